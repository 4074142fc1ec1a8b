// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace chartroom {

/// Four boxes, one a level, with the two of a band filled. The words stand beside it.
class BandBar : public QWidget
{
    Q_OBJECT

public:
    /// \a low: the lower level of the band, 1 to 3. \a words: the same for assistive technology.
    BandBar(int low, const QString &words, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_low;
};

} // namespace chartroom

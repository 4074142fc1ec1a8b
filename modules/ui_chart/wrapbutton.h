// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace chartroom {

/// A quiet button in a list: an icon and words that wrap instead of being cut. Checked is the chosen one.
class WrapButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// \a icon and its colour token ("warn", "amb"); the text is that of a caption.
    WrapButton(const QString &text, const QString &icon, const QString &token, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect textRect(const QRect &around) const;

    QString m_icon;
    QString m_token;
};

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QPointF>
#include <QWidget>

namespace chartroom {

/// A small chart in the neatline frame of a sea chart: the ornament of the "continue" card. Decorative.
class NeatFrame : public QWidget
{
    Q_OBJECT

public:
    explicit NeatFrame(QWidget *parent = nullptr);

    /// One or two lines as shares of the frame, from 0 to 1 in both directions.
    void setLines(const QList<QList<QPointF>> &lines);
    [[nodiscard]] QSize sizeHint() const override { return {166, 104}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QList<QPointF>> m_lines;
};

} // namespace chartroom

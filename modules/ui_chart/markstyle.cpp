// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/markstyle.h"

namespace chartroom {

QCPScatterStyle::ScatterShape shapeOf(int index)
{
    static const QList<QCPScatterStyle::ScatterShape> shapes = {
        QCPScatterStyle::ssDisc,    QCPScatterStyle::ssSquare,          QCPScatterStyle::ssTriangle,
        QCPScatterStyle::ssDiamond, QCPScatterStyle::ssTriangleInverted, QCPScatterStyle::ssCross};
    return shapes.at(index % shapes.size());
}

Qt::PenStyle dashOf(int series)
{
    static const QList<Qt::PenStyle> dashes = {Qt::SolidLine, Qt::SolidLine, Qt::DashLine,
                                               Qt::DotLine,   Qt::DashDotLine, Qt::DashDotDotLine};
    return dashes.at(series % dashes.size());
}

} // namespace chartroom

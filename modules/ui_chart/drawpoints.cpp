// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"
#include "ui_chart/labelplacer.h"
#include "ui_chart/markplottable.h"
#include "ui_chart/markstyle.h"

namespace chartroom {

namespace {

constexpr double pointSize = 8;

struct Symbol {
    QPointF at;
    QCPScatterStyle style;
};

/// A symbol's width, so that all symbols of one number cover the area of its circle (QCustomPlot's shapes: a square of
/// the width, a diamond with it as diagonal, a triangle 0.755 as high as wide).
double widthOfSymbol(QCPScatterStyle::ScatterShape shape, double radius)
{
    constexpr double pi = 3.14159265358979;
    switch (shape) {
    case QCPScatterStyle::ssSquare:
        return radius * std::sqrt(pi);
    case QCPScatterStyle::ssDiamond:
        return radius * std::sqrt(2 * pi);
    case QCPScatterStyle::ssTriangle:
    case QCPScatterStyle::ssTriangleInverted:
        return radius * std::sqrt(2 * pi / 0.755);
    default:
        return 2 * radius;
    }
}

} // namespace

double ChartDrawing::largestRadius() const
{
    qsizetype rows = 1;
    qsizetype columns = 1;
    for (const PanelLayout &panel : m_content.layout.panels) {
        rows = std::max<qsizetype>(rows, panel.row + 1);
        columns = std::max<qsizetype>(columns, panel.column + 1);
    }
    const double side = std::min(m_size.width() / double(columns), m_size.height() / double(rows));
    return std::clamp(side * 0.055, 7.0, 40.0 * m_content.theme.scale);
}

/// Symbols of their own size or colour; the small ones are drawn last, so that no large one hides them.
void ChartDrawing::addSymbols(int panel)
{
    QList<PointLayout> points = m_content.layout.panels.at(panel).points;
    std::stable_sort(points.begin(), points.end(), [](const PointLayout &a, const PointLayout &b) { return a.area.value_or(0) > b.area.value_or(0); });
    QMap<int, QList<Symbol>> symbols; // by value axis
    for (const PointLayout &point : std::as_const(points)) {
        const double size = point.area ? 2 * largestRadius() * std::sqrt(*point.area) : pointSize * m_content.theme.scale;
        const auto shape = shapeOf(point.shape) == QCPScatterStyle::ssDisc ? QCPScatterStyle::ssCircle : shapeOf(point.shape); // fill apart from edge
        const QColor colour = colourOf(point.series, point.shade);
        QColor edge = colour;
        edge.setAlphaF(1); // overlapping bubbles keep their outlines
        const QPen pen(point.area ? edge : colour, 1);
        symbols[point.axis].append({point.at, QCPScatterStyle(shape, pen, colour, point.area ? widthOfSymbol(shape, size / 2) : size)});
        m_spots.insert(point.row, {.panel = panel, .axis = point.axis, .from = point.at, .to = point.at, .reach = std::max(spotReach, size / 2)});
    }
    for (auto it = symbols.cbegin(); it != symbols.cend(); ++it)
        m_panels.at(panel).draw(it.key(), [list = it.value()](QCPPainter &painter, const MarkPlottable &axes) {
            painter.setAntialiasing(true);
            for (const Symbol &symbol : list) {
                if (!axes.area().adjusted(-1, -1, 1, 1).contains(axes.pixel(symbol.at)))
                    continue; // beyond an own domain; those at the edge are drawn whole
                symbol.style.applyTo(&painter, QPen(Qt::NoPen));
                symbol.style.drawShape(&painter, axes.pixel(symbol.at));
            }
        }, false);
}

/// Symbols of one size, one graph for each series and shape.
void ChartDrawing::addPlainPoints(int panel)
{
    const QList<PointLayout> &points = m_content.layout.panels.at(panel).points;
    QMap<std::tuple<int, int, int>, QCPGraph *> graphs;
    for (const PointLayout &point : points) {
        QCPGraph *&graph = graphs[{point.axis, point.series, point.shape}];
        if (!graph) {
            graph = new QCPGraph(m_panels.at(panel).key, m_panels.at(panel).valueAxis(point.axis));
            graph->removeFromLegend();
            graph->setLineStyle(QCPGraph::lsNone);
            const QColor colour = colourOf(point.series);
            graph->setScatterStyle(QCPScatterStyle(shapeOf(point.shape), colour, colour, pointSize * m_content.theme.scale));
        }
        graph->addData(point.at.x(), point.at.y());
        m_spots.insert(point.row, {.panel = panel, .axis = point.axis, .from = point.at, .to = point.at, .reach = spotReach});
    }
}

void ChartDrawing::addPoints(int panel)
{
    const QList<PointLayout> &points = m_content.layout.panels.at(panel).points;
    const bool plain = std::none_of(points.begin(), points.end(), [](const PointLayout &point) { return point.area || point.shade; });
    plain ? addPlainPoints(panel) : addSymbols(panel);
    addPointLabels(panel, points);
}

/// Names beside points, where there is room for them.
void ChartDrawing::addPointLabels(int panel, const QList<PointLayout> &points)
{
    if (std::none_of(points.begin(), points.end(), [](const PointLayout &point) { return !point.label.isEmpty(); }))
        return;
    const QFont font = m_content.theme.labelFont();
    const QColor ink = m_content.theme.ink;
    const double plainReach = pointSize * m_content.theme.scale / 2;
    const double largest = largestRadius();
    m_panels.at(panel).draw(points.first().axis, [=](QCPPainter &painter, const MarkPlottable &axes) {
        LabelPlacer placer(axes.area().adjusted(-2, -14, 60, 2));
        QList<QRectF> spots;
        for (const PointLayout &point : points) {
            const double reach = point.area ? largest * std::sqrt(*point.area) : plainReach;
            spots.append(QRectF(axes.pixel(point.at) - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)));
            placer.block(spots.last());
        }
        painter.setFont(font);
        painter.setPen(ink);
        for (qsizetype i = 0; i < points.size(); ++i) {
            const QSizeF size = QFontMetricsF(font).size(0, points.at(i).label) + QSizeF(2, 0);
            const auto area = points.at(i).label.isEmpty() ? std::nullopt : placer.place(placesAround(spots.at(i), size));
            if (area)
                painter.drawText(*area, Qt::AlignCenter | Qt::TextDontClip, points.at(i).label);
        }
    }, false);
}

} // namespace chartroom

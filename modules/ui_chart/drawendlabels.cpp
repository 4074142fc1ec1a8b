// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"

#include <qcustomplot.h>

namespace chartroom {

namespace {

constexpr double leaderStart = 5;
constexpr double leaderEnd = 14;
constexpr double labelStart = 18;
constexpr double labelHeight = 16;

} // namespace

/// Lines and areas alone in one panel are named at their ends, as long as there is room for the names one below another.
bool ChartDrawing::endLabelsWanted() const
{
    const MarkLayout &layout = m_content.layout;
    if (layout.panels.size() != 1 || layout.series.size() < 2 || layout.seriesHidden || layout.secondAxis)
        return false;
    const PanelLayout &panel = layout.panels.first();
    const bool others = !panel.bars.isEmpty() || !panel.points.isEmpty() || !panel.spans.isEmpty() || !panel.cells.isEmpty()
                        || !panel.boxes.isEmpty() || !panel.ticks.isEmpty() || !panel.texts.isEmpty();
    const bool bands = std::any_of(panel.areas.begin(), panel.areas.end(), [](const AreaLayout &area) { return area.band; });
    const qsizetype count = panel.lines.size() + panel.areas.size();
    return count > 0 && !others && !bands && double(count) * labelHeight * m_content.theme.scale < m_size.height() * 0.75;
}

double ChartDrawing::endLabelWidth(bool start) const
{
    if (!endLabelsWanted())
        return 0;
    const QFontMetricsF metrics(m_content.theme.labelFont(QFont::DemiBold));
    double width = 0;
    for (const LineLayout &line : m_content.layout.panels.first().lines)
        width = std::max(width, metrics.horizontalAdvance(start ? line.startLabel : line.label));
    for (const AreaLayout &area : m_content.layout.panels.first().areas)
        width = std::max(width, start ? 0 : metrics.horizontalAdvance(area.label));
    return width > 0 ? std::min(width, m_size.width() * 0.3) + labelStart + 4 : 0;
}

void ChartDrawing::addEndLabel(int panel, const QPointF &at, const QString &label, bool start)
{
    auto *text = new QCPItemText(m_plot);
    text->setClipToAxisRect(false);
    text->setFont(m_content.theme.labelFont());
    text->setColor(m_content.theme.ink);
    text->setPositionAlignment((start ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const auto elide = start ? Qt::ElideLeft : Qt::ElideRight; // the value next to the line stays
    text->setText(QFontMetricsF(text->font()).elidedText(label, elide, endLabelWidth(start) - labelStart));
    text->setPadding(QMargins(0, 0, 0, 0));
    text->position->setType(QCPItemPosition::ptAbsolute);
    auto *leader = new QCPItemLine(m_plot);
    leader->setClipToAxisRect(false);
    leader->setPen(QPen(m_content.theme.axis, 1, Qt::DotLine)); // no one should take it for data
    leader->start->setType(QCPItemPosition::ptAbsolute);
    leader->end->setType(QCPItemPosition::ptAbsolute);
    m_endLabels.append({panel, at, text, leader, start});
}

/// Labels stand at their lines' ends and move apart where lines end close to each other.
void ChartDrawing::placeEndLabels()
{
    for (const bool start : {false, true}) {
        QList<EndLabel> labels;
        QList<double> wanted;
        for (const EndLabel &label : std::as_const(m_endLabels)) {
            if (label.start != start)
                continue;
            labels.append(label);
            wanted.append(m_panels.first().value->coordToPixel(label.at.y()));
        }
        if (labels.isEmpty())
            continue;
        const Panel &panel = m_panels.first();
        const QRectF area = panel.rect->rect();
        const QList<double> places = spreadLabels(wanted, labelHeight * m_content.theme.scale, area.top() + 4, area.bottom() - 4);
        for (qsizetype i = 0; i < labels.size(); ++i) {
            // A line that ends early is still led to its name.
            const double side = start ? -1 : 1;
            const double x = start ? area.left() : area.right();
            const double end = panel.key->coordToPixel(labels.at(i).at.x());
            labels.at(i).leader->start->setCoords(end + side * leaderStart, wanted.at(i));
            labels.at(i).leader->end->setCoords(x + side * leaderEnd, places.at(i));
            labels.at(i).text->position->setCoords(x + side * labelStart, places.at(i));
        }
    }
}

} // namespace chartroom

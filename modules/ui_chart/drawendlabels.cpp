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

bool ChartDrawing::endLabelsWanted() const
{
    return m_content.layout.panels.size() == 1 && m_content.layout.series.size() > 1
           && !m_content.layout.panels.first().lines.isEmpty();
}

double ChartDrawing::endLabelWidth() const
{
    if (!endLabelsWanted())
        return 0;
    const QFontMetricsF metrics(m_content.theme.labelFont(QFont::DemiBold));
    double width = 0;
    for (const SeriesLayout &series : m_content.layout.series)
        width = std::max(width, metrics.horizontalAdvance(series.name));
    return std::min(width, m_size.width() * 0.3) + labelStart + 4;
}

void ChartDrawing::addEndLabel(int panel, const QPointF &at, const QString &label)
{
    auto *text = new QCPItemText(m_plot);
    text->setClipToAxisRect(false);
    text->setFont(m_content.theme.labelFont());
    text->setColor(m_content.theme.ink);
    text->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    text->setText(QFontMetricsF(text->font()).elidedText(label, Qt::ElideRight, endLabelWidth() - labelStart));
    text->setPadding(QMargins(0, 0, 0, 0));
    text->position->setType(QCPItemPosition::ptAbsolute);
    auto *leader = new QCPItemLine(m_plot);
    leader->setClipToAxisRect(false);
    leader->setPen(QPen(m_content.theme.axis, 1, Qt::DotLine)); // no one should take it for data
    leader->start->setType(QCPItemPosition::ptAbsolute);
    leader->end->setType(QCPItemPosition::ptAbsolute);
    m_endLabels.append({panel, at, text, leader});
}

/// Labels stand at their lines' ends and move apart where lines end close to each other.
void ChartDrawing::placeEndLabels()
{
    if (m_endLabels.isEmpty())
        return;
    const Panel &panel = m_panels.first();
    QList<double> wanted;
    for (const EndLabel &label : std::as_const(m_endLabels))
        wanted.append(panel.value->coordToPixel(label.at.y()));
    const QRectF area = panel.rect->rect();
    const QList<double> places = spreadLabels(wanted, labelHeight * m_content.theme.scale, area.top() + 4, area.bottom() - 4);
    for (qsizetype i = 0; i < m_endLabels.size(); ++i) {
        // A line that ends early is still led to its name.
        const double x = area.right();
        const double end = panel.key->coordToPixel(m_endLabels.at(i).at.x());
        m_endLabels.at(i).leader->start->setCoords(end + leaderStart, wanted.at(i));
        m_endLabels.at(i).leader->end->setCoords(x + leaderEnd, places.at(i));
        m_endLabels.at(i).text->position->setCoords(x + labelStart, places.at(i));
    }
}

} // namespace chartroom

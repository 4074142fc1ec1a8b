// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"

#include <qcustomplot.h>

namespace chartroom {

namespace {

constexpr int tickLength = 4;

} // namespace

/// Room on the key axis for one label of a discrete axis, in pixels.
double ChartDrawing::bandWidth() const
{
    qsizetype columns = 1;
    for (const PanelLayout &panel : m_content.layout.panels)
        columns = std::max<qsizetype>(columns, panel.column + 1);
    const double plot = (m_size.width() - 60 - endLabelWidth()) / double(columns);
    return plot / double(std::max<qsizetype>(1, m_content.layout.keyAxis.ticks.size())) - 6;
}

/// Words that are wider than their place on a discrete axis: the labels are turned then, not cut.
bool ChartDrawing::labelsMustTurn(const AxisLayout &layout) const
{
    const QFontMetricsF metrics(m_content.theme.labelFont());
    const double room = bandWidth();
    return layout.discrete && std::any_of(layout.ticks.begin(), layout.ticks.end(), [&](const AxisTick &tick) {
               const QStringList words = tick.label.split(u' ');
               return std::any_of(words.begin(), words.end(), [&](const QString &word) { return metrics.horizontalAdvance(word) > room; });
           });
}

QStringList ChartDrawing::tickTexts(const AxisLayout &layout, bool upright) const
{
    constexpr int mostLines = 3;
    const double turnedWidth = std::min(180.0, m_size.height() * 0.4);
    const bool turned = upright && labelsMustTurn(layout);
    const double width = turned ? turnedWidth : upright ? bandWidth() : std::max(80.0, m_size.width() * 0.32);
    QStringList texts;
    for (const AxisTick &tick : layout.ticks)
        texts.append(layout.discrete ? wrappedText(tick.label, m_content.theme.labelFont(), width, turned ? 1 : mostLines)
                                     : tick.label);
    return texts;
}

void ChartDrawing::dressAxis(QCPAxis *axis, const AxisLayout &layout, bool value, bool labelled, bool titled)
{
    const ChartTheme &theme = m_content.theme;
    const bool upright = axis->orientation() == Qt::Horizontal;
    const QPen line(theme.axis, 1);
    axis->setBasePen(line);
    axis->setTickPen(line);
    axis->setSubTicks(false);
    axis->setTickLength(0, layout.discrete ? 0 : tickLength);
    axis->setTickLabelFont(layout.discrete ? theme.labelFont() : theme.numberFont());
    axis->setTickLabelColor(theme.ink2);
    axis->setTickLabelPadding(layout.discrete ? 6 : 4);
    axis->setTickLabels(labelled && layout.shown);
    axis->grid()->setVisible(value);
    axis->grid()->setPen(QPen(theme.grid, 1));
    axis->grid()->setZeroLinePen(QPen(theme.grid, 1));
    axis->setScaleType(layout.scale == AxisScale::Log ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis->setRange(layout.lower, layout.upper);
    axis->setRangeReversed(layout.reversed);
    constexpr double turnedBy = -40;
    axis->setTickLabelRotation(upright && labelsMustTurn(layout) ? turnedBy : 0);
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    const QStringList texts = tickTexts(layout, upright);
    for (qsizetype i = 0; i < layout.ticks.size(); ++i)
        ticker->addTick(layout.ticks.at(i).position, texts.at(i));
    axis->setTicker(ticker);
    axis->setVisible(layout.shown || !value);
    if (upright && labelled && titled && layout.shown && !layout.title.isEmpty()) {
        axis->setLabel(layout.title);
        axis->setLabelFont(theme.labelFont());
        axis->setLabelColor(theme.ink2);
        axis->setLabelPadding(4);
    }
}

} // namespace chartroom

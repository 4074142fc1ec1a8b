// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartzoom.h"

#include "base/numberformat.h"
#include "chart/axislayout.h"

#include <cmath>
#include <qcustomplot.h>

namespace chartroom {

namespace {

constexpr double smallestPart = 0.001;
constexpr double fewestPlaces = 2; ///< of a discrete axis

bool hasLengths(const MarkLayout &layout)
{
    return std::any_of(layout.panels.begin(), layout.panels.end(), [](const PanelLayout &panel) {
        return !panel.bars.isEmpty() || !panel.areas.isEmpty();
    });
}

bool ownAxes(const MarkLayout &layout)
{
    return std::any_of(layout.panels.begin(), layout.panels.end(),
                       [](const PanelLayout &panel) { return panel.keyAxis || panel.valueAxis; });
}

QList<AxisTick> numberTicks(double lower, double upper, bool years, const QString &language)
{
    constexpr int wanted = 6;
    const double step = niceScale(lower, upper, wanted, false).step;
    const int decimals = std::max(2, int(std::ceil(-std::log10(step))));
    QList<AxisTick> ticks;
    for (double place = std::ceil(lower / step - 1e-9); place * step <= upper + 1e-9 * step; ++place) {
        const double number = place * step;
        if (years && number != std::floor(number))
            continue;
        ticks.append({number, years ? QString::number(qint64(number)) : displayGrouped(number, language, decimals)});
    }
    return ticks;
}

void dress(QCPAxis &axis, double lower, double upper, const QList<AxisTick> &ticks)
{
    axis.setRange(lower, upper);
    if (ticks.isEmpty())
        return;
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (const AxisTick &tick : ticks)
        ticker->addTick(tick.position, tick.label);
    axis.setTicker(ticker);
}

} // namespace

ChartZoom::ChartZoom(const MarkLayout &layout, bool years, const QString &language)
    : m_horizontal(layout.horizontal), m_language(language)
{
    m_key = {.whole = layout.keyAxis, .moves = layout.keyAxis.shown && layout.keyAxis.upper > layout.keyAxis.lower, .years = years};
    const bool fixed = hasLengths(layout) || layout.secondAxis;
    m_value = {.whole = layout.valueAxis, .moves = !fixed && layout.valueAxis.upper > layout.valueAxis.lower};
    m_possible = layout.drawable && layout.frame == Frame::Axes && !ownAxes(layout) && (m_key.moves || m_value.moves);
}

double ChartZoom::Part::at(double share) const
{
    if (whole.scale == AxisScale::Log)
        return whole.lower * std::pow(whole.upper / whole.lower, share);
    return whole.lower + (whole.upper - whole.lower) * share;
}

/// New ticks where there are too few of the old ones; places and roots keep theirs.
QList<AxisTick> ChartZoom::Part::ticks(const QString &language) const
{
    if (whole.discrete || whole.scale == AxisScale::Root || (from <= 0 && to >= 1))
        return {};
    if (whole.temporal)
        return timeTicks(at(from), at(to), language);
    constexpr double decade = 10;
    if (whole.scale == AxisScale::Log && at(to) / at(from) > decade)
        return {};
    return numberTicks(at(from), at(to), years, language);
}

void ChartZoom::Part::zoom(double factor, double fixed)
{
    if (!moves)
        return;
    const double least = whole.discrete ? std::min(1.0, fewestPlaces / (whole.upper - whole.lower)) : smallestPart;
    const double length = std::clamp((to - from) * factor, least, 1.0);
    const double centre = from + (to - from) * fixed;
    from = std::clamp(centre - length * fixed, 0.0, 1.0 - length);
    to = from + length;
}

void ChartZoom::Part::pan(double by)
{
    if (!moves)
        return;
    const double length = to - from;
    from = std::clamp(from + by * length, 0.0, 1.0 - length);
    to = from + length;
}

bool ChartZoom::isZoomed() const
{
    return m_key.to - m_key.from < 1 || m_value.to - m_value.from < 1;
}

void ChartZoom::zoomBy(double factor, double key, double value)
{
    m_key.zoom(factor, m_key.whole.reversed ? 1 - key : key);
    m_value.zoom(factor, m_value.whole.reversed ? 1 - value : value);
}

void ChartZoom::panBy(double key, double value)
{
    m_key.pan(m_key.whole.reversed ? -key : key);
    m_value.pan(m_value.whole.reversed ? -value : value);
}

void ChartZoom::showAll()
{
    for (Part *part : {&m_key, &m_value}) {
        part->from = 0;
        part->to = 1;
    }
}

void ChartZoom::applyTo(QCustomPlot &plot) const
{
    if (!m_possible || !isZoomed())
        return;
    const QCPAxis::AxisType keySide = m_horizontal ? QCPAxis::atLeft : QCPAxis::atBottom;
    const QCPAxis::AxisType valueSide = m_horizontal ? QCPAxis::atBottom : QCPAxis::atLeft;
    for (QCPAxisRect *rect : plot.axisRects()) {
        if (m_key.moves)
            dress(*rect->axis(keySide), m_key.at(m_key.from), m_key.at(m_key.to), m_key.ticks(m_language));
        if (m_value.moves)
            dress(*rect->axis(valueSide), m_value.at(m_value.from), m_value.at(m_value.to), m_value.ticks(m_language));
    }
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/barplottable.h"

namespace chartroom {

namespace {

constexpr double barLabelGap = 4;

QCPRange rangeOfBars(const QList<BarLayout> &bars, bool &found, bool keys)
{
    QCPRange range;
    found = false;
    for (const BarLayout &bar : bars) {
        const double a = keys ? bar.centre - bar.width / 2 : bar.from;
        const double b = keys ? bar.centre + bar.width / 2 : bar.to;
        if (!found)
            range = QCPRange(a, b);
        range.expand(a);
        range.expand(b);
        found = true;
    }
    return range;
}

} // namespace

BarPlottable::BarPlottable(QCPAxis *keyAxis, QCPAxis *valueAxis) : QCPAbstractPlottable(keyAxis, valueAxis) {}

void BarPlottable::setColour(const QColor &fill)
{
    setBrush(fill);
    setPen(Qt::NoPen);
}

void BarPlottable::setLabels(const QFont &font, const QColor &colour)
{
    m_labelFont = font;
    m_labelColour = colour;
}

double BarPlottable::baseOf(const BarLayout &bar) const
{
    const bool logarithmic = valueAxis()->scaleType() == QCPAxis::stLogarithmic;
    return logarithmic && bar.from <= 0 ? valueAxis()->range().lower : bar.from;
}

QRectF BarPlottable::barRect(const BarLayout &bar) const
{
    const QPointF a = coordsToPixels(bar.centre - bar.width / 2, baseOf(bar));
    const QPointF b = coordsToPixels(bar.centre + bar.width / 2, bar.to);
    QRectF rect = QRectF(a, b).normalized();
    const bool upright = keyAxis()->orientation() == Qt::Horizontal;
    const double spare = m_mostThickness > 0 ? (upright ? rect.width() : rect.height()) - m_mostThickness : 0;
    if (spare > 0)
        upright ? rect.adjust(spare / 2, 0, -spare / 2, 0) : rect.adjust(0, spare / 2, 0, -spare / 2);
    return rect;
}

/// A pixel of room keeps stacked and touching bars apart; very thin bars would vanish under it.
QRectF BarPlottable::drawnRect(const BarLayout &bar) const
{
    QRectF rect = barRect(bar);
    constexpr double thin = 3;
    const bool upright = keyAxis()->orientation() == Qt::Horizontal;
    const bool stacked = bar.from != 0;
    if (upright && rect.width() > thin)
        rect.adjust(0, 0, -1, 0);
    if (!upright && rect.height() > thin)
        rect.adjust(0, 0, 0, -1);
    if (stacked && upright && rect.height() > thin)
        bar.to > bar.from ? rect.adjust(0, 0, 0, -1) : rect.adjust(0, 1, 0, 0);
    if (stacked && !upright && rect.width() > thin)
        bar.to > bar.from ? rect.adjust(1, 0, 0, 0) : rect.adjust(0, 0, -1, 0);
    return rect;
}

double BarPlottable::selectTest(const QPointF &pos, bool, QVariant *) const
{
    for (const BarLayout &bar : m_bars) {
        if (barRect(bar).contains(pos))
            return 0;
    }
    return -1;
}

QCPRange BarPlottable::getKeyRange(bool &foundRange, QCP::SignDomain) const
{
    return rangeOfBars(m_bars, foundRange, true);
}

QCPRange BarPlottable::getValueRange(bool &foundRange, QCP::SignDomain, const QCPRange &) const
{
    return rangeOfBars(m_bars, foundRange, false);
}

void BarPlottable::draw(QCPPainter *painter)
{
    painter->save();
    painter->setClipRect(keyAxis()->axisRect()->rect().adjusted(0, 0, 1, 1));
    painter->setAntialiasing(false);
    painter->setBrush(brush());
    painter->setPen(Qt::NoPen);
    for (const BarLayout &bar : std::as_const(m_bars))
        painter->drawRect(drawnRect(bar));
    painter->restore();
    drawLabels(painter);
}

void BarPlottable::drawLegendIcon(QCPPainter *painter, const QRectF &rect) const
{
    painter->setBrush(brush());
    painter->setPen(Qt::NoPen);
    painter->drawRect(rect);
}

QRect BarPlottable::clipRect() const
{
    return parentPlot() ? parentPlot()->viewport() : QRect(); // labels may stand above the axis
}

bool BarPlottable::labelsFit(const QFontMetricsF &metrics) const
{
    const bool upright = keyAxis()->orientation() == Qt::Horizontal;
    return std::all_of(m_bars.begin(), m_bars.end(), [&](const BarLayout &bar) {
        const QRectF rect = barRect(bar);
        const double spare = m_mostThickness > 0 ? 1.25 : 1; // beside lone bars there is room
        return upright ? metrics.horizontalAdvance(bar.label) + 3 <= rect.width() * spare : metrics.height() <= rect.height() * 1.3;
    });
}

void BarPlottable::drawLabels(QCPPainter *painter) const
{
    const QFontMetricsF metrics(m_labelFont);
    const bool inside = !m_bars.isEmpty() && m_bars.first().inside;
    if (!inside && !labelsFit(metrics))
        return;
    painter->setFont(m_labelFont);
    painter->setPen(QPen(m_labelColour));
    const bool upright = keyAxis()->orientation() == Qt::Horizontal;
    for (const BarLayout &bar : m_bars) {
        if (bar.label.isEmpty())
            continue;
        const QRectF rect = barRect(bar);
        const bool falls = bar.to < bar.from;
        const double width = metrics.horizontalAdvance(bar.label) + 2;
        QRectF place;
        if (inside && (width > rect.width() - 2 || metrics.height() > rect.height()))
            continue; // a part too small for its number; hover and the table tell it
        if (inside)
            place = rect;
        else if (upright)
            place = QRectF(rect.center().x() - width / 2, falls ? rect.bottom() + 2 : rect.top() - metrics.height() - 2, width,
                           metrics.height());
        else
            place = QRectF(falls ? rect.left() - barLabelGap - width : rect.right() + barLabelGap,
                           rect.center().y() - metrics.height() / 2, width, metrics.height());
        painter->drawText(place, Qt::AlignCenter | Qt::TextDontClip, bar.label);
    }
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/rampelement.h"

#include "ui_chart/colourramp.h"

namespace chartroom {

namespace {

constexpr double rampWidth = 160;
constexpr double rampHeight = 10;
constexpr double gap = 8;
constexpr int pieces = 40;

} // namespace

RampElement::RampElement(QCustomPlot *plot, const ChartTheme &theme, ColourScale scale, QString noValue)
    : QCPLayoutElement(plot), m_theme(theme), m_scale(std::move(scale)), m_noValue(std::move(noValue))
{
    setLayer(QStringLiteral("legend"));
    setMargins(QMargins(0, 0, 0, 2));
}

double RampElement::height() const
{
    const double line = QFontMetricsF(m_theme.labelFont()).lineSpacing();
    return line + rampHeight + line + 4;
}

QSize RampElement::minimumOuterSizeHint() const
{
    return {50, qCeil(height()) + 2};
}

QSize RampElement::maximumOuterSizeHint() const
{
    return {QWIDGETSIZE_MAX, qCeil(height()) + 2};
}

/// Numbers that would touch the one before are left out.
void RampElement::drawTicks(QCPPainter *painter, const QRectF &ramp) const
{
    const QFontMetricsF metrics(m_theme.numberFont());
    double free = ramp.left() - rampWidth;
    QList<AxisTick> ticks = m_scale.ticks;
    std::sort(ticks.begin(), ticks.end(), [](const AxisTick &a, const AxisTick &b) { return a.position < b.position; });
    for (const AxisTick &tick : std::as_const(ticks)) {
        const double x = ramp.left() + tick.position * ramp.width();
        const double width = metrics.horizontalAdvance(tick.label);
        const double left = std::max(x - width / 2, double(rect().left()));
        if (left < free)
            continue;
        painter->drawText(QRectF(left, ramp.bottom() + 2, width + 2, metrics.lineSpacing()), int(Qt::AlignLeft | Qt::AlignVCenter), tick.label);
        free = left + width + gap;
    }
}

void RampElement::draw(QCPPainter *painter)
{
    const QFontMetricsF metrics(m_theme.labelFont());
    const ColourRamp colours(m_scale, m_theme);
    const QRectF room(rect());
    painter->setFont(m_theme.labelFont());
    painter->setPen(m_theme.ink2);
    painter->drawText(QRectF(room.left(), room.top(), room.width(), metrics.lineSpacing()), int(Qt::AlignLeft | Qt::AlignVCenter),
                      metrics.elidedText(m_scale.title, Qt::ElideRight, room.width()));
    const QRectF ramp(room.left() + gap, room.top() + metrics.lineSpacing() + 2, std::min(rampWidth * m_theme.scale, room.width() / 2), rampHeight);
    painter->setPen(Qt::NoPen);
    for (int i = 0; i < pieces; ++i) {
        painter->setBrush(colours.at((i + 0.5) / pieces));
        painter->drawRect(QRectF(ramp.left() + ramp.width() * i / pieces, ramp.top(), ramp.width() / pieces + 0.5, ramp.height()));
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(m_theme.ink2);
    painter->setFont(m_theme.numberFont());
    drawTicks(painter, ramp);
    if (m_noValue.isEmpty())
        return;
    const QRectF sign(ramp.right() + 3 * gap, ramp.top(), 2 * rampHeight, rampHeight);
    painter->setPen(QPen(m_theme.axis, 1, Qt::DashLine));
    painter->drawRect(sign);
    painter->setPen(QPen(m_theme.grid, 1));
    painter->drawLine(QLineF(sign.left(), sign.bottom(), sign.left() + rampHeight, sign.top()));
    painter->drawLine(QLineF(sign.left() + rampHeight, sign.bottom(), sign.right(), sign.top()));
    painter->setFont(m_theme.labelFont());
    painter->setPen(m_theme.ink2);
    painter->drawText(QRectF(sign.right() + gap, sign.center().y() - metrics.lineSpacing() / 2, room.right() - sign.right() - gap, metrics.lineSpacing()),
                      int(Qt::AlignLeft | Qt::AlignVCenter), m_noValue);
}

} // namespace chartroom

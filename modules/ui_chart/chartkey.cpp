// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartkey.h"

#include "ui_chart/markstyle.h"

namespace chartroom {

namespace {

constexpr double partGap = 14;
constexpr double signGap = 5;
constexpr double rowHeight = 18;
constexpr int mostLines = 3;

} // namespace

ChartKey::ChartKey(QCustomPlot *plot, const ChartTheme &theme, double width)
    : QCPLayoutElement(plot), m_theme(theme), m_width(width)
{
    setMargins(QMargins());
}

void ChartKey::add(const QSizeF &size, const std::function<void(QCPPainter &, const QRectF &)> &paint)
{
    if (m_next.x() > 0 && m_next.x() + size.width() > m_width) {
        m_next = QPointF(0, m_next.y() + m_lineHeight);
        m_lineHeight = 0;
    }
    m_parts.append({size, m_next, paint});
    m_next.rx() += size.width() + partGap;
    m_lineHeight = std::max(m_lineHeight, size.height());
}

void ChartKey::addSeries(const QString &name, const QColor &colour, Sample sample, int shape, Qt::PenStyle dashes)
{
    const double scale = m_theme.scale;
    const QFont font = m_theme.labelFont();
    const double icon = sample == Sample::Line ? 22 * scale : 10 * scale;
    const QString text = QFontMetricsF(font).elidedText(name, Qt::ElideRight, std::max(60.0, m_width * 0.6));
    const QSizeF size(icon + signGap + QFontMetricsF(font).horizontalAdvance(text) + 2, rowHeight * scale);
    const bool wraps = m_next.x() > 0 && m_next.x() + size.width() > m_width;
    if (m_next.y() + (wraps ? 2 : 1) * rowHeight * scale > mostLines * rowHeight * scale + 1)
        return; // the rest is told on hover and in the table; more than 7 colours cannot be told apart anyway
    const QColor ink = m_theme.ink;
    add(size, [=](QCPPainter &painter, const QRectF &area) {
        const QRectF box(area.left(), area.center().y() - 5 * scale, icon, 10 * scale);
        painter.setPen(Qt::NoPen);
        if (sample == Sample::Square)
            painter.fillRect(box, colour);
        if (sample == Sample::Line) {
            painter.setPen(QPen(colour, 2, dashes, Qt::FlatCap));
            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        }
        if (sample == Sample::Symbol || (sample == Sample::Line && shape >= 0)) {
            QCPScatterStyle style(shapeOf(std::max(0, shape)), colour, colour, (sample == Sample::Line ? markerSize : 8) * scale);
            style.applyTo(&painter, QPen(colour));
            style.drawShape(&painter, box.center());
        }
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(area.adjusted(icon + signGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
    });
}

void ChartKey::addSizes(const SizeScale &scale, double largest)
{
    const QFont font = m_theme.labelFont();
    const QFontMetricsF metrics(font);
    const QString title = metrics.elidedText(scale.title, Qt::ElideRight, m_width * 0.6);
    double width = metrics.horizontalAdvance(title) + 8;
    double height = metrics.height();
    for (const AxisTick &tick : scale.ticks) {
        const double radius = largest * std::sqrt(tick.position);
        width += 2 * radius + metrics.horizontalAdvance(tick.label) + signGap + 10;
        height = std::max(height, 2 * radius + 4);
    }
    const ChartTheme theme = m_theme;
    add({width, height}, [=](QCPPainter &painter, const QRectF &area) {
        painter.setFont(font);
        painter.setPen(theme.ink2);
        double x = area.left();
        const auto write = [&](const QString &text) {
            painter.drawText(QRectF(x, area.top(), metrics.horizontalAdvance(text), area.height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
            x += metrics.horizontalAdvance(text);
        };
        write(title);
        x += 8;
        for (const AxisTick &tick : scale.ticks) {
            const double radius = largest * std::sqrt(tick.position);
            painter.setPen(QPen(theme.axis, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(QPointF(x + radius, area.center().y()), radius, radius);
            x += 2 * radius + signGap;
            painter.setPen(theme.ink2);
            write(tick.label);
            x += 10;
        }
    });
}

QSize ChartKey::minimumOuterSizeHint() const
{
    return {10, qCeil(m_next.y() + m_lineHeight + 2)};
}

QSize ChartKey::maximumOuterSizeHint() const
{
    return {QWIDGETSIZE_MAX, minimumOuterSizeHint().height()};
}

void ChartKey::draw(QCPPainter *painter)
{
    for (const Part &part : std::as_const(m_parts))
        part.paint(*painter, QRectF(QPointF(outerRect().topLeft()) + part.at, part.size));
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/slicepanel.h"

#include "ui_chart/colourramp.h"

namespace chartroom {

namespace {

constexpr double edgeGap = 4;      ///< pixels between the disc and the edge of the panel
constexpr double beside = 20;      ///< from the rim to the labels beside the disc
constexpr double widestLabel = 0.3;///< of the panel's width
constexpr double sliceGap = 2;

QPainterPath sectorPath(const SliceDisc &disc, double from, double to)
{
    constexpr double quarter = 90;
    constexpr double circle = 360;
    const auto box = [&disc](double radius) {
        return QRectF(disc.centre.x() - radius, disc.centre.y() - radius, 2 * radius, 2 * radius);
    };
    QPainterPath path;
    if (to - from >= 1) {
        path.addEllipse(box(disc.outer));
        if (disc.inner > 0)
            path.addEllipse(box(disc.inner));
        return path;
    }
    const double start = quarter - from * circle; // Qt counts degrees from 3 o'clock, against the clock
    const double sweep = -(to - from) * circle;
    path.arcMoveTo(box(disc.outer), start);
    path.arcTo(box(disc.outer), start, sweep);
    if (disc.inner > 0)
        path.arcTo(box(disc.inner), start + sweep, -sweep);
    else
        path.lineTo(disc.centre);
    path.closeSubpath();
    return path;
}

} // namespace

SlicePanel::SlicePanel(QCustomPlot *plot, const ChartTheme &theme, QList<SliceLayout> slices, QList<QColor> fills,
                       double innerShare)
    : MarkPanel(plot, theme), m_slices(std::move(slices)), m_fills(std::move(fills)), m_innerShare(innerShare)
{
}

QSizeF SlicePanel::textSize(const QString &text) const
{
    const QFontMetricsF bold(m_theme.labelFont(QFont::DemiBold));
    double width = 0;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        width = std::max(width, bold.horizontalAdvance(line));
    return {std::ceil(width), bold.lineSpacing() * double(lines.size())};
}

SlicePanel::Places SlicePanel::placesFor(double radius, double labelWidth) const
{
    Places places{{QRectF(rect()).center(), radius * m_innerShare, radius}, {}, {}};
    QList<SliceAngle> angles;
    QList<QSizeF> sizes;
    const QFontMetricsF bold(m_theme.labelFont(QFont::DemiBold));
    for (const SliceLayout &slice : m_slices) {
        angles.append({slice.row, slice.from, slice.to});
        QStringList lines = slice.label.split(u'\n');
        for (QString &line : lines)
            line = bold.elidedText(line, Qt::ElideRight, labelWidth);
        places.texts.append(lines.join(u'\n'));
        sizes.append(textSize(places.texts.last()));
    }
    places.labels = placeSliceLabels(angles, sizes, places.disc, QRectF(rect()));
    return places;
}

/// The largest disc when all labels fit inside; otherwise one that leaves room for them on both sides.
SlicePanel::Places SlicePanel::places() const
{
    const double half = std::min(rect().width(), rect().height()) / 2.0 - edgeGap;
    const Places wide = placesFor(std::max(1.0, half), rect().width());
    const bool allInside = std::all_of(wide.labels.begin(), wide.labels.end(), [](const SliceLabel &label) { return label.inside; });
    if (allInside)
        return wide;
    double widest = 0;
    for (const SliceLayout &slice : m_slices)
        widest = std::max(widest, textSize(slice.label).width());
    const double labelWidth = std::min(widest, rect().width() * widestLabel);
    return placesFor(std::max(1.0, std::min(half - edgeGap, rect().width() / 2.0 - labelWidth - beside)), labelWidth);
}

QPainterPath SlicePanel::shapeOf(int row) const
{
    for (const SliceLayout &slice : m_slices) {
        if (slice.row == row)
            return sectorPath(places().disc, slice.from, slice.to);
    }
    return {};
}

QRectF SlicePanel::middleOf(int row) const
{
    constexpr double side = 24; // the smallest target
    const SliceDisc disc = places().disc;
    for (const SliceLayout &slice : m_slices) {
        if (slice.row == row) {
            const QPointF middle = disc.at((slice.from + slice.to) / 2, (disc.inner + disc.outer) / 2);
            return {middle.x() - side / 2, middle.y() - side / 2, side, side};
        }
    }
    return {};
}

int SlicePanel::rowAt(const QPointF &point) const
{
    const SliceDisc disc = places().disc;
    for (const SliceLayout &slice : m_slices) {
        if (disc.contains(point, slice.from, slice.to))
            return slice.row;
    }
    return -1;
}

void SlicePanel::drawLabel(QCPPainter *painter, const QString &text, const SliceLabel &label, const QColor &colour) const
{
    const QStringList lines = text.split(u'\n');
    const double height = label.area.height() / double(lines.size());
    const bool left = !label.inside && label.leader.last().x() > label.area.right();
    const Qt::Alignment side = label.inside ? Qt::AlignHCenter : left ? Qt::AlignRight : Qt::AlignLeft;
    painter->setPen(colour);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter->setFont(m_theme.labelFont(i == 0 && lines.size() > 1 ? QFont::DemiBold : QFont::Normal));
        const QRectF area(label.area.left(), label.area.top() + height * double(i), label.area.width(), height);
        painter->drawText(area, int(side | Qt::AlignVCenter) | Qt::TextDontClip, lines.at(i));
    }
}

void SlicePanel::draw(QCPPainter *painter)
{
    const Places now = places();
    applyDefaultAntialiasingHint(painter);
    for (qsizetype i = 0; i < m_slices.size(); ++i) {
        painter->setPen(m_slices.size() > 1 ? QPen(m_theme.surface, sliceGap) : QPen(Qt::NoPen));
        painter->setBrush(m_fills.at(i));
        painter->drawPath(sectorPath(now.disc, m_slices.at(i).from, m_slices.at(i).to));
    }
    painter->setBrush(Qt::NoBrush);
    for (qsizetype i = 0; i < m_slices.size(); ++i) {
        const SliceLabel &label = now.labels.at(i);
        if (label.area.isEmpty())
            continue;
        painter->setPen(QPen(m_theme.axis, 1));
        if (!label.inside)
            painter->drawPolyline(QPolygonF(label.leader));
        drawLabel(painter, now.texts.at(i), label, label.inside ? readableOn(m_fills.at(i)) : m_theme.ink);
    }
}

} // namespace chartroom

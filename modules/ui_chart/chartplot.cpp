// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartplot.h"

#include "ui_chart/chartaccessible.h"
#include "ui_chart/chartdrawing.h"
#include "ui_chart/markfinder.h"
#include "ui_chart/markhighlight.h"
#include "ui_chart/tr.h"

#include <QPainter>

namespace chartroom {

namespace {

constexpr qsizetype mostVeiled = 100'000; ///< more selected marks are no exception that the others step back for

bool showsYearsOnKey(const ChartSpec &spec, const DerivedTable &derived, bool horizontal)
{
    const Field *field = derived.table.findField(derived.columns.value(horizontal ? Channel::Y : Channel::X));
    return !spec.layers.isEmpty() && field && field->type == FieldType::Year;
}

} // namespace

ChartPlot::ChartPlot(QWidget *parent) : QCustomPlot(parent), m_drawing(new ChartDrawing(this))
{
    installChartAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setNoAntialiasingOnDrag(false);
    setPlottingHint(QCP::phFastPolylines, false);
}

bool ChartPlot::setChart(const ChartSpec &normalSpec, const DerivedTable &derived, const MarkLayout &layout,
                         const QString &language)
{
    m_spec = normalSpec;
    m_derived = derived;
    m_language = language;
    m_layout = layout;
    m_walk = MarkWalk(m_layout.marks);
    m_zoom = ChartZoom(m_layout, showsYearsOnKey(m_spec, m_derived, m_layout.horizontal), language);
    m_current = -1;
    m_hovered = -1;
    m_selected.clear();
    rebuild();
    notifyChartChanged(this);
    return m_layout.drawable;
}

void ChartPlot::clearChart()
{
    m_spec = {};
    m_derived = {};
    m_layout = {};
    m_walk = {};
    m_zoom = {};
    m_current = -1;
    m_picked.clear();
    m_selected.clear();
    m_drawing->clear();
    replot();
}

/// The layout as it is drawn: hidden values are not written on or beside their marks either.
MarkLayout ChartPlot::drawnLayout() const
{
    MarkLayout drawn = m_layout;
    for (PanelLayout &panel : drawn.panels) {
        if (!m_valuesHidden)
            break;
        for (BarLayout &bar : panel.bars)
            bar.label.clear();
        for (CellLayout &cell : panel.cells)
            cell.label.clear();
        for (TileLayout &tile : panel.tiles)
            tile.value.clear();
        for (SliceLayout &slice : panel.slices)
            slice.label = drawn.series.value(slice.series).name;
    }
    return drawn;
}

void ChartPlot::setValuesHidden(bool hidden)
{
    m_valuesHidden = hidden;
    rebuild();
}

void ChartPlot::rebuild()
{
    m_veil = {};
    if (!m_layout.drawable || m_layout.panels.isEmpty()) {
        m_drawing->clear();
        return;
    }
    m_drawing->build({drawnLayout(), screenTheme(palette()), {}}, size());
    if (m_zoomable)
        m_zoom.applyTo(*this);
    replot();
}

void ChartPlot::changeEvent(QEvent *event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        rebuild();
}

void ChartPlot::resizeEvent(QResizeEvent *event)
{
    QCustomPlot::resizeEvent(event);
    rebuild();
}

void ChartPlot::setPickedRows(const QSet<int> &rows)
{
    m_picked = rows;
    update();
}

void ChartPlot::setSelectedRows(const QSet<int> &rows)
{
    if (m_selected == rows)
        return;
    m_selected = rows;
    m_veil = {};
    update();
    notifySelectionChanged(this);
}

void ChartPlot::setZoomable(bool zoomable)
{
    m_zoomable = zoomable;
    m_zoom.showAll();
    rebuild();
}

int ChartPlot::currentRow() const
{
    return m_current < 0 ? -1 : m_walk.rowOf(m_current);
}

QString ChartPlot::wordsOf(int row) const
{
    return drawnMarkText(m_spec, m_derived, m_layout, row, m_language, m_valuesHidden);
}

QString ChartPlot::announcement(int row) const
{
    const int mark = m_walk.markOf(row);
    if (mark < 0)
        return wordsOf(row);
    const QString place = UiChartTr::tr("%1, %2 of %3").arg(wordsOf(row)).arg(mark + 1).arg(m_walk.count());
    if (m_picked.contains(row))
        return UiChartTr::tr("%1, picked").arg(place);
    return m_selected.contains(row) ? UiChartTr::tr("%1, selected").arg(place) : place;
}

QRectF ChartPlot::markArea(int row) const
{
    return m_drawing->markArea(row);
}

QList<int> ChartPlot::rowsAt(const QPointF &position) const
{
    QList<int> rows = rowsNear(position, m_layout, *m_drawing);
    if (isZoomed())
        rows.removeIf([this](int row) { return !isInView(row); });
    return rows;
}

/// The parts of the picture where marks are drawn.
QList<QRectF> ChartPlot::grounds() const
{
    QList<QRectF> areas;
    if (m_layout.frame == Frame::Axes) {
        for (const QCPAxisRect *rect : axisRects())
            areas.append(QRectF(rect->rect()).adjusted(1, 0, 1, 0));
    }
    return areas.isEmpty() ? QList<QRectF>{QRectF(rect())} : areas;
}

bool ChartPlot::isInView(int row) const
{
    const QList<QRectF> areas = grounds();
    const QPointF centre = markArea(row).center();
    return std::any_of(areas.begin(), areas.end(),
                       [&](const QRectF &area) { return area.adjusted(-1, -1, 1, 1).contains(centre); });
}

QPainterPath ChartPlot::shapeOf(int row, double gap) const
{
    QPainterPath path = m_drawing->markShape(row); // of a mark without axes
    if (!path.isEmpty())
        return path;
    const QRectF area = markArea(row);
    if (area.isNull())
        return path;
    const QRectF around = area.adjusted(-gap, -gap, gap, gap);
    m_drawing->isBar(row) ? path.addRoundedRect(around, 2, 2) : path.addEllipse(around);
    return path;
}

void ChartPlot::paintEvent(QPaintEvent *event)
{
    QCustomPlot::paintEvent(event);
    if (m_selected.isEmpty() && m_picked.isEmpty() && m_hovered < 0 && m_current < 0)
        return;
    const ChartTheme theme = screenTheme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintVeil(painter, theme);
    paintRings(painter, theme);
}

void ChartPlot::paintVeil(QPainter &painter, const ChartTheme &theme)
{
    if (m_selected.isEmpty() || m_selected.size() > mostVeiled || !m_layout.drawable)
        return;
    if (m_veil.isNull()) {
        QList<QPainterPath> shapes;
        for (const int row : std::as_const(m_selected))
            shapes.append(shapeOf(row, m_drawing->isBar(row) ? 0 : 1));
        m_veil = veilAround(shapes, grounds(), size(), devicePixelRatioF(), theme.surface);
    }
    painter.drawPixmap(0, 0, m_veil);
}

void ChartPlot::paintRings(QPainter &painter, const ChartTheme &theme) const
{
    painter.setBrush(Qt::NoBrush);
    const auto ring = [&](int row, double gap, const QPen &pen) {
        if (isZoomed() && !isInView(row))
            return;
        painter.setPen(pen);
        painter.drawPath(shapeOf(row, gap));
    };
    for (const int row : m_picked) {
        ring(row, 1, QPen(theme.surface, 2));
        ring(row, 3, QPen(theme.ink, 2.5));
    }
    // A selected mark is told by more than the paleness of the others, as long as they can be counted.
    constexpr int mostRinged = 200;
    for (const int row : m_selected.size() > mostRinged ? QSet<int>() : m_selected)
        ring(row, 1, QPen(theme.ink, 1.5));
    if (m_hovered >= 0 && !m_picked.contains(m_hovered))
        ring(m_hovered, 2, QPen(theme.ink2, 1.5));
    if (m_current >= 0 && hasFocus())
        ring(currentRow(), m_picked.contains(currentRow()) ? 6 : 4, QPen(theme.focus, 2, Qt::DashLine));
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartaccessible.h"
#include "ui_chart/chartdrawing.h"
#include "ui_chart/chartplot.h"
#include "ui_chart/markfinder.h"
#include "ui_chart/tr.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QRubberBand>
#include <QToolTip>
#include <cmath>

namespace chartroom {

namespace {

constexpr double zoomStep = 0.7;
constexpr double panStep = 0.2;

} // namespace

bool ChartPlot::event(QEvent *event)
{
    // F6 belongs to the table twin while the plot has the focus (exercises.md 3.10).
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F6
        && static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier) {
        event->accept();
        return true;
    }
    return QCustomPlot::event(event);
}

void ChartPlot::mouseMoveEvent(QMouseEvent *event)
{
    const bool held = event->buttons().testFlag(Qt::LeftButton) && !m_pickable;
    if (held && (m_dragging || (event->position() - m_pressed).manhattanLength() > QApplication::startDragDistance()))
        dragTo(event->position());
    else
        hover(event->position(), event->globalPosition().toPoint());
}

void ChartPlot::hover(const QPointF &position, const QPoint &global)
{
    const int row = rowsAt(position).value(0, -1);
    if (row != m_hovered) {
        m_hovered = row;
        setCursor(row >= 0 && (m_pickable || m_selectable) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
        if (row < 0)
            QToolTip::hideText();
    }
    if (row >= 0)
        QToolTip::showText(global, wordsOf(row), this);
}

void ChartPlot::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // the release picks or selects
    m_pressed = event->position();
    m_dragged = m_pressed;
    m_dragging = false;
}

/// A zoomed chart is moved; else a rectangle selects the marks in it. Shift always draws the rectangle.
void ChartPlot::dragTo(const QPointF &position)
{
    const bool moves = isZoomed() && !QApplication::keyboardModifiers().testFlag(Qt::ShiftModifier) && !(m_band && m_band->isVisible());
    if (!moves && !m_selectable)
        return;
    m_dragging = true;
    QToolTip::hideText();
    if (!moves) {
        if (!m_band)
            m_band = new QRubberBand(QRubberBand::Rectangle, this);
        m_band->setGeometry(QRect(m_pressed.toPoint(), position.toPoint()).normalized());
        m_band->show();
        return;
    }
    const QRectF ground = axisRects().isEmpty() ? QRectF(rect()) : QRectF(axisRects().first()->rect());
    const QPointF by = m_dragged - position;
    const double right = by.x() / std::max(1.0, ground.width());
    const double up = -by.y() / std::max(1.0, ground.height());
    m_dragged = position;
    m_layout.horizontal ? m_zoom.panBy(up, right) : m_zoom.panBy(right, up);
    zoomMoved();
}

void ChartPlot::finishDrag(const QPointF &position)
{
    m_dragging = false;
    if (!m_band || !m_band->isVisible())
        return;
    m_band->hide();
    const QList<int> rows = rowsIn(QRectF(m_pressed, position).normalized(), m_layout, *m_drawing);
    QSet<int> selected = QApplication::keyboardModifiers().testFlag(Qt::ControlModifier) ? m_selected : QSet<int>();
    for (const int row : rows)
        selected.insert(row);
    editSelection(selected);
}

void ChartPlot::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_dragging)
        finishDrag(event->position());
    else if (m_pickable)
        pickAt(event->position(), event->globalPosition().toPoint());
    else if (m_selectable)
        selectAt(event->position(), event->modifiers().testFlag(Qt::ControlModifier));
}

void ChartPlot::leaveEvent(QEvent *event)
{
    QCustomPlot::leaveEvent(event);
    m_hovered = -1;
    update();
}

/// Marks that lie on each other are offered as a list (exercises.md 4.8).
void ChartPlot::pickAt(const QPointF &position, const QPoint &global)
{
    const QList<int> rows = rowsAt(position);
    if (rows.size() == 1)
        pick(rows.first());
    if (rows.size() < 2)
        return;
    QMenu menu(this);
    menu.setAccessibleName(UiChartTr::tr("Marks at this place"));
    for (const int row : rows) {
        QAction *action = menu.addAction(wordsOf(row));
        connect(action, &QAction::triggered, this, [this, row, position] {
            if (rowsAt(position).contains(row)) // the chart may have changed under the open menu
                pick(row);
        });
    }
    menu.exec(global);
}

void ChartPlot::pick(int row)
{
    m_current = m_walk.markOf(row);
    if (row < m_derived.table.rowCount()) // marks of the second layer are read, never picked (exercises.md 4.8)
        emit rowPicked(row);
    announce();
    update();
}

/// A click selects the nearest mark, with Ctrl it adds or takes away; beside all marks it lets go of all.
void ChartPlot::selectAt(const QPointF &position, bool add)
{
    const int row = rowsAt(position).value(0, -1);
    QSet<int> rows = add ? m_selected : QSet<int>();
    if (row >= 0) {
        m_current = m_walk.markOf(row);
        const bool alone = !add && m_selected.size() == 1 && m_selected.contains(row);
        alone || (add && m_selected.contains(row)) ? rows.remove(row) : (rows.insert(row), true);
    }
    editSelection(rows);
}

void ChartPlot::editSelection(const QSet<int> &wanted)
{
    QSet<int> rows = wanted; // the second layer's marks have no row in the table twin
    rows.removeIf([this](int row) { return row >= m_derived.table.rowCount(); });
    if (rows == m_selected)
        return;
    setSelectedRows(rows);
    if (m_current >= 0)
        notifyMarkCurrent(this);
    emit selectionEdited();
}

void ChartPlot::wheelEvent(QWheelEvent *event)
{
    const bool asked = hasFocus() || event->modifiers().testFlag(Qt::ControlModifier);
    if (!canZoom() || !asked || event->angleDelta().y() == 0) {
        event->ignore(); // the page scrolls
        return;
    }
    constexpr double notch = 120;
    zoomAt(std::pow(zoomStep, event->angleDelta().y() / notch), event->position());
    event->accept();
}

void ChartPlot::zoomAt(double factor, const QPointF &position)
{
    const QRectF ground = axisRects().isEmpty() ? QRectF(rect()) : QRectF(axisRects().first()->rect());
    const double right = std::clamp((position.x() - ground.left()) / std::max(1.0, ground.width()), 0.0, 1.0);
    const double up = std::clamp((ground.bottom() - position.y()) / std::max(1.0, ground.height()), 0.0, 1.0);
    m_layout.horizontal ? m_zoom.zoomBy(factor, up, right) : m_zoom.zoomBy(factor, right, up);
    zoomMoved();
}

void ChartPlot::zoomMoved()
{
    rebuild();
    emit zoomChanged();
}

void ChartPlot::zoomIn()
{
    m_zoom.zoomBy(zoomStep);
    zoomMoved();
}

void ChartPlot::zoomOut()
{
    m_zoom.zoomBy(1 / zoomStep);
    zoomMoved();
}

void ChartPlot::showAll()
{
    m_zoom.showAll();
    zoomMoved();
}

void ChartPlot::keyPressEvent(QKeyEvent *event)
{
    if (handleZoomKey(*event) || handleTravel(*event) || handleSelectionKey(*event))
        return;
    if (event->key() == Qt::Key_F6)
        emit tableAsked();
    else
        QCustomPlot::keyPressEvent(event);
}

bool ChartPlot::handleZoomKey(const QKeyEvent &event)
{
    if (!canZoom())
        return false;
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const auto pan = [this](double right, double up) {
        m_layout.horizontal ? m_zoom.panBy(up, right) : m_zoom.panBy(right, up);
        zoomMoved();
        return true;
    };
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_0:
        showAll();
        return true;
    case Qt::Key_Left:
        return control && pan(-panStep, 0);
    case Qt::Key_Right:
        return control && pan(panStep, 0);
    case Qt::Key_Up:
        return control && pan(0, panStep);
    case Qt::Key_Down:
        return control && pan(0, -panStep);
    default:
        return false;
    }
}

bool ChartPlot::handleSelectionKey(const QKeyEvent &event)
{
    const bool isReturn = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (isReturn && m_pickable && m_current >= 0 && !event.modifiers().testFlag(Qt::ControlModifier)) {
        pick(currentRow());
        return true;
    }
    if (event.key() == Qt::Key_Space) {
        if (m_pickable && m_current >= 0)
            pick(currentRow());
        else if (m_selectable && m_current >= 0) {
            QSet<int> rows = m_selected;
            rows.contains(currentRow()) ? rows.remove(currentRow()) : (rows.insert(currentRow()), true);
            editSelection(rows);
        }
        return true;
    }
    if (event.key() == Qt::Key_Escape && !m_selected.isEmpty()) {
        editSelection({});
        return true;
    }
    if (event.matches(QKeySequence::SelectAll) && m_selectable && !m_pickable) {
        QSet<int> rows;
        for (const MarkPlace &mark : std::as_const(m_layout.marks))
            rows.insert(mark.row);
        editSelection(rows);
        return true;
    }
    return false;
}

bool ChartPlot::handleTravel(const QKeyEvent &event)
{
    using Step = MarkWalk::Step;
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    // Bars on their side run downwards: there up and down follow the key axis when no series asks for them.
    const bool alongDown = m_layout.horizontal && m_layout.series.size() < 2;
    switch (event.key()) {
    case Qt::Key_Left:
        travel(Step::PlaceBefore, false);
        return true;
    case Qt::Key_Right:
        travel(Step::PlaceAfter, false);
        return true;
    case Qt::Key_Up:
        travel(alongDown ? Step::PlaceBefore : Step::SeriesBefore, false);
        return true;
    case Qt::Key_Down:
        travel(alongDown ? Step::PlaceAfter : Step::SeriesAfter, false);
        return true;
    case Qt::Key_Home:
        travel(control ? Step::First : Step::SeriesStart, false);
        return true;
    case Qt::Key_End:
        travel(control ? Step::Last : Step::SeriesEnd, true);
        return true;
    case Qt::Key_PageUp:
        travel(Step::PageBack, false);
        return true;
    case Qt::Key_PageDown:
        travel(Step::PageOn, false);
        return true;
    default:
        return false;
    }
}

void ChartPlot::travel(MarkWalk::Step step, bool fromEnd)
{
    if (m_walk.count() == 0)
        return;
    moveTo(m_current < 0 ? (fromEnd ? m_walk.count() - 1 : 0) : m_walk.step(m_current, step));
}

void ChartPlot::moveTo(int mark)
{
    m_current = mark;
    update();
    announce();
    emit currentRowChanged(currentRow());
}

void ChartPlot::announce()
{
    if (m_current < 0)
        return;
    QToolTip::showText(mapToGlobal(markArea(currentRow()).center().toPoint() + QPoint(10, -40)), wordsOf(currentRow()), this);
    notifyMarkCurrent(this);
}

void ChartPlot::focusInEvent(QFocusEvent *event)
{
    QCustomPlot::focusInEvent(event);
    update();
}

void ChartPlot::focusOutEvent(QFocusEvent *event)
{
    QCustomPlot::focusOutEvent(event);
    QToolTip::hideText();
    update();
}

} // namespace chartroom

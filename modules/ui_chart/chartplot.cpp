// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartplot.h"

#include "ui_chart/chartaccessible.h"
#include "ui_chart/chartdrawing.h"
#include "ui_chart/tr.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double reach = 12; ///< half of the smallest target (24 × 24 pixels)
constexpr double overlap = 4;

double distanceTo(const QRectF &area, const QPointF &position)
{
    const double dx = std::max({area.left() - position.x(), 0.0, position.x() - area.right()});
    const double dy = std::max({area.top() - position.y(), 0.0, position.y() - area.bottom()});
    return std::hypot(dx, dy);
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

bool ChartPlot::setChart(const ChartSpec &normalSpec, const DerivedTable &derived, const QString &language)
{
    m_spec = normalSpec;
    m_derived = derived;
    m_language = language;
    m_layout = layoutMarks(normalSpec, derived, language);
    m_current = -1;
    m_hovered = -1;
    rebuild();
    notifyChartChanged(this);
    return m_layout.drawable;
}

void ChartPlot::clearChart()
{
    m_spec = {};
    m_derived = {};
    m_layout = {};
    m_current = -1;
    m_picked.clear();
    m_drawing->clear();
    replot();
}

void ChartPlot::rebuild()
{
    if (!m_layout.drawable || m_layout.panels.isEmpty()) {
        m_drawing->clear();
        return;
    }
    m_drawing->build({m_layout, screenTheme(palette()), {}}, size());
    replot();
}

void ChartPlot::changeEvent(QEvent *event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        rebuild();
}

void ChartPlot::setPickedRows(const QSet<int> &rows)
{
    m_picked = rows;
    update();
}

int ChartPlot::currentRow() const
{
    return m_current < 0 ? -1 : m_layout.marks.at(m_current).row;
}

QString ChartPlot::announcement(int row) const
{
    const QString words = drawnMarkText(m_spec, m_derived, m_layout, row, m_language, m_valuesHidden);
    for (int i = 0; i < m_layout.marks.size(); ++i) {
        if (m_layout.marks.at(i).row != row)
            continue;
        const QString place = UiChartTr::tr("%1, %2 of %3").arg(words).arg(i + 1).arg(m_layout.marks.size());
        return m_picked.contains(row) ? UiChartTr::tr("%1, picked").arg(place) : place;
    }
    return words;
}

QRectF ChartPlot::markArea(int row) const
{
    return m_drawing->markArea(row);
}

QList<int> ChartPlot::rowsAt(const QPointF &position) const
{
    if (m_drawing->isFree()) {
        const int row = m_drawing->freeRowAt(position);
        return row < 0 ? QList<int>() : QList<int>{row};
    }
    double nearest = reach;
    for (const MarkPlace &mark : m_layout.marks)
        nearest = std::min(nearest, distanceTo(markArea(mark.row), position));
    QList<int> rows;
    if (nearest >= reach)
        return rows;
    for (const MarkPlace &mark : m_layout.marks) {
        const double distance = distanceTo(markArea(mark.row), position);
        // Bars never lie on each other; the ones beside would only be in the way.
        const double slack = m_drawing->isBar(mark.row) ? 0 : overlap;
        if (distance <= nearest + slack)
            rows.append(mark.row);
    }
    return rows;
}

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

void ChartPlot::paintEvent(QPaintEvent *event)
{
    QCustomPlot::paintEvent(event);
    const ChartTheme theme = screenTheme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto ring = [&](int row, double gap, const QPen &pen) {
        const QRectF area = markArea(row);
        if (area.isEmpty() && area.isNull())
            return;
        painter.setPen(pen);
        if (m_drawing->isFree()) {
            painter.drawPath(m_drawing->markShape(row));
            return;
        }
        const QRectF around = area.adjusted(-gap, -gap, gap, gap);
        m_drawing->isBar(row) ? painter.drawRoundedRect(around, 2, 2) : painter.drawEllipse(around);
    };
    for (const int row : std::as_const(m_picked)) {
        ring(row, 1, QPen(theme.surface, 2));
        ring(row, 3, QPen(theme.ink, 2.5));
    }
    if (m_hovered >= 0 && !m_picked.contains(m_hovered))
        ring(m_hovered, 2, QPen(theme.ink2, 1.5));
    if (m_current >= 0 && hasFocus())
        ring(currentRow(), m_picked.contains(currentRow()) ? 6 : 4, QPen(theme.focus, 2, Qt::DashLine));
}

void ChartPlot::resizeEvent(QResizeEvent *event)
{
    QCustomPlot::resizeEvent(event);
    rebuild();
}

void ChartPlot::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowsAt(event->position()).value(0, -1);
    if (row != m_hovered) {
        m_hovered = row;
        setCursor(row >= 0 && m_pickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
        if (row < 0)
            QToolTip::hideText();
    }
    if (row >= 0)
        QToolTip::showText(event->globalPosition().toPoint(),
                           drawnMarkText(m_spec, m_derived, m_layout, row, m_language, m_valuesHidden), this);
}

void ChartPlot::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // the release picks; dragging does nothing here
}

void ChartPlot::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_pickable)
        pickAt(event->position(), event->globalPosition().toPoint());
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
        QAction *action = menu.addAction(drawnMarkText(m_spec, m_derived, m_layout, row, m_language, m_valuesHidden));
        connect(action, &QAction::triggered, this, [this, row] { pick(row); });
    }
    menu.exec(global);
}

void ChartPlot::pick(int row)
{
    for (int i = 0; i < m_layout.marks.size(); ++i)
        m_current = m_layout.marks.at(i).row == row ? i : m_current;
    if (row < m_derived.table.rowCount()) // marks of the second layer are read, never picked (exercises.md 4.8)
        emit rowPicked(row);
    announce();
    update();
}

void ChartPlot::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        travel(event->key());
        return;
    case Qt::Key_Space:
        if (m_pickable && m_current >= 0)
            pick(currentRow());
        return;
    case Qt::Key_F6:
        emit tableAsked();
        return;
    default:
        QCustomPlot::keyPressEvent(event);
    }
}

int ChartPlot::besidePlace(int step) const
{
    // The next mark of the same series along the key axis; panels follow each other.
    const MarkPlace &here = m_layout.marks.at(m_current);
    for (int i = m_current + step; i >= 0 && i < m_layout.marks.size(); i += step) {
        const MarkPlace &mark = m_layout.marks.at(i);
        if (mark.series == here.series && (mark.place != here.place || mark.panel != here.panel))
            return i;
    }
    return m_current;
}

int ChartPlot::besideSeries(int step) const
{
    const MarkPlace &here = m_layout.marks.at(m_current);
    const int i = m_current + step;
    if (i < 0 || i >= m_layout.marks.size())
        return m_current;
    const MarkPlace &mark = m_layout.marks.at(i);
    return mark.place == here.place && mark.panel == here.panel ? i : m_current;
}

int ChartPlot::lastOfSeries(bool last) const
{
    const int series = m_layout.marks.at(m_current).series;
    int found = m_current;
    for (int i = 0; i < m_layout.marks.size(); ++i) {
        if (m_layout.marks.at(i).series == series && (last || m_layout.marks.at(found).series != series || i < found))
            found = i;
    }
    return found;
}

void ChartPlot::travel(int key)
{
    if (m_layout.marks.isEmpty())
        return;
    if (m_current < 0) {
        moveTo(key == Qt::Key_End ? int(m_layout.marks.size()) - 1 : 0);
        return;
    }
    // Bars on their side run downwards: there up and down follow the key axis when no series asks for them.
    const bool alongDown = m_layout.horizontal && m_layout.series.size() < 2;
    if (key == Qt::Key_Home || key == Qt::Key_End)
        moveTo(lastOfSeries(key == Qt::Key_End));
    else if (key == Qt::Key_Left || (alongDown && key == Qt::Key_Up))
        moveTo(besidePlace(-1));
    else if (key == Qt::Key_Right || alongDown)
        moveTo(besidePlace(1));
    else
        moveTo(besideSeries(key == Qt::Key_Up ? -1 : 1));
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
    QToolTip::showText(mapToGlobal(markArea(currentRow()).center().toPoint() + QPoint(10, -40)),
                       drawnMarkText(m_spec, m_derived, m_layout, currentRow(), m_language, m_valuesHidden), this);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartwords.h"
#include "ui_chart/chartplot.h"
#include "ui_chart/chartview.h"
#include "ui_chart/readingline.h"
#include "ui_chart/tr.h"
#include "ui_chart/twintable.h"

#include <QKeyEvent>
#include <algorithm>
#include <span>
#include <vector>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The rows of the dataset behind a row of the layout, of the first data layer or the second.
std::span<const int> rowsBehind(const PreparedChart &chart, int row)
{
    const std::optional<SecondLayer> &second = chart.layout.second;
    if (second && row >= second->firstRow)
        return second->derived.rowNumbers.at(row - second->firstRow);
    return chart.derived.rowNumbers.at(row);
}

} // namespace

void ChartView::setPickable(bool pickable)
{
    m_pickable = pickable;
    m_plot->setPickable(pickable);
}

void ChartView::setReadable(bool readable)
{
    if (readable == (m_reading != nullptr))
        return;
    if (!readable) {
        m_reading->deleteLater();
        m_reading = nullptr;
        return;
    }
    m_reading = new ReadingLine(m_plot);
    connect(m_reading, &ReadingLine::valueTaken, this, &ChartView::valueTaken);
}

bool ChartView::eventFilter(QObject *watched, QEvent *event)
{
    const bool pressed = watched == m_table && event->type() == QEvent::KeyPress && m_pickable && m_chart;
    const auto *key = pressed ? static_cast<QKeyEvent *>(event) : nullptr;
    if (key && !key->modifiers().testFlag(Qt::ControlModifier) && pickFromTable(key->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

/// Space and Return pick the row of the twin, when its mark (or its place) can be picked.
bool ChartView::pickFromTable(int key)
{
    const int row = m_table->currentIndex().row();
    const bool picks = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!picks || row < 0 || row >= m_chart->derived.table.rowCount())
        return false;
    if (m_placesPickable || m_chart->derived.drawn.value(row))
        emit markPicked(markKey(m_chart->derived, row));
    return true;
}

void ChartView::setPickedMarks(const QJsonArray &keys)
{
    m_picked = keys;
    QSet<int> rows;
    for (const QJsonValue &key : keys) {
        const int row = m_chart ? rowOfMarkKey(m_chart->derived, key.toObject()) : -1;
        if (row >= 0)
            rows.insert(row);
    }
    m_plot->setPickedRows(rows);
}

QString ChartView::markInWords(const QJsonObject &key) const
{
    const int row = m_chart ? rowOfMarkKey(m_chart->derived, key) : -1;
    return row < 0 ? QString() : describeMark(m_chart->spec, m_chart->derived, row, m_language, m_valuesHidden);
}

void ChartView::setSelectable(bool selectable)
{
    m_plot->setSelectable(selectable);
    m_table->setSelectionMode(selectable ? QAbstractItemView::ExtendedSelection : QAbstractItemView::SingleSelection);
}

QList<int> ChartView::selectedRowNumbers() const
{
    QList<int> numbers;
    for (const int row : m_chart ? m_plot->selectedRows() : QSet<int>()) {
        for (const int number : rowsBehind(*m_chart, row))
            numbers.append(number);
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

void ChartView::selectRowNumbers(const QList<int> &numbers)
{
    if (!m_chart)
        return;
    const auto greatest = std::max_element(numbers.begin(), numbers.end());
    std::vector<bool> wanted(greatest == numbers.end() ? 0 : size_t(std::max(0, *greatest)) + 1);
    for (const int number : numbers) {
        if (number >= 0)
            wanted[size_t(number)] = true;
    }
    const auto isWanted = [&](int number) { return size_t(number) < wanted.size() && wanted[size_t(number)]; };
    QSet<int> rows;
    for (const MarkPlace &mark : std::as_const(m_chart->layout.marks)) {
        const std::span<const int> behind = rowsBehind(*m_chart, mark.row);
        if (std::any_of(behind.begin(), behind.end(), isWanted))
            rows.insert(mark.row);
    }
    m_linking = true;
    m_plot->setSelectedRows(rows);
    m_table->clearSelection();
    m_table->rows()->markRows(rows);
    m_linking = false;
}

QString ChartView::selectionInWords() const
{
    const qsizetype marks = m_plot->selectedRows().size();
    if (marks == 0)
        return {};
    const QString rows = UiChartTr::tr("%n rows", nullptr, int(selectedRowNumbers().size()));
    return UiChartTr::tr("%1 of %n marks, %2", nullptr, m_plot->markCount()).arg(QString::number(marks), rows);
}

void ChartView::selectFromPlot()
{
    m_linking = true;
    m_table->clearSelection();
    m_table->rows()->markRows(m_plot->selectedRows());
    const QSet<int> rows = m_plot->selectedRows();
    const auto first = std::min_element(rows.begin(), rows.end());
    if (first != rows.end())
        m_table->scrollTo(m_table->rows()->index(*first, 0));
    m_linking = false;
    emit selectedRowNumbersChanged();
}

void ChartView::selectFromTable()
{
    if (m_linking)
        return;
    QSet<int> rows;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
    }
    m_table->rows()->markRows({});
    m_plot->setSelectedRows(rows);
    emit selectedRowNumbersChanged();
}

} // namespace chartroom

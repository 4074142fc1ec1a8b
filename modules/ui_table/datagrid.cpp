// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_table/datagrid.h"

#include "ui_kit/tabledelegate.h"
#include "ui_kit/theme.h"
#include "ui_table/tablemodel.h"
#include "ui_table/tr.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QTimer>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsMeasured = 40;     ///< for the width of a column
constexpr int columnsMeasured = 100; ///< the others keep the standard width
constexpr int widestColumn = 320;    ///< until the reader widens it
constexpr int keptSelection = 5'000; ///< cells; a larger selection is let go when the rows are sorted
constexpr int selectionPause = 30;   ///< milliseconds

const QKeySequence copyWithHeads(Qt::CTRL | Qt::SHIFT | Qt::Key_C);

void keepDistinct(QList<int> &values)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

QList<int> selectedRows(const QItemSelection &selection)
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    keepDistinct(rows);
    return rows;
}

QList<int> selectedColumns(const QItemSelection &selection)
{
    QList<int> columns;
    for (const QItemSelectionRange &range : selection) {
        for (int column = range.left(); column <= range.right(); ++column)
            columns.append(column);
    }
    keepDistinct(columns);
    return columns;
}

} // namespace

DataGrid::DataGrid(QWidget *parent) : DataGrid(new TableModel, parent) {}

DataGrid::DataGrid(TableModel *model, QWidget *parent)
    : QTableView(parent), m_model(model), m_selectionPause(new QTimer(this))
{
    m_model->setParent(this);
    setModel(m_model);
    setupLook();
    m_selectionPause->setSingleShot(true);
    m_selectionPause->setInterval(selectionPause);
    connect(m_selectionPause, &QTimer::timeout, this, &DataGrid::selectedRowNumbersChanged);
    connect(m_model, &TableModel::orderAboutToChange, this, &DataGrid::forgetLargeSelection);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) { keepWidth(column, width); });
}

void DataGrid::setupLook()
{
    setItemDelegate(new TableDelegate(this));
    setShowGrid(false);
    setAlternatingRowColors(false);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setFont(numberFont(TextRole::Caption));
    verticalHeader()->setDefaultSectionSize(grown(28));
    verticalHeader()->setHighlightSections(false); // a long selection would be asked for row by row
    setAccessibleName(UiTableTr::tr("Data table"));
}

void DataGrid::setTable(const Table &table, const QString &language, const QStringList &columns)
{
    m_linked.clear();
    m_fitting = true; // what the header does on its own is not the reader's wish
    m_model->setTable(table, language, columns);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    fitColumns();
}

/// From the first rows only, so that a million rows and a hundred columns cost no more than forty.
void DataGrid::fitColumns()
{
    m_fitting = true;
    const int rows = std::min(rowsMeasured, m_model->rowCount());
    const int columns = std::min(columnsMeasured, m_model->columnCount());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int column = 0; column < columns; ++column) {
        const QString name = m_model->table().field(m_model->columns().at(column)).name;
        int width = horizontalHeader()->sectionSizeHint(column);
        for (int row = 0; row < rows; ++row)
            width = std::max(width, itemDelegate()->sizeHint(option, m_model->index(row, column)).width());
        const int kept = m_widths.value(name, 0);
        setColumnWidth(column, kept > 0 ? grown(kept) : std::min(width, grown(widestColumn)));
    }
    m_fitting = false;
}

void DataGrid::keepWidth(int column, int width)
{
    if (!m_fitting && column < m_model->columnCount() && width > 0)
        m_widths[m_model->table().field(m_model->columns().at(column)).name] = qRound(width / std::max(1.0, textScale()));
}

void DataGrid::setColumnWidths(const QHash<QString, int> &widths)
{
    m_widths = widths;
    fitColumns();
}

void DataGrid::sortBy(const QString &key)
{
    const bool descending = key.startsWith(u'-');
    const int column = int(m_model->columns().indexOf(m_model->table().columnIndex(descending ? key.mid(1) : key)));
    if (column >= 0)
        sortByColumn(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

int DataGrid::heightForRows(int rows) const
{
    const int shown = std::min(rows, m_model->rowCount());
    return horizontalHeader()->sizeHint().height() + shown * verticalHeader()->defaultSectionSize() + 16;
}

qint64 DataGrid::selectedCellCount() const
{
    qint64 cells = 0;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        cells += qint64(range.width()) * range.height();
    return cells;
}

QString DataGrid::selectedText(bool heads) const
{
    if (selectedCellCount() > mostCopiedCells)
        return {};
    const QItemSelection selection = selectionModel()->selection();
    const QList<int> columns = selectedColumns(selection);
    QStringList lines;
    const auto addLine = [&](const auto &textOf) {
        QStringList cells;
        for (const int column : columns)
            cells.append(textOf(column));
        lines.append(cells.join(u'\t'));
    };
    if (heads)
        addLine([this](int column) { return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    const bool whole = selection.size() == 1;
    for (const int row : selectedRows(selection)) {
        addLine([&](int column) {
            const QModelIndex cell = m_model->index(row, column);
            return whole || selectionModel()->isSelected(cell) ? m_model->plainText(cell) : QString();
        });
    }
    return lines.join(u'\n');
}

void DataGrid::copySelection(bool heads)
{
    const qint64 cells = selectedCellCount();
    if (cells > mostCopiedCells)
        emit refused(UiTableTr::tr("These are too many cells to copy. Select fewer than %n.", nullptr, int(mostCopiedCells)));
    else if (cells > 0)
        QApplication::clipboard()->setText(selectedText(heads));
}

/// Qt follows each selected cell through a sort; with a million cells the window would stand still.
void DataGrid::forgetLargeSelection()
{
    if (selectedCellCount() > keptSelection)
        clearSelection();
}

void DataGrid::selectRowNumbers(const QList<int> &numbers)
{
    m_linking = true;
    clearSelection();
    m_linked = numbers;
    std::sort(m_linked.begin(), m_linked.end());
    m_model->markRowNumbers(m_linked);
    if (const int first = m_model->firstMarked(); first >= 0)
        scrollTo(m_model->index(first, std::max(0, currentIndex().column())), QAbstractItemView::PositionAtCenter);
    m_selectionPause->stop();
    m_linking = false;
}

QList<int> DataGrid::selectedRowNumbers() const
{
    if (!m_linked.isEmpty())
        return m_linked;
    QList<int> numbers;
    for (const int row : selectedRows(selectionModel()->selection()))
        numbers.append(m_model->rowNumber(row));
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

void DataGrid::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (m_linking || !m_selectionPause)
        return;
    if (!m_linked.isEmpty()) {
        m_linked.clear();
        m_model->markRowNumbers({});
    }
    m_selectionPause->start();
}

void DataGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && current.column() != previous.column())
        emit currentColumnChanged(m_model->table().field(m_model->columns().at(current.column())).name);
}

void DataGrid::goTo(int place, int column)
{
    const int shown = int(m_model->columns().indexOf(column));
    const QModelIndex cell = m_model->index(place, shown);
    if (!cell.isValid())
        return;
    setCurrentIndex(cell);
    scrollTo(cell, QAbstractItemView::PositionAtCenter);
}

void DataGrid::keyPressEvent(QKeyEvent *event)
{
    const QKeySequence keys(event->keyCombination());
    if (event->matches(QKeySequence::Copy) || keys == copyWithHeads)
        copySelection(keys == copyWithHeads);
    else if (event->matches(QKeySequence::Find))
        emit searchAsked();
    else if (event->matches(QKeySequence::FindNext) || event->matches(QKeySequence::FindPrevious))
        emit nextAsked(event->matches(QKeySequence::FindNext));
    else
        QTableView::keyPressEvent(event);
}

void DataGrid::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(UiTableTr::tr("Copy cells"), QKeySequence::Copy, this, [this] { copySelection(false); });
    menu.addAction(UiTableTr::tr("Copy cells with column heads"), copyWithHeads, this, [this] { copySelection(true); });
    menu.addAction(UiTableTr::tr("Select all"), QKeySequence::SelectAll, this, &QTableView::selectAll);
    menu.exec(event->globalPos());
}

} // namespace chartroom

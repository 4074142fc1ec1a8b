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

namespace chartroom {

using namespace Qt::StringLiterals;

DataGrid::DataGrid(QWidget *parent) : QTableView(parent), m_model(new TableModel(this))
{
    setModel(m_model);
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
    setAccessibleName(UiTableTr::tr("Data table"));
}

void DataGrid::setTable(const Table &table, const QString &language, const QStringList &columns)
{
    m_model->setTable(table, language, columns);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    resizeColumnsToContents();
}

void DataGrid::sortBy(const QString &key)
{
    const bool descending = key.startsWith(u'-');
    const int column = m_model->table().columnIndex(descending ? key.mid(1) : key);
    if (column >= 0)
        sortByColumn(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

int DataGrid::heightForRows(int rows) const
{
    const int shown = std::min(rows, m_model->rowCount());
    return horizontalHeader()->sizeHint().height() + shown * verticalHeader()->defaultSectionSize() + 16;
}

QString DataGrid::selectedText() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += cells.at(i).row() == cells.at(i - 1).row() ? u'\t' : u'\n';
        text += m_model->plainText(cells.at(i));
    }
    return text;
}

void DataGrid::copySelection()
{
    QApplication::clipboard()->setText(selectedText());
}

void DataGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataGrid::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(UiTableTr::tr("Copy cells"), QKeySequence::Copy, this, &DataGrid::copySelection);
    menu.addAction(UiTableTr::tr("Select all"), QKeySequence::SelectAll, this, &QTableView::selectAll);
    menu.exec(event->globalPos());
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/tablelook.h"

#include "ui_kit/tabledelegate.h"
#include "ui_kit/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace chartroom {

namespace {

/// Gives the stretched column what the others leave, whenever the table gets another width.
class ColumnFitter final : public QObject
{
public:
    ColumnFitter(QTableView &table, int stretched, QList<int> widths, TableRows rows)
        : QObject(&table), m_table(table), m_stretched(stretched), m_widths(std::move(widths)), m_rows(rows)
    {
        table.viewport()->installEventFilter(this);
        connect(table.model(), &QAbstractItemModel::modelReset, this, &ColumnFitter::fit);
        fit();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            fit();
        return QObject::eventFilter(watched, event);
    }

    void fit()
    {
        int left = m_table.viewport()->width();
        const QHeaderView &header = *m_table.horizontalHeader();
        for (int column = 0; column < m_widths.size(); ++column) {
            if (column == m_stretched)
                continue;
            const int width = std::max(grown(m_widths.at(column)), header.sectionSizeHint(column));
            m_table.setColumnWidth(column, width);
            left -= width;
        }
        m_table.setColumnWidth(m_stretched, std::max(left, grown(m_widths.at(m_stretched))));
        if (m_rows == TableRows::Wrapped)
            m_table.resizeRowsToContents(); // other widths wrap other texts
    }

private:
    QTableView &m_table;
    int m_stretched;
    QList<int> m_widths;
    TableRows m_rows;
};

} // namespace

void dressTable(QTableView &table, int stretched, const QList<int> &widths, TableRows rows)
{
    table.setItemDelegate(new TableDelegate(&table));
    table.setShowGrid(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setMinimumSectionSize(grown(27));
    table.verticalHeader()->setDefaultSectionSize(grown(27));
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.setWordWrap(rows == TableRows::Wrapped);
    new ColumnFitter(table, stretched, widths, rows); // the table owns it
}

void writeTableHeader(QAbstractItemModel &model, const QStringList &titles, const QList<int> &numbers)
{
    for (int column = 0; column < static_cast<int>(titles.size()); ++column) {
        const Qt::Alignment side = numbers.contains(column) ? Qt::AlignRight : Qt::AlignLeft;
        model.setHeaderData(column, Qt::Horizontal, titles.at(column));
        model.setHeaderData(column, Qt::Horizontal, roleFont(TextRole::Caption, 600), Qt::FontRole);
        model.setHeaderData(column, Qt::Horizontal, static_cast<int>(side | Qt::AlignVCenter), Qt::TextAlignmentRole);
    }
}

int wholeTableHeight(const QTableView &table)
{
    int height = table.horizontalHeader()->sizeHint().height() + 2 * table.frameWidth();
    for (int row = 0; row < table.model()->rowCount(); ++row)
        height += table.rowHeight(row);
    return height + (table.horizontalScrollBar()->isVisible() ? table.horizontalScrollBar()->height() : 0) + 2;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartaccessible.h"

#include "chart/chartlabels.h"
#include "ui_chart/chartplot.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QMap>
#include <QPointer>

namespace chartroom {

namespace {

/// Keys and measures: the columns a reader needs (not the stack ends and counts).
QStringList shownColumns(const ChartPlot *plot)
{
    return plot->derived().keys + plot->derived().measures;
}

QString cellText(const ChartPlot *plot, int row, int column)
{
    const QString name = shownColumns(plot).value(column);
    return columnValueText(plot->spec(), plot->derived(), name, row, plot->language(), true);
}

/// One value of one mark.
class ChartCell : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    ChartCell(ChartPlot *plot, QAccessibleInterface *table, int row, int column)
        : m_plot(plot), m_table(table), m_row(row), m_column(column)
    {
    }

    bool isValid() const override { return m_plot && m_row < m_plot->derived().table.rowCount(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return m_table; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface *>(this) : nullptr;
    }
    bool isSelected() const override { return false; }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return m_table; }

private:
    QPointer<ChartPlot> m_plot;
    QAccessibleInterface *m_table;
    int m_row;
    int m_column;
};

QString ChartCell::text(QAccessible::Text text) const
{
    if (!isValid() || text != QAccessible::Name)
        return {};
    // The cell of the mark that has the keyboard speaks for the whole mark.
    return m_plot->currentRow() == m_row ? m_plot->announcement(m_row) : cellText(m_plot, m_row, m_column);
}

QRect ChartCell::rect() const
{
    if (!isValid())
        return {};
    const QRect area = m_plot->markArea(m_row).toAlignedRect();
    return {m_plot->mapToGlobal(area.topLeft()), area.size()};
}

QAccessible::State ChartCell::state() const
{
    QAccessible::State state;
    state.readOnly = true;
    state.selectable = true;
    state.focusable = true;
    state.focused = isValid() && m_plot->hasFocus() && m_plot->currentRow() == m_row;
    return state;
}

/// The plot as a table: one row for each mark, columns for keys and measures.
class ChartTable : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit ChartTable(ChartPlot *plot) : QAccessibleWidget(plot, QAccessible::Table), m_plot(plot) {}
    ~ChartTable() override { forget(); }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    int childCount() const override { return rowCount() * columnCount(); }
    QAccessibleInterface *child(int index) const override
    {
        return columnCount() == 0 ? nullptr : cellAt(index / columnCount(), index % columnCount());
    }
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *focusChild() const override
    {
        return m_plot->currentRow() < 0 ? nullptr : cellAt(m_plot->currentRow(), columnCount() - 1);
    }
    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int selectedCellCount() const override { return 0; }
    QList<QAccessibleInterface *> selectedCells() const override { return {}; }
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override { return markLabel(m_plot->spec(), m_plot->derived(), row, m_plot->language()); }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    int columnCount() const override { return int(shownColumns(m_plot).size()); }
    int rowCount() const override { return int(m_plot->derived().table.rowCount()); }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override { forget(); }

private:
    void forget()
    {
        for (const QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
        m_cells.clear();
    }

    ChartPlot *m_plot;
    mutable QMap<std::pair<int, int>, QAccessible::Id> m_cells;
};

int ChartTable::indexOfChild(const QAccessibleInterface *child) const
{
    for (auto it = m_cells.begin(); it != m_cells.end(); ++it) {
        if (QAccessible::accessibleInterface(it.value()) == child)
            return it.key().first * columnCount() + it.key().second;
    }
    return -1;
}

QAccessibleInterface *ChartTable::cellAt(int row, int column) const
{
    if (row < 0 || column < 0 || row >= rowCount() || column >= columnCount())
        return nullptr;
    const auto place = std::pair(row, column);
    if (!m_cells.contains(place)) {
        // Qt takes ownership of registered interfaces.
        auto *table = const_cast<ChartTable *>(this);
        m_cells[place] = QAccessible::registerAccessibleInterface(new ChartCell(m_plot, table, row, column));
    }
    return QAccessible::accessibleInterface(m_cells.value(place));
}

QString ChartTable::columnDescription(int column) const
{
    return columnTitle(m_plot->spec(), m_plot->derived(), shownColumns(m_plot).value(column), m_plot->language());
}

QAccessibleInterface *chartFactory(const QString &, QObject *object)
{
    auto *plot = qobject_cast<ChartPlot *>(object);
    return plot ? new ChartTable(plot) : nullptr;
}

} // namespace

void installChartAccessibility()
{
    QAccessible::removeFactory(chartFactory); // so that it is known once, however often this is called
    QAccessible::installFactory(chartFactory);
}

void notifyMarkCurrent(ChartPlot *plot)
{
    if (!QAccessible::isActive())
        return;
    const int columns = int(shownColumns(plot).size());
    QAccessibleEvent focus(plot, QAccessible::Focus);
    focus.setChild(plot->currentRow() * columns + columns - 1);
    QAccessible::updateAccessibility(&focus);
    QAccessibleEvent changed(plot, QAccessible::NameChanged);
    changed.setChild(plot->currentRow() * columns + columns - 1);
    QAccessible::updateAccessibility(&changed);
}

void notifyChartChanged(ChartPlot *plot)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleTableModelChangeEvent event(plot, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&event);
}

} // namespace chartroom

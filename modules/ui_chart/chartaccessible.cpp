// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartaccessible.h"

#include "chart/chartlabels.h"
#include "ui_chart/chartplot.h"
#include "ui_chart/tr.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QMap>
#include <QPointer>

namespace chartroom {

namespace {

/// A chart of more marks is met as its words and its current mark; its table twin holds the rest. Assistive technology
/// asks for every cell of a table, which a million marks do not allow.
constexpr int largeChart = 2'000;

bool isLarge(const ChartPlot *plot)
{
    return plot->markCount() > largeChart;
}

/// Keys and measures: the columns a reader needs (not the stack ends and counts). Hidden values have no column.
QStringList shownColumns(const ChartPlot *plot)
{
    const DerivedTable &derived = plot->derived();
    if (plot->areValuesHidden())
        return derived.keys;
    return derived.keys + derived.measures;
}

/// The row of the layout behind a row of the accessible table: a large chart has one row, that of its current mark.
int layoutRow(const ChartPlot *plot, int row)
{
    return isLarge(plot) ? plot->currentRow() : row;
}

int accessibleRow(const ChartPlot *plot, int layoutRow)
{
    return isLarge(plot) ? 0 : layoutRow;
}

bool isChosen(const ChartPlot *plot, int row)
{
    return plot->selectedRows().contains(row) || plot->pickedRows().contains(row);
}

QString markCellText(const ChartPlot *plot, int row, int column)
{
    if (row < 0 || row >= plot->derived().table.rowCount())
        return {};
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

    bool isValid() const override { return m_plot && m_row < m_plot->derived().table.rowCount() && layoutRow(m_plot, m_row) >= 0; }
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
    bool isSelected() const override { return isValid() && isChosen(m_plot, layoutRow(m_plot, m_row)); }
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
    const int row = layoutRow(m_plot, m_row);
    return m_plot->currentRow() == row ? m_plot->announcement(row) : markCellText(m_plot, row, m_column);
}

QRect ChartCell::rect() const
{
    if (!isValid())
        return {};
    const QRect area = m_plot->markArea(layoutRow(m_plot, m_row)).toAlignedRect();
    return {m_plot->mapToGlobal(area.topLeft()), area.size()};
}

QAccessible::State ChartCell::state() const
{
    QAccessible::State state;
    state.readOnly = true;
    state.selectable = true;
    state.focusable = true;
    state.selected = isSelected();
    state.focused = isValid() && m_plot->hasFocus() && m_plot->currentRow() == layoutRow(m_plot, m_row);
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
    QString text(QAccessible::Text text) const override;
    int childCount() const override { return rowCount() * columnCount(); }
    QAccessibleInterface *child(int index) const override
    {
        return columnCount() == 0 ? nullptr : cellAt(index / columnCount(), index % columnCount());
    }
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *focusChild() const override
    {
        const int row = m_plot->currentRow();
        return row < 0 ? nullptr : cellAt(accessibleRow(m_plot, row), columnCount() - 1);
    }
    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int selectedCellCount() const override { return 0; }
    QList<QAccessibleInterface *> selectedCells() const override { return {}; }
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override { return markLabel(m_plot->spec(), m_plot->derived(), std::max(0, layoutRow(m_plot, row)), m_plot->language()); }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return int(selectedRows().size()); }
    int columnCount() const override { return int(shownColumns(m_plot).size()); }
    int rowCount() const override { return isLarge(m_plot) ? 1 : int(m_plot->derived().table.rowCount()); }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override;
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override { return isChosen(m_plot, layoutRow(m_plot, row)); }
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

QString ChartTable::text(QAccessible::Text text) const
{
    const QString words = QAccessibleWidget::text(text);
    if (text != QAccessible::Description || !isLarge(m_plot))
        return words;
    return words + u'\n'
           + UiChartTr::tr("%n marks. Arrow keys go from mark to mark; F6 opens the table.", nullptr, m_plot->markCount());
}

QList<int> ChartTable::selectedRows() const
{
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (isRowSelected(row))
            rows.append(row);
    }
    return rows;
}

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
    const int row = accessibleRow(plot, plot->currentRow());
    if (row >= plot->derived().table.rowCount())
        return; // a mark of the second layer has no cell; its words stand in the tip
    for (const QAccessible::Event kind : {QAccessible::Focus, QAccessible::NameChanged}) {
        QAccessibleEvent event(plot, kind);
        event.setChild(row * columns + columns - 1);
        QAccessible::updateAccessibility(&event);
    }
}

void notifySelectionChanged(ChartPlot *plot)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(plot, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&event);
}

void notifyChartChanged(ChartPlot *plot)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleTableModelChangeEvent event(plot, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&event);
}

} // namespace chartroom

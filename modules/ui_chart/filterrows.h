// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"
#include "ui_chart/filteredits.h"

#include <QWidget>
#include <memory>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace chartroom {

class FilterRow;

/// The filter of a chart as rows: field, condition, value; all or one of them must hold. It keeps no filter of its
/// own: setFilters shows what the chart has, every change by hand is signalled.
class FilterRows : public QWidget
{
    Q_OBJECT

public:
    explicit FilterRows(QWidget *parent = nullptr);

    /// \a table supplies the values to choose from; \a fields may hold calculated columns besides.
    void setTable(const Table &table, const Table &fields, const QString &language);
    void setFilters(const FilterSet &filters);
    /// Columns by their titles, as the head of a table shows them; before setFilters.
    void setTitlesShown(bool shown) { m_titles = shown; }

    /// "field", "op", "value" of the first row; "1.field", … of the second and so on; "join", "add".
    [[nodiscard]] QWidget *control(const QString &name) const;

signals:
    void filtersEdited(const FilterSet &filters);

private:
    void showRows(int count);
    void editRow(FilterRow *row);
    void removeRow(FilterRow *row);
    void emitFilters();

    Table m_table;
    Table m_fields;
    QString m_language;
    FilterSet m_filters;
    bool m_titles = false;
    bool m_adding = false; ///< an empty row waits for its field
    QList<FilterRow *> m_rows;
    QVBoxLayout *m_column;
    QComboBox *m_join;
    QPushButton *m_add;
};

} // namespace chartroom

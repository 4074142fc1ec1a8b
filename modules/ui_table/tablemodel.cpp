// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_table/tablemodel.h"

#include "base/numberformat.h"
#include "ui_kit/theme.h"
#include "ui_table/tr.h"

#include <algorithm>
#include <numeric>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isCount(const Field &field)
{
    return isQuantity(field) && field.type != FieldType::Year;
}

QString shownValue(const Field &field, const Scalar &value, const QString &language)
{
    if (const double *number = std::get_if<double>(&value); number && isCount(field))
        return displayGrouped(*number, language, field.decimals.value_or(2));
    if (const QDate *date = std::get_if<QDate>(&value))
        return date->toString(Qt::ISODate);
    return labelText(field, value, language);
}

} // namespace

TableModel::TableModel(QObject *parent) : QAbstractTableModel(parent) {}

void TableModel::setTable(const Table &table, const QString &language, const QStringList &columns)
{
    beginResetModel();
    m_table = table;
    m_language = language;
    m_columns.clear();
    for (const QString &name : columns) {
        if (const int column = table.columnIndex(name); column >= 0)
            m_columns << column;
    }
    if (m_columns.isEmpty()) {
        m_columns.resize(table.columnCount());
        std::iota(m_columns.begin(), m_columns.end(), 0);
    }
    m_order.resize(table.rowCount());
    std::iota(m_order.begin(), m_order.end(), 0);
    endResetModel();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    const int column = sourceColumn(index.column());
    const Field &field = m_table.field(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(static_cast<int>((isCount(field) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const Scalar value = m_table.at(m_order.at(index.row()), column);
    if (isMissing(value))
        return role == Qt::AccessibleTextRole ? UiTableTr::tr("missing") : u"\u2013"_s;
    return shownValue(field, value, m_language);
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role != Qt::DisplayRole)
            return {};
        const int row = m_order.at(section);
        return m_table.hasRowNumbers() ? m_table.rowNumbers().at(row) : row + 1;
    }
    const Field &field = m_table.field(sourceColumn(section));
    if (role == Qt::FontRole)
        return roleFont(TextRole::Caption, 600);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(static_cast<int>((isCount(field) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole)
        return field.description.in(m_language);
    if (role != Qt::DisplayRole)
        return {};
    const QString unit = field.unit.in(m_language);
    const QString title = field.titleText(m_language);
    return unit.isEmpty() ? title : u"%1 (%2)"_s.arg(title, unit);
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= m_columns.size())
        return;
    emit layoutAboutToBeChanged();
    const Column &values = m_table.column(sourceColumn(column));
    std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
        const Scalar left = values.at(a);
        const Scalar right = values.at(b);
        // Missing stands last in both directions.
        if (isMissing(left) || isMissing(right))
            return !isMissing(left) && isMissing(right);
        const int compared = compareScalars(left, right);
        return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
    });
    emit layoutChanged();
}

QString TableModel::plainText(const QModelIndex &index) const
{
    return canonicalText(m_table.at(m_order.at(index.row()), sourceColumn(index.column())));
}

} // namespace chartroom

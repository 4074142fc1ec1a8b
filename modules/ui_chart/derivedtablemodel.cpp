// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/derivedtablemodel.h"

#include "chart/chartlabels.h"
#include "ui_kit/tabledelegate.h"

namespace chartroom {

void DerivedTableModel::setDerived(const ChartSpec &spec, const DerivedTable &derived, const QString &language,
                                   bool valuesHidden)
{
    beginResetModel();
    m_spec = spec;
    m_derived = derived;
    m_language = language;
    m_columns = valuesHidden ? derived.keys : derived.keys + derived.measures;
    m_marked.clear();
    endResetModel();
}

void DerivedTableModel::clear()
{
    setDerived({}, {}, {}, false);
}

void DerivedTableModel::markRows(const QSet<int> &rows)
{
    m_marked = rows;
    if (rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {CurrentRowRole});
}

int DerivedTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_derived.table.rowCount());
}

int DerivedTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

int DerivedTableModel::sideOf(int column) const
{
    const QString &name = m_columns.at(column);
    const bool number = m_derived.measures.contains(name)
                        && m_derived.table.column(m_derived.table.columnIndex(name)).type() == ValueType::Number;
    return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QVariant DerivedTableModel::data(const QModelIndex &index, int role) const
{
    const QString &column = m_columns.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return columnValueText(m_spec, m_derived, column, index.row(), m_language, true);
    case Qt::UserRole:
        return canonicalText(m_derived.table.at(index.row(), m_derived.table.columnIndex(column)));
    case Qt::TextAlignmentRole:
        return sideOf(index.column());
    case CurrentRowRole:
        return m_marked.contains(index.row());
    default:
        return {};
    }
}

QVariant DerivedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::DisplayRole)
        return columnTitle(m_spec, m_derived, m_columns.at(section), m_language);
    return role == Qt::TextAlignmentRole ? QVariant(sideOf(section)) : QVariant();
}

QString DerivedTableModel::tabSeparated(int mostRows) const
{
    QStringList lines;
    const auto addLine = [&](const auto &textOf) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells.append(textOf(column));
        lines.append(cells.join(u'\t'));
    };
    addLine([this](int column) { return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    for (int row = 0; row < std::min(rowCount(), mostRows); ++row)
        addLine([&](int column) { return data(index(row, column), Qt::UserRole).toString(); });
    return lines.join(u'\n') + u'\n';
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_table/tablemodel.h"

#include "dataset/sorting.h"
#include "ui_kit/tabledelegate.h"
#include "ui_kit/theme.h"
#include "ui_table/tablecelltext.h"
#include "ui_table/tr.h"

#include <algorithm>
#include <memory>
#include <numeric>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sortedAtOnce = 50'000; ///< rows; takes less than 50 ms

int sideOf(const Field &field)
{
    return static_cast<int>((isAmount(field) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

TableModel::TableModel(QObject *parent) : QAbstractTableModel(parent) {}

void TableModel::setTable(const Table &table, const QString &language, const QStringList &columns)
{
    const bool wasSorting = isSorting();
    m_sorter.cancel();
    beginResetModel();
    m_table = table;
    m_language = language;
    m_columns.clear();
    m_marked.clear();
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
    if (wasSorting)
        emit sortingChanged();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int TableModel::rowNumber(int place) const
{
    const int row = m_order.at(place);
    return m_table.hasRowNumbers() ? m_table.rowNumbers().at(row) : row + 1;
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(sideOf(m_table.field(sourceColumn(index.column()))));
    case Qt::AccessibleDescriptionRole:
        return UiTableTr::tr("row %1").arg(rowNumber(index.row()));
    case CurrentRowRole:
        return isMarked(index.row());
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return cellData(m_order.at(index.row()), sourceColumn(index.column()), role);
    default:
        return {};
    }
}

QVariant TableModel::cellData(int row, int column, int role) const
{
    const Scalar value = m_table.at(row, column);
    if (!isMissing(value))
        return role == Qt::ToolTipRole ? QVariant() : QVariant(cellText(m_table.field(column), value, m_language));
    const QString word = UiTableTr::tr("missing");
    return role == Qt::DisplayRole ? u"\u2013 "_s + word : word;
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(rowNumber(section)) : QVariant();
    const Field &field = m_table.field(sourceColumn(section));
    if (role == Qt::FontRole)
        return roleFont(TextRole::Caption, 600);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(sideOf(field));
    if (role == Qt::ToolTipRole)
        return field.description.in(m_language);
    return role == Qt::DisplayRole ? QVariant(columnHead(field, m_language)) : QVariant();
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= m_columns.size())
        return;
    const auto sorted = std::make_shared<QList<int>>();
    const SortKey key{m_table.column(sourceColumn(column)), order == Qt::DescendingOrder};
    m_sorter.run(
        [key, rows = m_order, sorted](Progress &progress) {
            const std::vector<int> places = sortedRows({{key.column.gathered(rows), key.descending}}, rows.size(), progress);
            for (const int place : places)
                sorted->append(rows.at(place));
        },
        [this, sorted] {
            takeOrder(*sorted);
            emit sortingChanged();
        },
        m_order.size() > sortedAtOnce);
    if (isSorting())
        emit sortingChanged();
}

void TableModel::takeOrder(const QList<int> &order)
{
    emit orderAboutToChange();
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList kept = persistentIndexList();
    if (!kept.isEmpty()) {
        QList<int> placeOf(m_order.size());
        for (int place = 0; place < order.size(); ++place)
            placeOf[order.at(place)] = place;
        QModelIndexList moved;
        for (const QModelIndex &index : kept)
            moved.append(createIndex(placeOf.at(m_order.at(index.row())), index.column()));
        changePersistentIndexList(kept, moved);
    }
    m_order = order;
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

QString TableModel::plainText(const QModelIndex &index) const
{
    return canonicalText(m_table.at(m_order.at(index.row()), sourceColumn(index.column())));
}

void TableModel::markRowNumbers(const QList<int> &numbers)
{
    const auto greatest = std::max_element(numbers.begin(), numbers.end());
    m_marked.assign(greatest == numbers.end() ? 0 : size_t(std::max(0, *greatest)) + 1, false);
    for (const int number : numbers) {
        if (number >= 0)
            m_marked[size_t(number)] = true;
    }
    if (!m_order.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {CurrentRowRole});
}

bool TableModel::isMarked(int place) const
{
    if (m_marked.empty())
        return false;
    const auto number = size_t(rowNumber(place));
    return number < m_marked.size() && m_marked[number];
}

int TableModel::firstMarked() const
{
    for (int place = 0; place < m_order.size() && !m_marked.empty(); ++place) {
        if (isMarked(place))
            return place;
    }
    return -1;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/profile.h"

#include "base/parallel.h"
#include "dataset/fieldprofile.h"
#include "dataset/uniquerows.h"

#include <algorithm>

namespace chartroom {

namespace {

constexpr qsizetype mostKeyCandidates = 5;

/// Columns that may be part of a key: complete, and not measured quantities.
std::vector<int> keyColumns(const Table &table, const TableProfile &profile)
{
    std::vector<int> columns;
    for (int i = 0; i < table.columnCount(); ++i) {
        if (!isQuantity(table.field(i)) && profile.fields.at(i).present == table.rowCount())
            columns.push_back(i);
    }
    return columns;
}

QList<QStringList> keyCandidatesOf(const Table &table, const TableProfile &profile)
{
    QList<QStringList> found;
    if (table.rowCount() == 0)
        return found;
    const std::vector<int> columns = keyColumns(table, profile);
    std::vector<qint64> distinct;
    for (const int column : columns) {
        distinct.push_back(profile.fields.at(column).distinct);
        if (found.size() < mostKeyCandidates && distinct.back() == table.rowCount())
            found.append({table.field(column).name});
    }
    // Two columns are only asked when one is not enough: a superset of a key says nothing new.
    return found.isEmpty() ? uniquePairs(table, columns, distinct, mostKeyCandidates) : found;
}

/// Rows that equal an earlier one; a column without a repeated value answers at once.
qint64 duplicateRowsOf(const Table &table, const TableProfile &profile)
{
    std::vector<int> order;
    for (int i = 0; i < table.columnCount(); ++i) {
        const FieldProfile &field = profile.fields.at(i);
        const qint64 different = field.distinct + (field.present < table.rowCount() ? 1 : 0);
        if (different == table.rowCount())
            return 0;
        order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&profile](int a, int b) {
        return profile.fields.at(a).distinct > profile.fields.at(b).distinct;
    });
    QList<Column> columns;
    for (const int column : order)
        columns.append(table.column(column));
    return duplicateRowCount(columns, table.rowCount());
}

} // namespace

TableProfile profileTable(const Table &table, const ProfileOptions &options, const Progress &progress)
{
    TableProfile profile;
    profile.rows = table.rowCount();
    profile.fields.resize(table.columnCount());
    FieldProfile *fields = profile.fields.data();
    inParallel(table.columnCount(), [&](int i) {
        if (!progress.isCancelled())
            fields[i] = profileField(table.field(i), table.column(i), options.reading.value(i), options);
    });
    if (progress.isCancelled())
        return profile;
    profile.duplicateRows = duplicateRowsOf(table, profile);
    profile.keyCandidates = keyCandidatesOf(table, profile);
    return profile;
}

} // namespace chartroom

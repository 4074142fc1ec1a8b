// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/factparcel.h"

#include "storage/tablelines.h"

#include <QSet>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Rows by the values of some columns, each of which has a list of the same length. One statement serves every call: a
/// short list is filled up with its last entry.
Result<QList<SqlValues>> rowsWhere(SqlConnection &store, const StoreTable &table, const QStringList &columns,
                                   const QList<QStringList> &wanted)
{
    QStringList places;
    SqlValues values;
    for (qsizetype i = 0; i < factsTogether; ++i) {
        const QStringList &cells = wanted.at(std::min(i, wanted.size() - 1));
        QStringList own;
        for (qsizetype column = 0; column < columns.size(); ++column) {
            const QString place = u"p%1_%2"_s.arg(i).arg(column);
            own.append(u':' + place);
            values.append({place, cells.at(column)});
        }
        places.append(u'(' + own.join(u", "_s) + u')');
    }
    const QString sql = u"SELECT %1 FROM %2 WHERE (%3) IN (VALUES %4) ORDER BY %5"_s
                            .arg(columnList(table), table.name, columns.join(u", "_s), places.join(u", "_s),
                                 table.key.join(u", "_s));
    QList<SqlValues> rows;
    const Result<void> done = store.readText(sql, values, [&](const SqlRow &row) { rows.append(rowValues(table, row)); });
    if (!done)
        return done.error();
    return rows;
}

QString cellOf(const SqlValues &row, const QString &column)
{
    const auto found = std::find_if(row.begin(), row.end(), [&](const auto &cell) { return cell.first == column; });
    return found == row.end() ? QString() : found->second.toString();
}

/// What rows refer to, once each.
QList<QStringList> referencesOf(const QList<SqlValues> &rows, const QStringList &columns)
{
    QSet<QStringList> references;
    for (const SqlValues &row : rows) {
        QStringList reference;
        for (const QString &column : columns)
            reference.append(cellOf(row, column));
        references.insert(reference);
    }
    QList<QStringList> list = references.values();
    std::sort(list.begin(), list.end());
    return list;
}

Result<void> insert(SqlConnection &store, const StoreTable &table, const QList<SqlValues> &rows)
{
    // Attempts have a trigger that refuses a known id before the conflict is looked at; the plan leaves known ids out.
    return store.runAllText(insertStatement(table, u"ON CONFLICT DO NOTHING"_s), rows.size(),
                            [&](qsizetype i) { return rows.at(i); });
}

} // namespace

const StoreTable &tableNamed(const QString &name)
{
    const QList<StoreTable> &tables = storeTables();
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const StoreTable &table) { return table.name == name; });
    Q_ASSERT_X(found != tables.end(), "sync", qPrintable(name));
    return *found;
}

Result<FactParcel> packFacts(SqlConnection &from, const StoreTable &table, const QStringList &ids)
{
    QList<QStringList> wanted;
    for (const QString &id : ids)
        wanted.append(QStringList{id});
    const Result<QList<SqlValues>> rows = rowsWhere(from, table, {table.key.constFirst()}, wanted);
    if (!rows)
        return rows.error();
    FactParcel parcel{&table, *rows, {}, {}};
    if (table.name != "attempt"_L1 || rows->isEmpty())
        return parcel;
    const Result<QList<SqlValues>> packs = rowsWhere(from, tableNamed(u"pack_version"_s), {u"pack"_s, u"version"_s},
                                                     referencesOf(*rows, {u"pack"_s, u"pack_version"_s}));
    if (!packs)
        return packs.error();
    const Result<QList<SqlValues>> texts = rowsWhere(from, tableNamed(u"exercise_text"_s), {u"grading_hash"_s, u"language"_s},
                                                     referencesOf(*rows, {u"grading_hash"_s, u"language"_s}));
    if (!texts)
        return texts.error();
    parcel.packs = *packs;
    parcel.texts = *texts;
    return parcel;
}

Result<void> deliverFacts(SqlConnection &to, const FactParcel &parcel)
{
    Result<void> done = to.begin();
    if (!done)
        return done;
    done = insert(to, tableNamed(u"pack_version"_s), parcel.packs);
    if (done)
        done = insert(to, tableNamed(u"exercise_text"_s), parcel.texts);
    if (done)
        done = insert(to, *parcel.table, parcel.rows);
    if (done)
        return to.commit();
    to.rollBack();
    return done;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/mergetable.h"

#include "storage/tr.h"

#include <utility>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsTogetherInMerge = 500;
constexpr qsizetype mostIssues = 100;

/// All rows of the target from the first to the last key of a batch.
QString rangeStatement(const StoreTable &table)
{
    QStringList first;
    QStringList last;
    for (const QString &column : table.key) {
        first.append(u":first_"_s + column);
        last.append(u":last_"_s + column);
    }
    const QString key = table.key.join(u", "_s);
    return u"SELECT %1 FROM %2 WHERE (%3) >= (%4) AND (%3) <= (%5)"_s.arg(columnList(table), table.name, key,
                                                                            first.join(u", "_s), last.join(u", "_s));
}

int columnOf(const StoreTable &table, const QString &name)
{
    for (int i = 0; i < static_cast<int>(table.columns.size()); ++i) {
        if (table.columns.at(i).name == name)
            return i;
    }
    return -1;
}

QVariant cellNamed(const SqlValues &values, const QString &name)
{
    for (const auto &[column, value] : values) {
        if (column == name)
            return value;
    }
    return {};
}

} // namespace

TableMerger::TableMerger(SqlConnection &target, const StoreTable &table, MergeMemory &memory)
    : m_target(target)
    , m_table(table)
    , m_memory(memory)
    , m_personColumn(columnOf(table, table.name == u"person" ? u"id"_s : u"learner"_s))
    , m_inserter(target, table, u"ON CONFLICT DO NOTHING"_s)
    , m_rangeStatement(rangeStatement(table))
{
}

QString TableMerger::keyOf(const SqlRow &row) const
{
    QStringList parts;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        if (m_table.key.contains(m_table.columns.at(i).name))
            parts.append(row.text(static_cast<int>(i)));
    }
    return parts.join(QChar(0x1F));
}

SqlValues TableMerger::rangeOf(const QList<Row> &rows) const
{
    SqlValues range;
    for (const QString &column : m_table.key) {
        range.append({u"first_"_s + column, cellNamed(rows.first().values, column)});
        range.append({u"last_"_s + column, cellNamed(rows.last().values, column)});
    }
    return range;
}

Result<void> TableMerger::add(const SqlRow &row)
{
    if (m_personColumn >= 0 && m_table.name != u"erasure" && m_memory.erasedPeople.contains(row.text(m_personColumn)))
        return {};
    m_batch.append({keyOf(row), rowLine(m_table, row), rowValues(m_table, row)});
    return m_batch.size() < rowsTogetherInMerge ? Result<void>() : mergeBatch();
}

Result<void> TableMerger::finish()
{
    const Result<void> done = mergeBatch();
    return done ? m_inserter.finish() : done;
}

void TableMerger::leaveOut(const Row &row, const QString &rule)
{
    ++m_leftOut;
    if (m_table.name == u"report_issue")
        m_memory.refusedIssues.insert(row.key);
    if (m_issues.size() >= mostIssues)
        return;
    const QString key = QString(row.key).replace(QChar(0x1F), u' ');
    const QString message = rule == u"progress.owner"
        ? StorageTr::tr("The person %1 has another key in the other store. The key here stays.").arg(key)
        : StorageTr::tr("The record %1 of table %2 is known with other content. The one here stays.").arg(key, m_table.name);
    m_issues.append(Issue{Severity::Error, rule, message, {m_table.name, 0, 0, {}}});
}

Result<void> TableMerger::takeKnown()
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < m_batch.size(); ++i)
        places.insert(m_batch.at(i).key, i);
    QSet<qsizetype> gone;
    const int keyColumn = columnOf(m_table, u"public_key"_s);
    const Result<void> done = m_target.readText(m_rangeStatement, rangeOf(m_batch), [&](const SqlRow &row) {
        const auto place = places.constFind(keyOf(row));
        if (place == places.constEnd())
            return;
        const Row &other = m_batch.at(*place);
        gone.insert(*place);
        const QString theirs = keyColumn < 0 ? QString() : other.values.at(keyColumn).second.toString();
        if (m_table.kind == TableKind::Fact && rowLine(m_table, row) != other.line)
            leaveOut(other, u"progress.conflict"_s);
        else if (!theirs.isEmpty() && !row.bytes(keyColumn).isEmpty() && row.text(keyColumn) != theirs)
            leaveOut(other, u"progress.owner"_s);
        else
            ++m_known;
    });
    QList<Row> fresh;
    for (qsizetype i = 0; i < m_batch.size(); ++i) {
        if (!gone.contains(i))
            fresh.append(m_batch.at(i));
    }
    m_batch = fresh;
    return done;
}

Result<void> TableMerger::reportMissing(QList<Row> rows)
{
    QSet<QString> there;
    const Result<void> done = m_target.readText(m_rangeStatement, rangeOf(rows), [&](const SqlRow &row) { there.insert(keyOf(row)); });
    if (!done)
        return done;
    for (const Row &row : std::as_const(rows)) {
        if (there.contains(row.key))
            continue;
        --m_added;
        if (m_table.kind == TableKind::Fact)
            leaveOut(row, u"progress.conflict"_s);
    }
    return {};
}

Result<void> TableMerger::mergeBatch()
{
    if (m_batch.isEmpty())
        return {};
    if (const Result<void> done = takeKnown(); !done)
        return done;
    if (m_table.name == u"report_issue_member") {
        m_batch.removeIf([this](const Row &row) { return m_memory.refusedIssues.contains(cellNamed(row.values, u"issue"_s).toString()); });
    }
    const QList<Row> rows = std::exchange(m_batch, {});
    m_added += rows.size();
    for (const Row &row : rows) {
        if (const Result<void> done = m_inserter.add(row.values); !done)
            return done;
    }
    if (!m_table.hasFurtherKeys || rows.isEmpty() || m_table.kind != TableKind::Fact)
        return {};
    const Result<void> done = m_inserter.finish();
    return done ? reportMissing(rows) : done;
}

} // namespace chartroom

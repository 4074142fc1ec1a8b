// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/tablerescue.h"

#include "progress/person.h"

#include <sqlite3.h>

namespace chartroom {

namespace {

constexpr int mostWork = 1000; ///< thousand steps of SQLite's machine; a row takes a few dozen steps

sqlite3_stmt *prepared(const SqliteFile &file, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(file->handle(), sql.constData(), -1, &statement, nullptr);
    return statement;
}

QByteArrayList firstTexts(const SqliteFile &file, const QByteArray &sql)
{
    QByteArrayList texts;
    sqlite3_stmt *statement = prepared(file, sql);
    while (sqlite3_step(statement) == SQLITE_ROW)
        texts.append(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return texts;
}

QByteArrayList columnsOf(const SqliteFile &file, const QByteArray &table)
{
    return firstTexts(file, "SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid");
}

/// Columns that both files know.
QByteArrayList sharedColumns(const SqliteFile &damaged, const SqliteFile &target, const QByteArray &table)
{
    const QByteArrayList old = columnsOf(damaged, table);
    QByteArrayList columns = columnsOf(target, table);
    columns.removeIf([&](const QByteArray &column) { return !old.contains(column); });
    return columns;
}

/// Counted in an index, which lies on other pages than the rows; nothing when no index can be read.
std::optional<int> rowsByIndex(const SqliteFile &damaged, const QByteArray &table)
{
    const Result<QString> count = sqlCell(damaged, "SELECT count(*) FROM " + table);
    return count ? std::optional(count->toInt()) : std::nullopt;
}

/// Sees to it that the person a row belongs to exists.
class Owners
{
public:
    Owners(const SqliteFile &target, const QByteArray &table, const QByteArrayList &columns)
    {
        const QByteArrayList references = firstTexts(
            target, "SELECT \"from\" FROM pragma_foreign_key_list('" + table + "') WHERE \"table\" = 'person'");
        m_column = references.isEmpty() ? -1 : static_cast<int>(columns.indexOf(references.first()));
        m_insert = prepared(target, "INSERT OR IGNORE INTO person (id, pseudonym, name, profile, public_key) VALUES (?, ?, '', '', '')");
    }
    Owners(const Owners &) = delete;
    Owners &operator=(const Owners &) = delete;
    ~Owners() { sqlite3_finalize(m_insert); }

    void makeFor(sqlite3_stmt *row)
    {
        if (m_column < 0)
            return;
        const QByteArray id(reinterpret_cast<const char *>(sqlite3_column_text(row, m_column + 1)));
        if (id.isEmpty() || id == m_last)
            return;
        m_last = id;
        const QByteArray pseudonym = makePseudonym(LearnerId::fromString(QString::fromUtf8(id))).toUtf8();
        sqlite3_bind_text(m_insert, 1, id.constData(), -1, SQLITE_TRANSIENT);
        sqlite3_bind_text(m_insert, 2, pseudonym.constData(), -1, SQLITE_TRANSIENT);
        sqlite3_step(m_insert);
        sqlite3_reset(m_insert);
    }

private:
    int m_column = -1;
    sqlite3_stmt *m_insert = nullptr;
    QByteArray m_last;
};

QByteArray insertStatement(const QByteArray &table, const QByteArrayList &columns)
{
    QByteArrayList places(columns.size(), "?");
    // A row that is there already (the store's own first row) gives way to the rescued one.
    return "INSERT OR REPLACE INTO " + table + " (" + columns.join(',') + ") VALUES (" + places.join(',') + ')';
}

/// False for a row whose texts hold what no text holds: its page was overwritten or cut off.
bool isPlausible(sqlite3_stmt *row)
{
    for (int i = 1; i < sqlite3_column_count(row); ++i) {
        const int type = sqlite3_column_type(row, i);
        const QByteArrayView bytes(static_cast<const char *>(sqlite3_column_blob(row, i)), sqlite3_column_bytes(row, i));
        if (type == SQLITE_BLOB || (type == SQLITE_TEXT && (bytes.contains('\0') || !bytes.isValidUtf8())))
            return false;
    }
    return true;
}

bool insertRow(sqlite3_stmt *insert, sqlite3_stmt *row)
{
    if (!isPlausible(row))
        return false;
    for (int i = 1; i < sqlite3_column_count(row); ++i)
        sqlite3_bind_value(insert, i, sqlite3_column_value(row, i));
    const bool done = sqlite3_step(insert) == SQLITE_DONE;
    sqlite3_reset(insert);
    return done;
}

} // namespace

DamagedTable::DamagedTable(const SqliteFile &file, const QByteArray &table, const QByteArrayList &columns) : m_file(file)
{
    m_statement = prepared(file, "SELECT rowid, " + columns.join(',') + " FROM " + table + " WHERE rowid >= ? ORDER BY rowid");
    // Rowids are given in order; a row takes more than a byte.
    const Result<QString> last = sqlCell(file, "SELECT max(rowid) FROM " + table);
    const Result<QString> bytes = sqlCell(file, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
    m_bound = last ? last->toLongLong() : bytes ? bytes->toLongLong() : 0;
    sqlite3_progress_handler(file->handle(), 1000, [](void *work) { return ++*static_cast<int *>(work) > mostWork ? 1 : 0; }, &m_work);
}

DamagedTable::~DamagedTable()
{
    sqlite3_progress_handler(m_file->handle(), 0, nullptr, nullptr);
    sqlite3_finalize(m_statement);
}

DamagedTable::Step DamagedTable::next(qint64 least)
{
    m_work = 0;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_DONE)
        return Step::End;
    return code == SQLITE_ROW && sqlite3_column_int64(m_statement, 0) >= least ? Step::Row : Step::Damage;
}

DamagedTable::Step DamagedTable::stepFrom(qint64 first)
{
    sqlite3_reset(m_statement);
    sqlite3_bind_int64(m_statement, 1, first);
    return next(first);
}

std::optional<qint64> DamagedTable::behindDamage(qint64 first)
{
    qint64 bad = first;
    qint64 good = first;
    for (qint64 jump = 1; stepFrom(good) == Step::Damage; jump *= 2) {
        bad = good;
        if (bad >= m_bound)
            return std::nullopt;
        good = std::min(first + jump, m_bound);
    }
    while (good - bad > 1) {
        const qint64 middle = bad + (good - bad) / 2;
        (stepFrom(middle) == Step::Damage ? bad : good) = middle;
    }
    return good;
}

void DamagedTable::readRows(const std::function<void(sqlite3_stmt *)> &receive)
{
    if (!m_statement)
        return;
    qint64 rowid = -1;
    Step step = stepFrom(0);
    while (step != Step::End) {
        if (step == Step::Row) {
            rowid = sqlite3_column_int64(m_statement, 0);
            receive(m_statement);
            step = next(rowid + 1);
            continue;
        }
        const std::optional<qint64> place = behindDamage(rowid + 1);
        step = place ? stepFrom(*place) : Step::End;
    }
}

RescuedTable rescueTable(const SqliteFile &damaged, const SqliteFile &target, const QByteArray &table)
{
    RescuedTable result;
    result.table = QString::fromUtf8(table);
    const QByteArrayList columns = sharedColumns(damaged, target, table);
    sqlite3_stmt *insert = columns.isEmpty() ? nullptr : prepared(target, insertStatement(table, columns));
    if (insert) {
        Owners owners(target, table, columns);
        DamagedTable(damaged, table, columns).readRows([&](sqlite3_stmt *row) {
            owners.makeFor(row);
            result.rescued += insertRow(insert, row) ? 1 : 0;
        });
    }
    sqlite3_finalize(insert);
    if (const std::optional<int> expected = rowsByIndex(damaged, table))
        result.lost = std::max(0, *expected - result.rescued);
    return result;
}

} // namespace chartroom

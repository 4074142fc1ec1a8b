// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqliteconnection.h"

#include "storage/storeerror.h"
#include "storage/tr.h"

#include <QStringEncoder>
#include <QUrl>
#include <algorithm>
#include <sqlite3.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

int openFlags(SqliteConnection::Access access)
{
    // A connection belongs to one thread (architecture.md), so that SQLite need not lock it at every cell.
    constexpr int alone = SQLITE_OPEN_NOMUTEX;
    switch (access) {
    case SqliteConnection::Access::ReadOnly: return alone | SQLITE_OPEN_READONLY;
    case SqliteConnection::Access::Immutable: return alone | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case SqliteConnection::Access::ReadWrite: return alone | SQLITE_OPEN_READWRITE;
    case SqliteConnection::Access::Create: return alone | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
    return alone | SQLITE_OPEN_READONLY;
}

QByteArray fileName(const QString &path, SqliteConnection::Access access)
{
    if (access != SqliteConnection::Access::Immutable)
        return path.toUtf8();
    QUrl url = QUrl::fromLocalFile(path);
    url.setQuery(u"immutable=1"_s);
    return url.toEncoded(QUrl::FullyEncoded);
}

void bindOther(sqlite3_stmt *statement, int place, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int: sqlite3_bind_int(statement, place, value.toInt()); break;
    case QMetaType::LongLong: sqlite3_bind_int64(statement, place, value.toLongLong()); break;
    case QMetaType::Double: sqlite3_bind_double(statement, place, value.toDouble()); break;
    default:
        Q_ASSERT_X(!value.isValid(), "SqliteConnection", value.typeName());
        sqlite3_bind_null(statement, place);
    }
}

bool isText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString;
}

class SqliteRow final : public SqlRow
{
public:
    explicit SqliteRow(sqlite3_stmt *statement) : m_statement(statement) {}

    [[nodiscard]] bool isNull(int column) const override
    {
        return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
    }
    [[nodiscard]] QByteArrayView bytes(int column) const override
    {
        const auto *start = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return {start, start ? sqlite3_column_bytes(m_statement, column) : 0};
    }
    [[nodiscard]] qint64 big(int column) const override { return sqlite3_column_int64(m_statement, column); }
    [[nodiscard]] double real(int column) const override { return sqlite3_column_double(m_statement, column); }
    [[nodiscard]] QVariant value(int column) const override
    {
        switch (sqlite3_column_type(m_statement, column)) {
        case SQLITE_NULL: return {};
        case SQLITE_INTEGER: return QVariant::fromValue(big(column));
        case SQLITE_FLOAT: return real(column);
        default: return text(column);
        }
    }

private:
    sqlite3_stmt *m_statement;
};

} // namespace

SqliteConnection::SqliteConnection(QString path, sqlite3 *handle) : m_path(std::move(path)), m_handle(handle) {}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString &path, Access access,
                                                                 int busyMilliseconds)
{
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(fileName(path, access).constData(), &handle, openFlags(access), nullptr);
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(path, handle));
    if (code != SQLITE_OK)
        return sqliteError(path, code, handle ? QString::fromUtf8(sqlite3_errmsg(handle)) : QString());
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, busyMilliseconds);
    return connection;
}

SqliteConnection::~SqliteConnection()
{
    for (const Prepared &prepared : std::as_const(m_prepared))
        sqlite3_finalize(prepared.statement);
    sqlite3_close(m_handle);
}

Error SqliteConnection::lastError() const
{
    const int code = sqlite3_extended_errcode(m_handle);
    return sqliteError(m_path, code, u"%1 (%2)"_s.arg(QString::fromUtf8(sqlite3_errmsg(m_handle))).arg(code));
}

Result<void> SqliteConnection::runScript(const QByteArray &script)
{
    if (sqlite3_exec(m_handle, script.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return lastError();
    return {};
}

Result<const SqliteConnection::Prepared *> SqliteConnection::prepared(const QString &sql)
{
    auto found = m_prepared.find(sql);
    if (found == m_prepared.end()) {
        Prepared made{PlacedSql(sql, '?'), nullptr};
        const QByteArray &text = made.sql.text();
        if (sqlite3_prepare_v3(m_handle, text.constData(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                               &made.statement, nullptr) != SQLITE_OK)
            return lastError();
        found = m_prepared.insert(sql, made);
    }
    return &*found;
}

void SqliteConnection::bind(const Prepared &prepared, const SqlValues &values)
{
    const qsizetype count = prepared.sql.placeCount();
    qsizetype most = 0;
    for (qsizetype i = 0; i < count; ++i) {
        if (const QVariant &value = prepared.sql.valueOf(i, values); isText(value))
            most += 3 * static_cast<const QString *>(value.constData())->size();
    }
    m_texts.resize(std::max(m_texts.size(), most + 1));
    char *end = m_texts.data();
    QStringEncoder encoder(QStringEncoder::Utf8);
    for (qsizetype i = 0; i < count; ++i) {
        const QVariant &value = prepared.sql.valueOf(i, values);
        const int place = static_cast<int>(i) + 1;
        if (isText(value)) {
            const char *start = end;
            end = encoder.appendToBuffer(end, *static_cast<const QString *>(value.constData()));
            sqlite3_bind_text64(prepared.statement, place, start, static_cast<sqlite3_uint64>(end - start),
                                SQLITE_STATIC, SQLITE_UTF8);
        } else {
            bindOther(prepared.statement, place, value);
        }
    }
}

Result<void> SqliteConnection::step(const Prepared &prepared, const SqlValues &values, const Receiver &receive)
{
    sqlite3_stmt *statement = prepared.statement;
    bind(prepared, values);
    const SqliteRow row(statement);
    int code = sqlite3_step(statement);
    while (code == SQLITE_ROW && receive(row))
        code = sqlite3_step(statement);
    const bool isFine = code == SQLITE_DONE || code == SQLITE_ROW;
    const Error error = isFine ? Error() : lastError();
    sqlite3_reset(statement); // an unfinished statement would keep its read lock
    if (!isFine)
        return error;
    return {};
}

Result<void> SqliteConnection::execute(const QString &sql, const SqlValues &values, const Receiver &receive)
{
    const Result<const Prepared *> statement = prepared(sql);
    if (!statement)
        return statement.error();
    return step(**statement, values, receive);
}

Result<void> SqliteConnection::executeAll(const QString &sql, qsizetype count,
                                          const std::function<SqlValues(qsizetype)> &valuesOf)
{
    const Result<const Prepared *> statement = prepared(sql);
    if (!statement)
        return statement.error();
    const Receiver nothing = [](const SqlRow &) { return true; };
    for (qsizetype i = 0; i < count; ++i) {
        if (Result<void> done = step(**statement, valuesOf(i), nothing); !done)
            return done;
    }
    return {};
}

Result<void> SqliteConnection::begin()
{
    // Immediate: a transaction that starts as a reader can lose its turn when it wants to write.
    return runScript("BEGIN IMMEDIATE");
}

Result<void> SqliteConnection::beginSnapshot()
{
    // SQLite takes its snapshot at the first read.
    return runScript("BEGIN DEFERRED; SELECT count(*) FROM sqlite_master;");
}

Result<void> SqliteConnection::commit()
{
    const Result<void> done = runScript("COMMIT");
    if (!done)
        rollBack();
    return done;
}

void SqliteConnection::rollBack()
{
    // After some errors SQLite has rolled back by itself.
    if (isInTransaction())
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

bool SqliteConnection::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Result<void> SqliteConnection::scrub()
{
    // Removed rows stay readable in free pages until these are written anew, and in the log until it is emptied.
    if (const Result<void> done = runScript("VACUUM"); !done)
        return done;
    const Result<QVariant> isBusy = scalar(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!isBusy)
        return isBusy.error();
    return isBusy->toInt() == 0 ? Result<void>() : sqliteError(m_path, SQLITE_BUSY, u"checkpoint"_s);
}

Result<QStringList> SqliteConnection::findDamage()
{
    QStringList problems;
    const Result<QVariant> integrity = scalar(u"PRAGMA integrity_check"_s);
    if (!integrity)
        return integrity.error();
    if (integrity->toString() != "ok"_L1)
        problems.append(damagedStoreError(m_path, {}).message);
    const Result<QVariant> reference = scalar(u"PRAGMA foreign_key_check"_s);
    if (!reference)
        return reference.error();
    if (reference->isValid())
        problems.append(StorageTr::tr("A record in table %1 refers to one that is not there.").arg(reference->toString()));
    return problems;
}

} // namespace chartroom

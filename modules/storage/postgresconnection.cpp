// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgresconnection.h"

#include "storage/postgreserror.h"
#include "storage/postgresrow.h"
#include "storage/tr.h"

#include <libpq-fe.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// How many statements are sent before their answers are read: few enough that the answers fit the socket's buffer.
constexpr qsizetype batchSize = 256;

using OwnedResult = std::unique_ptr<PGresult, decltype(&PQclear)>;

OwnedResult owned(PGresult *result)
{
    return {result, &PQclear};
}

/// The values of one statement in the form that libpq wants. Texts travel as bytes with a length, so that none is cut at
/// a zero character; numbers travel as text and become what their column is.
class Parameters
{
public:
    Parameters(const PlacedSql &sql, const SqlValues &values)
    {
        const qsizetype count = sql.placeCount();
        m_bytes.reserve(count); // pointers into it must stay
        for (qsizetype i = 0; i < count; ++i)
            add(sql.valueOf(i, values));
    }

    [[nodiscard]] int count() const { return static_cast<int>(m_starts.size()); }
    [[nodiscard]] const char *const *starts() const { return m_starts.constData(); }
    [[nodiscard]] const int *lengths() const { return m_lengths.constData(); }
    [[nodiscard]] const int *formats() const { return m_formats.constData(); }

private:
    void add(const QVariant &value)
    {
        constexpr int asText = 0;
        constexpr int asBytes = 1;
        int format = asText;
        switch (value.typeId()) {
        case QMetaType::UnknownType: m_bytes.append(QByteArray()); break;
        case QMetaType::Int:
        case QMetaType::LongLong: m_bytes.append(QByteArray::number(value.toLongLong())); break;
        case QMetaType::Double: m_bytes.append(QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest)); break;
        default:
            m_bytes.append(value.toString().toUtf8());
            format = asBytes;
        }
        m_starts.append(value.isValid() ? m_bytes.constLast().constData() : nullptr);
        m_lengths.append(static_cast<int>(m_bytes.constLast().size()));
        m_formats.append(format);
    }

    QList<QByteArray> m_bytes;
    QList<const char *> m_starts;
    QList<int> m_lengths;
    QList<int> m_formats;
};

/// Opens with an explicit keyword list: nothing of the address can smuggle another keyword in.
PGconn *connectTo(const PostgresAddress &address, const QByteArray &password)
{
    QList<std::pair<QByteArray, QByteArray>> options = address.options;
    options.emplaceBack("client_encoding", "UTF8");
    options.emplaceBack("fallback_application_name", "chartroom");
    options.emplaceBack("tcp_user_timeout", "30000");
    options.emplaceBack("password", password);
    if (address.option("connect_timeout").isEmpty())
        options.emplaceBack("connect_timeout", "10");
    QList<const char *> keywords;
    QList<const char *> values;
    for (const auto &[keyword, value] : std::as_const(options)) {
        keywords.append(keyword.constData());
        values.append(value.isEmpty() ? nullptr : value.constData());
    }
    keywords.append(nullptr);
    values.append(nullptr);
    PGconn *handle = PQconnectdbParams(keywords.constData(), values.constData(), 0);
    PQsetNoticeReceiver(handle, [](void *, const PGresult *) {}, nullptr); // standard error is not the server's
    return handle;
}

} // namespace

PostgresConnection::PostgresConnection(PostgresAddress address, pg_conn *handle)
    : m_address(std::move(address)), m_handle(handle)
{
}

Result<std::unique_ptr<PostgresConnection>>
PostgresConnection::open(const PostgresAddress &address, const std::function<QString(const QString &)> &password)
{
    PGconn *handle = connectTo(address, {});
    if (PQconnectionNeedsPassword(handle) == 1 && password) {
        if (const QString word = password(address.text); !word.isEmpty()) {
            PQfinish(handle);
            handle = connectTo(address, word.toUtf8());
        }
    }
    std::unique_ptr<PostgresConnection> connection(new PostgresConnection(address, handle));
    if (PQstatus(handle) == CONNECTION_OK)
        return connection;
    return connectionError(address.text, PQconnectionNeedsPassword(handle) == 1, PQconnectionUsedPassword(handle) == 1,
                           QString::fromUtf8(PQerrorMessage(handle)).trimmed());
}

PostgresConnection::~PostgresConnection()
{
    PQfinish(m_handle);
}

Error PostgresConnection::errorOf(const PGresult *result)
{
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    if (!state || PQstatus(m_handle) == CONNECTION_BAD) {
        m_isEnded = true; // an error that is not the server's is the connection's, even before libpq calls it bad
        return postgresError(m_address.text, {}, QString::fromUtf8(PQerrorMessage(m_handle)).trimmed());
    }
    const QByteArray code(state);
    m_isEnded = m_isEnded || code.startsWith("57P") || code.startsWith("08");
    // Only the primary message: the server's detail may quote the record.
    const QString words = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
    return postgresError(m_address.text, code, u"%1 (%2)"_s.arg(words, QString::fromLatin1(code)));
}

Result<void> PostgresConnection::revive()
{
    if (m_inTransaction || (PQstatus(m_handle) == CONNECTION_OK && !m_isEnded))
        return {};
    PQreset(m_handle);
    m_prepared.clear();
    m_isEnded = false;
    if (PQstatus(m_handle) != CONNECTION_OK)
        return errorOf(nullptr);
    return m_sessionScript.isEmpty() ? Result<void>() : runScript(m_sessionScript);
}

Result<void> PostgresConnection::setUpSession(const QByteArray &script)
{
    m_sessionScript += script + ";\n";
    return runScript(script);
}

Result<void> PostgresConnection::finish(PGresult *result)
{
    const OwnedResult done = owned(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        return errorOf(result);
    return {};
}

Result<void> PostgresConnection::runScript(const QByteArray &script)
{
    if (const Result<void> alive = revive(); !alive)
        return alive;
    return finish(PQexec(m_handle, script.constData()));
}

Result<const PostgresConnection::Prepared *> PostgresConnection::prepared(const QString &sql)
{
    if (const Result<void> alive = revive(); !alive)
        return alive.error();
    auto found = m_prepared.find(sql);
    if (found == m_prepared.end()) {
        Prepared made{PlacedSql(sql, '$'), "s" + QByteArray::number(m_prepared.size())};
        if (const Result<void> done = finish(
                PQprepare(m_handle, made.name.constData(), made.sql.text().constData(), 0, nullptr)); !done)
            return done.error();
        found = m_prepared.insert(sql, made);
    }
    return &*found;
}

bool PostgresConnection::send(const Prepared &prepared, const SqlValues &values)
{
    const Parameters parameters(prepared.sql, values);
    return PQsendQueryPrepared(m_handle, prepared.name.constData(), parameters.count(), parameters.starts(),
                               parameters.lengths(), parameters.formats(), 0) == 1;
}

void PostgresConnection::cancelReading()
{
    // Inside a transaction a cancelled statement would end everything; the rest is read and thrown away there.
    if (m_inTransaction)
        return;
    char why[256];
    PGcancel *cancel = PQgetCancel(m_handle);
    PQcancel(cancel, why, sizeof why);
    PQfreeCancel(cancel);
}

Result<void> PostgresConnection::receiveRows(const Receiver &receive)
{
    Result<void> done;
    bool wanted = true;
    while (const OwnedResult result = owned(PQgetResult(m_handle))) {
        if (PQresultStatus(result.get()) == PGRES_SINGLE_TUPLE) {
            if (wanted && !receive(PostgresRow(result.get()))) {
                wanted = false;
                cancelReading();
            }
        } else if (PQresultStatus(result.get()) != PGRES_TUPLES_OK && PQresultStatus(result.get()) != PGRES_COMMAND_OK
                   && wanted) {
            done = errorOf(result.get());
        }
    }
    return done;
}

Result<void> PostgresConnection::execute(const QString &sql, const SqlValues &values, const Receiver &receive)
{
    const Result<const Prepared *> statement = prepared(sql);
    if (!statement)
        return statement.error();
    if (!send(**statement, values))
        return errorOf(nullptr);
    PQsetSingleRowMode(m_handle); // a department's rows never stand in memory at once
    return receiveRows(receive);
}

Result<void> PostgresConnection::sendBatch(const Prepared &prepared, qsizetype from, qsizetype to,
                                           const std::function<SqlValues(qsizetype)> &valuesOf)
{
    for (qsizetype i = from; i < to; ++i) {
        if (!send(prepared, valuesOf(i)))
            return errorOf(nullptr);
    }
    if (PQpipelineSync(m_handle) != 1)
        return errorOf(nullptr);
    Result<void> done;
    for (bool isSynced = false; !isSynced && PQstatus(m_handle) == CONNECTION_OK;) {
        const OwnedResult result = owned(PQgetResult(m_handle)); // a null one ends each statement
        const ExecStatusType status = result ? PQresultStatus(result.get()) : PGRES_COMMAND_OK;
        isSynced = status == PGRES_PIPELINE_SYNC;
        if (done && (status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE))
            done = errorOf(result.get());
    }
    return done && PQstatus(m_handle) != CONNECTION_OK ? Result<void>(errorOf(nullptr)) : done;
}

Result<void> PostgresConnection::executeAll(const QString &sql, qsizetype count,
                                            const std::function<SqlValues(qsizetype)> &valuesOf)
{
    const Result<const Prepared *> statement = prepared(sql);
    if (!statement)
        return statement.error();
    PQenterPipelineMode(m_handle);
    Result<void> done;
    for (qsizetype from = 0; done && from < count; from += batchSize)
        done = sendBatch(**statement, from, std::min(from + batchSize, count), valuesOf);
    PQexitPipelineMode(m_handle);
    return done;
}

Result<void> PostgresConnection::begin()
{
    const Result<void> done = runScript("BEGIN");
    m_inTransaction = done.has_value();
    return done;
}

Result<void> PostgresConnection::beginSnapshot()
{
    const Result<void> done = runScript("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    m_inTransaction = done.has_value();
    return done;
}

Result<void> PostgresConnection::commit()
{
    const OwnedResult result = owned(PQexec(m_handle, "COMMIT"));
    m_inTransaction = false;
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
        return errorOf(result.get());
    // A transaction that failed on the way answers COMMIT with ROLLBACK, without an error.
    if (qstrcmp(PQcmdStatus(result.get()), "COMMIT") != 0)
        return postgresError(m_address.text, "40000", u"COMMIT was answered by ROLLBACK"_s);
    return {};
}

void PostgresConnection::rollBack()
{
    if (m_inTransaction)
        PQclear(PQexec(m_handle, "ROLLBACK")); // a lost connection has rolled back by itself
    m_inTransaction = false;
}

Result<QStringList> PostgresConnection::findDamage()
{
    QStringList problems;
    const Result<void> done = read(u"postgresql/disabled-protection"_s, {}, [&](const SqlRow &row) {
        problems.append(StorageTr::tr("The server no longer protects table %1: %2 is switched off.")
                            .arg(row.text(0), row.text(1)));
    });
    if (!done)
        return done.error();
    return problems;
}

} // namespace chartroom

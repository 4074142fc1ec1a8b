// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/placedsql.h"
#include "storage/postgresaddress.h"
#include "storage/sqlconnection.h"

#include <QHash>
#include <functional>
#include <memory>

struct pg_conn;
struct pg_result;

namespace chartroom {

/// One connection to one PostgreSQL database, through libpq (docs/decisions/0017 says why not Qt's driver). A connection
/// that was lost is made again at the next call outside a transaction.
class PostgresConnection final : public SqlConnection
{
public:
    /// Errors: store.unreachable. \a password is asked when the server wants one that the password file does not have.
    [[nodiscard]] static Result<std::unique_ptr<PostgresConnection>>
    open(const PostgresAddress &address, const std::function<QString(const QString &)> &password);
    ~PostgresConnection() override;

    [[nodiscard]] const QString &address() const override { return m_address.text; }

    /// Runs a script now and after every time the connection had to be made again: what holds for the session.
    Result<void> setUpSession(const QByteArray &script);

    Result<void> runScript(const QByteArray &script) override;
    Result<void> begin() override;
    Result<void> beginSnapshot() override;
    Result<void> commit() override;
    void rollBack() override;
    [[nodiscard]] bool isInTransaction() const override { return m_inTransaction; }
    Result<QStringList> findDamage() override;
    Result<void> scrub() override { return {}; } // the server gives removed rows' room away by itself

private:
    struct Prepared {
        PlacedSql sql;
        QByteArray name;
    };

    PostgresConnection(PostgresAddress address, pg_conn *handle);
    Result<void> execute(const QString &sql, const SqlValues &values, const Receiver &receive) override;
    Result<void> executeAll(const QString &sql, qsizetype count,
                            const std::function<SqlValues(qsizetype)> &valuesOf) override;
    Result<const Prepared *> prepared(const QString &sql);
    bool send(const Prepared &prepared, const SqlValues &values);
    Result<void> sendBatch(const Prepared &prepared, qsizetype from, qsizetype to,
                           const std::function<SqlValues(qsizetype)> &valuesOf);
    Result<void> receiveRows(const Receiver &receive);
    void cancelReading();
    /// Makes a lost connection again, unless a transaction was lost with it.
    Result<void> revive();
    Result<void> finish(pg_result *result);
    [[nodiscard]] Error errorOf(const pg_result *result);

    PostgresAddress m_address;
    pg_conn *m_handle = nullptr;
    QByteArray m_sessionScript;
    QHash<QString, Prepared> m_prepared; ///< by the text of the statement
    bool m_inTransaction = false;
    bool m_isEnded = false; ///< the server said farewell; libpq may not have noticed yet
};

} // namespace chartroom

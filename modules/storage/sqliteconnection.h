// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/placedsql.h"
#include "storage/sqlconnection.h"

#include <QHash>
#include <QString>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace chartroom {

/// One connection to one SQLite file, through SQLite's own interface.
class SqliteConnection final : public SqlConnection
{
public:
    enum class Access {
        ReadOnly,
        Immutable, ///< read-only without any lock or shared memory: for a closed store in a read-only folder
        ReadWrite,
        Create,
    };

    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(const QString &path, Access access,
                                                                        int busyMilliseconds);
    ~SqliteConnection() override;

    [[nodiscard]] const QString &address() const override { return m_path; }
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

    Result<void> runScript(const QByteArray &script) override;
    Result<void> begin() override;
    Result<void> beginSnapshot() override;
    Result<void> commit() override;
    void rollBack() override;
    [[nodiscard]] bool isInTransaction() const override;
    Result<void> scrub() override;
    Result<QStringList> findDamage() override;

    /// What the last failing call of the C interface means.
    [[nodiscard]] Error lastError() const;

private:
    struct Prepared {
        PlacedSql sql;
        sqlite3_stmt *statement = nullptr;
    };

    SqliteConnection(QString path, sqlite3 *handle);
    Result<void> execute(const QString &sql, const SqlValues &values, const Receiver &receive) override;
    Result<void> executeAll(const QString &sql, qsizetype count,
                            const std::function<SqlValues(qsizetype)> &valuesOf) override;
    Result<const Prepared *> prepared(const QString &sql);
    void bind(const Prepared &prepared, const SqlValues &values);
    Result<void> step(const Prepared &prepared, const SqlValues &values, const Receiver &receive);

    QString m_path;
    sqlite3 *m_handle = nullptr;
    QHash<QString, Prepared> m_prepared; ///< by the text of the statement
    QByteArray m_texts; ///< bound texts of the statement that runs, side by side: one allocation for all rows
};

} // namespace chartroom

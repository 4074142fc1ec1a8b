// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <map>
#include <memory>
#include <utility>

struct sqlite3;

namespace chartroom {

/// Values by the name of their place in a statement, without the colon.
using SqlValues = QList<std::pair<QString, QVariant>>;

/// One connection to one SQLite file: runs statements by name and turns what SQLite says into errors for people. Knows
/// nothing of tables.
class SqliteConnection
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
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;
    ~SqliteConnection();

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] sqlite3 *handle() const;

    /// Runs a script of several statements, as it is.
    Result<void> runScript(const QByteArray &script);
    /// Runs a statement file that gives no rows.
    Result<void> run(const QString &name, const SqlValues &values = {});
    /// Runs a statement file and hands each row to \a receive.
    template<typename Receive>
    Result<void> read(const QString &name, const SqlValues &values, const Receive &receive)
    {
        const Result<QSqlQuery *> query = execute(name, values);
        if (!query)
            return query.error();
        while ((*query)->next())
            receive(**query);
        return finish(**query);
    }

    /// The first cell of a pragma or another short statement.
    Result<QVariant> scalar(const QString &sql);

    Result<void> begin();
    Result<void> commit();
    void rollBack();
    [[nodiscard]] bool isInTransaction() const;

    /// What the last failing call of the C interface means.
    [[nodiscard]] Error lastError() const;

private:
    SqliteConnection(QString path, QString name);
    Result<QSqlQuery *> execute(const QString &name, const SqlValues &values);
    Result<void> finish(QSqlQuery &query);

    QString m_path;
    QString m_name; ///< of Qt's connection
    std::map<QString, QSqlQuery> m_queries; ///< prepared, by statement name
};

} // namespace chartroom

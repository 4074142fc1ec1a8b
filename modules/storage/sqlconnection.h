// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/sqlrow.h"
#include "storage/sqlstatement.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <functional>
#include <type_traits>
#include <utility>

namespace chartroom {

/// Values by the name of their place in a statement, without the colon.
using SqlValues = QList<std::pair<QString, QVariant>>;

/// One connection to one database: runs statements and turns what the database says into errors for people. Knows
/// nothing of tables. Every statement is written once and runs on both databases (docs/decisions/0017): places are
/// named (":learner"), texts are ordered by their bytes.
///
/// Statements stay prepared as long as the connection lives. One statement at a time: what receives rows must not use
/// the connection.
class SqlConnection
{
public:
    SqlConnection() = default;
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;
    virtual ~SqlConnection() = default;

    /// The store as messages name it: a path or an address.
    [[nodiscard]] virtual const QString &address() const = 0;

    /// Runs a script of several statements, as it is.
    virtual Result<void> runScript(const QByteArray &script) = 0;
    /// Runs a statement file that gives no rows.
    Result<void> run(const QString &name, const SqlValues &values = {});
    /// Runs one statement file for many values, \a valuesOf(0) to \a valuesOf(count − 1); without a journey to the server
    /// for each. The values always have the same names in the same order. Inside a transaction.
    Result<void> runAll(const QString &name, qsizetype count, const std::function<SqlValues(qsizetype)> &valuesOf);
    /// Runs a statement file and hands each row to \a receive, one by one, never all in memory. A receiver that returns
    /// bool stops the reading by returning false.
    template<typename Receive>
    Result<void> read(const QString &name, const SqlValues &values, Receive &&receive)
    {
        return readText(sqlStatement(name), values, std::forward<Receive>(receive));
    }

    /// The same for a statement that no file can hold because its text depends on a table.
    Result<void> runText(const QString &sql, const SqlValues &values = {});
    Result<void> runAllText(const QString &sql, qsizetype count, const std::function<SqlValues(qsizetype)> &valuesOf);
    template<typename Receive>
    Result<void> readText(const QString &sql, const SqlValues &values, Receive &&receive)
    {
        if constexpr (std::is_void_v<std::invoke_result_t<Receive, const SqlRow &>>) {
            return readRows(sql, values, [&](const SqlRow &row) {
                receive(row);
                return true;
            });
        } else {
            return readRows(sql, values, receive);
        }
    }
    /// The first cell of a short statement; invalid when there is no row.
    Result<QVariant> scalar(const QString &sql);

    /// Starts a transaction that may write.
    virtual Result<void> begin() = 0;
    /// Starts a transaction that only reads: everything in it comes from one moment, whatever others write meanwhile.
    virtual Result<void> beginSnapshot() = 0;
    /// Makes it durable. After an error nothing of it is stored.
    virtual Result<void> commit() = 0;
    virtual void rollBack() = 0;
    [[nodiscard]] virtual bool isInTransaction() const = 0;

    /// Writes the database anew where it is a file, so that nothing removed remains in its bytes. Not in a transaction.
    virtual Result<void> scrub() = 0;

    /// What the database itself finds wrong, as whole sentences. Slow.
    virtual Result<QStringList> findDamage() = 0;

protected:
    using Receiver = std::function<bool(const SqlRow &)>;
    virtual Result<void> execute(const QString &sql, const SqlValues &values, const Receiver &receive) = 0;
    virtual Result<void> executeAll(const QString &sql, qsizetype count,
                                    const std::function<SqlValues(qsizetype)> &valuesOf) = 0;

private:
    Result<void> readRows(const QString &sql, const SqlValues &values, const Receiver &receive);

    bool m_isReading = false;
};

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "progress/evidence.h"
#include "storage/sqliteconnection.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <functional>

struct sqlite3_stmt;

namespace chartroom {

/// The same statement files through SQLite's own interface, for the two places where Qt's row by row costs too much:
/// adding many attempts and reading the evidence of a department.
class BulkStatement
{
public:
    BulkStatement(SqliteConnection &connection, const QString &name);
    BulkStatement(const BulkStatement &) = delete;
    BulkStatement &operator=(const BulkStatement &) = delete;
    ~BulkStatement();

    /// Binds all values and runs a statement without rows.
    Result<void> run(const SqlValues &values);
    void bind(const SqlValues &values);
    /// The next row: true while there is one.
    Result<bool> next();
    /// The text of a cell of the row, valid until the next call; empty for NULL.
    [[nodiscard]] QByteArrayView text(int column) const;
    [[nodiscard]] int whole(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    void resolve(const SqlValues &values);

    SqliteConnection &m_connection;
    sqlite3_stmt *m_statement = nullptr;
    QList<int> m_places; ///< SQLite's index of each value, in the order of the first values bound
};

/// Turns rows of the evidence-*.sql queries into facts; remembers texts that come again and again.
class EvidenceRows
{
public:
    [[nodiscard]] EvidenceFact fact(const BulkStatement &row);

private:
    QString shared(QByteArrayView text);
    QMap<QString, double> competencies(QByteArrayView text);

    QHash<QByteArray, QString> m_texts;
    QHash<QByteArray, QMap<QString, double>> m_competencies;
    QByteArray m_learnerText;
    LearnerId m_learner;
};

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace chartroom {

/// What the rows of a table are.
enum class TableKind {
    Fact,    ///< added and never changed
    Record,  ///< people, units, titles, drafts, settings: the newest state only
    Derived, ///< computed from facts; `store rebuild` makes it again
};

enum class SqlType { Text, Whole, Real };

struct StoreColumn {
    QString name;
    SqlType kind = SqlType::Text;

    bool operator==(const StoreColumn &) const = default;
};

/// One table of the store as both databases have it.
struct StoreTable {
    QString name;
    TableKind kind = TableKind::Fact;
    QList<StoreColumn> columns; ///< sorted by name, as in canonical JSON
    QStringList key;            ///< the primary key
    bool hasFurtherKeys = false; ///< other columns must be unique, too

    bool operator==(const StoreTable &) const = default;
};

/// Every table of this program's schema, parents before those that refer to them. Read from the migrations themselves,
/// so that a new table cannot be forgotten. What a server keeps of its own (logins, roles) is not among them.
[[nodiscard]] const QList<StoreTable> &storeTables();

/// The columns of a table as a list in SQL: "a, b, c".
[[nodiscard]] QString columnList(const StoreTable &table);

} // namespace chartroom

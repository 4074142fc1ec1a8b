// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/cellparser.h"
#include "dataset/datapackage.h"

#include <QJsonObject>
#include <vector>

namespace chartroom {

/// One line of the log of a cleaning (exercises.md 4.20). Which members count depends on the operation.
struct CleanEdit {
    QString op;         ///< word of cleanOperations()
    int row = 0;        ///< set, delete: original row number, from 1
    QString field;      ///< all but delete and dedupe: the column's name at that moment
    QStringList fields; ///< dedupe
    Scalar value;       ///< set: the new value; replace: what cells are replaced by
    Scalar from;        ///< replace
    QString word;       ///< case: lower, upper, title; parse-date: dmy, mdy, ymd; rename: the new name
    QList<Scalar> values; ///< to-missing

    bool operator==(const CleanEdit &) const = default;
};

/// Reads an edit of a known operation; nothing when a key is absent, unknown or of the wrong type.
[[nodiscard]] std::optional<CleanEdit> readCleanEdit(const QJsonObject &json);

/// A table being cleaned: cells as their file has them until an edit says otherwise, compared by the type that their
/// field declares. A value; copies share their cells. Rows keep their original numbers (from 1), columns their places.
class CleanTable
{
public:
    CleanTable() = default;
    explicit CleanTable(const Resource &resource);

    /// True when the edit's columns and row exist and a new name is free. Deleted rows exist.
    [[nodiscard]] bool takes(const CleanEdit &edit) const;
    /// Applies an edit that it takes. Returns how many cells (set to rename: cells or 1 column; delete and dedupe:
    /// rows) it changed.
    int apply(const CleanEdit &edit);

    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int columnCount() const { return static_cast<int>(m_fields.size()); }
    [[nodiscard]] const Field &field(int column) const { return m_fields.at(column); }
    /// The column's name now.
    [[nodiscard]] const QString &name(int column) const { return m_names.at(column); }
    [[nodiscard]] int columnIndex(const QString &name) const { return static_cast<int>(m_names.indexOf(name)); }
    [[nodiscard]] bool isDeleted(int row) const { return m_deleted.at(static_cast<size_t>(row - 1)); }
    /// The cell as it stands: text as written, or what an edit made of it.
    [[nodiscard]] const Scalar &cell(int row, int column) const { return m_rows.at(row - 1).at(column); }
    /// A value as the column's declared type has it; text that does not fit the type stays text.
    [[nodiscard]] Scalar typed(int column, const Scalar &value) const;
    /// True when the cell fits the type its field declares (or is missing).
    [[nodiscard]] bool fits(int row, int column) const;
    /// Equal by the declared type.
    [[nodiscard]] bool isSame(int column, const Scalar &a, const Scalar &b) const;

private:
    int change(int row, int column, const Scalar &value);
    int remove(int row);
    int replace(int column, const QList<Scalar> &from, const Scalar &to);
    int parseDates(int column, const QString &order);
    int dropRepeated(const QStringList &fields);
    template<typename Change>
    int changeTexts(int column, Change change);

    QList<Field> m_fields;
    QStringList m_names;
    QList<MissingValue> m_missing;
    qsizetype m_longestMissing = 0; ///< longer texts of a text column need no look at the list
    QList<QList<Scalar>> m_rows;
    std::vector<bool> m_deleted;
    std::vector<CellParser> m_parsers;
};

/// A date written in digits, by the order of its parts (dmy, mdy, ymd), split by '.', '/', '-' or spaces; two-digit
/// years are 2000–2069 and 1970–1999. Invalid when it cannot be read.
[[nodiscard]] QDate dateByOrder(const QString &text, const QString &order);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "base/issue.h"
#include "base/result.h"
#include "dataset/cellplaces.h"
#include "dataset/table.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace chartroom {

/// How large a table may be. The defaults are those of packs (pack-format.md 12).
struct TableLimits {
    qint64 bytes = 20LL << 20;
    qint64 rows = 200'000;
    int columns = 200;
    qint64 cells = 40'000'000; ///< those that the file leaves out are counted too: they take memory
    /// For files that a person opens on their own machine.
    [[nodiscard]] static TableLimits workbench() { return {2LL << 30, 20'000'000, 10'000, 400'000'000}; }
    /// How many rows a table of so many columns may have.
    [[nodiscard]] qint64 rowsOf(qsizetype columnCount) const
    {
        return std::min(rows, cells / std::max<qint64>(columnCount, 1));
    }
};

/// How a CSV file is to be read. Whatever is left open is guessed by pack-format.md 8.6 and told with a reason.
struct CsvOptions {
    QString path;                            ///< for the places of issues
    QString language = QStringLiteral("en"); ///< of issues and reasons
    QString encoding; ///< "utf-8", "utf-16", "windows-1252"; empty: by byte order mark and content
    QChar delimiter;  ///< null: guessed
    QChar quote = QChar(u'"');
    bool header = true;
    QChar decimal;                                      ///< '.' or ','; null: guessed
    std::optional<QStringList> missing;                 ///< texts that mean missing, instead of those of 8.6.2
    QHash<QString, FieldType> types;                    ///< overrules a guess by column name
    bool numberForms = false; ///< also reads "1 234,50 $" and "12.5 %" as numbers; the types of the commands are fixed
    std::optional<QList<Field>> schema;                 ///< typed by a descriptor: nothing is guessed
    QList<MissingValue> schemaMissing{{QString(), {}}}; ///< `missingValues` of the schema
    QString fieldsMatch = QStringLiteral("exact");      ///< exact, equal, subset, superset, partial
    TableLimits limits;
    bool reportEncoding = true; ///< false: the caller reports encoding and byte order mark itself
    bool inPack = false;        ///< text that is not UTF-8 is file.encoding, a byte order mark file.bom
    /// True for cells that are meant to break their type (planted defects): row number, field name.
    std::function<bool(int rowNumber, const QString &field)> isExcused;
    int findingsPerRule = 100; ///< the rest is one finding with a count; 0: all
};

/// Why a column has its type, and the cells that do not fit it (missing in the table, counted neither present nor
/// missing).
struct ColumnReading {
    QString why;
    qint64 mismatches = 0;
    std::vector<int> mismatchRows; ///< places from 0
};

/// A read table and everything that was odd about its file.
struct CsvTable {
    Table table; ///< numbered
    QList<Issue> issues;
    QString encoding;
    QChar delimiter;
    bool header = true;
    QList<ColumnReading> columns;
    CellPlaces places;
    QString decimal; ///< the decimal mark of numbers, "." or ","
};

/// Reads a whole CSV file (RFC 4180). Fails only when nothing can be read: data.limit, or a forced encoding that is
/// not known (usage.value). Everything else is an issue: file.encoding, data.csv.*, data.field.duplicate,
/// data.schema.type-mismatch (with a schema) or data.profile.mismatch (without). Progress counts to 100; stopped by the
/// person: ErrorKind::Cancelled with io.cancelled.
[[nodiscard]] Result<CsvTable> readCsv(const QByteArray &bytes, const CsvOptions &options = {},
                                       const Progress &progress = {});

/// data.limit: a file of so many bytes is too large.
[[nodiscard]] Error sizeError(const CsvOptions &options, qint64 bytes);

/// The error of reading that was stopped.
[[nodiscard]] Error readingCancelled(const QString &language);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/csvreader.h"

namespace chartroom {

/// A table of JSON records, and where else in the file records stand.
struct JsonTable {
    CsvTable reading;
    QStringList paths; ///< dotted paths to lists of records, when the document itself is none
    QString path;      ///< the one that was read
};

/// Reads a table from JSON: an array of objects, or JSON lines (one object a line). Nested objects become columns
/// "a.b". `options.schema` and the guesses work as for CSV.
/// \a recordsPath: dotted path to the array of records ("data.items"); empty: the document itself, or, when it is an
/// object outside packs, its first list of records, else the object as one record.
/// Lists inside records are reported as data.descriptor.invalid: in packs and with a schema they end the reading,
/// elsewhere they become texts.
/// Fails with json.syntax (place in the error's issues), data.descriptor.invalid, data.limit, io.cancelled.
[[nodiscard]] Result<JsonTable> readJsonRecords(const QByteArray &bytes, const CsvOptions &options = {},
                                                const QString &recordsPath = {}, const Progress &progress = {});

/// The table of readJsonRecords alone.
[[nodiscard]] Result<CsvTable> readJsonTable(const QByteArray &bytes, const CsvOptions &options = {},
                                             const QString &recordsPath = {}, const Progress &progress = {});

} // namespace chartroom

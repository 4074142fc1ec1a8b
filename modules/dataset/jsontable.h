// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/csvreader.h"

namespace chartroom {

/// Reads a table from JSON: an array of objects, or JSON lines (one object a line). Nested objects become columns
/// "a.b"; nested arrays are refused [data.descriptor.invalid]. `options.schema` and the guesses work as for CSV.
/// \a recordsPath: dotted path to the array of records ("data.items"); empty: the document itself.
/// Fails with json.syntax (place in the error's issues), data.descriptor.invalid, data.limit.
[[nodiscard]] Result<CsvTable> readJsonTable(const QByteArray &bytes, const CsvOptions &options = {},
                                             const QString &recordsPath = {}, const Progress &progress = {});

} // namespace chartroom

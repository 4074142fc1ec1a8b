// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "dataset/csvreader.h"
#include "dataset/datapackage.h"

namespace chartroom {

/// What a table file is. Csv stands for every delimited text.
enum class TableFormat { Csv, Json, JsonLines, Xlsx, DataPackage };

/// How a file of a person's own machine is to be read; every guess can be overruled.
struct TableFileOptions {
    CsvOptions csv;                    ///< `limits` are set here; an empty `path` becomes that of the file
    std::optional<TableFormat> format; ///< empty: by name, and by what the file begins with
    QString jsonPath;                  ///< dotted path to the records; empty: the document, else its first list of records
    QString sheet;                     ///< of a workbook; empty: the first one
    QString resource;                  ///< of a data package; empty: the one called like the package, else the first one
};

/// A table of a person's own machine, with everything that was odd about its file.
struct TableFile {
    CsvTable reading;
    TableFormat format = TableFormat::Csv;
    QStringList choices; ///< what else the file holds: sheets, resources, or paths to lists of records
    QString choice;      ///< the one that was read; empty when there is nothing to choose
    std::optional<DataPackage> package; ///< of a datapackage.json, with all its tables
};

/// Reads a table from a delimited text, JSON, JSON lines, an Excel workbook (.xlsx), or a datapackage.json (or the
/// folder that holds one). The file is only read. Not for packs, whose limits are stricter. Progress counts to 100.
/// Errors: io.not-found, io.read, io.format (a file that is no table), data.limit, usage.value (a sheet or an encoding
/// that does not exist), json.syntax, data.descriptor.invalid; ErrorKind::Cancelled with io.cancelled.
[[nodiscard]] Result<TableFile> readTableFile(const QString &path, const TableFileOptions &options = {},
                                              const Progress &progress = {});

/// Reads a datapackage.json and the files it names, which lie in its folder or below; for `data validate`. Fills in
/// `descriptor`, `path`, `limits` and `file` of the input. Errors: io.*.
[[nodiscard]] Result<DataPackageReading> readPackageFile(const QString &path, DataPackageInput input);

/// The format of a file by its name alone; Csv when the name says nothing.
[[nodiscard]] TableFormat formatOfName(const QString &path);

} // namespace chartroom

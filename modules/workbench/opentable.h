// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/work.h"

namespace chartroom {

/// A table of a work with its rows, and what was odd about its file.
struct BenchTable {
    WorkTable entry;
    TableFile file;

    [[nodiscard]] const Table &table() const { return file.reading.table; }
};

/// What came of opening tables: all of them, or the reason why one cannot be opened.
struct OpenedTables {
    QList<BenchTable> tables;
    std::optional<Error> problem;
    int problemAt = -1; ///< which of the wanted tables the problem is about
};

/// Reads the tables one after the other and stops at the first that cannot be read. Takes as long as the files are
/// large: not for the window's thread. Files are only read; nothing is copied. Tables of \a known that are wanted in the
/// same way are taken from there.
[[nodiscard]] OpenedTables openTables(const QList<WorkTable> &wanted, const QList<BenchTable> &known,
                                      const QList<SampleDataset> &samples, const QString &language,
                                      const Progress &progress);

} // namespace chartroom

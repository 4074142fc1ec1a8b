// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/cellparser.h"
#include "dataset/csvreader.h"
#include "dataset/issuecollector.h"
#include "dataset/typeguess.h"

#include <span>
#include <string_view>
#include <vector>

namespace chartroom {

/// Data rows of a file, one at a time, and again from the start.
class RecordSource
{
public:
    RecordSource() = default;
    RecordSource(const RecordSource &) = delete;
    RecordSource &operator=(const RecordSource &) = delete;
    virtual ~RecordSource() = default;

    virtual void restart() = 0;
    /// Goes to the next row; false at the end, or when the person stopped the work.
    virtual bool next() = 0;
    /// The cells of the row by their column in the file, valid until the next row. A cell that the row does not have
    /// is beyond the end, or a view of nothing (data() is nullptr): missing whatever its field says.
    [[nodiscard]] std::span<const std::string_view> cells() const { return m_cells; }

protected:
    std::span<const std::string_view> m_cells;
};

/// The columns that will be read: what they are, and where they stand in the file (-1: not there).
struct ReadPlan {
    QList<Field> fields;
    QList<MissingValue> missing;
    std::vector<int> fileColumns;
    bool trim = false;
    QStringList reasons; ///< why each field has its type; may be empty
};

/// A plan for a file without a descriptor: looks at every row once.
[[nodiscard]] ReadPlan guessPlan(RecordSource &source, const QStringList &names, const CsvOptions &options,
                                 bool decimalComma);

/// A plan for a file with a schema: finds its fields among the columns by `fieldsMatch`. Reports data.csv.header;
/// \a headerPlace gives the place of a column's header.
[[nodiscard]] ReadPlan schemaPlan(const QStringList &names, const CsvOptions &options, IssueCollector &issues,
                                  const std::function<Place(int fileColumn)> &headerPlace);

struct ReadColumns {
    QList<Column> columns;
    QList<ColumnReading> readings;
    qsizetype rows = 0;
};

/// Reads all rows within the limits. With `numberForms`, text columns whose cells are numbers in a form of their own
/// (numberform.h) become numbers, in \a plan too.
[[nodiscard]] ReadColumns readColumns(RecordSource &source, ReadPlan &plan, const CsvOptions &options);

/// Reports the cells that do not fit: data.schema.type-mismatch at each cell (with a schema), or
/// data.profile.mismatch, one warning a column.
void reportMismatches(const ReadPlan &plan, const QList<ColumnReading> &readings, const CellPlaces &places,
                      const CsvOptions &options, IssueCollector &issues,
                      const std::function<QString(qsizetype row, int column)> &cellText);

/// Trimmed, NFC; blank names become "column 3", repeated ones get "_2". Reports data.csv.header and
/// data.field.duplicate.
[[nodiscard]] QStringList usableNames(const QStringList &header, IssueCollector &issues,
                                      const std::function<Place(int fileColumn)> &headerPlace);

} // namespace chartroom

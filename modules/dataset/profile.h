// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "dataset/csvreader.h"
#include "dataset/table.h"

#include <optional>
#include <QList>
#include <QStringList>

namespace chartroom {

struct ValueCount {
    Scalar value;
    qint64 count = 0;
    bool operator==(const ValueCount &) const = default;
};

/// One bar of a histogram: closed on the left, open on the right; the last one closed on both sides.
struct HistogramBin {
    double from = 0;
    double to = 0;
    qint64 count = 0;
    bool operator==(const HistogramBin &) const = default;
};

/// What one column holds (command-line.md 6.1). Statistics by exercises.md 5.6; none for other types.
struct FieldProfile {
    QString name;
    FieldType type = FieldType::String;
    Level level = Level::Nominal; ///< proposed, or declared by the data dictionary
    QString levelWhy;             ///< the reason for the level, in words
    FieldRole role = FieldRole::None;
    qint64 present = 0;
    qint64 missing = 0;
    qint64 distinct = 0;
    qint64 mismatches = 0; ///< counted neither present nor missing
    Scalar min, max;       ///< numbers and dates
    std::optional<double> q1, median, q3, mean, stdev;
    std::optional<qint64> zeros, negatives, outliers;
    std::optional<int> minLength, maxLength; ///< of texts, in code points
    QList<ValueCount> top;
    QList<HistogramBin> histogram;
    QString why; ///< the reason for the type, in words
};

struct TableProfile {
    qint64 rows = 0;
    qint64 duplicateRows = 0;         ///< rows that equal an earlier one in every column
    QList<QStringList> keyCandidates; ///< smallest complete and unique column sets: 1, then 2 columns, at most 5
    QList<FieldProfile> fields;
};

struct ProfileOptions {
    int top = 5;
    QList<ColumnReading> reading; ///< reasons and mismatches of the reader; may be empty
    int maxBins = 10;
    QString language = QStringLiteral("en"); ///< of the reasons for levels
};

/// Describes a table column by column. The table is not judged; issues come from the reader. Columns are
/// described in parallel; a cancelled profile lacks those that were left.
[[nodiscard]] TableProfile profileTable(const Table &table, const ProfileOptions &options = {},
                                        const Progress &progress = {});

} // namespace chartroom

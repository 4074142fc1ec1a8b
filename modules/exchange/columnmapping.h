// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace chartroom {

/// What a table of people and competencies can tell, in its usual order.
enum class TableColumn {
    Pseudonym, Learner, Name, Department, Framework, FrameworkVersion, Competency, Title, Level, LevelWord, Sufficient,
    Missing, Next, Evidence, Right, Days, LastDay, RuleVersion, Synthetic
};

/// One column of the file: what stands in it and what its heading is.
struct ColumnChoice {
    TableColumn column = TableColumn::Pseudonym;
    QString heading;

    bool operator==(const ColumnChoice &) const = default;
};

/// Our names of the columns: "pseudonym", "framework_version", …
[[nodiscard]] QStringList tableColumnWords();

/// Every column under our own name.
[[nodiscard]] QList<ColumnChoice> usualColumns();

/// Reads how another system wants its columns: which, in what order, under what heading. Either a JSON object from our
/// names to theirs, in the order wanted, or a CSV file with the columns `column` and `heading`. An empty heading keeps
/// our name; columns that are not named are left out. Errors: io.format with a finding for each problem (a name that is
/// none, a column or heading that stands twice); \a path is for their places and tells the form by its ending.
[[nodiscard]] Result<QList<ColumnChoice>> readColumnMapping(const QByteArray &bytes, const QString &path);

} // namespace chartroom

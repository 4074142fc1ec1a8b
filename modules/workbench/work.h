// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/preparedsteps.h"
#include "workbench/readingchoices.h"
#include "workbench/tableorigin.h"

namespace chartroom {

/// A table of a work: what it is called in joins, where it comes from and how it is read.
struct WorkTable {
    QString name; ///< unique in the work
    TableOrigin origin;
    ReadingChoices reading;
    bool operator==(const WorkTable &) const = default;
};

/// A whole work: which tables, how they are read, what is done to the first of them, and the chart of the result. The
/// rows themselves are not part of it. Written as `.crwork` (docs/decisions/0007-workbench-room.md).
struct Work {
    QList<WorkTable> tables; ///< the first is the one that is worked on
    QList<PreparedStep> steps;
    QJsonObject chart; ///< exercises.md 6; its data is the result of the steps
    bool operator==(const Work &) const = default;
};

/// \a folder: where the file will stand; files are named relative to it (empty: absolutely).
[[nodiscard]] QJsonObject toJson(const Work &work, const QString &folder);

/// Reads what toJson writes. Errors: Malformed (no work, or a step that is none) and Newer, with a whole sentence.
[[nodiscard]] Result<Work> readWork(const QJsonObject &json, const QString &folder, const QString &language);

/// The same from and to a file; a save is whole or not at all. Errors: io.* and those of readWork.
[[nodiscard]] Result<Work> openWorkFile(const QString &path, const QString &language);
[[nodiscard]] Result<void> saveWorkFile(const QString &path, const Work &work);

/// True for names that end in `.crwork`.
[[nodiscard]] bool isWorkFile(const QString &path);

/// A name for a further table that no table of the work has: letters of \a wish, with a number where needed.
[[nodiscard]] QString freeTableName(const QList<WorkTable> &tables, const QString &wish);

} // namespace chartroom

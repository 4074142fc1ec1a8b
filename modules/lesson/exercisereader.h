// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/expressioncache.h"
#include "lesson/lesson.h"
#include "lesson/overlay.h"

namespace chartroom {

/// What an exercises.yaml holds.
struct ExerciseFile {
    QList<Exercise> exercises;
    QMap<QString, LocalJson> charts;
};

/// Reads an exercises.yaml (pack-format.md 7, exercises.md 2). Exercises with errors stay in the list, marked Broken or
/// NeedsNewer. Issues: yaml.*, expr.* of Values that do not parse, exercise.id.syntax, exercise.kind.unknown,
/// exercise.chart.missing.
[[nodiscard]] ExerciseFile readExerciseFile(const YamlNode &root, const QString &path, const QString &lesson,
                                            const TextSet &texts, ExpressionCache &expressions,
                                            QList<Issue> &issues);

} // namespace chartroom

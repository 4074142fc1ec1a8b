// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "grading/preparedkeys.h"
#include "lesson/values.h"

#include <QJsonObject>
#include <QList>

namespace chartroom {

/// Why an exercise cannot be graded in a variant, or one of its anticipations cannot match.
struct PreparationProblem {
    QString ruleId;  ///< of pack-format.md 18, for example "exercise.key.error"
    QString message; ///< one whole sentence for authors
    Place place;
    bool ofKey = true; ///< false: only an anticipation suffers

    bool operator==(const PreparationProblem &) const = default;
};

/// An exercise in one variant and one language with every Value evaluated: what all answers to it share. Depends on
/// nothing but the pack. The pack must outlive it.
struct PreparedExercise {
    Variant variant;
    EvaluationContext context;   ///< tables, parameters and `let` names, in the language
    QString gradingHash;
    PreparedKey key;             ///< monostate when the exercise cannot be graded
    QList<QJsonObject> matches;  ///< of the anticipations, Values evaluated; empty object: can never match
    QList<PreparationProblem> problems;

    [[nodiscard]] bool isGradable() const { return !std::holds_alternative<std::monostate>(key); }
};

/// Evaluates everything of an exercise that does not depend on the answer. \a variantIndex counts from 0; one that
/// does not exist is a problem exercise.key.error.
[[nodiscard]] PreparedExercise prepareExercise(const Pack &pack, const Exercise &exercise, int variantIndex,
                                               const QString &language);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/grade.h"
#include "lesson/pack.h"
#include "lesson/values.h"

#include <QJsonObject>
#include <optional>

namespace chartroom {

/// What an exercise on screen needs to know of its pack: which exercise, which variant, in which language.
/// The pack must outlive every widget that shows it.
struct ExerciseContent {
    const Pack *pack = nullptr;
    const Exercise *exercise = nullptr;
    QString language;
    qint64 seed = 0;

    /// For placeholders and Values. When the variant cannot be evaluated the parameters are missing; pack check
    /// refuses such packs.
    [[nodiscard]] EvaluationContext context() const;
    /// A text of the exercise as shown: translated, placeholders filled in.
    [[nodiscard]] QString text(const LocalText &text) const;
    /// The tables of the pack; an empty name is the main table of the exercise.
    [[nodiscard]] TableLookup tables() const;
    /// A chart of the exercise or its lesson with Values and texts resolved; empty when it cannot be.
    [[nodiscard]] QJsonObject chart(const ChartReference &reference) const;
    [[nodiscard]] QJsonObject chart(const LocalJson &chart) const;
};

/// Where the learner stands with one exercise, as the page is told by whoever knows the store.
struct ExerciseSituation {
    QJsonObject answer;         ///< the draft, else the last counted answer; empty: a fresh start
    std::optional<Grade> grade; ///< of the last answer; nothing before the first and for withheld predictions
    bool isPrediction = false;  ///< stored, not counted; the grade waits for the reveal
    bool isAnswered = false;    ///< a counted answer exists in this sitting
    bool isRight = false;
    int attempts = 0;
    int hintsOpened = 0;
    int hintCount = 0;
    bool canOpenHint = false;
    bool canOpenSolution = false;
    QJsonObject solution;       ///< the model answer once opened, else empty
    bool canSubmit = true;
    QString whyNot;             ///< said beside the button when canSubmit is false
};

} // namespace chartroom

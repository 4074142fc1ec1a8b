// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/prepared.h"
#include "lesson/exercise.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace chartroom {

/// A text of the author that a kind shows as feedback, beyond anticipations and messages.
struct OwnText {
    QString id;   ///< the feedback id, which a test must reach; empty: none of its own
    QString what; ///< for messages: "The feedback of option “a”"
    const LocalText *text = nullptr;
};

/// An anticipation of an exercise or of one of its parts (a gap).
struct NamedAnticipation {
    QString id; ///< the feedback id
    const Anticipation *anticipation = nullptr;
};

/// What a derived test of a wrong answer expects: a score below 1.
[[nodiscard]] inline ExerciseTest::ScoreRange belowFullScore()
{
    return {0, 0.9999};
}

/// What the checkers ask of a kind, whichever it is; each kind answers in its own files (kinds/allkinds.h).

/// The answers a learner who touched nothing may send, `{}` among them.
[[nodiscard]] QList<QJsonObject> emptyAnswers(const Exercise &exercise);
/// The tests the checker makes by itself (exercises.md 2.7); none when the exercise cannot be graded.
[[nodiscard]] QList<ExerciseTest> derivedTests(const Exercise &exercise, const PreparedExercise &prepared);
[[nodiscard]] QList<OwnText> ownTexts(const Exercise &exercise);
/// All anticipations: those of the exercise, then those of its parts; the order in which judgements count them.
[[nodiscard]] QList<NamedAnticipation> allAnticipations(const Exercise &exercise);
/// The texts that would give the answer away in a variant (exercises.md 3.7).
[[nodiscard]] QStringList revealingTexts(const Exercise &exercise, const PreparedExercise &prepared,
                                         const QString &language);
/// Do two anticipations catch the same answers?
[[nodiscard]] bool isSameMatch(const PreparedExercise &prepared, qsizetype i, qsizetype j);
/// Does guessing reach the full score with a probability of 1/3 or more?
[[nodiscard]] bool isEasyToGuess(const Exercise &exercise, const PreparedExercise &prepared);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/phrases.h"
#include "grading/grade.h"
#include "grading/invalid.h"
#include "grading/prepared.h"

#include <QHash>
#include <functional>

namespace chartroom {

class GradingCache;

/// What a check would say. Texts of the author come before built-in ones (exercises.md 3.7).
struct CheckVoice {
    QString failId{};         ///< feedback id when it fails: a diagnosis or "choice:<id>"; empty: the check's own id
    QString failPhrase{};     ///< built-in phrase; empty: that of the feedback id
    Phrases::Values values{}; ///< places of the built-in phrases
    QString choiceText{};     ///< the author's words on the chosen option; wins over `messages`
    QString ruleText{};       ///< the author's words on a rule use; `messages` win over it
    QString builtIn{};        ///< a whole built-in sentence (chart rules) instead of a phrase
    QString passPhrase{};     ///< built-in phrase when it passes; empty: nothing is said
    QString misconception{};
};

/// What a kind makes of an answer that is not invalid: the steps 4 and 5 of exercises.md 3.2, and what the later
/// steps need.
struct Judgement {
    QList<GradeCheck> checks; ///< in the order of the kind
    double score = 0.0;       ///< by the kind's formula
    bool isScored = true;     ///< false: handed in and so full, without a score (reflection)
    QString read;             ///< the answer in words
    QHash<QString, CheckVoice> voices; ///< check id → what it says
    QString firstFailure;              ///< id of the check (or voice) that speaks; empty: by the order of 3.7
    QString fullPhrase = QStringLiteral("full"); ///< built-in phrase of a full answer
    QString notePhrase;                ///< said beside a full score ("a near value was accepted"); empty: nothing
    std::function<bool(qsizetype anticipation)> matches; ///< does the answer fit this anticipation?
};

/// Everything a kind may look at when it judges an answer. Lives only during one call.
struct AnswerScene {
    const Pack &pack;
    const Exercise &exercise;
    const PreparedExercise &prepared;
    const QJsonObject &answer; ///< of the right shape in general: sizes and `confidence` were checked
    QString language;
    GradingCache &cache; ///< for exercises inside this one
};

/// Steps 1 to 5 of exercises.md 3.2.
[[nodiscard]] Result<Judgement, Invalid> judgeAnswer(const AnswerScene &scene);

/// Steps 6 to 8 for what judgeAnswer() gave; also for a part that is judged like an exercise of its own (a gap).
[[nodiscard]] Grade gradeJudged(const AnswerScene &scene, const Result<Judgement, Invalid> &judgement);

/// What a kind may look at when it evaluates its key.
struct KeyScene {
    const Pack &pack;
    const Exercise &exercise;
    const EvaluationContext &context;
    const QList<QJsonObject> &matches; ///< of the anticipations, Values evaluated
    const Variant &variant;
};

/// An evaluated key, or the problems that prevent it.
struct KeyPreparation {
    PreparedKey key; ///< monostate when the exercise cannot be graded
    QList<PreparationProblem> problems;
};

/// True when the answer has no other keys than these and `confidence`.
[[nodiscard]] bool hasOnlyKeys(const QJsonObject &answer, const QStringList &keys);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <optional>

namespace chartroom {

/// How a counted answer was judged. Invalid answers are never attempts.
enum class AttemptOutcome { Partial, Full };

/// What an answer was for. A prediction is kept and never counted.
enum class AttemptPurpose { Answer, Prediction };

/// The one fact everything else is derived from: a counted answer of one learner to one exercise. Append-only: an
/// attempt is never changed; a new grade is a new attempt with `regradeOf`. JSON: attemptjson.h.
struct Attempt {
    AttemptId id;                        ///< version 7; see attemptid.h for what its time part says
    LearnerId learner;
    DeviceId device;
    ExerciseId exercise;
    QString exerciseTitle;               ///< in the language of the answer, kept for reports
    QString kind;                        ///< "numeric"
    QString pack;                        ///< pack id
    QString version;                     ///< pack version
    int rev = 1;
    QString gradingHash;                 ///< 64 hexadecimal digits
    qint64 seed = 0;                     ///< 0 to 2^53 − 1
    QJsonObject variant;                 ///< the parameter values of the variant, {} without variants
    QString language = QStringLiteral("en");
    QString role = QStringLiteral("learn"); ///< of the lesson: learn, practice, placement, final
    AttemptPurpose purpose = AttemptPurpose::Answer;
    QDate day;                           ///< UTC date of submission
    QDateTime started;                   ///< UTC; invalid when not shared
    QDateTime submitted;                 ///< UTC; invalid when not shared
    std::optional<int> seconds;          ///< working time; nothing when not shared
    std::optional<QJsonObject> answer;   ///< raw answer; nothing when not shared
    QString read;                        ///< the answer in words
    AttemptOutcome outcome = AttemptOutcome::Partial;
    std::optional<double> score;         ///< 0 to 1; nothing for kinds without a score
    QString feedback;                    ///< id of the "next" message; empty = null
    QString misconception;               ///< empty = null
    QJsonArray checks;                   ///< exercises.md 3.8
    int hints = 0;                       ///< opened before submission
    bool aided = false;                  ///< the solution of this variant had been opened
    QString confidence;                  ///< guess, unsure, fairly-sure, sure; empty = null
    QMap<QString, double> competencies;  ///< code, optionally with level ("C2.3") → weight in (0, 1]
    int difficulty = 1;                  ///< 1 to 4
    QString grader;                      ///< program version that graded
    std::optional<AttemptId> regradeOf;  ///< the answer that this is a newer grade of; its times and help are kept
    QString regradeReason;               ///< why it was graded again, one sentence; empty for answers

    bool operator==(const Attempt &) const = default;
};

[[nodiscard]] QString outcomeWord(AttemptOutcome outcome);   ///< "partial", "full"
[[nodiscard]] QString purposeWord(AttemptPurpose purpose);   ///< "answer", "prediction"

} // namespace chartroom

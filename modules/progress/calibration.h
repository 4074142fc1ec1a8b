// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/attempt.h"

#include <QDate>
#include <QList>
#include <QString>

namespace chartroom {

/// How often answers were right that a learner said the same of.
struct ConfidenceBand {
    QString confidence; ///< guess, unsure, fairly-sure, sure
    double said = 0;    ///< the chance the word stands for (exercises.md 3.9)
    int answers = 0;
    int right = 0;      ///< of them with a full outcome

    [[nodiscard]] double shareRight() const { return answers > 0 ? double(right) / answers : 0; }
    bool operator==(const ConfidenceBand &) const = default;
};

/// An answer the learner was sure of and that was not right: the best training target.
struct SureAndWrong {
    Attempt answer;   ///< as it was given
    QDate rightSince; ///< day of the first later full answer to the exercise without its solution; null: none yet

    bool operator==(const SureAndWrong &) const = default;
};

/// How well a learner knows what they know. For the learner alone: it stands on no card and in no bundle.
struct Calibration {
    QList<ConfidenceBand> bands;      ///< always the four, from guess to sure
    int answers = 0;
    int right = 0;
    double saidMean = 0;              ///< mean chance said
    double brier = 0;                 ///< mean of (chance said − outcome)², 0 best (Brier 1950, "Verification of
                                      ///< forecasts expressed in terms of probability"); always 0.5 gives 0.25
    double spread = 0;                ///< standard error that saidMean − shareRight has when what is said is true
    QList<SureAndWrong> sureAndWrong; ///< newest first

    [[nodiscard]] double shareRight() const { return answers > 0 ? double(right) / answers : 0; }
    bool operator==(const Calibration &) const = default;
};

/// The words in their order, and the chance each stands for: 0.25, 0.50, 0.75, 0.95.
[[nodiscard]] QStringList confidenceWords();
[[nodiscard]] double chanceOf(const QString &confidence);

/// From the attempts of ONE learner, in any order. Counted is the first answer to each variant of an exercise that says
/// how sure the learner is: a second try knows that the first was wrong. Left out are predictions, answers after the
/// solution was opened and reflections. A regraded answer has its newest grade.
[[nodiscard]] Calibration calibration(const QList<Attempt> &attempts);

/// What the learner may take from it.
enum class CalibrationVerdict {
    TooFew,     ///< fewer than 8 answers
    Agrees,     ///< said and right lie no further apart than chance allows (80 %)
    TooSure,    ///< said more than was right
    TooDoubtful ///< was right more often than said
};
[[nodiscard]] CalibrationVerdict verdictOf(const Calibration &calibration);

/// The verdict in a sentence or two, in English or French.
[[nodiscard]] QString calibrationSentence(const Calibration &calibration, const QString &language);

inline constexpr int calibrationAnswersNeeded = 8;

} // namespace chartroom

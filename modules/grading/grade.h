// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

namespace chartroom {

/// exercises.md 3.3: invalid answers are never counted.
enum class Outcome { Invalid, Partial, Full };

/// "invalid", "partial", "full".
[[nodiscard]] QString outcomeWord(Outcome outcome);

/// One sentence for the learner.
struct GradeMessage {
    QString role; ///< "missing", "right", "note" or "next"
    QString id;
    QString text; ///< Markdown, in the language of the grade

    bool operator==(const GradeMessage &) const = default;
};

/// One decidable statement about an answer.
struct GradeCheck {
    QString id;
    bool passed = false;
    double weight = 1.0;
    bool hard = false;
    QString part;                 ///< the part of the answer it is about ("encoding.y.scale"), may be empty
    std::optional<double> earned; ///< share of the weight that counts instead of \a passed (a near value); not shown

    bool operator==(const GradeCheck &) const = default;
};

/// The judgement of one answer: everything of exercises.md 3.8. A pure function of exercise, tables, answer, variant
/// and language; the same input gives the same grade, byte for byte.
struct Grade {
    QString packId;
    QString packVersion;
    QString exerciseId;
    QString exerciseUuid;
    int rev = 1;
    QString kind;
    QString gradingHash;
    qint64 seed = 0;
    int variantIndex = 0;
    QJsonObject variantValues;
    QString language;
    Outcome outcome = Outcome::Invalid;
    std::optional<double> score; ///< 0 to 1; nothing when invalid and for reflections
    QString read;                ///< the answer in words; empty when it could not be read
    QList<GradeMessage> messages;///< at most two
    QString feedback;            ///< id of the `next` or `missing` message; empty when full
    QString misconception;       ///< empty when none
    QList<GradeCheck> checks;
    QString confidence;          ///< word of 3.9 or empty

    bool operator==(const Grade &) const = default;
    [[nodiscard]] bool isCounted() const { return outcome != Outcome::Invalid; }
};

/// The object of exercises.md 3.8, format "chartroom-grade/1"; absent texts are null.
[[nodiscard]] QJsonObject toJson(const Grade &grade);

/// The text output of `chartroom grade` (command-line.md 4), lines joined with line feeds, with a final one.
[[nodiscard]] QString gradeText(const Grade &grade);

} // namespace chartroom

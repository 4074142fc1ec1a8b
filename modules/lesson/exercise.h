// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "lesson/exercisebody.h"
#include "lesson/plainyaml.h"

#include <QJsonObject>
#include <QMap>
#include <optional>

namespace chartroom {

/// A `$name` with its Value, in the order written.
struct NamedValue {
    QString name;
    ExerciseValue value;
};

/// One parameter of `variants` with its list of Values.
struct VariantParameter {
    QString name;
    QList<ExerciseValue> values;
    Place place;
};

/// Own words for a check (exercises.md 2.5); an empty text means the built-in one.
struct CheckMessage {
    LocalText fail;
    LocalText pass;
};

/// An answer with the grade it must get (exercises.md 2.7).
struct ExerciseTest {
    struct ScoreRange {
        double lowest = 0;
        double highest = 0;
        bool operator==(const ScoreRange &) const = default;
    };

    QString name;
    QJsonObject answer;              ///< every {"expr": …} in it is a Value (resolveValues)
    std::optional<ScoreRange> score; ///< a single number is a range of one point
    QString outcome;                 ///< "invalid", "partial", "full" or empty
    QString feedback;                ///< feedback id or empty
    QJsonObject variant;             ///< only variants with these parameters
    Place place;
};

/// A competency the exercise is evidence for.
struct CompetencyWeight {
    QString code;    ///< "C2", without the level
    int level = 1;   ///< as written ("C2.3"), else the difficulty
    double weight = 1;
    bool operator==(const CompetencyWeight &) const = default;
};

/// Whether an exercise can be asked at all (pack-format.md 16).
enum class ExerciseState {
    Ready,
    NeedsNewer, ///< unknown kind or key: shown as "needs a newer program", left out of scores
    Broken,     ///< has errors; only authors see it
};

/// One exercise record (exercises.md 2). Plain data: evaluate Values through values.h.
struct Exercise {
    QString id;
    ExerciseId uuid;
    int rev = 1;
    QString kind; ///< word of exercises.md 4, see exercisekinds.h
    ExerciseState state = ExerciseState::Ready;
    LocalText title; ///< may be empty: see exerciseTitle()
    LocalText prompt;
    QStringList data; ///< dataset references; the first is the main table
    QList<CompetencyWeight> competencies;
    int difficulty = 1;
    double minutes = 2;
    QList<VariantParameter> variants;
    QList<NamedValue> lets;
    bool confidence = false;
    QList<LocalText> hints;
    LocalText explanation;
    QMap<QString, CheckMessage> messages; ///< check id or "full" →
    int solutionAfter = 3;
    int maxAttempts = 0; ///< 0: no limit
    QList<Anticipation> anticipate;
    QList<ExerciseTest> tests;
    bool retired = false;
    ExerciseId replacedBy;
    QString lesson; ///< slug of its lesson
    ExerciseBody body;

    QJsonObject response;     ///< as written, scalars by looks: for the grading hash
    QJsonObject grading;      ///< as written
    QJsonObject variantsJson; ///< as written
    QJsonObject letJson;      ///< as written
    YamlNode node;            ///< the whole record as written, for the places of issues
    QString path;             ///< file it stands in

    /// Where the record's part at a path of keys stands ("grading", "expect"), or the nearest thing above it.
    [[nodiscard]] Place placeOf(const QStringList &keys) const;
};

/// Reading helper for bodies: `bodyOf<Numeric>(exercise)` is nullptr when the exercise is of another kind.
template<typename Body>
[[nodiscard]] const Body *bodyOf(const Exercise &exercise)
{
    return std::get_if<Body>(&exercise.body);
}

} // namespace chartroom

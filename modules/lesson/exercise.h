// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "dataset/expression.h"
#include "lesson/localtext.h"
#include "lesson/plainyaml.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <optional>
#include <variant>

namespace chartroom {

/// A Value (exercises.md 2.2): a literal, or an expression that is evaluated when the exercise is opened. Evaluate
/// with `evaluateValue` of values.h.
struct ExerciseValue {
    QJsonValue literal = QJsonValue::Undefined; ///< Undefined when not given; lists may hold {"expr": …} entries
    std::optional<Expression> expression;       ///< set instead of `literal`
    QString expressionText;                     ///< as written; also when it did not parse
    Place place;

    [[nodiscard]] bool isGiven() const { return expression.has_value() || !literal.isUndefined(); }
    [[nodiscard]] bool isExpression() const { return expression.has_value(); }
};

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

/// How near a number must be (exercises.md 3.5); fits when any given test holds. Empty: the default of 3.5.
struct Tolerance {
    std::optional<double> abs;
    std::optional<double> rel;
    std::optional<int> decimals;
    std::optional<double> axis; ///< share of the axis domain (chart.read only)
    std::optional<double> days; ///< numeric with `as: date`

    [[nodiscard]] bool isGiven() const { return abs || rel || decimals || axis || days; }
    bool operator==(const Tolerance &) const = default;
};

/// A wrong answer the author expects (exercises.md 2.4).
struct Anticipation {
    QString id;         ///< also the feedback id
    QJsonObject match;  ///< part of an answer; every {"expr": …} in it is a Value (resolveValues)
    LocalText feedback;
    QString misconception;
    std::optional<double> score; ///< replaces the computed score
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

/// An option of choice.one (later also of choice.many).
struct Choice {
    QString id;
    LocalText text;
    LocalText feedback; ///< may be empty
    QString misconception;
    double score = 0;
    ExerciseValue value; ///< not given: the id
    Place place;
};

/// exercises.md 4.1
struct ChoiceOne {
    QList<Choice> choices;
    bool shuffle = true;
    ExerciseValue expect;
};

/// A unit text with its factor.
struct UnitFactor {
    QString text;
    double factor = 1;
    bool operator==(const UnitFactor &) const = default;
};

/// exercises.md 4.3
struct Numeric {
    std::optional<int> decimals;
    QList<UnitFactor> units;
    QList<UnitFactor> otherUnits; ///< understood but wrong
    bool unitRequired = false;
    ExerciseValue rangeLow;       ///< plausibility; both or none given
    ExerciseValue rangeHigh;
    bool whole = false;
    bool isDate = false; ///< `as: date`
    ExerciseValue expect;
    Tolerance tolerance; ///< as written; the default of 3.5 is applied by grading
    Tolerance near;      ///< second ring; not given: none
    double nearScore = 0;
};

/// A named chart of the lesson or a spec written in place.
struct ChartReference {
    QString name; ///< empty for a spec in place
    LocalJson spec;
    Place place;
};

/// exercises.md 4.8
struct ChartPoint {
    ChartReference chart;
    bool multiple = false;
    ExerciseValue expect; ///< a table with row numbers, or a list of mark keys
};

/// One use of a chart rule as a check (exercises.md 4.11).
struct RuleUse {
    QString rule;
    double weight = 1;
    std::optional<bool> hard; ///< not given: as the library says
    LocalText feedback;
    LocalJson parameters;     ///< `with`; Values inside
    Place place;
};

/// exercises.md 4.11
struct ChartBuild {
    QStringList marks;      ///< offered
    QStringList channels;   ///< offered
    QStringList transforms; ///< offered
    QStringList texts;      ///< offered
    bool autoTitles = true;
    LocalJson start;                ///< partial spec, may be empty
    LocalJson expectSpec;           ///< the reference chart; empty when `expectTable` is given
    ExerciseValue expectTable;
    QStringList expectMarks;        ///< empty: the mark of the reference
    bool orientationAsAsked = false;
    QList<RuleUse> rules;
};

/// A kind this build has no reader for, or whose response or grading could not be read.
struct UnreadBody {
};

/// Closed set: the compiler names every place that a new kind must touch.
using ExerciseBody = std::variant<UnreadBody, ChoiceOne, Numeric, ChartPoint, ChartBuild>;

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

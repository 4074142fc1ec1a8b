// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/numeric.h"

#include "base/numberformat.h"
#include "grading/keyvalues.h"
#include "grading/scoring.h"
#include "grading/tolerance.h"
#include "grading/tr.h"
#include "grading/typeddate.h"
#include "grading/typednumber.h"
#include "grading/typedtext.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

qsizetype digitCount(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

QStringList displaysOf(double number, const QString &language)
{
    QStringList displays;
    for (int decimals = 0; decimals <= 3; ++decimals) {
        for (const double groupFrom : {1e3, 1e4, 1e300})
            displays.append(displayFixed(number, decimals, language, groupFrom));
        displays.append(displayNumber(number, language, decimals));
    }
    displays.removeDuplicates();
    displays.removeIf([](const QString &display) { return digitCount(display) < 2; });
    return displays;
}

/// A numeric answer as it was understood.
struct NumericReading {
    double number = 0.0; ///< after unit conversion
    QDate date;
    QString unit;           ///< as typed; empty when none
    bool unitRight = false; ///< one of `units`
    QString read;
};

const UnitFactor *findUnit(const QList<UnitFactor> &units, const QString &typed)
{
    for (const UnitFactor &unit : units) {
        if (unit.text == typed)
            return &unit;
    }
    const QString wanted = normalizeUnit(typed);
    for (const UnitFactor &unit : units) {
        if (normalizeUnit(unit.text) == wanted)
            return &unit;
    }
    return nullptr;
}

bool isWhole(double number)
{
    return std::abs(number - std::round(number)) <= 1e-9 * std::max(1.0, std::abs(number));
}

/// Step "Unit" of 3.6 and the demand for whole numbers.
Result<NumericReading, Invalid> withUnit(const Numeric &body, double number, const QString &unit,
                                         const QString &language)
{
    NumericReading reading{number, {}, unit, false, {}};
    if (unit.isEmpty()) {
        if (body.unitRequired)
            return Invalid{u"numeric.unit-missing"_s, {}, echoNumber(number, language)};
    } else if (const UnitFactor *right = findUnit(body.units, unit)) {
        reading.number *= right->factor;
        reading.unitRight = true;
    } else if (const UnitFactor *other = findUnit(body.otherUnits, unit)) {
        reading.number *= other->factor;
    } else {
        return Invalid{u"numeric.unit-unknown"_s, {{u"unit"_s, unit.left(40)}}, {}};
    }
    if (!std::isfinite(reading.number))
        return Invalid{u"numeric.not-a-number"_s, {{u"typed"_s, echoNumber(number, language)}}, {}};
    if (reading.number == 0.0)
        reading.number = 0.0; // -0 equals 0
    reading.read = echoNumber(reading.number, language);
    if (body.whole && !isWhole(reading.number))
        return Invalid{u"numeric.whole"_s, {{u"read"_s, reading.read}}, reading.read};
    return reading;
}

Result<NumericReading, Invalid> readDateAnswer(const QJsonObject &answer, const QString &language)
{
    QDate date;
    if (answer.contains(u"text"_s)) {
        const Result<QDate, Invalid> typed = readTypedDate(answer.value(u"text"_s).toString(), language);
        if (!typed)
            return typed.error();
        date = *typed;
    } else {
        const QString iso = answer.value(u"value"_s).toString();
        date = dateFromIso(iso);
        if (!date.isValid())
            return Invalid{u"date.not-a-date"_s, {{u"typed"_s, iso.left(40)}}, {}};
    }
    NumericReading reading;
    reading.date = date;
    reading.read = displayDate(date, language);
    return reading;
}

/// The shape of 4.3: exactly one of `text` and `value`; `unit` only beside a number in `value`.
std::optional<Invalid> shapeProblem(const Numeric &body, const QJsonObject &answer)
{
    const bool hasText = answer.contains(u"text"_s);
    const bool hasValue = answer.contains(u"value"_s);
    const QJsonValue unit = answer.value(u"unit"_s);
    if (!hasOnlyKeys(answer, {u"text"_s, u"value"_s, u"unit"_s}) || (hasText && hasValue))
        return Invalid{u"answer.shape"_s, {}, {}};
    if (!unit.isUndefined() && (!unit.isString() || hasText || body.isDate))
        return Invalid{u"answer.shape"_s, {}, {}};
    if (!hasText && !hasValue)
        return Invalid{u"answer.empty"_s, {}, {}};
    const QJsonValue value = answer.value(hasText ? u"text"_s : u"value"_s);
    const bool wantsText = hasText || body.isDate;
    if (wantsText ? !value.isString() : !value.isDouble())
        return Invalid{u"answer.shape"_s, {}, {}};
    return std::nullopt;
}

Result<NumericReading, Invalid> readAnswer(const Numeric &body, const QJsonObject &answer, const QString &language)
{
    if (const std::optional<Invalid> problem = shapeProblem(body, answer))
        return *problem;
    if (body.isDate)
        return readDateAnswer(answer, language);
    if (!answer.contains(u"text"_s)) {
        return withUnit(body, answer.value(u"value"_s).toDouble(), answer.value(u"unit"_s).toString().trimmed(),
                        language);
    }
    const Result<TypedNumber, Invalid> typed = readTypedNumber(answer.value(u"text"_s).toString(), language);
    if (!typed)
        return typed.error();
    return withUnit(body, typed->number, typed->unit, language);
}

bool fitsKey(const Numeric &body, const NumericKey &key, const NumericReading &reading, const Tolerance &tolerance)
{
    return body.isDate ? fits(reading.date, key.date, tolerance) : fits(reading.number, key.number, tolerance);
}

std::optional<bool> insideRange(const NumericKey &key, const NumericReading &reading)
{
    if (key.lowDate.isValid() && key.highDate.isValid())
        return key.lowDate <= reading.date && reading.date <= key.highDate;
    if (key.low && key.high)
        return *key.low <= reading.number && reading.number <= *key.high;
    return std::nullopt;
}

/// The built-in explanation of a wrong number, in the order of 4.3; empty when none fits.
QString numberDiagnosis(const Numeric &body, const NumericKey &key, const NumericReading &reading, bool isNear)
{
    if (!body.isDate) {
        const double x = reading.number;
        const auto hits = [&](double e) { return fits(x, e, key.tolerance); };
        if (key.number != 0.0 && hits(-key.number))
            return u"numeric.sign"_s;
        if (findUnit(body.units, u"%"_s) && (hits(key.number * 100) || hits(key.number / 100)))
            return u"numeric.percent"_s;
        if (hits(key.number * 1000) || hits(key.number / 1000))
            return u"numeric.thousand"_s;
    }
    return isNear ? u"numeric.near"_s : QString();
}

Phrases::Values rangeValues(const NumericKey &key, const QString &language)
{
    if (key.lowDate.isValid())
        return {{u"lo"_s, displayDate(key.lowDate, language)}, {u"hi"_s, displayDate(key.highDate, language)}};
    return {{u"lo"_s, echoNumber(*key.low, language)}, {u"hi"_s, echoNumber(*key.high, language)}};
}

bool matchesNumeric(const Numeric &body, const Tolerance &tolerance, const NumericReading &reading,
                    const QJsonObject &match)
{
    if (match.isEmpty() || !hasOnlyKeys(match, {u"value"_s, u"unit"_s}))
        return false;
    const QJsonValue value = match.value(u"value"_s);
    const QJsonValue unit = match.value(u"unit"_s);
    if (!unit.isUndefined() && normalizeUnit(unit.toString()) != normalizeUnit(reading.unit))
        return false;
    if (value.isUndefined())
        return true;
    if (body.isDate)
        return fits(reading.date, dateFromIso(value.toString()), tolerance);
    return value.isDouble() && fits(reading.number, value.toDouble(), tolerance);
}

Result<std::optional<Scalar>, PreparationProblem> rangeEnd(const ExerciseValue &value, const EvaluationContext &context)
{
    if (!value.isGiven())
        return std::optional<Scalar>();
    const Result<Scalar, PreparationProblem> scalar = scalarKey(value, context);
    if (!scalar)
        return scalar.error();
    return std::optional<Scalar>(*scalar);
}

/// Puts a scalar where it belongs; false when it is of the wrong type.
bool storeScalar(const Scalar &scalar, bool isDate, double &number, QDate &date)
{
    if (isDate) {
        date = dateOf(scalar);
        return date.isValid();
    }
    const auto *value = std::get_if<double>(&scalar);
    number = value ? *value : 0.0;
    return value != nullptr;
}

std::optional<PreparationProblem> addRange(const Numeric &body, const EvaluationContext &context, NumericKey &key)
{
    const auto low = rangeEnd(body.rangeLow, context);
    const auto high = rangeEnd(body.rangeHigh, context);
    if (!low || !high)
        return low ? high.error() : low.error();
    if (!*low || !*high)
        return std::nullopt;
    double lowNumber = 0.0;
    double highNumber = 0.0;
    if (!storeScalar(**low, body.isDate, lowNumber, key.lowDate)
        || !storeScalar(**high, body.isDate, highNumber, key.highDate)) {
        return keyProblem(u"exercise.key.error"_s, GradingTr::tr("The ends of the range have the wrong type."),
                          body.rangeLow.place);
    }
    if (!body.isDate) {
        key.low = lowNumber;
        key.high = highNumber;
    }
    return std::nullopt;
}

} // namespace

KeyPreparation prepareKey(const Numeric &body, const KeyScene &scene)
{
    const Result<Scalar, PreparationProblem> expected = scalarKey(body.expect, scene.context);
    if (!expected)
        return {{}, {expected.error()}};
    NumericKey key;
    key.tolerance = effectiveTolerance(body.tolerance, body.decimals);
    if (!storeScalar(*expected, body.isDate, key.number, key.date)) {
        return {{}, {keyProblem(u"exercise.key.error"_s,
                                body.isDate ? GradingTr::tr("The key must be a date.")
                                            : GradingTr::tr("The key must be a number."),
                                body.expect.place)}};
    }
    if (const std::optional<PreparationProblem> problem = addRange(body, scene.context, key))
        return {{}, {*problem}};
    return {key, {}};
}

Result<Judgement, Invalid> judge(const Numeric &body, const NumericKey &key, const AnswerScene &scene)
{
    const Result<NumericReading, Invalid> reading = readAnswer(body, scene.answer, scene.language);
    if (!reading)
        return reading.error();

    Judgement judgement;
    judgement.read = reading->read;
    const bool right = fitsKey(body, key, *reading, key.tolerance);
    const bool isNear = !right && body.near.isGiven() && fitsKey(body, key, *reading, body.near);
    GradeCheck value{u"value"_s, right, 3.0, false, u"value"_s, {}};
    if (isNear)
        value.earned = body.nearScore;
    judgement.checks.append(value);
    CheckVoice valueVoice;
    valueVoice.failId = right ? QString() : numberDiagnosis(body, key, *reading, isNear);
    judgement.voices.insert(u"value"_s, valueVoice);
    if (!reading->unit.isEmpty())
        judgement.checks.append({u"unit"_s, reading->unitRight, 1.0, false, u"unit"_s, {}});
    if (const std::optional<bool> inside = insideRange(key, *reading)) {
        judgement.checks.append({u"range"_s, *inside, 0.0, true, u"value"_s, {}});
        CheckVoice rangeVoice;
        rangeVoice.failId = u"numeric.range"_s;
        rangeVoice.values = rangeValues(key, scene.language);
        judgement.voices.insert(u"range"_s, rangeVoice);
    }
    judgement.score = checksScore(judgement.checks);
    if (isNear)
        judgement.notePhrase = u"numeric.near.accepted"_s;
    judgement.matches = [&body, tolerance = key.tolerance, reading = *reading,
                         matches = scene.prepared.matches](qsizetype i) {
        return matchesNumeric(body, tolerance, reading, matches.at(i));
    };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const Numeric &)
{
    return {{{u"text"_s, u""_s}}, {{u"text"_s, u" "_s}}};
}

QStringList revealingTexts(const Numeric &, const NumericKey &key, const PreparedExercise &, const QString &language)
{
    return key.date.isValid() ? QStringList{displayDate(key.date, language)} : displaysOf(key.number, language);
}

bool isSameMatch(const NumericKey &key, const PreparedExercise &prepared, qsizetype i, qsizetype j)
{
    const QJsonObject &a = prepared.matches.at(i);
    const QJsonObject &b = prepared.matches.at(j);
    const QJsonValue x = a.value(u"value"_s);
    const QJsonValue y = b.value(u"value"_s);
    return x.isDouble() && y.isDouble() && fits(x.toDouble(), y.toDouble(), key.tolerance)
        && normalizeUnit(a.value(u"unit"_s).toString()) == normalizeUnit(b.value(u"unit"_s).toString());
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/numeric.h"

#include "base/numberformat.h"
#include "grading/keyvalues.h"
#include "grading/kinds/numberanswer.h"
#include "grading/scoring.h"
#include "grading/tolerance.h"
#include "grading/tr.h"
#include "grading/typednumber.h"
#include "grading/typedtext.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

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
    const Result<NumericReading, Invalid> reading = readNumberAnswer(body, scene.answer, scene.language);
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
    if (body.isDate && valueVoice.failId.isEmpty())
        valueVoice.failPhrase = u"date.value"_s;
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
    return key.date.isValid() ? QStringList{displayDate(key.date, language)} : numberDisplays(key.number, language);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/chartread.h"

#include "grading/kinds/numberanswer.h"
#include "grading/scoring.h"
#include "grading/tolerance.h"
#include "grading/typedtext.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The kind of slip behind a number, in the order of 4.9; empty when none fits.
QString slipOf(double x, const ChartReadKey &key)
{
    const auto hits = [&](double e) { return fits(x, e, key.tolerance, key.axis); };
    if (std::any_of(key.otherSeries.begin(), key.otherSeries.end(), hits))
        return u"chart.read.other-series"_s;
    if (std::any_of(key.neighbours.begin(), key.neighbours.end(), hits))
        return u"chart.read.neighbour"_s;
    if (key.otherAxis && fits(x, *key.otherAxis, key.tolerance, key.otherSpan))
        return u"chart.read.other-axis"_s;
    if (key.logAsLinear && hits(*key.logAsLinear))
        return u"chart.read.log-as-linear"_s;
    return {};
}

CheckVoice valueVoice(const NumericReading &reading, bool fitsKey, bool isNear, const ChartReadKey &key)
{
    CheckVoice voice;
    voice.failPhrase = u"chart.read.value"_s;
    if (fitsKey) // only the unit is wrong
        voice.failId = u"unit"_s;
    else if (const QString slip = slipOf(reading.number, key); !slip.isEmpty())
        voice.failId = slip;
    else if (isNear)
        voice.failId = u"chart.read.near"_s;
    if (!voice.failId.isEmpty())
        voice.failPhrase.clear();
    return voice;
}

bool matchesReading(const ChartReadKey &key, const NumericReading &reading, const QJsonObject &match)
{
    if (match.isEmpty() || !hasOnlyKeys(match, {u"value"_s, u"unit"_s}))
        return false;
    const QJsonValue value = match.value(u"value"_s);
    const QJsonValue unit = match.value(u"unit"_s);
    if (!unit.isUndefined() && normalizeUnit(unit.toString()) != normalizeUnit(reading.unit))
        return false;
    return value.isUndefined() || (value.isDouble() && fits(reading.number, value.toDouble(), key.tolerance, key.axis));
}

} // namespace

Result<Judgement, Invalid> judge(const ChartRead &body, const ChartReadKey &key, const AnswerScene &scene)
{
    const Result<NumericReading, Invalid> reading = readNumberAnswer(body.number, scene.answer, scene.language);
    if (!reading)
        return reading.error();
    const bool unitRight = reading->unit.isEmpty() || reading->unitRight;
    const bool fitsKey = fits(reading->number, key.number, key.tolerance, key.axis);
    const bool isNear = !fitsKey && body.number.near.isGiven() && fits(reading->number, key.number, body.number.near, key.axis);

    Judgement judgement;
    judgement.read = reading->read;
    GradeCheck value{u"value"_s, fitsKey && unitRight, 1.0, false, u"value"_s, {}};
    if (isNear && unitRight)
        value.earned = body.number.nearScore;
    judgement.checks.append(value);
    judgement.voices.insert(u"value"_s, valueVoice(*reading, fitsKey, isNear, key));
    judgement.score = checksScore(judgement.checks);
    if (isNear)
        judgement.notePhrase = u"numeric.near.accepted"_s;
    judgement.matches = [&key, reading = *reading, matches = scene.prepared.matches](qsizetype i) {
        return matchesReading(key, reading, matches.at(i));
    };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const ChartRead &)
{
    return {{{u"text"_s, u""_s}}, {{u"text"_s, u" "_s}}};
}

QStringList revealingTexts(const ChartRead &, const ChartReadKey &key, const PreparedExercise &, const QString &language)
{
    return numberDisplays(key.number, language);
}

bool isSameMatch(const ChartReadKey &key, const PreparedExercise &prepared, qsizetype i, qsizetype j)
{
    const QJsonObject &a = prepared.matches.at(i);
    const QJsonObject &b = prepared.matches.at(j);
    const QJsonValue x = a.value(u"value"_s);
    const QJsonValue y = b.value(u"value"_s);
    return x.isDouble() && y.isDouble() && fits(x.toDouble(), y.toDouble(), key.tolerance, key.axis)
        && normalizeUnit(a.value(u"unit"_s).toString()) == normalizeUnit(b.value(u"unit"_s).toString());
}

} // namespace chartroom

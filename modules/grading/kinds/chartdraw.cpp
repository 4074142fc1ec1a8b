// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/chartdraw.h"

#include "grading/answermatch.h"
#include "grading/gradingphrases.h"
#include "grading/kinds/drawfeatures.h"
#include "grading/kinds/numberanswer.h"
#include "grading/scoring.h"
#include "grading/tolerance.h"
#include "grading/tr.h"
#include "grading/typednumber.h"
#include "lesson/placeholders.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The values of an answer by place, the given ones included.
struct Drawing {
    PlaceValues values;
    bool isOpen = false;  ///< a place has no value
    bool isMoved = false; ///< a place that was not given has one
};

bool isOnAxis(double number, const ChartDrawKey &key)
{
    const double hair = 1e-9 * (key.high - key.low);
    return number >= key.low - hair && number <= key.high + hair;
}

/// One value of an answer; false when it cannot be one (3.1).
bool takeValue(const QString &place, const QJsonValue &value, const ChartDrawKey &key, Drawing &drawing)
{
    const qsizetype index = key.places.indexOf(place);
    if (index < 0 || !(value.isNull() || value.isDouble()))
        return false;
    if (value.isNull())
        return true;
    if (key.given.contains(place))
        return equalNumbers(value.toDouble(), key.given.value(place));
    drawing.values[index] = value.toDouble();
    return isOnAxis(value.toDouble(), key);
}

Result<Drawing, Invalid> readDrawing(const ChartDraw &body, const ChartDrawKey &key, const QJsonObject &answer)
{
    const QJsonValue given = answer.value(u"values"_s);
    if (!hasOnlyKeys(answer, {u"values"_s}))
        return Invalid{u"answer.shape"_s, {}, {}};
    if (given.isUndefined() || given.isNull())
        return Invalid{u"answer.unchanged"_s, {}, {}};
    if (!given.isObject())
        return Invalid{u"answer.shape"_s, {}, {}};
    Drawing drawing;
    drawing.values.resize(key.places.size());
    const QJsonObject values = given.toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!takeValue(it.key(), it.value(), key, drawing))
            return Invalid{u"answer.shape"_s, {}, {}};
    }
    for (qsizetype i = 0; i < key.places.size(); ++i) {
        drawing.isMoved = drawing.isMoved || drawing.values.at(i).has_value();
        if (key.given.contains(key.places.at(i)))
            drawing.values[i] = key.given.value(key.places.at(i));
        drawing.isOpen = drawing.isOpen || !drawing.values.at(i);
    }
    if (drawing.isOpen && !body.allowMissing)
        return Invalid{u"chart.draw.open"_s, {}, {}};
    if (!drawing.isMoved)
        return Invalid{u"answer.unchanged"_s, {}, {}};
    return drawing;
}

QString drawingInWords(const ChartDrawKey &key, const PlaceValues &values, const QString &language)
{
    QStringList words;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString number = values.at(i) ? echoNumber(*values.at(i), language) : u"–"_s;
        words.append(key.placeNames.at(i) + gradingPhrases().text(u"join.colon"_s, language) + number);
    }
    return words.join(u"; "_s);
}

/// The whole drawing as an answer, for anticipations.
QJsonObject wholeAnswer(const ChartDrawKey &key, const PlaceValues &values)
{
    QJsonObject all;
    for (qsizetype i = 0; i < values.size(); ++i)
        all.insert(key.places.at(i), values.at(i) ? QJsonValue(*values.at(i)) : QJsonValue::Null);
    return {{u"values"_s, all}};
}

CheckVoice featureVoice(const DrawFeature &feature, const AnswerScene &scene)
{
    const QString use = drawUseWords().at(static_cast<int>(feature.use));
    CheckVoice voice;
    voice.failPhrase = u"chart.draw."_s + use;
    voice.passPhrase = u"chart.draw.right."_s + use;
    if (!feature.feedback.isEmpty())
        voice.ruleText = shownText(feature.feedback.text(scene.language), scene.prepared.context);
    return voice;
}

Tolerance toleranceOf(const DrawFeature &feature, const ChartDraw &body)
{
    return effectiveTolerance(feature.tolerance.isGiven() ? feature.tolerance : body.tolerance);
}

} // namespace

Result<Judgement, Invalid> judge(const ChartDraw &body, const ChartDrawKey &key, const AnswerScene &scene)
{
    const Result<Drawing, Invalid> drawing = readDrawing(body, key, scene.answer);
    if (!drawing)
        return drawing.error();
    Judgement judgement;
    judgement.read = drawingInWords(key, drawing->values, scene.language);
    for (qsizetype i = 0; i < body.features.size(); ++i) {
        const DrawFeature &feature = body.features.at(i);
        const bool holds = hasFeature(feature, key.targets.at(i), toleranceOf(feature, body), key, drawing->values);
        judgement.checks.append({feature.id, holds, feature.weight, feature.hard, u"values"_s, {}});
        judgement.voices.insert(feature.id, featureVoice(feature, scene));
    }
    judgement.score = checksScore(judgement.checks);
    judgement.matches = [&body, whole = wholeAnswer(key, drawing->values), matches = scene.prepared.matches](qsizetype i) {
        return matchesAnswer(matches.at(i), whole, body.tolerance);
    };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const ChartDraw &)
{
    return {{{u"values"_s, QJsonValue::Null}}, {{u"values"_s, QJsonObject()}}};
}

QList<OwnText> ownTexts(const ChartDraw &body)
{
    QList<OwnText> texts;
    for (const DrawFeature &feature : body.features)
        texts.append({{}, GradingTr::tr("The feedback of feature “%1”").arg(feature.id), &feature.feedback});
    return texts;
}

QStringList revealingTexts(const ChartDraw &, const ChartDrawKey &key, const PreparedExercise &, const QString &language)
{
    QStringList texts;
    for (qsizetype i = 0; i < key.places.size(); ++i) {
        if (key.truth.at(i) && !key.given.contains(key.places.at(i)))
            texts += numberDisplays(*key.truth.at(i), language);
    }
    texts.removeDuplicates();
    return texts;
}

} // namespace chartroom

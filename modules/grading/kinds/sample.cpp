// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/sample.h"

#include "base/numberformat.h"
#include "dataset/expressionnode.h"
#include "grading/answermatch.h"
#include "grading/gradingphrases.h"
#include "grading/keyvalues.h"
#include "grading/scoring.h"
#include "grading/tr.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double limitHair = 1e-9;
constexpr double widestInterval = 1.5; // times W

bool isNotGiven(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

bool isPrecise(const Sample &body, const SampleStudy &study, const QString &method, qint64 size)
{
    const SampleDraws draws = study.draws(method, size);
    if (draws.values.empty())
        return false;
    const double off = method == u"first" ? std::abs(draws.values.front() - study.populationValue()) : draws.width() / 2;
    return off <= *body.margin + limitHair;
}

/// At most one step above the smallest offered size that is precise with the method.
bool isEconomical(const Sample &body, const SampleStudy &study, const QString &method, qint64 size)
{
    for (qsizetype i = 0; i < body.sizes.size(); ++i) {
        if (body.sizes.at(i) <= study.rowCount() && isPrecise(body, study, method, body.sizes.at(i)))
            return body.sizes.indexOf(size) <= i + 1;
    }
    return false;
}

void addSampleCheck(Judgement &judgement, const QString &id, bool passed, const Phrases::Values &values = {})
{
    judgement.checks.append({id, passed, 1.0, false, {}, {}});
    CheckVoice voice;
    voice.failPhrase = u"sample."_s + id;
    voice.values = values;
    judgement.voices.insert(id, voice);
}

void finishSample(Judgement &judgement, const AnswerScene &scene)
{
    judgement.score = checksScore(judgement.checks);
    judgement.matches = [&scene](qsizetype i) {
        return matchesAnswer(scene.prepared.matches.at(i), scene.answer, {});
    };
}

Result<Judgement, Invalid> judgeSize(const Sample &body, const SampleKey &key, const AnswerScene &scene)
{
    const Invalid shape{u"answer.shape"_s, {}, {}};
    const QJsonValue method = scene.answer.value(u"method"_s);
    const QJsonValue size = scene.answer.value(u"size"_s);
    if (!hasOnlyKeys(scene.answer, {u"method"_s, u"size"_s}))
        return shape;
    const auto count = static_cast<qint64>(std::clamp(size.toDouble(0), 0.0, 1e9));
    if (!isNotGiven(method) && !body.methods.contains(method.toString()))
        return shape;
    if (!isNotGiven(size) && (!body.sizes.contains(count) || size.toDouble(0) != static_cast<double>(count) || count > key.study.rowCount()))
        return shape;
    if (isNotGiven(method) || isNotGiven(size))
        return Invalid{u"answer.empty"_s, {}, {}};
    Judgement judgement;
    const bool precise = isPrecise(body, key.study, method.toString(), count);
    addSampleCheck(judgement, u"method"_s, body.goodMethods.contains(method.toString()));
    if (method.toString() != u"first")
        judgement.voices[u"method"_s].failPhrase = u"sample.method.other"_s;
    addSampleCheck(judgement, u"precise"_s, precise);
    addSampleCheck(judgement, u"economical"_s, precise && isEconomical(body, key.study, method.toString(), count));
    judgement.read = gradingPhrases().text(u"sample.method."_s + method.toString(), scene.language) + u", "_s
        + displayGrouped(static_cast<double>(count), scene.language);
    finishSample(judgement, scene);
    return judgement;
}

QString outsideShare(double inside, const QString &language)
{
    return gradingPhrases().text(u"percent"_s, language, {{u"number"_s, displayFixed((1 - inside) * 100, 0, language)}});
}

Result<Judgement, Invalid> judgeInterval(const Sample &body, const SampleKey &key, const AnswerScene &scene)
{
    const QJsonValue lower = scene.answer.value(u"lower"_s);
    const QJsonValue upper = scene.answer.value(u"upper"_s);
    const auto isForm = [](const QJsonValue &value) { return value.isDouble() || isNotGiven(value); };
    if (!hasOnlyKeys(scene.answer, {u"lower"_s, u"upper"_s}) || !isForm(lower) || !isForm(upper))
        return Invalid{u"answer.shape"_s, {}, {}};
    if (isNotGiven(lower) || isNotGiven(upper))
        return Invalid{u"answer.empty"_s, {}, {}};
    const double low = lower.toDouble();
    const double high = upper.toDouble();
    const QString read = displayNumber(low, scene.language, 6) + u" – "_s + displayNumber(high, scene.language, 6);
    if (low >= high)
        return Invalid{u"sample.bounds"_s, {}, read};
    const SampleDraws draws = key.study.draws(u"simple"_s, body.size);
    const double inside = draws.shareInside(low, high);
    Judgement judgement;
    addSampleCheck(judgement, u"covers"_s, inside >= *body.coverage - body.tolerance - limitHair,
             {{u"share"_s, outsideShare(inside, scene.language)}});
    addSampleCheck(judgement, u"tight"_s, high - low <= widestInterval * draws.width() + limitHair);
    judgement.read = read;
    finishSample(judgement, scene);
    return judgement;
}

/// What the task needs and the record does not say.
QString lackingKey(const Sample &body)
{
    if (body.statistic.isEmpty())
        return u"statistic"_s;
    if (body.task == Sample::Task::Interval)
        return body.coverage ? QString() : u"coverage"_s;
    return !body.margin ? u"margin"_s : body.goodMethods.isEmpty() ? u"methods"_s : QString();
}

} // namespace

KeyPreparation prepareKey(const Sample &body, const KeyScene &scene)
{
    const Place place = scene.exercise.placeOf({u"grading"_s});
    const auto failed = [](const QString &rule, const QString &message, const Place &at) {
        return KeyPreparation{{}, {keyProblem(rule, message, at)}};
    };
    if (const QString lacking = lackingKey(body); !lacking.isEmpty())
        return {{}, {absentKey(GradingTr::tr("The grading lacks “%1”.").arg(lacking), scene.exercise)}};
    const Table *population = scene.pack.table(scene.exercise.data.value(0));
    if (!population || population->rowCount() == 0 || !body.expression)
        return failed(u"exercise.key.error"_s, GradingTr::tr("There is no population to draw from."), place);
    if (!containsAggregate(body.expression->root()))
        return failed(u"exercise.key.error"_s, GradingTr::tr("The statistic must summarise the sampled rows, as mean(x) does."),
                      body.statisticPlace);
    const int strata = body.strata.isEmpty() ? -1 : population->columnIndex(body.strata);
    if (!body.strata.isEmpty() && strata < 0)
        return failed(u"exercise.field.missing"_s, GradingTr::tr("There is no column “%1”.").arg(body.strata), place);
    if (body.methods.contains(u"stratified"_s) && strata < 0)
        return failed(u"exercise.key.error"_s, GradingTr::tr("A stratified sample needs the field of the strata."), place);
    if (body.task == Sample::Task::Interval && body.size > population->rowCount())
        return failed(u"exercise.key.error"_s, GradingTr::tr("The sample is larger than the table."), place);
    const auto study = SampleStudy::make(*population, *body.expression, strata, scene.exercise.uuid, scene.context);
    if (!study) {
        const QString message = study.error().message.isEmpty() ? GradingTr::tr("The statistic must be one number.") : study.error().message;
        return failed(u"exercise.key.error"_s, message, body.statisticPlace);
    }
    return {SampleKey{*study}, {}};
}

Result<Judgement, Invalid> judge(const Sample &body, const SampleKey &key, const AnswerScene &scene)
{
    return body.task == Sample::Task::Size ? judgeSize(body, key, scene) : judgeInterval(body, key, scene);
}

QList<QJsonObject> emptyAnswers(const Sample &body)
{
    if (body.task == Sample::Task::Size)
        return {{{u"method"_s, QJsonValue::Null}, {u"size"_s, QJsonValue::Null}}};
    return {{{u"lower"_s, QJsonValue::Null}, {u"upper"_s, QJsonValue::Null}}};
}

} // namespace chartroom

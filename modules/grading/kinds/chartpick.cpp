// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/chartpick.h"

#include "chart/chartwords.h"
#include "chart/chartspec.h"
#include "grading/keyvalues.h"
#include "grading/kinds/choiceone.h"
#include "grading/kinds/optionvalues.h"
#include "grading/kinds/ordering.h"
#include "grading/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The name sentence of a chart (exercises.md 9).
Result<QString, PreparationProblem> nameOf(const ChartReference &chart, const KeyScene &scene)
{
    const QString &language = scene.context.language;
    const auto json = chartSpecJson(chart.spec, scene.context);
    if (!json)
        return keyProblem(u"exercise.key.error"_s, json.error().message, chart.place);
    const Result<ChartSpec, ChartProblem> spec = readChartSpec(*json, language);
    if (!spec)
        return keyProblem(u"exercise.key.error"_s, spec.error().message, chart.place);
    const auto normal = normalizeChart(*spec, chartTables(scene.exercise, scene.context), language);
    if (!normal)
        return keyProblem(u"exercise.key.error"_s, normal.error().message, chart.place);
    return chartNameSentence(*normal, language);
}

/// Two options that read the same cannot be told apart.
std::optional<PreparationProblem> addNames(const ChartPick &body, const KeyScene &scene, ChartPickKey &key)
{
    for (const ChartOption &option : body.options) {
        const auto name = nameOf(option.chart, scene);
        if (!name)
            return name.error();
        if (key.names.values().contains(*name)) {
            return keyProblem(u"exercise.choice.duplicate-text"_s, GradingTr::tr("Two options read the same: “%1”.").arg(*name),
                              option.choice.place);
        }
        key.names.insert(option.choice.id, *name);
    }
    return std::nullopt;
}

QList<Choice> bareOptions(const ChartPick &body)
{
    QList<Choice> options;
    for (const ChartOption &option : body.options)
        options.append(option.choice);
    return options;
}

/// As the kind choice.one has it: the score of the key is 1 and said nowhere else.
ChoiceOne asChoice(const ChartPick &body, const ChartPickKey &key)
{
    ChoiceOne choice;
    choice.choices = namedOptions(body, key);
    choice.shuffle = false;
    choice.expect = body.expect;
    return choice;
}

/// The key names the only option with score 1.
std::optional<PreparationProblem> scoreProblem(const ChartPick &body, const QString &key)
{
    for (const ChartOption &option : body.options) {
        const bool isKey = option.choice.id == key;
        if (isKey ? option.stated.value_or(1) < 1 : option.choice.score >= 1) {
            return keyProblem(u"exercise.key.no-choice"_s,
                              GradingTr::tr("The key must be the only option with the score 1."), option.choice.place);
        }
    }
    return std::nullopt;
}

} // namespace

QList<Choice> namedOptions(const ChartPick &body, const ChartPickKey &key)
{
    QList<Choice> options = bareOptions(body);
    for (Choice &option : options)
        option.text.source = key.names.value(option.id);
    return options;
}

KeyPreparation prepareKey(const ChartPick &body, const KeyScene &scene)
{
    ChartPickKey key;
    if (const auto problem = addNames(body, scene, key))
        return {{}, {*problem}};
    if (body.rank) {
        const auto order = orderKey(body.expect, bareOptions(body), scene.context);
        if (!order)
            return {{}, {order.error()}};
        key.order = *order;
        return {key, {}};
    }
    const KeyPreparation chosen = prepareKey(asChoice(body, key), scene);
    const auto *choice = std::get_if<ChoiceOneKey>(&chosen.key);
    if (!choice)
        return {{}, chosen.problems};
    key.choice = choice->choice;
    if (const auto problem = scoreProblem(body, key.choice))
        return {{}, {*problem}};
    return {key, {}};
}

Result<Judgement, Invalid> judge(const ChartPick &body, const ChartPickKey &key, const AnswerScene &scene)
{
    if (body.rank)
        return judgeOrder(namedOptions(body, key), key.order, scene);
    return judge(asChoice(body, key), ChoiceOneKey{key.choice}, scene);
}

QList<QJsonObject> emptyAnswers(const ChartPick &body)
{
    return {{{body.rank ? u"order"_s : u"choice"_s, QJsonValue::Null}}};
}

QList<ExerciseTest> derivedTests(const ChartPick &body, const ChartPickKey &key)
{
    return body.rank ? swappedOrders(key.order) : derivedTests(asChoice(body, key), ChoiceOneKey{key.choice});
}

QList<OwnText> ownTexts(const ChartPick &body)
{
    QList<OwnText> texts;
    for (const ChartOption &option : body.options) {
        texts.append({body.rank ? QString() : u"choice:"_s + option.choice.id,
                      GradingTr::tr("The feedback of option “%1”").arg(option.choice.id), &option.choice.feedback});
    }
    return texts;
}

QStringList revealingTexts(const ChartPick &body, const ChartPickKey &key, const PreparedExercise &, const QString &)
{
    return body.rank ? QStringList() : QStringList{key.names.value(key.choice)};
}

bool isEasyToGuess(const ChartPick &body, const ChartPickKey &key)
{
    return body.rank ? hasLikelyOrder(key.order) : body.options.size() <= 3;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/choicemany.h"

#include "grading/answermatch.h"
#include "grading/keyvalues.h"
#include "grading/kinds/optionvalues.h"
#include "grading/scoring.h"
#include "grading/tr.h"
#include "lesson/placeholders.h"

#include <QJsonArray>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

double manyScore(const ChoiceMany &body, const QStringList &expected, const QStringList &chosen)
{
    const auto common = std::count_if(chosen.begin(), chosen.end(), [&](const QString &id) { return expected.contains(id); });
    const qsizetype extra = chosen.size() - common;
    const qsizetype missed = expected.size() - common;
    switch (body.scoring) {
    case ChoiceMany::Scoring::Each:
        return eachScore(body.choices.size() - extra - missed, body.choices.size());
    case ChoiceMany::Scoring::One:
        return extra == 0 && missed == 0 ? 1.0 : 0.0;
    case ChoiceMany::Scoring::Set:
        break;
    }
    return setScore(expected.size(), common, extra);
}

/// A wrongly ticked option speaks with its own words or a plain sentence; a missed one never names itself.
CheckVoice tickVoice(const Choice &option, bool isTicked, const AnswerScene &scene)
{
    CheckVoice voice;
    if (!isTicked) {
        voice.failId = u"choices.missed"_s;
        return voice;
    }
    voice = optionVoice(option, scene.prepared.context, scene.language);
    if (voice.failId.isEmpty())
        voice.failId = u"choices.extra"_s;
    return voice;
}

/// One check an option, in the order of the options.
QList<GradeCheck> tickChecks(const ChoiceMany &body, const QStringList &expected, const QStringList &chosen)
{
    QList<GradeCheck> checks;
    for (const Choice &option : body.choices) {
        const bool passed = expected.contains(option.id) == chosen.contains(option.id);
        checks.append({u"choice:"_s + option.id, passed, 1.0, false, option.id, {}});
    }
    return checks;
}

} // namespace

KeyPreparation prepareKey(const ChoiceMany &body, const KeyScene &scene)
{
    const auto places = optionsOfKey(body.expect, body.choices, scene.context);
    if (!places)
        return {{}, {places.error()}};
    QStringList right;
    for (const QStringList &ids : *places)
        right += ids;
    right.removeDuplicates();
    if (right.isEmpty() && !body.allowNone) {
        return {{}, {keyProblem(u"exercise.key.no-choice"_s,
                                GradingTr::tr("No option is right. Say allowNone: true if that is an answer."),
                                body.expect.place)}};
    }
    return {ChoiceManyKey{right}, {}};
}

Result<Judgement, Invalid> judge(const ChoiceMany &body, const ChoiceManyKey &key, const AnswerScene &scene)
{
    if (!hasOnlyKeys(scene.answer, {u"choices"_s}))
        return Invalid{u"answer.shape"_s, {}, {}};
    const QJsonValue given = scene.answer.value(u"choices"_s);
    if (given.isUndefined() || given.isNull())
        return Invalid{u"answer.empty"_s, {}, {}};
    const std::optional<QStringList> chosen = optionIds(given, body.choices);
    if (!chosen)
        return Invalid{u"answer.shape"_s, {}, {}};
    if (chosen->isEmpty() && !body.allowNone)
        return Invalid{u"answer.empty"_s, {}, {}};

    Judgement judgement;
    judgement.checks = tickChecks(body, key.choices, *chosen);
    judgement.score = manyScore(body, key.choices, *chosen);
    judgement.read = shownOptions(*chosen, body.choices, scene.prepared.context, scene.language);
    for (const Choice &option : body.choices)
        judgement.voices.insert(u"choice:"_s + option.id, tickVoice(option, chosen->contains(option.id), scene));
    for (const Choice &option : body.choices) {
        if (chosen->contains(option.id) && !key.choices.contains(option.id)) {
            judgement.firstFailure = u"choice:"_s + option.id;
            break;
        }
    }
    judgement.matches = [&scene](qsizetype i) { return matchesAnswer(scene.prepared.matches.at(i), scene.answer); };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const ChoiceMany &body)
{
    // Where "none holds" is an answer, ticking nothing is one.
    return body.allowNone ? QList<QJsonObject>() : QList<QJsonObject>{{{u"choices"_s, QJsonArray()}}};
}

QList<ExerciseTest> derivedTests(const ChoiceMany &body, const ChoiceManyKey &key)
{
    QList<ExerciseTest> tests;
    for (const Choice &option : body.choices) {
        QStringList flipped = key.choices;
        if (flipped.removeAll(option.id) == 0)
            flipped.append(option.id);
        if (flipped.isEmpty() && !body.allowNone)
            continue; // not an answer
        ExerciseTest test;
        test.name = GradingTr::tr("option %1 flipped").arg(option.id);
        test.answer = {{u"choices"_s, QJsonArray::fromStringList(flipped)}};
        test.score = belowFullScore();
        test.place = option.place;
        tests.append(test);
    }
    return tests;
}

QList<OwnText> ownTexts(const ChoiceMany &body)
{
    return feedbackOfOptions(body.choices);
}

QStringList revealingTexts(const ChoiceMany &body, const ChoiceManyKey &key, const PreparedExercise &prepared,
                           const QString &language)
{
    QStringList texts;
    for (const QString &id : key.choices)
        texts.append(shownText(findOption(body.choices, id)->text.text(language), prepared.context));
    return texts;
}

/// Every set of ticks that is an answer is as likely as the others.
bool isEasyToGuess(const ChoiceMany &body, const ChoiceManyKey &)
{
    const double answers = std::exp2(body.choices.size()) - (body.allowNone ? 0 : 1);
    return answers <= 3;
}

} // namespace chartroom

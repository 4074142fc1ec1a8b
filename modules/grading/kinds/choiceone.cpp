// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/choiceone.h"

#include "grading/keyvalues.h"
#include "grading/kinds/optionvalues.h"
#include "grading/tr.h"
#include "lesson/placeholders.h"

namespace chartroom {

using namespace Qt::StringLiterals;

KeyPreparation prepareKey(const ChoiceOne &body, const KeyScene &scene)
{
    const Result<Scalar, PreparationProblem> key = scalarKey(body.expect, scene.context);
    if (!key)
        return {{}, {key.error()}};
    QStringList right;
    if (body.expect.isExpression())
        right = optionsEqualTo(body.choices, *key, scene.context);
    else if (const auto *id = std::get_if<QString>(&*key); id && findOption(body.choices, *id))
        right = {*id};
    if (right.size() != 1) {
        return {{}, {keyProblem(u"exercise.key.no-choice"_s,
                                right.isEmpty() ? GradingTr::tr("The key selects no option.")
                                                : GradingTr::tr("The key selects more than one option."),
                                body.expect.place)}};
    }
    return {ChoiceOneKey{right.first()}, {}};
}

Result<Judgement, Invalid> judge(const ChoiceOne &body, const ChoiceOneKey &key, const AnswerScene &scene)
{
    if (!hasOnlyKeys(scene.answer, {u"choice"_s}))
        return Invalid{u"answer.shape"_s, {}, {}};
    const QJsonValue given = scene.answer.value(u"choice"_s);
    if (given.isUndefined() || given.isNull())
        return Invalid{u"answer.empty"_s, {}, {}};
    const Choice *choice = given.isString() ? findOption(body.choices, given.toString()) : nullptr;
    if (!choice)
        return Invalid{u"answer.shape"_s, {}, {}};

    const EvaluationContext &context = scene.prepared.context;
    Judgement judgement;
    const bool right = choice->id == key.choice;
    judgement.checks.append({u"choice"_s, right, 1.0, false, u"choice"_s, {}});
    judgement.score = right ? 1.0 : choice->score;
    judgement.read = shownText(choice->text.text(scene.language), context);
    judgement.voices.insert(u"choice"_s, optionVoice(*choice, context, scene.language));
    judgement.matches = [matches = scene.prepared.matches, id = choice->id](qsizetype i) {
        const QJsonObject &match = matches.at(i);
        return match.size() == 1 && match.value(u"choice"_s).toString() == id;
    };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const ChoiceOne &)
{
    return {{{u"choice"_s, QJsonValue::Null}}};
}

QList<ExerciseTest> derivedTests(const ChoiceOne &body, const ChoiceOneKey &key)
{
    QList<ExerciseTest> tests;
    for (const Choice &choice : body.choices) {
        const bool right = choice.id == key.choice;
        const double score = right ? 1.0 : choice.score;
        ExerciseTest test;
        test.name = GradingTr::tr("option %1").arg(choice.id);
        test.answer = {{u"choice"_s, choice.id}};
        test.score = ExerciseTest::ScoreRange{score, score};
        if (!right && !choice.feedback.isEmpty())
            test.feedback = u"choice:"_s + choice.id;
        test.place = choice.place;
        tests.append(test);
    }
    return tests;
}

QList<OwnText> ownTexts(const ChoiceOne &body)
{
    return feedbackOfOptions(body.choices);
}

QStringList revealingTexts(const ChoiceOne &body, const ChoiceOneKey &key, const PreparedExercise &prepared,
                           const QString &language)
{
    const Choice *right = findOption(body.choices, key.choice);
    return right ? QStringList{shownText(right->text.text(language), prepared.context)} : QStringList();
}

} // namespace chartroom

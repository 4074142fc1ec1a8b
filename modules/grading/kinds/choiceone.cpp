// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/choiceone.h"

#include "grading/keyvalues.h"
#include "grading/tr.h"
#include "lesson/placeholders.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool sameOptionValue(const Scalar &option, const Scalar &key)
{
    if (std::holds_alternative<QDate>(key))
        return dateOf(option) == dateOf(key);
    return equalScalars(option, key);
}

/// The options whose value equals an expression key; an option without value stands for its id.
QStringList optionsEqualTo(const ChoiceOne &body, const Scalar &key, const EvaluationContext &context)
{
    QStringList found;
    for (const Choice &choice : body.choices) {
        Scalar value = choice.id;
        if (choice.value.isGiven()) {
            const Result<Evaluation, ExpressionError> evaluated = evaluateValue(choice.value, context);
            const Scalar *scalar = evaluated ? std::get_if<Scalar>(&evaluated->value) : nullptr;
            value = scalar ? *scalar : Scalar();
        }
        if (sameOptionValue(value, key))
            found.append(choice.id);
    }
    return found;
}

const Choice *findChoice(const ChoiceOne &body, const QString &id)
{
    for (const Choice &choice : body.choices) {
        if (choice.id == id)
            return &choice;
    }
    return nullptr;
}

CheckVoice choiceVoice(const Choice &choice, const EvaluationContext &context, const QString &language)
{
    CheckVoice voice;
    voice.misconception = choice.misconception;
    if (!choice.feedback.isEmpty()) {
        voice.failId = u"choice:"_s + choice.id;
        voice.choiceText = shownText(choice.feedback.text(language), context);
    }
    return voice;
}

} // namespace

KeyPreparation prepareKey(const ChoiceOne &body, const KeyScene &scene)
{
    const Result<Scalar, PreparationProblem> key = scalarKey(body.expect, scene.context);
    if (!key)
        return {{}, {key.error()}};
    QStringList right;
    if (body.expect.isExpression())
        right = optionsEqualTo(body, *key, scene.context);
    else if (const auto *id = std::get_if<QString>(&*key); id && findChoice(body, *id))
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
    const Choice *choice = given.isString() ? findChoice(body, given.toString()) : nullptr;
    if (!choice)
        return Invalid{u"answer.shape"_s, {}, {}};

    const EvaluationContext &context = scene.prepared.context;
    Judgement judgement;
    const bool right = choice->id == key.choice;
    judgement.checks.append({u"choice"_s, right, 1.0, false, u"choice"_s, {}});
    judgement.score = right ? 1.0 : choice->score;
    judgement.read = shownText(choice->text.text(scene.language), context);
    judgement.voices.insert(u"choice"_s, choiceVoice(*choice, context, scene.language));
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
    QList<OwnText> texts;
    for (const Choice &choice : body.choices) {
        texts.append({u"choice:"_s + choice.id, GradingTr::tr("The feedback of option “%1”").arg(choice.id),
                      &choice.feedback});
    }
    return texts;
}

QStringList revealingTexts(const ChoiceOne &body, const ChoiceOneKey &key, const PreparedExercise &prepared,
                           const QString &language)
{
    const Choice *right = findChoice(body, key.choice);
    return right ? QStringList{shownText(right->text.text(language), prepared.context)} : QStringList();
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/feedback.h"

#include "grading/gradingphrases.h"
#include "lesson/placeholders.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString authorText(const AnswerScene &scene, const LocalText &text)
{
    return shownText(text.text(scene.language), scene.prepared.context);
}

/// The author's own words for a message id, or nothing.
QString ownMessage(const AnswerScene &scene, const QString &id, bool passed)
{
    const auto it = scene.exercise.messages.constFind(id);
    if (it == scene.exercise.messages.constEnd())
        return {};
    const LocalText &text = passed ? it->pass : it->fail;
    return text.isEmpty() ? QString() : authorText(scene, text);
}

/// 3.7: the option's words, then `messages`, then the words of the rule use, then the built-in text.
QString failText(const AnswerScene &scene, const QString &id, const CheckVoice &voice)
{
    if (!voice.choiceText.isEmpty())
        return voice.choiceText;
    if (const QString own = ownMessage(scene, id, false); !own.isEmpty())
        return own;
    if (!voice.ruleText.isEmpty())
        return voice.ruleText;
    if (!voice.builtIn.isEmpty())
        return voice.builtIn;
    const QString phrase = voice.failPhrase.isEmpty() ? id : voice.failPhrase;
    return gradingPhrases().text(phrase, scene.language, voice.values);
}

QString passText(const AnswerScene &scene, const GradeCheck &check, const CheckVoice &voice)
{
    const QString own = ownMessage(scene, check.id, true);
    if (!own.isEmpty() || voice.passPhrase.isEmpty())
        return own;
    return gradingPhrases().text(voice.passPhrase, scene.language, voice.values);
}

/// The passed check with a pass text: greatest weight, first in order.
std::optional<GradeMessage> rightMessage(const AnswerScene &scene, const Judgement &judgement)
{
    std::optional<GradeMessage> best;
    double bestWeight = -1.0;
    for (const GradeCheck &check : judgement.checks) {
        if (!check.passed || check.weight <= bestWeight)
            continue;
        const QString text = passText(scene, check, judgement.voices.value(check.id));
        if (text.isEmpty())
            continue;
        best = GradeMessage{u"right"_s, check.id, text};
        bestWeight = check.weight;
    }
    return best;
}

/// The check that speaks: the one the kind names, else the first failing one by: hard before soft, greater weight
/// first, order of the kind. Empty when none fails.
QString mainFailure(const Judgement &judgement)
{
    if (!judgement.firstFailure.isEmpty())
        return judgement.firstFailure;
    const GradeCheck *main = nullptr;
    for (const GradeCheck &check : judgement.checks) {
        if (check.passed)
            continue;
        if (!main || (check.hard && !main->hard) || (check.hard == main->hard && check.weight > main->weight))
            main = &check;
    }
    return main ? main->id : QString();
}

} // namespace

Feedback invalidFeedback(const AnswerScene &scene, const Invalid &invalid)
{
    QString text = ownMessage(scene, invalid.id, false);
    if (text.isEmpty())
        text = invalid.text.isEmpty() ? gradingPhrases().text(invalid.id, scene.language, invalid.values) : invalid.text;
    return {{{u"missing"_s, invalid.id, text}}, invalid.id, {}};
}

Feedback fullFeedback(const AnswerScene &scene, const Judgement &judgement)
{
    QString text = ownMessage(scene, u"full"_s, true);
    if (text.isEmpty())
        text = gradingPhrases().text(judgement.fullPhrase, scene.language);
    Feedback feedback;
    feedback.messages.append({u"right"_s, u"full"_s, text});
    if (!judgement.notePhrase.isEmpty()) {
        feedback.messages.append(
            {u"note"_s, judgement.notePhrase, gradingPhrases().text(judgement.notePhrase, scene.language)});
    }
    return feedback;
}

Feedback partialFeedback(const AnswerScene &scene, const Judgement &judgement, qsizetype anticipation)
{
    Feedback feedback;
    if (const std::optional<GradeMessage> right = rightMessage(scene, judgement))
        feedback.messages.append(*right);
    if (anticipation >= 0) {
        const Anticipation &expected = scene.exercise.anticipate.at(anticipation);
        feedback.feedback = expected.id;
        feedback.misconception = expected.misconception;
        feedback.messages.append({u"next"_s, expected.id, authorText(scene, expected.feedback)});
    } else if (const QString check = mainFailure(judgement); !check.isEmpty()) {
        const CheckVoice voice = judgement.voices.value(check);
        feedback.feedback = voice.failId.isEmpty() ? check : voice.failId;
        feedback.misconception = voice.misconception;
        feedback.messages.append({u"next"_s, feedback.feedback, failText(scene, feedback.feedback, voice)});
    }
    return feedback;
}

} // namespace chartroom

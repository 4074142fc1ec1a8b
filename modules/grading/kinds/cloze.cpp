// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/cloze.h"

#include "grading/keyvalues.h"
#include "grading/kinds/choiceone.h"
#include "grading/kinds/numeric.h"
#include "grading/kinds/optionvalues.h"
#include "grading/kinds/textshort.h"
#include "grading/tr.h"
#include "lesson/clozetext.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString gapCheck(const ClozeGap &gap)
{
    return u"gap:"_s + gap.id;
}

/// A gap as an exercise of its own, evaluated.
struct GapExercise {
    Exercise exercise;
    PreparedExercise prepared;
};

GapExercise gapExercise(const ClozeGap &gap, const GapKey &key, const PreparedExercise &whole)
{
    GapExercise part;
    part.exercise.kind = gap.kind;
    part.exercise.anticipate = gap.anticipate;
    part.exercise.body = std::visit([](const auto &body) -> ExerciseBody { return body; }, gap.body);
    part.prepared.variant = whole.variant;
    part.prepared.context = whole.context;
    part.prepared.key = std::visit([](const auto &inner) -> PreparedKey { return inner; }, key.key);
    part.prepared.matches = key.matches;
    return part;
}

/// Puts the matches that concern a gap together; problems say which could not be evaluated.
GapKey gapMatches(const ClozeGap &gap, const KeyScene &scene, QList<PreparationProblem> &problems)
{
    GapKey key;
    for (const Anticipation &anticipation : gap.anticipate) {
        const auto match = resolveValues(anticipation.match, scene.context);
        key.matches.append(match ? match->toObject() : QJsonObject());
        if (!match)
            problems.append({match.error().id, match.error().message, anticipation.place, false});
    }
    for (const QJsonObject &match : scene.matches) {
        const QJsonObject part = match.value(u"gaps"_s).toObject().value(gap.id).toObject();
        key.ofWhole.append(part.isEmpty() ? -1 : key.matches.size());
        if (!part.isEmpty())
            key.matches.append(part);
    }
    return key;
}

/// The key of a gap from that of its kind.
bool storeKey(const PreparedKey &prepared, GapKey &key)
{
    return std::visit(
        [&](const auto &inner) {
            if constexpr (requires { key.key = inner; }) {
                key.key = inner;
                return true;
            } else {
                return false;
            }
        },
        prepared);
}

/// Anticipations of a gap that equal one before them.
void addShadowed(const ClozeGap &gap, const GapKey &key, QList<PreparationProblem> &problems)
{
    const GapExercise part = gapExercise(gap, key, {});
    for (qsizetype later = 1; later < gap.anticipate.size(); ++later) {
        for (qsizetype first = 0; first < later; ++first) {
            if (isSameMatch(part.prepared, first, later)) {
                problems.append({u"exercise.anticipate.shadowed"_s,
                                 GradingTr::tr("The anticipation “%1” equals “%2”, which stands before it.")
                                     .arg(gap.anticipate.at(later).id, gap.anticipate.at(first).id),
                                 gap.anticipate.at(later).place, false});
            }
        }
    }
}

/// The gaps as they follow each other in the prompt of a language.
QList<qsizetype> gapOrder(const Cloze &body, const AnswerScene &scene)
{
    QList<qsizetype> order;
    for (const QString &id : gapsIn(clozePrompt(scene.exercise.prompt, scene.language))) {
        for (qsizetype i = 0; i < body.gaps.size(); ++i) {
            if (body.gaps.at(i).id == id && !order.contains(i))
                order.append(i);
        }
    }
    for (qsizetype i = 0; i < body.gaps.size(); ++i) {
        if (!order.contains(i))
            order.append(i);
    }
    return order;
}

/// The gaps of an answer; nothing when it does not have the shape.
std::optional<QJsonObject> gapAnswers(const Cloze &body, const QJsonObject &answer)
{
    const QJsonValue given = answer.value(u"gaps"_s);
    if (!hasOnlyKeys(answer, {u"gaps"_s}) || (!given.isObject() && !given.isUndefined() && !given.isNull()))
        return std::nullopt;
    const QJsonObject gaps = given.toObject();
    for (auto it = gaps.begin(); it != gaps.end(); ++it) {
        const bool isOffered = std::any_of(body.gaps.begin(), body.gaps.end(),
                                           [&](const ClozeGap &gap) { return gap.id == it.key(); });
        if (!isOffered || (!it->isObject() && !it->isNull()))
            return std::nullopt;
    }
    return gaps;
}

/// What a gap that is not full says, with the ids of its kind behind its own.
CheckVoice gapVoice(const ClozeGap &gap, const Grade &grade)
{
    CheckVoice voice;
    voice.failId = gapCheck(gap) + u'/' + grade.feedback;
    voice.misconception = grade.misconception;
    const bool isAnticipated = std::any_of(gap.anticipate.begin(), gap.anticipate.end(), [&](const Anticipation &each) {
        return each.id == grade.feedback;
    });
    const bool isOfAuthor = isAnticipated || grade.feedback.startsWith(u"choice:");
    (isOfAuthor ? voice.choiceText : voice.builtIn) = grade.messages.isEmpty() ? QString() : grade.messages.constLast().text;
    return voice;
}

/// Which anticipations an answer fits: those of the exercise, then those of the gaps one after the other.
class GapMatches
{
public:
    GapMatches(const Cloze &body, const AnswerScene &scene) : m_ofGaps(body.gaps.size())
    {
        for (const QJsonObject &match : scene.prepared.matches) {
            const QJsonObject gaps = match.value(u"gaps"_s).toObject();
            m_ofWhole.append(match.size() == 1 && !gaps.isEmpty());
        }
    }

    void add(qsizetype at, const ClozeGap &gap, const GapKey &key, const Judgement &judgement)
    {
        for (qsizetype i = 0; i < gap.anticipate.size(); ++i)
            m_ofGaps[at].append(judgement.matches(i));
        for (qsizetype i = 0; i < key.ofWhole.size(); ++i) {
            const qsizetype own = key.ofWhole.at(i);
            m_ofWhole[i] = m_ofWhole.at(i) && (own < 0 || judgement.matches(own));
        }
    }

    [[nodiscard]] QList<bool> all() const
    {
        QList<bool> fits = m_ofWhole;
        for (const QList<bool> &ofGap : m_ofGaps)
            fits += ofGap;
        return fits;
    }

private:
    QList<bool> m_ofWhole;
    QList<QList<bool>> m_ofGaps;
};

} // namespace

KeyPreparation prepareKey(const Cloze &body, const KeyScene &scene)
{
    ClozeKey key;
    QList<PreparationProblem> problems;
    double weights = 0;
    for (const ClozeGap &gap : body.gaps) {
        GapKey gapKey = gapMatches(gap, scene, problems);
        const KeyScene part{scene.pack, scene.exercise, scene.context, gapKey.matches, scene.variant};
        const KeyPreparation prepared = std::visit([&](const auto &inner) { return prepareKey(inner, part); }, gap.body);
        problems += prepared.problems;
        if (!storeKey(prepared.key, gapKey))
            return {{}, problems};
        addShadowed(gap, gapKey, problems);
        weights += gap.weight;
        key.gaps.append(gapKey);
    }
    if (weights <= 0) {
        problems.append(keyProblem(u"exercise.key.error"_s, GradingTr::tr("No gap has a weight."),
                                   scene.exercise.placeOf({u"grading"_s, u"gaps"_s})));
        return {{}, problems};
    }
    return {key, problems};
}

Result<Judgement, Invalid> judge(const Cloze &body, const ClozeKey &key, const AnswerScene &scene)
{
    const std::optional<QJsonObject> answers = gapAnswers(body, scene.answer);
    if (!answers)
        return Invalid{u"answer.shape"_s, {}, {}};
    Judgement judgement;
    QStringList read;
    GapMatches matches(body, scene);
    double weights = 0;
    for (const qsizetype at : gapOrder(body, scene)) {
        const ClozeGap &gap = body.gaps.at(at);
        const GapExercise part = gapExercise(gap, key.gaps.at(at), scene.prepared);
        const QJsonObject answer = answers->value(gap.id).toObject();
        const AnswerScene own{scene.pack, part.exercise, part.prepared, answer, scene.language, scene.cache};
        const Result<Judgement, Invalid> judged = judgeAnswer(own);
        const Grade grade = gradeJudged(own, judged);
        if (!judged)
            return Invalid{gapCheck(gap), {}, read.join(u"; "_s), grade.messages.constFirst().text};
        matches.add(at, gap, key.gaps.at(at), *judged);
        const bool isFull = grade.outcome == Outcome::Full;
        judgement.checks.append({gapCheck(gap), isFull, gap.weight, false, gap.id, {}});
        judgement.score += gap.weight * *grade.score;
        weights += gap.weight;
        read.append(grade.read);
        if (isFull && !judged->notePhrase.isEmpty())
            judgement.notePhrase = judged->notePhrase;
        if (!isFull)
            judgement.voices.insert(gapCheck(gap), gapVoice(gap, grade));
        if (!isFull && judgement.firstFailure.isEmpty())
            judgement.firstFailure = gapCheck(gap);
    }
    judgement.score /= weights;
    judgement.read = read.join(u"; "_s);
    judgement.matches = [fits = matches.all()](qsizetype i) { return fits.at(i); };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const Cloze &body)
{
    QJsonObject gaps;
    for (const ClozeGap &gap : body.gaps)
        gaps.insert(gap.id, QJsonObject());
    return {{{u"gaps"_s, QJsonObject()}}, {{u"gaps"_s, gaps}}};
}

QList<OwnText> ownTexts(const Cloze &body)
{
    QList<OwnText> texts;
    for (const ClozeGap &gap : body.gaps) {
        const auto *choice = std::get_if<ChoiceOne>(&gap.body);
        for (OwnText &own : choice ? feedbackOfOptions(choice->choices) : QList<OwnText>()) {
            own.id.clear(); // exercises.md 2.7 asks for a test of the choices of an exercise, not of a gap
            texts.append(own);
        }
    }
    return texts;
}

QList<NamedAnticipation> partAnticipations(const Cloze &body)
{
    QList<NamedAnticipation> all;
    for (const ClozeGap &gap : body.gaps) {
        for (const Anticipation &anticipation : gap.anticipate)
            all.append({gapCheck(gap) + u'/' + anticipation.id, &anticipation});
    }
    return all;
}

QStringList revealingTexts(const Cloze &body, const ClozeKey &key, const PreparedExercise &prepared,
                           const QString &language)
{
    QStringList texts;
    for (qsizetype i = 0; i < body.gaps.size(); ++i) {
        const GapExercise part = gapExercise(body.gaps.at(i), key.gaps.at(i), prepared);
        texts += revealingTexts(part.exercise, part.prepared, language);
    }
    return texts;
}

bool isEasyToGuess(const Cloze &body, const ClozeKey &)
{
    double chance = 1;
    for (const ClozeGap &gap : body.gaps) {
        const auto *choice = std::get_if<ChoiceOne>(&gap.body);
        chance *= choice ? 1.0 / static_cast<double>(std::max<qsizetype>(1, choice->choices.size())) : 0;
    }
    return chance >= 1.0 / 3;
}

} // namespace chartroom

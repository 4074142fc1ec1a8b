// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/match.h"

#include "grading/answermatch.h"
#include "grading/keyvalues.h"
#include "grading/kinds/optionvalues.h"
#include "grading/scoring.h"
#include "grading/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Result<QStringList, PreparationProblem> targetsOf(const Match &body, const QString &left, const KeyScene &scene)
{
    const ExerciseValue value = body.expect.value(left);
    const auto places = optionsOfKey(value, body.right, scene.context);
    if (!places) {
        return places.error().ruleId == u"exercise.key.no-choice"
            ? keyProblem(u"exercise.match.target-unknown"_s,
                         GradingTr::tr("The key of “%1” names no target of this exercise.").arg(left), value.place)
            : places.error();
    }
    QStringList targets;
    for (const QStringList &ids : *places)
        targets += ids;
    targets.removeDuplicates();
    return targets;
}

/// Every left item has a key, and every key a left item.
std::optional<PreparationProblem> sidesProblem(const Match &body, const Place &place)
{
    for (const Choice &item : body.left) {
        if (!body.expect.value(item.id).isGiven())
            return keyProblem(u"exercise.key.missing"_s,
                              GradingTr::tr("The key says nothing about “%1”.").arg(item.id), place);
    }
    for (auto it = body.expect.begin(); it != body.expect.end(); ++it) {
        if (!findOption(body.left, it.key()))
            return keyProblem(u"exercise.match.target-unknown"_s,
                              GradingTr::tr("The key names “%1”, which is no item of this exercise.").arg(it.key()),
                              it->place);
    }
    return std::nullopt;
}

/// The pairs of an answer by left id; an open item has none.
Result<QHash<QString, QString>, Invalid> readPairs(const Match &body, const AnswerScene &scene)
{
    const QJsonValue given = scene.answer.value(u"pairs"_s);
    if (!hasOnlyKeys(scene.answer, {u"pairs"_s}) || (!given.isObject() && !given.isUndefined() && !given.isNull()))
        return Invalid{u"answer.shape"_s, {}, {}};
    const QJsonObject object = given.toObject();
    QHash<QString, QString> pairs;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool isOpen = it.value().isNull();
        if (!findOption(body.left, it.key()) || (!isOpen && !findOption(body.right, it.value().toString())))
            return Invalid{u"answer.shape"_s, {}, {}};
        if (!isOpen)
            pairs.insert(it.key(), it.value().toString());
    }
    const QStringList used = pairs.values();
    if (body.once && QSet<QString>(used.begin(), used.end()).size() != used.size())
        return Invalid{u"answer.shape"_s, {}, {}};
    return pairs;
}

} // namespace

KeyPreparation prepareKey(const Match &body, const KeyScene &scene)
{
    const Place place = scene.exercise.placeOf({u"grading"_s, u"expect"_s});
    if (const auto problem = sidesProblem(body, place))
        return {{}, {*problem}};
    MatchKey key;
    for (const Choice &item : body.left) {
        const auto targets = targetsOf(body, item.id, scene);
        if (!targets)
            return {{}, {targets.error()}};
        key.targets.insert(item.id, *targets);
    }
    return {key, {}};
}

Result<Judgement, Invalid> judge(const Match &body, const MatchKey &key, const AnswerScene &scene)
{
    const auto pairs = readPairs(body, scene);
    if (!pairs)
        return pairs.error();
    const auto shown = [&](const QList<Choice> &options, const QString &id) {
        return shownOptions({id}, options, scene.prepared.context, scene.language);
    };
    for (const Choice &item : body.left) {
        if (!pairs->contains(item.id))
            return Invalid{u"match.open"_s, {{u"text"_s, shown(body.left, item.id)}}, {}};
    }
    Judgement judgement;
    qsizetype right = 0;
    QStringList read;
    for (const Choice &item : body.left) {
        const QString target = pairs->value(item.id);
        const bool passed = key.targets.value(item.id).contains(target);
        const QString check = u"pair:"_s + item.id;
        right += passed ? 1 : 0;
        judgement.checks.append({check, passed, 1.0, false, item.id, {}});
        CheckVoice voice;
        voice.failPhrase = u"match.pair"_s;
        voice.values = {{u"left"_s, shown(body.left, item.id)}, {u"right"_s, shown(body.right, target)}};
        judgement.voices.insert(check, voice);
        read.append(shown(body.left, item.id) + u" – "_s + shown(body.right, target));
    }
    judgement.score = eachScore(right, body.left.size());
    judgement.read = read.join(u"; "_s);
    judgement.matches = [&scene](qsizetype i) { return matchesAnswer(scene.prepared.matches.at(i), scene.answer); };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const Match &)
{
    return {{{u"pairs"_s, QJsonObject()}}};
}

QList<ExerciseTest> derivedTests(const Match &body, const MatchKey &key)
{
    QJsonObject right;
    for (const Choice &item : body.left)
        right.insert(item.id, key.targets.value(item.id).value(0));
    QList<ExerciseTest> tests;
    for (const Choice &item : body.left) {
        const QStringList targets = key.targets.value(item.id);
        // The next target in the order written that is not right as well.
        const auto first = std::find_if(body.right.begin(), body.right.end(),
                                        [&](const Choice &target) { return target.id == targets.value(0); });
        QString wrong;
        for (qsizetype step = 1; step < body.right.size() && wrong.isEmpty(); ++step) {
            const QString id = body.right.at((first - body.right.begin() + step) % body.right.size()).id;
            wrong = targets.contains(id) ? QString() : id;
        }
        if (wrong.isEmpty())
            continue;
        QJsonObject pairs = right;
        if (body.once) { // the item that held the target takes the free one
            for (auto it = pairs.begin(); it != pairs.end(); ++it) {
                if (it.value() == wrong)
                    it.value() = right.value(item.id);
            }
        }
        pairs.insert(item.id, wrong);
        ExerciseTest test;
        test.name = GradingTr::tr("%1 moved to %2").arg(item.id, wrong);
        test.answer = {{u"pairs"_s, pairs}};
        test.score = belowFullScore();
        test.place = item.place;
        tests.append(test);
    }
    return tests;
}

/// Each item gets any target, or any that is still free.
bool isEasyToGuess(const Match &body, const MatchKey &key)
{
    double chance = 1;
    qsizetype targets = body.right.size();
    for (const Choice &item : body.left) {
        chance *= static_cast<double>(key.targets.value(item.id).size()) / static_cast<double>(std::max<qsizetype>(1, targets));
        targets -= body.once ? 1 : 0;
    }
    return chance > 1.0 / 3 - 1e-9;
}

} // namespace chartroom

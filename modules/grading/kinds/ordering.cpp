// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/ordering.h"

#include "grading/keyvalues.h"
#include "grading/kinds/optionvalues.h"
#include "grading/scoring.h"
#include "grading/tr.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The place of each item in the key.
QHash<QString, int> placesOf(const OrderKey &key)
{
    QHash<QString, int> places;
    for (int place = 0; place < key.places.size(); ++place) {
        for (const QString &id : key.places.at(place))
            places.insert(id, place);
    }
    return places;
}

struct PairCounts {
    qsizetype concordant = 0;
    qsizetype discordant = 0;
};

/// Pairs of an order whose items stand at different places of the key.
PairCounts countPairs(const QStringList &order, const QHash<QString, int> &places)
{
    PairCounts counts;
    for (qsizetype i = 0; i < order.size(); ++i) {
        for (qsizetype j = i + 1; j < order.size(); ++j) {
            const int first = places.value(order.at(i));
            const int second = places.value(order.at(j));
            counts.concordant += first < second ? 1 : 0;
            counts.discordant += first > second ? 1 : 0;
        }
    }
    return counts;
}

/// All pairs with an item stand the right way round.
bool standsRight(qsizetype at, const QStringList &order, const QHash<QString, int> &places)
{
    const int own = places.value(order.at(at));
    for (qsizetype other = 0; other < order.size(); ++other) {
        const int place = places.value(order.at(other));
        if ((other < at && place > own) || (other > at && place < own))
            return false;
    }
    return true;
}

} // namespace

Result<OrderKey, PreparationProblem> orderKey(const ExerciseValue &expect, const QList<Choice> &items,
                                              const EvaluationContext &context)
{
    const auto places = optionsOfKey(expect, items, context);
    if (!places)
        return places.error();
    QStringList named;
    for (const QStringList &place : *places)
        named += place;
    if (named.size() != items.size() || named.removeDuplicates() > 0) {
        return keyProblem(u"exercise.key.error"_s, GradingTr::tr("The key must name every item once."), expect.place);
    }
    return OrderKey{*places};
}

Result<Judgement, Invalid> judgeOrder(const QList<Choice> &items, const OrderKey &key, const AnswerScene &scene)
{
    if (!hasOnlyKeys(scene.answer, {u"order"_s}))
        return Invalid{u"answer.shape"_s, {}, {}};
    const QJsonValue given = scene.answer.value(u"order"_s);
    if (given.isUndefined() || given.isNull())
        return Invalid{u"answer.empty"_s, {}, {}};
    const std::optional<QStringList> order = optionIds(given, items);
    if (!order || order->size() != items.size() || given.toArray().size() != items.size())
        return Invalid{u"answer.shape"_s, {}, {}};

    const QHash<QString, int> places = placesOf(key);
    const PairCounts pairs = countPairs(*order, places);
    Judgement judgement;
    judgement.score = tauScore(pairs.concordant, pairs.discordant, pairs.concordant + pairs.discordant);
    judgement.read = shownOptions(*order, items, scene.prepared.context, scene.language);
    for (qsizetype at = 0; at < order->size(); ++at) {
        const QString check = u"item:"_s + order->at(at);
        judgement.checks.append({check, standsRight(at, *order, places), 1.0, false, order->at(at), {}});
        CheckVoice voice;
        voice.failPhrase = u"order.item"_s;
        voice.values = {{u"text"_s, shownOptions({order->at(at)}, items, scene.prepared.context, scene.language)}};
        judgement.voices.insert(check, voice);
    }
    judgement.matches = [matches = scene.prepared.matches, order = *order](qsizetype i) {
        const QJsonObject &match = matches.at(i);
        if (match.contains(u"first"_s))
            return match.size() == 1 && match.value(u"first"_s).toString() == order.constFirst();
        return match.size() == 1 && match.value(u"order"_s).toArray() == QJsonArray::fromStringList(order);
    };
    return judgement;
}

QList<ExerciseTest> swappedOrders(const OrderKey &key)
{
    QStringList right;
    for (const QStringList &place : key.places)
        right += place;
    const QHash<QString, int> places = placesOf(key);
    QList<ExerciseTest> tests;
    for (qsizetype i = 0; i + 1 < right.size(); ++i) {
        if (places.value(right.at(i)) == places.value(right.at(i + 1)))
            continue;
        QStringList order = right;
        order.swapItemsAt(i, i + 1);
        ExerciseTest test;
        test.name = GradingTr::tr("%1 and %2 swapped").arg(right.at(i), right.at(i + 1));
        test.answer = {{u"order"_s, QJsonArray::fromStringList(order)}};
        test.score = belowFullScore();
        tests.append(test);
    }
    return tests;
}

QStringList startOrder(const QStringList &shuffled, const OrderKey &key)
{
    const QHash<QString, int> places = placesOf(key);
    QStringList order = shuffled;
    for (qsizetype turn = 0; turn < order.size() && countPairs(order, places).discordant == 0; ++turn)
        order.append(order.takeFirst());
    return order;
}

bool hasLikelyOrder(const OrderKey &key)
{
    double chance = 1; // the items of a place may change places among themselves
    qsizetype named = 0;
    for (const QStringList &place : key.places) {
        for (qsizetype i = 1; i <= place.size(); ++i)
            chance *= static_cast<double>(i) / static_cast<double>(++named);
    }
    return chance > 1.0 / 3 - 1e-9;
}

} // namespace chartroom

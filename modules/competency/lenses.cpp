// SPDX-License-Identifier: GPL-3.0-or-later
#include "competency/lenses.h"

#include "competency/frameworkresource.h"

#include <algorithm>
#include <optional>
#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastWeightSeen = 70; // of 100 points
constexpr double readyFrom = 0.85;
constexpr double nearlyReadyFrom = 0.60;
constexpr qsizetype mostDeciders = 3;

QList<Lens> readLenses()
{
    QList<Lens> lenses;
    const QJsonObject resource = frameworkResource(u"lenses.json"_s);
    for (const QJsonValue &each : resource[u"lenses"].toArray())
        lenses << Lens{each[u"id"].toString(), titlesFromJson(each[u"title"]),
                       numbersByCode(each[u"weights"].toObject())};
    return lenses;
}

Readiness readinessOf(int weightSeen, double share)
{
    constexpr double hair = 1e-9; // a share that is 0.85 in exact arithmetic must not fail in binary
    if (weightSeen < leastWeightSeen)
        return Readiness::InsufficientEvidence;
    if (share >= readyFrom - hair)
        return Readiness::Ready;
    return share >= nearlyReadyFrom - hair ? Readiness::NearlyReady : Readiness::NotYetReady;
}

/// What a competency has to do with the verdict: the points it costs, carries or leaves open; 0 when nothing.
double decisiveness(Readiness readiness, int weight, std::optional<double> r)
{
    if (readiness == Readiness::InsufficientEvidence)
        return r ? 0 : weight;
    if (!r)
        return 0;
    return readiness == Readiness::Ready ? weight : weight * (1 - *r);
}

} // namespace

const QList<Lens> &builtInLenses()
{
    static const QList<Lens> lenses = readLenses();
    return lenses;
}

LensVerdict judgeLens(const Lens &lens, const QHash<QString, double> &r, const QStringList &codes)
{
    LensVerdict verdict;
    double sum = 0;
    for (const QString &code : codes) {
        if (!r.contains(code))
            continue;
        verdict.weightSeen += lens.weights.value(code);
        sum += lens.weights.value(code) * r.value(code);
    }
    verdict.share = verdict.weightSeen > 0 ? sum / verdict.weightSeen : 0;
    verdict.readiness = readinessOf(verdict.weightSeen, verdict.share);

    QList<std::pair<double, QString>> deciders;
    for (const QString &code : codes) {
        const auto known = r.contains(code) ? std::optional<double>(r.value(code)) : std::nullopt;
        const double points = decisiveness(verdict.readiness, lens.weights.value(code), known);
        if (points > 0)
            deciders.append({points, code});
    }
    std::stable_sort(deciders.begin(), deciders.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (qsizetype i = 0; i < std::min(mostDeciders, deciders.size()); ++i)
        verdict.decidedBy << deciders.at(i).second;
    return verdict;
}

} // namespace chartroom

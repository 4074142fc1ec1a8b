// SPDX-License-Identifier: GPL-3.0-or-later
#include "issuing/teamreading.h"

#include "competency/framework.h"
#include "issuing/tr.h"
#include "report/nextsteps.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QList<CardPack> cardPacks(const QList<PackRecord> &packs)
{
    QList<CardPack> list;
    for (const PackRecord &pack : packs)
        list << CardPack{pack.id, pack.version};
    return list;
}

Result<QList<Learner>> consentingPeople(ProgressStore &store, const QDate &day)
{
    const auto people = store.people();
    if (!people)
        return people.error();
    const auto without = store.peopleWithoutConsent(day);
    if (!without)
        return without.error();
    QList<Learner> consenting;
    for (const Learner &person : *people) {
        if (!without->contains(person.id))
            consenting << person;
    }
    return consenting;
}

} // namespace

Result<TeamData> readTeam(ProgressStore &store, const CardOrder &order, const Progress &progress)
{
    const auto people = consentingPeople(store, order.issued.date());
    if (!people)
        return people.error();
    TeamCollector collector(*people, builtInFramework().codes(), order.period, order.previous);
    const QList<QDate> ends{order.period.to, order.previous.to};
    const int total = static_cast<int>(people->size() * ends.size());
    int seen = 0;
    const auto read = store.learnerStates(ends, [&](const LearnerState &state) {
        progress.report(std::min(++seen, total), total);
        collector.receive(state);
        return !progress.isCancelled();
    });
    if (!read)
        return read.error();
    if (progress.isCancelled())
        return Error{ErrorKind::Cancelled, u"report.cancelled"_s, IssuingTr::tr("Stopped, as you asked. Nothing was written."), {}, {}};
    return collector.take();
}

Result<void> refreshTeam(ProgressStore &store, const CardOrder &order, const Progress &progress)
{
    return store.refreshStates({order.period.to, order.previous.to}, progress);
}

Result<QList<ReportCard>> orderCards(ProgressStore &store, const TeamData &team, const QList<QStringList> &scopes,
                                     const CardOrder &order)
{
    const auto units = store.units();
    if (!units)
        return units.error();
    for (const QStringList &scope : scopes) {
        if (!units->contains(scope)) {
            return Error{ErrorKind::NotFound, u"report.scope-unknown"_s,
                         IssuingTr::tr("The store has no department %1. Write the path as Ministry/Division/Unit.")
                             .arg(departmentText(scope)), {}, {}};
        }
    }
    const auto packs = store.packsOf({{}, order.period, {}});
    if (!packs)
        return packs.error();
    CardRequest request;
    request.profile = order.profile;
    request.protection = {order.rules, order.organisationKey};
    request.issued = order.issued;
    request.synthetic = store.info().synthetic;
    request.lessons = lessonsByCompetency(order.packs);
    request.packs = cardPacks(*packs);
    return buildTeamCards(team, scopes, request);
}

QList<QStringList> scopesForAll(const TeamData &team, const QList<ReportCard> &cardsOfAllScopes)
{
    QList<QStringList> scopes;
    for (const QStringList &scope : scopesOf(team)) {
        bool hasStatistics = scope.size() == 1;
        for (const ReportCard &card : cardsOfAllScopes)
            hasStatistics = hasStatistics || (card.scope == scope && card.hasStatistics());
        if (hasStatistics)
            scopes << scope;
    }
    return scopes;
}

} // namespace chartroom

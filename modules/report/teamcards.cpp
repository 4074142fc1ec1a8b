// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/teamcards.h"

#include "competency/framework.h"
#include "report/hierarchy.h"

#include <algorithm>

namespace chartroom {

namespace {

using Aggregates = QHash<QStringList, ScopeAggregate>;
using Decisions = QHash<QStringList, ScopeDecision>;

Aggregates aggregateAll(const TeamData &data, const QList<QStringList> &scopes, const TargetProfile &profile,
                        Moment moment)
{
    Aggregates sums;
    for (const QStringList &scope : scopes)
        sums.insert(scope, aggregate(data, scope, profile, moment));
    return sums;
}

/// People who joined or left between two issues.
qsizetype changedPeople(const QSet<LearnerId> &before, const QSet<LearnerId> &now)
{
    const auto common = std::count_if(now.begin(), now.end(), [&](const LearnerId &id) { return before.contains(id); });
    return before.size() + now.size() - 2 * common;
}

QSet<LearnerId> asSet(const QList<LearnerId> &people)
{
    return QSet<LearnerId>(people.begin(), people.end());
}

/// The rules that look at one scope alone: gate, then time.
CardRule ownRule(const ScopeAggregate &sum, const QSet<LearnerId> &before, const CardRules &rules)
{
    if (sum.members.size() < rules.minGroup || !sum.hasFactsInPeriod)
        return CardRule::Group;
    // A group that was below the gate showed nothing that could be compared.
    if (before.size() < rules.minGroup)
        return CardRule::None;
    const qsizetype changed = changedPeople(before, asSet(sum.members));
    return changed > 0 && changed < rules.leastDifference() ? CardRule::Time : CardRule::None;
}

void applyHierarchy(Decisions &decisions, const Aggregates &sums, const CardRules &rules)
{
    QList<PublishedScope> published;
    for (auto it = sums.begin(); it != sums.end(); ++it) {
        if (decisions.value(it.key()).withheldBy == CardRule::None)
            published << PublishedScope{it.key(), it->members.size()};
    }
    for (const QStringList &scope : withheldByHierarchy(published, rules.leastDifference()))
        decisions[scope].withheldBy = CardRule::Hierarchy;
}

void applyHierarchyToCompetency(Decisions &decisions, const Aggregates &sums, qsizetype index, const CardRules &rules)
{
    QList<PublishedScope> published;
    for (auto it = sums.begin(); it != sums.end(); ++it) {
        const qsizetype people = it->competencies.at(index).contributors.size();
        if (decisions.value(it.key()).withheldBy == CardRule::None && people >= rules.minGroup)
            published << PublishedScope{it.key(), people};
    }
    for (const QStringList &scope : withheldByHierarchy(published, rules.leastDifference()))
        decisions[scope].withheldCodes << sums.value(scope).competencies.at(index).code;
}

Decisions decide(const Aggregates &sums, const QHash<QStringList, QSet<LearnerId>> &before, const CardRules &rules)
{
    Decisions decisions;
    for (auto it = sums.begin(); it != sums.end(); ++it)
        decisions[it.key()].withheldBy = ownRule(*it, before.value(it.key()), rules);
    applyHierarchy(decisions, sums, rules);
    const qsizetype competencies = sums.isEmpty() ? 0 : sums.begin()->competencies.size();
    for (qsizetype i = 0; i < competencies; ++i)
        applyHierarchyToCompetency(decisions, sums, i, rules);
    return decisions;
}

/// How many periods of this length have passed since the first answer, this one included.
int issueNumber(const ScopeAggregate &sum, Period period)
{
    constexpr int most = 999;
    int number = 1;
    while (!sum.firstDay.isNull() && sum.firstDay < period.from && number < most) {
        period = previousPeriod(period);
        ++number;
    }
    return number;
}

QList<NextStep> nextStepsFor(const ReportCard &card, const QHash<QString, QList<NextStep>> &lessons)
{
    constexpr qsizetype most = 3;
    QList<NextStep> steps;
    QSet<LessonId> seen;
    for (qsizetype round = 0; round < most; ++round) {
        for (const QString &code : card.priorities) {
            const QList<NextStep> candidates = lessons.value(code);
            if (round >= candidates.size() || steps.size() >= most || seen.contains(candidates.at(round).lesson))
                continue;
            steps << candidates.at(round);
            seen << candidates.at(round).lesson;
        }
    }
    return steps;
}

} // namespace

/// Builds the cards of one run; holds what they share.
class CardRun
{
public:
    CardRun(const TeamData &data, const QList<QStringList> &asked, const CardRequest &request)
        : m_data(data)
        , m_request(request)
    {
        QList<QStringList> scopes = scopesOf(data);
        for (const QStringList &scope : asked) {
            if (!scopes.contains(scope))
                scopes << scope;
        }
        m_before = aggregateAll(data, scopes, request.profile, Moment::Before);
        m_now = aggregateAll(data, scopes, request.profile, Moment::Now);
        const CardRules &rules = request.protection.rules;
        m_decisionsBefore = decide(m_before, {}, rules);
        m_decisions = decide(m_now, membersBefore(), rules);
    }

    [[nodiscard]] ReportCard card(const QStringList &scope) const
    {
        ReportCard card = emptyCard(scope);
        protectInto(card, m_now.value(scope), m_decisions.value(scope), m_request.protection);
        ReportCard previous;
        protectInto(previous, m_before.value(scope), m_decisionsBefore.value(scope), m_request.protection);
        addChanges(card, previous);
        card.nextSteps = nextStepsFor(card, m_request.lessons);
        return card;
    }

private:
    [[nodiscard]] QHash<QStringList, QSet<LearnerId>> membersBefore() const
    {
        QHash<QStringList, QSet<LearnerId>> members;
        for (auto it = m_before.begin(); it != m_before.end(); ++it) {
            const auto known = m_request.lastIssues.constFind(it.key());
            members.insert(it.key(), known == m_request.lastIssues.cend() ? asSet(it->members) : known->members);
        }
        return members;
    }

    [[nodiscard]] ReportCard emptyCard(const QStringList &scope) const
    {
        ReportCard card;
        card.scope = scope;
        card.period = m_data.period;
        card.issued = m_request.issued;
        card.synthetic = m_request.synthetic;
        card.frameworkId = builtInFramework().id;
        card.frameworkVersion = builtInFramework().version;
        card.profile = m_request.profile;
        card.actions = m_request.actions.value(scope);
        card.packs = m_request.packs;
        const auto known = m_request.lastIssues.constFind(scope);
        card.issue = known == m_request.lastIssues.cend() ? issueNumber(m_now.value(scope), m_data.period)
                                                          : known->number + (known->isThisOne ? 0 : 1);
        return card;
    }

    const TeamData &m_data;
    const CardRequest &m_request;
    Aggregates m_before;
    Aggregates m_now;
    Decisions m_decisionsBefore;
    Decisions m_decisions;
};

QList<QStringList> scopesOf(const TeamData &data)
{
    QSet<QStringList> scopes;
    for (const PersonRecord &person : data.people) {
        for (qsizetype length = 1; length <= person.department.size(); ++length)
            scopes << person.department.mid(0, length);
    }
    QList<QStringList> sorted(scopes.begin(), scopes.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

QList<ReportCard> buildTeamCards(const TeamData &data, const QList<QStringList> &scopes, const CardRequest &request)
{
    const CardRun run(data, scopes, request);
    QList<ReportCard> cards;
    for (const QStringList &scope : scopes)
        cards << run.card(scope);
    return cards;
}

QList<LearnerId> membersOf(const TeamData &data, const QStringList &scope)
{
    return aggregate(data, scope, defaultProfile()).members;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/teamdata.h"

#include <algorithm>
#include <utility>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double transferShare = 0.8;

QList<PersonCompetency> personCompetencies(const LearnerState &state, qsizetype codes)
{
    if (state.competencies.isEmpty())
        return QList<PersonCompetency>(codes);
    QList<PersonCompetency> list;
    list.reserve(codes);
    for (const CompetencyFigures &figures : state.competencies)
        list << personCompetency(figures);
    return list;
}

} // namespace

bool PersonRecord::hasEnough(bool beforePeriod) const
{
    const QList<PersonCompetency> &states = beforePeriod ? before : now;
    return std::any_of(states.begin(), states.end(), [](const PersonCompetency &state) { return state.isSufficient; });
}

PersonCompetency personCompetency(const CompetencyFigures &figures)
{
    PersonCompetency person;
    person.items = figures.items;
    person.isSufficient = figures.isSufficient();
    person.ability = figures.ability.estimate;
    person.level = figures.level;
    person.passesTransfer =
        figures.transferItems > 0 && figures.transferRight >= transferShare * figures.transferItems - 1e-9;
    return person;
}

TeamCollector::TeamCollector(const QList<Learner> &people, const QStringList &codes, const Period &period,
                             const Period &previous)
{
    m_data.codes = codes;
    m_data.period = period;
    m_data.previous = previous;
    for (const Learner &person : people) {
        PersonRecord record;
        record.learner = person.id;
        record.department = person.department;
        record.now = record.before = QList<PersonCompetency>(codes.size());
        m_data.people << record;
    }
    std::sort(m_data.people.begin(), m_data.people.end(),
              [](const PersonRecord &a, const PersonRecord &b) { return a.learner < b.learner; });
    for (qsizetype i = 0; i < m_data.people.size(); ++i)
        m_index.insert(m_data.people.at(i).learner, i);
}

void TeamCollector::receive(const EvidenceFact &fact)
{
    if (!m_facts.isEmpty() && m_facts.last().learner != fact.learner)
        finishPerson();
    m_facts << fact;
}

void TeamCollector::finishPerson()
{
    const QList<EvidenceFact> facts = std::exchange(m_facts, {});
    if (facts.isEmpty() || !record(facts.first().learner))
        return;
    const LearnerId learner = facts.first().learner;
    for (const LearnerState &state :
         learnerStates(learner, facts, m_data.codes, {m_data.period.to, m_data.previous.to}))
        receive(state);
}

PersonRecord *TeamCollector::record(const LearnerId &learner)
{
    const auto found = m_index.constFind(learner);
    return found == m_index.cend() ? nullptr : &m_data.people[*found];
}

void TeamCollector::receive(const LearnerState &state)
{
    PersonRecord *person = record(state.learner);
    if (person && state.until == m_data.period.to)
        receiveNow(*person, state);
    if (person && state.until == m_data.previous.to)
        person->before = personCompetencies(state, m_data.codes.size());
}

void TeamCollector::receiveNow(PersonRecord &person, const LearnerState &state) const
{
    person.hasStarted = state.attempts > 0;
    person.wasActive = state.lastDay.isValid() && (m_data.period.from.isNull() || state.lastDay >= m_data.period.from);
    person.firstDay = state.firstDay;
    person.digest = state.digest;
    person.now = personCompetencies(state, m_data.codes.size());
}

TeamData TeamCollector::take()
{
    finishPerson();
    m_index.clear();
    return std::exchange(m_data, {});
}

} // namespace chartroom

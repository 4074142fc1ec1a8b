// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/teamdata.h"

#include <algorithm>
#include <QCryptographicHash>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double transferShare = 0.8;

QList<EvidenceFact> factsUntil(const QList<EvidenceFact> &facts, const QDate &lastDay)
{
    QList<EvidenceFact> kept;
    for (const EvidenceFact &fact : facts) {
        if (lastDay.isNull() || fact.day <= lastDay)
            kept << fact;
    }
    return kept;
}

QList<PersonCompetency> statesFrom(const QList<EvidenceFact> &facts, const QStringList &codes)
{
    QList<PersonCompetency> states;
    for (const CompetencyState &state : competencyStates(evidenceItems(facts), codes))
        states << personCompetency(state);
    return states;
}

/// One fact in a fixed binary form: ids as 16 bytes, texts ended by a zero byte, numbers as text.
QByteArray factLine(const EvidenceFact &fact)
{
    QByteArray line = fact.id.uuid.toRfc4122() + fact.learner.uuid.toRfc4122() + fact.exercise.uuid.toRfc4122() +
                      (fact.regradeOf ? fact.regradeOf->uuid : QUuid()).toRfc4122();
    for (const QString &text : {fact.kind, fact.role})
        line += text.toUtf8() + '\0';
    line += QByteArray::number(fact.day.toJulianDay()) + (fact.purpose == AttemptPurpose::Prediction ? 'p' : 'a') +
            (fact.full ? 'f' : 'n') + (fact.aided ? 'd' : 'o') + QByteArray::number(fact.hints) + ',' +
            QByteArray::number(fact.difficulty);
    for (auto it = fact.competencies.begin(); it != fact.competencies.end(); ++it)
        line += ',' + it.key().toUtf8() + '=' + QByteArray::number(it.value(), 'g', 17);
    return line + '\0';
}

} // namespace

bool PersonRecord::hasEnough(bool beforePeriod) const
{
    const QList<PersonCompetency> &states = beforePeriod ? before : now;
    return std::any_of(states.begin(), states.end(), [](const PersonCompetency &state) { return state.isSufficient; });
}

PersonCompetency personCompetency(const CompetencyState &state)
{
    PersonCompetency person;
    person.items = state.items;
    person.isSufficient = state.isSufficient();
    person.ability = state.ability.estimate;
    person.level = state.level;
    person.passesTransfer =
        state.transferItems > 0 && state.transferRight >= transferShare * state.transferItems - 1e-9;
    return person;
}

QByteArray evidenceDigest(QList<EvidenceFact> facts)
{
    if (facts.isEmpty())
        return {};
    std::sort(facts.begin(), facts.end(), [](const EvidenceFact &a, const EvidenceFact &b) { return a.id < b.id; });
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const EvidenceFact &fact : facts)
        hash.addData(factLine(fact));
    return hash.result();
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
    const auto found = m_facts.isEmpty() ? m_index.cend() : m_index.constFind(m_facts.first().learner);
    if (found != m_index.cend()) {
        PersonRecord &record = m_data.people[*found];
        const QList<EvidenceFact> facts = factsUntil(m_facts, m_data.period.to);
        record.hasStarted = !facts.isEmpty();
        record.wasActive = std::any_of(facts.begin(), facts.end(),
                                       [&](const EvidenceFact &fact) { return m_data.period.contains(fact.day); });
        for (const EvidenceFact &fact : facts)
            record.firstDay = record.firstDay.isNull() ? fact.day : std::min(record.firstDay, fact.day);
        record.now = statesFrom(facts, m_data.codes);
        const QList<EvidenceFact> earlier = factsUntil(facts, m_data.previous.to);
        record.before = earlier.size() == facts.size() ? record.now : statesFrom(earlier, m_data.codes);
        record.digest = evidenceDigest(facts);
    }
    m_facts.clear();
}

TeamData TeamCollector::take()
{
    finishPerson();
    m_index.clear();
    return std::exchange(m_data, {});
}

} // namespace chartroom

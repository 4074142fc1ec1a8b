// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/learnerdesk.h"

namespace chartroom {

LearnerDesk::LearnerDesk(QList<const Pack *> packs, ProgressStore &store, const Clock &clock, const LearnerId &learner,
                         QString home, QObject *parent)
    : QObject(parent), m_packs(packs), m_given(std::move(packs)), m_store(store), m_clock(clock), m_learner(learner),
      m_home(std::move(home))
{
    m_person.id = learner;
}

Result<void> LearnerDesk::refresh()
{
    const auto person = m_store.person(m_learner);
    if (!person)
        return person.error();
    const auto attempts = m_store.attempts(m_learner);
    if (!attempts)
        return attempts.error();
    const auto plan = studyPlan(m_packs, m_store, m_learner);
    if (!plan)
        return plan.error();
    m_person = person->value_or(m_person);
    m_attempts = *attempts;
    m_plan = *plan;
    m_states = competencyStates(m_attempts, framework().codes());
    emit changed();
    return {};
}

void LearnerDesk::setPacks(const QList<const Pack *> &packs)
{
    m_given = packs;
    joinPacks();
}

void LearnerDesk::addPack(std::unique_ptr<const Pack> pack)
{
    m_added.push_back(std::move(pack));
    joinPacks();
}

void LearnerDesk::joinPacks()
{
    m_packs = m_given;
    for (const auto &added : m_added) {
        const auto sameId = [&added](const Pack *pack) { return pack->id == added->id; };
        const auto place = std::find_if(m_packs.begin(), m_packs.end(), sameId);
        if (place != m_packs.end())
            *place = added.get();
        else
            m_packs << added.get();
    }
}

Result<void> LearnerDesk::savePerson(const QString &name, const QString &profile)
{
    Learner person = m_person;
    person.name = name;
    person.profile = profile;
    if (const auto saved = m_store.savePerson(person); !saved)
        return saved.error();
    m_person = person;
    emit changed();
    return {};
}

void LearnerDesk::setLanguage(const QString &language)
{
    m_language = language;
    emit changed();
}

const Pack *LearnerDesk::pack(const QString &id) const
{
    for (const Pack *pack : m_packs) {
        if (pack->id == id)
            return pack;
    }
    return nullptr;
}

const TargetProfile &LearnerDesk::profile() const
{
    const TargetProfile *chosen = builtInProfile(m_person.profile);
    return chosen ? *chosen : *builtInProfile(QStringLiteral("all-staff"));
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/learnerdesk.h"

namespace chartroom {

LearnerDesk::LearnerDesk(QList<const Pack *> packs, ProgressStore &store, const Clock &clock, const LearnerId &learner,
                         QString home, QObject *parent)
    : QObject(parent), m_packs(packs), m_given(std::move(packs)), m_store(store), m_clock(clock), m_learner(learner),
      m_marks(std::make_unique<StepMarks>(store, clock, learner)),
      m_placement(std::make_unique<PlacementRecord>(store, learner)), m_placementBank(chartroom::placementBank(m_packs)), m_home(std::move(home))
{
    m_person.id = learner;
}

Result<void> LearnerDesk::readPerson()
{
    const auto person = m_store.person(m_learner);
    if (!person)
        return person.error();
    if (const auto placement = m_placement->read(); !placement)
        return placement.error();
    m_person = person->value_or(m_person);
    return {};
}

Result<void> LearnerDesk::refresh()
{
    if (const auto person = readPerson(); !person)
        return person.error();
    const auto attempts = m_store.attempts(m_learner);
    if (!attempts)
        return attempts.error();
    const auto seen = m_store.stepsSeen(m_learner);
    if (!seen)
        return seen.error();
    const auto ratings = m_store.selfRatings(m_learner);
    if (!ratings)
        return ratings.error();
    const auto retention = m_store.setting(retentionSetting(m_learner));
    if (!retention)
        return retention.error();
    if (const auto marks = m_marks->read(); !marks)
        return marks.error();
    m_attempts = *attempts;
    m_plan = planOf(*seen);
    m_ratings = newestRatings(*ratings);
    m_retention = retentionFromText(*retention);
    understand();
    emit changed();
    return {};
}

Result<void> LearnerDesk::noteAttempt(const Attempt &attempt)
{
    const auto seen = m_store.stepsSeen(m_learner);
    if (!seen)
        return seen.error();
    m_attempts.append(attempt);
    m_plan = planOf(*seen);
    understand();
    emit changed();
    return {};
}

StudyPlan LearnerDesk::planOf(const QList<StepSeen> &seen) const
{
    return studyPlan(m_packs, pathOfProfile(profile().id), m_learner, seen, m_attempts, m_placement->bands());
}

void LearnerDesk::understand()
{
    const QList<EvidenceFact> facts = evidenceFacts(m_attempts);
    m_evidence = evidenceItems(facts);
    m_calibration = chartroom::calibration(m_attempts);
    m_meaning = {competencyStates(m_evidence, framework().codes()), reviewItems(facts, m_retention),
                 m_calibration.sureAndWrong, answeredExercises(m_attempts), m_clock.today()};
    m_queue = chartroom::reviewQueue(m_packs, m_meaning.reviews, m_meaning.today);
}

QList<StudyAdvice> LearnerDesk::studyAdvice() const
{
    return chartroom::studyAdvice(m_packs, m_meaning, profile(), m_language);
}

const CompetencyState &LearnerDesk::state(const QString &code) const
{
    static const CompetencyState nothing;
    for (const CompetencyState &each : m_meaning.states) {
        if (each.code == code)
            return each;
    }
    return nothing;
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
    m_placementBank = chartroom::placementBank(m_packs);
}

Result<void> LearnerDesk::savePerson(const QString &name, const QString &profile)
{
    Learner person = m_person;
    person.name = name;
    person.profile = profile;
    if (const auto saved = m_store.savePerson(person); !saved)
        return saved.error();
    return refresh();
}

Result<void> LearnerDesk::welcome(const QString &name, const QString &profile)
{
    if (const auto saved = savePerson(name, profile); !saved)
        return saved;
    return m_placement->setWelcomed();
}

Result<void> LearnerDesk::notePlacement(const PlacementItem &item, PlacementOutcome outcome)
{
    const auto noted = m_placement->note(m_placementBank, item, outcome);
    emit changed();
    return noted;
}

Result<void> LearnerDesk::saveRetention(double retention)
{
    const QString text = retentionText(retention);
    if (const auto saved = m_store.saveSetting(retentionSetting(m_learner), text); !saved)
        return saved.error();
    m_retention = retentionFromText(text);
    understand();
    emit changed();
    return {};
}

Result<void> LearnerDesk::rateMyself(const QString &competency, int level)
{
    const QDateTime now = m_clock.now();
    const SelfRating rating{FactId{uuidVersion7(now)}, m_learner, competency, level, now};
    if (const auto added = m_store.addSelfRating(rating); !added)
        return added.error();
    m_ratings.insert(competency, rating);
    emit changed();
    return {};
}

Result<void> LearnerDesk::keepNewGrades(const Pack &pack, const QList<NewGrade> &grades)
{
    const auto kept = m_store.transaction([&] { return chartroom::keepNewGrades(m_store, pack, grades, m_language); });
    return kept ? refresh() : kept;
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

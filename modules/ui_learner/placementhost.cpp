// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/placementhost.h"

#include "ui_learner/placementwords.h"
#include "ui_learner/questionstep.h"
#include "ui_learner/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<PlacementHost>> PlacementHost::open(LearnerDesk &desk)
{
    PlacementRecord &record = desk.placement();
    Result<void> begun = record.begin();
    // A course that a newer pack has no questions left for begins anew.
    if (begun && !record.next(desk.placementBank()) && !desk.placementBank().isEmpty()) {
        begun = record.skip();
        begun = begun ? record.begin() : begun;
    }
    if (!begun)
        return begun.error();
    auto facts = readLearnerFacts(desk.store(), desk.person().id);
    if (!facts)
        return facts.error();
    std::unique_ptr<PlacementHost> host(new PlacementHost(desk, std::move(*facts)));
    if (const auto asked = host->askNext(); !asked)
        return asked.error();
    return host;
}

Result<void> PlacementHost::askNext()
{
    const PlacementBank &bank = m_desk.placementBank();
    const auto next = m_desk.placement().next(bank);
    const Pack *pack = m_desk.pack(bank.pack);
    if (!next || !pack)
        return Error{ErrorKind::NotFound, u"lesson.unknown"_s, UiLearnerTr::tr("No pack that is here has questions to find a starting point."), {}, {}};
    auto session = LessonSession::openReview(*pack, next->exercise, m_desk.person().id, m_facts, m_desk.language(), m_desk.store(), m_desk.clock());
    if (!session)
        return session.error();
    m_host = std::make_unique<SessionHost>(std::move(*session));
    m_item = *next;
    m_isAnswered = false;
    m_current = static_cast<int>(m_desk.placement().course().answers.size()) + 1;
    writeSteps();
    return {};
}

void PlacementHost::writeSteps()
{
    m_steps = {Step{}};
    for (int number = 1; number <= std::max(m_current, m_desk.placementBank().length()); ++number)
        m_steps.append({UiLearnerTr::tr("Question %1").arg(number), {}, false, 0});
    m_steps[m_current] = questionStep(*m_host, m_item.exercise);
}

void PlacementHost::setLanguage(const QString &language)
{
    m_host->setLanguage(language);
    writeSteps();
}

StepMark PlacementHost::stepMark(int step) const
{
    const bool isCurrent = step == m_current;
    return step < m_current || (isCurrent && m_isAnswered) ? StepMark::Done : isCurrent ? StepMark::Seen : StepMark::NotSeen;
}

Result<void> PlacementHost::goToStep(int)
{
    return m_isAnswered ? askNext() : Result<void>();
}

ExerciseSituation PlacementHost::situation(const Place &place) const
{
    ExerciseSituation situation = m_host->situation(place);
    situation.grade.reset();
    situation.isRight = false;
    return situation;
}

void PlacementHost::keep(PlacementOutcome outcome)
{
    m_isAnswered = true;
    // A course that cannot be written must not keep a person from going on; the next answer writes it.
    static_cast<void>(m_desk.notePlacement(m_item, outcome));
}

Result<std::optional<Grade>> PlacementHost::submit(const Place &place, const QJsonObject &answer)
{
    auto grade = m_host->submit(place, answer);
    if (!grade || !*grade || !(*grade)->isCounted())
        return grade;
    m_facts.attempts.append(*m_host->session().newestAttempt());
    keep((*grade)->outcome == Outcome::Full ? PlacementOutcome::Right : PlacementOutcome::Wrong);
    return std::optional<Grade>();
}

Result<void> PlacementHost::passQuestion()
{
    if (m_isAnswered)
        return {};
    keep(PlacementOutcome::NotSure);
    const Exercise *exercise = pack().exercise(m_item.exercise);
    return m_host->saveDraft({exercise->id, false}, {});
}

std::optional<double> PlacementHost::minutesLeft() const
{
    return minutesOfPlacement(static_cast<int>(m_steps.size()) - m_current);
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/reviewhost.h"

#include "learning/learnerfacts.h"
#include "ui_learner/questionstep.h"
#include "ui_learner/tr.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<ReviewHost>> ReviewHost::open(const LearnerDesk &desk, const QList<ReviewTask> &tasks)
{
    const auto facts = readLearnerFacts(desk.store(), desk.person().id);
    if (!facts)
        return facts.error();
    std::vector<Asked> asked;
    for (const ReviewTask &task : tasks) {
        const Pack *pack = desk.pack(task.pack);
        if (!pack)
            continue;
        auto session = LessonSession::openReview(*pack, task.item.exercise, desk.person().id, *facts, desk.language(),
                                                 desk.store(), desk.clock());
        if (session)
            asked.push_back({std::make_unique<SessionHost>(std::move(*session), true, &desk.marks()), task.item.exercise, task.minutes, false});
    }
    if (asked.empty())
        return Error{ErrorKind::NotFound, u"lesson.unknown"_s, UiLearnerTr::tr("The exercises of this review are no longer here."), {}, {}};
    return std::unique_ptr<ReviewHost>(new ReviewHost(std::move(asked)));
}

ReviewHost::ReviewHost(std::vector<Asked> asked) : m_asked(std::move(asked))
{
    m_asked.front().seen = true;
    writeSteps();
}

void ReviewHost::writeSteps()
{
    m_steps = {Step{}};
    for (const Asked &each : m_asked)
        m_steps.append(questionStep(*each.host, each.exercise));
}

void ReviewHost::setLanguage(const QString &language)
{
    for (const Asked &each : m_asked)
        each.host->setLanguage(language);
    writeSteps();
}

QList<LessonSession *> ReviewHost::sessions() const
{
    QList<LessonSession *> all;
    for (const Asked &each : m_asked)
        all.append(each.host->sessions());
    return all;
}

StepMark ReviewHost::stepMark(int step) const
{
    if (step < 1 || step > static_cast<int>(m_asked.size()))
        return StepMark::NotSeen;
    const Asked &asked = m_asked.at(static_cast<size_t>(step - 1));
    if (asked.host->session().standing({asked.exercise, AttemptPurpose::Answer}).countedAttempts > 0)
        return StepMark::Done;
    return asked.seen ? StepMark::Seen : StepMark::NotSeen;
}

Result<void> ReviewHost::goToStep(int step)
{
    m_current = std::clamp(step - 1, 0, static_cast<int>(m_asked.size()) - 1);
    m_asked.at(static_cast<size_t>(m_current)).seen = true;
    return {};
}

std::optional<double> ReviewHost::minutesLeft() const
{
    double left = 0;
    for (size_t i = static_cast<size_t>(m_current); i < m_asked.size(); ++i)
        left += m_asked.at(i).minutes;
    return left;
}

} // namespace chartroom

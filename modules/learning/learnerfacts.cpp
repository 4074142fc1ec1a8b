// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/learnerfacts.h"

#include "learning/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

Result<LearnerFacts> readLearnerFacts(ProgressStore &store, const LearnerId &learner)
{
    const Result<std::optional<Learner>> person = store.person(learner);
    if (!person)
        return person.error();
    if (!*person) {
        return Error{ErrorKind::NotFound, u"progress.learner-unknown"_s,
                     LearningTr::tr("This person is not in the store."), learner.toString(), {}};
    }
    const Result<QList<Attempt>> attempts = store.attempts(learner);
    if (!attempts)
        return attempts.error();
    const Result<QList<StepSeen>> seen = store.stepsSeen(learner);
    if (!seen)
        return seen.error();
    const Result<QList<HelpOpened>> help = store.helpOpened(learner);
    if (!help)
        return help.error();
    const Result<QList<Draft>> drafts = store.drafts(learner);
    if (!drafts)
        return drafts.error();
    return LearnerFacts{*attempts, *seen, *help, *drafts};
}

} // namespace chartroom

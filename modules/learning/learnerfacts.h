// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/progressstore.h"

#include <QList>

namespace chartroom {

/// What a sitting asks a store about one learner before it begins.
struct LearnerFacts {
    QList<Attempt> attempts;
    QList<StepSeen> seen;
    QList<HelpOpened> help;
    QList<Draft> drafts;
};

/// Errors: progress.learner-unknown; store errors.
[[nodiscard]] Result<LearnerFacts> readLearnerFacts(ProgressStore &store, const LearnerId &learner);

} // namespace chartroom

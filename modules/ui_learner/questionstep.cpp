// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/questionstep.h"

#include "lesson/placeholders.h"

namespace chartroom {

namespace {

QList<Block> contextOf(const QList<Step> &steps, const QString &exercise)
{
    for (const Step &step : steps) {
        QList<Block> before;
        for (const Block &block : step.blocks) {
            const auto *placed = std::get_if<ExerciseBlock>(&block);
            if (placed && placed->exercise == exercise)
                return before;
            if (!placed && !std::holds_alternative<PredictBlock>(block) && !std::holds_alternative<RevealBlock>(block))
                before.append(block);
        }
    }
    return {};
}

} // namespace

Step questionStep(const SessionHost &host, const ExerciseId &id)
{
    const Exercise *exercise = host.pack().exercise(id);
    const LessonHost::Place place{exercise->id, false};
    const ExerciseContent content{&host.pack(), exercise, host.language(), host.seed(place)};
    Step step;
    step.title = exerciseTitle(*exercise, content.context());
    step.blocks = contextOf(host.steps(), exercise->id);
    step.blocks.append(ExerciseBlock{exercise->id, 0});
    return step;
}

} // namespace chartroom

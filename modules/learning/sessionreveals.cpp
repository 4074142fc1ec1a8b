// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/sessionstate.h"

#include <algorithm>

namespace chartroom {

namespace {

/// A block with where it stands, in reading order.
struct PlacedBlock {
    int step = 0;
    int block = 0;
    const Block *content = nullptr;
};

QList<PlacedBlock> blocksInOrder(const Lesson &lesson)
{
    QList<PlacedBlock> blocks;
    const QList<Step> &steps = lesson.steps(lesson.language);
    for (qsizetype step = 0; step < steps.size(); ++step) {
        for (qsizetype block = 0; block < steps.at(step).blocks.size(); ++block)
            blocks.append({static_cast<int>(step), static_cast<int>(block), &steps.at(step).blocks.at(block)});
    }
    return blocks;
}

} // namespace

bool LessonSession::State::isRevealOpen(int step, int block) const
{
    const PredictBlock *nearest = nullptr;
    for (const PlacedBlock &placed : blocksInOrder(lesson)) {
        if (placed.step == step && placed.block == block)
            break;
        if (const auto *predict = std::get_if<PredictBlock>(placed.content))
            nearest = predict;
    }
    if (!nearest)
        return openedReveals.contains({step, block});
    const Exercise *exercise = lesson.exercise(nearest->exercise);
    if (!exercise || exercise->state != ExerciseState::Ready)
        return true; // what cannot be answered hides nothing
    return !answersAt({exercise->uuid, AttemptPurpose::Prediction}).isEmpty();
}

bool LessonSession::State::wasReached(int step) const
{
    return step <= currentStep || std::any_of(seen.begin(), seen.end(), [&](const StepSeen &fact) {
        return fact.lesson == lesson.uuid && fact.sitting == sitting && fact.step >= step;
    });
}

bool LessonSession::State::isReleased(const ExercisePlace &place) const
{
    const Exercise *exercise = exerciseOf(place);
    bool isBehind = false;
    for (const PlacedBlock &placed : blocksInOrder(lesson)) {
        const auto *predict = std::get_if<PredictBlock>(placed.content);
        if (predict && exercise && predict->exercise == exercise->id)
            isBehind = true;
        else if (isBehind && std::holds_alternative<RevealBlock>(*placed.content))
            return isRevealOpen(placed.step, placed.block) && wasReached(placed.step);
    }
    return true; // no reveal follows: there is nothing to wait for
}

} // namespace chartroom

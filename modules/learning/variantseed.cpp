// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/variantseed.h"

#include "base/splitmix64.h"
#include "lesson/values.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

qint64 candidateSeed(const LearnerId &learner, const ExerciseId &exercise, int round, int attempt,
                     const QString &occasion)
{
    const QString text =
        u"%1:%2:%3:%4:%5"_s.arg(learner.toString(), exercise.toString()).arg(round).arg(attempt).arg(occasion);
    return static_cast<qint64>(SplitMix64::fromText(text).next() >> 33);
}

} // namespace

qint64 exerciseSeed(const LearnerId &learner, const ExerciseId &exercise, int sitting, int variantCount)
{
    qint64 seed = 0;
    int lastIndex = -1;
    for (int round = 1; round <= sitting; ++round) {
        seed = candidateSeed(learner, exercise, round, 0, u"sitting"_s);
        // With n variants a draw repeats the last one with chance 1/n; 64 draws never all do.
        for (int attempt = 1; attempt < 64 && variantCount > 1
             && variantIndex(exercise, seed, variantCount) == lastIndex; ++attempt)
            seed = candidateSeed(learner, exercise, round, attempt, u"sitting"_s);
        lastIndex = variantIndex(exercise, seed, variantCount);
    }
    return seed;
}

qint64 reviewSeed(const LearnerId &learner, const ExerciseId &exercise, int answers, int lastVariant, int variantCount)
{
    qint64 seed = 0;
    for (int attempt = 0; attempt < 64; ++attempt) {
        seed = candidateSeed(learner, exercise, answers, attempt, u"review"_s);
        if (variantCount <= 1 || variantIndex(exercise, seed, variantCount) != lastVariant)
            break;
    }
    return seed;
}

} // namespace chartroom

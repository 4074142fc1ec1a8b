// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/shuffle.h"

#include "base/splitmix64.h"

#include <numeric>

namespace chartroom {

QList<int> shuffledOrder(const ExerciseId &uuid, qint64 seed, int count, const QString &salt)
{
    QList<int> order(count);
    std::iota(order.begin(), order.end(), 0);
    SplitMix64 generator = SplitMix64::fromText(uuid.toString() + u':' + QString::number(seed) + u':' + salt);
    generator.shuffle(order);
    return order;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The random draws of the blueprint of the datasets (curriculum, rule G4). They only shuffle rows and choose cosmetic
/// values. `SplitMix64::below` and `shuffle` draw otherwise, so these stand apart.

#include "base/splitmix64.h"

#include <QList>

namespace shuffling {

/// A whole number below `limit`, by remainder.
inline int randomBelow(chartroom::SplitMix64 &random, int limit)
{
    return int(random.next() % quint64(limit));
}

/// Fisher-Yates from the end.
template<typename T> void shuffle(chartroom::SplitMix64 &random, QList<T> &list)
{
    for (int i = int(list.size()) - 1; i > 0; --i)
        list.swapItemsAt(i, randomBelow(random, i + 1));
}

} // namespace shuffling

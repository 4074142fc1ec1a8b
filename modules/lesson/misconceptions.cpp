// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/misconceptions.h"

namespace chartroom {

using namespace Qt::StringLiterals;

const QStringList &misconceptionIds()
{
    static const QStringList ids{
        // table
        u"row-is-one-case"_s, u"grain-too-coarse"_s, u"grain-too-fine"_s, u"wrong-measure"_s, u"forgot-filter"_s,
        u"wrong-filter"_s, u"count-for-sum"_s, u"sum-for-count"_s, u"double-counting"_s, u"missing-is-zero"_s,
        u"total-row-included"_s, u"code-is-quantity"_s,
        // number
        u"wrong-base"_s, u"inverted-ratio"_s, u"points-for-percent"_s, u"share-for-percent"_s, u"absolute-for-rate"_s,
        u"average-of-averages"_s, u"mean-vs-median"_s, u"range-as-spread"_s, u"small-numbers"_s, u"rounding-first"_s,
        // comparison
        u"unequal-groups"_s, u"mix-effect"_s, u"regression-to-mean"_s, u"survivorship"_s, u"base-rate-neglect"_s,
        u"correlation-is-cause"_s, u"reverse-cause"_s, u"multiple-comparisons"_s, u"margin-ignored"_s,
        // chart
        u"cut-axis"_s, u"reversed-axis"_s, u"dual-axis"_s, u"log-as-linear"_s, u"area-as-length"_s,
        u"pie-for-trend"_s, u"line-over-groups"_s, u"rainbow-colours"_s, u"overplotting"_s, u"cherry-picking"_s,
        u"title-overclaims"_s,
        // handling
        u"irrelevant-evidence"_s, u"fan-out"_s, u"lost-rows"_s, u"over-cleaning"_s, u"sharing-without-purpose"_s,
        u"small-cell"_s, u"subtraction-attack"_s, u"consent-assumed"_s, u"licence-ignored"_s,
    };
    return ids;
}

} // namespace chartroom

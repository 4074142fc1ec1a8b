// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/rulechecks.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

RuleEntry encodingRule(const QString &id, bool hard, RuleVerdict (*check)(const RuleContext &))
{
    return {{.id = id, .layer = RuleLayer::Encoding, .hard = hard}, check};
}

} // namespace

const QList<RuleEntry> &encodingRules()
{
    static const QList<RuleEntry> rules = {
        encodingRule(u"bar-zero-baseline"_s, true, barZeroBaseline),
        encodingRule(u"axis-not-clipped"_s, true, axisNotClipped),
        encodingRule(u"axis-not-inflated"_s, false, axisNotInflated),
        encodingRule(u"single-scale"_s, true, singleScale),
        encodingRule(u"panels-same-scale"_s, true, panelsSameScale),
        encodingRule(u"size-by-area"_s, true, sizeByArea),
        encodingRule(u"axis-direction"_s, true, axisDirection),
        encodingRule(u"time-runs-right"_s, true, timeRunsRight),
        encodingRule(u"time-in-order"_s, true, timeInOrder),
        encodingRule(u"order-natural"_s, true, orderNatural),
        encodingRule(u"sorted-by-value"_s, false, sortedByValue),
        encodingRule(u"time-even-steps"_s, false, timeEvenSteps),
        encodingRule(u"log-no-bars"_s, true, logNoBars),
        encodingRule(u"log-labelled"_s, true, logLabelled),
        encodingRule(u"scale-linear"_s, true, scaleLinear),
        encodingRule(u"line-needs-order"_s, true, lineNeedsOrder),
        encodingRule(u"measure-on-position"_s, false, measureOnPosition),
        encodingRule(u"parts-positive"_s, true, partsPositive),
        encodingRule(u"few-slices"_s, false, fewSlices),
        encodingRule(u"few-hues"_s, false, fewHues),
        encodingRule(u"few-lines"_s, false, fewLines),
        encodingRule(u"palette-fits-level"_s, true, paletteFitsLevel),
        encodingRule(u"diverging-has-middle"_s, false, divergingHasMiddle),
        encodingRule(u"colour-not-alone"_s, false, colourNotAlone),
        encodingRule(u"colour-adds-information"_s, false, colourAddsInformation),
        encodingRule(u"marks-not-hidden"_s, false, marksNotHidden),
        encodingRule(u"areas-not-overlapping"_s, true, areasNotOverlapping),
        encodingRule(u"bins-sensible"_s, false, binsSensible),
        encodingRule(u"labels-fit"_s, false, labelsFit),
    };
    return rules;
}

} // namespace chartroom

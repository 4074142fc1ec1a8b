// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/rulecontext.h"

namespace chartroom {

/// The checks behind the rules of exercises.md 10, grouped by what they look at. Each says whether its rule applies,
/// whether it passes, the part it speaks of and its fix. Ids, layers and hardness stand in the tables that use them.

/// What is compared with what (layer data).
[[nodiscard]] RuleVerdict categoriesKept(const RuleContext &context);
[[nodiscard]] RuleVerdict cumulativeLabelled(const RuleContext &context);
[[nodiscard]] RuleVerdict rateNeedsBase(const RuleContext &context);
[[nodiscard]] RuleVerdict mapShowsRate(const RuleContext &context);
[[nodiscard]] RuleVerdict windowDeclared(const RuleContext &context);
[[nodiscard]] RuleVerdict periodComplete(const RuleContext &context);
[[nodiscard]] RuleVerdict smallBase(const RuleContext &context);
[[nodiscard]] RuleVerdict uncertaintyShown(const RuleContext &context);
[[nodiscard]] RuleVerdict mixedUnits(const RuleContext &context);

/// Scales and axes.
[[nodiscard]] RuleVerdict barZeroBaseline(const RuleContext &context);
[[nodiscard]] RuleVerdict axisNotClipped(const RuleContext &context);
[[nodiscard]] RuleVerdict axisNotInflated(const RuleContext &context);
[[nodiscard]] RuleVerdict singleScale(const RuleContext &context);
[[nodiscard]] RuleVerdict panelsSameScale(const RuleContext &context);
[[nodiscard]] RuleVerdict sizeByArea(const RuleContext &context);
[[nodiscard]] RuleVerdict axisDirection(const RuleContext &context);
[[nodiscard]] RuleVerdict logNoBars(const RuleContext &context);
[[nodiscard]] RuleVerdict logLabelled(const RuleContext &context);
[[nodiscard]] RuleVerdict scaleLinear(const RuleContext &context);

/// Order and time.
[[nodiscard]] RuleVerdict timeRunsRight(const RuleContext &context);
[[nodiscard]] RuleVerdict timeInOrder(const RuleContext &context);
[[nodiscard]] RuleVerdict orderNatural(const RuleContext &context);
[[nodiscard]] RuleVerdict sortedByValue(const RuleContext &context);
[[nodiscard]] RuleVerdict timeEvenSteps(const RuleContext &context);

/// Colour.
[[nodiscard]] RuleVerdict fewHues(const RuleContext &context);
[[nodiscard]] RuleVerdict fewLines(const RuleContext &context);
[[nodiscard]] RuleVerdict paletteFitsLevel(const RuleContext &context);
[[nodiscard]] RuleVerdict colourNotAlone(const RuleContext &context);
[[nodiscard]] RuleVerdict colourAddsInformation(const RuleContext &context);
[[nodiscard]] RuleVerdict areasNotOverlapping(const RuleContext &context);
[[nodiscard]] RuleVerdict divergingHasMiddle(const RuleContext &context);
[[nodiscard]] RuleVerdict colourContrast(const RuleContext &context);

/// Marks.
[[nodiscard]] RuleVerdict lineNeedsOrder(const RuleContext &context);
[[nodiscard]] RuleVerdict partsPositive(const RuleContext &context);
[[nodiscard]] RuleVerdict fewSlices(const RuleContext &context);
[[nodiscard]] RuleVerdict binsSensible(const RuleContext &context);
[[nodiscard]] RuleVerdict labelsFit(const RuleContext &context);
[[nodiscard]] RuleVerdict measureOnPosition(const RuleContext &context);
[[nodiscard]] RuleVerdict marksNotHidden(const RuleContext &context);

/// A communication rule that speaks of notes on the chart.
[[nodiscard]] RuleVerdict annotationTrue(const RuleContext &context);

} // namespace chartroom

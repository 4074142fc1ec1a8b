// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "competency/lenses.h"
#include "report/cardink.h"
#include "report/reportcard.h"

namespace chartroom {

class CardWords;

/// Pictures of a printed card, each drawn with its top left corner at the point. Words beside them say the same.

inline constexpr double gradeScaleWidth = 182;
inline constexpr double levelBarWidth = 74;

void drawMark(CardInk &ink, double x, double y, double size);
void drawGradeScale(CardInk &ink, double x, double y, GradeLetter grade, const CardWords &words);
void drawLevelBar(CardInk &ink, double x, double y, const CompetencyLine &line);
void drawReadinessIcon(CardInk &ink, double x, double y, Readiness state);
void drawChangeIcon(CardInk &ink, double x, double y, const std::optional<Change> &change);
void drawStrengthIcon(CardInk &ink, double x, double y);
void drawPriorityIcon(CardInk &ink, double x, double y);
void drawShieldIcon(CardInk &ink, double x, double y);
void drawChevron(CardInk &ink, double x, double y);
/// A stacked bar of \a width for the cells of a level distribution.
void drawDistribution(CardInk &ink, double x, double y, double width, const QList<LevelShare> &cells);
/// The frame of a page: the scale border of a sea chart.
void drawNeatline(CardInk &ink, const QSizeF &page);

/// The colour of a readiness word.
[[nodiscard]] QColor readinessColour(Readiness state);

} // namespace chartroom

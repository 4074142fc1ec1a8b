// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportcard.h"

#include <QString>

namespace chartroom {

class CardWords;

/// Inline SVG pictures of an HTML card. Each has a title and a description of its own; \a id must be unique in the
/// file.

/// The scale A to E and IE with the grade filled and C marked as the standard.
[[nodiscard]] QString gradeScaleSvg(GradeLetter grade, const CardWords &words, const QString &id);

/// Four boxes filled to the level, with a tick at the expected level; dashed without a level.
[[nodiscard]] QString levelBarSvg(const CompetencyLine &line, const CardWords &words, const QString &id);

/// A stacked bar of a level distribution; \a line must have one.
[[nodiscard]] QString distributionSvg(const CompetencyLine &line, const CardWords &words, const QString &id);

/// Small pictures beside words that say the same; hidden from screen readers.
[[nodiscard]] QString readinessIcon(Readiness state);
[[nodiscard]] QString changeIcon(const std::optional<Change> &change);
[[nodiscard]] QString markSvg();

} // namespace chartroom

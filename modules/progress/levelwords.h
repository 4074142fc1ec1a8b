// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/mastery.h"

#include <QString>

namespace chartroom {

/// The level rule in words, in English or French; languages are chosen per call because a card may be written in
/// another language than the window.

/// The rule itself, two or three sentences.
[[nodiscard]] QString levelRuleText(const QString &language);

/// "Still needed: 3 more exercises, answers on 1 more day." Empty when nothing is missing.
[[nodiscard]] QString missingSentence(const MissingEvidence &missing, const QString &language);

/// What the next level needs, in one sentence; empty when there is none.
[[nodiscard]] QString nextLevelSentence(const LevelGap &gap, const QString &language);

/// What a state says and what is missing: the sentence a learner reads beside a competency.
[[nodiscard]] QString stateSentence(const CompetencyState &state, const QString &language);

/// "IE" or "PI"; otherwise "not yet", "level 2".
[[nodiscard]] QString levelWord(const std::optional<int> &level, const QString &language);

} // namespace chartroom

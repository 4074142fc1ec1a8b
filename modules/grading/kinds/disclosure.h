// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kindhooks.h"
#include "lesson/kinds/disclosure.h"

namespace chartroom {

/// A table as an answer would publish it.
struct Release {
    CountTable table;         ///< merged
    QSet<CountPlace> hidden;  ///< in the merged table
    bool isChanged = false;   ///< something was hidden or merged

    /// Cells that are neither hidden nor totals.
    [[nodiscard]] qsizetype visibleCells() const;
};

/// What an answer makes of a table; nothing when it names what is not there or an action that is not offered.
[[nodiscard]] std::optional<Release> releaseOf(const Disclosure &body, const CountTable &table, const QJsonObject &answer);

/// The first visible count or total that is too small, if there is one.
[[nodiscard]] std::optional<CountPlace> smallCount(const Disclosure &body, const Release &release);

/// "North, 18-24" or "North, total" or "grand total".
[[nodiscard]] QString countPlaceText(const CountTable &table, const CountPlace &place, const QString &language);

// exercises.md 4.23; the hooks are explained in kinds/allkinds.h.
[[nodiscard]] KeyPreparation prepareKey(const Disclosure &body, const KeyScene &scene);
[[nodiscard]] Result<Judgement, Invalid> judge(const Disclosure &body, const DisclosureKey &key, const AnswerScene &scene);
[[nodiscard]] QList<QJsonObject> emptyAnswers(const Disclosure &body);

} // namespace chartroom

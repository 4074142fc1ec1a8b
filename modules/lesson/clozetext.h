// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/localtext.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace chartroom {

/// The prompt of a cloze (exercises.md 4.5): text in which each gap stands as `[[id]]`.

/// A stretch of text and the gap behind it; the last stretch may have none.
struct ClozePiece {
    QString text;
    QString gap; ///< empty: the text ends here
    bool operator==(const ClozePiece &) const = default;
};

/// A text cut behind each of its gaps.
[[nodiscard]] QList<ClozePiece> clozePieces(const QString &text);

/// The ids of the gaps of a text, in their order, repeats among them.
[[nodiscard]] QStringList gapsIn(const QString &text);

/// The prompt in a language. A translation with other gaps than the source cannot be asked, so the source stands in.
[[nodiscard]] QString clozePrompt(const LocalText &prompt, const QString &language);

/// A text with an ellipsis for each gap, for titles and lists.
[[nodiscard]] QString withoutGaps(const QString &text);

} // namespace chartroom

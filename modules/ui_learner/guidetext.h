// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/guide.h"
#include "ui_learner/learnerdesk.h"

#include <optional>

namespace chartroom {

/// A place of the guide ready to be read, printed or copied: a page, the glossary as a whole, or one term.
struct GuideText {
    QString address; ///< "guide:chart-chooser", "guide:glossary", "term:median"
    QString title;
    QString summary;
    QString markdown;
    QString competency; ///< code; only of a page about a competency

    bool operator==(const GuideText &) const = default;
};

/// The address of the whole glossary.
[[nodiscard]] QString glossaryAddress();

/// What stands at an address; nothing when the guide has no such place. The page on paths gets the table of the modules
/// that are installed.
[[nodiscard]] std::optional<GuideText> guideText(const Guide &guide, const QString &address, const LearnerDesk &desk);

/// All pages and the glossary, in the order of the contents.
[[nodiscard]] QList<GuideText> wholeGuide(const Guide &guide, const LearnerDesk &desk);

/// The addresses of the pages and terms that hold every one of these words, whatever their case and accents, in the
/// order of the contents. Without words all of them.
[[nodiscard]] QStringList placesWith(const Guide &guide, const QString &words);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/pack.h"
#include "lesson/packfiles.h"
#include "lesson/packsource.h"

#include <optional>

namespace chartroom {

/// What reading a pack gives. `pack` is empty only when there is no usable manifest; everything else that is broken is
/// left out of the pack and reported.
struct PackReading {
    std::optional<Pack> pack;
    QList<Issue> issues; ///< found while reading, in no order; checkPack() gives all of them
    PackSource source;
    PackFiles files;     ///< the parsed files, for the checker
    QString language;    ///< of messages that come from tables and charts
};

/// Reads a pack: manifest, lessons, exercises, overlays, data, media list. Learners and authors use the same reader.
/// Never fails; content problems are issues, their messages in `language` as far as they come from data and charts
/// (the others follow the interface).
[[nodiscard]] PackReading readPack(const PackSource &source, const QString &language = QStringLiteral("en"));

/// How far a translation is (the `languages` of `pack check`): units of pack-format.md 10.5.
struct LanguageCount {
    QString language;
    int units = 0;
    int translated = 0; ///< current ones
    int stale = 0;
    bool operator==(const LanguageCount &) const = default;
};

/// One entry per offered language except the source.
[[nodiscard]] QList<LanguageCount> languageCounts(const PackReading &reading);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/pack.h"
#include "storage/searchindex.h"

namespace chartroom {

/// Everything of packs and the guide that can be found, in both languages: lessons ("pack/slug"), exercises
/// ("pack/slug/exercise"), datasets with their columns ("pack/dataset"), terms and guide pages (their address). Takes some
/// ten milliseconds: not for the window's thread.
[[nodiscard]] QList<SearchEntry> searchEntries(const QList<const Pack *> &packs);

/// Markdown as words to look for: without marks, addresses of links and placeholders.
[[nodiscard]] QString searchableText(const QString &markdown);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/guide.h"

#include <QSet>

namespace chartroom {

/// Everything that is wrong with a guide in two languages: what could not be read; guide.link.scheme (a link is none of
/// guide, lesson, term), guide.link.target (it leads nowhere); guide.competency (one has no page, or two); and where the second
/// language differs from the first: guide.translation (a page is missing, or has another place in the contents, or other links).
/// \a lessons are the slugs that `lesson:` may name.
[[nodiscard]] QList<Issue> checkGuide(const Guide &guide, const Guide &translation, const QSet<QString> &lessons);

} // namespace chartroom

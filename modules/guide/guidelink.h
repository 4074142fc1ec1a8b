// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

#include <QList>
#include <QString>

namespace chartroom {

/// A link inside the program: `guide:slug`, `lesson:slug` or `term:id`.
struct GuideLink {
    enum class Kind { Page, Lesson, Term, Other }; ///< Other: a scheme the handbook does not have

    Kind kind = Kind::Other;
    QString target; ///< slug or id; of Other the whole address

    bool operator==(const GuideLink &) const = default;
};

/// What an address means.
[[nodiscard]] GuideLink guideLink(const QString &address);
/// The address of a link.
[[nodiscard]] QString addressOf(const GuideLink &link);

/// A link with where it stands.
struct PlacedLink {
    GuideLink link;
    Place place;
};

/// The links and pictures of a Markdown text in order; \a line is the number of its first line.
[[nodiscard]] QList<PlacedLink> linksIn(const QString &markdown, const QString &path, int line = 1);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace chartroom {

/// Something inside a Markdown text that packs have rules about.
struct InlineMark {
    enum class Kind { Html, Link, Image };
    Kind kind = Kind::Html;
    QString target;         ///< of links and images
    QString text;           ///< label of a link, alternative text of an image
    qsizetype position = 0; ///< in UTF-16 units
    bool operator==(const InlineMark &) const = default;
};

/// Finds raw HTML, links (also autolinks and reference definitions) and images in a Markdown text. Code spans,
/// escapes and placeholders are passed over; `x < y` is plain text. Feed it prose, not listings.
[[nodiscard]] QList<InlineMark> scanInlines(const QString &text);

} // namespace chartroom

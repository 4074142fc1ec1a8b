// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lessondocument.h"

#include <QList>
#include <QString>

namespace chartroom {

/// A piece of Markdown of a lesson that people read as prose: everything but listings and block lines.
struct ProseText {
    enum class Kind { Heading, Paragraph, Table, Caption };
    Kind kind = Kind::Paragraph;
    QString text;        ///< source lines as they stand
    int line = 0;        ///< of the first line of `text`
    int step = 0;
    bool operator==(const ProseText &) const = default;
};

/// The prose of a lesson in order, that of reveals and callouts included.
[[nodiscard]] QList<ProseText> proseTexts(const LessonDocument &document);

/// A placeholder or another position in a prose text as a place in the file.
[[nodiscard]] Place placeInProse(const LessonDocument &document, const ProseText &prose, qsizetype position);

} // namespace chartroom

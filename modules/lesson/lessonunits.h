// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lessondocument.h"
#include "lesson/overlay.h"

namespace chartroom {

/// A translatable piece of a lesson (pack-format.md 10.5): the title, an objective, a step's heading or one of its
/// top-level blocks. Blocks with nothing to translate (exercises, pictures without text, rules) are no units.
struct LessonUnit {
    QString path;  ///< "title", "objectives/0", "s1.b2": blocks count from 1, the heading being the first of a step
    QString text;  ///< of blocks with a body: only the body
    int step = 0;  ///< the step whose hash covers it
    int line = 0;
    bool operator==(const LessonUnit &) const = default;
};

/// The units of a lesson file.
[[nodiscard]] QList<LessonUnit> lessonUnits(const LessonDocument &document);

/// How each step of a translation stands against its source; all Missing when there is no usable translation.
struct LessonTranslationState {
    QList<UnitState> steps; ///< one a step of the source
};
[[nodiscard]] LessonTranslationState lessonTranslationState(const LessonDocument &source,
                                                            const LessonDocument &translation);

/// True when a text holds something to translate: a letter outside placeholders, link targets and picture names.
[[nodiscard]] bool holdsWords(const QString &markdown);

} // namespace chartroom

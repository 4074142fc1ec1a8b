// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "lesson/lessondocument.h"

namespace chartroom {

/// Reads the front matter and steps of a lesson in its source language (pack-format.md 6). Exercises, charts and
/// translations are added by readPack. Issues: yaml.*, lesson.front-matter.missing, lesson.heading.*, lesson.block.*,
/// lesson.step.*.
[[nodiscard]] Lesson readLesson(const LessonDocument &document, const QString &slug, const QString &language,
                                QList<Issue> &issues);

/// What a translation says of itself (pack-format.md 10.3).
struct LessonTranslation {
    QString title;
    QStringList objectives;
    QStringList of;    ///< one hash or "stale" a step
    QList<Step> steps;
    bool isUsable = false; ///< same structure as the source
};

/// Reads a `lesson.<lang>.md` against its source. Issues: yaml.*, lesson.front-matter.missing, translation.structure,
/// translation.source-hash-missing.
[[nodiscard]] LessonTranslation readLessonTranslation(const LessonDocument &document, const LessonDocument &source,
                                                      const QString &language, QList<Issue> &issues);

/// True when step `index` of a translation was made from the source as it is now.
[[nodiscard]] bool isCurrentStep(const LessonTranslation &translation, const QStringList &sourceHashes,
                                 qsizetype index);

} // namespace chartroom

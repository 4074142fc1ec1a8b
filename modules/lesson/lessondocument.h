// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/markdown.h"
#include "lesson/plainyaml.h"

#include <QList>
#include <QString>

namespace chartroom {

/// One step of a lesson file as written.
struct StepSource {
    QString title;   ///< of the level-2 heading; empty for the introduction
    QString source;  ///< from the heading line to the line before the next step: what is hashed (pack-format.md 10.3)
    int line = 0;    ///< of the heading; of the introduction: the first line of the body
    QList<MarkdownPart> parts; ///< without the heading
};

/// A `lesson.md` or `lesson.<lang>.md`, split but not judged.
struct LessonDocument {
    QString path;
    YamlNode frontMatter;        ///< Missing when there is none
    QList<Issue> yamlIssues;     ///< of the front matter
    bool hasFrontMatter = false;
    QString text;                ///< the whole file
    QList<StepSource> steps;     ///< the first is the introduction, always there
};

/// Splits a lesson file. Nothing is checked but the front matter's YAML.
[[nodiscard]] LessonDocument splitLesson(const QString &text, const QString &path);

/// The hashes of the steps as a translation lists them under `of`: entry 0 covers title, objectives and introduction.
[[nodiscard]] QStringList stepHashes(const LessonDocument &document);

} // namespace chartroom

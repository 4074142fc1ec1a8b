// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace chartroom {

/// Where a page stands in the table of contents.
enum class GuideGroup { Start, Competency, Tool };

/// "start", "competency" or "tool", as the front matter says it.
[[nodiscard]] QString groupWord(GuideGroup group);

/// One page of the handbook in one language: front matter in YAML, then Markdown as lessons use it.
struct GuidePage {
    QString slug;    ///< name of the file without its ending, the same in every language
    QString title;
    QString summary; ///< one sentence
    GuideGroup group = GuideGroup::Start;
    int order = 0;   ///< inside its group
    QString competency; ///< code of the framework; only of the group Competency
    QString text;    ///< Markdown
    QString path;    ///< of the file, as messages name it
    int line = 1;    ///< of the first line of the text in that file

    bool operator==(const GuidePage &) const = default;
};

/// Reads a page; \a path ends in the slug and ".md". The error says what is wrong first, with file and line, and holds all
/// findings as issues: yaml.*, file.encoding, guide.front-matter (a field is missing or wrong), guide.empty (no text).
[[nodiscard]] Result<GuidePage> readGuidePage(const QByteArray &bytes, const QString &path);

/// An error made of findings; there is at least one. Its message is the first of them with its place.
[[nodiscard]] Error guideError(const QList<Issue> &issues);

/// A finding of an own rule of the handbook.
[[nodiscard]] Issue guideIssue(const QString &rule, const QString &message, const Place &place);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace chartroom {

/// How much an issue matters. An error stops publishing; a warning and a note stop nothing.
enum class Severity { Note, Warning, Error };

/// The word of the command-line contract: "note", "warning" or "error".
[[nodiscard]] QString severityWord(Severity severity);

/// Where an issue is. Lines and columns count from 1 in code points; 0:0 means the whole file.
struct Place {
    QString path;    ///< relative to the pack's root, with '/', or as the user named it
    int line = 0;
    int column = 0;
    QString pointer; ///< JSON pointer for issues inside JSON files, otherwise empty

    bool operator==(const Place &) const = default;
};

/// One thing found in content. Problems of content are issues, never errors: inspecting goes on after each.
struct Issue {
    Severity severity = Severity::Error;
    QString ruleId;  ///< stable id, for example "pack.version.semver"
    QString message; ///< one whole sentence in the reader's language
    Place place;

    bool operator==(const Issue &) const = default;
};

/// The finding line of the command-line contract: "path:line:col: severity: [rule-id] message".
[[nodiscard]] QString issueLine(const Issue &issue);

/// Sorts by path (bytes), line, column, rule id, message: the order in which issues are always shown.
void sortIssues(QList<Issue> &issues);

/// True when at least one issue is of this severity or above.
[[nodiscard]] bool hasIssuesFrom(const QList<Issue> &issues, Severity least);

[[nodiscard]] inline bool hasErrors(const QList<Issue> &issues) { return hasIssuesFrom(issues, Severity::Error); }

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "base/phrases.h"

#include <QHash>

namespace chartroom {

/// Gathers the issues of one file and stops listing a rule after so many; the rest is one issue with a count, so
/// that nothing is dropped in silence and a file of a million bad cells costs no memory.
class IssueCollector
{
public:
    /// \a perRule 0: no limit.
    IssueCollector(QString path, QString language, int perRule)
        : m_path(std::move(path))
        , m_language(std::move(language))
        , m_perRule(perRule)
    {}

    /// \a phrase is an id of this room's phrases; by default the rule's own.
    void add(Severity severity, const QString &rule, const Place &place, const Phrases::Values &values = {},
             const QString &phrase = {});
    /// At a line and column of the collector's file.
    void addAt(Severity severity, const QString &rule, int line, int column, const Phrases::Values &values = {},
               const QString &phrase = {});
    /// True while the next issue of this rule would still be listed: spares the search for its place.
    [[nodiscard]] bool isOpen(const QString &rule) const;
    /// Counts an issue that is not listed.
    void count(Severity severity, const QString &rule);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QString &language() const { return m_language; }
    /// All issues, with one for each rule that was cut short.
    [[nodiscard]] QList<Issue> issues() const;

private:
    struct Tally {
        int listed = 0;
        qint64 unlisted = 0;
        Severity severity = Severity::Error;
    };

    QString m_path;
    QString m_language;
    int m_perRule;
    QList<Issue> m_issues;
    QHash<QString, Tally> m_tallies;
};

} // namespace chartroom

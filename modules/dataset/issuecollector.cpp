// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/issuecollector.h"

#include "dataset/datasetphrases.h"

namespace chartroom {

using namespace Qt::StringLiterals;

bool IssueCollector::isOpen(const QString &rule) const
{
    return m_perRule == 0 || m_tallies.value(rule).listed < m_perRule;
}

void IssueCollector::count(Severity severity, const QString &rule)
{
    Tally &tally = m_tallies[rule];
    ++tally.unlisted;
    tally.severity = severity;
}

void IssueCollector::add(Severity severity, const QString &rule, const Place &place, const Phrases::Values &values,
                         const QString &phrase)
{
    if (!isOpen(rule))
        return count(severity, rule);
    ++m_tallies[rule].listed;
    m_issues.append({severity, rule, datasetPhrase(phrase.isEmpty() ? rule : phrase, m_language, values), place});
}

void IssueCollector::addAt(Severity severity, const QString &rule, int line, int column, const Phrases::Values &values,
                           const QString &phrase)
{
    add(severity, rule, Place{m_path, line, column, {}}, values, phrase);
}

QList<Issue> IssueCollector::issues() const
{
    QList<Issue> all = m_issues;
    for (auto it = m_tallies.cbegin(); it != m_tallies.cend(); ++it) {
        if (it->unlisted == 0)
            continue;
        const QString message = datasetPhrase(u"data.more"_s, m_language,
                                              {{u"count"_s, QString::number(it->unlisted)}, {u"rule"_s, it.key()}});
        all.append({it->severity, it.key(), message, Place{m_path, 0, 0, {}}});
    }
    return all;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/issue.h"

#include <algorithm>
#include <tuple>

namespace chartroom {

using namespace Qt::StringLiterals;

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return u"note"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Error:
        break;
    }
    return u"error"_s;
}

QString issueLine(const Issue &issue)
{
    return issue.place.path + u':' + QString::number(issue.place.line) + u':' + QString::number(issue.place.column)
        + u": "_s + severityWord(issue.severity) + u": ["_s + issue.ruleId + u"] "_s
        + issue.message.simplified();
}

void sortIssues(QList<Issue> &issues)
{
    std::stable_sort(issues.begin(), issues.end(), [](const Issue &a, const Issue &b) {
        return std::forward_as_tuple(a.place.path.toUtf8(), a.place.line, a.place.column, a.ruleId.toUtf8(), a.message)
            < std::forward_as_tuple(b.place.path.toUtf8(), b.place.line, b.place.column, b.ruleId.toUtf8(), b.message);
    });
}

bool hasIssuesFrom(const QList<Issue> &issues, Severity least)
{
    return std::any_of(issues.begin(), issues.end(), [least](const Issue &issue) { return issue.severity >= least; });
}

} // namespace chartroom

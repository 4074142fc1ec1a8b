// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/issueregister.h"

#include "base/canonicaljson.h"
#include "progress/person.h"
#include "report/jsoncard.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// An issue that showed bands only gives nothing to compare with.
bool showedStatistics(const ReportIssue &issue)
{
    const QJsonArray lines = QJsonDocument::fromJson(issue.model.toUtf8())[u"competencies"_s].toArray();
    return std::any_of(lines.begin(), lines.end(),
                       [](const QJsonValue &line) { return !line[u"medianLevel"_s].isNull(); });
}

} // namespace

std::optional<LastIssue> lastIssue(const QList<KnownIssue> &issues, const Period &period, const QString &fingerprint)
{
    if (issues.isEmpty())
        return std::nullopt;
    const auto repeated = std::find_if(issues.begin(), issues.end(), [&](const KnownIssue &known) {
        return known.issue.period == period && known.issue.fingerprint == fingerprint;
    });
    LastIssue last;
    last.isThisOne = repeated != issues.end();
    last.number = last.isThisOne ? repeated->issue.number : issues.last().issue.number;
    for (auto it = issues.begin(); it != repeated; ++it) {
        if (showedStatistics(it->issue))
            last.members = it->members;
    }
    return last;
}

ReportIssue registerEntry(const ReportCard &card, const FactId &id)
{
    ReportIssue issue;
    issue.id = id;
    issue.scope = departmentText(card.scope);
    issue.period = card.period;
    issue.number = card.issue;
    issue.issued = card.issued;
    issue.fingerprint = card.fingerprint;
    issue.model = QString::fromUtf8(canonicalJson(cardJson(card, u"en"_s)));
    return issue;
}

QString fingerprintOf(const TeamData &data, const QStringList &scope)
{
    return aggregate(data, scope, defaultProfile()).fingerprint;
}

} // namespace chartroom

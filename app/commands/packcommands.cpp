// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/packcheck.h"
#include "commands/allcommands.h"
#include "tr.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool matchesAny(const QString &ruleId, const QStringList &patterns)
{
    for (const QString &pattern : patterns) {
        if (QRegularExpression(QRegularExpression::wildcardToRegularExpression(pattern)).match(ruleId).hasMatch())
            return true;
    }
    return patterns.isEmpty();
}

/// What the guards of an archive, its hashes or its signature refuse is checked no further.
Result<PackCheck> checkPack(const QString &path, const PackCheckOptions &options)
{
    const auto source = openPack(path);
    if (source)
        return checkWholePack(*source, options);
    if (source.error().id.startsWith(u"io."_s))
        return source.error();
    PackCheck refused;
    refused.issues = source.error().issues;
    return refused;
}

/// --rule and --min change what is printed, not the exit code: that follows all findings.
Result<CommandOutcome> checkPackCommand(const CommandContext &context)
{
    const auto least = severityOption(context.line, u"min"_s, Severity::Note);
    const auto failOn = severityOption(context.line, u"fail-on"_s, Severity::Error);
    const auto check = least ? checkPack(context.argument(0), {!context.line.has(u"no-tests"_s)}) : Result<PackCheck>(least.error());
    if (const Error *error = firstError(least, failOn, check))
        return *error;
    CommandOutcome outcome;
    outcome.contentFailed = hasIssuesFrom(check->issues, *failOn);
    for (const Issue &issue : check->issues) {
        if (issue.severity >= *least && matchesAny(issue.ruleId, context.line.values(u"rule"_s)))
            outcome.findings << issue;
    }
    outcome.result = toJson(*check);
    outcome.summary = summaryLine(*check);
    return outcome;
}

} // namespace

QList<Command> packCommands()
{
    return {{{u"pack check"_s, 1, 1,
              {{u"rule"_s, true, true}, {u"min"_s, true, false}, {u"no-tests"_s, false, false}},
              u"pack check PACK [--rule PATTERN] [--min note|warning|error] [--no-tests]"_s,
              AppTr::tr("Runs every rule on a lesson pack, with the tests of all its exercises.")},
             checkPackCommand}};
}

} // namespace chartroom

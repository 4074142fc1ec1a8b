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

Severity severityFromWord(const QString &word)
{
    return word == u"error" ? Severity::Error : word == u"warning" ? Severity::Warning : Severity::Note;
}

/// --rule and --min change what is printed, not the exit code: that follows all findings.
Result<CommandOutcome> checkPackCommand(const CommandContext &context)
{
    const QStringList words{u"note"_s, u"warning"_s, u"error"_s};
    const auto least = wordOption(context.line, u"min"_s, u"note"_s, words);
    if (!least)
        return least.error();
    const auto source = openPack(context.argument(0));
    CommandOutcome outcome;
    if (!source) {
        if (source.error().id.startsWith(u"io."_s))
            return source.error();
        outcome.findings = source.error().issues;
        outcome.contentFailed = true;
        PackCheck unread;
        unread.issues = outcome.findings;
        outcome.result = toJson(unread);
        return outcome;
    }
    const PackCheck check = checkWholePack(*source, {!context.line.has(u"no-tests"_s)});
    const Severity failOn = severityFromWord(context.line.value(u"fail-on"_s, u"error"_s));
    outcome.contentFailed = hasIssuesFrom(check.issues, failOn);
    for (const Issue &issue : check.issues) {
        if (issue.severity >= severityFromWord(*least) && matchesAny(issue.ruleId, context.line.values(u"rule"_s)))
            outcome.findings << issue;
    }
    outcome.result = toJson(check);
    outcome.summary = summaryLine(check);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless/headless.h"

#include "base/canonicaljson.h"
#include "headless/command.h"
#include "headless/language.h"
#include "homefolder.h"
#include "tr.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

enum ExitCode { Ok = 0, Findings = 1, Usage = 2, Failed = 3 };

/// Everything that is printed, collected before anything is.
struct Printout {
    QByteArray output;
    QByteArray messages;
    int exitCode = Ok;
};

QList<CommandShape> allShapes()
{
    QList<CommandShape> shapes;
    for (const Command &command : allCommands())
        shapes << command.shape;
    return shapes;
}

QJsonObject findingJson(const Issue &issue)
{
    return {{u"path"_s, issue.place.path},
            {u"line"_s, issue.place.line},
            {u"column"_s, issue.place.column},
            {u"pointer"_s, textOrNull(issue.place.pointer)},
            {u"severity"_s, severityWord(issue.severity)},
            {u"rule"_s, issue.ruleId},
            {u"message"_s, issue.message.simplified()}};
}

QByteArray resultDocument(const QString &command, int exitCode, const QList<Issue> &findings, const QJsonValue &result)
{
    QJsonArray list;
    for (const Issue &issue : findings)
        list << findingJson(issue);
    return readableJson(QJsonObject{
        {u"format"_s, u"chartroom-result/1"_s},
        {u"program"_s, QJsonObject{{u"name"_s, u"chartroom"_s}, {u"version"_s, QStringLiteral(CHARTROOM_VERSION)}}},
        {u"command"_s, command},
        {u"exit"_s, exitCode},
        {u"findings"_s, list},
        {u"result"_s, result}});
}

QByteArray findingLines(const QList<Issue> &findings)
{
    QByteArray lines;
    for (const Issue &issue : findings)
        lines += issueLine(issue).toUtf8() + '\n';
    return lines;
}

int exitCodeOf(const Error &error)
{
    if (error.id.startsWith(u"usage."_s))
        return Usage;
    // Damage is what was found in the store (command-line.md 14), whichever command met it.
    return error.id == u"store.integrity" ? Findings : Failed;
}

/// Usage errors and things that could not be done: findings on standard error, with path "chartroom".
Printout failurePrintout(const QString &command, const Error &error, bool json)
{
    Printout printout;
    printout.exitCode = exitCodeOf(error);
    QList<Issue> findings{{Severity::Error, error.id, error.message, {u"chartroom"_s, 0, 0, {}}}};
    findings += error.issues;
    printout.messages = findingLines(findings);
    if (json)
        printout.output = resultDocument(command, printout.exitCode, findings, QJsonValue());
    return printout;
}

Printout outcomePrintout(const CommandLine &line, CommandOutcome outcome, Severity failOn)
{
    Printout printout;
    sortIssues(outcome.findings);
    const bool failed = outcome.contentFailed || hasIssuesFrom(outcome.findings, failOn);
    printout.exitCode = outcome.partFailed ? Failed : failed ? Findings : Ok;
    if (line.has(u"json"_s)) {
        printout.output = resultDocument(line.command, printout.exitCode, outcome.findings, outcome.result);
    } else {
        (outcome.textIsData ? printout.messages : printout.output) += findingLines(outcome.findings);
        printout.output += outcome.text;
    }
    if (!line.has(u"quiet"_s) && !outcome.summary.isEmpty())
        printout.messages += outcome.summary.toUtf8() + '\n';
    return printout;
}

QString helpText(const QString &command)
{
    QString text;
    for (const CommandShape &shape : allShapes()) {
        if (command.isEmpty() || shape.name == command)
            text += u"chartroom "_s + shape.usage + u"\n    "_s + shape.help + u'\n';
    }
    return text + u'\n'
        + AppTr::tr("Every command takes --json, --lang TAG, --fail-on error|warning|note, --quiet, --time INSTANT, "
                    "--home DIR, --help and --version.") + u'\n';
}

Result<std::shared_ptr<const Clock>> chosenClock(const CommandLine &line)
{
    const QString epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH");
    if (!line.has(u"time"_s) && epoch.isEmpty())
        return std::shared_ptr<const Clock>(std::make_shared<SystemClock>());
    bool isNumber = true;
    const QDateTime instant = line.has(u"time"_s)
        ? instantFromText(line.value(u"time"_s))
        : QDateTime::fromSecsSinceEpoch(epoch.toLongLong(&isNumber), Qt::UTC);
    if (!instant.isValid() || !isNumber)
        return usageError(u"usage.value"_s, AppTr::tr("The time must be an instant such as 2026-01-15T09:00:00Z."));
    return std::shared_ptr<const Clock>(std::make_shared<FixedClock>(instant));
}

Result<CommandContext> commandContext(const CommandLine &line)
{
    auto clock = chosenClock(line);
    if (!clock)
        return clock.error();
    CommandContext context{line, line.value(u"lang"_s, u"en"_s), *clock, line.value(u"home"_s, homeFolder())};
    if (!line.has(u"quiet"_s)) {
        context.tell = [](const QString &text) { std::fputs((text + u'\n').toUtf8().constData(), stderr); };
    }
    return context;
}

const Command &commandNamed(const QString &name)
{
    const auto it = std::find_if(allCommands().begin(), allCommands().end(),
                                 [&](const Command &command) { return command.shape.name == name; });
    Q_ASSERT(it != allCommands().end());
    return *it;
}

Printout run(const CommandLine &line)
{
    const auto failOn = severityOption(line, u"fail-on"_s, Severity::Error);
    const auto context = commandContext(line);
    if (const Error *error = firstError(failOn, context))
        return failurePrintout(line.command, *error, line.has(u"json"_s));
    auto outcome = commandNamed(line.command).run(*context);
    if (!outcome)
        return failurePrintout(line.command, outcome.error(), line.has(u"json"_s));
    return outcomePrintout(line, std::move(*outcome), *failOn);
}

Printout printoutFor(const QStringList &words)
{
    if (words.constFirst() == u"--version")
        return {"chartroom " CHARTROOM_VERSION "\n", {}, Ok};
    if (words.constFirst() == u"--help")
        return {helpText({}).toUtf8(), {}, Ok};
    const auto line = readCommandLine(words, allShapes());
    if (!line)
        return failurePrintout(commandName(words, allShapes()), line.error(), words.contains(u"--json"_s));
    if (line->has(u"help"_s))
        return {helpText(line->command).toUtf8(), {}, Ok};
    if (line->has(u"version"_s))
        return {"chartroom " CHARTROOM_VERSION "\n", {}, Ok};
    return run(*line);
}

Issue unprintable()
{
    return {Severity::Error, u"io.write"_s, AppTr::tr("Standard output cannot be written. Check that the disk has room."),
            {u"chartroom"_s, 0, 0, {}}};
}

/// The language must be in force before any message is made, also that of a usage error.
QString languageAskedFor(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words.at(i).startsWith(u"--lang="_s))
            return words.at(i).mid(7);
        if (words.at(i) == u"--lang" && i + 1 < words.size())
            return words.at(i + 1);
    }
    return u"en"_s;
}

} // namespace

bool wantsHeadless(const QStringList &words)
{
    // Whatever is neither a command nor a file to open is a mistake worth saying, not a reason for a window.
    return !words.isEmpty() && (isCommandWord(words.constFirst(), allShapes()) || !QFileInfo::exists(words.constFirst()));
}

int runHeadless(const QStringList &words)
{
    const InterfaceLanguage language(languageAskedFor(words));
    const Printout printout = printoutFor(words);
    const auto size = static_cast<size_t>(printout.output.size());
    const bool isPrinted = std::fwrite(printout.output.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    const QByteArray messages = isPrinted ? printout.messages : findingLines({unprintable()});
    std::fwrite(messages.constData(), 1, static_cast<size_t>(messages.size()), stderr);
    return isPrinted ? printout.exitCode : static_cast<int>(Failed);
}

} // namespace chartroom

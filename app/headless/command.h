// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "headless/commandline.h"

#include <QJsonValue>
#include <functional>
#include <memory>

namespace chartroom {

/// What a command sees: its own line, the language, the clock and where the program keeps its things.
struct CommandContext {
    CommandLine line;
    QString language;
    std::shared_ptr<const Clock> clock; ///< shared with nothing but copies of this context
    QString home;
    /// Says on standard error how far long work is; nothing with --quiet.
    std::function<void(const QString &line)> tell = {};

    [[nodiscard]] const QString &argument(int index) const { return line.arguments.at(index); }
};

/// What a command found out. The exit code is made from it: usage 2, failed 3, findings 1, ok 0.
struct CommandOutcome {
    QList<Issue> findings;
    QJsonValue result;   ///< `result` of --json; null when nothing could be done
    QByteArray text;     ///< what standard output shows without --json, after the finding lines
    QString summary;     ///< one line for standard error
    bool textIsData = false;     ///< standard output carries a file (-o -): finding lines go to standard error
    bool contentFailed = false;  ///< exit 1 without a finding of that severity (an answer that is not full)
    bool partFailed = false;     ///< exit 3 although the rest is done (one of several files cannot be read)
};

/// A command either has an outcome or could not be done (exit 2 for usage.*, 1 for a damaged store, 3 otherwise).
using CommandFunction = std::function<Result<CommandOutcome>(const CommandContext &)>;

struct Command {
    CommandShape shape;
    CommandFunction run;
};

/// Every command of this build, sorted by name.
[[nodiscard]] const QList<Command> &allCommands();

/// The value of an option as a whole number in a range, or usage.value.
[[nodiscard]] Result<qint64> wholeNumberOption(const CommandLine &line, const QString &option, qint64 otherwise,
                                               qint64 least, qint64 most);

/// The value of an option out of a list of words, or usage.value.
[[nodiscard]] Result<QString> wordOption(const CommandLine &line, const QString &option, const QString &otherwise,
                                         const QStringList &words);

/// The value of an option that takes error, warning or note, or usage.value.
[[nodiscard]] Result<Severity> severityOption(const CommandLine &line, const QString &option, Severity otherwise);

/// A required option, or usage.argument-missing.
[[nodiscard]] Result<QString> requiredOption(const CommandLine &line, const QString &option);

/// The address of the store: --store, else CHARTROOM_STORE, else usage.argument-missing.
[[nodiscard]] Result<QString> storeAddress(const CommandLine &line);

/// The first error among results, in their order; nullptr when all hold.
template<typename... Results>
[[nodiscard]] const Error *firstError(const Results &...results)
{
    const Error *first = nullptr;
    ((first = (first || results) ? first : &results.error()), ...);
    return first;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QStringList>

namespace chartroom {

/// One option of a command, without the dashes.
struct OptionSpec {
    QString name;
    bool takesValue = true;
    bool repeatable = false;

    bool operator==(const OptionSpec &) const = default;
};

/// The shape of a command line: how many arguments it takes and which options.
struct CommandShape {
    QString name; ///< "pack check"
    int fewestArguments = 0;
    int mostArguments = 0;
    QList<OptionSpec> options;
    QString usage; ///< "pack check PACK [--no-tests] …", shown by --help
    QString help;  ///< one sentence
};

/// A command line taken apart. Values keep the order in which they were given.
struct CommandLine {
    QString command;
    QStringList arguments;
    QHash<QString, QStringList> options;

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    [[nodiscard]] QString value(const QString &option, const QString &otherwise = {}) const
    {
        return options.contains(option) ? options.value(option).constLast() : otherwise;
    }
    [[nodiscard]] QStringList values(const QString &option) const { return options.value(option); }
    bool operator==(const CommandLine &) const = default;
};

/// A usage error as a finding: exit code 2.
[[nodiscard]] Error usageError(const QString &id, const QString &message);

/// Reads `words` (without the program's name) against the known commands and the options that every command has.
/// Errors: usage.command-unknown, usage.option-unknown, usage.argument-missing, usage.argument-extra, usage.value.
[[nodiscard]] Result<CommandLine> readCommandLine(const QStringList &words, const QList<CommandShape> &commands);

/// The name of the command that `words` call; when they call none, their first two.
[[nodiscard]] QString commandName(const QStringList &words, const QList<CommandShape> &commands);

/// True when the first word names a command (or the first word of one).
[[nodiscard]] bool isCommandWord(const QString &word, const QList<CommandShape> &commands);

/// The options of command-line.md 1.2.
[[nodiscard]] const QList<OptionSpec> &commonOptions();

} // namespace chartroom

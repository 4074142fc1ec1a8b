// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless/commandline.h"

#include "tr.h"

#include <algorithm>
#include <optional>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The command whose words the line starts with; the longest name wins ("pack check" before "pack").
const CommandShape *findCommand(const QStringList &words, const QList<CommandShape> &commands)
{
    const CommandShape *best = nullptr;
    for (const CommandShape &command : commands) {
        const QStringList name = command.name.split(u' ');
        if (words.mid(0, name.size()) == name && (!best || best->name.size() < command.name.size()))
            best = &command;
    }
    return best;
}

std::optional<OptionSpec> findOption(const QString &name, const CommandShape &command)
{
    for (const auto *list : {&command.options, &commonOptions()}) {
        const auto it = std::find_if(list->begin(), list->end(), [&](const OptionSpec &o) { return o.name == name; });
        if (it != list->end())
            return *it;
    }
    return std::nullopt;
}

/// Walks over the words after the command.
class Reader
{
public:
    Reader(QStringList words, const CommandShape &command) : m_words(std::move(words)), m_command(command)
    {
        m_line.command = command.name;
    }

    Result<CommandLine> read()
    {
        while (m_at < m_words.size()) {
            const QString word = m_words.at(m_at++);
            if (m_onlyArguments || word == u"-" || !word.startsWith(u'-')) {
                m_line.arguments << word;
            } else if (word == u"--") {
                m_onlyArguments = true;
            } else if (const Result<void> option = readOption(word); !option) {
                return option.error();
            }
        }
        return checkedCounts();
    }

private:
    Result<void> readOption(const QString &word)
    {
        const QString body = word == u"-o" ? u"-o"_s : word.startsWith(u"--") ? word.mid(2) : word;
        const qsizetype equals = body.indexOf(u'=');
        const QString name = equals < 0 ? body : body.left(equals);
        const auto option = findOption(name, m_command);
        if (!option)
            return usageError(u"usage.option-unknown"_s, AppTr::tr("Unknown option %1.").arg(word));
        if (m_line.has(name) && !option->repeatable)
            return usageError(u"usage.value"_s, AppTr::tr("Option %1 may stand only once.").arg(word));
        if (!option->takesValue) {
            if (equals >= 0)
                return usageError(u"usage.value"_s, AppTr::tr("Option --%1 takes no value.").arg(name));
            m_line.options[name] << QString();
            return {};
        }
        if (equals >= 0) {
            m_line.options[name] << body.mid(equals + 1);
        } else if (m_at < m_words.size()) {
            m_line.options[name] << m_words.at(m_at++);
        } else {
            return usageError(u"usage.argument-missing"_s, AppTr::tr("Option %1 needs a value.").arg(word));
        }
        return {};
    }

    Result<CommandLine> checkedCounts()
    {
        if (m_line.has(u"help"_s))
            return m_line;
        if (m_line.arguments.size() < m_command.fewestArguments) {
            return usageError(u"usage.argument-missing"_s,
                              AppTr::tr("An argument is missing. Usage: chartroom %1").arg(m_command.usage));
        }
        if (m_line.arguments.size() > m_command.mostArguments) {
            return usageError(u"usage.argument-extra"_s,
                              AppTr::tr("There is one argument too many: %1. Usage: chartroom %2")
                                  .arg(m_line.arguments.at(m_command.mostArguments), m_command.usage));
        }
        return m_line;
    }

    QStringList m_words;
    const CommandShape &m_command;
    CommandLine m_line;
    qsizetype m_at = 0;
    bool m_onlyArguments = false;
};

} // namespace

Error usageError(const QString &id, const QString &message)
{
    return {ErrorKind::Malformed, id, message, {}, {}};
}

const QList<OptionSpec> &commonOptions()
{
    static const QList<OptionSpec> options{
        {u"json"_s, false, false}, {u"lang"_s, true, false}, {u"fail-on"_s, true, false}, {u"quiet"_s, false, false},
        {u"time"_s, true, false},  {u"home"_s, true, false}, {u"help"_s, false, false},   {u"version"_s, false, false}};
    return options;
}

QString commandName(const QStringList &words, const QList<CommandShape> &commands)
{
    const CommandShape *command = findCommand(words, commands);
    return command ? command->name : words.mid(0, 2).join(u' ');
}

bool isCommandWord(const QString &word, const QList<CommandShape> &commands)
{
    return std::any_of(commands.begin(), commands.end(),
                       [&](const CommandShape &command) { return command.name.section(u' ', 0, 0) == word; });
}

Result<CommandLine> readCommandLine(const QStringList &words, const QList<CommandShape> &commands)
{
    const CommandShape *command = findCommand(words, commands);
    if (!command) {
        return usageError(u"usage.command-unknown"_s,
                          AppTr::tr("There is no command %1. See chartroom --help.").arg(words.mid(0, 2).join(u' ')));
    }
    return Reader(words.mid(command->name.count(u' ') + 1), *command).read();
}

} // namespace chartroom

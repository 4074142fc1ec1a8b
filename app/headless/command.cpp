// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless/command.h"

#include "tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

Result<qint64> wholeNumberOption(const CommandLine &line, const QString &option, qint64 otherwise, qint64 least,
                                 qint64 most)
{
    if (!line.has(option))
        return otherwise;
    bool isNumber = false;
    const qint64 number = line.value(option).toLongLong(&isNumber);
    if (!isNumber || number < least || number > most) {
        return usageError(u"usage.value"_s, AppTr::tr("Option --%1 takes a whole number from %2 to %3.")
                                                .arg(option).arg(least).arg(most));
    }
    return number;
}

Result<QString> wordOption(const CommandLine &line, const QString &option, const QString &otherwise,
                           const QStringList &words)
{
    const QString word = line.value(option, otherwise);
    if (!words.contains(word)) {
        return usageError(u"usage.value"_s,
                          AppTr::tr("Option --%1 takes one of: %2.").arg(option, words.join(u", "_s)));
    }
    return word;
}

Result<Severity> severityOption(const CommandLine &line, const QString &option, Severity otherwise)
{
    const QList<Severity> severities{Severity::Error, Severity::Warning, Severity::Note};
    QStringList words;
    for (const Severity severity : severities)
        words << severityWord(severity);
    const auto word = wordOption(line, option, severityWord(otherwise), words);
    if (!word)
        return word.error();
    return severities.at(words.indexOf(*word));
}

namespace {

/// As it is typed: "-o", "--store".
QString optionText(const QString &option)
{
    return option.startsWith(u'-') ? option : u"--"_s + option;
}

} // namespace

Result<QString> requiredOption(const CommandLine &line, const QString &option)
{
    if (!line.has(option))
        return usageError(u"usage.argument-missing"_s, AppTr::tr("Option %1 is missing.").arg(optionText(option)));
    return line.value(option);
}

Result<QString> storeAddress(const CommandLine &line)
{
    const QString surroundings = qEnvironmentVariable("CHARTROOM_STORE");
    if (!line.has(u"store"_s) && !surroundings.isEmpty())
        return surroundings;
    return requiredOption(line, u"store"_s);
}

} // namespace chartroom

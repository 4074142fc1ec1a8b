// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "commands/allcommands.h"
#include "competency/framework.h"
#include "homefolder.h"
#include "issuing/cardfiles.h"
#include "issuing/organisationkey.h"
#include "issuing/teamreading.h"
#include "lesson/plainyaml.h"
#include "packlibrary.h"
#include "report/cardwords.h"
#include "report/learnercard.h"
#include "storage/sqlitestore.h"
#include "tr.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// `--profile` is the id of a built-in profile or a YAML file {id, version, title, expected: {A1: 2}}.
Result<TargetProfile> chosenProfile(const CommandLine &line)
{
    if (!line.has(u"profile"_s))
        return defaultProfile();
    const QString name = line.value(u"profile"_s);
    if (const TargetProfile *profile = builtInProfile(name))
        return *profile;
    const auto bytes = readFile(name);
    if (!bytes)
        return bytes.error();
    const YamlReading reading = readPlainYaml(QString::fromUtf8(*bytes), name);
    const QJsonObject json = toJson(reading.root).toObject();
    TargetProfile profile{json[u"id"_s].toString(), json[u"version"_s].toVariant().toString(), {}, {}};
    profile.title.byLanguage.insert(u"en"_s, json[u"title"_s].toString(profile.id));
    const QJsonObject expected = json[u"expected"_s].toObject();
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const int level = it.value().toInt();
        if (builtInFramework().contains(it.key()) && level >= 1 && level <= builtInFramework().highestLevel())
            profile.expected.insert(it.key(), level);
    }
    if (hasErrors(reading.issues) || profile.id.isEmpty() || profile.expected.size() != expected.size()) {
        return Error{ErrorKind::Malformed, u"usage.value"_s,
                     AppTr::tr("%1 is no target profile: it needs id, version, title and expected levels from 1 to 4.").arg(name), {}, reading.issues};
    }
    return profile;
}

/// This build has one framework; another one cannot be asked for.
Result<void> knownFramework(const CommandLine &line)
{
    const QString id = line.value(u"framework"_s, builtInFramework().id);
    if (id == builtInFramework().id)
        return {};
    return Error{ErrorKind::NotFound, u"framework.unknown"_s, AppTr::tr("There is no framework %1.").arg(id), {}, {}};
}

Result<CardOrder> cardOrder(const CommandContext &context)
{
    const CommandLine &line = context.line;
    const auto periodName = requiredOption(line, u"period"_s);
    const auto group = wholeNumberOption(line, u"min-group"_s, 10, 5, 1000000);
    const auto cell = wholeNumberOption(line, u"min-cell"_s, 5, 5, 1000000);
    const auto profile = chosenProfile(line);
    if (const Error *error = firstError(periodName, group, cell, profile))
        return *error;
    const auto period = parsePeriod(*periodName);
    const auto previous = line.has(u"previous"_s) ? parsePeriod(line.value(u"previous"_s))
        : period                                  ? Result<Period>(previousPeriod(*period))
                                                  : period;
    if (!period || !previous)
        return usageError(u"usage.value"_s, (period ? previous : period).error().message);
    CardOrder order;
    order.period = *period;
    order.previous = *previous;
    order.profile = *profile;
    order.rules = {static_cast<int>(*group), static_cast<int>(*cell)};
    order.issued = context.clock->now();
    return order;
}

Result<CardWriting> cardWriting(const CommandContext &context)
{
    const auto folder = requiredOption(context.line, u"out"_s);
    const auto paper = wordOption(context.line, u"paper"_s, u"a4"_s, {u"a4"_s, u"letter"_s});
    if (!folder || !paper)
        return folder ? paper.error() : folder.error();
    CardWriting writing{context.line.value(u"format"_s, u"html"_s).split(u','), context.language,
                        *paper == u"letter" ? Paper::Letter : Paper::A4, *folder};
    for (const QString &format : writing.formats) {
        if (!cardFormats().contains(format))
            return usageError(u"usage.value"_s, AppTr::tr("This build writes %1, not %2.").arg(cardFormats().join(u", "_s), format));
    }
    return writing;
}

Result<QList<ReportCard>> teamCards(ProgressStore &store, const CommandLine &line, const CardOrder &order)
{
    const auto team = readTeam(store, order);
    if (!team)
        return team.error();
    QList<QStringList> scopes;
    for (const QString &department : line.values(u"department"_s))
        scopes << departmentFromText(department);
    if (!line.has(u"all"_s))
        return orderCards(store, *team, scopes, order);
    const auto everything = orderCards(store, *team, scopesOf(*team), order);
    if (!everything)
        return everything.error();
    const QList<QStringList> wanted = scopesForAll(*team, *everything);
    QList<ReportCard> cards;
    for (const ReportCard &card : *everything) {
        if (wanted.contains(card.scope))
            cards << card;
    }
    return cards;
}

Result<QList<ReportCard>> learnerCards(ProgressStore &store, const CommandLine &line, const CardOrder &order)
{
    const auto person = store.findPerson(line.value(u"learner"_s));
    if (!person)
        return person.error();
    const auto attempts = store.attempts(person->id);
    if (!attempts)
        return attempts.error();
    LearnerCardRequest request;
    request.learner = *person;
    request.facts = evidenceFacts(*attempts);
    request.profile = order.profile;
    request.period = order.period;
    request.issued = order.issued;
    request.synthetic = store.info().synthetic;
    return QList<ReportCard>{buildLearnerCard(request)};
}

Issue tooSmall(const ReportCard &card)
{
    return {Severity::Warning, u"report.group-too-small"_s,
            AppTr::tr("The card of %1 holds no statistics; it says why.").arg(departmentText(card.scope)),
            {u"chartroom"_s, 0, 0, {}}};
}

int withheldValues(const ReportCard &card)
{
    int count = card.hasStatistics() ? 0 : 1;
    for (const CompetencyLine &line : card.competencies)
        count += line.rule == CardRule::None ? 0 : 1;
    return count;
}

CommandOutcome cardsOutcome(const QList<ReportCard> &cards, const QList<CardFile> &files)
{
    CommandOutcome outcome;
    int withheld = 0;
    for (const ReportCard &card : cards) {
        withheld += withheldValues(card);
        if (!card.hasStatistics())
            outcome.findings << tooSmall(card);
    }
    QJsonArray list;
    for (const CardFile &file : files) {
        list << QJsonObject{{u"path"_s, file.path}, {u"scope"_s, departmentText(file.scope)}, {u"format"_s, file.format}, {u"bytes"_s, file.bytes}};
        outcome.text += file.path.toUtf8() + '\n';
    }
    outcome.result = QJsonObject{{u"files"_s, list}, {u"withheld"_s, withheld}};
    return outcome;
}

/// Whose cards: departments or all of them for a team, a learner for their own.
Result<void> checkSubject(const CommandLine &line)
{
    if (line.value(u"kind"_s) == u"learner")
        return line.has(u"learner"_s) ? Result<void>() : requiredOption(line, u"learner"_s).error();
    if (line.has(u"all"_s) == line.has(u"department"_s))
        return usageError(u"usage.argument-missing"_s, AppTr::tr("Give --department or --all."));
    return {};
}

/// The key is made on first use, so only when everything else that was asked for holds.
Result<void> giveKey(CardOrder &order, const CommandContext &context)
{
    const auto key = organisationKey(context.line.value(u"org-key"_s, QDir(context.home).filePath(u"organisation.key"_s)));
    if (!key)
        return key.error();
    order.organisationKey = *key;
    return {};
}

Result<CommandOutcome> reportCommand(const CommandContext &context)
{
    const CommandLine &line = context.line;
    const auto kind = wordOption(line, u"kind"_s, u"team"_s, {u"team"_s, u"learner"_s});
    auto order = cardOrder(context);
    const auto writing = cardWriting(context);
    const auto address = storeAddress(line);
    const auto framework = knownFramework(line);
    const auto subject = checkSubject(line);
    if (const Error *error = firstError(kind, subject, address, order, writing, framework))
        return *error;
    const auto store = openStore(*address, StoreMode::ReadOnly, *context.clock);
    if (!store)
        return store.error();
    if (const auto key = giveKey(*order, context); !key)
        return key.error();
    // For next steps; a pack that does not open only costs its lessons.
    const PackLibrary library = openPackLibrary(bundledPacksFolder(), {}, context.language);
    order->packs = library.pointers();
    const auto cards = *kind == u"team" ? teamCards(**store, line, *order) : learnerCards(**store, line, *order);
    if (!cards)
        return cards.error();
    const auto files = writeCards(*cards, *writing);
    if (!files)
        return files.error();
    return cardsOutcome(*cards, *files);
}

} // namespace

QList<Command> reportCommands()
{
    const QStringList single{u"store"_s, u"period"_s, u"format"_s, u"out"_s, u"kind"_s, u"learner"_s, u"profile"_s, u"framework"_s,
                             u"previous"_s, u"paper"_s, u"min-group"_s, u"min-cell"_s, u"org-key"_s};
    QList<OptionSpec> options{{u"department"_s, true, true}, {u"all"_s, false, false}};
    for (const QString &name : single)
        options << OptionSpec{name, true, false};
    return {{{u"report"_s, 0, 0, options,
              u"report --store ADDRESS --period PERIOD --department DEPARTMENT|--all --format html,pdf,csv,json --out DIR"_s,
              AppTr::tr("Writes report cards.")},
             reportCommand}};
}

} // namespace chartroom

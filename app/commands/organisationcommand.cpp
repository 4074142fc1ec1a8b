// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/allcommands.h"
#include "commands/openpack.h"
#include "homefolder.h"
#include "packlibrary.h"
#include "storage/sqlitestore.h"
#include "synthesis/organisation.h"
#include "tr.h"

#include <QJsonObject>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Result<QDate> dayOption(const CommandLine &line, const QString &option, const QDate &otherwise)
{
    const QDate day = line.has(option) ? QDate::fromString(line.value(option), Qt::ISODate) : otherwise;
    if (!day.isValid())
        return usageError(u"usage.value"_s, AppTr::tr("Option --%1 takes a date such as 2026-06-30.").arg(option));
    return day;
}

Result<OrganisationOptions> organisationOptions(const CommandContext &context)
{
    const CommandLine &line = context.line;
    const auto people = wholeNumberOption(line, u"people"_s, 200, 1, 100000);
    const auto departments = wholeNumberOption(line, u"departments"_s, 4, 1, 1000);
    const auto units = wholeNumberOption(line, u"units"_s, -1, 1, 10000);
    const auto seed = wholeNumberOption(line, u"seed"_s, 1, 0, (1LL << 53) - 1);
    const auto attempts = wholeNumberOption(line, u"attempts"_s, 60, 1, 100000);
    const auto skill = wordOption(line, u"skill"_s, u"mixed"_s, {u"mixed"_s, u"low"_s, u"high"_s});
    const int lastYear = context.clock->today().year() - 1;
    const auto from = dayOption(line, u"from"_s, QDate(lastYear, 1, 1));
    const auto to = dayOption(line, u"to"_s, QDate(lastYear, 12, 31));
    if (const Error *error = firstError(people, departments, units, seed, attempts, skill, from, to))
        return *error;
    if (*from > *to)
        return usageError(u"usage.value"_s, AppTr::tr("The period ends before it begins."));
    OrganisationOptions options;
    options.people = static_cast<int>(*people);
    options.departments = static_cast<int>(*departments);
    options.units = static_cast<int>(*units);
    options.seed = static_cast<quint64>(*seed);
    options.attempts = static_cast<int>(*attempts);
    options.skill = *skill == u"low" ? OrganisationSkill::Low : *skill == u"high" ? OrganisationSkill::High : OrganisationSkill::Mixed;
    options.from = *from;
    options.to = *to;
    return options;
}

/// An empty store that exists, or a new one.
Result<std::unique_ptr<ProgressStore>> emptyStore(const QString &address, const Clock &clock)
{
    auto store = openStore(address, StoreMode::OpenOrCreate, clock);
    if (!store)
        return store;
    const auto isEmpty = (*store)->isEmpty();
    if (!isEmpty)
        return isEmpty.error();
    if (!*isEmpty) {
        return Error{ErrorKind::AlreadyExists, u"store.not-empty"_s,
                     AppTr::tr("The store %1 holds people already. Choose a new file for an invented organisation.").arg(address), {}, {}};
    }
    return store;
}

Result<CommandOutcome> generate(const CommandContext &context)
{
    const auto options = organisationOptions(context);
    const auto address = storeAddress(context.line);
    if (const Error *error = firstError(options, address))
        return *error;
    PackLibrary bundled;
    QList<std::shared_ptr<const Pack>> named;
    QList<const Pack *> packs;
    for (const QString &path : context.line.values(u"pack"_s)) {
        const auto pack = openPackForCommand(path, context.language);
        if (!pack)
            return pack.error();
        named << *pack;
        packs << pack->get();
    }
    if (named.isEmpty()) {
        bundled = openPackLibrary(bundledPacksFolder(), {}, context.language);
        packs = bundled.pointers();
    }
    const auto store = emptyStore(*address, *context.clock);
    if (!store)
        return store.error();
    const auto counts = generateOrganisation(*options, packs, **store);
    if (!counts)
        return counts.error();
    CommandOutcome outcome;
    outcome.result = QJsonObject{{u"people"_s, counts->people}, {u"departments"_s, counts->departments},
                                 {u"units"_s, counts->units}, {u"attempts"_s, counts->attempts}};
    outcome.summary = AppTr::tr("%1 invented people in %2 departments gave %3 answers.")
                          .arg(counts->people).arg(counts->departments).arg(counts->attempts);
    return outcome;
}

} // namespace

QList<Command> organisationCommands()
{
    const QStringList single{u"store"_s, u"people"_s, u"departments"_s, u"units"_s, u"seed"_s, u"from"_s, u"to"_s, u"attempts"_s, u"skill"_s};
    QList<OptionSpec> options{{u"pack"_s, true, true}};
    for (const QString &name : single)
        options << OptionSpec{name, true, false};
    return {{{u"org generate"_s, 0, 0, options,
              u"org generate --store ADDRESS [--people N] [--departments N] [--units N] [--seed N] [--from DATE] [--to DATE]"_s,
              AppTr::tr("Fills an empty store with an invented organisation.")},
             generate}};
}

} // namespace chartroom

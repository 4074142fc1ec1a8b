// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/allcommands.h"
#include "storage/sqlitestore.h"
#include "tr.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Result<CommandOutcome> initStore(const CommandContext &context)
{
    const auto address = storeAddress(context.line);
    if (!address)
        return address.error();
    StoreOptions options;
    options.organisation = context.line.value(u"organisation"_s);
    options.roles = !context.line.has(u"no-roles"_s);
    const auto store = openStore(*address, StoreMode::Create, *context.clock, options);
    if (!store)
        return store.error();
    const StoreInfo &info = (*store)->info();
    CommandOutcome outcome;
    outcome.result = QJsonObject{{u"address"_s, *address}, {u"schema"_s, info.schema}, {u"store"_s, info.id}};
    outcome.summary = AppTr::tr("The store %1 is ready.").arg(*address);
    return outcome;
}

Result<StoreCheck> checkedStore(const QString &address, const Clock &clock)
{
    const auto store = openStore(address, StoreMode::ReadOnly, clock);
    return store ? (*store)->check() : store.error();
}

/// A store that is damaged beyond looking inside is a finding of the check; anything else stays an error.
Result<CommandOutcome> damageOutcome(const Error &error, const QString &address)
{
    if (error.id != u"store.integrity")
        return error;
    CommandOutcome outcome;
    outcome.findings << Issue{Severity::Error, error.id, error.message, {address, 0, 0, {}}};
    outcome.contentFailed = true;
    return outcome;
}

Result<CommandOutcome> checkStore(const CommandContext &context)
{
    const auto address = storeAddress(context.line);
    if (!address)
        return address.error();
    const auto check = checkedStore(*address, *context.clock);
    if (!check)
        return damageOutcome(check.error(), *address);
    CommandOutcome outcome;
    outcome.findings = check->issues;
    outcome.result = QJsonObject{{u"schema"_s, check->schema}, {u"departments"_s, QJsonArray::fromStringList(check->topUnits)},
                                 {u"people"_s, check->people}, {u"attempts"_s, check->attempts}, {u"packs"_s, check->packs},
                                 {u"problems"_s, check->issues.size()}};
    outcome.summary = AppTr::tr("%1 people, %2 attempts, %3 packs, %4 problems.")
                          .arg(check->people).arg(check->attempts).arg(check->packs).arg(check->issues.size());
    return outcome;
}

Result<CommandOutcome> rebuildStore(const CommandContext &context)
{
    const auto address = storeAddress(context.line);
    if (!address)
        return address.error();
    const auto store = openStore(*address, StoreMode::ReadWrite, *context.clock);
    if (!store)
        return store.error();
    const auto rebuilt = (*store)->rebuild(Progress());
    if (!rebuilt)
        return rebuilt.error();
    QJsonArray derived;
    int rows = 0;
    for (const DerivedRows &table : rebuilt->derived) {
        derived << QJsonObject{{u"name"_s, table.table}, {u"rows"_s, table.rows}};
        rows += table.rows;
    }
    CommandOutcome outcome;
    outcome.result = QJsonObject{{u"attempts"_s, rebuilt->attempts}, {u"derived"_s, derived}};
    outcome.summary = AppTr::tr("Computed again: %1 rows from %2 attempts.").arg(rows).arg(rebuilt->attempts);
    return outcome;
}

} // namespace

QList<Command> storeCommands()
{
    return {{{u"store init"_s, 0, 0, {{u"store"_s, true, false}, {u"organisation"_s, true, false}, {u"no-roles"_s, false, false}},
              u"store init --store ADDRESS [--organisation NAME] [--no-roles]"_s, AppTr::tr("Makes a new store.")},
             initStore},
            {{u"store check"_s, 0, 0, {{u"store"_s, true, false}}, u"store check --store ADDRESS"_s,
              AppTr::tr("Looks at everything in a store.")},
             checkStore},
            {{u"store rebuild"_s, 0, 0, {{u"store"_s, true, false}}, u"store rebuild --store ADDRESS"_s,
              AppTr::tr("Computes everything derived in a store again.")},
             rebuildStore}};
}

} // namespace chartroom

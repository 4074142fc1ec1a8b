// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/allcommands.h"
#include "base/canonicaljson.h"
#include "storage/admitlogin.h"
#include "storage/openstore.h"
#include "tr.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Result<Admission> readAdmission(const CommandLine &line)
{
    const auto login = requiredOption(line, u"login"_s);
    const auto given = requiredOption(line, u"role"_s);
    const auto role = wordOption(line, u"role"_s, {}, {u"learner"_s, u"manager"_s, u"trainer"_s, u"administrator"_s, u"none"_s});
    if (const Error *error = firstError(login, given, role))
        return *error;
    Admission admission{*login, *role, line.value(u"learner"_s), {}};
    for (const QString &unit : line.values(u"unit"_s))
        admission.units.append(departmentFromText(unit));
    return admission;
}

Result<CommandOutcome> admitToStore(const CommandContext &context)
{
    const auto address = storeAddress(context.line);
    const auto admission = readAdmission(context.line);
    if (const Error *error = firstError(address, admission))
        return *error;
    const auto store = openStore(*address, StoreMode::ReadWrite, *context.clock);
    if (!store)
        return store.error();
    if (const Result<void> done = admitLogin(**store, *admission); !done)
        return done.error();
    CommandOutcome outcome;
    outcome.result = QJsonObject{{u"login"_s, admission->login}, {u"role"_s, admission->role},
                                 {u"learner"_s, textOrNull(admission->learner)},
                                 {u"units"_s, QJsonArray::fromStringList(context.line.values(u"unit"_s))}};
    outcome.summary = admission->role == u"none" ? AppTr::tr("The login %1 has no role any more.").arg(admission->login)
                                                 : AppTr::tr("The login %1 is admitted.").arg(admission->login);
    return outcome;
}

} // namespace

QList<Command> admissionCommands()
{
    return {{{u"store admit"_s, 0, 0,
              {{u"store"_s, true, false}, {u"login"_s, true, false}, {u"role"_s, true, false}, {u"learner"_s, true, false},
               {u"unit"_s, true, true}},
              u"store admit --store ADDRESS --login NAME --role learner|manager|trainer|administrator|none "
              "[--learner LEARNER] [--unit PATH …]"_s,
              AppTr::tr("Gives a login of a server its role in a store.")},
             admitToStore}};
}

} // namespace chartroom

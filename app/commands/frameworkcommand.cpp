// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonicaljson.h"
#include "base/files.h"
#include "commands/allcommands.h"
#include "exchange/casepackage.h"
#include "lesson/packreader.h"
#include "tr.h"

#include <QJsonObject>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The built-in framework, or the one that a pack carries.
Result<Framework> chosenFramework(const CommandContext &context)
{
    const QString id = context.line.value(u"framework"_s, context.line.has(u"pack"_s) ? QString() : builtInFramework().id);
    if (id == builtInFramework().id)
        return builtInFramework();
    if (context.line.has(u"pack"_s)) {
        const auto source = openPack(context.line.value(u"pack"_s));
        if (!source)
            return source.error();
        const PackReading reading = readPack(*source, context.language);
        if (reading.files.framework && (id.isEmpty() || reading.files.framework->id == id))
            return *reading.files.framework;
    }
    return Error{ErrorKind::NotFound, u"framework.unknown"_s,
                 id.isEmpty() ? AppTr::tr("The pack has no framework of its own.")
                              : AppTr::tr("There is no framework %1 here.").arg(id), {}, {}};
}

Result<CommandOutcome> exportFramework(const CommandContext &context)
{
    const auto path = requiredOption(context.line, u"-o"_s);
    if (!path)
        return path.error();
    if (context.argument(0) != u"case")
        return usageError(u"usage.value"_s, AppTr::tr("A framework is exported as: case."));
    const auto framework = chosenFramework(context);
    if (!framework)
        return framework.error();
    const CasePackage package = casePackage(*framework, context.language, context.clock->now());
    if (const auto saved = saveFile(*path, readableJson(package.json)); !saved)
        return saved.error();
    CommandOutcome outcome;
    outcome.result = QJsonObject{{u"file"_s, *path}, {u"items"_s, package.items}, {u"associations"_s, package.associations}};
    outcome.summary = AppTr::tr("%1 items, %2 associations.").arg(package.items).arg(package.associations);
    return outcome;
}

} // namespace

QList<Command> frameworkCommands()
{
    return {{{u"framework export"_s, 1, 1,
              {{u"-o"_s, true, false}, {u"framework"_s, true, false}, {u"pack"_s, true, false}},
              u"framework export case -o FILE"_s, AppTr::tr("Writes a competency framework for other systems.")},
             exportFramework}};
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/allcommands.h"
#include "commands/openpack.h"
#include "learning/regrade.h"
#include "storage/openstore.h"
#include "tr.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString obstacleSentence(const NotRegraded &skipped)
{
    const QString title = skipped.title;
    switch (skipped.why) {
    case RegradeObstacle::Removed:
        return AppTr::tr("“%1” is not in this pack any more: %n answer(s) keep their grade.", nullptr, skipped.answers).arg(title);
    case RegradeObstacle::OtherKind:
        return AppTr::tr("“%1” is of another kind now: %n answer(s) keep their grade.", nullptr, skipped.answers).arg(title);
    case RegradeObstacle::CannotBeAsked:
        return AppTr::tr("“%1” cannot be graded by this program: %n answer(s) keep their grade.", nullptr, skipped.answers).arg(title);
    case RegradeObstacle::OlderPack:
        return AppTr::tr("“%1” was graded by a newer revision than this pack has: %n answer(s) keep their grade.", nullptr, skipped.answers).arg(title);
    }
    return {};
}

QJsonObject regradeJson(const RegradeSummary &summary)
{
    QJsonArray exercises;
    for (const ExerciseRegrade &exercise : summary.exercises) {
        exercises << QJsonObject{{u"uuid"_s, exercise.exercise.toString()}, {u"id"_s, exercise.id},
                                 {u"considered"_s, exercise.considered},    {u"up"_s, exercise.up},
                                 {u"down"_s, exercise.down},                {u"unreadable"_s, exercise.unreadable},
                                 {u"notShared"_s, exercise.notShared}};
    }
    return {{u"considered"_s, summary.considered()}, {u"changed"_s, summary.changed()},
            {u"applied"_s, summary.applied},         {u"exercises"_s, exercises},
            {u"unreadable"_s, summary.unreadable()}, {u"notShared"_s, summary.notShared()}};
}

CommandOutcome regradeOutcome(const RegradeSummary &summary, const QString &address)
{
    CommandOutcome outcome;
    for (const NotRegraded &skipped : summary.skipped)
        outcome.findings << Issue{Severity::Note, u"store.regrade-skipped"_s, obstacleSentence(skipped), {address, 0, 0, {}}};
    outcome.result = regradeJson(summary);
    for (const ExerciseRegrade &exercise : summary.exercises) {
        outcome.text += QString(AppTr::tr("%1: %2 considered, %3 up, %4 down").arg(exercise.id).arg(exercise.considered)
                                    .arg(exercise.up).arg(exercise.down) + u'\n').toUtf8();
    }
    QStringList sentences{(summary.applied ? AppTr::tr("%1 answers considered, %2 new grades added.")
                                           : AppTr::tr("%1 answers considered, %2 would be graded differently. Nothing was changed; --apply adds the new grades."))
                              .arg(summary.considered()).arg(summary.changed())};
    if (summary.unreadable() > 0)
        sentences << AppTr::tr("%n answer(s) cannot be read by the new revision and keep their grade.", nullptr, summary.unreadable());
    if (summary.notShared() > 0)
        sentences << AppTr::tr("%n answer(s) were not shared, only how they were graded; they keep their grade.", nullptr, summary.notShared());
    outcome.summary = sentences.join(u' ');
    return outcome;
}

Result<CommandOutcome> regradeCommand(const CommandContext &context)
{
    const auto address = storeAddress(context.line);
    const auto path = requiredOption(context.line, u"pack"_s);
    if (const Error *error = firstError(address, path))
        return *error;
    const auto pack = openPackForCommand(*path, context.language);
    if (!pack)
        return pack.error();
    RegradeOptions options;
    options.apply = context.line.has(u"apply"_s);
    options.language = context.language;
    options.reason = context.line.value(u"reason"_s);
    const auto store = openStore(*address, options.apply ? StoreMode::ReadWrite : StoreMode::ReadOnly, *context.clock);
    if (!store)
        return store.error();
    const auto summary = regradeStore(**store, **pack, options, *context.clock);
    if (!summary)
        return summary.error();
    return regradeOutcome(*summary, *address);
}

} // namespace

QList<Command> regradeCommands()
{
    return {{{u"store regrade"_s, 0, 0,
              {{u"store"_s, true, false}, {u"pack"_s, true, false}, {u"apply"_s, false, false}, {u"reason"_s, true, false}},
              u"store regrade --store ADDRESS --pack PACK [--apply] [--reason TEXT]"_s,
              AppTr::tr("Grades stored answers again by the newer revisions of a pack.")},
             regradeCommand}};
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonicaljson.h"
#include "base/files.h"
#include "commands/allcommands.h"
#include "commands/inputs.h"
#include "commands/storepeople.h"
#include "exchange/issuerprofile.h"
#include "exchange/openbadge.h"
#include "progress/levelwords.h"
#include "storage/openstore.h"
#include "tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Result<Competency> competencyOption(const CommandLine &line)
{
    const auto code = requiredOption(line, u"competency"_s);
    if (!code)
        return code.error();
    const Competency *competency = builtInFramework().competency(*code);
    if (!competency || competency->code != *code) {
        return usageError(u"usage.value"_s, AppTr::tr("There is no competency %1. The codes are %2.")
                                                .arg(*code, builtInFramework().codes().join(u", "_s)));
    }
    return *competency;
}

/// What the facts until the day of the clock say; facts from the future are none yet.
Result<QList<EvidenceItem>> evidenceUntil(ProgressStore &store, const LearnerId &learner, const QDate &day)
{
    QList<EvidenceFact> facts;
    const auto read = store.evidence({{}, {{}, day}, learner}, [&](const EvidenceFact &fact) {
        facts << fact;
        return true;
    });
    if (!read)
        return read.error();
    return evidenceItems(facts);
}

CommandOutcome notEarned(const CompetencyState &state, int level, const CommandContext &context)
{
    CommandOutcome outcome;
    const QString message = AppTr::tr("Level %1 of %2 is not demonstrated.").arg(level).arg(state.code) + u' '
        + stateSentence(state, context.language);
    outcome.findings << Issue{Severity::Error, u"badge.not-earned"_s, message, {u"chartroom"_s, 0, 0, {}}};
    return outcome;
}

Result<CommandOutcome> writeBadge(const BadgeRequest &request, const QString &path)
{
    if (const auto saved = saveFile(path, readableJson(openBadge(request))); !saved)
        return saved.error();
    CommandOutcome outcome;
    const QString name = achievementName(request.competency, request.level, request.language);
    outcome.result = QJsonObject{{u"file"_s, path}, {u"achievement"_s, name}};
    outcome.summary = AppTr::tr("The draft of a badge is in %1: %2. The issuer signs it.").arg(path, name);
    return outcome;
}

Result<CommandOutcome> badgeOf(ProgressStore &store, BadgeRequest request, const PeopleChoice &choice, const CommandContext &context,
                               const QString &path)
{
    const auto people = sharingPeople(store, choice, context.clock->today());
    if (!people)
        return contentOutcome(people.error());
    request.learner = people->constFirst().learner;
    const auto items = evidenceUntil(store, request.learner.id, context.clock->today());
    if (!items)
        return items.error();
    request.items = *items;
    const CompetencyState state = competencyState(request.competency.code, *items);
    if (state.level.value_or(0) < request.level)
        return notEarned(state, request.level, context);
    return writeBadge(request, path);
}

Result<CommandOutcome> exportBadge(const CommandContext &context)
{
    const CommandLine &line = context.line;
    const auto address = storeAddress(line);
    const auto learner = requiredOption(line, u"learner"_s);
    const auto competency = competencyOption(line);
    const auto named = requiredOption(line, u"level"_s);
    const auto level = wholeNumberOption(line, u"level"_s, 1, 1, builtInFramework().highestLevel());
    const auto issuerPath = requiredOption(line, u"issuer"_s);
    const auto path = requiredOption(line, u"-o"_s);
    if (const Error *error = firstError(address, learner, competency, named, level, issuerPath, path))
        return *error;
    const auto bytes = readFile(*issuerPath);
    if (!bytes)
        return bytes.error();
    const auto issuer = readIssuerProfile(*bytes, *issuerPath);
    if (!issuer)
        return contentOutcome(issuer.error());
    const auto store = openStore(*address, StoreMode::ReadOnly, *context.clock);
    if (!store)
        return store.error();
    BadgeRequest request{{}, *competency, static_cast<int>(*level), {}, *issuer, context.clock->now(), context.language,
                         (*store)->info().synthetic};
    return badgeOf(**store, request, {*learner, {}, {}}, context, *path);
}

} // namespace

QList<Command> badgeCommands()
{
    QList<OptionSpec> options;
    for (const QString &name : {u"store"_s, u"learner"_s, u"competency"_s, u"level"_s, u"issuer"_s, u"-o"_s})
        options << OptionSpec{name, true, false};
    return {{{u"badge export"_s, 0, 0, options,
              u"badge export --store ADDRESS --learner LEARNER --competency CODE --level N --issuer FILE -o OUT"_s,
              AppTr::tr("Writes the draft of an Open Badge for its issuer to sign.")},
             exportBadge}};
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/allcommands.h"
#include "base/canonicaljson.h"
#include "competency/framework.h"
#include "progress/consent.h"
#include "secrets/systemkeychain.h"
#include "sharing/importplan.h"
#include "sharing/keypair.h"
#include "sharing/sharebundle.h"
#include "storage/sqlitestore.h"
#include "storage/storebackups.h"
#include "tr.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Result<std::unique_ptr<ProgressStore>> storeOf(const CommandContext &context, StoreMode mode)
{
    const auto address = storeAddress(context.line);
    if (!address)
        return address.error();
    return openStore(*address, mode, *context.clock);
}

Result<ShareChoice> choiceOf(const CommandContext &context)
{
    const CommandLine &line = context.line;
    ShareChoice choice;
    const auto fields = consentFromWords(line.value(u"consent"_s, u"attempts"_s).split(u','));
    if (!fields)
        return usageError(u"usage.value"_s, fields.error().message);
    choice.fields = *fields;
    choice.recipient = line.value(u"recipient"_s);
    choice.withName = line.has(u"name"_s);
    if (line.has(u"until"_s)) {
        choice.until = QDate::fromString(line.value(u"until"_s), Qt::ISODate);
        if (!choice.until.isValid())
            return usageError(u"usage.value"_s, AppTr::tr("Option --until takes a date such as 2027-06-30."));
    }
    if (line.has(u"since"_s)) {
        choice.since = instantFromText(line.value(u"since"_s));
        if (!choice.since.isValid())
            return usageError(u"usage.value"_s, AppTr::tr("Option --since takes an instant such as 2026-01-15T09:00:00Z."));
    }
    if (line.has(u"period"_s)) {
        const auto period = parsePeriod(line.value(u"period"_s));
        if (!period)
            return usageError(u"usage.value"_s, period.error().message);
        choice.period = *period;
    }
    const Framework &framework = builtInFramework();
    for (const Competency &competency : framework.competencies)
        choice.competencies << BundleCompetency{framework.id, framework.version, competency.code, competency.title.text(u"en"_s)};
    return choice;
}

Result<CommandOutcome> exportProgress(const CommandContext &context)
{
    const auto learner = requiredOption(context.line, u"learner"_s);
    const auto path = requiredOption(context.line, u"-o"_s);
    const auto choice = choiceOf(context);
    if (const Error *error = firstError(learner, path, choice))
        return *error;
    const auto store = storeOf(context, StoreMode::ReadWrite);
    if (!store)
        return store.error();
    const auto person = (*store)->findPerson(*learner);
    if (!person)
        return person.error();
    std::optional<KeyPair> key;
    if (!context.line.has(u"unsigned"_s)) {
        SecretStore secrets(context.home, systemKeychain());
        const auto own = context.line.has(u"key"_s) ? readKeyFile(context.line.value(u"key"_s))
                                                    : learnerKey(secrets, person->pseudonym);
        if (!own)
            return own.error();
        key = *own;
    }
    const auto receipt = shareBundle(**store, person->id, *choice, key ? &*key : nullptr, *path, *context.clock);
    if (!receipt)
        return receipt.error();
    CommandOutcome outcome;
    outcome.result = QJsonObject{{u"file"_s, *path}, {u"attempts"_s, receipt->attempts}, {u"signed"_s, key.has_value()},
                                 {u"keyId"_s, key ? QJsonValue(key->keyId()) : QJsonValue()}};
    outcome.summary = AppTr::tr("%n attempt(s) written to %1.", nullptr, receipt->attempts).arg(*path);
    return outcome;
}

QJsonObject outcomeJson(const BundleOutcome &bundle)
{
    return {{u"path"_s, bundle.path},
            {u"learner"_s, bundle.learner ? QJsonValue(bundle.learner->toString()) : QJsonValue()},
            {u"newLearner"_s, bundle.newLearner},
            {u"new"_s, bundle.added},
            {u"known"_s, bundle.known},
            {u"refused"_s, bundle.refused}};
}

Result<CommandOutcome> importProgress(const CommandContext &context)
{
    const auto requirement = wordOption(context.line, u"require"_s, u"signed"_s, {u"intact"_s, u"signed"_s});
    if (!requirement)
        return requirement.error();
    const bool isDry = context.line.has(u"dry-run"_s);
    const auto address = storeAddress(context.line);
    const auto files = bundlePaths(context.line.arguments);
    if (!files)
        return files.error();
    const auto backup = address && !isDry ? backUpBefore(*address, BackupReason::Import, *context.clock) : Result<QString>(QString());
    if (!backup)
        return backup.error();
    const auto store = storeOf(context, isDry ? StoreMode::ReadOnly : StoreMode::ReadWrite);
    if (!store)
        return store.error();
    ImportOptions options;
    options.requirement = *requirement == u"signed" ? BundleRequirement::Signed : BundleRequirement::Intact;
    options.department = departmentFromText(context.line.value(u"department"_s));
    options.dryRun = isDry;
    const auto summary = importBundles(**store, *files, options, *context.clock);
    if (!summary)
        return summary.error();
    CommandOutcome outcome;
    outcome.findings = summary->issues;
    outcome.partFailed = std::any_of(summary->issues.cbegin(), summary->issues.cend(),
                                     [](const Issue &issue) { return issue.ruleId.startsWith(u"io."_s); });
    QJsonArray bundles;
    for (const BundleOutcome &bundle : summary->plans) {
        if (!bundle.rejected)
            bundles << outcomeJson(bundle);
    }
    outcome.result = QJsonObject{{u"bundles"_s, bundles}, {u"new"_s, summary->added}, {u"known"_s, summary->known},
                                 {u"refused"_s, summary->refused}, {u"rejected"_s, summary->rejected}};
    outcome.summary = (isDry ? AppTr::tr("Plan: %1 new, %2 known, %3 refused; %4 bundles rejected.")
                             : AppTr::tr("%1 new, %2 known, %3 refused; %4 bundles rejected."))
                          .arg(summary->added).arg(summary->known).arg(summary->refused).arg(summary->rejected);
    return outcome;
}

Result<CommandOutcome> verifyProgress(const CommandContext &context)
{
    const auto requirement = wordOption(context.line, u"require"_s, u"intact"_s, {u"intact"_s, u"signed"_s, u"trusted"_s});
    if (!requirement)
        return requirement.error();
    const auto reading = readBundleFile(context.argument(0), BundleRequirement::Intact);
    if (!reading)
        return reading.error();
    CommandOutcome outcome;
    outcome.findings = reading->issues;
    outcome.result = QJsonObject{
        {u"state"_s, reading->state},
        {u"publisher"_s, textOrNull(reading->publisher)},
        {u"keyId"_s, textOrNull(reading->keyId)},
        {u"created"_s, reading->created.isValid() ? QJsonValue(instantText(reading->created)) : QJsonValue()},
        {u"files"_s, reading->files},
        {u"learner"_s, reading->bundle ? QJsonValue(reading->bundle->learner.pseudonym) : QJsonValue()},
        {u"attempts"_s, reading->bundle ? QJsonValue(reading->bundle->attempts.size()) : QJsonValue()}};
    outcome.text = (reading->state + u'\n').toUtf8();
    const bool isSigned = reading->state != u"unsigned" && reading->state != u"broken";
    outcome.contentFailed = (*requirement != u"intact" && !isSigned) || (*requirement == u"trusted" && reading->state != u"trusted");
    return outcome;
}

} // namespace

QList<Command> progressCommands()
{
    const OptionSpec store{u"store"_s, true, false};
    return {{{u"progress export"_s, 0, 0,
              {store, {u"learner"_s, true, false}, {u"-o"_s, true, false}, {u"since"_s, true, false}, {u"period"_s, true, false},
               {u"name"_s, false, false}, {u"consent"_s, true, false}, {u"recipient"_s, true, false}, {u"until"_s, true, false},
               {u"key"_s, true, false}, {u"unsigned"_s, false, false}},
              u"progress export --store ADDRESS --learner LEARNER -o FILE [--consent LIST] [--recipient TEXT] [--until DATE]"_s,
              AppTr::tr("Writes the signed progress bundle of a learner.")},
             exportProgress},
            {{u"progress import"_s, 1, 1000000,
              {store, {u"dry-run"_s, false, false}, {u"department"_s, true, false}, {u"require"_s, true, false}},
              u"progress import PATH... --store ADDRESS [--dry-run] [--department PATH] [--require intact|signed]"_s,
              AppTr::tr("Takes progress bundles into a store.")},
             importProgress},
            {{u"progress verify"_s, 1, 1, {{u"require"_s, true, false}},
              u"progress verify FILE [--require intact|signed|trusted]"_s, AppTr::tr("Checks one progress bundle.")},
             verifyProgress}};
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharing/importplan.h"
#include "sharing/tr.h"

#include <QDir>
#include <QFileInfo>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The person as the newest bundle describes them; what a bundle leaves out stays as it is known.
Result<void> keepPerson(ProgressStore &store, const ImportPlan &plan, const ImportOptions &options, bool isNewest)
{
    const Learner &shared = plan.bundle->learner;
    const Result<std::optional<Learner>> known = store.person(shared.id);
    if (!known)
        return known.error();
    Learner person = known->value_or(shared);
    if (isNewest) {
        person.pseudonym = shared.pseudonym;
        if (!shared.name.isEmpty())
            person.name = shared.name;
        if (!shared.department.isEmpty())
            person.department = shared.department;
    }
    if (!options.department.isEmpty())
        person.department = options.department;
    if (const Result<void> saved = store.savePerson(person); !saved)
        return saved;
    if (plan.bundle->publicKey.isEmpty())
        return {};
    return store.pinKey(shared.id, plan.bundle->publicKey);
}

Consent importedConsent(const Bundle &bundle)
{
    Consent consent;
    consent.id = {uuidVersion5(bundle.id.uuid, u"imported consent"_s)};
    consent.learner = bundle.learner.id;
    consent.fields = bundle.fields;
    consent.recipient = bundle.recipient;
    consent.until = bundle.until;
    consent.at = bundle.withdrawn.isValid() ? bundle.withdrawn : bundle.created;
    consent.withdrawn = bundle.withdrawn.isValid();
    consent.bundle = bundle.id;
    return consent;
}

BundleImport importFact(const ImportPlan &plan, const Clock &clock)
{
    const Bundle &bundle = *plan.bundle;
    BundleImport fact;
    fact.id = {uuidVersion7(clock.now())};
    fact.bundle = bundle.id;
    fact.learner = bundle.learner.id;
    fact.sha256 = bundle.sha256;
    fact.keyId = bundle.publicKey.isEmpty() ? QString() : KeyPair{{}, bundle.publicKey, {}}.keyId();
    fact.created = bundle.created;
    fact.at = clock.now();
    fact.added = plan.newCount();
    fact.known = plan.known;
    fact.refused = plan.refused;
    return fact;
}

Result<void> keepFacts(ProgressStore &store, const ImportPlan &plan)
{
    for (const PackRecord &pack : plan.bundle->packs) {
        if (const Result<void> done = store.savePack(pack); !done)
            return done;
    }
    if (const Result<void> done = store.appendAll(plan.added); !done)
        return done;
    for (const SharedFact &fact : plan.addedFacts) {
        if (const Result<void> done = addSharedFact(store, fact); !done)
            return done;
    }
    return store.addConsent(importedConsent(*plan.bundle));
}

BundleReading readingOf(const QString &path, BundleRequirement requirement)
{
    const Result<BundleReading> reading = readBundleFile(path, requirement);
    if (reading)
        return *reading;
    BundleReading unread;
    unread.state = u"broken"_s;
    unread.issues = {{Severity::Error, reading.error().id, reading.error().message, {path, 0, 0, {}}}};
    return unread;
}

Result<ImportPlan> importOne(ProgressStore &store, const QString &path, const ImportOptions &options,
                             const Clock &clock)
{
    Result<ImportPlan> plan = planImport(store, readingOf(path, options.requirement), path, options, clock);
    if (!plan || options.dryRun)
        return plan;
    if (const Result<void> done = importBundle(store, *plan, options, clock); !done)
        return done.error();
    return plan;
}

void countIn(ImportSummary &summary, const ImportPlan &plan)
{
    summary.plans.append(outcomeOf(plan));
    summary.added += plan.newCount();
    summary.known += plan.known;
    summary.refused += plan.refused;
    summary.rejected += plan.rejected ? 1 : 0;
    summary.addedFacts += static_cast<int>(plan.addedFacts.size());
    const qsizetype room = ImportSummary::issueLimit - summary.issues.size();
    if (plan.issues.size() <= room) {
        summary.issues.append(plan.issues);
    } else if (room >= 0) {
        summary.issues.append(plan.issues.first(room));
        summary.issues.append({Severity::Note, u"progress.conflict"_s,
                               SharingTr::tr("There are more findings than can be listed."), {plan.path, 0, 0, {}}});
    }
}

} // namespace

Result<void> importBundle(ProgressStore &store, const ImportPlan &plan, const ImportOptions &options,
                          const Clock &clock)
{
    if (plan.rejected || !plan.bundle)
        return {};
    const Result<QList<Consent>> consents = store.consents(plan.bundle->learner.id);
    if (!consents)
        return consents.error();
    bool isNewest = true;
    bool isKnown = false;
    for (const Consent &consent : *consents) {
        if (consent.bundle.isNull())
            continue;
        isKnown = isKnown || consent.bundle == plan.bundle->id;
        isNewest = isNewest && consent.at <= plan.bundle->created;
    }
    return store.transaction([&]() -> Result<void> {
        Result<void> done = keepPerson(store, plan, options, isNewest);
        if (done)
            done = keepFacts(store, plan);
        // A bundle that brings nothing new leaves no trace: importing twice changes nothing.
        if (done && (!isKnown || plan.newCount() > 0 || !plan.addedFacts.isEmpty()))
            done = store.addImport(importFact(plan, clock));
        return done;
    });
}

Result<QStringList> bundlePaths(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists()) {
            return Error{ErrorKind::NotFound, u"io.not-found"_s,
                         SharingTr::tr("There is no file or folder %1.").arg(path), {}, {}};
        }
        if (!info.isDir()) {
            files.append(path);
            continue;
        }
        const QDir folder(path);
        for (const QString &name : folder.entryList({u"*.crprogress"_s}, QDir::Files, QDir::Name))
            files.append(folder.filePath(name));
    }
    return files;
}

Result<ImportSummary> importBundles(ProgressStore &store, const QStringList &paths, const ImportOptions &options,
                                    const Clock &clock, const Progress &progress)
{
    const Result<QStringList> files = bundlePaths(paths);
    if (!files)
        return files.error();
    ImportSummary summary;
    for (qsizetype i = 0; i < files->size() && !progress.isCancelled(); ++i) {
        const Result<ImportPlan> plan = importOne(store, files->at(i), options, clock);
        if (!plan)
            return plan.error();
        countIn(summary, *plan);
        progress.report(static_cast<int>(i) + 1, static_cast<int>(files->size()));
    }
    summary.cancelled = progress.isCancelled();
    return summary;
}

} // namespace chartroom

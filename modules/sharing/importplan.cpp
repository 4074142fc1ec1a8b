// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharing/importplan.h"

#include "progress/attemptjson.h"
#include "sharing/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Issue planIssue(const ImportPlan &plan, const QString &rule, const QString &message)
{
    return {Severity::Error, rule, message, {plan.path, 0, 0, {}}};
}

void rejectPlan(ImportPlan &plan, const QString &rule, const QString &message)
{
    plan.issues.append(planIssue(plan, rule, message));
    plan.rejected = true;
}

QStringList effectiveDepartment(const Bundle &bundle, const ImportOptions &options)
{
    return options.department.isEmpty() ? bundle.learner.department : options.department;
}

bool isWithin(const QString &path, const QString &above)
{
    return path == above || path.startsWith(above + u'/');
}

/// A store that does not say whose it is takes every bundle. Otherwise the recipient must be its organisation, a unit
/// in it, a unit above the learner, or a name it was told to answer to (setting "recipients", one per line).
Result<bool> isForStore(ProgressStore &store, const Bundle &bundle, const ImportOptions &options)
{
    const QString organisation = store.info().organisation;
    const QString department = departmentText(effectiveDepartment(bundle, options));
    if (bundle.recipient.isEmpty() || organisation.isEmpty() || isWithin(bundle.recipient, organisation)
        || isWithin(department, bundle.recipient))
        return true;
    const Result<QString> names = store.setting(u"recipients"_s);
    if (!names)
        return names.error();
    return names->split(u'\n').contains(bundle.recipient);
}

void checkOwner(ImportPlan &plan, const std::optional<Learner> &known)
{
    if (known && !known->publicKey.isEmpty() && known->publicKey != plan.bundle->publicKey)
        rejectPlan(plan, u"progress.owner"_s,
                   SharingTr::tr("The bundle does not carry the key with which this person's first bundle was signed."));
}

/// Withdrawn after this bundle was made? A withdrawal itself is never refused for that.
bool isTakenBack(const Bundle &bundle, const QList<Consent> &consents)
{
    return !bundle.withdrawn.isValid()
        && std::any_of(consents.begin(), consents.end(), [&](const Consent &consent) {
               return consent.withdrawn && consent.recipient == bundle.recipient && consent.at >= bundle.created;
           });
}

Result<void> checkConsent(ProgressStore &store, ImportPlan &plan, const QList<Consent> &consents,
                          const ImportOptions &options, const Clock &clock)
{
    const Bundle &bundle = *plan.bundle;
    if (bundle.until.isValid() && clock.today() > bundle.until)
        rejectPlan(plan, u"progress.consent"_s, SharingTr::tr("The consent for this bundle has ended."));
    else if (isTakenBack(bundle, consents))
        rejectPlan(plan, u"progress.consent"_s, SharingTr::tr("The consent for this bundle was withdrawn."));
    const Result<bool> isOurs = isForStore(store, bundle, options);
    if (!isOurs)
        return isOurs.error();
    if (!*isOurs)
        rejectPlan(plan, u"progress.consent"_s,
                   SharingTr::tr("The consent for this bundle is for another recipient: %1.").arg(bundle.recipient));
    return {};
}

/// Facts from before an erasure stay away; what is shared afterwards is shared anew.
Result<void> checkErasure(ProgressStore &store, ImportPlan &plan)
{
    const Result<QDateTime> erased = store.erasedAt(plan.bundle->learner.id);
    if (!erased)
        return erased.error();
    if (erased->isValid() && plan.bundle->created <= *erased)
        rejectPlan(plan, u"progress.consent"_s,
                   SharingTr::tr("This person's facts were erased after the bundle was made. A new bundle can be shared."));
    return {};
}

void checkFuture(ImportPlan &plan, const Clock &clock)
{
    const QDateTime limit = clock.now().addDays(1);
    bool isLate = plan.bundle->created > limit || plan.bundle->withdrawn > limit;
    for (const SharedFact &fact : std::as_const(plan.bundle->facts))
        isLate = isLate || instantOf(fact) > limit;
    for (const Attempt &attempt : std::as_const(plan.bundle->attempts))
        isLate = isLate || attempt.day > limit.date() || (attempt.submitted.isValid() && attempt.submitted > limit);
    if (isLate)
        rejectPlan(plan, u"progress.future"_s,
                   SharingTr::tr("The bundle holds facts of the future. Check the clock of the computer it comes from."));
}

Result<void> compareFacts(ProgressStore &store, ImportPlan &plan)
{
    if (plan.bundle->facts.isEmpty())
        return {};
    const Result<QList<SharedFact>> facts = sharedFacts(store, plan.bundle->learner.id, plan.bundle->fields);
    if (!facts)
        return facts.error();
    QHash<FactId, SharedFact> known;
    for (const SharedFact &fact : *facts)
        known.insert(idOf(fact), fact);
    for (const SharedFact &fact : std::as_const(plan.bundle->facts)) {
        const Result<std::optional<LearnerId>> owner = store.learnerOfFact(idOf(fact));
        if (!owner)
            return owner.error();
        if (!*owner) {
            plan.addedFacts.append(fact);
        } else if (!known.contains(idOf(fact)) || known.value(idOf(fact)) != fact) {
            ++plan.refused;
            plan.issues.append(planIssue(plan, u"progress.conflict"_s,
                                         SharingTr::tr("Fact %1 is known with other content. It was left as it is.")
                                             .arg(idOf(fact).toString())));
        }
    }
    return {};
}

Result<void> compareAttempts(ProgressStore &store, ImportPlan &plan)
{
    for (const Attempt &attempt : std::as_const(plan.bundle->attempts)) {
        const Result<std::optional<Attempt>> stored = store.attempt(attempt.id);
        if (!stored)
            return stored.error();
        if (!*stored) {
            plan.added.append(attempt);
        } else if (sameAttempt(**stored, attempt)) {
            ++plan.known;
        } else {
            ++plan.refused;
            plan.issues.append(planIssue(plan, u"progress.conflict"_s,
                                         SharingTr::tr("Attempt %1 is known with other content. It was left as it is.")
                                             .arg(attempt.id.toString())));
        }
    }
    return {};
}

/// Issues inside an archive are told by the name of the archive: there may be many.
QList<Issue> issuesOfFile(QList<Issue> issues, const QString &path)
{
    for (Issue &issue : issues) {
        issue.place.pointer = issue.place.path == path ? QString() : issue.place.path;
        issue.place.path = path;
    }
    return issues;
}

} // namespace

Result<ImportPlan> planImport(ProgressStore &store, const BundleReading &reading, const QString &path,
                              const ImportOptions &options, const Clock &clock)
{
    ImportPlan plan;
    plan.path = path;
    plan.bundle = reading.bundle;
    plan.issues = issuesOfFile(reading.issues, path);
    plan.rejected = !reading.bundle;
    if (plan.rejected)
        return plan;
    const Result<std::optional<Learner>> known = store.person(plan.bundle->learner.id);
    if (!known)
        return known.error();
    const Result<QList<Consent>> consents = store.consents(plan.bundle->learner.id);
    if (!consents)
        return consents.error();
    plan.newLearner = !known->has_value();
    checkOwner(plan, *known);
    checkFuture(plan, clock);
    if (const Result<void> done = checkConsent(store, plan, *consents, options, clock); !done)
        return done.error();
    if (const Result<void> done = checkErasure(store, plan); !done)
        return done.error();
    if (plan.rejected)
        return plan;
    if (const Result<void> done = compareAttempts(store, plan); !done)
        return done.error();
    if (const Result<void> done = compareFacts(store, plan); !done)
        return done.error();
    return plan;
}

BundleOutcome outcomeOf(const ImportPlan &plan)
{
    BundleOutcome outcome;
    outcome.path = plan.path;
    if (plan.bundle) {
        outcome.learner = plan.bundle->learner.id;
        outcome.pseudonym = plan.bundle->learner.pseudonym;
        outcome.department = plan.bundle->learner.department;
        outcome.withdraws = plan.bundle->withdrawn.isValid();
    }
    outcome.newLearner = plan.newLearner;
    outcome.added = plan.newCount();
    outcome.known = plan.known;
    outcome.refused = plan.refused;
    outcome.addedFacts = static_cast<int>(plan.addedFacts.size());
    outcome.rejected = plan.rejected;
    if (!plan.issues.isEmpty())
        outcome.reason = plan.issues.constFirst().message;
    return outcome;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharing/sharebundle.h"

#include "base/files.h"
#include "progress/attemptid.h"
#include "sharing/bundlejson.h"
#include "sharing/tr.h"

#include <QFile>
#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// A new grade came later than its answer: by the day in its id.
bool isLateEnough(const Attempt &attempt, const QDateTime &since)
{
    if (!since.isValid())
        return true;
    if (attempt.regradeOf)
        return dayOfAttemptId(attempt.id) >= since.date();
    return attempt.submitted.isValid() ? attempt.submitted >= since : attempt.day >= since.date();
}

QList<Attempt> chosenAttempts(const QList<Attempt> &attempts, const ShareChoice &choice)
{
    QList<Attempt> chosen;
    for (const Attempt &attempt : attempts) {
        if (isLateEnough(attempt, choice.since) && choice.period.contains(attempt.day))
            chosen.append(attempt);
    }
    std::sort(chosen.begin(), chosen.end(),
              [](const Attempt &a, const Attempt &b) { return a.id.toString() < b.id.toString(); });
    return chosen;
}

/// Titles of those packs and competencies only that the attempts name.
void keepNamed(Bundle &bundle, const QList<PackRecord> &packs, const QList<BundleCompetency> &competencies)
{
    QSet<QString> codes;
    QSet<QString> packKeys;
    for (const Attempt &attempt : std::as_const(bundle.attempts)) {
        packKeys.insert(attempt.pack + u'\n' + attempt.version);
        for (const QString &code : attempt.competencies.keys())
            codes.insert(code.section(u'.', 0, 0));
    }
    for (const PackRecord &pack : packs) {
        if (packKeys.contains(pack.id + u'\n' + pack.version))
            bundle.packs.append(pack);
    }
    for (const BundleCompetency &competency : competencies) {
        if (codes.contains(competency.code))
            bundle.competencies.append(competency);
    }
}

Result<Learner> sharingPerson(ProgressStore &store, const LearnerId &learner)
{
    const Result<std::optional<Learner>> person = store.person(learner);
    if (!person)
        return person.error();
    if (!*person) {
        return Error{ErrorKind::NotFound, u"progress.learner-unknown"_s,
                     SharingTr::tr("This person is not in the store."), learner.toString(), {}};
    }
    return **person;
}

Bundle emptyBundle(ProgressStore &store, const Learner &person, const Clock &clock)
{
    Bundle bundle;
    bundle.created = clock.now();
    bundle.program = QStringLiteral(CHARTROOM_VERSION);
    bundle.device = DeviceId::fromString(store.info().id);
    bundle.learner = person;
    return bundle;
}

Consent consentOf(const Bundle &bundle)
{
    Consent consent;
    consent.id = {uuidVersion5(bundle.id.uuid, u"consent"_s)};
    consent.learner = bundle.learner.id;
    consent.fields = bundle.fields;
    consent.recipient = bundle.recipient;
    consent.until = bundle.until;
    consent.at = bundle.created;
    consent.withdrawn = bundle.withdrawn.isValid();
    return consent;
}

/// Keeps the facts and writes the file in one go: no file without its receipt.
Result<void> handOut(ProgressStore &store, const std::function<Result<void>()> &keepFacts, const QString &path,
                     const QByteArray &bytes)
{
    bool written = false;
    const Result<void> done = store.transaction([&]() -> Result<void> {
        if (const Result<void> kept = keepFacts(); !kept || path.isEmpty())
            return kept;
        const Result<void> saved = saveFile(path, bytes);
        written = saved.has_value();
        return saved;
    });
    if (!done && written)
        QFile::remove(path);
    return done;
}

} // namespace

Result<Bundle> gatherBundle(ProgressStore &store, const LearnerId &learner, const ShareChoice &choice,
                            const Clock &clock)
{
    const Result<Learner> person = sharingPerson(store, learner);
    if (!person)
        return person.error();
    const Result<QList<Attempt>> attempts = store.attempts(learner);
    if (!attempts)
        return attempts.error();
    const Result<QList<PackRecord>> packs = store.packsOf({{}, {}, learner});
    if (!packs)
        return packs.error();
    Bundle bundle = emptyBundle(store, *person, clock);
    if (!choice.withName)
        bundle.learner.name.clear();
    bundle.fields = choice.fields | ConsentField::Attempts;
    bundle.recipient = choice.recipient;
    bundle.until = choice.until;
    bundle.attempts = chosenAttempts(*attempts, choice);
    keepNamed(bundle, *packs, choice.competencies);
    const Result<QList<SharedFact>> facts = sharedFacts(store, learner, bundle.fields);
    if (!facts)
        return facts.error();
    bundle.facts = *facts;
    bundle.id = derivedBundleId(bundle);
    return bundle;
}

Result<PreparedShare> prepareShare(const Bundle &bundle, const KeyPair *key)
{
    const Result<QByteArray> bytes = writeBundle(bundle, key);
    if (!bytes)
        return bytes.error();
    const BundleReading reading
        = readBundle(*bytes, bundleJsonPath, key ? BundleRequirement::Signed : BundleRequirement::Intact);
    if (!reading.bundle) {
        // Facts that no receiver would take, for example from a store that somebody wrote to by other means.
        return Error{ErrorKind::Refused, u"progress.attempt-invalid"_s,
                     SharingTr::tr("Some answers in the store cannot be read, so nothing is shared. Check the store."), {},
                     reading.issues};
    }
    return PreparedShare{*reading.bundle, *bytes};
}

Result<ShareReceipt> handOutShare(ProgressStore &store, const PreparedShare &share, const QString &path)
{
    const Bundle &bundle = share.bundle;
    const Consent consent = consentOf(bundle);
    ShareReceipt receipt;
    receipt.bundle = bundle.id;
    receipt.learner = bundle.learner.id;
    receipt.consent = consent.id;
    receipt.fields = bundle.fields;
    receipt.recipient = bundle.recipient;
    receipt.until = bundle.until;
    receipt.attempts = static_cast<int>(bundle.attempts.size());
    receipt.sha256 = bundle.sha256;
    receipt.keyId = bundle.publicKey.isEmpty() ? QString() : KeyPair{{}, bundle.publicKey, {}}.keyId();
    receipt.at = bundle.created;
    const auto keepFacts = [&]() -> Result<void> {
        const Result<void> kept = store.addConsent(consent);
        return kept ? store.addReceipt(receipt) : kept;
    };
    if (const Result<void> done = handOut(store, keepFacts, path, share.bytes); !done)
        return done.error();
    return receipt;
}

Result<ShareReceipt> shareBundle(ProgressStore &store, const LearnerId &learner, const ShareChoice &choice,
                                 const KeyPair *key, const QString &path, const Clock &clock)
{
    const Result<Bundle> bundle = gatherBundle(store, learner, choice, clock);
    if (!bundle)
        return bundle.error();
    const Result<PreparedShare> share = prepareShare(*bundle, key);
    if (!share)
        return share.error();
    return handOutShare(store, *share, path);
}

Result<void> withdrawConsent(ProgressStore &store, const LearnerId &learner, const QString &recipient,
                             const KeyPair *key, const QString &path, const Clock &clock)
{
    const Result<Learner> person = sharingPerson(store, learner);
    if (!person)
        return person.error();
    Bundle bundle = emptyBundle(store, *person, clock);
    bundle.learner.name.clear();
    bundle.recipient = recipient;
    bundle.withdrawn = bundle.created;
    bundle.id = derivedBundleId(bundle);
    const Result<QByteArray> bytes = writeBundle(bundle, key);
    if (!bytes)
        return bytes.error();
    return handOut(store, [&]() { return store.addConsent(consentOf(bundle)); }, path, *bytes);
}

ReceiptState receiptState(const ShareReceipt &receipt, const QList<ShareReceipt> &receipts,
                          const QList<Consent> &consents, const QDate &today)
{
    const auto isForUs = [&](const auto &fact) {
        return fact.learner == receipt.learner && fact.recipient == receipt.recipient && fact.at >= receipt.at;
    };
    for (const Consent &consent : consents) {
        if (consent.withdrawn && isForUs(consent))
            return ReceiptState::Withdrawn;
    }
    for (const ShareReceipt &other : receipts) {
        if (other.bundle != receipt.bundle && other.at > receipt.at && isForUs(other))
            return ReceiptState::Replaced;
    }
    return receipt.until.isValid() && today > receipt.until ? ReceiptState::Ended : ReceiptState::Active;
}

} // namespace chartroom

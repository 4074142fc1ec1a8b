// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"
#include "storage/sqlprogressstore.h"
#include "storage/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QVariant fieldsCell(ConsentFields fields)
{
    return textCell(consentWords(fields).join(u','));
}

ConsentFields fieldsOf(const QString &text)
{
    const Result<ConsentFields> fields = consentFromWords(text.split(u',', Qt::SkipEmptyParts));
    return fields ? *fields : ConsentFields(ConsentField::Attempts);
}

BundleImport importOfRow(const SqlRow &row)
{
    BundleImport fact;
    fact.id = idOf<FactTag>(row.text(0));
    fact.bundle = idOf<BundleTag>(row.text(1));
    fact.learner = idOf<LearnerTag>(row.text(2));
    fact.sha256 = row.text(3);
    fact.keyId = row.text(4);
    fact.created = instantOf(row.text(5));
    fact.at = instantOf(row.text(6));
    fact.added = row.whole(7);
    fact.known = row.whole(8);
    fact.refused = row.whole(9);
    return fact;
}

ShareReceipt receiptOfRow(const SqlRow &row, const LearnerId &learner)
{
    return {idOf<BundleTag>(row.text(0)), learner,
            idOf<ConsentTag>(row.text(1)), fieldsOf(row.text(2)),
            row.text(3),       dayOf(row.text(4)),
            row.whole(5),          row.text(6),
            row.text(7),       instantOf(row.text(8))};
}

} // namespace

Result<void> SqlProgressStore::addConsent(const Consent &fact)
{
    return m_connection->run(u"consent-add"_s, {{u"id"_s, idCell(fact.id)},
                                                {u"learner"_s, idCell(fact.learner)},
                                                {u"fields"_s, fieldsCell(fact.fields)},
                                                {u"recipient"_s, textCell(fact.recipient)},
                                                {u"until"_s, dayCell(fact.until)},
                                                {u"given"_s, instantCell(fact.at)},
                                                {u"withdrawn"_s, fact.withdrawn ? 1 : 0},
                                                {u"bundle"_s, idCell(fact.bundle)}});
}

Result<QList<Consent>> SqlProgressStore::consents(const LearnerId &learner)
{
    QList<Consent> facts;
    const Result<void> done = m_connection->read(u"consent-of-learner"_s, {{u"learner"_s, idCell(learner)}},
                                                 [&](const SqlRow &row) { facts.append(consentOfRow(row)); });
    if (!done)
        return done.error();
    return facts;
}

Result<QSet<LearnerId>> SqlProgressStore::peopleWithoutConsent(const QDate &day)
{
    QHash<LearnerId, QHash<QString, bool>> allowed; // person → recipient → newest consent still in force
    const Result<void> done = m_connection->read(u"consent-imported"_s, {}, [&](const SqlRow &row) {
        const Consent consent = consentOfRow(row);
        allowed[consent.learner].insert(consent.recipient, isInForce(consent, day));
    });
    if (!done)
        return done.error();
    QSet<LearnerId> without;
    for (auto person = allowed.begin(); person != allowed.end(); ++person) {
        const QList<bool> states = person->values();
        if (!states.contains(true))
            without.insert(person.key());
    }
    return without;
}

Result<void> SqlProgressStore::addReceipt(const ShareReceipt &fact)
{
    return m_connection->run(u"receipt-add"_s, {{u"bundle"_s, idCell(fact.bundle)},
                                                {u"learner"_s, idCell(fact.learner)},
                                                {u"consent"_s, idCell(fact.consent)},
                                                {u"fields"_s, fieldsCell(fact.fields)},
                                                {u"recipient"_s, textCell(fact.recipient)},
                                                {u"until"_s, dayCell(fact.until)},
                                                {u"attempts"_s, fact.attempts},
                                                {u"sha256"_s, textCell(fact.sha256)},
                                                {u"key_id"_s, textCell(fact.keyId)},
                                                {u"shared"_s, instantCell(fact.at)}});
}

Result<QList<ShareReceipt>> SqlProgressStore::receipts(const LearnerId &learner)
{
    QList<ShareReceipt> facts;
    const Result<void> done = m_connection->read(
        u"receipt-of-learner"_s, {{u"learner"_s, idCell(learner)}},
        [&](const SqlRow &row) { facts.append(receiptOfRow(row, learner)); });
    if (!done)
        return done.error();
    return facts;
}

Result<void> SqlProgressStore::addImport(const BundleImport &fact)
{
    return m_connection->run(u"import-add"_s, {{u"id"_s, idCell(fact.id)},
                                               {u"bundle"_s, idCell(fact.bundle)},
                                               {u"learner"_s, idCell(fact.learner)},
                                               {u"sha256"_s, textCell(fact.sha256)},
                                               {u"key_id"_s, textCell(fact.keyId)},
                                               {u"created"_s, instantCell(fact.created)},
                                               {u"imported"_s, instantCell(fact.at)},
                                               {u"added"_s, fact.added},
                                               {u"known"_s, fact.known},
                                               {u"refused"_s, fact.refused}});
}

Result<QList<BundleImport>> SqlProgressStore::imports()
{
    QList<BundleImport> facts;
    const Result<void> done = m_connection->read(
        u"import-all"_s, {}, [&](const SqlRow &row) { facts.append(importOfRow(row)); });
    if (!done)
        return done.error();
    return facts;
}

Result<void> SqlProgressStore::pinKey(const LearnerId &learner, const QByteArray &publicKey)
{
    const Result<std::optional<Learner>> known = person(learner);
    if (!known)
        return known.error();
    if (*known && (*known)->publicKey == publicKey)
        return {};
    if (*known && !(*known)->publicKey.isEmpty()) {
        return Error{ErrorKind::Refused, u"progress.owner"_s,
                     StorageTr::tr("This person's facts are signed with another key than before."), {}, {}};
    }
    return m_connection->run(u"person-pin-key"_s,
                             {{u"id"_s, idCell(learner)}, {u"public_key"_s, QString::fromLatin1(publicKey.toBase64())}});
}

} // namespace chartroom

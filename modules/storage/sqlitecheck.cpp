// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/attemptjson.h"
#include "storage/rows.h"
#include "storage/sqliteprogressstore.h"
#include "storage/storeerror.h"
#include "storage/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Issue storeIssue(const QString &address, Severity severity, const QString &rule, const QString &message)
{
    return {severity, rule, message, {address, 0, 0, {}}};
}

/// A record is sound when it could travel: the validator of bundles reads what the store holds.
QString problemOf(const Attempt &attempt)
{
    if (attempt.learner.isNull())
        return StorageTr::tr("it belongs to nobody");
    const Result<Attempt> read = attemptFromJson(toJson(attempt));
    return read ? QString() : read.error().message;
}

} // namespace

Result<void> SqliteProgressStore::checkIntegrity(StoreCheck &check)
{
    const Result<QVariant> integrity = m_connection->scalar(u"PRAGMA integrity_check"_s);
    if (!integrity)
        return integrity.error();
    if (integrity->toString() != "ok"_L1)
        check.issues.append(storeIssue(m_info.address, Severity::Error, u"store.integrity"_s,
                                       damagedStoreError(m_info.address, {}).message));
    const Result<QVariant> reference = m_connection->scalar(u"PRAGMA foreign_key_check"_s);
    if (!reference)
        return reference.error();
    if (reference->isValid())
        check.issues.append(storeIssue(m_info.address, Severity::Error, u"store.integrity"_s,
                                       StorageTr::tr("A record in table %1 refers to one that is not there.")
                                           .arg(reference->toString())));
    return {};
}

Result<void> SqliteProgressStore::checkAttempts(StoreCheck &check)
{
    return m_connection->read(u"attempt-all"_s, {}, [&](const QSqlQuery &row) {
        const QString problem = problemOf(attemptOfRow(row));
        if (!problem.isEmpty())
            check.issues.append(storeIssue(m_info.address, Severity::Error, u"store.attempt-invalid"_s,
                                           StorageTr::tr("Attempt %1 cannot be read: %2")
                                               .arg(row.value(0).toString(), problem)));
    });
}

Result<StoreCheck> SqliteProgressStore::check()
{
    StoreCheck check;
    check.schema = m_info.schema;
    if (m_info.older)
        check.issues.append(storeIssue(m_info.address, Severity::Warning, u"store.older"_s,
                                       StorageTr::tr("The store is from an older version of the program. It is upgraded, "
                                                     "after a backup, when it is opened for writing.")));
    Result<void> done = checkIntegrity(check);
    if (done)
        done = checkAttempts(check);
    if (done)
        done = m_connection->read(u"unit-top"_s, {}, [&](const QSqlQuery &row) {
            check.topUnits.append(departmentText({row.value(0).toString()}));
        });
    if (done)
        done = m_connection->read(u"person-count"_s, {},
                                  [&](const QSqlQuery &row) { check.people = row.value(0).toInt(); });
    if (done)
        done = m_connection->read(u"attempt-count"_s, {}, [&](const QSqlQuery &row) {
            check.attempts = row.value(0).toInt();
            check.packs = row.value(1).toInt();
        });
    if (!done)
        return done.error();
    return check;
}

} // namespace chartroom

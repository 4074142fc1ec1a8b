// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/attemptjson.h"
#include "storage/rows.h"
#include "storage/sqlprogressstore.h"
#include "storage/tr.h"

#include <QJsonDocument>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Issue storeIssue(const QString &address, Severity severity, const QString &rule, const QString &message)
{
    return {severity, rule, message, {address, 0, 0, {}}};
}

/// The columns that hold JSON, by their place in attempt-all.sql. A cell that does not parse would read as an empty one.
QString unreadableCell(const SqlRow &row)
{
    const auto isSound = [&](int column, auto isOfKind) {
        return row.isNull(column) || (QJsonDocument::fromJson(row.text(column).toUtf8()).*isOfKind)();
    };
    if (!isSound(22, &QJsonDocument::isObject))
        return u"variant"_s;
    if (!isSound(31, &QJsonDocument::isObject))
        return u"answer"_s;
    return isSound(32, &QJsonDocument::isArray) ? QString() : u"checks"_s;
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

Result<void> SqlProgressStore::checkIntegrity(StoreCheck &check)
{
    const Result<QStringList> damage = m_connection->findDamage();
    if (!damage)
        return damage.error();
    for (const QString &problem : *damage)
        check.issues.append(storeIssue(m_info.address, Severity::Error, u"store.integrity"_s, problem));
    return {};
}

Result<void> SqlProgressStore::checkAttempts(StoreCheck &check)
{
    return m_connection->read(u"attempt-all"_s, {}, [&](const SqlRow &row) {
        const QString cell = unreadableCell(row);
        const QString problem = cell.isEmpty() ? problemOf(attemptOfRow(row))
                                               : StorageTr::tr("the column %1 holds no JSON").arg(cell);
        if (!problem.isEmpty())
            check.issues.append(storeIssue(m_info.address, Severity::Error, u"store.attempt-invalid"_s,
                                           StorageTr::tr("Attempt %1 cannot be read: %2")
                                               .arg(row.text(0), problem)));
    });
}

Result<StoreCheck> SqlProgressStore::check()
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
    if (done && !m_info.older)
        done = checkStates(check);
    if (done)
        done = m_connection->read(u"unit-top"_s, {}, [&](const SqlRow &row) {
            check.topUnits.append(departmentText({row.text(0)}));
        });
    if (done)
        done = m_connection->read(u"person-count"_s, {},
                                  [&](const SqlRow &row) { check.people = row.whole(0); });
    if (done)
        done = m_connection->read(u"attempt-count"_s, {}, [&](const SqlRow &row) {
            check.attempts = row.whole(0);
            check.packs = row.whole(1);
        });
    if (!done)
        return done.error();
    return check;
}

} // namespace chartroom

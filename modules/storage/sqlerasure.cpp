// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"
#include "storage/sqlprogressstore.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Every table with rows of one person, those that refer to others first. A test compares this with the tables.
const QStringList &personalTables()
{
    static const QStringList tables{u"attempt"_s,       u"draft"_s,          u"step_seen"_s,  u"help_opened"_s,
                                    u"note"_s,          u"self_rating"_s,    u"consent"_s,    u"share_receipt"_s,
                                    u"bundle_import"_s, u"problem_report"_s, u"nomination"_s, u"pulse"_s,
                                    u"learner_state"_s, u"competency_state"_s};
    return tables;
}

} // namespace

Result<void> SqlProgressStore::erasePerson(const LearnerId &learner, const QDateTime &at)
{
    const SqlValues whom{{u"learner"_s, idCell(learner)}};
    return together([&]() -> Result<void> {
        SqlValues beginning = whom;
        beginning.append({u"erased"_s, instantCell(at)});
        Result<void> done = m_connection->run(u"erasure-begin"_s, beginning);
        for (const QString &table : personalTables()) {
            if (done)
                done = m_connection->runText(u"DELETE FROM %1 WHERE learner = :learner"_s.arg(table), whom);
        }
        SqlValues membership = whom;
        membership.append({u"nobody"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)});
        if (done)
            done = m_connection->run(u"erasure-membership"_s, membership);
        if (done)
            done = m_connection->run(u"erasure-person"_s, whom);
        // What nobody has learnt would tell what the person did.
        for (const QString &unused : {u"exercise-text-remove-unused"_s, u"pack-remove-unused"_s}) {
            if (done)
                done = m_connection->run(unused);
        }
        return done ? m_connection->run(u"erasure-finish"_s, whom) : done;
    });
}

Result<QDateTime> SqlProgressStore::erasedAt(const LearnerId &learner)
{
    QDateTime erased;
    const Result<void> done = m_connection->read(u"erasure-newest"_s, {{u"learner"_s, idCell(learner)}},
                                                 [&](const SqlRow &row) { erased = instantOf(row.text(0)); });
    if (!done)
        return done.error();
    return erased;
}

Result<void> SqlProgressStore::scrub()
{
    return m_connection->scrub();
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgresprogressstore.h"

#include "storage/rows.h"

namespace chartroom {

using namespace Qt::StringLiterals;

PostgresProgressStore::PostgresProgressStore(std::unique_ptr<SqlConnection> connection, StoreInfo info,
                                             bool mayKeepStates)
    : SqlProgressStore(std::move(connection), std::move(info)), m_mayKeepStates(mayKeepStates)
{
}

Result<void> PostgresProgressStore::erasePerson(const LearnerId &learner, const QDateTime &at)
{
    return connection().run(u"postgresql/erase"_s,
                            {{u"learner"_s, idCell(learner)},
                             {u"erased"_s, instantCell(at)},
                             {u"nobody"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}});
}

Result<void> PostgresProgressStore::refreshStates(const QList<QDate> &untils, const Progress &progress)
{
    // A login with a role must not write what another login reads.
    return m_mayKeepStates ? SqlProgressStore::refreshStates(untils, progress) : Result<void>();
}

} // namespace chartroom

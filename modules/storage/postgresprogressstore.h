// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlprogressstore.h"

namespace chartroom {

/// The department's store: the same statements, but what no login may do by itself is asked of the server's functions.
class PostgresProgressStore final : public SqlProgressStore
{
public:
    /// \a mayKeepStates: the session owns the tables; the others compute what is not kept.
    PostgresProgressStore(std::unique_ptr<SqlConnection> connection, StoreInfo info, bool mayKeepStates);

    Result<void> erasePerson(const LearnerId &learner, const QDateTime &at) override;
    Result<void> refreshStates(const QList<QDate> &untils, const Progress &progress) override;

private:
    bool m_mayKeepStates;
};

} // namespace chartroom

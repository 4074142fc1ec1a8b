// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlconnection.h"

namespace chartroom {

/// A statement whose named places have become numbers: ":learner" is "?1" or "$1", and the same name the same number.
class PlacedSql
{
public:
    PlacedSql() = default;
    /// \a mark is what the database writes before a number: '?' or '$'.
    PlacedSql(const QString &sql, char mark);

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] qsizetype placeCount() const { return m_places.size(); }
    /// The value of place \a index (from 0). A value that is missing is our mistake.
    [[nodiscard]] const QVariant &valueOf(qsizetype index, const SqlValues &values) const;

private:
    int numberOf(const QString &name);

    QByteArray m_text;
    QList<QString> m_places;
};

} // namespace chartroom

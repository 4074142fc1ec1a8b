// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgresrow.h"

#include <libpq-fe.h>

namespace chartroom {

namespace {

// The type numbers of pg_type that never change.
constexpr Oid int8Type = 20;
constexpr Oid int2Type = 21;
constexpr Oid int4Type = 23;
constexpr Oid float4Type = 700;
constexpr Oid float8Type = 701;

} // namespace

bool PostgresRow::isNull(int column) const
{
    return PQgetisnull(m_result, 0, column) == 1;
}

QByteArrayView PostgresRow::bytes(int column) const
{
    return {PQgetvalue(m_result, 0, column), PQgetlength(m_result, 0, column)};
}

qint64 PostgresRow::big(int column) const
{
    return bytes(column).toByteArray().toLongLong();
}

double PostgresRow::real(int column) const
{
    return bytes(column).toByteArray().toDouble();
}

QVariant PostgresRow::value(int column) const
{
    if (isNull(column))
        return {};
    switch (PQftype(m_result, column)) {
    case int2Type:
    case int4Type:
    case int8Type: return QVariant::fromValue(big(column));
    case float4Type:
    case float8Type: return real(column);
    default: return text(column);
    }
}

} // namespace chartroom

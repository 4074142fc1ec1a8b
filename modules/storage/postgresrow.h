// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlrow.h"

struct pg_result;

namespace chartroom {

/// The only row of a result in single-row mode.
class PostgresRow final : public SqlRow
{
public:
    explicit PostgresRow(const pg_result *result) : m_result(result) {}

    [[nodiscard]] bool isNull(int column) const override;
    [[nodiscard]] QByteArrayView bytes(int column) const override;
    [[nodiscard]] qint64 big(int column) const override;
    [[nodiscard]] double real(int column) const override;
    [[nodiscard]] QVariant value(int column) const override;

private:
    const pg_result *m_result;
};

} // namespace chartroom

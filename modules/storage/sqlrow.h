// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QVariant>

namespace chartroom {

/// One row of a result while it is being read. Columns count from 0. A cell that is NULL reads as empty or 0.
class SqlRow
{
public:
    SqlRow() = default;
    SqlRow(const SqlRow &) = delete;
    SqlRow &operator=(const SqlRow &) = delete;
    virtual ~SqlRow() = default;

    [[nodiscard]] virtual bool isNull(int column) const = 0;
    /// UTF-8, valid until the next row.
    [[nodiscard]] virtual QByteArrayView bytes(int column) const = 0;
    [[nodiscard]] virtual qint64 big(int column) const = 0;
    [[nodiscard]] virtual double real(int column) const = 0;
    /// Invalid for NULL, else qlonglong, double or QString as the database holds it.
    [[nodiscard]] virtual QVariant value(int column) const = 0;

    [[nodiscard]] QString text(int column) const { return QString::fromUtf8(bytes(column)); }
    [[nodiscard]] int whole(int column) const { return static_cast<int>(big(column)); }
};

} // namespace chartroom

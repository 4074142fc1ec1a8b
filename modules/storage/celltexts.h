// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QByteArrayView>
#include <QDate>
#include <QDateTime>
#include <QString>

namespace chartroom {

/// Days, instants and ids in the one form in which a store holds them, read and written without detours: a department
/// has millions of such cells. A cell of another form reads as invalid or null.

/// "2026-01-15"
[[nodiscard]] QString dayText(const QDate &day);
[[nodiscard]] QDate dayOfText(QByteArrayView text);
/// instantText's: "2026-01-15T09:00:00Z", with three more digits when there are milliseconds.
[[nodiscard]] QDateTime instantOfText(QByteArrayView text);
/// 8-4-4-4-12 hexadecimal digits.
[[nodiscard]] QUuid uuidOfText(QByteArrayView text);

template<typename Tag>
[[nodiscard]] Id<Tag> idOfText(QByteArrayView text)
{
    return {uuidOfText(text)};
}

} // namespace chartroom

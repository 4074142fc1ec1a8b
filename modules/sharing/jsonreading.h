// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"

#include <QDateTime>
#include <QJsonValue>

namespace chartroom {

/// Small strict readers for what stands in a bundle. Each says whether the value was of the form it must have.

[[nodiscard]] inline bool isShortText(const QJsonValue &value, qsizetype most = 500)
{
    return value.isString() && value.toString().size() <= most;
}

/// A UUID as it is written, in small letters.
template<typename Tag>
[[nodiscard]] bool readId(const QJsonValue &value, Id<Tag> &id)
{
    id = Id<Tag>::fromString(value.toString());
    return !id.isNull() && id.toString() == value.toString();
}

/// An instant in UTC, with its Z.
[[nodiscard]] inline bool readInstant(const QJsonValue &value, QDateTime &instant)
{
    instant = instantFromText(value.toString());
    return instant.isValid() && value.toString().endsWith(u'Z');
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHashFunctions>
#include <QString>
#include <QUuid>

namespace chartroom {

/// A UUID that knows what it identifies: a LearnerId never stands where an AttemptId is meant.
template<typename Tag>
struct Id {
    QUuid uuid;

    [[nodiscard]] bool isNull() const { return uuid.isNull(); }
    /// 8-4-4-4-12 lower-case hexadecimal, without braces.
    [[nodiscard]] QString toString() const { return uuid.toString(QUuid::WithoutBraces); }
    /// Null when the text is no UUID.
    [[nodiscard]] static Id fromString(QStringView text) { return Id{QUuid::fromString(text)}; }

    bool operator==(const Id &) const = default;
    friend bool operator<(const Id &a, const Id &b) { return a.uuid < b.uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.uuid, seed); }
};

using LearnerId = Id<struct LearnerTag>;
using DeviceId = Id<struct DeviceTag>;
using AttemptId = Id<struct AttemptTag>;
using ExerciseId = Id<struct ExerciseTag>;
using LessonId = Id<struct LessonTag>;
using BundleId = Id<struct BundleTag>;

/// UUID version 7 (RFC 9562 section 5.7): 48 bits of Unix milliseconds, then 74 random bits.
[[nodiscard]] QUuid uuidVersion7(const QDateTime &instant);

/// UUID version 7 with given random bits, for programs that must be repeatable.
[[nodiscard]] QUuid uuidVersion7(const QDateTime &instant, quint64 randomHigh, quint64 randomLow);

/// UUID version 5 (RFC 9562 section 5.5) of a name in a name space: the same input gives the same id.
[[nodiscard]] QUuid uuidVersion5(const QUuid &nameSpace, const QString &name);

} // namespace chartroom

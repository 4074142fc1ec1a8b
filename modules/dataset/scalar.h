// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonValue>
#include <QString>
#include <variant>

namespace chartroom {

/// One value of a table or of an expression (exercises.md 5.2). Numbers are finite; texts are NFC; instants belong to
/// the local calendar of the data and carry Qt::UTC, because there are no time zones. std::monostate is missing.
using Scalar = std::variant<std::monostate, bool, double, QString, QDate, QDateTime>;

/// The types of Scalar, in the order of its alternatives.
enum class ValueType { Missing, Boolean, Number, Text, Date, DateTime };

[[nodiscard]] inline ValueType valueType(const Scalar &scalar)
{
    return static_cast<ValueType>(scalar.index());
}
[[nodiscard]] inline bool isMissing(const Scalar &scalar)
{
    return scalar.index() == 0;
}

/// The word of the command-line contract (6.3): "missing", "boolean", "number", "text", "date", "datetime".
[[nodiscard]] QString typeWord(ValueType type);

/// |a - b| <= 1e-9 * max(1, |a|, |b|) (exercises.md 5.4).
[[nodiscard]] bool equalNumbers(double a, double b);

/// Equality of exercises.md 5.4; missing equals missing and nothing else (3.5). A date equals the datetime of its
/// midnight. Different types are not equal.
[[nodiscard]] bool equalScalars(const Scalar &a, const Scalar &b);

/// Natural order: negative, zero or positive. false before true, numbers and times ascending, text by code point,
/// missing last; different types by type. Numbers are compared exactly, so that the order is total.
[[nodiscard]] int compareScalars(const Scalar &a, const Scalar &b);

/// Text order by code point (UTF-16 units would put U+FF5E after emoji).
[[nodiscard]] int compareCodePoints(QStringView a, QStringView b);

/// Whole text in NFC; cheap for ASCII.
[[nodiscard]] QString normalized(const QString &text);

/// The machine's form (exercises.md 7.7): numbers with 15 significant digits, dates ISO, missing empty, true/false.
[[nodiscard]] QString canonicalText(const Scalar &scalar);

/// JSON of the machine's form: numbers and booleans as such, dates as ISO text, missing as null.
[[nodiscard]] QJsonValue toJson(const Scalar &scalar);

/// Texts stay texts (a date is read where a date is needed, see dateFromIso); arrays and objects give missing.
[[nodiscard]] Scalar scalarFromJson(const QJsonValue &json);

/// `2024-01-31`; invalid for anything else.
[[nodiscard]] QDate dateFromIso(QStringView text);

/// `2024-01-31T08:30`, with optional seconds, fraction and offset; T may be a space. The offset is ignored (5.2).
[[nodiscard]] QDateTime dateTimeFromIso(QStringView text);

/// How a reader sees a value (exercises.md 2.3): numbers with at most 2 decimals, long dates, yes and no, "–" for
/// missing. Category labels need the field: see labelText in field.h.
[[nodiscard]] QString displayText(const Scalar &scalar, const QString &language);

} // namespace chartroom

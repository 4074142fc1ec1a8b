// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace chartroom {

/// Canonical JSON of RFC 8785: keys sorted by UTF-16 units, no white space, numbers as in ECMAScript. UTF-8.
[[nodiscard]] QByteArray canonicalJson(const QJsonValue &value);

/// A finite number as ECMAScript prints it (RFC 8785 section 3.2.2.3): the shortest digits that read back equal.
[[nodiscard]] QString shortestNumber(double number);

/// Pretty JSON with the given keys kept sorted, two spaces of indent and a final line feed; repeatable.
[[nodiscard]] QByteArray readableJson(const QJsonValue &value);

/// The text, or null when there is none: how our formats write what is not known.
[[nodiscard]] QJsonValue textOrNull(const QString &text);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dataset/textdecoding.h"

#include <QByteArrayView>
#include <string>
#include <utility>
#include <vector>

namespace chartroom {

/// A JSON value that keeps the order of its keys (QJsonObject sorts them) and the text of its numbers.
struct JsonNode {
    enum class Kind { Null, Boolean, Number, Text, Array, Object };

    Kind kind = Kind::Null;
    std::string text; ///< of numbers and texts (UTF-8); "true" or "false"
    std::vector<std::pair<std::string, JsonNode>> members;
    std::vector<JsonNode> items;

    /// The member of a key; nullptr when there is none.
    [[nodiscard]] const JsonNode *member(std::string_view key) const;
};

/// What breaks a JSON text, and where.
struct JsonProblem {
    QString phrase; ///< id of a phrase of this room
    QString detail; ///< the key that stands twice
    TextPosition position;
};

struct JsonReading {
    JsonNode root;
    qint64 end = 0; ///< the first byte after the value and the white space behind it
};

/// Reads one JSON value (RFC 8259) from a byte on: no duplicate keys, at most \a deepest levels. With \a whole,
/// nothing may follow it.
[[nodiscard]] Result<JsonReading, JsonProblem> parseJson(QByteArrayView utf8, qint64 from = 0, bool whole = true,
                                                         int deepest = 24);

/// A value as JSON text without spaces.
[[nodiscard]] std::string jsonText(const JsonNode &node);

} // namespace chartroom

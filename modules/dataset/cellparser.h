// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/field.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chartroom {

/// What a cell's text is: missing, a value, or something that does not fit the field.
enum class CellKind { Missing, Value, Mismatch };

struct ParsedCell {
    CellKind kind = CellKind::Missing;
    double value = 0; ///< encoded as in Column; not used for text
};

/// A whole number or decimal number with optional sign and exponent; no value for anything else, NaN and infinity
/// among it. Group marks are left out where they stand between digits.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text, char decimal = '.', char group = '\0');
/// Digits with an optional sign.
[[nodiscard]] bool isWholeNumber(std::string_view text);
/// Without white space at both ends.
[[nodiscard]] std::string_view trimmedView(std::string_view text);

/// Reads the cells of one field as its descriptor says. UTF-8 in; texts are left to the caller.
class CellParser
{
public:
    /// \a tableMissing: `missingValues` of the table, used when the field has none.
    /// \a trim: ignore white space around cells (files without a descriptor).
    CellParser(const Field &field, const QList<MissingValue> &tableMissing, bool trim);

    [[nodiscard]] ParsedCell parse(std::string_view cell) const;
    [[nodiscard]] bool isText() const { return m_type == FieldType::String; }
    [[nodiscard]] bool isMissing(std::string_view cell) const;

private:
    [[nodiscard]] std::optional<double> value(std::string_view cell) const;
    [[nodiscard]] std::optional<double> number(std::string_view cell) const;
    [[nodiscard]] std::optional<double> boolean(std::string_view cell) const;
    [[nodiscard]] std::optional<double> date(std::string_view cell) const;
    [[nodiscard]] std::optional<double> dateTime(std::string_view cell) const;

    FieldType m_type;
    QString m_format;
    char m_decimal = '.';
    char m_group = '\0';
    bool m_bareNumber = true;
    bool m_trim = false;
    std::vector<std::string> m_true;
    std::vector<std::string> m_false;
    std::vector<std::string> m_missing;
    size_t m_longestMissing = 0;
};

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/field.h"

#include <array>
#include <string_view>

namespace chartroom {

/// What a column was found to be and why (pack-format.md 8.6).
struct TypeDecision {
    FieldType type = FieldType::String;
    CellFormat cells; ///< decimal mark, date pattern, words for true and false
    QString why;      ///< in the language of the call
};

/// Looks at the cells of one column and decides its type. Cells are trimmed and not missing.
class TypeGuess
{
public:
    void add(std::string_view cell);
    /// \a decimalComma: numbers may have a decimal comma (the delimiter is not a comma); \a decimal: given mark, or 0.
    [[nodiscard]] TypeDecision decide(const QString &columnName, bool decimalComma, char decimal,
                                      const QString &language) const;
    /// How the cells are best read when a person says what type they are.
    [[nodiscard]] CellFormat formatFor(FieldType type, bool decimalComma, char decimal) const;

private:
    static constexpr size_t separators = 4; ///< / - . and space
    struct Words {
        qint64 yes = 0;
        qint64 no = 0;
    };
    struct Candidate {
        FieldType type = FieldType::String;
        qint64 fits = 0;
        CellFormat cells;
        const char *kind = "";
    };

    void addNumber(std::string_view cell);
    void addDate(std::string_view cell);
    [[nodiscard]] QList<Candidate> candidates(bool decimalComma, char decimal) const;
    [[nodiscard]] Candidate booleanCandidate() const;
    [[nodiscard]] Candidate numberCandidate(bool decimalComma, char decimal) const;
    [[nodiscard]] Candidate dateCandidate() const;
    [[nodiscard]] bool isYear(const QString &columnName) const;

    qint64 m_present = 0;
    Words m_trueFalse;
    Words m_yesNo;
    qint64 m_whole = 0;
    qint64 m_years = 0;
    qint64 m_leadingZeros = 0;
    qint64 m_point = 0;
    qint64 m_comma = 0;
    qint64 m_isoDates = 0;
    std::array<qint64, separators> m_dayFirst{};
    std::array<qint64, separators> m_monthFirst{};
    qint64 m_dateTimes = 0;
};

/// Level and role of a field without a descriptor, by type, name and values (8.6.4).
void guessLevel(Field &field, const class Column &column);

} // namespace chartroom

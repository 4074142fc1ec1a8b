// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/scalar.h"
#include "dataset/wording.h"

#include <optional>
#include <QList>
#include <QStringList>

namespace chartroom {

/// Types of Table Schema that the program uses; every other type is read as String.
enum class FieldType { String, Number, Integer, Boolean, Date, DateTime, Year, YearMonth };

/// Level of measurement; decides the chart type (pack-format.md 8.4).
enum class Level { Nominal, Ordinal, Interval, Ratio, Temporal };

/// Decides what may be added or averaged.
enum class FieldRole { None, Amount, Rate, Average, Index, Identifier };

/// A declared value of a field and how it is shown.
struct Category {
    Scalar value;
    Wording label; ///< empty: the value itself
    bool operator==(const Category &) const = default;
};

/// A cell text that means "missing", and why.
struct MissingValue {
    QString value;
    Wording label;
    bool operator==(const MissingValue &) const = default;
};

/// Table Schema constraints; a missing scalar or -1 means "not stated".
struct Constraints {
    bool required = false;
    bool unique = false;
    Scalar minimum, maximum, exclusiveMinimum, exclusiveMaximum;
    int minLength = -1;
    int maxLength = -1;
    QString pattern;
    QList<Scalar> allowed; ///< `enum`
    bool operator==(const Constraints &) const = default;
};

/// How the cells of a field are written (Table Schema properties of the same names).
struct CellFormat {
    QString format; ///< of dates: "" or "default" (ISO), "any", or a pattern of %Y %y %m %d %H %M %S
    QString decimalChar = QStringLiteral(".");
    QString groupChar;
    bool bareNumber = true; ///< false: signs such as % or $ around the number are left out
    QStringList trueValues{QStringLiteral("true"), QStringLiteral("True"), QStringLiteral("TRUE"), QStringLiteral("1")};
    QStringList falseValues{QStringLiteral("false"), QStringLiteral("False"), QStringLiteral("FALSE"),
                            QStringLiteral("0")};
    std::optional<QList<MissingValue>> missingValues; ///< replaces those of the table
    bool operator==(const CellFormat &) const = default;
};

/// What is known about a column. Name is NFC and trimmed.
struct Field {
    QString name;
    Wording title;
    Wording description;
    FieldType type = FieldType::String;
    Level level = Level::Nominal;
    bool levelDeclared = false;
    FieldRole role = FieldRole::None;
    Wording unit;
    std::optional<int> decimals;
    QString base;             ///< field name: counts of this field should be compared per that field
    QString denominator;      ///< field name: the base of this rate or average
    QString uncertaintyLower; ///< field names of the bounds of an estimate
    QString uncertaintyUpper;
    bool directionDown = false;
    QString sensitivity;
    QList<Category> categories;
    bool categoriesOrdered = false;
    Constraints constraints;
    CellFormat cells;

    /// Title in the language; the name when there is none.
    [[nodiscard]] QString titleText(const QString &language) const;
    bool operator==(const Field &) const = default;
};

/// The type its values have in expressions.
[[nodiscard]] ValueType valueType(FieldType type);

/// "string", "number", …; String for unknown words.
[[nodiscard]] QString fieldTypeWord(FieldType type);
[[nodiscard]] FieldType fieldTypeFromWord(const QString &word);
[[nodiscard]] QString levelWord(Level level);
[[nodiscard]] std::optional<Level> levelFromWord(const QString &word);
/// "amount", …; empty for None.
[[nodiscard]] QString roleWord(FieldRole role);
[[nodiscard]] std::optional<FieldRole> roleFromWord(const QString &word);

/// A level by the rule of pack-format.md 8.6.4 for fields that declare none.
[[nodiscard]] Level defaultLevel(FieldType type);

/// A field for a computed column of a type.
[[nodiscard]] Field plainField(const QString &name, ValueType type);

/// Level interval or ratio: may be drawn as a quantity.
[[nodiscard]] inline bool isQuantity(const Field &field)
{
    return field.level == Level::Interval || field.level == Level::Ratio;
}

/// A value of this field as a reader sees it: the label of its category, years without groups, decimals of the
/// field, otherwise displayText.
[[nodiscard]] QString labelText(const Field &field, const Scalar &value, const QString &language);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/field.h"

#include "base/numberformat.h"

#include <array>
#include <utility>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array fieldTypeWords{
    std::pair{FieldType::String, "string"},   std::pair{FieldType::Number, "number"},
    std::pair{FieldType::Integer, "integer"}, std::pair{FieldType::Boolean, "boolean"},
    std::pair{FieldType::Date, "date"},       std::pair{FieldType::DateTime, "datetime"},
    std::pair{FieldType::Year, "year"},       std::pair{FieldType::YearMonth, "yearmonth"}};

constexpr std::array levelWords{std::pair{Level::Nominal, "nominal"}, std::pair{Level::Ordinal, "ordinal"},
                                std::pair{Level::Interval, "interval"}, std::pair{Level::Ratio, "ratio"},
                                std::pair{Level::Temporal, "temporal"}};

constexpr std::array roleWords{std::pair{FieldRole::Amount, "amount"}, std::pair{FieldRole::Rate, "rate"},
                               std::pair{FieldRole::Average, "average"}, std::pair{FieldRole::Index, "index"},
                               std::pair{FieldRole::Identifier, "identifier"}};

template<typename Words, typename Value> QString wordOf(const Words &words, Value value)
{
    for (const auto &[candidate, word] : words) {
        if (candidate == value)
            return QString::fromLatin1(word);
    }
    return {};
}

template<typename Value, typename Words> std::optional<Value> valueOf(const Words &words, const QString &text)
{
    for (const auto &[value, word] : words) {
        if (text == QLatin1String(word))
            return value;
    }
    return std::nullopt;
}

} // namespace

QString Field::titleText(const QString &language) const
{
    return title.isEmpty() ? name : title.in(language);
}

ValueType valueType(FieldType type)
{
    switch (type) {
    case FieldType::String:
        return ValueType::Text;
    case FieldType::Number:
    case FieldType::Integer:
    case FieldType::Year:
        return ValueType::Number;
    case FieldType::Boolean:
        return ValueType::Boolean;
    case FieldType::Date:
    case FieldType::YearMonth:
        return ValueType::Date;
    case FieldType::DateTime:
        return ValueType::DateTime;
    }
    Q_UNREACHABLE();
}

QString fieldTypeWord(FieldType type)
{
    return wordOf(fieldTypeWords, type);
}

FieldType fieldTypeFromWord(const QString &word)
{
    return valueOf<FieldType>(fieldTypeWords, word).value_or(FieldType::String);
}

QString levelWord(Level level)
{
    return wordOf(levelWords, level);
}

std::optional<Level> levelFromWord(const QString &word)
{
    return valueOf<Level>(levelWords, word);
}

QString roleWord(FieldRole role)
{
    return wordOf(roleWords, role);
}

std::optional<FieldRole> roleFromWord(const QString &word)
{
    return valueOf<FieldRole>(roleWords, word);
}

Level defaultLevel(FieldType type)
{
    switch (type) {
    case FieldType::Number:
    case FieldType::Integer:
        return Level::Ratio;
    case FieldType::Date:
    case FieldType::DateTime:
    case FieldType::Year:
    case FieldType::YearMonth:
        return Level::Temporal;
    case FieldType::String:
    case FieldType::Boolean:
        return Level::Nominal;
    }
    Q_UNREACHABLE();
}

Field plainField(const QString &name, ValueType type)
{
    static constexpr std::array types{FieldType::String, FieldType::Boolean, FieldType::Number,
                                      FieldType::String, FieldType::Date,    FieldType::DateTime};
    Field field;
    field.name = name;
    field.type = types.at(static_cast<size_t>(type));
    field.level = defaultLevel(field.type);
    field.role = field.level == Level::Ratio ? FieldRole::Amount : FieldRole::None;
    return field;
}

QString labelText(const Field &field, const Scalar &value, const QString &language)
{
    for (const Category &category : field.categories) {
        if (!category.label.isEmpty() && equalScalars(category.value, value))
            return category.label.in(language);
    }
    const double *number = std::get_if<double>(&value);
    if (!number)
        return displayText(value, language);
    if (field.type == FieldType::Year || field.role == FieldRole::Identifier)
        return canonicalNumber(*number);
    return displayNumber(*number, language, field.decimals.value_or(2));
}

} // namespace chartroom

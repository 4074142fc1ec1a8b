// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/column.h"

#include "dataset/sorting.h"

#include <cmath>
#include <limits>
#include <QSharedData>

namespace chartroom {

namespace {

constexpr double missingValue = std::numeric_limits<double>::quiet_NaN();

ValueType firstPresentType(const QList<Scalar> &cells)
{
    for (const Scalar &cell : cells) {
        if (!isMissing(cell))
            return valueType(cell);
    }
    return ValueType::Missing;
}

bool sameValue(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

/// Only the texts that the codes use, in order of first use.
Column withUsedTexts(const QStringList &dictionary, std::vector<int> codes)
{
    std::vector<int> newCodes(static_cast<size_t>(dictionary.size()), -1);
    QStringList used;
    for (int &code : codes) {
        if (code < 0)
            continue;
        int &newCode = newCodes[static_cast<size_t>(code)];
        if (newCode < 0) {
            newCode = static_cast<int>(used.size());
            used.append(dictionary.at(code));
        }
        code = newCode;
    }
    return Column(std::move(used), std::move(codes));
}

} // namespace

struct ColumnData : QSharedData {
    ValueType type = ValueType::Missing;
    std::vector<double> values;
    std::vector<int> codes;
    QStringList dictionary;
};

Column::Column()
    : d(new ColumnData)
{}

Column::Column(ValueType type, std::vector<double> values)
    : d(new ColumnData)
{
    Q_ASSERT(type != ValueType::Text);
    d->type = type;
    d->values = std::move(values);
}

Column::Column(QStringList dictionary, std::vector<int> codes)
    : d(new ColumnData)
{
    d->type = ValueType::Text;
    d->dictionary = std::move(dictionary);
    d->codes = std::move(codes);
}

Column Column::missing(ValueType type, qsizetype size)
{
    const auto count = static_cast<size_t>(size);
    if (type == ValueType::Text)
        return Column(QStringList(), std::vector<int>(count, -1));
    return Column(type, std::vector<double>(count, missingValue));
}

Column Column::repeated(const Scalar &value, qsizetype size)
{
    const auto count = static_cast<size_t>(size);
    if (const QString *text = std::get_if<QString>(&value))
        return Column(QStringList{*text}, std::vector<int>(count, 0));
    return Column(valueType(value), std::vector<double>(count, encodedValue(value)));
}

Column Column::fromScalars(const QList<Scalar> &cells, ValueType type)
{
    ColumnBuilder builder(type == ValueType::Missing ? firstPresentType(cells) : type);
    builder.reserve(cells.size());
    for (const Scalar &cell : cells)
        builder.append(cell);
    return builder.build();
}

Column::Column(const Column &) = default;
Column::Column(Column &&) noexcept = default;
Column &Column::operator=(const Column &) = default;
Column &Column::operator=(Column &&) noexcept = default;
Column::~Column() = default;

ValueType Column::type() const
{
    return d->type;
}

qsizetype Column::size() const
{
    return static_cast<qsizetype>(isText() ? d->codes.size() : d->values.size());
}

std::span<const double> Column::values() const
{
    return d->values;
}

std::span<const int> Column::codes() const
{
    return d->codes;
}

const QStringList &Column::dictionary() const
{
    return d->dictionary;
}

bool Column::isMissing(qsizetype row) const
{
    const auto at = static_cast<size_t>(row);
    return isText() ? d->codes[at] < 0 : std::isnan(d->values[at]);
}

Scalar Column::at(qsizetype row) const
{
    const auto at = static_cast<size_t>(row);
    if (!isText())
        return decodedValue(d->type, d->values[at]);
    return d->codes[at] < 0 ? Scalar() : Scalar(d->dictionary.at(d->codes[at]));
}

Column Column::gathered(std::span<const int> rows) const
{
    if (isText()) {
        std::vector<int> codes(rows.size());
        std::transform(rows.begin(), rows.end(), codes.begin(),
                       [this](int row) { return row < 0 ? -1 : d->codes[static_cast<size_t>(row)]; });
        const bool fewRows = static_cast<qsizetype>(rows.size()) < d->dictionary.size() / 2;
        return fewRows ? withUsedTexts(d->dictionary, std::move(codes)) : Column(d->dictionary, std::move(codes));
    }
    std::vector<double> values(rows.size());
    std::transform(rows.begin(), rows.end(), values.begin(),
                   [this](int row) { return row < 0 ? missingValue : d->values[static_cast<size_t>(row)]; });
    return Column(d->type, std::move(values));
}

std::vector<double> Column::sortKeys(const Progress &progress) const
{
    if (!isText())
        return d->values;
    const std::vector<double> ranks = textRanks(d->dictionary, progress);
    std::vector<double> keys(d->codes.size());
    std::transform(d->codes.begin(), d->codes.end(), keys.begin(),
                   [&](int code) { return code < 0 ? missingValue : ranks[static_cast<size_t>(code)]; });
    return keys;
}

bool Column::operator==(const Column &other) const
{
    if (type() != other.type() || size() != other.size())
        return false;
    if (!isText())
        return std::equal(d->values.begin(), d->values.end(), other.d->values.begin(), sameValue);
    for (qsizetype row = 0; row < size(); ++row) {
        if (at(row) != other.at(row))
            return false;
    }
    return true;
}

double encodedValue(const Scalar &scalar)
{
    switch (valueType(scalar)) {
    case ValueType::Boolean:
        return std::get<bool>(scalar) ? 1.0 : 0.0;
    case ValueType::Number:
        return std::get<double>(scalar);
    case ValueType::Date:
        return static_cast<double>(std::get<QDate>(scalar).toJulianDay());
    case ValueType::DateTime:
        return static_cast<double>(std::get<QDateTime>(scalar).toMSecsSinceEpoch());
    case ValueType::Missing:
    case ValueType::Text:
        return missingValue;
    }
    Q_UNREACHABLE();
}

Scalar decodedValue(ValueType type, double value)
{
    if (std::isnan(value))
        return {};
    switch (type) {
    case ValueType::Boolean:
        return value != 0.0;
    case ValueType::Number:
        return value;
    case ValueType::Date:
        return QDate::fromJulianDay(static_cast<qint64>(value));
    case ValueType::DateTime:
        return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(value), Qt::UTC);
    case ValueType::Missing:
    case ValueType::Text:
        return {};
    }
    Q_UNREACHABLE();
}

void ColumnBuilder::reserve(qsizetype rows)
{
    if (m_type == ValueType::Text)
        m_codes.reserve(static_cast<size_t>(rows));
    else
        m_values.reserve(static_cast<size_t>(rows));
}

void ColumnBuilder::append(const Scalar &cell)
{
    Q_ASSERT(chartroom::isMissing(cell) || valueType(cell) == m_type);
    if (chartroom::isMissing(cell))
        appendMissing();
    else if (m_type == ValueType::Text)
        appendText(std::get<QString>(cell));
    else
        appendValue(encodedValue(cell));
}

void ColumnBuilder::appendMissing()
{
    if (m_type == ValueType::Text)
        m_codes.push_back(-1);
    else
        m_values.push_back(missingValue);
}

int ColumnBuilder::codeOf(const QString &text)
{
    const auto known = m_codeOfText.constFind(text);
    if (known != m_codeOfText.cend())
        return *known;
    const int code = static_cast<int>(m_dictionary.size());
    m_codeOfText.insert(text, code);
    m_dictionary.append(text);
    return code;
}

qsizetype ColumnBuilder::size() const
{
    return static_cast<qsizetype>(m_type == ValueType::Text ? m_codes.size() : m_values.size());
}

Column ColumnBuilder::build()
{
    if (m_type == ValueType::Text)
        return Column(std::move(m_dictionary), std::move(m_codes));
    return Column(m_type, std::move(m_values));
}

} // namespace chartroom

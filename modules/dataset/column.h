// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "dataset/scalar.h"

#include <QHash>
#include <QList>
#include <QSharedDataPointer>
#include <QStringList>
#include <span>
#include <vector>

namespace chartroom {

struct ColumnData;

/// The cells of one column, implicitly shared and never changed once built.
///
/// Numbers, booleans (0, 1), dates (Julian day numbers) and datetimes (milliseconds since 1970, local calendar) are
/// doubles; NaN is missing. Texts are codes into a dictionary of distinct NFC texts; -1 is missing.
class Column
{
public:
    Column();
    Column(ValueType type, std::vector<double> values);
    Column(QStringList dictionary, std::vector<int> codes);
    /// All cells missing, of any type.
    [[nodiscard]] static Column missing(ValueType type, qsizetype size);
    /// The same value in every cell.
    [[nodiscard]] static Column repeated(const Scalar &value, qsizetype size);
    /// From scalars of one type (missing allowed); the type of the first present one.
    [[nodiscard]] static Column fromScalars(const QList<Scalar> &cells, ValueType type = ValueType::Missing);

    Column(const Column &);
    Column(Column &&) noexcept;
    Column &operator=(const Column &);
    Column &operator=(Column &&) noexcept;
    ~Column();

    [[nodiscard]] ValueType type() const;
    [[nodiscard]] bool isText() const { return type() == ValueType::Text; }
    [[nodiscard]] qsizetype size() const;
    /// Every type but text; empty for text.
    [[nodiscard]] std::span<const double> values() const;
    /// Text only; empty otherwise.
    [[nodiscard]] std::span<const int> codes() const;
    [[nodiscard]] const QStringList &dictionary() const;

    [[nodiscard]] bool isMissing(qsizetype row) const;
    [[nodiscard]] Scalar at(qsizetype row) const;
    /// The cells of these rows in this order; row -1 gives missing. A dictionary much larger than the rows is reduced
    /// to the texts they use.
    [[nodiscard]] Column gathered(std::span<const int> rows) const;
    /// Numbers that sort as the cells do: the values, or for text the place of each cell's text in code point order.
    /// NaN for missing. Stops early when cancelled; the keys are then of no use.
    [[nodiscard]] std::vector<double> sortKeys(const Progress &progress = {}) const;

    bool operator==(const Column &other) const;

private:
    QSharedDataPointer<ColumnData> d;
};

/// The double that stands for a scalar that is no text (see Column); NaN for missing.
[[nodiscard]] double encodedValue(const Scalar &scalar);
/// The scalar of such a double.
[[nodiscard]] Scalar decodedValue(ValueType type, double value);

/// Fills a column cell by cell. A cell of another type is our mistake.
class ColumnBuilder
{
public:
    explicit ColumnBuilder(ValueType type)
        : m_type(type)
    {}

    void reserve(qsizetype rows);
    void append(const Scalar &cell);
    void appendMissing();
    /// A number, or the encoded value of a boolean, date or datetime.
    void appendValue(double value) { m_values.push_back(value); }
    void appendText(const QString &text) { m_codes.push_back(codeOf(text)); }
    void appendCode(int code) { m_codes.push_back(code); }
    /// The code of a text, new if need be.
    [[nodiscard]] int codeOf(const QString &text);
    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] Column build();

private:
    ValueType m_type;
    std::vector<double> m_values;
    std::vector<int> m_codes;
    QStringList m_dictionary;
    QHash<QString, int> m_codeOfText;
};

} // namespace chartroom

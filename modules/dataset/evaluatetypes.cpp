// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/evaluator.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isTimeType(ValueType type)
{
    return type == ValueType::Date || type == ValueType::DateTime;
}

Scalar timeFromText(const QString &text)
{
    if (const QDate date = dateFromIso(text); date.isValid())
        return date;
    const QDateTime time = dateTimeFromIso(text);
    return time.isValid() ? Scalar(time) : Scalar();
}

} // namespace

Cells ExpressionEvaluator::ofType(ValueType type, const ExpressionNode &node, const RowScope &scope)
{
    Cells found = cells(node, scope);
    if (m_error)
        return {Column::missing(type, 1), true};
    if (found.type() == ValueType::Missing)
        return {Column::missing(type, found.column.size()), found.constant};
    if (found.type() != type)
        failType(node, type, found.type());
    return found;
}

Cells ExpressionEvaluator::numbers(const ExpressionNode &node, const RowScope &scope)
{
    return ofType(ValueType::Number, node, scope);
}

Cells ExpressionEvaluator::booleans(const ExpressionNode &node, const RowScope &scope)
{
    return ofType(ValueType::Boolean, node, scope);
}

std::optional<Cells> ExpressionEvaluator::condition(const ExpressionNode &node, const Table &table)
{
    const Cells truths = booleans(node, rowsOf(table, false));
    return m_error ? std::nullopt : std::optional(truths);
}

Cells ExpressionEvaluator::texts(const ExpressionNode &node, const RowScope &scope)
{
    return ofType(ValueType::Text, node, scope);
}

/// Dates or datetimes; a constant text is read as ISO.
Cells ExpressionEvaluator::times(const ExpressionNode &node, const RowScope &scope)
{
    const Cells found = cells(node, scope);
    if (m_error || found.type() == ValueType::Missing)
        return {Column::missing(ValueType::Date, found.column.size()), found.constant};
    if (found.isConstantText())
        return timesFromText(found, ValueType::Date, node);
    if (!isTimeType(found.type()))
        failType(node, ValueType::Date, found.type());
    return found;
}

/// Constant texts (or list entries) that stand where dates are needed: dates, or datetimes when one has a time.
Cells ExpressionEvaluator::timesFromText(const Cells &text, ValueType like, const ExpressionNode &node)
{
    QList<Scalar> found;
    bool withTime = like == ValueType::DateTime;
    for (qsizetype row = 0; row < text.column.size(); ++row) {
        const Scalar cell = text.column.at(row);
        const Scalar time = isMissing(cell) ? Scalar() : timeFromText(std::get<QString>(cell));
        if (isMissing(time) && !isMissing(cell))
            failType(node, like, ValueType::Text);
        withTime = withTime || valueType(time) == ValueType::DateTime;
        found.append(time);
    }
    for (Scalar &time : found) {
        if (const QDate *date = std::get_if<QDate>(&time); date && withTime)
            time = QDateTime(*date, QTime(0, 0), Qt::UTC);
    }
    return {Column::fromScalars(found, withTime ? ValueType::DateTime : ValueType::Date), text.constant};
}

/// Makes two operands comparable: text literals become times, dates become midnights.
void ExpressionEvaluator::alignTypes(Cells &a, Cells &b, const ExpressionNode &node)
{
    if (m_error)
        return;
    if (isTimeType(a.type()) && b.isConstantText())
        b = timesFromText(b, a.type(), node);
    if (isTimeType(b.type()) && a.isConstantText())
        a = timesFromText(a, b.type(), node);
    if (a.type() == ValueType::DateTime)
        b = asDateTime(b);
    if (b.type() == ValueType::DateTime)
        a = asDateTime(a);
    commonType(a.type(), b.type(), node);
}

ValueType ExpressionEvaluator::commonType(ValueType a, ValueType b, const ExpressionNode &node)
{
    if (a == ValueType::Missing)
        return b;
    if (b != ValueType::Missing && a != b)
        failType(node, a, b);
    return a;
}

std::optional<double> ExpressionEvaluator::constantNumber(const ExpressionNode &node, const RowScope &scope)
{
    const Cells found = numbers(node, scope);
    if (m_error)
        return std::nullopt;
    const Scalar value = found.constant ? found.at(0) : Scalar();
    if (const double *number = std::get_if<double>(&value))
        return *number;
    fail(u"expr.arguments"_s, u"expr.constant-wanted"_s, node);
    return std::nullopt;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/evaluator.h"

#include "base/numberformat.h"

#include <cmath>
#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// What follows the text in a call: all functions of text have at most two more arguments.
struct TextArguments {
    Scalar first;
    Scalar second;
};

ValueType resultTypeOf(FunctionId function)
{
    switch (function) {
    case FunctionId::Length:
        return ValueType::Number;
    case FunctionId::Contains:
    case FunctionId::StartsWith:
    case FunctionId::EndsWith:
        return ValueType::Boolean;
    default:
        return ValueType::Text;
    }
}

/// A part of a text counted in code points.
QString partOf(const QString &text, double count, bool fromRight)
{
    const QList<uint> points = text.toUcs4();
    const auto size = static_cast<double>(points.size());
    const auto wanted = static_cast<qsizetype>(std::clamp(std::floor(count), 0.0, size));
    const QList<uint> part = fromRight ? points.last(wanted) : points.first(wanted);
    return normalized(QString::fromUcs4(reinterpret_cast<const char32_t *>(part.constData()), part.size()));
}

Scalar plainTextResult(FunctionId function, const QString &text)
{
    switch (function) {
    case FunctionId::Lower:
        return normalized(text.toLower());
    case FunctionId::Upper:
        return normalized(text.toUpper());
    case FunctionId::Trim:
        return text.trimmed();
    default:
        return static_cast<double>(text.toUcs4().size());
    }
}

Scalar textResult(FunctionId function, const QString &text, const TextArguments &arguments)
{
    if (const double *count = std::get_if<double>(&arguments.first))
        return partOf(text, *count, function == FunctionId::Right);
    const QString &sought = std::get<QString>(arguments.first);
    switch (function) {
    case FunctionId::Contains:
        return text.contains(sought);
    case FunctionId::StartsWith:
        return text.startsWith(sought);
    case FunctionId::EndsWith:
        return text.endsWith(sought);
    default:
        break;
    }
    const QString &replacement = std::get<QString>(arguments.second);
    return sought.isEmpty() ? text : normalized(QString(text).replace(sought, replacement));
}

Scalar textResultOrMissing(FunctionId function, const Scalar &text, size_t count, const TextArguments &arguments)
{
    if (isMissing(text) || (count > 1 && isMissing(arguments.first)) || (count > 2 && isMissing(arguments.second)))
        return {};
    const QString &value = std::get<QString>(text);
    return count == 1 ? plainTextResult(function, value) : textResult(function, value, arguments);
}

/// Only what the language itself writes: no groups, no comma, no spaces.
Scalar numberFromText(const QString &text)
{
    static const QRegularExpression form(u"^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?$"_s);
    if (!form.match(text).hasMatch())
        return {};
    const double number = text.toDouble();
    return std::isfinite(number) ? Scalar(number) : Scalar();
}

template<typename Function> Column mapEntries(const Column &texts, ValueType type, Function function)
{
    QList<Scalar> results;
    results.reserve(texts.dictionary().size());
    for (const QString &text : texts.dictionary())
        results.append(function(Scalar(text)));
    return Column::fromScalars(results, type).gathered(texts.codes());
}

} // namespace

Cells ExpressionEvaluator::textFunction(const ExpressionNode &node, const RowScope &scope)
{
    if (node.function == FunctionId::Concat)
        return concatenation(node, scope);
    const bool countsCharacters = node.function == FunctionId::Left || node.function == FunctionId::Right;
    const size_t count = node.children.size();
    const Cells text = texts(node.children[0], scope);
    const Cells none = constantCells({});
    const Cells first =
        count < 2 ? none : (countsCharacters ? numbers(node.children[1], scope) : texts(node.children[1], scope));
    const Cells second = count < 3 ? none : texts(node.children[2], scope);
    if (m_error)
        return {};
    const ValueType type = resultTypeOf(node.function);
    if (first.constant && second.constant) {
        const TextArguments arguments{first.at(0), second.at(0)};
        const auto result = [&](const Scalar &entry) {
            return textResultOrMissing(node.function, entry, count, arguments);
        };
        return {mapEntries(text.column, type, result), text.constant};
    }
    QList<Scalar> results;
    for (qsizetype row = 0; row < scope.size; ++row)
        results.append(textResultOrMissing(node.function, text.at(row), count, {first.at(row), second.at(row)}));
    return rowCells(Column::fromScalars(results, type));
}

Cells ExpressionEvaluator::concatenation(const ExpressionNode &node, const RowScope &scope)
{
    std::vector<Cells> parts;
    bool constant = true;
    for (const ExpressionNode &argument : node.children) {
        parts.push_back(texts(argument, scope));
        constant = constant && parts.back().constant;
    }
    if (m_error)
        return {};
    ColumnBuilder builder(ValueType::Text);
    for (qsizetype row = 0; row < (constant ? 1 : scope.size); ++row) {
        QString joined;
        bool missing = false;
        for (const Cells &part : parts) {
            const Scalar cell = part.at(row);
            missing = missing || isMissing(cell);
            joined += isMissing(cell) ? QString() : std::get<QString>(cell);
        }
        builder.append(missing ? Scalar() : Scalar(normalized(joined)));
    }
    return {builder.build(), constant};
}

Cells ExpressionEvaluator::toNumber(const ExpressionNode &node, const RowScope &scope)
{
    const Cells text = texts(node.children[0], scope);
    if (m_error)
        return {};
    const auto read = [](const Scalar &entry) { return numberFromText(std::get<QString>(entry)); };
    return {mapEntries(text.column, ValueType::Number, read), text.constant};
}

Cells ExpressionEvaluator::toText(const ExpressionNode &node, const RowScope &scope)
{
    const Cells value = cells(node.children[0], scope);
    if (m_error || value.column.isText())
        return value;
    ColumnBuilder builder(ValueType::Text);
    for (qsizetype row = 0; row < value.column.size(); ++row) {
        const Scalar cell = value.column.at(row);
        builder.append(isMissing(cell) ? Scalar() : Scalar(canonicalText(cell)));
    }
    return {builder.build(), value.constant};
}

Cells ExpressionEvaluator::fixedText(const ExpressionNode &node, const RowScope &scope)
{
    if (!m_context.placeholder)
        fail(u"expr.function-unknown"_s, u"expr.fixed-place"_s, node);
    const Cells value = numbers(node.children[0], scope);
    const std::optional<double> decimals = constantNumber(node.children[1], scope);
    if (m_error)
        return {};
    const int places = static_cast<int>(std::clamp(*decimals, 0.0, 15.0));
    ColumnBuilder builder(ValueType::Text);
    for (qsizetype row = 0; row < value.column.size(); ++row) {
        const Scalar cell = value.column.at(row);
        const double *number = std::get_if<double>(&cell);
        builder.append(number ? Scalar(displayFixed(*number, places, m_context.language)) : Scalar());
    }
    return {builder.build(), value.constant};
}

} // namespace chartroom

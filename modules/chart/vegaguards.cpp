// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/vegaguards.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString datumName(const QString &column)
{
    static const QRegularExpression plain(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    if (plain.match(column).hasMatch())
        return u"datum."_s + column;
    QString escaped = column;
    return u"datum['"_s + escaped.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u"']"_s;
}

/// The text of each divisor: a column reference or a whole bracket.
QStringList divisorsIn(const QString &expression)
{
    static const QRegularExpression divisor(
        u"/\\s*(datum\\.\\w+|datum\\[(?:'[^']*'|\"[^\"]*\")\\]|(\\((?:[^()]|(?2))*\\)))"_s);
    QStringList found;
    for (auto it = divisor.globalMatch(expression); it.hasNext();) {
        const QString text = it.next().captured(1);
        if (!found.contains(text))
            found.append(text);
    }
    return found;
}

bool isGuardOf(const Predicate &group, const Predicate &comparison)
{
    return group.op == PredicateOp::And && group.parts.size() == 2 && group.parts.first().op == PredicateOp::Valid
           && group.parts.last() == comparison;
}

Predicate guardedPredicate(Predicate predicate, const QSet<QString> &years)
{
    if (!predicate.parts.isEmpty()) {
        if (predicate.parts.size() == 2 && isGuardOf(predicate, predicate.parts.last()))
            return predicate;
        for (Predicate &part : predicate.parts)
            part = guardedPredicate(part, years);
        return predicate;
    }
    if (years.contains(predicate.field) && predicate.timeUnit.isEmpty() && predicate.op != PredicateOp::Valid)
        predicate.timeUnit = u"year"_s;
    const bool orders = predicate.op == PredicateOp::Lt || predicate.op == PredicateOp::Lte
                        || predicate.op == PredicateOp::Gt || predicate.op == PredicateOp::Gte
                        || predicate.op == PredicateOp::Range;
    if (!orders)
        return predicate;
    const Predicate valid{.op = PredicateOp::Valid, .field = predicate.field, .values = {true}};
    return {.op = PredicateOp::And, .parts = {valid, predicate}};
}

} // namespace

QStringList vegaColumns(const Expression &expression)
{
    const ExpressionReferences references = expressionReferences(expression);
    return references.columns + references.datasets; // every name is a column: there are no datasets in a row
}

QString guardedExpression(const QString &expression)
{
    if (expression.contains(u"isValid("_s) || expression.contains(u'?') || expression.contains(u"null"_s))
        return expression;
    const auto parsed = parseVegaExpression(expression);
    if (!parsed)
        return expression;
    QStringList guards;
    const QStringList columns = vegaColumns(*parsed);
    for (const QString &column : columns)
        guards.append(u"isValid("_s + datumName(column) + u')');
    const QStringList divisors = divisorsIn(expression);
    for (const QString &divisor : divisors)
        guards.append(divisor + u" !== 0"_s);
    if (guards.isEmpty())
        return expression;
    return guards.join(u" && "_s) + u" ? "_s + expression + u" : null"_s;
}

Transform guarded(const Transform &transform, const QSet<QString> &years)
{
    if (const auto *filter = std::get_if<FilterTransform>(&transform))
        return FilterTransform{guardedPredicate(filter->predicate, years)};
    if (const auto *calculate = std::get_if<CalculateTransform>(&transform))
        return CalculateTransform{guardedExpression(calculate->expression), calculate->as};
    return transform;
}

} // namespace chartroom

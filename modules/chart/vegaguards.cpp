// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/vegaguards.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// An instant by its parts in UTC; anything else as it stands.
QJsonValue instantByParts(const QJsonValue &value)
{
    if (value.isObject()) {
        QJsonObject parts = value.toObject();
        parts.insert(u"utc"_s, true);
        return parts;
    }
    const QDate date = dateFromIso(value.toString());
    const QDateTime time = date.isValid() ? date.startOfDay(Qt::UTC) : dateTimeFromIso(value.toString());
    if (!time.isValid())
        return value;
    QJsonObject parts{{u"year"_s, time.date().year()}, {u"month"_s, time.date().month()}, {u"date"_s, time.date().day()}, {u"utc"_s, true}};
    if (!date.isValid()) {
        parts.insert(u"hours"_s, time.time().hour());
        parts.insert(u"minutes"_s, time.time().minute());
        parts.insert(u"seconds"_s, time.time().second());
    }
    return parts;
}

Predicate guardedPredicate(Predicate predicate, const VegaFields &fields)
{
    if (!predicate.parts.isEmpty()) {
        for (Predicate &part : predicate.parts)
            part = guardedPredicate(part, fields);
        return predicate;
    }
    if (fields.times.contains(predicate.field)) {
        for (QJsonValueRef value : predicate.values)
            value = instantByParts(value);
    }
    if (fields.years.contains(predicate.field) && predicate.timeUnit.isEmpty() && predicate.op != PredicateOp::Valid)
        predicate.timeUnit = u"year"_s;
    const bool orders = predicate.op == PredicateOp::Lt || predicate.op == PredicateOp::Lte
                        || predicate.op == PredicateOp::Gt || predicate.op == PredicateOp::Gte
                        || predicate.op == PredicateOp::Range;
    if (!orders)
        return predicate;
    const Predicate valid{.op = PredicateOp::Valid, .field = predicate.field, .values = {true}};
    return {.op = PredicateOp::And, .parts = {valid, predicate}};
}

/// Vega-Lite's `valid` also asks for a finite number, which no text and no date is; for those an expression asks.
QJsonValue validAsExpression(const QJsonValue &json, const VegaFields &fields)
{
    if (json.isArray()) {
        QJsonArray parts;
        const QJsonArray entries = json.toArray();
        for (const QJsonValue &entry : entries)
            parts.append(validAsExpression(entry, fields));
        return parts;
    }
    QJsonObject object = json.toObject();
    const QString field = object.value("field"_L1).toString();
    if (!field.isEmpty()) {
        if (!object.contains("valid"_L1) || fields.numbers.contains(field))
            return object;
        return QString((object.value("valid"_L1).toBool() ? u"isValid("_s : u"!isValid("_s) + datumName(field) + u')');
    }
    for (auto it = object.begin(); it != object.end(); ++it)
        it.value() = validAsExpression(it.value(), fields);
    return object;
}

} // namespace

QStringList vegaColumns(const Expression &expression)
{
    const ExpressionReferences references = expressionReferences(expression);
    return references.columns + references.datasets; // every name is a column: there are no datasets in a row
}

QJsonObject writtenForVega(const Transform &transform, const VegaFields &fields)
{
    if (const auto *filter = std::get_if<FilterTransform>(&transform))
        return {{u"filter"_s, validAsExpression(toJson(guardedPredicate(filter->predicate, fields)), fields)}};
    if (const auto *calculate = std::get_if<CalculateTransform>(&transform))
        return toJson(Transform(CalculateTransform{guardedExpression(calculate->expression), calculate->as}));
    QJsonObject json = toJson(transform);
    if (std::holds_alternative<WindowTransform>(transform))
        json.insert(u"ignorePeers"_s, true);
    return json;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/filteredits.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isSimpleValue(const QJsonValue &value)
{
    return value.isString() || value.isDouble() || value.isBool();
}

bool areSimple(const QJsonArray &values, bool openEnds)
{
    return std::all_of(values.begin(), values.end(),
                       [openEnds](const QJsonValue &value) { return isSimpleValue(value) || (openEnds && value.isNull()); });
}

FilterCondition conditionOf(const QJsonObject &predicate)
{
    const FilterCondition own{{}, u"own"_s, {}, predicate};
    if (predicate.size() == 1 && predicate.contains("not"_L1)) {
        FilterCondition inner = conditionOf(predicate.value("not"_L1).toObject());
        if (inner.op != "equal"_L1)
            return own;
        return {inner.field, u"not"_s, inner.values, predicate};
    }
    const QString field = predicate.value("field"_L1).toString();
    if (field.isEmpty() || predicate.size() != 2)
        return own;
    for (const auto &op : {u"equal"_s, u"gt"_s, u"gte"_s, u"lt"_s, u"lte"_s}) {
        if (isSimpleValue(predicate.value(op)))
            return {field, op, {predicate.value(op)}, predicate};
    }
    for (const auto &op : {u"oneOf"_s, u"range"_s}) {
        const QJsonArray values = predicate.value(op).toArray();
        const bool fits = op == "oneOf"_L1 ? !values.isEmpty() : values.size() == 2;
        if (fits && areSimple(values, op == "range"_L1))
            return {field, op, values, predicate};
    }
    if (predicate.value("valid"_L1).isBool())
        return {field, predicate.value("valid"_L1).toBool() ? u"known"_s : u"missing"_s, {}, predicate};
    return own;
}

/// The first place at which a column exists.
qsizetype firstPlaceOf(const QString &field, const QJsonArray &transforms, const Table &table)
{
    if (field.isEmpty() || table.columnIndex(field) >= 0)
        return 0;
    for (qsizetype i = 0; i < transforms.size(); ++i) {
        const QJsonObject transform = transforms.at(i).toObject();
        if (transform.value("as"_L1).toString() == field)
            return i + 1;
    }
    return transforms.size();
}

QJsonObject filterTransform(const QJsonObject &predicate)
{
    return {{u"filter"_s, predicate}};
}

QJsonObject withTransforms(QJsonObject spec, const QJsonArray &transforms)
{
    if (transforms.isEmpty())
        spec.remove(u"transform"_s);
    else
        spec.insert(u"transform"_s, transforms);
    return spec;
}

} // namespace

QJsonObject predicateOf(const FilterCondition &condition)
{
    if (condition.op == "own"_L1)
        return condition.predicate;
    if (condition.op == "not"_L1)
        return {{u"not"_s, QJsonObject{{u"field"_s, condition.field}, {u"equal"_s, condition.values.first()}}}};
    if (condition.op == "known"_L1 || condition.op == "missing"_L1)
        return {{u"field"_s, condition.field}, {u"valid"_s, condition.op == "known"_L1}};
    if (condition.op == "oneOf"_L1 || condition.op == "range"_L1)
        return {{u"field"_s, condition.field}, {condition.op, condition.values}};
    return {{u"field"_s, condition.field}, {condition.op, condition.values.first()}};
}

QJsonObject predicateOf(const FilterSet &filters)
{
    if (filters.conditions.isEmpty())
        return {};
    QJsonArray parts;
    for (const FilterCondition &condition : filters.conditions)
        parts.append(predicateOf(condition));
    return parts.size() == 1 ? parts.first().toObject() : QJsonObject{{filters.any ? u"or"_s : u"and"_s, parts}};
}

FilterSet filtersOf(const QJsonObject &spec)
{
    QList<QJsonObject> predicates;
    const QJsonArray transforms = spec.value("transform"_L1).toArray();
    for (const QJsonValue &entry : transforms) {
        if (entry.toObject().contains("filter"_L1))
            predicates.append(entry.toObject().value("filter"_L1).toObject());
    }
    FilterSet set;
    if (predicates.size() == 1) {
        for (const auto &join : {u"and"_s, u"or"_s}) {
            const QJsonArray parts = predicates.first().value(join).toArray();
            if (parts.isEmpty() || predicates.first().size() != 1)
                continue;
            set.any = join == "or"_L1;
            predicates.clear();
            for (const QJsonValue &part : parts)
                predicates.append(part.toObject());
            break;
        }
    }
    for (const QJsonObject &predicate : std::as_const(predicates))
        set.conditions.append(conditionOf(predicate));
    return set;
}

QJsonObject withFilters(const QJsonObject &spec, const FilterSet &filters, const Table &table)
{
    if (filters == filtersOf(spec))
        return spec;
    const QJsonArray old = spec.value("transform"_L1).toArray();
    QJsonArray others;
    QList<qsizetype> places; // where each old filter stood among the others
    for (const QJsonValue &entry : old) {
        if (entry.toObject().contains("filter"_L1))
            places.append(others.size());
        else
            others.append(entry);
    }
    const bool together = filters.any && filters.conditions.size() > 1;
    QMap<qsizetype, QJsonArray> filtersAt;
    qsizetype latest = 0;
    for (qsizetype i = 0; i < filters.conditions.size(); ++i) {
        const FilterCondition &condition = filters.conditions.at(i);
        const qsizetype earliest = firstPlaceOf(condition.field, others, table);
        const qsizetype place = std::max(earliest, i < places.size() ? places.at(i) : qsizetype(0));
        latest = std::max(latest, place);
        if (!together)
            filtersAt[place].append(filterTransform(predicateOf(condition)));
    }
    if (together)
        filtersAt[latest].append(filterTransform(predicateOf(filters)));
    QJsonArray transforms;
    for (qsizetype i = 0; i <= others.size(); ++i) {
        for (const QJsonValue &filter : filtersAt.value(i))
            transforms.append(filter);
        if (i < others.size())
            transforms.append(others.at(i));
    }
    return withTransforms(spec, transforms);
}

QStringList operatorsFor(const Field &field)
{
    const bool ordered = field.level != Level::Nominal || valueType(field.type) == ValueType::Number;
    QStringList words{u"equal"_s, u"not"_s, u"oneOf"_s};
    if (ordered && valueType(field.type) != ValueType::Boolean)
        words << u"gte"_s << u"lte"_s << u"gt"_s << u"lt"_s << u"range"_s;
    return words << u"known"_s << u"missing"_s;
}

} // namespace chartroom

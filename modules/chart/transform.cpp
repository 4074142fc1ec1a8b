// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/transform.h"

#include "chart/specreading.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int greatestTransforms = 12;

QString transformText(const QJsonObject &object, const QString &key, const QString &part, SpecProblems &problems)
{
    const QJsonValue value = object.value(key);
    if (!value.isString() || value.toString().isEmpty())
        value.isUndefined() ? problems.missing(part + u'.' + key) : problems.malformed(part + u'.' + key, value);
    return value.toString();
}

QStringList transformTexts(const QJsonValue &json, const QString &part, SpecProblems &problems)
{
    QStringList texts;
    if (!json.isArray() && !json.isUndefined())
        problems.malformed(part, json);
    const QJsonArray entries = json.toArray();
    for (const QJsonValue &entry : entries) {
        if (!entry.isString())
            problems.malformed(part, entry);
        texts.append(entry.toString());
    }
    return texts;
}

FilterTransform readFilter(const QJsonObject &object, const QString &part, SpecProblems &problems)
{
    checkProperties(object, {u"filter"_s}, part, problems);
    auto predicate = readPredicate(object.value("filter"_L1));
    if (predicate)
        return {*predicate};
    const QString place = part + u".filter"_s + (predicate.error().part.isEmpty() ? QString() : u'.' + predicate.error().part);
    if (predicate.error().unsupported)
        problems.unsupportedValue(place, predicate.error().what);
    else
        problems.malformed(place, predicate.error().what);
    return {};
}

QList<TransformOp> readOps(const QJsonValue &json, bool window, const QString &part, SpecProblems &problems)
{
    static const QStringList windowOps = {u"row_number"_s, u"rank"_s, u"sum"_s, u"lag"_s};
    QList<TransformOp> ops;
    if (!json.isArray() || json.toArray().isEmpty())
        problems.malformed(part, json);
    const QJsonArray entries = json.toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonObject object = entry.toObject();
        checkProperties(object, {u"op"_s, u"field"_s, u"as"_s}, part, problems);
        const QString word = object.value("op"_L1).toString();
        const QString op = window ? (windowOps.contains(word) ? word : QString()) : aggregateFromWord(word);
        if (op.isEmpty())
            problems.unsupportedValue(part + u".op"_s, object.value("op"_L1));
        const bool fieldless = op == "count"_L1 || op == "row_number"_L1 || op == "rank"_L1;
        const QString field = fieldless ? QString() : transformText(object, u"field"_s, part, problems);
        ops.append({op, field, transformText(object, u"as"_s, part, problems)});
    }
    return ops;
}

FoldTransform readFold(const QJsonObject &object, const QString &part, SpecProblems &problems)
{
    checkProperties(object, {u"fold"_s, u"as"_s}, part, problems);
    FoldTransform fold;
    fold.fields = transformTexts(object.value("fold"_L1), part + u".fold"_s, problems);
    if (fold.fields.isEmpty())
        problems.missing(part + u".fold"_s);
    const QStringList names = transformTexts(object.value("as"_L1), part + u".as"_s, problems);
    if (names.size() == 2) {
        fold.key = names.at(0);
        fold.value = names.at(1);
    } else if (!names.isEmpty()) {
        problems.malformed(part + u".as"_s, object.value("as"_L1));
    }
    return fold;
}

LookupTransform readLookup(const QJsonObject &object, const QString &part, SpecProblems &problems)
{
    checkProperties(object, {u"lookup"_s, u"from"_s}, part, problems);
    const QJsonObject from = object.value("from"_L1).toObject();
    checkProperties(from, {u"data"_s, u"key"_s, u"fields"_s}, part + u".from"_s, problems);
    const QJsonObject data = from.value("data"_L1).toObject();
    checkProperties(data, {u"name"_s, u"values"_s}, part + u".from.data"_s, problems);
    LookupTransform lookup;
    lookup.field = transformText(object, u"lookup"_s, part, problems);
    lookup.dataName = data.value("name"_L1).toString();
    if (data.contains("values"_L1))
        lookup.dataValues = data.value("values"_L1).toArray();
    else if (lookup.dataName.isEmpty())
        problems.missing(part + u".from.data.name"_s);
    lookup.key = transformText(from, u"key"_s, part + u".from"_s, problems);
    lookup.fields = transformTexts(from.value("fields"_L1), part + u".from.fields"_s, problems);
    if (lookup.fields.isEmpty())
        problems.missing(part + u".from.fields"_s);
    return lookup;
}

WindowTransform readWindow(const QJsonObject &object, const QString &part, SpecProblems &problems)
{
    checkProperties(object, {u"window"_s, u"groupby"_s, u"sort"_s, u"frame"_s}, part, problems);
    WindowTransform window;
    window.ops = readOps(object.value("window"_L1), true, part + u".window"_s, problems);
    window.groupby = transformTexts(object.value("groupby"_L1), part + u".groupby"_s, problems);
    const QJsonArray sorts = object.value("sort"_L1).toArray();
    for (const QJsonValue &entry : sorts) {
        const QJsonObject sort = entry.toObject();
        checkProperties(sort, {u"field"_s, u"order"_s}, part + u".sort"_s, problems);
        window.sort.append({transformText(sort, u"field"_s, part + u".sort"_s, problems),
                            sort.value("order"_L1).toString() == "descending"_L1});
    }
    const QJsonValue frame = object.value("frame"_L1);
    if (!frame.isUndefined() && frame.toArray() != QJsonArray{QJsonValue::Null, 0})
        problems.unsupportedValue(part + u".frame"_s, frame);
    return window;
}

Transform readTransform(const QJsonObject &object, const QString &part, SpecProblems &problems)
{
    if (object.contains("filter"_L1))
        return readFilter(object, part, problems);
    if (object.contains("calculate"_L1)) {
        checkProperties(object, {u"calculate"_s, u"as"_s}, part, problems);
        return CalculateTransform{transformText(object, u"calculate"_s, part, problems),
                                  transformText(object, u"as"_s, part, problems)};
    }
    if (object.contains("aggregate"_L1)) {
        checkProperties(object, {u"aggregate"_s, u"groupby"_s}, part, problems);
        return AggregateTransform{readOps(object.value("aggregate"_L1), false, part + u".aggregate"_s, problems),
                                  transformTexts(object.value("groupby"_L1), part + u".groupby"_s, problems)};
    }
    if (object.contains("fold"_L1))
        return readFold(object, part, problems);
    if (object.contains("lookup"_L1))
        return readLookup(object, part, problems);
    if (object.contains("window"_L1))
        return readWindow(object, part, problems);
    if (object.isEmpty())
        problems.malformed(part, object);
    else
        problems.unknownProperty(part, object.keys().constFirst());
    return FilterTransform{};
}

QJsonArray opsToJson(const QList<TransformOp> &ops)
{
    QJsonArray array;
    for (const TransformOp &op : ops) {
        QJsonObject object{{u"op"_s, op.op}, {u"as"_s, op.as}};
        if (!op.field.isEmpty())
            object.insert(u"field"_s, op.field);
        array.append(object);
    }
    return array;
}

QJsonObject transformObject(const FilterTransform &filter)
{
    return {{u"filter"_s, toJson(filter.predicate)}};
}

QJsonObject transformObject(const CalculateTransform &calculate)
{
    return {{u"calculate"_s, calculate.expression}, {u"as"_s, calculate.as}};
}

QJsonObject transformObject(const AggregateTransform &aggregate)
{
    return {{u"aggregate"_s, opsToJson(aggregate.ops)},
            {u"groupby"_s, QJsonArray::fromStringList(aggregate.groupby)}};
}

QJsonObject transformObject(const FoldTransform &fold)
{
    return {{u"fold"_s, QJsonArray::fromStringList(fold.fields)}, {u"as"_s, QJsonArray{fold.key, fold.value}}};
}

QJsonObject transformObject(const LookupTransform &lookup)
{
    const QJsonObject data = lookup.dataValues ? QJsonObject{{u"values"_s, *lookup.dataValues}}
                                               : QJsonObject{{u"name"_s, lookup.dataName}};
    return {{u"lookup"_s, lookup.field},
            {u"from"_s, QJsonObject{{u"data"_s, data},
                                    {u"key"_s, lookup.key},
                                    {u"fields"_s, QJsonArray::fromStringList(lookup.fields)}}}};
}

QJsonObject transformObject(const WindowTransform &window)
{
    QJsonArray sorts;
    for (const TransformSort &sort : window.sort)
        sorts.append(QJsonObject{{u"field"_s, sort.field},
                                 {u"order"_s, sort.descending ? u"descending"_s : u"ascending"_s}});
    QJsonObject object{{u"window"_s, opsToJson(window.ops)}, {u"frame"_s, QJsonArray{QJsonValue::Null, 0}}};
    if (!window.groupby.isEmpty())
        object.insert(u"groupby"_s, QJsonArray::fromStringList(window.groupby));
    if (!sorts.isEmpty())
        object.insert(u"sort"_s, sorts);
    return object;
}

} // namespace

QString transformWord(const Transform &transform)
{
    static const QStringList words = {u"filter"_s, u"calculate"_s, u"aggregate"_s, u"fold"_s, u"lookup"_s, u"window"_s};
    return words.at(qsizetype(transform.index()));
}

QJsonObject toJson(const Transform &transform)
{
    return std::visit([](const auto &one) { return transformObject(one); }, transform);
}

QList<Transform> readTransforms(const QJsonValue &json, SpecProblems &problems)
{
    QList<Transform> transforms;
    if (json.isUndefined() || json.isNull())
        return transforms;
    if (!json.isArray())
        problems.malformed(u"transform"_s, json);
    const QJsonArray entries = json.toArray();
    if (entries.size() > greatestTransforms)
        problems.add(u"chart.spec.unsupported"_s, u"spec.transform-count"_s, u"transform"_s);
    for (qsizetype i = 0; i < entries.size(); ++i)
        transforms.append(readTransform(entries.at(i).toObject(), u"transform.%1"_s.arg(i), problems));
    return transforms;
}

} // namespace chartroom

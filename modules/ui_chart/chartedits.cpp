// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartedits.h"

namespace chartroom {

using namespace Qt::StringLiterals;

QJsonObject channelOf(const QJsonObject &spec, const QString &channel)
{
    return spec.value("encoding"_L1).toObject().value(channel).toObject();
}

QJsonObject withChannel(QJsonObject spec, const QString &channel, const QJsonObject &definition)
{
    QJsonObject encoding = spec.value("encoding"_L1).toObject();
    if (definition.isEmpty())
        encoding.remove(channel);
    else
        encoding.insert(channel, definition);
    spec.insert(u"encoding"_s, encoding);
    return spec;
}

bool isQuantityDef(const QJsonObject &definition, const Table &table)
{
    const QString aggregate = definition.value("aggregate"_L1).toString();
    if (!aggregate.isEmpty())
        return true;
    const QString type = definition.value("type"_L1).toString();
    if (!type.isEmpty())
        return type == "quantitative"_L1;
    const Field *field = table.findField(definition.value("field"_L1).toString());
    return field && isQuantity(*field) && !definition.contains("bin"_L1);
}

bool isDiscreteDef(const QJsonObject &definition, const Table &table)
{
    if (definition.isEmpty() || isQuantityDef(definition, table) || definition.contains("bin"_L1))
        return false;
    if (const QString type = definition.value("type"_L1).toString(); !type.isEmpty())
        return type == "nominal"_L1 || type == "ordinal"_L1;
    const QString unit = definition.value("timeUnit"_L1).toString();
    if (!unit.isEmpty())
        return !unit.startsWith("year"_L1) && !unit.startsWith("utcyear"_L1);
    const Field *field = table.findField(definition.value("field"_L1).toString());
    return field && field->level != Level::Temporal;
}

namespace {

QJsonObject usermetaOf(const QJsonObject &spec)
{
    return spec.value("usermeta"_L1).toObject().value("chartroom"_L1).toObject();
}

QJsonObject withUsermeta(QJsonObject spec, const QString &key, const QString &text)
{
    QJsonObject usermeta = spec.value("usermeta"_L1).toObject();
    QJsonObject own = usermeta.value("chartroom"_L1).toObject();
    if (text.isEmpty())
        own.remove(key);
    else
        own.insert(key, text);
    if (own.isEmpty())
        usermeta.remove(u"chartroom"_s);
    else
        usermeta.insert(u"chartroom"_s, own);
    if (usermeta.isEmpty())
        spec.remove(u"usermeta"_s);
    else
        spec.insert(u"usermeta"_s, usermeta);
    return spec;
}

QString axisTitleOf(const QJsonObject &definition)
{
    const QJsonValue own = definition.value("axis"_L1).toObject().value("title"_L1);
    return own.isUndefined() ? definition.value("title"_L1).toString() : own.toString();
}

QJsonObject withAxisTitle(const QJsonObject &spec, const QString &channel, const QString &text)
{
    QJsonObject definition = channelOf(spec, channel);
    if (definition.isEmpty())
        return spec;
    definition.remove(u"title"_s);
    QJsonObject axis = definition.value("axis"_L1).toObject();
    if (text.isEmpty())
        axis.remove(u"title"_s);
    else
        axis.insert(u"title"_s, text);
    if (axis.isEmpty())
        definition.remove(u"axis"_s);
    else
        definition.insert(u"axis"_s, axis);
    return withChannel(spec, channel, definition);
}

QJsonObject withTitle(QJsonObject spec, const QString &title, const QString &subtitle)
{
    if (!subtitle.isEmpty())
        spec.insert(u"title"_s, QJsonObject{{u"text"_s, title}, {u"subtitle"_s, subtitle}});
    else if (!title.isEmpty())
        spec.insert(u"title"_s, title);
    else
        spec.remove(u"title"_s);
    return spec;
}

} // namespace

QString markOf(const QJsonObject &spec)
{
    const QJsonValue mark = spec.value("mark"_L1);
    return mark.isObject() ? mark.toObject().value("type"_L1).toString() : mark.toString();
}

QJsonObject withMark(const QJsonObject &spec, const QString &mark)
{
    QJsonObject changed = spec;
    if (mark.isEmpty()) {
        changed.remove(u"mark"_s);
    } else if (spec.value("mark"_L1).isObject()) {
        QJsonObject object = spec.value("mark"_L1).toObject();
        object.insert(u"type"_s, mark);
        changed.insert(u"mark"_s, object);
    } else {
        changed.insert(u"mark"_s, mark);
    }
    return changed;
}

QString fieldOf(const QJsonObject &spec, const QString &channel)
{
    return channelOf(spec, channel).value("field"_L1).toString();
}

QString summaryOf(const QJsonObject &spec, const QString &channel)
{
    const QJsonObject definition = channelOf(spec, channel);
    if (const QString aggregate = definition.value("aggregate"_L1).toString(); !aggregate.isEmpty())
        return aggregate;
    if (const QString unit = definition.value("timeUnit"_L1).toString(); !unit.isEmpty())
        return u"unit:"_s + unit;
    const QJsonValue bin = definition.value("bin"_L1);
    return bin.isUndefined() || bin == QJsonValue(false) ? QString() : u"bin"_s;
}

QStringList summariesFor(const Field &field)
{
    QStringList summaries{QString()};
    if (valueType(field.type) == ValueType::Number && field.type != FieldType::Year)
        summaries << u"sum"_s << u"mean"_s << u"median"_s << u"min"_s << u"max"_s << u"bin"_s;
    if (field.type == FieldType::Date || field.type == FieldType::DateTime || field.type == FieldType::YearMonth)
        summaries << u"unit:year"_s << u"unit:yearquarter"_s << u"unit:yearmonth"_s << u"unit:yearmonthdate"_s
                  << u"unit:quarter"_s << u"unit:month"_s << u"unit:day"_s;
    summaries << u"distinct"_s;
    return summaries;
}

QJsonObject withField(const QJsonObject &spec, const QString &channel, const QString &field, const Table &table)
{
    if (field.isEmpty())
        return withChannel(spec, channel, {});
    QJsonObject definition = channelOf(spec, channel);
    const Field *known = table.findField(field);
    if (definition.value("field"_L1).toString() == field)
        return spec;
    const QString summary = summaryOf(spec, channel);
    definition.insert(u"field"_s, field);
    definition.remove(u"type"_s);
    definition.remove(u"sort"_s);
    definition.remove(u"scale"_s);
    const bool fits = known && summariesFor(*known).contains(summary);
    if (!fits) {
        for (const auto &member : {u"aggregate"_s, u"timeUnit"_s, u"bin"_s})
            definition.remove(member);
    }
    return withChannel(spec, channel, definition);
}

QJsonObject withSummary(const QJsonObject &spec, const QString &channel, const QString &summary)
{
    QJsonObject definition = channelOf(spec, channel);
    for (const auto &member : {u"aggregate"_s, u"timeUnit"_s, u"bin"_s})
        definition.remove(member);
    if (summary == "count"_L1) {
        definition.remove(u"field"_s);
        definition.remove(u"type"_s);
        definition.insert(u"aggregate"_s, summary);
    } else if (summary == "bin"_L1) {
        definition.insert(u"bin"_s, true);
    } else if (summary.startsWith("unit:"_L1)) {
        definition.insert(u"timeUnit"_s, summary.mid(5));
        definition.remove(u"type"_s);
    } else if (!summary.isEmpty()) {
        definition.insert(u"aggregate"_s, summary);
        definition.remove(u"type"_s);
    }
    return withChannel(spec, channel, definition);
}

QString sortableChannel(const QJsonObject &spec, const Table &table)
{
    for (const auto &[key, other] : {std::pair(u"x"_s, u"y"_s), std::pair(u"y"_s, u"x"_s)}) {
        if (isDiscreteDef(channelOf(spec, key), table) && (isQuantityDef(channelOf(spec, other), table) || key == "x"_L1))
            return key;
    }
    return {};
}

QString sortOf(const QJsonObject &spec, const QString &channel)
{
    const QJsonObject definition = channelOf(spec, channel);
    const QJsonValue sort = definition.value("sort"_L1);
    if (sort.isUndefined() || sort == QJsonValue(u"ascending"_s))
        return u"natural"_s;
    if (sort.isNull())
        return u"appearance"_s;
    if (sort.isObject())
        return u"field"_s;
    const QString word = sort.toString();
    if (word == "descending"_L1)
        return word;
    const QString other = channel == "x"_L1 ? u"y"_s : u"x"_s;
    if (word == other)
        return u"rising"_s;
    return word == QString(u'-' + other) ? u"falling"_s : u"own"_s;
}

QJsonObject withSort(const QJsonObject &spec, const QString &channel, const QString &sort)
{
    QJsonObject definition = channelOf(spec, channel);
    const QString other = channel == "x"_L1 ? u"y"_s : u"x"_s;
    if (sort == "natural"_L1)
        definition.remove(u"sort"_s);
    else if (sort == "appearance"_L1)
        definition.insert(u"sort"_s, QJsonValue::Null);
    else if (sort == "descending"_L1)
        definition.insert(u"sort"_s, sort);
    else if (sort == "rising"_L1)
        definition.insert(u"sort"_s, other);
    else if (sort == "falling"_L1)
        definition.insert(u"sort"_s, QString(u'-' + other));
    return definition.isEmpty() ? spec : withChannel(spec, channel, definition);
}

QString textOf(const QJsonObject &spec, const QString &row)
{
    const QJsonValue title = spec.value("title"_L1);
    if (row == "title"_L1)
        return title.isObject() ? title.toObject().value("text"_L1).toString() : title.toString();
    if (row == "subtitle"_L1)
        return title.toObject().value("subtitle"_L1).toString();
    if (row == "description"_L1)
        return spec.value("description"_L1).toString();
    if (row == "xTitle"_L1 || row == "yTitle"_L1)
        return axisTitleOf(channelOf(spec, row.left(1)));
    return usermetaOf(spec).value(row).toString();
}

QJsonObject withText(const QJsonObject &spec, const QString &row, const QString &text)
{
    if (row == "title"_L1)
        return withTitle(spec, text, textOf(spec, u"subtitle"_s));
    if (row == "subtitle"_L1)
        return withTitle(spec, textOf(spec, u"title"_s), text);
    if (row == "xTitle"_L1 || row == "yTitle"_L1)
        return withAxisTitle(spec, row.left(1), text);
    if (row != "description"_L1)
        return withUsermeta(spec, row, text);
    QJsonObject changed = spec;
    if (text.isEmpty())
        changed.remove(row);
    else
        changed.insert(row, text);
    return changed;
}

QJsonObject withoutAutoTitles(const QJsonObject &spec)
{
    QJsonObject changed = spec;
    for (const auto &channel : {u"x"_s, u"y"_s}) {
        QJsonObject definition = channelOf(changed, channel);
        if (definition.isEmpty() || !axisTitleOf(definition).isEmpty() || definition.value("axis"_L1).isNull())
            continue;
        definition.insert(u"axis"_s, QJsonObject{{u"title"_s, QJsonValue::Null}});
        changed = withChannel(changed, channel, definition);
    }
    return changed;
}

} // namespace chartroom

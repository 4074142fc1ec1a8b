// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/scaleedits.h"

#include "ui_chart/chartedits.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void put(QJsonObject &object, const QString &key, const QJsonValue &value)
{
    if (value.isUndefined())
        object.remove(key);
    else
        object.insert(key, value);
}

template <typename T> QJsonValue optionalValue(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue textValue(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

QString stackWord(const QJsonValue &stack)
{
    if (stack.isUndefined())
        return {};
    if (stack.isBool())
        return stack.toBool() ? u"zero"_s : u"none"_s;
    return stack.isNull() ? u"none"_s : stack.toString();
}

QJsonValue stackValue(const QString &word)
{
    if (word == "none"_L1)
        return QJsonValue::Null;
    return textValue(word);
}

QJsonValue domainValue(const ScaleSettings &settings)
{
    if (settings.lower.isUndefined() || settings.upper.isUndefined())
        return QJsonValue::Undefined;
    return QJsonArray{settings.lower, settings.upper};
}

QJsonValue binValue(const ScaleSettings &settings)
{
    if (settings.step)
        return QJsonObject{{u"step"_s, *settings.step}};
    return settings.maxbins ? QJsonValue(QJsonObject{{u"maxbins"_s, *settings.maxbins}}) : QJsonValue(true);
}

} // namespace

ScaleSettings scaleSettingsOf(const QJsonObject &spec, const QString &channel)
{
    const QJsonObject definition = channelOf(spec, channel);
    const QJsonObject scale = definition.value("scale"_L1).toObject();
    const QJsonArray domain = scale.value("domain"_L1).toArray();
    const QJsonObject bin = definition.value("bin"_L1).toObject();
    ScaleSettings settings;
    if (scale.value("zero"_L1).isBool())
        settings.zero = scale.value("zero"_L1).toBool();
    const auto isEnd = [](const QJsonValue &value) { return value.isDouble() || value.isString(); };
    if (domain.size() == 2 && isEnd(domain.first()) && isEnd(domain.last())) {
        settings.lower = domain.first();
        settings.upper = domain.last();
    }
    settings.type = scale.value("type"_L1).toString();
    settings.reverse = scale.value("reverse"_L1).toBool();
    settings.scheme = scale.value("scheme"_L1).toString();
    if (scale.value("domainMid"_L1).isDouble())
        settings.middle = scale.value("domainMid"_L1).toDouble();
    if (bin.value("maxbins"_L1).isDouble())
        settings.maxbins = bin.value("maxbins"_L1).toInt();
    if (bin.value("step"_L1).isDouble())
        settings.step = bin.value("step"_L1).toDouble();
    settings.stack = stackWord(definition.value("stack"_L1));
    return settings;
}

QJsonObject withScaleSettings(const QJsonObject &spec, const QString &channel, const ScaleSettings &settings)
{
    const ScaleSettings old = scaleSettingsOf(spec, channel);
    if (settings == old || channelOf(spec, channel).isEmpty())
        return spec;
    QJsonObject definition = channelOf(spec, channel);
    QJsonObject scale = definition.value("scale"_L1).toObject();
    if (settings.zero != old.zero)
        put(scale, u"zero"_s, optionalValue(settings.zero));
    if (settings.lower != old.lower || settings.upper != old.upper)
        put(scale, u"domain"_s, domainValue(settings));
    if (settings.type != old.type)
        put(scale, u"type"_s, textValue(settings.type));
    if (settings.reverse != old.reverse)
        put(scale, u"reverse"_s, settings.reverse ? QJsonValue(true) : QJsonValue(QJsonValue::Undefined));
    if (settings.scheme != old.scheme)
        put(scale, u"scheme"_s, textValue(settings.scheme));
    if (settings.middle != old.middle)
        put(scale, u"domainMid"_s, optionalValue(settings.middle));
    put(definition, u"scale"_s, scale.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(scale));
    if (settings.maxbins != old.maxbins || settings.step != old.step)
        definition.insert(u"bin"_s, binValue(settings));
    if (settings.stack != old.stack)
        put(definition, u"stack"_s, stackValue(settings.stack));
    return withChannel(spec, channel, definition);
}

OfferedSettings offeredSettings(const QJsonObject &spec, const QString &channel, const Table &table)
{
    const QJsonObject definition = channelOf(spec, channel);
    if (definition.isEmpty())
        return {};
    const bool position = channel == "x"_L1 || channel == "y"_L1;
    const bool binned = definition.contains("bin"_L1) && definition.value("bin"_L1) != QJsonValue(false);
    const bool discrete = isDiscreteDef(definition, table);
    const bool quantity = !discrete && isQuantityDef(definition, table);
    const QString mark = markOf(spec);
    const bool stacks = mark == "bar"_L1 || mark == "area"_L1;
    const Field *field = table.findField(definition.value("field"_L1).toString());
    OfferedSettings offered;
    offered.zero = quantity && (position || channel == "size"_L1);
    offered.domain = position && !discrete;
    offered.log = quantity && position;
    offered.reverse = position;
    offered.scheme = channel == "color"_L1;
    const QString type = definition.value("type"_L1).toString();
    offered.categorical = discrete && (type.isEmpty() ? !field || field->level == Level::Nominal : type == "nominal"_L1);
    offered.bins = binned;
    offered.stack = quantity && position && stacks;
    return offered;
}

FieldSort fieldSortOf(const QJsonObject &spec, const QString &channel)
{
    const QJsonObject sort = channelOf(spec, channel).value("sort"_L1).toObject();
    return {sort.value("field"_L1).toString(), sort.value("op"_L1).toString(u"sum"_s),
            sort.value("order"_L1).toString() == "descending"_L1};
}

QJsonObject withFieldSort(const QJsonObject &spec, const QString &channel, const FieldSort &sort)
{
    QJsonObject definition = channelOf(spec, channel);
    if (definition.isEmpty())
        return spec;
    definition.insert(u"sort"_s, QJsonObject{{u"field"_s, sort.field},
                                             {u"op"_s, sort.op},
                                             {u"order"_s, sort.descending ? u"descending"_s : u"ascending"_s}});
    return withChannel(spec, channel, definition);
}

bool hasOwnScale(const QJsonObject &spec, const QString &axis)
{
    return spec.value("resolve"_L1)["scale"_L1][axis] == "independent"_L1;
}

QJsonObject withOwnScale(QJsonObject spec, const QString &axis, bool own)
{
    QJsonObject scales = spec.value("resolve"_L1)["scale"_L1].toObject();
    if (own)
        scales.insert(axis, u"independent"_s);
    else
        scales.remove(axis); // shared is the default of the grammar
    if (scales.isEmpty())
        spec.remove(u"resolve"_s);
    else
        spec.insert(u"resolve"_s, QJsonObject{{u"scale"_s, scales}});
    return spec;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartspec.h"

#include "base/canonicaljson.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QJsonValue sortToJson(const SortSpec &sort)
{
    switch (sort.kind) {
    case SortKind::Natural:
        return u"ascending"_s;
    case SortKind::Descending:
        return u"descending"_s;
    case SortKind::Appearance:
        return QJsonValue(QJsonValue::Null);
    case SortKind::Channel:
        return QString((sort.descending ? u"-"_s : QString()) + channelWord(sort.channel));
    case SortKind::Values:
        return sort.values;
    case SortKind::Field:
        break;
    }
    QJsonObject object{{u"field"_s, sort.field}, {u"order"_s, sort.descending ? u"descending"_s : u"ascending"_s}};
    if (!sort.op.isEmpty())
        object.insert(u"op"_s, sort.op);
    return object;
}

QJsonValue binToJson(const BinSpec &bin)
{
    if (bin.step)
        return QJsonObject{{u"step"_s, *bin.step}};
    if (bin.maxbins)
        return QJsonObject{{u"maxbins"_s, *bin.maxbins}};
    return true;
}

QJsonObject scaleToJson(const ScaleSpec &scale)
{
    QJsonObject object;
    if (!scale.type.isEmpty())
        object.insert(u"type"_s, scale.type);
    if (scale.zero)
        object.insert(u"zero"_s, *scale.zero);
    if (!scale.domain.isEmpty())
        object.insert(u"domain"_s, scale.domain);
    if (scale.domainMid)
        object.insert(u"domainMid"_s, *scale.domainMid);
    if (scale.reverse)
        object.insert(u"reverse"_s, true);
    if (scale.nice)
        object.insert(u"nice"_s, *scale.nice);
    if (!scale.scheme.isEmpty())
        object.insert(u"scheme"_s, scale.scheme);
    if (!scale.range.isEmpty())
        object.insert(u"range"_s, QJsonArray::fromStringList(scale.range));
    return object;
}

QJsonValue stackToJson(StackKind stack)
{
    if (stack == StackKind::Zero)
        return u"zero"_s;
    return stack == StackKind::Normalize ? QJsonValue(u"normalize"_s) : QJsonValue(QJsonValue::Null);
}

/// x and y have axes, facets have headers (their title stands beside the field), all others legends.
QString guideWord(Channel channel)
{
    return channel == Channel::X || channel == Channel::Y ? u"axis"_s : u"legend"_s;
}

bool hasGuide(Channel channel)
{
    return channel == Channel::X || channel == Channel::Y || channel == Channel::Color || channel == Channel::Size
           || channel == Channel::Shape;
}

void insertGuide(QJsonObject &object, const ChannelDef &def, Channel channel)
{
    if (hasGuide(channel)) {
        if (def.guideHidden)
            object.insert(guideWord(channel), QJsonValue::Null);
        else if (def.guideTitle)
            object.insert(guideWord(channel), QJsonObject{{u"title"_s, textOrNull(*def.guideTitle)}});
    } else if (def.guideTitle) {
        object.insert(u"title"_s, textOrNull(*def.guideTitle));
    }
    if (def.title)
        object.insert(u"title"_s, textOrNull(*def.title));
}

QJsonObject usermetaToJson(const ChartSpec &spec)
{
    QJsonObject own;
    const auto insertText = [&own](const QString &key, const QString &text) {
        if (!text.isEmpty())
            own.insert(key, text);
    };
    insertText(u"source"_s, spec.source);
    insertText(u"note"_s, spec.note);
    insertText(u"layout"_s, spec.layout);
    if (!spec.path.isEmpty())
        own.insert(u"path"_s, QJsonArray::fromStringList(spec.path));
    if (!spec.intends.isEmpty())
        own.insert(u"intends"_s, QJsonArray::fromStringList(spec.intends));
    if (!spec.fields.isEmpty())
        own.insert(u"fields"_s, spec.fields);
    return own;
}

void insertTexts(QJsonObject &json, const ChartSpec &spec)
{
    if (!spec.subtitle.isEmpty())
        json.insert(u"title"_s, QJsonObject{{u"text"_s, spec.title}, {u"subtitle"_s, spec.subtitle}});
    else if (!spec.title.isEmpty())
        json.insert(u"title"_s, spec.title);
    if (!spec.description.isEmpty())
        json.insert(u"description"_s, spec.description);
    if (const QJsonObject own = usermetaToJson(spec); !own.isEmpty())
        json.insert(u"usermeta"_s, QJsonObject{{u"chartroom"_s, own}});
}

void insertData(QJsonObject &json, const ChartSpec &spec)
{
    if (spec.dataValues)
        json.insert(u"data"_s, QJsonObject{{u"values"_s, *spec.dataValues}});
    else if (!spec.dataName.isEmpty())
        json.insert(u"data"_s, QJsonObject{{u"name"_s, spec.dataName}});
    QJsonArray transforms;
    for (const Transform &transform : spec.transforms)
        transforms.append(toJson(transform));
    if (!transforms.isEmpty())
        json.insert(u"transform"_s, transforms);
}

} // namespace

QJsonObject toJson(const ChannelDef &channel, Channel where)
{
    if (channel.kind == ChannelKind::Datum)
        return {{u"datum"_s, channel.constant}};
    if (channel.kind == ChannelKind::Value)
        return {{u"value"_s, channel.constant}};
    QJsonObject object;
    if (!channel.field.isEmpty())
        object.insert(u"field"_s, channel.field);
    if (!channel.type.isEmpty())
        object.insert(u"type"_s, channel.type);
    if (!channel.aggregate.isEmpty())
        object.insert(u"aggregate"_s, channel.aggregate);
    if (channel.bin)
        object.insert(u"bin"_s, binToJson(*channel.bin));
    if (!channel.timeUnit.isEmpty())
        object.insert(u"timeUnit"_s, channel.timeUnit);
    if (channel.stack != StackKind::Unset)
        object.insert(u"stack"_s, stackToJson(channel.stack));
    if (channel.sort)
        object.insert(u"sort"_s, sortToJson(*channel.sort));
    if (!channel.scale.isEmpty())
        object.insert(u"scale"_s, scaleToJson(channel.scale));
    insertGuide(object, channel, where);
    return object;
}

QJsonValue toJson(const MarkDef &mark)
{
    QJsonObject object{{u"type"_s, markWord(mark.type)}};
    if (mark.point)
        object.insert(u"point"_s, true);
    if (!mark.interpolate.isEmpty())
        object.insert(u"interpolate"_s, mark.interpolate);
    if (mark.opacity)
        object.insert(u"opacity"_s, *mark.opacity);
    if (mark.innerRadius)
        object.insert(u"innerRadius"_s, *mark.innerRadius);
    if (!mark.extent.isEmpty())
        object.insert(u"extent"_s, mark.extent == "min-max"_L1 ? QJsonValue(mark.extent) : QJsonValue(1.5));
    if (!mark.orient.isEmpty())
        object.insert(u"orient"_s, mark.orient);
    if (!mark.color.isEmpty())
        object.insert(u"color"_s, mark.color);
    return object.size() == 1 ? QJsonValue(markWord(mark.type)) : QJsonValue(object);
}

QJsonObject toJson(const ChartLayer &layer)
{
    QJsonObject encoding;
    for (auto it = layer.encoding.begin(); it != layer.encoding.end(); ++it)
        encoding.insert(channelWord(it.key()), toJson(it.value(), it.key()));
    return {{u"mark"_s, toJson(layer.mark)}, {u"encoding"_s, encoding}};
}

QJsonObject toJson(const ChartSpec &spec)
{
    QJsonObject json;
    insertTexts(json, spec);
    insertData(json, spec);
    if (spec.layered) {
        QJsonArray layers;
        for (const ChartLayer &layer : spec.layers)
            layers.append(toJson(layer));
        json.insert(u"layer"_s, layers);
    } else if (!spec.layers.isEmpty()) {
        const QJsonObject view = toJson(spec.layers.first());
        json.insert(u"mark"_s, view.value("mark"_L1));
        json.insert(u"encoding"_s, view.value("encoding"_L1));
    }
    QJsonObject scales;
    for (auto it = spec.independentScale.begin(); it != spec.independentScale.end(); ++it)
        scales.insert(channelWord(it.key()), it.value() ? u"independent"_s : u"shared"_s);
    if (!scales.isEmpty())
        json.insert(u"resolve"_s, QJsonObject{{u"scale"_s, scales}});
    return json;
}

} // namespace chartroom

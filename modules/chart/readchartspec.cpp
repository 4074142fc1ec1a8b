// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartspec.h"
#include "chart/specreading.h"
#include "chart/vegadialect.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int greatestDataLayers = 2;
constexpr int greatestAnnotationLayers = 6;

QString specText(const QJsonObject &object, const QString &key, const QString &part, SpecProblems &problems)
{
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isNull() && !value.isString())
        problems.malformed(part, value);
    return value.toString();
}

QStringList specTexts(const QJsonObject &object, const QString &key, const QString &part, SpecProblems &problems)
{
    const QJsonValue value = object.value(key);
    QStringList texts;
    if (!value.isUndefined() && !value.isArray())
        problems.malformed(part, value);
    const QJsonArray entries = value.toArray();
    for (const QJsonValue &entry : entries)
        texts.append(entry.toString());
    return texts;
}

void readTitle(ChartSpec &spec, const QJsonValue &json, SpecProblems &problems)
{
    if (json.isUndefined() || json.isNull())
        return;
    if (json.isString()) {
        spec.title = json.toString();
    } else if (json.isObject()) {
        const QJsonObject object = json.toObject();
        checkProperties(object, {u"text"_s, u"subtitle"_s}, u"title"_s, problems);
        spec.title = specText(object, u"text"_s, u"title.text"_s, problems);
        spec.subtitle = specText(object, u"subtitle"_s, u"title.subtitle"_s, problems);
    } else {
        problems.malformed(u"title"_s, json);
    }
}

void readData(ChartSpec &spec, const QJsonValue &json, SpecProblems &problems)
{
    if (json.isUndefined() || json.isNull())
        return;
    if (!json.isObject()) {
        problems.malformed(u"data"_s, json);
        return;
    }
    const QJsonObject object = json.toObject();
    checkProperties(object, {u"name"_s, u"values"_s}, u"data"_s, problems);
    spec.dataName = specText(object, u"name"_s, u"data.name"_s, problems);
    if (object.contains("values"_L1)) {
        if (!object.value("values"_L1).isArray())
            problems.malformed(u"data.values"_s, object.value("values"_L1));
        spec.dataValues = object.value("values"_L1).toArray();
    }
}

void readUsermeta(ChartSpec &spec, const QJsonValue &json, SpecProblems &problems)
{
    const QJsonObject own = json.toObject().value("chartroom"_L1).toObject();
    const QString part = u"usermeta.chartroom"_s;
    checkProperties(own, {u"source"_s, u"note"_s, u"layout"_s, u"path"_s, u"intends"_s, u"sourceSpec"_s, u"fields"_s},
                    part, problems);
    spec.source = specText(own, u"source"_s, part + u".source"_s, problems);
    spec.note = specText(own, u"note"_s, part + u".note"_s, problems);
    spec.layout = specText(own, u"layout"_s, part + u".layout"_s, problems);
    if (!spec.layout.isEmpty() && spec.layout != "treemap"_L1 && spec.layout != "tile"_L1)
        problems.unsupportedValue(part + u".layout"_s, spec.layout);
    spec.path = specTexts(own, u"path"_s, part + u".path"_s, problems);
    spec.intends = specTexts(own, u"intends"_s, part + u".intends"_s, problems);
    spec.fields = own.value("fields"_L1).toObject();
    constexpr qsizetype deepestPath = 3;
    if (spec.layout == "treemap"_L1 && spec.path.isEmpty())
        problems.missing(part + u".path"_s);
    if (spec.path.size() > deepestPath)
        problems.unsupportedValue(part + u".path"_s, own.value("path"_L1));
}

/// What an exported treemap was computed from; other tools read the rectangles around it.
std::optional<QJsonObject> sourceForm(const QJsonObject &json)
{
    const QJsonObject own = json.value("usermeta"_L1).toObject().value("chartroom"_L1).toObject();
    const QJsonValue source = own.value("sourceSpec"_L1);
    return own.value("layout"_L1) == "treemap"_L1 && source.isObject() ? std::optional(source.toObject()) : std::nullopt;
}

void readResolve(ChartSpec &spec, const QJsonValue &json, SpecProblems &problems)
{
    if (json.isUndefined())
        return;
    checkProperties(json.toObject(), {u"scale"_s}, u"resolve"_s, problems);
    const QJsonObject scale = json.toObject().value("scale"_L1).toObject();
    checkProperties(scale, {u"x"_s, u"y"_s}, u"resolve.scale"_s, problems);
    for (auto it = scale.begin(); it != scale.end(); ++it) {
        const QString word = it.value().toString();
        if (word != "shared"_L1 && word != "independent"_L1)
            problems.unsupportedValue(u"resolve.scale."_s + it.key(), it.value());
        spec.independentScale.insert(it.key() == "x"_L1 ? Channel::X : Channel::Y, word == "independent"_L1);
    }
}

QString extentWord(const QJsonValue &json, SpecProblems &problems, const QString &part)
{
    if (json.isUndefined())
        return {};
    if (json.isDouble() && json.toDouble() == 1.5)
        return u"1.5"_s;
    if (json.toString() != "min-max"_L1)
        problems.unsupportedValue(part, json);
    return u"min-max"_s;
}

std::optional<double> markNumber(const QJsonObject &object, const QString &key, const QString &part,
                                 SpecProblems &problems)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isDouble())
        problems.malformed(part + u'.' + key, value);
    return value.toDouble();
}

void readMarkProperties(MarkDef &mark, const QJsonObject &object, const QString &part, SpecProblems &problems)
{
    // Unknown mark properties are cosmetics (6.1) and dropped.
    const QJsonValue point = object.value("point"_L1);
    mark.point = point.isObject() || point.toBool() || point.toString() == "transparent"_L1;
    mark.interpolate = specText(object, u"interpolate"_s, part + u".interpolate"_s, problems);
    if (!mark.interpolate.isEmpty() && mark.interpolate != "linear"_L1 && mark.interpolate != "step-after"_L1
        && mark.interpolate != "monotone"_L1)
        problems.unsupportedValue(part + u".interpolate"_s, mark.interpolate);
    mark.opacity = markNumber(object, u"opacity"_s, part, problems);
    mark.innerRadius = markNumber(object, u"innerRadius"_s, part, problems);
    mark.extent = extentWord(object.value("extent"_L1), problems, part + u".extent"_s);
    mark.orient = specText(object, u"orient"_s, part + u".orient"_s, problems);
    if (!mark.orient.isEmpty() && mark.orient != "horizontal"_L1 && mark.orient != "vertical"_L1)
        problems.unsupportedValue(part + u".orient"_s, mark.orient);
    mark.color = specText(object, u"color"_s, part + u".color"_s, problems);
}

MarkDef readMark(const QJsonValue &json, const QString &part, SpecProblems &problems)
{
    MarkDef mark;
    const QString word = json.isObject() ? json.toObject().value("type"_L1).toString() : json.toString();
    if (const std::optional<Mark> type = markFromWord(word))
        mark.type = *type;
    else if (word.isEmpty())
        problems.missing(part);
    else
        problems.unsupportedValue(part, word);
    if (json.isObject())
        readMarkProperties(mark, json.toObject(), part, problems);
    return mark;
}

/// Tooltips may only name what other channels show (6.3); so they are checked and dropped.
void checkTooltip(const QJsonValue &json, const ChartLayer &layer, const QString &part, SpecProblems &problems)
{
    QSet<QString> shown;
    for (const ChannelDef &def : layer.encoding)
        shown.insert(def.field);
    const QJsonArray entries = json.isArray() ? json.toArray() : QJsonArray{json};
    for (const QJsonValue &entry : entries) {
        const QString field = entry.toObject().value("field"_L1).toString();
        if (!field.isEmpty() && !shown.contains(field))
            problems.unsupportedValue(part, field);
    }
}

ChartLayer readLayer(const QJsonObject &object, const QString &prefix, SpecProblems &problems)
{
    ChartLayer layer;
    layer.mark = readMark(object.value("mark"_L1), prefix + u"mark"_s, problems);
    const QJsonValue encodingValue = object.value("encoding"_L1);
    if (!encodingValue.isUndefined() && !encodingValue.isObject())
        problems.malformed(prefix + u"encoding"_s, encodingValue);
    const QJsonObject encoding = encodingValue.toObject();
    for (auto it = encoding.begin(); it != encoding.end(); ++it) {
        const QString part = prefix + u"encoding."_s + it.key();
        const std::optional<Channel> channel = channelFromWord(it.key());
        if (!channel)
            problems.unknownProperty(prefix + u"encoding"_s, it.key());
        else if (*channel != Channel::Tooltip)
            layer.encoding.insert(*channel, readChannelDef(it.value(), *channel, part, problems));
    }
    if (encoding.contains("tooltip"_L1))
        checkTooltip(encoding.value("tooltip"_L1), layer, prefix + u"encoding.tooltip"_s, problems);
    return layer;
}

bool isPosition(Channel channel)
{
    return channel >= Channel::X && channel <= Channel::YOffset;
}

/// 6.1: positions only by datum, by an aggregate without keys, or (text) as in data layer 1.
bool isAnnotation(const ChartLayer &layer, const ChartLayer &first)
{
    if (layer.mark.type != Mark::Rule && layer.mark.type != Mark::Text)
        return false;
    bool likeFirst = layer.mark.type == Mark::Text;
    bool free = true;
    for (auto it = layer.encoding.begin(); it != layer.encoding.end(); ++it) {
        if (!it->isField() || it.key() == Channel::Text)
            continue;
        const bool aggregate = !it->aggregate.isEmpty();
        free = free && isPosition(it.key()) && aggregate;
        const ChannelDef other = first.encoding.value(it.key());
        likeFirst = likeFirst && other.field == it->field && other.aggregate == it->aggregate
                    && other.timeUnit == it->timeUnit && other.bin.has_value() == it->bin.has_value();
    }
    return free || likeFirst;
}

void classifyLayers(ChartSpec &spec, SpecProblems &problems)
{
    int annotations = 0;
    for (qsizetype i = 0; i < spec.layers.size(); ++i) {
        ChartLayer &layer = spec.layers[i];
        layer.annotation = i > 0 && isAnnotation(layer, spec.layers.first());
        if (!layer.annotation && annotations > 0)
            problems.add(u"chart.spec.unsupported"_s, u"spec.layer-order"_s, u"layer.%1"_s.arg(i));
        annotations += layer.annotation ? 1 : 0;
    }
    if (spec.dataLayerCount() > greatestDataLayers || annotations > greatestAnnotationLayers)
        problems.add(u"chart.spec.unsupported"_s, u"spec.layer-count"_s, u"layer"_s);
}

void readLayers(ChartSpec &spec, const QJsonObject &json, SpecProblems &problems)
{
    spec.layered = json.contains("layer"_L1);
    if (!spec.layered) {
        spec.layers.append(readLayer(json, QString(), problems));
        return;
    }
    for (const auto &word : {u"mark"_s, u"encoding"_s}) {
        if (json.contains(word))
            problems.unknownProperty(QString(), word);
    }
    const QJsonArray layers = json.value("layer"_L1).toArray();
    if (layers.isEmpty())
        problems.malformed(u"layer"_s, json.value("layer"_L1));
    for (qsizetype i = 0; i < layers.size(); ++i) {
        const QString part = u"layer.%1"_s.arg(i);
        if (!layers.at(i).isObject())
            problems.malformed(part, layers.at(i));
        const QJsonObject object = layers.at(i).toObject();
        checkProperties(object, {u"mark"_s, u"encoding"_s}, part, problems);
        spec.layers.append(readLayer(object, part + u'.', problems));
    }
    if (!spec.layers.isEmpty())
        classifyLayers(spec, problems);
}

ChartSpec readSpec(const QJsonObject &json, SpecProblems &problems)
{
    checkProperties(json, {u"$schema"_s, u"title"_s, u"description"_s, u"data"_s, u"transform"_s, u"mark"_s,
                           u"encoding"_s, u"layer"_s, u"resolve"_s, u"usermeta"_s, u"width"_s, u"height"_s,
                           u"autosize"_s, u"background"_s, u"padding"_s, u"config"_s}, QString(), problems);
    ChartSpec spec;
    readTitle(spec, json.value("title"_L1), problems);
    spec.description = specText(json, u"description"_s, u"description"_s, problems);
    readUsermeta(spec, json.value("usermeta"_L1), problems);
    readData(spec, json.value("data"_L1), problems);
    spec.transforms = readTransforms(json.value("transform"_L1), problems);
    readLayers(spec, json, problems);
    readResolve(spec, json.value("resolve"_L1), problems);
    return spec;
}

} // namespace

Result<ChartSpec, ChartProblem> readChartSpec(const QJsonObject &json, const QString &language)
{
    SpecProblems problems(language);
    const ChartSpec spec = readSpec(fromVegaDialect(sourceForm(json).value_or(json)), problems);
    if (problems.any())
        return problems.first();
    return spec;
}

} // namespace chartroom

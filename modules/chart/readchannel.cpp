// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/specreading.h"

#include "dataset/binning.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString channelText(const QJsonObject &object, const QString &key, const QString &part, SpecProblems &problems)
{
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isString())
        problems.malformed(part + u'.' + key, value);
    return value.toString();
}

/// A title that may be null (no title) or text.
std::optional<QString> titleText(const QJsonObject &object, const QString &part, SpecProblems &problems)
{
    const QJsonValue value = object.value("title"_L1);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isNull() && !value.isString())
        problems.malformed(part + u".title"_s, value);
    return value.toString();
}

std::optional<BinSpec> readBin(const QJsonValue &json, const QString &part, SpecProblems &problems)
{
    if (json.isUndefined() || json.isNull() || (json.isBool() && !json.toBool()))
        return std::nullopt;
    BinSpec bin;
    if (json.isBool())
        return bin;
    const QJsonObject object = json.toObject();
    if (!json.isObject() || object.isEmpty())
        problems.malformed(part, json);
    checkProperties(object, {u"maxbins"_s, u"step"_s}, part, problems);
    if (const QJsonValue step = object.value("step"_L1); !step.isUndefined()) {
        if (step.toDouble() <= 0)
            problems.malformed(part + u".step"_s, step);
        bin.step = step.toDouble();
    } else if (const QJsonValue most = object.value("maxbins"_L1); !most.isUndefined()) {
        if (most.toInt() < 1)
            problems.malformed(part + u".maxbins"_s, most);
        bin.maxbins = most.toInt();
    }
    return bin;
}

SortSpec readFieldSort(const QJsonObject &object, const QString &part, SpecProblems &problems)
{
    checkProperties(object, {u"field"_s, u"op"_s, u"order"_s}, part, problems);
    SortSpec sort{.kind = SortKind::Field, .field = channelText(object, u"field"_s, part, problems)};
    if (sort.field.isEmpty())
        problems.missing(part + u".field"_s);
    const QString op = channelText(object, u"op"_s, part, problems);
    sort.op = aggregateFromWord(op);
    if (!op.isEmpty() && sort.op.isEmpty())
        problems.unsupportedValue(part + u".op"_s, op);
    const QString order = channelText(object, u"order"_s, part, problems);
    sort.descending = order == "descending"_L1;
    if (!order.isEmpty() && !sort.descending && order != "ascending"_L1)
        problems.unsupportedValue(part + u".order"_s, order);
    return sort;
}

/// The values of a list; dates by their parts become ISO texts.
QJsonArray sortedValues(QJsonArray values)
{
    for (QJsonValueRef entry : values) {
        if (!entry.isObject())
            continue;
        const QJsonObject parts = entry.toObject();
        const QDate date(parts.value("year"_L1).toInt(), parts.value("month"_L1).toInt(1), parts.value("date"_L1).toInt(1));
        entry = date.toString(Qt::ISODate);
    }
    return values;
}

std::optional<SortSpec> readSort(const QJsonValue &json, const QString &part, SpecProblems &problems)
{
    if (json.isUndefined())
        return std::nullopt;
    if (json.isNull())
        return SortSpec{.kind = SortKind::Appearance};
    if (json.isArray())
        return SortSpec{.kind = SortKind::Values, .values = sortedValues(json.toArray())};
    if (json.isObject())
        return readFieldSort(json.toObject(), part, problems);
    const QString word = json.toString();
    if (word == "ascending"_L1)
        return SortSpec{};
    if (word == "descending"_L1)
        return SortSpec{.kind = SortKind::Descending};
    for (const Channel channel : {Channel::X, Channel::Y}) {
        if (word == channelWord(channel) || word == QString(u'-' + channelWord(channel)))
            return SortSpec{.kind = SortKind::Channel, .channel = channel, .descending = word.startsWith(u'-')};
    }
    problems.unsupportedValue(part, json);
    return std::nullopt;
}

void checkWord(const QString &word, const QStringList &known, const QString &part, SpecProblems &problems)
{
    if (!word.isEmpty() && !known.contains(word))
        problems.unsupportedValue(part, word);
}

QStringList readColours(const QJsonValue &json, const QString &part, SpecProblems &problems)
{
    QStringList colours;
    const QJsonArray array = json.toArray();
    if (!json.isUndefined() && !json.isArray())
        problems.malformed(part, json);
    for (const QJsonValue &entry : array) {
        if (!entry.isString())
            problems.unsupportedValue(part, entry);
        colours.append(entry.toString());
    }
    return colours;
}

std::optional<bool> readFlag(const QJsonObject &object, const QString &key, const QString &part, SpecProblems &problems)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isBool())
        problems.malformed(part + u'.' + key, value);
    return value.toBool();
}

QJsonArray readDomain(const QJsonValue &json, const QString &part, SpecProblems &problems)
{
    if (!json.isUndefined() && !json.isNull() && !json.isArray())
        problems.malformed(part, json);
    const QJsonArray domain = json.toArray();
    for (const QJsonValue &entry : domain) {
        if (entry.isArray() || entry.isObject())
            problems.unsupportedValue(part, entry);
    }
    return domain;
}

ScaleSpec readScale(const QJsonValue &json, const QString &part, SpecProblems &problems)
{
    ScaleSpec scale;
    if (json.isUndefined())
        return scale;
    if (!json.isObject()) {
        problems.unsupportedValue(part, json);
        return scale;
    }
    const QJsonObject object = json.toObject();
    checkProperties(object, {u"type"_s, u"zero"_s, u"domain"_s, u"domainMid"_s, u"reverse"_s, u"nice"_s, u"scheme"_s,
                             u"range"_s}, part, problems);
    scale.type = channelText(object, u"type"_s, part, problems);
    checkWord(scale.type, {u"linear"_s, u"log"_s, u"sqrt"_s, u"band"_s, u"point"_s, u"utc"_s, u"ordinal"_s},
              part + u".type"_s, problems);
    scale.zero = readFlag(object, u"zero"_s, part, problems);
    scale.domain = readDomain(object.value("domain"_L1), part + u".domain"_s, problems);
    if (object.value("domainMid"_L1).isDouble())
        scale.domainMid = object.value("domainMid"_L1).toDouble();
    scale.reverse = readFlag(object, u"reverse"_s, part, problems).value_or(false);
    scale.nice = readFlag(object, u"nice"_s, part, problems);
    scale.scheme = channelText(object, u"scheme"_s, part, problems);
    checkWord(scale.scheme, {u"tableau10"_s, u"set2"_s, u"dark2"_s, u"blues"_s, u"greens"_s, u"oranges"_s,
                             u"purples"_s, u"greys"_s, u"viridis"_s, u"blueorange"_s, u"purplegreen"_s, u"redblue"_s},
              part + u".scheme"_s, problems);
    scale.range = readColours(object.value("range"_L1), part + u".range"_s, problems);
    return scale;
}

StackKind readStack(const QJsonValue &json, const QString &part, SpecProblems &problems)
{
    if (json.isUndefined())
        return StackKind::Unset;
    if (json.isNull() || (json.isBool() && !json.toBool()))
        return StackKind::None;
    if (json.isBool() || json.toString() == "zero"_L1)
        return StackKind::Zero;
    if (json.toString() == "normalize"_L1)
        return StackKind::Normalize;
    problems.unsupportedValue(part, json);
    return StackKind::Unset;
}

/// axis or legend: null hides the guide; of an object only the title is kept, the rest is cosmetics.
void readGuide(ChannelDef &def, const QJsonValue &json, const QString &part, SpecProblems &problems)
{
    if (json.isUndefined())
        return;
    if (json.isNull())
        def.guideHidden = true;
    else if (json.isObject())
        def.guideTitle = titleText(json.toObject(), part, problems);
    else
        problems.malformed(part, json);
}

QString readTimeUnit(const QJsonObject &object, const QString &part, SpecProblems &problems)
{
    const QString word = channelText(object, u"timeUnit"_s, part, problems);
    if (word.isEmpty())
        return {};
    const std::optional<TimeUnit> unit = timeUnitFromWord(word);
    if (!unit)
        problems.unsupportedValue(part + u".timeUnit"_s, word);
    return unit ? timeUnitWord(*unit) : QString();
}

QString guideProperty(Channel channel)
{
    if (channel == Channel::X || channel == Channel::Y)
        return u"axis"_s;
    const bool legend = channel == Channel::Color || channel == Channel::Size || channel == Channel::Shape;
    return legend ? u"legend"_s : QString();
}

void readFieldDef(ChannelDef &def, const QJsonObject &object, Channel channel, const QString &part,
                  SpecProblems &problems)
{
    QStringList known = {u"field"_s, u"type"_s, u"aggregate"_s, u"bin"_s, u"timeUnit"_s, u"stack"_s,
                         u"sort"_s, u"scale"_s, u"title"_s, u"format"_s, u"header"_s};
    const QString guide = guideProperty(channel);
    if (!guide.isEmpty())
        known.append(guide);
    checkProperties(object, known, part, problems);
    def.field = channelText(object, u"field"_s, part, problems);
    def.type = channelText(object, u"type"_s, part, problems);
    checkWord(def.type, {u"quantitative"_s, u"temporal"_s, u"ordinal"_s, u"nominal"_s}, part + u".type"_s, problems);
    const QJsonValue aggregate = object.value("aggregate"_L1);
    def.aggregate = aggregateFromWord(aggregate.toString());
    if (!aggregate.isUndefined() && !aggregate.isNull() && def.aggregate.isEmpty())
        problems.unsupportedValue(part + u".aggregate"_s, aggregate);
    def.bin = readBin(object.value("bin"_L1), part + u".bin"_s, problems);
    def.timeUnit = readTimeUnit(object, part, problems);
    def.stack = readStack(object.value("stack"_L1), part + u".stack"_s, problems);
    def.sort = readSort(object.value("sort"_L1), part + u".sort"_s, problems);
    def.scale = readScale(object.value("scale"_L1), part + u".scale"_s, problems);
    def.title = titleText(object, part, problems);
    if (!guide.isEmpty())
        readGuide(def, object.value(guide), part + u'.' + guide, problems);
    if (def.aggregate == "count"_L1)
        def.field.clear();
    else if (def.field.isEmpty())
        problems.missing(part + u".field"_s);
}

} // namespace

ChannelDef readChannelDef(const QJsonValue &json, Channel channel, const QString &part, SpecProblems &problems)
{
    ChannelDef def;
    if (!json.isObject()) {
        problems.malformed(part, json);
        return def;
    }
    const QJsonObject object = json.toObject();
    for (const auto &[key, kind] : {std::pair(u"datum"_s, ChannelKind::Datum), std::pair(u"value"_s, ChannelKind::Value)}) {
        if (!object.contains(key))
            continue;
        checkProperties(object, {key, u"type"_s, u"axis"_s, u"scale"_s, u"title"_s, u"legend"_s}, part, problems);
        def.kind = kind;
        def.constant = object.value(key);
        return def;
    }
    readFieldDef(def, object, channel, part, problems);
    return def;
}

} // namespace chartroom

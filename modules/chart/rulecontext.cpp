// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/rulecontext.h"

#include "chart/mergepatch.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

const Field *RuleContext::sourceField(const ChannelDef *def) const
{
    return def && !def->field.isEmpty() ? derived.source.findField(def->field) : nullptr;
}

QString RuleContext::title() const
{
    return spec.subtitle.isEmpty() ? spec.title : spec.title + u' ' + spec.subtitle;
}

int RuleContext::parameter(const QString &name, int otherwise) const
{
    return parameters.value(name).toInt(otherwise);
}

QString RuleContext::part(const QString &inLayer) const
{
    return spec.layered ? u"layer.%1."_s.arg(layerIndex) + inLayer : inLayer;
}

QString RuleContext::part(Channel channel, const QString &property) const
{
    const QString base = u"encoding."_s + channelWord(channel);
    return part(property.isEmpty() ? base : base + u'.' + property);
}

FieldRole effectiveRole(const Field &field)
{
    if (field.role != FieldRole::None)
        return field.role;
    return field.level == Level::Ratio ? FieldRole::Amount : FieldRole::None;
}

bool isAdditive(const RuleContext &context, const ChannelDef &def)
{
    if (def.aggregate == "count"_L1)
        return true;
    const Field *field = context.sourceField(&def);
    const bool adds = def.aggregate == "sum"_L1 || def.aggregate.isEmpty();
    return adds && field && effectiveRole(*field) == FieldRole::Amount;
}

bool isPartToWhole(const RuleContext &context)
{
    return context.type == "pie"_L1 || context.type == "donut"_L1 || context.type == "treemap"_L1
           || context.type.startsWith("100 %"_L1);
}

QJsonObject replacementPatch(const QJsonObject &replacement)
{
    static const QStringList members = {u"field"_s, u"type"_s,  u"aggregate"_s, u"bin"_s,  u"timeUnit"_s,
                                        u"stack"_s, u"sort"_s,  u"scale"_s,     u"axis"_s, u"title"_s,
                                        u"datum"_s, u"value"_s, u"legend"_s};
    static const QStringList scaleMembers = {u"type"_s,    u"zero"_s, u"domain"_s, u"domainMid"_s,
                                             u"reverse"_s, u"nice"_s, u"scheme"_s, u"range"_s};
    QJsonObject patch = replacement;
    for (const QString &member : members) {
        if (!patch.contains(member))
            patch.insert(member, QJsonValue::Null);
    }
    if (patch.value("scale"_L1).isObject()) {
        QJsonObject scale = patch.value("scale"_L1).toObject();
        for (const QString &member : scaleMembers) {
            if (!scale.contains(member))
                scale.insert(member, QJsonValue::Null);
        }
        patch.insert(u"scale"_s, scale);
    }
    return patch;
}

namespace {

QJsonObject layerPatch(const RuleContext &context, const QJsonObject &patch)
{
    if (!context.spec.layered)
        return patch;
    // Merge patches replace arrays as a whole, so all layers are written.
    QJsonArray layers;
    for (int i = 0; i < context.spec.layers.size(); ++i) {
        const QJsonObject layer = toJson(context.spec.layers.at(i));
        layers.append(i == context.layerIndex ? mergePatch(layer, patch) : QJsonValue(layer));
    }
    return {{u"layer"_s, layers}};
}

/// A definition as it stands on the other position: its sort speaks of the other axis too.
ChannelDef exchanged(ChannelDef def)
{
    if (def.sort && def.sort->kind == SortKind::Channel)
        def.sort->channel = def.sort->channel == Channel::X ? Channel::Y : Channel::X;
    return def;
}

} // namespace

QJsonObject encodingPatch(const RuleContext &context, const QJsonObject &patch)
{
    return layerPatch(context, {{u"encoding"_s, patch}});
}

QJsonObject channelPatch(const RuleContext &context, Channel channel, const QJsonObject &patch)
{
    return encodingPatch(context, {{channelWord(channel), patch}});
}

QJsonObject markPatch(const RuleContext &context, const QJsonValue &patch)
{
    return layerPatch(context, {{u"mark"_s, patch}});
}

QJsonObject withoutFiltersPatch(const RuleContext &context, const QStringList &fields)
{
    QJsonArray kept;
    for (const Transform &transform : context.spec.transforms) {
        const auto *filter = std::get_if<FilterTransform>(&transform);
        const QStringList named = filter ? predicateFields(filter->predicate) : QStringList();
        const bool dropped = std::any_of(named.begin(), named.end(),
                                         [&fields](const QString &field) { return fields.contains(field); });
        if (!dropped)
            kept.append(toJson(transform));
    }
    return {{u"transform"_s, kept.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(kept)}};
}

QJsonObject exchangePatch(const RuleContext &context)
{
    QJsonObject encoding;
    const QList<std::pair<Channel, Channel>> pairs = {
        {Channel::X, Channel::Y}, {Channel::X2, Channel::Y2}, {Channel::XOffset, Channel::YOffset}};
    for (const auto &[a, b] : pairs) {
        for (const auto &[from, to] : {std::pair(a, b), std::pair(b, a)}) {
            if (context.layer().has(from))
                encoding.insert(channelWord(to), replacementPatch(toJson(exchanged(context.layer().encoding.value(from)), to)));
            else if (context.layer().has(to))
                encoding.insert(channelWord(to), QJsonValue::Null);
        }
    }
    MarkDef mark = context.layer().mark;
    mark.orient.clear(); // found anew from the exchanged positions
    QJsonValue markJson = toJson(mark);
    if (markJson.isObject()) {
        QJsonObject object = markJson.toObject();
        object.insert(u"orient"_s, QJsonValue::Null);
        markJson = object;
    }
    return layerPatch(context, {{u"encoding"_s, encoding}, {u"mark"_s, markJson}});
}

std::vector<double> valuesBehind(const RuleContext &context, const QString &field, int row)
{
    std::vector<double> values;
    const int column = context.derived.source.columnIndex(field);
    if (column < 0 || context.derived.source.column(column).type() != ValueType::Number)
        return values;
    const auto numbers = context.derived.source.numbers(column);
    for (const int member : context.derived.members.at(row)) {
        if (!std::isnan(numbers[size_t(member)]))
            values.push_back(numbers[size_t(member)]);
    }
    return values;
}

} // namespace chartroom

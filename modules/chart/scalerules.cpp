// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/rulechecks.h"

#include "chart/chartphrases.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isBarOrArea(const RuleContext &context)
{
    return context.mark() == Mark::Bar || context.mark() == Mark::Area;
}

const ChannelDef *valueDef(const RuleContext &context)
{
    return context.def(context.structure.valueAxis);
}

/// Drops the own domain; bars and areas start at zero again.
QJsonObject domainFix(const RuleContext &context)
{
    QJsonObject scale{{u"domain"_s, QJsonValue::Null}};
    if (isBarOrArea(context))
        scale.insert(u"zero"_s, true);
    return channelPatch(context, *context.structure.valueAxis, {{u"scale"_s, scale}});
}

std::optional<Channel> positionWithScale(const RuleContext &context, QLatin1StringView type)
{
    for (const Channel channel : {Channel::X, Channel::Y}) {
        if (const ChannelDef *def = context.def(channel); def && def->scale.type == type)
            return channel;
    }
    return std::nullopt;
}

} // namespace

RuleVerdict barZeroBaseline(const RuleContext &context)
{
    const ChannelDef *def = valueDef(context);
    const bool range = context.layer().has(context.structure.horizontal ? Channel::X2 : Channel::Y2);
    if (!def || !isBarOrArea(context) || def->scale.type != "linear"_L1 || range)
        return {};
    const auto domain = valueDomain(context.spec, context.derived);
    return {.applies = domain.has_value(),
            .passed = domain && domain->lower <= 0 && domain->upper >= 0,
            .part = context.part(*context.structure.valueAxis, u"scale"_s),
            .fix = domainFix(context)};
}

RuleVerdict axisNotClipped(const RuleContext &context)
{
    const auto domain = valueDomain(context.spec, context.derived);
    const auto extent = drawnExtent(context.spec, context.derived);
    if (!domain || !domain->own || !extent)
        return {};
    const double hair = 1e-9 * std::max(1.0, std::abs(domain->upper - domain->lower));
    return {.applies = true,
            .passed = extent->first >= domain->lower - hair && extent->second <= domain->upper + hair,
            .part = context.part(*context.structure.valueAxis, u"scale"_s),
            .fix = domainFix(context)};
}

RuleVerdict axisNotInflated(const RuleContext &context)
{
    const auto domain = valueDomain(context.spec, context.derived);
    auto extent = drawnExtent(context.spec, context.derived);
    if (!domain || !domain->own || !extent)
        return {};
    if (context.mark() == Mark::Bar)
        extent = std::pair(std::min(extent->first, 0.0), std::max(extent->second, 0.0));
    constexpr double mostTimes = 4;
    return {.applies = true,
            .passed = domain->upper - domain->lower <= mostTimes * (extent->second - extent->first),
            .part = context.part(*context.structure.valueAxis, u"scale"_s),
            .fix = domainFix(context)};
}

RuleVerdict singleScale(const RuleContext &context)
{
    const bool independent = context.spec.independentScale.value(Channel::X)
                             || context.spec.independentScale.value(Channel::Y);
    return {.applies = context.spec.dataLayerCount() == 2, .passed = !independent, .part = u"resolve.scale"_s};
}

RuleVerdict panelsSameScale(const RuleContext &context)
{
    const bool facets = context.def(Channel::Row) || context.def(Channel::Column);
    const bool independent = context.structure.valueAxis
                             && context.spec.independentScale.value(*context.structure.valueAxis);
    return {.applies = facets,
            .passed = !independent || !context.spec.subtitle.isEmpty(),
            .part = u"resolve.scale"_s,
            .fix = QJsonObject{{u"resolve"_s, QJsonValue::Null}}};
}

RuleVerdict sizeByArea(const RuleContext &context)
{
    const ChannelDef *size = context.def(Channel::Size);
    if (!size || !size->isMeasure())
        return {};
    const bool zero = size->scale.zero.value_or(false)
                      || (!size->scale.domain.isEmpty() && size->scale.domain.first().toDouble() == 0);
    return {.applies = true,
            .passed = size->scale.type == "linear"_L1 && zero && !size->scale.reverse,
            .part = context.part(Channel::Size, u"scale"_s),
            .fix = channelPatch(context, Channel::Size,
                                {{u"scale"_s, QJsonObject{{u"type"_s, u"linear"_s}, {u"zero"_s, true},
                                                          {u"domain"_s, QJsonValue::Null}, {u"reverse"_s, QJsonValue::Null}}}})};
}

RuleVerdict axisDirection(const RuleContext &context)
{
    const ChannelDef *def = valueDef(context);
    if (!def)
        return {};
    const auto domain = valueDomain(context.spec, context.derived);
    const bool falling = domain && domain->falling;
    const bool backwards = def->scale.reverse || falling || (def->sort && def->sort->kind == SortKind::Descending);
    const Field *field = context.sourceField(def);
    QJsonObject scale{{u"reverse"_s, QJsonValue::Null}};
    if (falling)
        scale.insert(u"domain"_s, QJsonArray{domain->lower, domain->upper});
    return {.applies = true,
            .passed = !backwards || (field && field->directionDown),
            .part = context.part(*context.structure.valueAxis, u"scale"_s),
            .fix = channelPatch(context, *context.structure.valueAxis,
                                {{u"scale"_s, scale}, {u"sort"_s, QJsonValue::Null}})};
}

RuleVerdict logNoBars(const RuleContext &context)
{
    const ChannelDef *def = valueDef(context);
    if (!def || !isBarOrArea(context))
        return {};
    return {.applies = true,
            .passed = def->scale.type != "log"_L1,
            .part = context.part(*context.structure.valueAxis, u"scale"_s),
            .fix = channelPatch(context, *context.structure.valueAxis,
                                {{u"scale"_s, QJsonObject{{u"type"_s, u"linear"_s}}}})};
}

RuleVerdict logLabelled(const RuleContext &context)
{
    const auto channel = positionWithScale(context, "log"_L1);
    if (!channel)
        return {};
    const QString texts = context.def(channel)->guideTitle.value_or(QString()) + u' ' + context.spec.subtitle + u' '
                          + context.spec.note;
    const QStringList words = chartPhrase(u"words.log"_s, context.language).split(u'|');
    const bool told = std::any_of(words.begin(), words.end(),
                                  [&texts](const QString &word) { return texts.contains(word, Qt::CaseInsensitive); });
    return {.applies = true, .passed = told, .part = context.part(*channel, u"axis"_s)};
}

RuleVerdict scaleLinear(const RuleContext &context)
{
    const bool positions = context.def(Channel::X) || context.def(Channel::Y);
    const auto bent = positionWithScale(context, "sqrt"_L1);
    RuleVerdict verdict{.applies = positions, .passed = !bent};
    if (bent) {
        verdict.part = context.part(*bent, u"scale"_s);
        verdict.fix = channelPatch(context, *bent, {{u"scale"_s, QJsonObject{{u"type"_s, u"linear"_s}}}});
    }
    return verdict;
}

} // namespace chartroom

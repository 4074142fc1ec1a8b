// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/rulechecks.h"

#include "chart/chartlabels.h"
#include "chart/chartphrases.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool drawsNegative(const RuleContext &context)
{
    if (!context.structure.measure)
        return false;
    const int column = context.derived.table.columnIndex(context.derived.columns.value(*context.structure.measure));
    for (int row = 0; row < context.derived.table.rowCount(); ++row) {
        const auto value = axisNumber(context.derived.table.column(column), row);
        if (context.derived.drawn.at(row) && value && *value < 0)
            return true;
    }
    return false;
}

} // namespace

RuleVerdict lineNeedsOrder(const RuleContext &context)
{
    const ChannelDef *key = context.def(context.structure.keyAxis);
    if (!key || (context.mark() != Mark::Line && context.mark() != Mark::Area))
        return {};
    return {.applies = true,
            .passed = key->type != "nominal"_L1,
            .part = context.part(u"mark"_s),
            .fix = markPatch(context, u"bar"_s)};
}

RuleVerdict partsPositive(const RuleContext &context)
{
    if (!isPartToWhole(context) && context.type != "stacked area"_L1)
        return {};
    RuleVerdict verdict{.applies = true, .passed = !drawsNegative(context)};
    if (context.structure.measure)
        verdict.part = context.part(*context.structure.measure);
    return verdict;
}

RuleVerdict fewSlices(const RuleContext &context)
{
    if (context.type != "pie"_L1 && context.type != "donut"_L1)
        return {};
    RuleVerdict verdict{.applies = true,
                        .passed = context.derived.markCount() <= context.parameter(u"max"_s, 6),
                        .part = context.part(u"mark"_s)};
    const ChannelDef *theta = context.def(Channel::Theta);
    const ChannelDef *color = context.def(Channel::Color);
    if (!theta || !color)
        return verdict;
    ChannelDef value = *theta;
    value.stack = StackKind::Unset;
    ChannelDef key = *color;
    key.scale = {};
    const QJsonObject encoding{{u"theta"_s, QJsonValue::Null},
                               {u"color"_s, QJsonValue::Null},
                               {u"x"_s, toJson(key, Channel::X)},
                               {u"y"_s, toJson(value, Channel::Y)}};
    QJsonObject fix = encodingPatch(context, encoding);
    if (!context.spec.layered)
        fix.insert(u"mark"_s, u"bar"_s);
    verdict.fix = context.spec.layered ? std::nullopt : std::optional(fix);
    return verdict;
}

RuleVerdict binsSensible(const RuleContext &context)
{
    constexpr qsizetype enoughRows = 30;
    if (context.type != "histogram"_L1 || context.derived.source.rowCount() < enoughRows || !context.structure.keyAxis)
        return {};
    const int bins = int(context.derived.table.rowCount());
    return {.applies = true,
            .passed = bins >= context.parameter(u"min"_s, 5) && bins <= context.parameter(u"max"_s, 30),
            .part = context.part(*context.structure.keyAxis, u"bin"_s),
            .fix = channelPatch(context, *context.structure.keyAxis, {{u"bin"_s, true}})};
}

RuleVerdict labelsFit(const RuleContext &context)
{
    const ChannelDef *x = context.def(Channel::X);
    if (!x || x->type != "nominal"_L1 || context.structure.keyAxis != Channel::X)
        return {};
    constexpr qsizetype fewValues = 6;
    constexpr qsizetype shortLabel = 12;
    const QList<Scalar> domain = context.derived.domains.value(Channel::X);
    const Field &field = *context.derived.table.findField(context.derived.columns.value(Channel::X));
    qsizetype longest = 0;
    for (const Scalar &value : domain)
        longest = std::max(longest, channelValueText(value, *x, field, context.language, true).size());
    return {.applies = true,
            .passed = domain.size() <= fewValues || longest <= shortLabel,
            .part = context.part(Channel::X),
            .fix = exchangePatch(context)};
}

RuleVerdict measureOnPosition(const RuleContext &context)
{
    if (isPartToWhole(context) || context.structure.tile || context.derived.markCount() < 2 || !context.structure.measure)
        return {};
    const Channel measure = *context.structure.measure;
    return {.applies = true,
            .passed = measure == Channel::X || measure == Channel::Y,
            .part = context.part(measure),
            .values = {{u"channel"_s, chartPhrase(u"channel."_s + channelWord(measure), context.language)}}};
}

/// How many marks share their exact position with another one.
int sharedPositions(const RuleContext &context)
{
    QHash<QStringList, int> places;
    for (int row = 0; row < context.derived.table.rowCount(); ++row) {
        QStringList place;
        for (const Channel channel : {Channel::Row, Channel::Column, Channel::X, Channel::Y, Channel::XOffset, Channel::YOffset}) {
            const int column = context.derived.table.columnIndex(context.derived.columns.value(channel));
            if (column >= 0)
                place.append(canonicalText(context.derived.table.at(row, column)));
        }
        if (context.derived.drawn.at(row))
            ++places[place];
    }
    int shared = 0;
    for (const int count : std::as_const(places))
        shared += count > 1 ? count : 0;
    return shared;
}

RuleVerdict marksNotHidden(const RuleContext &context)
{
    const bool mark = context.mark() == Mark::Point || context.mark() == Mark::Tick;
    const bool grouped = std::any_of(context.layer().encoding.begin(), context.layer().encoding.end(),
                                     [](const ChannelDef &def) { return !def.aggregate.isEmpty(); });
    if (!mark || grouped)
        return {};
    constexpr int mostMarks = 500;
    constexpr double mostShared = 0.2;
    const int marks = context.derived.markCount();
    const bool visible = marks <= mostMarks && sharedPositions(context) <= mostShared * marks;
    MarkDef mended = context.layer().mark;
    mended.opacity = 0.3;
    return {.applies = true,
            .passed = visible || context.layer().mark.opacity.value_or(1) < 1,
            .part = context.part(u"mark"_s),
            .fix = markPatch(context, toJson(mended))};
}

} // namespace chartroom

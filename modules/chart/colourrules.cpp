// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/rulechecks.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool namedOtherwise(const RuleContext &context, const ChannelDef &def, bool shapeCounts)
{
    const auto same = [&](Channel channel) {
        const ChannelDef *other = context.def(channel);
        return other && sameColumn(*other, def);
    };
    if (same(Channel::Row) || same(Channel::Column) || (shapeCounts && same(Channel::Shape)))
        return true;
    for (int i = 0; i < context.spec.layers.size(); ++i) {
        const ChartLayer &layer = context.spec.layers.at(i);
        const ChannelDef *text = layer.field(Channel::Text);
        if (layer.mark.type == Mark::Text && text && text->field == def.field)
            return true;
    }
    return false;
}

bool valuesOnBothSides(const RuleContext &context, double middle)
{
    bool below = false;
    bool above = false;
    const int column = context.derived.table.columnIndex(context.derived.columns.value(Channel::Color));
    for (int row = 0; column >= 0 && row < context.derived.table.rowCount(); ++row) {
        const auto value = axisNumber(context.derived.table.column(column), row);
        below = below || (value && *value < middle);
        above = above || (value && *value > middle);
    }
    return below && above;
}

} // namespace

RuleVerdict fewHues(const RuleContext &context)
{
    const ChannelDef *color = context.def(Channel::Color);
    if (!color || color->type != "nominal"_L1 || color->guideHidden)
        return {};
    return {.applies = true,
            .passed = context.derived.domains.value(Channel::Color).size() <= context.parameter(u"max"_s, 7),
            .part = context.part(Channel::Color)};
}

RuleVerdict fewLines(const RuleContext &context)
{
    if (context.mark() != Mark::Line || !context.structure.series)
        return {};
    bool highlighted = false;
    for (int i = 0; i < context.spec.layers.size(); ++i)
        highlighted = highlighted || (i != context.layerIndex && !context.spec.layers.at(i).mark.color.isEmpty()
                                      && context.spec.layers.at(i).mark.type == Mark::Line);
    return {.applies = true,
            .passed = highlighted
                      || context.derived.domains.value(*context.structure.series).size() <= context.parameter(u"max"_s, 6),
            .part = context.part(*context.structure.series)};
}

RuleVerdict paletteFitsLevel(const RuleContext &context)
{
    const ChannelDef *color = context.def(Channel::Color);
    if (!color || color->scale.scheme.isEmpty())
        return {};
    static const QStringList categorical = {u"tableau10"_s, u"set2"_s, u"dark2"_s};
    const bool forNames = categorical.contains(color->scale.scheme);
    return {.applies = true,
            .passed = forNames == (color->type == "nominal"_L1),
            .part = context.part(Channel::Color, u"scale"_s),
            .fix = channelPatch(context, Channel::Color, {{u"scale"_s, QJsonObject{{u"scheme"_s, QJsonValue::Null}}}})};
}

RuleVerdict colourNotAlone(const RuleContext &context)
{
    const ChannelDef *color = context.def(Channel::Color);
    const bool mark = context.mark() == Mark::Line || context.mark() == Mark::Point || context.mark() == Mark::Area;
    constexpr qsizetype exempt = 2;
    if (!color || color->type != "nominal"_L1 || !mark || context.derived.domains.value(Channel::Color).size() <= exempt)
        return {};
    const QJsonObject shape = replacementPatch(toJson(*color, Channel::Shape));
    QJsonObject fix = encodingPatch(context, {{u"shape"_s, shape}});
    if (context.mark() == Mark::Line && !context.spec.layered)
        fix.insert(u"mark"_s, QJsonObject{{u"type"_s, u"line"_s}, {u"point"_s, true}});
    return {.applies = true,
            .passed = namedOtherwise(context, *color, true),
            .part = context.part(Channel::Color),
            .fix = fix};
}

RuleVerdict colourAddsInformation(const RuleContext &context)
{
    const ChannelDef *color = context.def(Channel::Color);
    if (!color || !color->isDiscrete())
        return {};
    const ChannelDef *key = context.def(context.structure.keyAxis);
    return {.applies = true,
            .passed = !key || !sameColumn(*key, *color),
            .part = context.part(Channel::Color),
            .fix = encodingPatch(context, {{u"color"_s, QJsonValue::Null}})};
}

RuleVerdict areasNotOverlapping(const RuleContext &context)
{
    const ChannelDef *series = context.def(context.structure.series);
    if (context.mark() != Mark::Area || !series || context.derived.domains.value(*context.structure.series).size() < 2)
        return {};
    const ChannelDef *value = context.def(context.structure.valueAxis);
    const bool stacked = value && (value->stack == StackKind::Zero || value->stack == StackKind::Normalize);
    return {.applies = true,
            .passed = stacked || namedOtherwise(context, *series, false),
            .part = context.part(u"mark"_s),
            .fix = markPatch(context, u"line"_s)};
}

RuleVerdict divergingHasMiddle(const RuleContext &context)
{
    const ChannelDef *color = context.def(Channel::Color);
    static const QStringList diverging = {u"blueorange"_s, u"purplegreen"_s, u"redblue"_s};
    if (!color || !diverging.contains(color->scale.scheme))
        return {};
    const double middle = color->scale.domainMid.value_or(0);
    const bool twoSided = valuesOnBothSides(context, middle);
    RuleVerdict verdict{.applies = true,
                        .passed = color->scale.domainMid.has_value() && twoSided,
                        .part = context.part(Channel::Color, u"scale"_s)};
    if (valuesOnBothSides(context, 0)) // elsewhere zero would be no middle either
        verdict.fix = channelPatch(context, Channel::Color, {{u"scale"_s, QJsonObject{{u"domainMid"_s, 0}}}});
    return verdict;
}

namespace {

/// Relative luminance of WCAG 2.2 of "#rrggbb" or "#rgb"; none for colour names, which are not judged.
std::optional<double> luminanceOf(QString colour)
{
    if (!colour.startsWith(u'#'))
        return std::nullopt;
    colour.remove(0, 1);
    if (colour.size() == 3)
        colour = QString(2, colour.at(0)) + QString(2, colour.at(1)) + QString(2, colour.at(2));
    bool isHex = false;
    const uint rgb = colour.toUInt(&isHex, 16);
    if (!isHex || colour.size() != 6)
        return std::nullopt;
    const auto linear = [](uint part) {
        const double share = double(part & 0xFFu) / 255;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
}

} // namespace

RuleVerdict colourContrast(const RuleContext &context)
{
    QStringList colours;
    if (!context.layer().mark.color.isEmpty())
        colours.append(context.layer().mark.color);
    const ChannelDef color = context.layer().encoding.value(Channel::Color);
    colours += color.scale.range;
    if (color.kind == ChannelKind::Value)
        colours.append(color.constant.toString());
    constexpr double leastContrast = 3;
    RuleVerdict verdict{.part = context.part(Channel::Color)};
    for (const QString &colour : std::as_const(colours)) {
        const auto luminance = luminanceOf(colour);
        verdict.applies = verdict.applies || luminance;
        verdict.passed = verdict.passed && (!luminance || 1.05 / (*luminance + 0.05) >= leastContrast);
    }
    QJsonObject encoding;
    if (color.kind == ChannelKind::Value && context.layer().has(Channel::Color))
        encoding.insert(u"color"_s, QJsonValue::Null);
    else if (!color.scale.range.isEmpty())
        encoding.insert(u"color"_s, QJsonObject{{u"scale"_s, QJsonObject{{u"range"_s, QJsonValue::Null}}}});
    verdict.fix = encoding.isEmpty() ? markPatch(context, QJsonObject{{u"type"_s, markWord(context.mark())},
                                                                      {u"color"_s, QJsonValue::Null}})
                                     : encodingPatch(context, encoding);
    return verdict;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartlabels.h"
#include "chart/chartphrases.h"
#include "chart/rulecontext.h"
#include "dataset/binning.h"

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

RuleVerdict timeRunsRight(const RuleContext &context)
{
    for (const Channel channel : {Channel::X, Channel::Y}) {
        const ChannelDef *def = context.def(channel);
        const bool yearUnit = def && def->timeUnit.startsWith("year"_L1);
        if (!def || !def->aggregate.isEmpty() || (!def->isTemporal() && !yearUnit))
            continue;
        const bool placed = channel == Channel::X || context.mark() == Mark::Bar;
        const bool rising = !def->scale.reverse && !(def->sort && def->sort->kind == SortKind::Descending);
        RuleVerdict verdict{.applies = true, .passed = placed && rising, .part = context.part(channel)};
        verdict.fix = placed ? channelPatch(context, channel, {{u"scale"_s, QJsonObject{{u"reverse"_s, QJsonValue::Null}}},
                                                               {u"sort"_s, QJsonValue::Null}})
                             : exchangePatch(context);
        return verdict;
    }
    return {};
}

/// Rising, or (in a cycle) rising from some start around to just before it: a fiscal year may begin in April.
bool isChronological(QList<Scalar> domain, bool cyclic)
{
    domain.removeIf([](const Scalar &value) { return isMissing(value); });
    int breaks = 0;
    for (qsizetype i = 1; i < domain.size(); ++i)
        breaks += compareScalars(domain.at(i - 1), domain.at(i)) > 0 ? 1 : 0;
    if (breaks == 0)
        return true;
    return cyclic && breaks == 1 && compareScalars(domain.last(), domain.first()) < 0;
}

RuleVerdict timeInOrder(const RuleContext &context)
{
    for (const Channel channel : {Channel::X, Channel::Y}) {
        const ChannelDef *def = context.def(channel);
        if (!def || !def->isDiscrete() || !showsTime(*def, context.derived.source))
            continue;
        const bool cyclic = !def->timeUnit.isEmpty() && isCyclic(*timeUnitFromWord(def->timeUnit));
        const bool inOrder = isChronological(context.derived.domains.value(channel), cyclic) && !def->scale.reverse;
        return {.applies = true,
                .passed = inOrder,
                .part = context.part(channel, u"sort"_s),
                .fix = channelPatch(context, channel, {{u"sort"_s, u"ascending"_s},
                                                       {u"scale"_s, QJsonObject{{u"reverse"_s, QJsonValue::Null},
                                                                                {u"domain"_s, QJsonValue::Null}}}})};
    }
    return {};
}

RuleVerdict orderNatural(const RuleContext &context)
{
    RuleVerdict verdict;
    for (const Channel channel : {Channel::X, Channel::Y, Channel::Color}) {
        const ChannelDef *def = context.def(channel);
        const Field *field = context.sourceField(def);
        if (!def || !def->isDiscrete() || !field || !field->categoriesOrdered || !def->timeUnit.isEmpty() || !verdict.passed)
            continue;
        QList<qsizetype> places;
        for (const Scalar &value : context.derived.domains.value(channel)) {
            const auto it = std::find_if(field->categories.begin(), field->categories.end(),
                                         [&value](const Category &category) { return equalScalars(category.value, value); });
            if (it != field->categories.end())
                places.append(it - field->categories.begin());
        }
        verdict.applies = true;
        verdict.passed = std::is_sorted(places.begin(), places.end()) || std::is_sorted(places.rbegin(), places.rend());
        verdict.part = context.part(channel, u"sort"_s);
        verdict.fix = channelPatch(context, channel, {{u"sort"_s, u"ascending"_s}});
    }
    return verdict;
}

/// The measure of each place of the key axis in the order drawn; "(missing)" and categories of `restLast` left out.
QList<double> valuesAlongAxis(const RuleContext &context)
{
    const QJsonArray rest = context.parameters.value("restLast"_L1).toArray();
    QList<Scalar> last;
    for (const QJsonValue &value : rest)
        last.append(scalarFromJson(value));
    const int key = context.derived.table.columnIndex(context.derived.columns.value(*context.structure.keyAxis));
    const int measure = context.derived.table.columnIndex(context.derived.columns.value(*context.structure.valueAxis));
    QList<Scalar> domain = context.derived.domains.value(*context.structure.keyAxis);
    const auto mayStandLast = [&last](const Scalar &value) {
        return isMissing(value) || std::any_of(last.begin(), last.end(),
                                               [&value](const Scalar &other) { return equalScalars(value, other); });
    };
    while (!domain.isEmpty() && mayStandLast(domain.last()))
        domain.removeLast();
    QList<double> values;
    for (const Scalar &place : std::as_const(domain)) {
        for (int row = 0; row < context.derived.table.rowCount(); ++row) {
            const auto value = axisNumber(context.derived.table.at(row, measure));
            if (context.derived.drawn.at(row) && value && equalScalars(context.derived.table.at(row, key), place))
                values.append(*value);
        }
    }
    return values;
}

bool isMonotone(const QList<double> &values)
{
    bool rises = true;
    bool falls = true;
    for (qsizetype i = 1; i < values.size(); ++i) {
        const bool tie = equalNumbers(values.at(i - 1), values.at(i));
        rises = rises && (tie || values.at(i) > values.at(i - 1));
        falls = falls && (tie || values.at(i) < values.at(i - 1));
    }
    return rises || falls;
}

RuleVerdict sortedByValue(const RuleContext &context)
{
    const ChannelDef *key = context.def(context.structure.keyAxis);
    const bool ranked = context.type == "bar"_L1 || context.type == "dot plot"_L1;
    const bool facets = context.def(Channel::Row) || context.def(Channel::Column);
    const ChannelDef *series = context.def(context.structure.series);
    const bool oneSeries = !facets && (!series || (key && sameColumn(*series, *key)));
    constexpr qsizetype fewest = 3;
    if (!ranked || !oneSeries || !key || key->type != "nominal"_L1 || !context.structure.valueAxis
        || context.derived.domains.value(*context.structure.keyAxis).size() < fewest)
        return {};
    const QString sort = u'-' + channelWord(*context.structure.valueAxis);
    return {.applies = true,
            .passed = isMonotone(valuesAlongAxis(context)),
            .part = context.part(*context.structure.keyAxis, u"sort"_s),
            .fix = channelPatch(context, *context.structure.keyAxis, {{u"sort"_s, sort}})};
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

std::optional<Channel> positionWithScale(const RuleContext &context, QLatin1StringView type)
{
    for (const Channel channel : {Channel::X, Channel::Y}) {
        if (const ChannelDef *def = context.def(channel); def && def->scale.type == type)
            return channel;
    }
    return std::nullopt;
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

bool drawsNegative(const RuleContext &context)
{
    if (!context.structure.measure)
        return false;
    const int column = context.derived.table.columnIndex(context.derived.columns.value(*context.structure.measure));
    for (int row = 0; row < context.derived.table.rowCount(); ++row) {
        const auto value = axisNumber(context.derived.table.at(row, column));
        if (context.derived.drawn.at(row) && value && *value < 0)
            return true;
    }
    return false;
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
    const ChannelDef *value = valueDef(context);
    const bool stacked = value && (value->stack == StackKind::Zero || value->stack == StackKind::Normalize);
    return {.applies = true,
            .passed = stacked || namedOtherwise(context, *series, false),
            .part = context.part(u"mark"_s),
            .fix = markPatch(context, u"line"_s)};
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

RuleEntry encodingRule(const QString &id, bool hard, RuleVerdict (*check)(const RuleContext &))
{
    return {{.id = id, .layer = RuleLayer::Encoding, .hard = hard}, check};
}

} // namespace

const QList<RuleEntry> &encodingRules()
{
    static const QList<RuleEntry> rules = {
        encodingRule(u"bar-zero-baseline"_s, true, barZeroBaseline),
        encodingRule(u"axis-not-clipped"_s, true, axisNotClipped),
        encodingRule(u"axis-not-inflated"_s, false, axisNotInflated),
        encodingRule(u"single-scale"_s, true, singleScale),
        encodingRule(u"panels-same-scale"_s, true, panelsSameScale),
        encodingRule(u"size-by-area"_s, true, sizeByArea),
        encodingRule(u"axis-direction"_s, true, axisDirection),
        encodingRule(u"time-runs-right"_s, true, timeRunsRight),
        encodingRule(u"time-in-order"_s, true, timeInOrder),
        encodingRule(u"order-natural"_s, true, orderNatural),
        encodingRule(u"sorted-by-value"_s, false, sortedByValue),
        encodingRule(u"log-no-bars"_s, true, logNoBars),
        encodingRule(u"log-labelled"_s, true, logLabelled),
        encodingRule(u"scale-linear"_s, true, scaleLinear),
        encodingRule(u"line-needs-order"_s, true, lineNeedsOrder),
        encodingRule(u"parts-positive"_s, true, partsPositive),
        encodingRule(u"few-slices"_s, false, fewSlices),
        encodingRule(u"few-hues"_s, false, fewHues),
        encodingRule(u"few-lines"_s, false, fewLines),
        encodingRule(u"palette-fits-level"_s, true, paletteFitsLevel),
        encodingRule(u"colour-not-alone"_s, false, colourNotAlone),
        encodingRule(u"colour-adds-information"_s, false, colourAddsInformation),
        encodingRule(u"areas-not-overlapping"_s, true, areasNotOverlapping),
        encodingRule(u"bins-sensible"_s, false, binsSensible),
        encodingRule(u"labels-fit"_s, false, labelsFit),
    };
    return rules;
}

} // namespace chartroom

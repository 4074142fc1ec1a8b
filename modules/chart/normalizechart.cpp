// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartphrases.h"
#include "chart/chartspec.h"
#include "chart/chartstructure.h"
#include "chart/transformrows.h"
#include "dataset/binning.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// What a normal form is made from besides the spec.
struct NormalInput {
    const Table &table;
    QString language;
};

QString partOf(const ChartSpec &spec, qsizetype layer, Channel channel)
{
    const QString prefix = spec.layered ? u"layer.%1."_s.arg(layer) : QString();
    return prefix + u"encoding."_s + channelWord(channel);
}

QString typeOfField(const Field &field)
{
    switch (field.level) {
    case Level::Nominal:
        return u"nominal"_s;
    case Level::Ordinal:
        return u"ordinal"_s;
    case Level::Temporal:
        return u"temporal"_s;
    case Level::Interval:
    case Level::Ratio:
        break;
    }
    return u"quantitative"_s;
}

/// 6.6 rule 2.
QString defaultType(const ChannelDef &def, const Field *field)
{
    if (def.aggregate == "count"_L1 || def.aggregate == "distinct"_L1)
        return u"quantitative"_s;
    if (!def.aggregate.isEmpty()) {
        const bool keepsType = def.aggregate == "min"_L1 || def.aggregate == "max"_L1;
        const bool numbers = !keepsType || !field || valueType(field->type) == ValueType::Number;
        return numbers ? u"quantitative"_s : typeOfField(*field);
    }
    if (def.bin)
        return u"quantitative"_s;
    if (!def.timeUnit.isEmpty())
        return isCyclic(*timeUnitFromWord(def.timeUnit)) ? u"ordinal"_s : u"temporal"_s;
    return field ? typeOfField(*field) : u"nominal"_s;
}

QString axisTitle(const ChannelDef &def, const Field *field, const QString &language)
{
    if (def.aggregate == "count"_L1)
        return chartPhrase(u"title.count"_s, language);
    if (!field)
        return {};
    QString title = field->titleText(language);
    if (!def.aggregate.isEmpty())
        title = aggregateTitle(field->title.isEmpty() ? Wording{field->name, {}} : field->title, def.aggregate).in(language);
    const bool counted = def.aggregate == "distinct"_L1;
    if (counted || field->unit.isEmpty() || !def.timeUnit.isEmpty())
        return title;
    return title + u" ("_s + field->unit.in(language) + u')';
}

void fillBin(ChannelDef &def, Channel channel)
{
    constexpr int positionBins = 10;
    constexpr int otherBins = 6;
    if (def.bin && !def.bin->step && !def.bin->maxbins)
        def.bin->maxbins = channel == Channel::X || channel == Channel::Y ? positionBins : otherBins;
}

bool isPositionChannel(Channel channel)
{
    return channel == Channel::X || channel == Channel::Y || channel == Channel::X2 || channel == Channel::Y2;
}

/// 6.6 rule 4.
void fillScale(ChannelDef &def, Channel channel, Mark mark)
{
    const bool sized = channel == Channel::X || channel == Channel::Y || channel == Channel::Size;
    if (sized && def.isQuantitative() && !def.scale.zero)
        def.scale.zero = def.scale.domain.isEmpty() && !def.bin;
    if (!def.scale.type.isEmpty() || channel == Channel::Row || channel == Channel::Column
        || channel >= Channel::Detail || channel == Channel::X2 || channel == Channel::Y2)
        return;
    const bool bands = mark == Mark::Bar || mark == Mark::Rect || mark == Mark::Boxplot;
    if (def.isQuantitative())
        def.scale.type = u"linear"_s;
    else if (def.isTemporal())
        def.scale.type = u"utc"_s;
    else if (isPositionChannel(channel) || channel == Channel::XOffset || channel == Channel::YOffset)
        def.scale.type = bands ? u"band"_s : u"point"_s;
    else
        def.scale.type = u"ordinal"_s;
}

void fillGuide(ChannelDef &def, const Field *field, const QString &language)
{
    if (!def.guideTitle)
        def.guideTitle = def.title ? *def.title : axisTitle(def, field, language);
    def.title.reset();
}

void fillChannel(ChannelDef &def, Channel channel, Mark mark, const NormalInput &input)
{
    const Field *field = def.field.isEmpty() ? nullptr : input.table.findField(def.field);
    if (def.type.isEmpty())
        def.type = defaultType(def, field);
    fillBin(def, channel);
    fillScale(def, channel, mark);
    if (def.isDiscrete() && def.aggregate.isEmpty() && !def.sort && channel != Channel::Detail && channel != Channel::Text)
        def.sort = SortSpec{};
    fillGuide(def, field, input.language);
}

bool hasOwnSeries(const ChartLayer &layer, Channel measure)
{
    const ChannelDef *key = measure == Channel::Theta ? nullptr
                                                      : layer.field(measure == Channel::Y ? Channel::X : Channel::Y);
    const ChannelDef *offset = layer.field(measure == Channel::X ? Channel::YOffset : Channel::XOffset);
    for (const Channel channel : {Channel::Color, Channel::Detail, Channel::Shape}) {
        const ChannelDef *def = layer.field(channel);
        const bool isKey = def && key && sameColumn(*def, *key);
        const bool isOffset = def && offset && sameColumn(*def, *offset);
        if (def && def->aggregate.isEmpty() && !def->isMeasure() && !isKey && !isOffset)
            return true;
    }
    return false;
}

/// 6.6 rule 5, on the channel of the measure.
void fillStack(ChartLayer &layer)
{
    const Mark mark = layer.mark.type;
    const bool stackable = mark == Mark::Bar || mark == Mark::Area || mark == Mark::Arc;
    Channel measure = layer.mark.orient == "horizontal"_L1 ? Channel::X : Channel::Y;
    if (mark == Mark::Arc)
        measure = Channel::Theta;
    for (auto it = layer.encoding.begin(); it != layer.encoding.end(); ++it) {
        if (it.key() != measure || !it->isField() || !it->isMeasure()) {
            it->stack = StackKind::Unset;
            continue;
        }
        const Channel second = measure == Channel::X ? Channel::X2 : Channel::Y2;
        const bool linear = it->scale.type == "linear"_L1 && !layer.has(second);
        if (it->stack == StackKind::Unset)
            it->stack = stackable && linear && hasOwnSeries(layer, measure) ? StackKind::Zero : StackKind::None;
        if (!stackable)
            it->stack = StackKind::None;
    }
}

/// 6.6 rule 7.
void fillOrient(ChartLayer &layer)
{
    const auto measure = [&layer](Channel channel) {
        const ChannelDef *def = layer.field(channel);
        return def && def->isMeasure();
    };
    const bool x = measure(Channel::X);
    const bool y = measure(Channel::Y);
    if (x != y)
        layer.mark.orient = x ? u"horizontal"_s : u"vertical"_s;
    else if (layer.mark.orient.isEmpty() || layer.mark.type == Mark::Bar)
        layer.mark.orient = u"vertical"_s;
}

std::optional<ChartProblem> checkFields(const ChartSpec &spec, const Table &table, const QString &language)
{
    const auto missing = [&language](const QString &field, const QString &part) {
        return ChartProblem{u"chart.field.missing"_s,
                            chartPhrase(u"field.missing"_s, language, {{u"field"_s, field}, {u"part"_s, part}}), part};
    };
    for (qsizetype i = 0; i < spec.layers.size(); ++i) {
        const ChartLayer &layer = spec.layers.at(i);
        for (auto it = layer.encoding.begin(); it != layer.encoding.end(); ++it) {
            const QString part = partOf(spec, i, it.key());
            if (it->isField() && !it->field.isEmpty() && table.columnIndex(it->field) < 0)
                return missing(it->field, part + u".field"_s);
            if (it->sort && it->sort->kind == SortKind::Field && table.columnIndex(it->sort->field) < 0)
                return missing(it->sort->field, part + u".sort"_s);
        }
    }
    for (const QString &field : spec.path) {
        if (table.columnIndex(field) < 0)
            return missing(field, u"usermeta.chartroom.path"_s);
    }
    return std::nullopt;
}

} // namespace

Result<ChartSpec, ChartProblem> normalizeChart(const ChartSpec &spec, const TableLookup &tables, const QString &language)
{
    const auto rows = transformRows(spec, tables, language);
    if (!rows)
        return rows.error();
    if (auto problem = checkFields(spec, rows->table, language))
        return *problem;
    ChartSpec normal = spec;
    const NormalInput input{rows->table, language};
    for (ChartLayer &layer : normal.layers) {
        for (auto it = layer.encoding.begin(); it != layer.encoding.end(); ++it) {
            if (it->isField())
                fillChannel(*it, it.key(), layer.mark.type, input);
        }
        fillOrient(layer);
        fillStack(layer);
    }
    return normal;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartlabels.h"
#include "chart/chartphrases.h"
#include "chart/layout/families.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int paletteSize = 6;
constexpr int contextGrey = 6;
constexpr int intervalInk = 7;
constexpr double bandOpacity = 0.25;

QStringList facetNames(const LayerContext &context, Channel channel)
{
    const ChannelDef *def = context.layer.field(channel);
    QStringList texts;
    const QList<Scalar> domain = def ? context.domains.value(channel) : QList<Scalar>();
    for (const Scalar &value : domain)
        texts.append(channelValueText(value, *def, *context.derived.table.findField(context.column(channel)),
                                      context.language, true));
    return texts.isEmpty() ? QStringList{QString()} : texts;
}

/// The one colour of a layer: of its mark, or a constant on the colour channel.
QString constantColour(const ChartLayer &layer)
{
    const ChannelDef def = layer.encoding.value(Channel::Color);
    return layer.mark.color.isEmpty() && def.kind == ChannelKind::Value ? def.constant.toString() : layer.mark.color;
}

bool isInterval(const LayerContext &context)
{
    return context.firstRow > 0 && context.endChannel(context.valueChannel).has_value();
}

/// With two layers, unnamed series are called by what they measure: "Permits", "Lower bound to Upper bound".
QString layerName(const LayerContext &context, bool twoLayers)
{
    const ChannelDef *value = context.def(context.valueChannel);
    if (!twoLayers || !value)
        return {};
    const auto titleOf = [&context](std::optional<Channel> channel) {
        return columnTitle(context.spec, context.derived, context.column(channel), context.language);
    };
    const auto end = context.endChannel(context.valueChannel);
    if (!end)
        return titleOf(context.valueChannel);
    return chartPhrase(u"bin"_s, context.language, {{u"from"_s, titleOf(context.valueChannel)}, {u"to"_s, titleOf(end)}});
}

/// Adds a series, or finds the one of the same name that the first layer has shown already.
int seriesNamed(LayerContext &context, const SeriesLayout &wanted)
{
    QList<SeriesLayout> &series = context.layout.series;
    for (int i = 0; i < series.size() && context.firstRow > 0; ++i) {
        if (series.at(i).name == wanted.name && series.at(i).opacity == wanted.opacity)
            return i;
    }
    series.append(wanted);
    return int(series.size()) - 1;
}

double opacityOf(const LayerContext &context)
{
    const MarkDef &mark = context.layer.mark;
    const bool hides = mark.type == Mark::Area && (context.endChannel(context.valueChannel)
                       || (context.structure.series && !context.derived.stackStart.contains(context.column(context.valueChannel))));
    return mark.opacity.value_or(mark.type == Mark::Area && isInterval(context) ? bandOpacity : hides ? 0.5 : 1);
}

void nameOneSeries(LayerContext &context)
{
    const bool twoLayers = context.spec.dataLayerCount() > 1 || context.firstRow > 0;
    SeriesLayout only{layerName(context, twoLayers), 0, constantColour(context.layer), {}, opacityOf(context)};
    if (context.firstRow > 0) // a second layer has a colour of its own; intervals are drawn in ink
        only.colour = !isInterval(context) ? int(context.layout.series.size()) % paletteSize
                      : context.layer.mark.type == Mark::Area ? 0 : intervalInk;
    context.series = {seriesNamed(context, only)};
}

} // namespace

void layoutSeries(LayerContext &context)
{
    const auto channel = context.structure.series;
    const ChannelDef *def = context.def(channel);
    const QList<Scalar> domain = channel ? context.domains.value(*channel) : QList<Scalar>();
    if (!def || domain.isEmpty())
        return nameOneSeries(context);
    const bool coloured = channel == Channel::Color;
    const QStringList own = def->scale.range.isEmpty() ? categoricalScheme(def->scale.scheme) : def->scale.range;
    const bool ordered = coloured && own.isEmpty() && !def->scale.scheme.isEmpty();
    if (ordered && !context.layout.colours)
        context.layout.colours = ColourScale{.scheme = def->scale.scheme, .diverging = isDivergingScheme(def->scale.scheme)};
    const Field &field = *context.derived.table.findField(context.column(channel));
    for (int i = 0; i < domain.size(); ++i) {
        const int colour = !coloured ? 0 : domain.size() > paletteSize && i >= paletteSize ? contextGrey : i;
        SeriesLayout series{channelValueText(domain.at(i), *def, field, context.language, true), colour,
                            own.isEmpty() ? constantColour(context.layer) : own.at(i % own.size()), {}, opacityOf(context)};
        if (ordered)
            series.shade = domain.size() > 1 ? double(i) / double(domain.size() - 1) : 1;
        context.series.append(seriesNamed(context, series));
    }
    const ChannelDef *text = markTextOf(context.spec);
    context.layout.seriesHidden = coloured && def->guideHidden && !(text && sameColumn(*text, *def));
}

void layoutPanels(const LayerContext &context)
{
    const QStringList rows = facetNames(context, Channel::Row);
    const QStringList columns = facetNames(context, Channel::Column);
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < columns.size(); ++column) {
            QStringList title{rows.at(row), columns.at(column)};
            title.removeAll(QString());
            context.layout.panels.append(PanelLayout{.title = title.join(u", "_s), .row = row, .column = column});
        }
    }
}

void layoutPlaces(MarkLayout &layout, const QList<const LayerContext *> &contexts)
{
    if (!layout.panels.isEmpty() && layout.panels.first().cloud)
        return; // laid out with the cloud
    QList<double> places;
    for (const LayerContext *context : contexts)
        places += context->keyPlaces();
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    for (const LayerContext *context : contexts) {
        const ChannelDef *value = context->def(context->valueChannel);
        const auto offset = context->structure.offset;
        for (int row = 0; row < context->rowCount(); ++row) {
            if (!context->isDrawn(row))
                continue;
            const auto place = std::lower_bound(places.begin(), places.end(), context->key(row)) - places.begin();
            const int series = value && value->isDiscrete() ? int(context->value(row)) // cells run along both axes
                               : offset                     ? context->indexIn(offset, row)
                                                            : context->seriesOf(row);
            layout.marks.append({context->firstRow + row, context->panelOf(row), int(place), series});
        }
    }
    std::stable_sort(layout.marks.begin(), layout.marks.end(), [](const MarkPlace &a, const MarkPlace &b) {
        return std::tie(a.panel, a.place, a.series) < std::tie(b.panel, b.place, b.series);
    });
}

} // namespace chartroom

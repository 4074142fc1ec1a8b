// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartlabels.h"
#include "chart/layout/families.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int paletteSize = 6;
constexpr int contextGrey = 6;

QStringList facetNames(const LayerContext &context, Channel channel)
{
    const ChannelDef *def = context.layer.field(channel);
    QStringList texts;
    const QList<Scalar> domain = context.domains.value(channel);
    for (const Scalar &value : domain)
        texts.append(channelValueText(value, *def, *context.derived.table.findField(context.column(channel)),
                                      context.language, true));
    return texts.isEmpty() ? QStringList{QString()} : texts;
}

} // namespace

void layoutSeries(const LayerContext &context)
{
    QList<SeriesLayout> &series = context.layout.series;
    const auto channel = context.structure.series;
    const ChannelDef *def = context.def(channel);
    const QList<Scalar> domain = channel ? context.domains.value(*channel) : QList<Scalar>();
    if (!def || domain.isEmpty()) {
        series.append({QString(), 0, context.layer.mark.color, {}});
        return;
    }
    const bool coloured = channel == Channel::Color;
    const Field &field = *context.derived.table.findField(context.column(channel));
    for (int i = 0; i < domain.size(); ++i) {
        const bool many = domain.size() > paletteSize && i >= paletteSize;
        series.append({channelValueText(domain.at(i), *def, field, context.language, true),
                       !coloured ? 0 : many ? contextGrey : i, def->scale.range.value(i), {}});
    }
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

void layoutPlaces(const LayerContext &context)
{
    if (!context.layout.panels.isEmpty() && context.layout.panels.first().cloud)
        return; // laid out with the cloud
    const QList<double> places = context.keyPlaces();
    QList<MarkPlace> &marks = context.layout.marks;
    for (int row = 0; row < context.rowCount(); ++row) {
        if (!context.isDrawn(row))
            continue;
        const auto place = std::lower_bound(places.begin(), places.end(), context.key(row)) - places.begin();
        const auto offset = context.structure.offset;
        const int series = offset ? context.indexIn(offset, row) : context.seriesOf(row);
        marks.append({context.firstRow + row, context.panelOf(row), int(place), series});
    }
    std::stable_sort(marks.begin(), marks.end(), [](const MarkPlace &a, const MarkPlace &b) {
        return std::tie(a.panel, a.place, a.series) < std::tie(b.panel, b.place, b.series);
    });
}

} // namespace chartroom

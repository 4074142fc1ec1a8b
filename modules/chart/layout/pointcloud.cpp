// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/layout/pointcloud.h"

#include "chart/chartphrases.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double epochJulianDay = 2'440'588; ///< of 1970-01-01
constexpr double millisecondsOfDay = 86'400'000;

/// Coordinates of all rows along a position channel, as LayerContext::position gives them one by one.
std::vector<double> coordinatesOf(const LayerContext &context, std::optional<Channel> channel)
{
    const ChannelDef *def = context.def(channel);
    const int index = context.derived.table.columnIndex(context.column(channel));
    std::vector<double> places(size_t(context.rowCount()), 0);
    const bool plain = def && index >= 0 && !def->isDiscrete() && !def->bin && !context.derived.table.column(index).isText();
    if (!plain) {
        for (size_t row = 0; row < places.size(); ++row)
            places[row] = context.position(channel, int(row));
        return places;
    }
    const ValueType type = context.derived.table.column(index).type();
    const std::span<const double> values = context.derived.table.numbers(index);
    const bool rooted = def->scale.type == "sqrt"_L1;
    for (size_t row = 0; row < places.size(); ++row) {
        const double value = type == ValueType::Date       ? values[row] - epochJulianDay
                             : type == ValueType::DateTime ? values[row] / millisecondsOfDay
                                                           : values[row];
        places[row] = rooted ? signedRoot(value) : value;
    }
    return places;
}

} // namespace

bool layoutPointCloud(const LayerContext &context)
{
    for (const Channel channel : {Channel::Size, Channel::Shape, Channel::Text, Channel::XOffset, Channel::YOffset}) {
        if (context.layer.field(channel))
            return false;
    }
    const ChannelDef *color = context.layer.field(Channel::Color);
    const int count = context.derived.markCount();
    if (count <= PointCloud::fewest || (color && !color->isDiscrete()))
        return false;
    const std::vector<double> keys = coordinatesOf(context, context.keyChannel);
    const std::vector<double> values = coordinatesOf(context, context.valueChannel);
    const bool several = context.layout.panels.size() > 1;
    const bool series = context.layout.series.size() > 1;
    for (PanelLayout &panel : context.layout.panels) {
        panel.cloud.emplace();
        panel.cloud->isDensity = count > PointCloud::mostDots;
        panel.cloud->title = chartPhrase(series ? u"layout.density-series"_s : u"layout.density"_s, context.language);
        panel.cloud->language = context.language;
    }
    context.layout.marks.reserve(count);
    for (int row = 0; row < context.rowCount(); ++row) {
        if (!context.isDrawn(row))
            continue;
        const int panel = several ? context.panelOf(row) : 0;
        PointCloud &cloud = *context.layout.panels[panel].cloud;
        const int own = series ? context.seriesOf(row) : 0;
        context.layout.marks.append({context.firstRow + row, panel, int(cloud.rows.size()), own});
        cloud.rows.push_back(context.firstRow + row);
        cloud.keys.push_back(keys[size_t(row)]);
        cloud.values.push_back(values[size_t(row)]);
        if (series)
            cloud.series.push_back(own);
    }
    if (several)
        std::stable_sort(context.layout.marks.begin(), context.layout.marks.end(),
                         [](const MarkPlace &a, const MarkPlace &b) { return a.panel < b.panel; });
    return true;
}

} // namespace chartroom

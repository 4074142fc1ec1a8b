// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/layout/layercontext.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

double signedRoot(double number)
{
    return number < 0 ? -std::sqrt(-number) : std::sqrt(number);
}

LayerContext::LayerContext(const ChartSpec &chart, const DerivedTable &table, const QString &readerLanguage,
                           MarkLayout &target, const LayerContext *first)
    : spec(chart), layer(chart.layers.first()), derived(table), language(readerLanguage), layout(target),
      structure(structureOf(chart)), domains(table.domains)
{
    findChannels(first);
    if (first)
        firstRow = first->rowCount();
    indexDomains();
}

/// The measure's axis is the value axis; ranges without a measure (dates from, to) run along theirs; else y.
void LayerContext::findChannels(const LayerContext *first)
{
    if (first)
        horizontal = first->horizontal;
    else if (structure.valueAxis)
        horizontal = structure.horizontal;
    else
        horizontal = layer.has(Channel::X2) && !layer.has(Channel::Y2);
    const Channel along = horizontal ? Channel::Y : Channel::X;
    const Channel across = horizontal ? Channel::X : Channel::Y;
    if (layer.field(along))
        keyChannel = along;
    if (layer.field(across))
        valueChannel = across;
}

void LayerContext::indexDomains()
{
    m_places.clear();
    for (auto it = domains.begin(); it != domains.end(); ++it) {
        QHash<QString, int> &places = m_places[it.key()];
        for (int i = 0; i < it->size(); ++i)
            places.insert(scalarWord(it->at(i)), i);
    }
}

const ChannelDef *LayerContext::def(std::optional<Channel> channel) const
{
    return channel ? layer.field(*channel) : nullptr;
}

QString LayerContext::column(std::optional<Channel> channel) const
{
    return channel ? derived.columns.value(*channel) : QString();
}

std::optional<double> LayerContext::number(int row, const QString &columnName) const
{
    const int index = derived.table.columnIndex(columnName);
    return index < 0 ? std::nullopt : axisNumber(derived.table.column(index), row);
}

std::optional<double> LayerContext::coordinate(int row, const QString &columnName, std::optional<Channel> channel) const
{
    const auto found = number(row, columnName);
    const ChannelDef *definition = def(channel);
    return found && definition && definition->scale.type == "sqrt"_L1 ? signedRoot(*found) : found;
}

int LayerContext::indexIn(std::optional<Channel> channel, int row) const
{
    const auto places = channel ? m_places.constFind(*channel) : m_places.constEnd();
    const int index = derived.table.columnIndex(column(channel));
    if (places == m_places.constEnd() || index < 0)
        return 0;
    return places->value(scalarWord(derived.table.at(row, index)), 0);
}

int LayerContext::seriesOf(int row) const
{
    return series.value(indexIn(structure.series, row));
}

int LayerContext::panelOf(int row) const
{
    const qsizetype columns = std::max<qsizetype>(1, domains.value(Channel::Column).size());
    const int panel = indexIn(Channel::Row, row) * int(columns) + indexIn(Channel::Column, row);
    // The panels are those of the first layer; a second one may ask for more.
    return layout.panels.isEmpty() ? panel : std::min(panel, int(layout.panels.size()) - 1);
}

double LayerContext::position(std::optional<Channel> channel, int row) const
{
    const ChannelDef *definition = def(channel);
    if (!definition)
        return 0;
    if (definition->isDiscrete()) {
        const auto own = m_panelPlaces.constFind(*channel);
        return own == m_panelPlaces.constEnd() ? indexIn(channel, row) : own->at(panelOf(row)).value(indexIn(channel, row));
    }
    const double from = coordinate(row, column(channel), channel).value_or(0);
    return definition->bin ? (from + coordinate(row, column(channel) + u"_end"_s, channel).value_or(from)) / 2 : from;
}

QList<double> LayerContext::keyPlaces() const
{
    QList<double> places;
    for (int row = 0; row < rowCount(); ++row) {
        if (isDrawn(row))
            places.append(key(row));
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

double LayerContext::placeWidth(std::optional<Channel> channel) const
{
    const ChannelDef *definition = def(channel);
    if (!definition || definition->isDiscrete())
        return 1;
    QList<double> places;
    for (int row = 0; row < rowCount(); ++row) {
        if (isDrawn(row))
            places.append(position(channel, row));
    }
    std::sort(places.begin(), places.end());
    double gap = std::numeric_limits<double>::infinity();
    for (qsizetype i = 1; i < places.size(); ++i) {
        if (places.at(i) > places.at(i - 1))
            gap = std::min(gap, places.at(i) - places.at(i - 1));
    }
    return std::isinf(gap) ? 1 : gap;
}

std::optional<Channel> LayerContext::endChannel(std::optional<Channel> channel) const
{
    if (!channel || (channel != Channel::X && channel != Channel::Y))
        return std::nullopt;
    const Channel end = channel == Channel::X ? Channel::X2 : Channel::Y2;
    return layer.field(end) ? std::optional(end) : std::nullopt;
}

} // namespace chartroom

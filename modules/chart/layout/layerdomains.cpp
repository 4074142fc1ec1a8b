// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/layout/layercontext.h"

namespace chartroom {

using namespace Qt::StringLiterals;

void LayerContext::shareDomains(LayerContext &other)
{
    for (const Channel channel : {Channel::Row, Channel::Column, Channel::X, Channel::Y}) {
        QList<Scalar> &ours = domains[channel];
        QSet<QString> known;
        for (const Scalar &value : std::as_const(ours))
            known.insert(scalarWord(value));
        const QList<Scalar> theirs = other.domains.value(channel);
        for (const Scalar &value : theirs) {
            if (!known.contains(scalarWord(value)))
                ours.append(value);
        }
        std::stable_partition(ours.begin(), ours.end(), [](const Scalar &value) { return !isMissing(value); });
        other.domains.insert(channel, ours);
    }
    indexDomains();
    other.indexDomains();
}

void LayerContext::separatePanels(Channel channel)
{
    const qsizetype panels = layout.panels.size();
    QList<QSet<int>> used(panels);
    for (int row = 0; row < rowCount(); ++row)
        used[panelOf(row)].insert(indexIn(channel, row));
    QList<QHash<int, int>> places(panels);
    for (qsizetype panel = 0; panel < panels; ++panel) {
        QList<int> order(used.at(panel).begin(), used.at(panel).end());
        std::sort(order.begin(), order.end());
        for (int i = 0; i < order.size(); ++i)
            places[panel].insert(order.at(i), i);
    }
    m_panelPlaces.insert(channel, places);
}

QList<Scalar> LayerContext::domainIn(Channel channel, int panel) const
{
    const QList<Scalar> domain = domains.value(channel);
    const auto own = m_panelPlaces.constFind(channel);
    if (own == m_panelPlaces.constEnd())
        return domain;
    QList<Scalar> values(own->at(panel).size());
    for (auto it = own->at(panel).cbegin(); it != own->at(panel).cend(); ++it)
        values[it.value()] = domain.at(it.key());
    return values;
}

QStringList LayerContext::drawnColumns(Channel channel) const
{
    const QString name = column(channel);
    const ChannelDef *definition = def(channel);
    if (!definition)
        return {};
    QStringList columns{name};
    if (definition->bin)
        columns.append(name + u"_end"_s);
    if (derived.stackEnd.contains(name)) {
        columns = QStringList{derived.stackEnd.value(name)};
        if (definition->scale.type != "log"_L1) // a log axis has no zero for stacks to start from
            columns.append(derived.stackStart.value(name));
    }
    if (layer.mark.type == Mark::Boxplot && definition->isMeasure())
        columns = {u"lower_"_s + definition->field, u"upper_"_s + definition->field};
    if (const auto end = endChannel(channel))
        columns.append(column(end));
    return columns;
}

std::optional<Extent> LayerContext::extentOn(Channel channel, int panel) const
{
    std::optional<Extent> extent;
    const auto widen = [&extent](double number) {
        if (!extent)
            extent = Extent{number, number};
        extent->widen(number);
    };
    const QStringList columns = drawnColumns(channel);
    const bool boxes = layer.mark.type == Mark::Boxplot && !columns.isEmpty() && def(channel)->isMeasure();
    QList<int> indexes;
    for (const QString &name : columns)
        indexes.append(derived.table.columnIndex(name));
    indexes.removeAll(-1);
    for (int row = 0; row < rowCount() && !columns.isEmpty(); ++row) {
        if (!isDrawn(row) || (panel >= 0 && panelOf(row) != panel))
            continue;
        for (const int index : std::as_const(indexes)) {
            if (const auto found = axisNumber(derived.table.column(index), row))
                widen(*found);
        }
        const QList<double> beyond = boxes ? boxValues(row) : QList<double>();
        for (const double value : beyond)
            widen(value);
    }
    return extent;
}

QList<double> LayerContext::boxValues(int row, bool all) const
{
    const ChannelDef *measure = def(valueChannel);
    const int source = measure ? derived.source.columnIndex(measure->field) : -1;
    if (source < 0)
        return {};
    const auto lower = number(row, u"lower_"_s + measure->field);
    const auto upper = number(row, u"upper_"_s + measure->field);
    QList<double> values;
    for (const int member : derived.members.at(row)) {
        const auto value = axisNumber(derived.source.column(source), member);
        if (value && lower && upper && (all || *value < *lower || *value > *upper))
            values.append(*value);
    }
    std::sort(values.begin(), values.end());
    return values;
}

} // namespace chartroom

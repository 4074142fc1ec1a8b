// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/layout/families.h"

#include "chart/transformrows.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

std::optional<double> aggregatePosition(const LayerContext &context, const ChannelDef &def)
{
    if (def.aggregate.isEmpty() || def.aggregate == "count"_L1)
        return std::nullopt;
    const Table &source = context.derived.source;
    const Grouping all = groupRows({}, source.rowCount());
    return axisNumber(chartAggregate(def.aggregate, source.column(source.columnIndex(def.field)), all).at(0));
}

std::optional<double> placeOf(const QList<Scalar> &domain, const QJsonValue &constant)
{
    for (int i = 0; i < domain.size(); ++i) {
        if (equalScalars(domain.at(i), scalarFromJson(constant)) || canonicalText(domain.at(i)) == constant.toString())
            return i;
    }
    return std::nullopt;
}

std::optional<double> notePosition(const LayerContext &context, const ChannelDef &def, Channel channel)
{
    const ChannelDef *like = context.layer.field(channel);
    if (def.kind == ChannelKind::Value || !like)
        return std::nullopt;
    if (def.kind == ChannelKind::Field)
        return aggregatePosition(context, def);
    if (like->isDiscrete())
        return placeOf(context.domains.value(channel), def.constant);
    if (def.constant.isString())
        return axisNumber(dateFromIso(def.constant.toString()));
    return def.constant.isDouble() ? std::optional(def.constant.toDouble()) : std::nullopt;
}

NoteLayout noteOf(const LayerContext &context, const ChartLayer &layer)
{
    NoteLayout note{.ownColour = layer.mark.color};
    for (const Channel channel : {Channel::X, Channel::Y}) {
        if (layer.has(channel))
            (context.valueChannel == channel ? note.value : note.key) = notePosition(context, layer.encoding.value(channel), channel);
    }
    const ChannelDef text = layer.encoding.value(Channel::Text);
    if (layer.mark.type == Mark::Text)
        note.text = text.constant.isString() ? text.constant.toString() : canonicalText(scalarFromJson(text.constant));
    return note;
}

} // namespace

void layoutNotes(const LayerContext &context)
{
    MarkLayout &layout = context.layout;
    for (const ChartLayer &layer : context.spec.layers) {
        if (!layer.annotation)
            continue;
        const NoteLayout note = noteOf(context, layer);
        if (!note.key && !note.value)
            continue; // a text layer that prints values: bars and lines carry their labels already
        if (note.value) {
            layout.valueAxis.lower = std::min(layout.valueAxis.lower, *note.value);
            layout.valueAxis.upper = std::max(layout.valueAxis.upper, *note.value);
        }
        layout.notes.append(note);
    }
}

} // namespace chartroom

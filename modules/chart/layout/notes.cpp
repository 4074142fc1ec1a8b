// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartlabels.h"
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
            (channel == (context.horizontal ? Channel::X : Channel::Y) ? note.value : note.key)
                = notePosition(context, layer.encoding.value(channel), channel);
    }
    const ChannelDef text = layer.encoding.value(Channel::Text);
    if (layer.mark.type == Mark::Text)
        note.text = text.constant.isString() ? text.constant.toString() : canonicalText(scalarFromJson(text.constant));
    return note;
}

} // namespace

QList<NoteLayout> notesOf(const LayerContext &context)
{
    QList<NoteLayout> notes;
    for (const ChartLayer &layer : context.spec.layers) {
        const bool atMarks = layer.mark.type == Mark::Text && layer.field(Channel::Text);
        const NoteLayout note = layer.annotation && !atMarks ? noteOf(context, layer) : NoteLayout{};
        if (note.key || note.value) // a text layer of fields prints them at the marks
            notes.append(note);
    }
    return notes;
}

const ChannelDef *markTextOf(const ChartSpec &spec)
{
    for (const ChartLayer &layer : spec.layers) {
        if (layer.annotation && layer.mark.type == Mark::Text && layer.field(Channel::Text))
            return layer.field(Channel::Text);
    }
    return nullptr;
}

QString textOfRow(const LayerContext &context, const ChannelDef *text, int row)
{
    if (!text)
        return {};
    if (!text->isField())
        return text->constant.isString() ? text->constant.toString() : canonicalText(scalarFromJson(text->constant));
    for (auto it = context.layer.encoding.cbegin(); it != context.layer.encoding.cend(); ++it) {
        if (sameColumn(*it, *text) && it.key() != Channel::Tooltip)
            return columnValueText(context.spec, context.derived, context.column(it.key()), row, context.language, true);
    }
    const int source = context.derived.source.columnIndex(text->field);
    if (source < 0 || !text->aggregate.isEmpty() || context.derived.members.at(row).size() != 1)
        return {}; // the text belongs to no single mark
    return channelValueText(context.derived.source.at(context.derived.members.at(row).front(), source), *text,
                            context.derived.source.field(source), context.language, true);
}

} // namespace chartroom

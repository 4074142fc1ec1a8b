// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/layout/axes.h"

#include "chart/chartphrases.h"
#include "chart/layout/families.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Axes under construction: what every one of them needs to know.
struct AxisWork {
    LayerContext &first;
    LayerContext *second;
    QString problem{};

    /// The axis of a channel for one panel, or for all (−1).
    AxisLayout axisOf(std::optional<Channel> channel, int panel, bool both);
    void widenByNotes(AxisRequest &request, Channel channel) const;
};

void widen(std::optional<Extent> &extent, const std::optional<Extent> &other)
{
    if (!extent)
        extent = other;
    if (!other)
        return;
    extent->widen(other->lower);
    extent->widen(other->upper);
}

/// An axis reaches its annotations, unless the spec has set its domain.
void AxisWork::widenByNotes(AxisRequest &request, Channel channel) const
{
    if (!request.extent || !request.def->scale.domain.isEmpty())
        return;
    const bool value = channel == (first.horizontal ? Channel::X : Channel::Y);
    for (const NoteLayout &note : std::as_const(first.layout.notes)) {
        if (const auto at = value ? note.value : note.key)
            request.extent->widen(*at);
    }
}

AxisLayout AxisWork::axisOf(std::optional<Channel> channel, int panel, bool both)
{
    const LayerContext &source = !first.def(channel) && second && second->def(channel) ? *second : first;
    AxisRequest request{.def = source.def(channel)};
    if (!request.def)
        return layoutAxis(request, first.language);
    request.field = *source.derived.table.findField(source.column(channel));
    request.domain = source.domainIn(*channel, panel);
    request.extent = source.extentOn(*channel, panel);
    request.vertical = *channel == Channel::Y;
    request.room = markRoom(source, channel);
    request.growing = source.layer.mark.type == Mark::Bar || source.layer.mark.type == Mark::Area;
    if (both && second && second->def(channel)) {
        widen(request.extent, second->extentOn(*channel, panel));
        request.room = std::max(request.room, markRoom(*second, channel));
    }
    widenByNotes(request, *channel);
    if (isLogOverZero(request))
        problem = chartPhrase(u"layout.log-zero"_s, first.language);
    return layoutAxis(request, first.language);
}

/// Lines need no room for half a bar at the ends, areas fill the plot.
void trimEnds(AxisLayout &axis, const AxisWork &work)
{
    const auto spared = [](const LayerContext &context) {
        return context.layer.mark.type == Mark::Line ? 0.3 : context.layer.mark.type == Mark::Area ? 0.46 : 0;
    };
    if (!axis.discrete || !work.first.keyChannel)
        return;
    const double trim = std::min(spared(work.first), work.second ? spared(*work.second) : 1.0);
    axis.lower += trim;
    axis.upper -= trim;
}

bool ownScales(const LayerContext &context, std::optional<Channel> channel)
{
    return channel && context.spec.independentScale.value(*channel) && context.layout.panels.size() > 1;
}

/// resolve.scale independent: every panel counts its own places and numbers.
void separateAxes(AxisWork &work)
{
    LayerContext &first = work.first;
    const std::pair<std::optional<Channel>, std::optional<AxisLayout> PanelLayout::*> axes[] = {
        {first.keyChannel, &PanelLayout::keyAxis}, {first.valueChannel, &PanelLayout::valueAxis}};
    for (const auto &[channel, axis] : axes) {
        if (!ownScales(first, channel))
            continue;
        if (first.def(channel)->isDiscrete())
            first.separatePanels(*channel);
        for (int panel = 0; panel < first.layout.panels.size(); ++panel) {
            first.layout.panels[panel].*axis = work.axisOf(channel, panel, true);
            if (axis == &PanelLayout::keyAxis)
                trimEnds(*first.layout.panels[panel].keyAxis, work);
        }
    }
}

int kindOfAxis(const LayerContext &context, Channel channel)
{
    const ChannelDef *def = context.def(channel);
    const Field *field = def ? context.derived.table.findField(context.column(channel)) : nullptr;
    if (!def || !field)
        return 0;
    const bool dates = field->type == FieldType::Date || field->type == FieldType::DateTime || field->type == FieldType::YearMonth;
    return def->isDiscrete() ? 1 : dates ? 2 : 3;
}

} // namespace

bool axesAgree(const LayerContext &first, const LayerContext &second)
{
    for (const Channel channel : {Channel::X, Channel::Y}) {
        const int here = kindOfAxis(first, channel);
        const int there = kindOfAxis(second, channel);
        const bool alone = channel == (first.horizontal ? Channel::X : Channel::Y) && first.spec.independentScale.value(channel);
        if (here != 0 && there != 0 && here != there && !alone)
            return false;
    }
    return true;
}

QString layoutAxes(LayerContext &first, LayerContext *second)
{
    AxisWork work{first, second, {}};
    MarkLayout &layout = first.layout;
    const Channel across = first.horizontal ? Channel::X : Channel::Y;
    const bool twoScales = second && second->def(across) && first.def(across) && first.spec.independentScale.value(across);
    layout.keyAxis = work.axisOf(first.horizontal ? Channel::Y : Channel::X, -1, true);
    trimEnds(layout.keyAxis, work);
    layout.valueAxis = work.axisOf(across, -1, !twoScales);
    if (twoScales) {
        second->axis = 1;
        AxisWork other{*second, nullptr, {}};
        layout.secondAxis = other.axisOf(across, -1, false);
        work.problem += work.problem.isEmpty() ? other.problem : QString();
    } else if (!second) {
        separateAxes(work);
    }
    return work.problem;
}

} // namespace chartroom

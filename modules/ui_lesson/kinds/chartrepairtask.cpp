// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartspec.h"
#include "ui_lesson/kinds/chartbuildpanel.h"
#include "ui_lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The channels that the start chart uses, in the order of the grammar, and those that may be added.
QStringList repairChannels(const QJsonObject &start, const ChartRepair &body)
{
    QStringList used;
    const auto add = [&used](const QJsonObject &view) { used += view.value(u"encoding"_s).toObject().keys(); };
    add(start);
    for (const QJsonValue &layer : start.value(u"layer"_s).toArray())
        add(layer.toObject());
    if (body.editable.contains(u"color"_s) || body.editable.contains(u"field"_s))
        used.append(u"color"_s);
    if (body.editable.contains(u"field"_s))
        used += {u"x"_s, u"y"_s, u"size"_s, u"shape"_s, u"row"_s, u"column"_s, u"xOffset"_s};
    QStringList offered;
    for (const Channel channel : {Channel::X, Channel::Y, Channel::X2, Channel::Y2, Channel::XOffset, Channel::YOffset,
                                  Channel::Theta, Channel::Color, Channel::Size, Channel::Shape, Channel::Detail,
                                  Channel::Order, Channel::Text, Channel::Row, Channel::Column}) {
        if (used.contains(channelWord(channel)))
            offered.append(channelWord(channel));
    }
    return offered;
}

} // namespace

ChartTask repairTask(const ExerciseContent &content, const ChartRepair &body)
{
    ChartTask task;
    task.start = content.chart(body.start);
    const auto may = [&body](const QString &part) { return body.editable.contains(part); };
    task.offer.marks = {u"bar"_s, u"line"_s, u"area"_s, u"point"_s, u"tick"_s, u"rect"_s, u"arc"_s, u"boxplot"_s};
    task.offer.channels = repairChannels(task.start, body);
    if (may(u"filter"_s))
        task.offer.transforms.append(u"filter"_s);
    if (may(u"transform"_s))
        task.offer.transforms.append(u"calculate"_s);
    if (may(u"titles"_s))
        task.offer.texts = {u"title"_s, u"subtitle"_s, u"axis"_s, u"source"_s, u"note"_s, u"description"_s};
    task.offer.layers = may(u"layer"_s);
    task.offer.editable = body.editable;
    task.startIsAnswer = true;
    task.words = {UiLessonTr::tr("Repair the chart"), UiLessonTr::tr("Go on repairing the chart"),
                  UiLessonTr::tr("Look at your chart again"), UiLessonTr::tr("Check chart")};
    return task;
}

} // namespace chartroom

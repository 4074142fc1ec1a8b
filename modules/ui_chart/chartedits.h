// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "dataset/table.h"

#include <QJsonObject>
#include <QString>

namespace chartroom {

/// Small steps on the JSON of a chart: what one control of the builder changes. Everything the step does not speak of
/// stays as it was. Charts of several layers are edited through layerView (layeredits.h).

/// The definition of a channel; an empty one takes the channel away.
[[nodiscard]] QJsonObject channelOf(const QJsonObject &spec, const QString &channel);
[[nodiscard]] QJsonObject withChannel(QJsonObject spec, const QString &channel, const QJsonObject &definition);
/// Is the definition drawn as a quantity, or as separate values? Times and bins are neither.
[[nodiscard]] bool isQuantityDef(const QJsonObject &definition, const Table &table);
[[nodiscard]] bool isDiscreteDef(const QJsonObject &definition, const Table &table);

/// How a channel summarises its field, as one word: "" (none), "sum", "count", …, "bin", "unit:yearmonth".
[[nodiscard]] QString summaryOf(const QJsonObject &spec, const QString &channel);
[[nodiscard]] QString fieldOf(const QJsonObject &spec, const QString &channel);
[[nodiscard]] QString markOf(const QJsonObject &spec);

[[nodiscard]] QJsonObject withMark(const QJsonObject &spec, const QString &mark);
/// An empty field takes the channel away. Summaries that the new field cannot have are dropped.
[[nodiscard]] QJsonObject withField(const QJsonObject &spec, const QString &channel, const QString &field, const Table &table);
[[nodiscard]] QJsonObject withSummary(const QJsonObject &spec, const QString &channel, const QString &summary);

/// The summaries that fit a field, as words of summaryOf, "" first.
[[nodiscard]] QStringList summariesFor(const Field &field);

/// The position whose values can be sorted: discrete, the other one has the measure; empty when there is none.
[[nodiscard]] QString sortableChannel(const QJsonObject &spec, const Table &table);
/// "natural", "descending", "appearance", "rising", "falling", "field" for another field, or "own" for a list.
[[nodiscard]] QString sortOf(const QJsonObject &spec, const QString &channel);
[[nodiscard]] QJsonObject withSort(const QJsonObject &spec, const QString &channel, const QString &sort);

/// Texts by row name: "title", "subtitle", "description", "xTitle", "yTitle", "source", "note".
[[nodiscard]] QString textOf(const QJsonObject &spec, const QString &row);
[[nodiscard]] QJsonObject withText(const QJsonObject &spec, const QString &row, const QString &text);

/// Axes without a written title get an empty one (chart.build with autoTitles: false).
[[nodiscard]] QJsonObject withoutAutoTitles(const QJsonObject &spec);

} // namespace chartroom

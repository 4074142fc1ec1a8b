// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"

#include <QJsonObject>
#include <QStringList>

namespace chartroom {

/// Steps on charts of several layers (exercises.md 6.1: one or two data layers, then at most six notes), and on the
/// mark, for which some charts need more than a word.

/// Places of the layers with data; {0} for a chart of a single view.
[[nodiscard]] QList<int> dataLayers(const QJsonObject &spec);
/// Places of rules and texts after them.
[[nodiscard]] QList<int> noteLayers(const QJsonObject &spec);

/// One layer as if it were the whole chart: its mark and encoding at the top, beside what all layers share. A chart of
/// a single view is its own view. Edits of the view are written back by withLayerView.
[[nodiscard]] QJsonObject layerView(const QJsonObject &spec, int layer);
[[nodiscard]] QJsonObject withLayerView(const QJsonObject &spec, int layer, const QJsonObject &view);

/// A line across the chart at a value of "x" or "y"; a text at a place of both.
struct ChartNote {
    bool isText = false;
    QString axis = QStringLiteral("y"); ///< of a line
    QJsonValue x{QJsonValue::Undefined}; ///< datum
    QJsonValue y{QJsonValue::Undefined};
    QString text;                       ///< of a text
    bool own = false;                   ///< a note the form cannot show; it is kept

    bool operator==(const ChartNote &) const = default;
};
[[nodiscard]] ChartNote noteOf(const QJsonObject &spec, int layer);
[[nodiscard]] QJsonObject withNote(const QJsonObject &spec, int layer, const ChartNote &note);
[[nodiscard]] QJsonObject withNewNote(const QJsonObject &spec, const ChartNote &note);

/// A second layer with data over the same positions, as points on bars and as a line otherwise.
[[nodiscard]] QJsonObject withSecondLayer(const QJsonObject &spec);
/// A chart that is left with one layer becomes a single view again.
[[nodiscard]] QJsonObject withoutLayer(const QJsonObject &spec, int layer);

/// The mark as the menu names it: a mark of the grammar, or "donut", "treemap", "tile".
[[nodiscard]] QString markChoiceOf(const QJsonObject &view);
/// All choices the table allows, in the order of the menu.
[[nodiscard]] QStringList markChoices(const Table &table);
/// The chart with another mark. Between bars, slices and tiles the measure and the names move to the channels that the
/// new mark reads; everything else stays.
[[nodiscard]] QJsonObject withMarkChoice(const QJsonObject &view, const QString &choice, const Table &table);

/// The channels that a mark usually needs, in the order of the form.
[[nodiscard]] QStringList usualChannels(const QString &markChoice);
/// Every channel the form can edit, in its order.
[[nodiscard]] const QStringList &allFormChannels();

} // namespace chartroom

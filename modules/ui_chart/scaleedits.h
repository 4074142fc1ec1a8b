// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"

#include <QJsonObject>
#include <QString>
#include <optional>

namespace chartroom {

/// How a channel is scaled, binned and stacked, as its settings show it. What the settings do not show (a domain that
/// is a list of names, colours given one by one) is kept.
struct ScaleSettings {
    std::optional<bool> zero{};    ///< starts at zero; empty: as the grammar says
    QJsonValue lower{QJsonValue::Undefined}; ///< of an own domain of two; undefined: none
    QJsonValue upper{QJsonValue::Undefined};
    QString type{};                ///< "", "linear", "log", …
    bool reverse = false;
    QString scheme{};              ///< colours by name; empty: the usual ones
    std::optional<double> middle{}; ///< of two-sided colours
    std::optional<int> maxbins{};  ///< bins, at most
    std::optional<double> step{};  ///< width of a bin
    QString stack{};               ///< "" as the grammar says, "zero", "normalize", "none"

    bool operator==(const ScaleSettings &) const = default;
};

[[nodiscard]] ScaleSettings scaleSettingsOf(const QJsonObject &spec, const QString &channel);
/// Writes only what differs from the settings the channel has.
[[nodiscard]] QJsonObject withScaleSettings(const QJsonObject &spec, const QString &channel, const ScaleSettings &settings);

/// Which settings make sense for a channel as it is now.
struct OfferedSettings {
    bool zero = false;
    bool domain = false;
    bool log = false;
    bool reverse = false;
    bool scheme = false;
    bool categorical = false; ///< colours for names; false: for quantities and ranks
    bool bins = false;
    bool stack = false;

    [[nodiscard]] bool any() const { return zero || domain || log || reverse || scheme || bins || stack; }
};
[[nodiscard]] OfferedSettings offeredSettings(const QJsonObject &spec, const QString &channel, const Table &table);

/// Has each panel, or each of two layers with data, a scale of its own on "x" or "y" (resolve.scale)?
[[nodiscard]] bool hasOwnScale(const QJsonObject &spec, const QString &axis);
[[nodiscard]] QJsonObject withOwnScale(QJsonObject spec, const QString &axis, bool own);

/// Sorting by another field: {field, op, order}.
struct FieldSort {
    QString field;
    QString op = QStringLiteral("sum");
    bool descending = true;

    bool operator==(const FieldSort &) const = default;
};
[[nodiscard]] FieldSort fieldSortOf(const QJsonObject &spec, const QString &channel);
[[nodiscard]] QJsonObject withFieldSort(const QJsonObject &spec, const QString &channel, const FieldSort &sort);

} // namespace chartroom

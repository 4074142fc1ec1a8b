// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"
#include "dataset/tablelookup.h"

#include <QJsonObject>
#include <QList>

namespace chartroom {

/// A calculated column of a chart: its name, its formula in the Vega spelling (exercises.md 5.8), and the place of its
/// transform.
struct Calculation {
    int place = -1; ///< −1: not in the chart yet
    QString name;
    QString formula;

    bool operator==(const Calculation &) const = default;
};

[[nodiscard]] QList<Calculation> calculationsOf(const QJsonObject &spec);
/// Writes a calculation in its place; a new one stands before the first transform that makes other rows.
[[nodiscard]] QJsonObject withCalculation(const QJsonObject &spec, const Calculation &calculation);
[[nodiscard]] QJsonObject withoutTransform(const QJsonObject &spec, int place);

/// What keeps a calculation from working on this table, in one sentence; empty: nothing. Names that are taken, unknown
/// columns and wrong types are told with the formula as it stands.
[[nodiscard]] QString calculationProblem(const QJsonObject &spec, const Calculation &calculation, const Table &table,
                                         const TableLookup &tables, const QString &language);

/// The columns a chart can use: some rows of the table after the chart's transforms, as far as these can be done.
[[nodiscard]] Table tableAfterTransforms(const QJsonObject &spec, const Table &table, const TableLookup &tables,
                                         const QString &language);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/profile.h"

#include <QJsonObject>

namespace chartroom {

/// A picture of one column: its histogram, or its most frequent values where there are no numbers. The table holds what
/// the profile counted, so that drawing it takes no time however long the column is.
struct ColumnChart {
    Table table;
    QJsonObject spec; ///< exercises.md 6; empty when the column has no values
};

[[nodiscard]] ColumnChart columnChart(const FieldProfile &profile, const Field &field, const QString &language);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "chart/derivedtable.h"

#include <QHash>
#include <QJsonObject>
#include <optional>

namespace chartroom {

/// A chart taken through reading, normal form and derivation, as far as it gets.
struct ChartReview {
    std::optional<ChartSpec> normal;
    std::optional<DerivedTable> derived;  ///< of data layer 1
    std::optional<ChartProblem> problem;  ///< the first one; chart.marks-limit included
};

/// Reviews charts, each different one once.
class ChartReviewer
{
public:
    /// \a mainTable is meant when the spec names no data.
    [[nodiscard]] ChartReview review(const QJsonObject &spec, const TableLookup &tables, const QString &mainTable,
                                     const QString &language);

private:
    QHash<QByteArray, ChartReview> m_reviews;
};

/// A lookup that also answers "" with the main table of an exercise.
[[nodiscard]] TableLookup lookupWithMain(const TableLookup &tables, const QString &mainTable);

} // namespace chartroom

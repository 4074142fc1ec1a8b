// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "dataset/datapackage.h"
#include "dataset/table.h"

#include <QJsonObject>
#include <QStringList>
#include <optional>

namespace chartroom {

/// What a person wants to know. Every question has its own kinds of chart.
enum class ChartQuestion {
    CompareGroups,  ///< which group has more?
    ChangeOverTime, ///< how did it develop?
    PartsOfWhole,   ///< what is it made of?
    Distribution,   ///< how are single values spread?
    Relationship,   ///< do two quantities go together?
    Place,          ///< where is it high, where low?
    Deviation,      ///< how far from a target, the middle or the year before?
};

/// All questions, in the order of the menu.
[[nodiscard]] QList<ChartQuestion> chartQuestions();
/// The question as a person asks it: "Which group has more?"
[[nodiscard]] QString questionText(ChartQuestion question, const QString &language);

/// What to suggest charts for.
struct SuggestionRequest {
    Table table;
    QString dataName;     ///< written into the specs as `data.name`; empty: the main table
    QStringList chosen;   ///< fields that should be used before others; unknown ones are ignored
    ChartQuestion question = ChartQuestion::CompareGroups;
    QString language = QStringLiteral("en");
    std::optional<Coverage> coverage;
};

/// A chart that suits the question, and why.
struct ChartSuggestion {
    QString id;       ///< kind of suggestion: "sorted-bars", "histogram", …
    QJsonObject spec; ///< a chart of exercises.md 6
    QString typeName; ///< "Bar chart"
    QString reason;   ///< one sentence

    bool operator==(const ChartSuggestion &) const = default;
};

/// At most three charts, the most suitable first. Each reads, derives, draws at least one mark and breaks no hard rule
/// of exercises.md 10 on this table; what cannot be made so is left out. No chart: the table has no fields for the
/// question. Fields are chosen by level and role from at most the first 20 000 rows; the charts themselves are tried on
/// all rows, so large tables belong in the background.
[[nodiscard]] QList<ChartSuggestion> suggestCharts(const SuggestionRequest &request, const Progress &progress = {});

} // namespace chartroom

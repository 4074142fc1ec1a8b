// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "chart/derivedtable.h"
#include "dataset/datapackage.h"

#include <QHash>
#include <QJsonObject>
#include <optional>

namespace chartroom {

enum class RuleLayer { Data, Encoding, Communication };

/// "data", "encoding" or "communication".
[[nodiscard]] QString ruleLayerWord(RuleLayer layer);

/// One rule of the library (exercises.md 10), as far as this build has it.
struct ChartRule {
    QString id{};
    RuleLayer layer = RuleLayer::Data;
    bool hard = false;
    bool onlyWhenUsed = false; ///< runs only when a use gives it parameters or the chart stands in a lesson
};

/// What a rule says of a chart.
struct RuleResult {
    QString id{};
    RuleLayer layer = RuleLayer::Data;
    bool applies = false;
    bool passed = true;  ///< counts only when it applies
    bool hard = false;
    bool textAbsent = false; ///< communication: the text it judges is absent (chart.build counts that as failed, 4.11)
    QString part{};        ///< "encoding.y.scale", "title", …
    QString message{};     ///< one sentence for the learner in the asked language
    QJsonObject fix{};     ///< merge patch on the spec; empty: none
    bool hasFix = false;
    QString fixText{};     ///< what the fix does, as the words of a button: "Start the axis at zero"
};

/// What to review with.
struct RuleOptions {
    QString language = QStringLiteral("en"); ///< of the chart's texts, which some rules read
    QHash<QString, QJsonObject> parameters; ///< rule id → its `with` (slots, restLast, max, min); values are plain JSON
    QStringList only;                       ///< rule ids to run; empty: all
    bool sourceExpected = true;             ///< `source-note` applies (lesson charts, and exercises that use it)
    std::optional<Coverage> coverage;       ///< of the chart's data package; without it two rules do not apply
    QString sentences{};                    ///< language of the messages; empty: that of the chart
};

/// Runs the rules on a normal form and the derived table of its data layer 1. Every asked rule has one result, in
/// library order, also when it does not apply; cancelled work leaves out the last rules.
[[nodiscard]] QList<RuleResult> reviewChart(const ChartSpec &normalSpec, const DerivedTable &derived,
                                            const TableLookup &tables, const RuleOptions &options = {},
                                            const Progress &progress = {});

/// All rules of this build, by layer and in the order of the document.
[[nodiscard]] const QList<ChartRule> &chartRules();
[[nodiscard]] const ChartRule *chartRule(const QString &id);

/// The feedback sentence of a rule; {aggregate}, {base} and {channel} are filled by reviewChart.
[[nodiscard]] QString ruleSentence(const QString &id, const QString &language);

/// The failed rule a person should look at first: hard rules before soft ones, then in library order; nullptr when
/// every rule that applies is met.
[[nodiscard]] const RuleResult *mostImportantFailure(const QList<RuleResult> &results);

/// A short title of the rule for lists ("You repaired: {rule title}.").
[[nodiscard]] QString ruleTitle(const QString &id, const QString &language);

} // namespace chartroom

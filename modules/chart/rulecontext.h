// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/phrases.h"
#include "chart/chartrules.h"
#include "chart/chartstructure.h"

#include <functional>

namespace chartroom {

/// What a rule looks at; internal to the rule library.
struct RuleContext {
    const ChartSpec &spec;
    const DerivedTable &derived;
    const TableLookup &tables;
    QString language;
    QJsonObject parameters; ///< of this rule's use
    bool sourceExpected = true;
    std::optional<Coverage> coverage; ///< the period the dataset covers, when declared
    ChartStructure structure;
    QString type;           ///< chartType
    int layerIndex = 0;     ///< of data layer 1 in the spec

    [[nodiscard]] const ChartLayer &layer() const { return spec.layers.at(layerIndex); }
    [[nodiscard]] Mark mark() const { return layer().mark.type; }
    [[nodiscard]] const ChannelDef *def(std::optional<Channel> channel) const
    {
        return channel ? layer().field(*channel) : nullptr;
    }
    /// The source field of a definition after the transforms; nullptr for counts.
    [[nodiscard]] const Field *sourceField(const ChannelDef *def) const;
    [[nodiscard]] QString title() const;     ///< title and subtitle
    [[nodiscard]] bool hasNote() const { return !spec.note.isEmpty() || !spec.subtitle.isEmpty(); }
    [[nodiscard]] int parameter(const QString &name, int otherwise) const;
    [[nodiscard]] QString part(const QString &inLayer) const; ///< "encoding.y" or "layer.0.encoding.y"
    [[nodiscard]] QString part(Channel channel, const QString &property = {}) const;
};

/// What a rule found.
struct RuleVerdict {
    bool applies = false;
    bool passed = true;
    QString part{};
    std::optional<QJsonObject> fix{};
    Phrases::Values values{};
    bool textAbsent = false;
    QString fixPhrase{}; ///< which words the fix has when they are not those of the rule ("one-row-per-mark.median")
};

struct RuleEntry {
    ChartRule rule;
    std::function<RuleVerdict(const RuleContext &)> check;
};

/// The rules of one layer, in the order of the document.
[[nodiscard]] const QList<RuleEntry> &dataRules();
[[nodiscard]] const QList<RuleEntry> &encodingRules();
[[nodiscard]] const QList<RuleEntry> &communicationRules();

/// The role of a field with its default: ratio amounts may be added (pack-format.md 8.4).
[[nodiscard]] FieldRole effectiveRole(const Field &field);

/// `count`, or `sum` (or single values) of a field whose role is amount.
[[nodiscard]] bool isAdditive(const RuleContext &context, const ChannelDef &def);

/// Pie, donut, stack normalize, treemap.
[[nodiscard]] bool isPartToWhole(const RuleContext &context);

/// A patch on one channel of data layer 1.
[[nodiscard]] QJsonObject channelPatch(const RuleContext &context, Channel channel, const QJsonObject &patch);
[[nodiscard]] QJsonObject encodingPatch(const RuleContext &context, const QJsonObject &patch);
[[nodiscard]] QJsonObject markPatch(const RuleContext &context, const QJsonValue &patch);

/// The patch that drops every filter that names one of the fields.
[[nodiscard]] QJsonObject withoutFiltersPatch(const RuleContext &context, const QStringList &fields);

/// The patch that turns the chart on its side: x and y (and their offsets) exchanged.
[[nodiscard]] QJsonObject exchangePatch(const RuleContext &context);

/// The values of a numeric source column behind a mark, missing left out.
[[nodiscard]] std::vector<double> valuesBehind(const RuleContext &context, const QString &field, int row);

/// The patch for a member: the new definition, with null for everything the old one may have had besides.
[[nodiscard]] QJsonObject replacementPatch(const QJsonObject &replacement);

} // namespace chartroom

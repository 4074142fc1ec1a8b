// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlabels.h"
#include "chart/chartstructure.h"

#include <optional>

namespace chartroom {

/// What the sentences about a chart are made from.
struct WordsInput {
    const ChartSpec &spec;
    const DerivedTable &derived;
    ChartStructure structure;
    QString language;

    /// The definition of a channel with a field; nullptr without one.
    [[nodiscard]] const ChannelDef *def(std::optional<Channel> channel) const;
    /// The column of the derived table that a channel shows; −1 without one.
    [[nodiscard]] int column(Channel channel) const;
    /// A value of a channel as a number; none when it is missing or a text.
    [[nodiscard]] std::optional<double> number(int row, Channel channel) const;
    /// The main measure of a mark as a number, and with its unit in words.
    [[nodiscard]] std::optional<double> measure(int row) const { return number(row, *structure.measure); }
    [[nodiscard]] QString value(int row) const;
    /// An amount of the main measure, with its unit: "45 permits".
    [[nodiscard]] QString amount(double number) const;
};

/// One sentence or two that only this type of chart (a word of exercises.md 8) calls for, for people who cannot see its
/// shape: where the middle half of a box plot is widest, the bin of the middle value of a histogram, the largest share
/// of a treemap, how many lines of a slope chart rise, the widest range, how full a heat map is. Empty for the types
/// whose words exercises.md 9 gives in full.
[[nodiscard]] QString familyLine(const WordsInput &input, const QString &type);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/axislayout.h"
#include "chart/chartstructure.h"
#include "chart/marklayout.h"
#include "chart/naturalorder.h"

namespace chartroom {

/// What the marks of one data layer are laid out from, and the layout they go into; internal to layoutMarks. All
/// questions about a row of the derived table are asked here: where it stands, in which panel, which series.
class LayerContext
{
public:
    /// \a first: the context of the first data layer when this is the second, which runs along the same axes.
    LayerContext(const ChartSpec &spec, const DerivedTable &derived, const QString &language, MarkLayout &layout,
                 const LayerContext *first = nullptr);

    const ChartSpec &spec; ///< its first layer is the one laid out
    const ChartLayer &layer;
    const DerivedTable &derived;
    QString language;
    MarkLayout &layout;
    ChartStructure structure;
    std::optional<Channel> keyChannel;   ///< the position channel along the key axis, if any
    std::optional<Channel> valueChannel; ///< likewise; without a measure on a position: y, or the one with an end
    bool horizontal = false;
    int firstRow = 0; ///< added to row numbers
    int axis = 0;     ///< 1 on the second value axis
    QList<int> series; ///< for each value of the series channel its place in MarkLayout::series
    QList<std::optional<double>> shades; ///< by row, when colours show numbers or times
    QList<std::optional<double>> sizes;  ///< by row, when symbols differ in size
    QMap<Channel, QList<Scalar>> domains; ///< of discrete channels, with the values of both layers

    [[nodiscard]] const ChannelDef *def(std::optional<Channel> channel) const;
    [[nodiscard]] QString column(std::optional<Channel> channel) const;
    [[nodiscard]] int rowCount() const { return int(derived.table.rowCount()); }
    [[nodiscard]] bool isDrawn(int row) const { return derived.drawn.at(row); }
    /// The number in a column, dates as days since 1970-01-01; none for texts, missing values and unknown columns.
    [[nodiscard]] std::optional<double> number(int row, const QString &columnName) const;
    /// The number as a coordinate of a channel's axis (root axes hold roots).
    [[nodiscard]] std::optional<double> coordinate(int row, const QString &columnName, std::optional<Channel> channel) const;

    /// Gives both layers the same places, panels first of all: the values of \a other that are new here follow ours.
    void shareDomains(LayerContext &other);
    /// Counts the places of a discrete channel for each panel by itself, in the order of its domain.
    void separatePanels(Channel channel);
    /// The values of a discrete channel on the axis of a panel.
    [[nodiscard]] QList<Scalar> domainIn(Channel channel, int panel) const;
    /// The numbers drawn along a position channel in data units, stacks, ends, bins and boxes included; of one panel or
    /// of all (−1).
    [[nodiscard]] std::optional<Extent> extentOn(Channel channel, int panel = -1) const;
    /// Values of a box plot's row beyond its whiskers; all values with \a all.
    [[nodiscard]] QList<double> boxValues(int row, bool all = false) const;

    [[nodiscard]] int panelOf(int row) const;
    [[nodiscard]] int seriesOf(int row) const;
    /// Where the value of a discrete channel stands in its domain; 0 without such a field.
    [[nodiscard]] int indexIn(std::optional<Channel> channel, int row) const;
    /// Where a row stands on the axis of a position channel: its place, its number, or the middle of its bin.
    [[nodiscard]] double position(std::optional<Channel> channel, int row) const;
    [[nodiscard]] double key(int row) const { return position(keyChannel, row); }
    [[nodiscard]] double value(int row) const { return position(valueChannel, row); }
    /// The places in use along the key axis, ascending.
    [[nodiscard]] QList<double> keyPlaces() const;
    /// Room of one place along the axis of a channel: 1 on discrete axes, the bin, or the smallest gap between places.
    [[nodiscard]] double placeWidth(std::optional<Channel> channel) const;
    /// The other end of a ranged mark (x2, y2) on the value axis or the key axis.
    [[nodiscard]] std::optional<Channel> endChannel(std::optional<Channel> channel) const;

private:
    void findChannels(const LayerContext *first);
    void indexDomains();

    [[nodiscard]] QStringList drawnColumns(Channel channel) const;

    QMap<Channel, QHash<QString, int>> m_places;
    QMap<Channel, QList<QHash<int, int>>> m_panelPlaces; ///< by panel: place in the domain → place on its own axis
};

/// The square root with its sign: coordinates of root axes.
[[nodiscard]] double signedRoot(double number);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/layout/secondlayer.h"

#include "chart/derivation.h"

namespace chartroom {

namespace {

/// The rows after the transforms are those of the first layer; after an aggregate transform they no longer have one
/// row number each, then those of the marks they are part of stand for them.
TransformedRows rowsOf(const DerivedTable &first)
{
    TransformedRows rows{first.source, {}};
    if (first.source.rowNumbers().size() == first.source.rowCount())
        return rows;
    rows.numbers.resize(first.source.rowCount());
    for (int mark = 0; mark < first.members.size(); ++mark) {
        const RowLists::List numbers = first.rowNumbers.at(mark);
        for (const int member : first.members.at(mark))
            rows.numbers[member] = QList<int>(numbers.begin(), numbers.end());
    }
    return rows;
}

} // namespace

std::optional<SecondLayer> secondLayerOf(const ChartSpec &normalSpec, const DerivedTable &first)
{
    const int index = dataLayerIndex(normalSpec, 1);
    if (index < 0)
        return std::nullopt;
    SecondLayer second;
    second.spec = normalSpec;
    second.spec.layers = {normalSpec.layers.at(index)};
    second.firstRow = int(first.table.rowCount());
    second.derived = Derivation(normalSpec, index, rowsOf(first)).derive();
    return second;
}

} // namespace chartroom

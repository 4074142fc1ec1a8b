// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/marklayout.h"

#include <vector>

namespace chartroom {

/// The keyboard's way through the marks of a chart (exercises.md 3.10): along the places of a series, between the
/// series of a place, and in large steps. All steps are looked up, so that a million marks are walked like ten.
class MarkWalk
{
public:
    enum class Step {
        PlaceBefore,  ///< the mark of the same series at the place before; panels follow each other
        PlaceAfter,
        SeriesBefore, ///< the mark before at the same place
        SeriesAfter,
        SeriesStart,  ///< the first mark of the series
        SeriesEnd,
        PageBack,     ///< the panel before; without panels a tenth of the series
        PageOn,
        First,        ///< of the whole chart
        Last,
    };

    MarkWalk() = default;
    /// The marks stand by panel, then place, then series (MarkLayout::marks).
    explicit MarkWalk(const QList<MarkPlace> &marks);

    [[nodiscard]] int count() const { return int(m_marks.size()); }
    [[nodiscard]] int rowOf(int mark) const { return m_marks.at(mark).row; }
    /// The mark of a row of the layout; −1 when the row draws none.
    [[nodiscard]] int markOf(int row) const;
    /// The mark one step on, or the same one at the end of the way.
    [[nodiscard]] int step(int mark, Step step) const;

private:
    [[nodiscard]] bool samePlace(int a, int b) const;
    void linkPlaces();
    [[nodiscard]] int beside(int mark, int by) const;
    [[nodiscard]] int page(int mark, int by) const;

    QList<MarkPlace> m_marks;
    std::vector<int> m_markOfRow;
    std::vector<int> m_before;     ///< by mark; −1 without one
    std::vector<int> m_after;
    std::vector<std::vector<int>> m_ofSeries; ///< marks of each series in order
    std::vector<int> m_inSeries;   ///< by mark: its place in its series
    std::vector<int> m_panelStart; ///< the first mark of each panel that has one
    bool m_onePlace = false;       ///< nothing but one place: marks are walked one by one
};

} // namespace chartroom

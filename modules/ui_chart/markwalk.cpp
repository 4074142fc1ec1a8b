// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/markwalk.h"

#include <algorithm>

namespace chartroom {

MarkWalk::MarkWalk(const QList<MarkPlace> &marks) : m_marks(marks)
{
    int rows = 0;
    int series = 0;
    for (const MarkPlace &mark : m_marks) {
        rows = std::max(rows, mark.row + 1);
        series = std::max(series, mark.series + 1);
    }
    m_markOfRow.assign(size_t(rows), -1);
    m_ofSeries.resize(size_t(series));
    m_inSeries.resize(size_t(count()));
    for (int mark = 0; mark < count(); ++mark) {
        const MarkPlace &here = m_marks.at(mark);
        m_markOfRow[size_t(here.row)] = mark;
        m_inSeries[size_t(mark)] = int(m_ofSeries[size_t(here.series)].size());
        m_ofSeries[size_t(here.series)].push_back(mark);
        if (mark == 0 || here.panel != m_marks.at(mark - 1).panel)
            m_panelStart.push_back(mark);
    }
    m_onePlace = count() > 0 && samePlace(0, count() - 1);
    linkPlaces();
}

bool MarkWalk::samePlace(int a, int b) const
{
    return m_marks.at(a).place == m_marks.at(b).place && m_marks.at(a).panel == m_marks.at(b).panel;
}

void MarkWalk::linkPlaces()
{
    m_before.assign(size_t(count()), -1);
    m_after.assign(size_t(count()), -1);
    for (const std::vector<int> &marks : m_ofSeries) {
        for (size_t i = 1; i < marks.size(); ++i) {
            const auto here = size_t(marks[i]);
            m_before[here] = samePlace(marks[i], marks[i - 1]) ? m_before[size_t(marks[i - 1])] : marks[i - 1];
        }
        for (size_t i = marks.size(); i-- > 1;) {
            const auto here = size_t(marks[i - 1]);
            m_after[here] = samePlace(marks[i], marks[i - 1]) ? m_after[size_t(marks[i])] : marks[i];
        }
    }
}

int MarkWalk::markOf(int row) const
{
    return row < 0 || size_t(row) >= m_markOfRow.size() ? -1 : m_markOfRow[size_t(row)];
}

int MarkWalk::beside(int mark, int by) const
{
    const int other = mark + by;
    return other >= 0 && other < count() && samePlace(mark, other) ? other : mark;
}

int MarkWalk::page(int mark, int by) const
{
    if (m_panelStart.size() > 1) {
        const auto panel = std::upper_bound(m_panelStart.begin(), m_panelStart.end(), mark) - m_panelStart.begin() - 1;
        const auto other = std::clamp<std::ptrdiff_t>(panel + by, 0, std::ptrdiff_t(m_panelStart.size()) - 1);
        return m_panelStart[size_t(other)];
    }
    const std::vector<int> &series = m_ofSeries[size_t(m_marks.at(mark).series)];
    constexpr int pages = 10;
    const int stride = std::max(1, int(series.size()) / pages);
    return series[size_t(std::clamp(m_inSeries[size_t(mark)] + by * stride, 0, int(series.size()) - 1))];
}

int MarkWalk::step(int mark, Step step) const
{
    const auto orHere = [mark](int other) { return other < 0 ? mark : other; };
    const std::vector<int> &series = m_ofSeries[size_t(m_marks.at(mark).series)];
    switch (step) {
    case Step::PlaceBefore:
        return m_onePlace ? beside(mark, -1) : orHere(m_before[size_t(mark)]);
    case Step::PlaceAfter:
        return m_onePlace ? beside(mark, 1) : orHere(m_after[size_t(mark)]);
    case Step::SeriesBefore:
        return beside(mark, -1);
    case Step::SeriesAfter:
        return beside(mark, 1);
    case Step::SeriesStart:
        return series.front();
    case Step::SeriesEnd:
        return series.back();
    case Step::PageBack:
        return page(mark, -1);
    case Step::PageOn:
        return page(mark, 1);
    case Step::First:
        return 0;
    case Step::Last:
        break;
    }
    return count() - 1;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/treemaplayout.h"

#include "chart/chartstructure.h"
#include "chart/naturalorder.h"
#include "dataset/statistics.h"

#include <algorithm>

namespace chartroom {

namespace {

/// Values that stand side by side along the shorter side of what is left.
struct TreemapRun {
    double least = 0;
    double greatest = 0;
    double sum = 0;
    qsizetype count = 0;

    [[nodiscard]] TreemapRun with(double value) const
    {
        return count == 0 ? TreemapRun{value, value, value, 1}
                          : TreemapRun{std::min(least, value), std::max(greatest, value), sum + value, count + 1};
    }
    /// The worst ratio of sides in the run: max(w² r⁺ / s², s² / (w² r⁻)), section 3.2 of the paper.
    [[nodiscard]] double worstRatio(double side) const
    {
        const double square = side * side;
        return std::max(square * greatest / (sum * sum), sum * sum / (square * least));
    }
};

/// Cuts the run from the side of \a rest that keeps the rectangles square, and returns its rectangles.
QList<QRectF> cutRun(std::span<const double> values, double runSum, double restSum, QRectF &rest)
{
    const bool column = rest.width() >= rest.height();
    const double side = column ? rest.height() : rest.width();
    const double depth = (column ? rest.width() : rest.height()) * (runSum / restSum);
    QList<QRectF> areas;
    double along = 0;
    for (const double value : values) {
        const double length = side * (value / runSum);
        areas.append(column ? QRectF(rest.left(), rest.top() + along, depth, length)
                            : QRectF(rest.left() + along, rest.top(), length, depth));
        along += length;
    }
    column ? rest.setLeft(rest.left() + depth) : rest.setTop(rest.top() + depth);
    return areas;
}

/// Builds the nested layout level by level.
class TreemapBuilder
{
public:
    TreemapBuilder(const ChartSpec &spec, const DerivedTable &derived);

    void place(const QList<int> &rows, int depth, const QRectF &area);
    TreemapLayout layout;

private:
    struct Child {
        QList<int> rows;
        double value = 0;
    };
    [[nodiscard]] QList<Child> childrenOf(const QList<int> &rows, int depth) const;

    std::vector<double> m_values;              ///< NaN and not above zero: no tile
    QList<std::vector<double>> m_places;       ///< per path field: the place of each row in its natural order
};

TreemapBuilder::TreemapBuilder(const ChartSpec &spec, const DerivedTable &derived)
{
    const ChartStructure structure = structureOf(spec);
    const int measure = structure.measure ? derived.table.columnIndex(derived.columns.value(*structure.measure)) : -1;
    if (measure >= 0 && !derived.table.column(measure).isText()) {
        const std::span<const double> numbers = derived.table.numbers(measure);
        m_values.assign(numbers.begin(), numbers.end());
    }
    m_values.resize(size_t(derived.table.rowCount()), 0);
    for (const QString &field : spec.path) {
        const int column = derived.table.columnIndex(field);
        m_places.append(naturalPlaces(derived.table.column(column), derived.table.field(column)));
    }
}

QList<TreemapBuilder::Child> TreemapBuilder::childrenOf(const QList<int> &rows, int depth) const
{
    QList<int> ordered;
    for (const int row : rows) {
        if (m_values[size_t(row)] > 0)
            ordered.append(row);
    }
    const std::vector<double> *places = depth < m_places.size() ? &m_places.at(depth) : nullptr;
    if (places)
        std::stable_sort(ordered.begin(), ordered.end(),
                         [places](int a, int b) { return (*places)[size_t(a)] < (*places)[size_t(b)]; });
    QList<Child> children;
    for (const int row : std::as_const(ordered)) {
        const bool same = places && !children.isEmpty()
                          && (*places)[size_t(children.last().rows.first())] == (*places)[size_t(row)];
        if (!same)
            children.append(Child{});
        children.last().rows.append(row);
        children.last().value += m_values[size_t(row)];
    }
    std::stable_sort(children.begin(), children.end(), [](const Child &a, const Child &b) { return a.value > b.value; });
    return children;
}

void TreemapBuilder::place(const QList<int> &rows, int depth, const QRectF &area)
{
    const QList<Child> children = childrenOf(rows, depth);
    QList<double> values;
    for (const Child &child : children)
        values.append(child.value);
    const QList<QRectF> areas = squarified(values, area);
    for (qsizetype i = 0; i < children.size(); ++i) {
        if (depth >= m_places.size()) { // below the path: each mark is a tile of its own
            layout.tiles.append({children.at(i).rows.first(), areas.at(i)});
            continue;
        }
        if (depth + 1 < m_places.size())
            layout.groups.append({depth, children.at(i).rows.first(), areas.at(i)});
        place(children.at(i).rows, depth + 1, areas.at(i));
    }
}

} // namespace

QList<QRectF> squarified(const QList<double> &values, const QRectF &area)
{
    QList<QRectF> areas;
    double total = 0;
    for (const double value : values)
        total += value;
    const double scale = area.width() * area.height() / total; // ratios of sides need values in units of area
    QRectF rest = area;
    qsizetype next = 0;
    while (next < values.size()) {
        const double side = std::min(rest.width(), rest.height());
        TreemapRun run;
        qsizetype end = next;
        while (end < values.size()) {
            const TreemapRun longer = run.with(values.at(end) * scale);
            if (run.count > 0 && longer.worstRatio(side) > run.worstRatio(side))
                break;
            run = longer;
            ++end;
        }
        const double sum = end == values.size() ? total : run.sum / scale; // the last run fills what is left
        areas += cutRun(std::span(values).subspan(size_t(next), size_t(end - next)), sum, total, rest);
        total -= run.sum / scale;
        next = end;
    }
    return areas;
}

TreemapLayout layoutTreemap(const ChartSpec &normalSpec, const DerivedTable &derived, const QList<int> &rows)
{
    TreemapBuilder builder(normalSpec, derived);
    builder.place(rows, 0, QRectF(0, 0, 1, 1));
    return builder.layout;
}

} // namespace chartroom

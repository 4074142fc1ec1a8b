// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/disclosureaudit.h"

#include "base/numberformat.h"

#include <cmath>
#include <limits>
#include <vector>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double noLimit = std::numeric_limits<double>::infinity();
constexpr double boundHair = 1e-9; // counts are whole; sums of parts of units may be off by rounding

/// The hidden counts as a network: nodes are the rows, the columns, the place where the grand total enters and the
/// place where it leaves.
class HiddenNetwork
{
public:
    HiddenNetwork(const CountTable &table, const QSet<CountPlace> &hidden)
        : m_table(table), m_nodes(table.rowCount() + table.columnCount() + 2),
          m_free(static_cast<size_t>(m_nodes) * static_cast<size_t>(m_nodes), 0.0)
    {
        for (const CountPlace &place : hidden) {
            free(tail(place), head(place)) = noLimit;
            free(head(place), tail(place)) = table.at(place);
        }
    }

    [[nodiscard]] HiddenBounds bounds(const CountPlace &place)
    {
        const int from = tail(place);
        const int to = head(place);
        const double value = m_table.at(place);
        const double forward = std::exchange(free(from, to), 0.0);
        const double backward = std::exchange(free(to, from), 0.0);
        HiddenBounds bounds{place, std::max(0.0, std::ceil(value - std::min(value, maximumFlow(from, to)) - boundHair)), {}};
        const double more = maximumFlow(to, from);
        if (more < noLimit)
            bounds.high = std::floor(value + more + boundHair);
        free(from, to) = forward;
        free(to, from) = backward;
        return bounds;
    }

private:
    [[nodiscard]] int tail(const CountPlace &place) const
    {
        const bool isColumnTotal = place.row == m_table.rowCount();
        const bool isRowTotal = place.column == m_table.columnCount();
        if (isColumnTotal)
            return isRowTotal ? m_nodes - 1 : m_table.rowCount() + place.column;
        return isRowTotal ? m_nodes - 2 : place.row;
    }
    [[nodiscard]] int head(const CountPlace &place) const
    {
        const bool isColumnTotal = place.row == m_table.rowCount();
        const bool isRowTotal = place.column == m_table.columnCount();
        if (isColumnTotal)
            return isRowTotal ? m_nodes - 2 : m_nodes - 1;
        return isRowTotal ? place.row : m_table.rowCount() + place.column;
    }
    double &free(int from, int to) { return m_free[static_cast<size_t>(from * m_nodes + to)]; }

    /// Edmonds and Karp (1972): shortest augmenting paths. What it pushes is taken back.
    double maximumFlow(int from, int to)
    {
        const std::vector<double> before = m_free;
        double flow = 0;
        while (flow < noLimit) {
            const std::vector<int> path = shortestPath(from, to);
            if (path.empty())
                break;
            double most = noLimit;
            for (size_t i = 1; i < path.size(); ++i)
                most = std::min(most, free(path[i - 1], path[i]));
            flow += most;
            for (size_t i = 1; i < path.size() && most < noLimit; ++i) {
                free(path[i - 1], path[i]) -= most;
                free(path[i], path[i - 1]) += most;
            }
        }
        m_free = before;
        return flow;
    }

    /// Nodes from first to last; empty when there is no way.
    [[nodiscard]] std::vector<int> shortestPath(int from, int to)
    {
        std::vector<int> previous(static_cast<size_t>(m_nodes), -1);
        previous[static_cast<size_t>(from)] = from;
        std::vector<int> queue{from};
        for (size_t at = 0; at < queue.size() && previous[static_cast<size_t>(to)] < 0; ++at) {
            for (int next = 0; next < m_nodes; ++next) {
                if (previous[static_cast<size_t>(next)] < 0 && free(queue[at], next) > boundHair) {
                    previous[static_cast<size_t>(next)] = queue[at];
                    queue.push_back(next);
                }
            }
        }
        if (previous[static_cast<size_t>(to)] < 0)
            return {};
        std::vector<int> path{to};
        while (path.back() != from)
            path.push_back(previous[static_cast<size_t>(path.back())]);
        return {path.rbegin(), path.rend()};
    }

    const CountTable &m_table;
    int m_nodes;
    std::vector<double> m_free; ///< by from and to: how much more may flow; only along hidden arcs
};

/// Places that add up to the last one: each row, the row of totals, and likewise the columns.
QList<QList<CountPlace>> equationsOf(const CountTable &table)
{
    QList<QList<CountPlace>> equations;
    for (int row = 0; row <= table.rowCount(); ++row) {
        QList<CountPlace> places;
        for (int column = 0; column <= table.columnCount(); ++column)
            places.append({row, column});
        equations.append(places);
    }
    for (int column = 0; column <= table.columnCount(); ++column) {
        QList<CountPlace> places;
        for (int row = 0; row <= table.rowCount(); ++row)
            places.append({row, column});
        equations.append(places);
    }
    return equations;
}

AttackStep stepOf(const QList<CountPlace> &equation, const CountPlace &target)
{
    AttackStep step{target, equation.constLast(), {}, target == equation.constLast()};
    for (qsizetype i = 0; i + 1 < equation.size(); ++i) {
        if (equation.at(i) != target)
            step.parts.append(equation.at(i));
    }
    return step;
}

} // namespace

QList<HiddenBounds> hiddenBounds(const CountTable &table, const QSet<CountPlace> &hidden, bool totals)
{
    HiddenNetwork network(table, hidden);
    QList<HiddenBounds> all;
    for (const CountPlace &place : table.places(totals)) {
        if (hidden.contains(place))
            all.append(totals ? network.bounds(place) : HiddenBounds{place, 0, {}});
    }
    return all;
}

QList<AttackStep> attackSteps(const CountTable &table, const QSet<CountPlace> &hidden, bool totals)
{
    QList<AttackStep> steps;
    QSet<CountPlace> unknown = hidden;
    const QList<QList<CountPlace>> equations = totals ? equationsOf(table) : QList<QList<CountPlace>>();
    for (bool found = true; found;) {
        found = false;
        for (const QList<CountPlace> &equation : equations) {
            QList<CountPlace> open = equation;
            open.removeIf([&unknown](const CountPlace &place) { return !unknown.contains(place); });
            if (open.size() != 1)
                continue;
            steps.append(stepOf(equation, open.constFirst()));
            unknown.remove(open.constFirst());
            found = true;
        }
    }
    return steps;
}

QString equationText(const CountTable &table, const AttackStep &step, const QString &language)
{
    const auto shown = [&](const CountPlace &place) { return displayGrouped(table.at(place), language); };
    QStringList parts;
    for (const CountPlace &part : step.parts)
        parts.append(shown(part));
    const QString left = step.isSum ? parts.join(u" + "_s) : shown(step.start) + u" \u2212 "_s + parts.join(u" \u2212 "_s);
    return left + u" = "_s + shown(step.target);
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/marklayout.h"

#include <algorithm>
#include <cmath>

namespace chartroom {

namespace {

constexpr double greatest = 1e300; ///< beyond it spans and steps overflow
constexpr double smallest = 1e-290; ///< below it they vanish

/// A number that spans and steps can be computed from.
double tamed(double number)
{
    return std::isnan(number) ? 0 : std::clamp(number, -greatest, greatest);
}

/// True when a few steps between two numbers would be lost in rounding: they count as one value then.
bool isOneValue(double lower, double upper)
{
    constexpr double hair = 1e-12;
    return !(upper - lower > std::max(std::abs(lower), std::abs(upper)) * hair + smallest * hair);
}

} // namespace

NiceScale niceScale(double lower, double upper, int count, bool extend)
{
    lower = tamed(lower);
    upper = tamed(upper);
    if (isOneValue(lower, upper)) {
        const double half = lower == 0 ? 0.5 : std::max(std::abs(lower) * 0.5, smallest);
        return niceScale(lower - half, lower + half, count, extend);
    }
    const double rough = (upper - lower) / std::max(1, count);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        // The geometric mean of neighbours decides, as in D3's ticks.
        if (rough <= factor * power * std::sqrt(factor == 2.0 ? 2.5 : 2.0)) {
            step = factor * power;
            break;
        }
    }
    if (!extend)
        return {lower, upper, step};
    constexpr double hair = 1e-9;
    return {std::floor(lower / step + hair) * step, std::ceil(upper / step - hair) * step, step};
}

namespace {

/// Pushes places back inside the limits; the upper one wins when there is no room at all.
void pushInside(QList<double> &places, const QList<int> &order, double gap, std::pair<double, double> limits)
{
    double least = limits.first;
    for (const int index : order) {
        places[index] = std::max(places.at(index), least);
        least = places.at(index) + gap;
    }
    double most = limits.second;
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        places[*it] = std::min(places.at(*it), most);
        most = places.at(*it) - gap;
    }
}

} // namespace

QList<double> spreadLabels(const QList<double> &wanted, double gap, double lower, double upper)
{
    // Neighbours that are too near form a block that stands around the mean of what its members want; blocks that
    // touch merge. This keeps order and moves labels as little as possible (pool adjacent violators).
    struct Block {
        double sum = 0;
        int size = 0;
        [[nodiscard]] double start(double distance) const { return sum / size - distance * (size - 1) / 2; }
    };
    QList<int> order;
    for (int i = 0; i < wanted.size(); ++i)
        order.append(i);
    std::stable_sort(order.begin(), order.end(), [&wanted](int a, int b) { return wanted.at(a) < wanted.at(b); });
    QList<Block> blocks;
    for (const int index : std::as_const(order)) {
        blocks.append({wanted.at(index), 1});
        while (blocks.size() > 1) {
            const Block &last = blocks.at(blocks.size() - 1);
            const Block &before = blocks.at(blocks.size() - 2);
            if (before.start(gap) + before.size * gap <= last.start(gap))
                break;
            blocks[blocks.size() - 2] = {before.sum + last.sum, before.size + last.size};
            blocks.removeLast();
        }
    }
    QList<double> places(wanted.size());
    qsizetype next = 0;
    for (const Block &block : std::as_const(blocks)) {
        for (int i = 0; i < block.size; ++i, ++next)
            places[order.at(next)] = block.start(gap) + gap * i;
    }
    pushInside(places, order, gap, {lower, upper});
    return places;
}

} // namespace chartroom

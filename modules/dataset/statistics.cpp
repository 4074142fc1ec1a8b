// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/statistics.h"

#include "dataset/sorting.h"

#include <algorithm>
#include <cmath>

namespace chartroom {

namespace {

/// Σ(x - center)², with the correction for a center that is itself rounded (Chan, Golub and LeVeque 1983).
double squaredDeviations(std::span<const double> values, double center, double count)
{
    CompensatedSum squares;
    CompensatedSum drift;
    for (const double value : values) {
        if (std::isnan(value))
            continue;
        const double deviation = value - center;
        squares.add(deviation * deviation);
        drift.add(deviation);
    }
    return squares.total() - drift.total() * drift.total() / count;
}

std::optional<double> finite(double value)
{
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

struct PairMoments {
    double meanX = 0;
    double meanY = 0;
    double count = 0;
};

bool isPair(double x, double y)
{
    return !std::isnan(x) && !std::isnan(y);
}

PairMoments pairMoments(std::span<const double> x, std::span<const double> y)
{
    CompensatedSum sumX;
    CompensatedSum sumY;
    double count = 0;
    for (size_t i = 0; i < x.size(); ++i) {
        if (!isPair(x[i], y[i]))
            continue;
        sumX.add(x[i]);
        sumY.add(y[i]);
        ++count;
    }
    return {sumX.total() / count, sumY.total() / count, count};
}

} // namespace

qint64 presentCount(std::span<const double> values)
{
    return std::count_if(values.begin(), values.end(), [](double value) { return !std::isnan(value); });
}

std::optional<double> sumOf(std::span<const double> values)
{
    CompensatedSum sum;
    bool any = false;
    for (const double value : values) {
        if (std::isnan(value))
            continue;
        sum.add(value);
        any = true;
    }
    return any ? finite(sum.total()) : std::nullopt;
}

std::optional<double> meanOf(std::span<const double> values)
{
    const std::optional<double> sum = sumOf(values);
    return sum ? finite(*sum / static_cast<double>(presentCount(values))) : std::nullopt;
}

std::optional<double> minOf(std::span<const double> values)
{
    std::optional<double> least;
    for (const double value : values) {
        if (!std::isnan(value) && (!least || value < *least))
            least = value;
    }
    return least;
}

std::optional<double> maxOf(std::span<const double> values)
{
    std::optional<double> greatest;
    for (const double value : values) {
        if (!std::isnan(value) && (!greatest || value > *greatest))
            greatest = value;
    }
    return greatest;
}

MeanAndStdev meanAndStdevOf(std::span<const double> values)
{
    CompensatedSum sum;
    qint64 present = 0;
    for (const double value : values) {
        if (std::isnan(value))
            continue;
        sum.add(value);
        ++present;
    }
    if (present == 0 || !std::isfinite(sum.total()))
        return {};
    const auto count = static_cast<double>(present);
    MeanAndStdev result{sum.total() / count, std::nullopt};
    if (present > 1)
        result.stdev = finite(std::sqrt(std::max(0.0, squaredDeviations(values, *result.mean, count)) / (count - 1)));
    return result;
}

std::optional<double> stdevOf(std::span<const double> values)
{
    return meanAndStdevOf(values).stdev;
}

std::vector<double> sortedPresent(std::span<const double> values)
{
    std::vector<double> present;
    present.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(present), [](double v) { return !std::isnan(v); });
    sortNumbers(present);
    return present;
}

std::optional<double> percentileOfSorted(std::span<const double> sorted, double percent)
{
    if (sorted.empty())
        return std::nullopt;
    const double place = static_cast<double>(sorted.size() - 1) * percent / 100.0;
    const auto below = std::min(static_cast<size_t>(place), sorted.size() - 1);
    const size_t above = std::min(below + 1, sorted.size() - 1);
    const double part = place - static_cast<double>(below);
    return finite(sorted[below] + part * (sorted[above] - sorted[below]));
}

std::optional<double> percentileOf(std::span<const double> values, double percent)
{
    std::vector<double> copy(values.begin(), values.end());
    return selectedPercentile(copy, percent);
}

std::optional<double> selectedPercentile(std::span<double> values, double percent)
{
    const auto end = std::partition(values.begin(), values.end(), [](double value) { return !std::isnan(value); });
    const auto count = static_cast<size_t>(end - values.begin());
    if (count == 0)
        return std::nullopt;
    const double place = static_cast<double>(count - 1) * percent / 100.0;
    const size_t below = std::min(static_cast<size_t>(place), count - 1);
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(below);
    std::nth_element(values.begin(), at, end);
    const double low = *at;
    const double high = at + 1 == end ? low : *std::min_element(at + 1, end);
    return finite(low + (place - static_cast<double>(below)) * (high - low));
}

std::optional<double> weightedMeanOf(std::span<const double> values, std::span<const double> weights)
{
    CompensatedSum products;
    CompensatedSum total;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!isPair(values[i], weights[i]))
            continue;
        products.add(values[i] * weights[i]);
        total.add(weights[i]);
    }
    return total.total() == 0.0 ? std::nullopt : finite(products.total() / total.total());
}

std::optional<double> correlationOf(std::span<const double> x, std::span<const double> y)
{
    const PairMoments moments = pairMoments(x, y);
    if (moments.count < 3)
        return std::nullopt;
    CompensatedSum xx;
    CompensatedSum yy;
    CompensatedSum xy;
    for (size_t i = 0; i < x.size(); ++i) {
        if (!isPair(x[i], y[i]))
            continue;
        const double dx = x[i] - moments.meanX;
        const double dy = y[i] - moments.meanY;
        xx.add(dx * dx);
        yy.add(dy * dy);
        xy.add(dx * dy);
    }
    if (xx.total() <= 0.0 || yy.total() <= 0.0)
        return std::nullopt;
    return finite(std::clamp(xy.total() / std::sqrt(xx.total()) / std::sqrt(yy.total()), -1.0, 1.0));
}

std::optional<BoxSummary> boxSummaryOf(std::span<const double> values)
{
    const std::vector<double> sorted = sortedPresent(values);
    if (sorted.empty())
        return std::nullopt;
    BoxSummary box;
    box.q1 = *percentileOfSorted(sorted, 25);
    box.median = *percentileOfSorted(sorted, 50);
    box.q3 = *percentileOfSorted(sorted, 75);
    const double reach = 1.5 * (box.q3 - box.q1);
    const auto first = std::lower_bound(sorted.begin(), sorted.end(), box.q1 - reach);
    const auto last = std::upper_bound(sorted.begin(), sorted.end(), box.q3 + reach);
    box.lower = *first;
    box.upper = *(last - 1);
    box.outliers = static_cast<qint64>(sorted.size()) - (last - first);
    return box;
}

} // namespace chartroom

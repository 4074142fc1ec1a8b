// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/sorting.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

namespace chartroom {

namespace {

constexpr int digitBits = 11;
constexpr size_t digitValues = size_t(1) << digitBits;
constexpr size_t digitCount = 6; // 6 × 11 bits hold 64
constexpr quint64 missingBits = std::numeric_limits<quint64>::max();

using Histograms = std::array<std::array<quint32, digitValues>, digitCount>;

/// Unsigned numbers that sort as doubles do: the sign bit flipped, all bits of negative ones (Terdiman 2000).
quint64 orderedBits(double value)
{
    // Adding zero turns -0 into 0.
    const auto bits = std::bit_cast<quint64>(value + 0.0);
    return bits ^ (static_cast<quint64>(-static_cast<qint64>(bits >> 63)) | (quint64(1) << 63));
}

double valueOfBits(quint64 bits)
{
    return std::bit_cast<double>(bits ^ ((bits >> 63) != 0 ? quint64(1) << 63 : missingBits));
}

size_t digitOf(quint64 key, size_t digit)
{
    return static_cast<size_t>(key >> (digit * digitBits)) & (digitValues - 1);
}

struct KeyedRow {
    quint64 key = 0;
    int row = 0;
};

quint64 keyOf(const KeyedRow &item)
{
    return item.key;
}

quint64 keyOf(quint64 item)
{
    return item;
}

/// Least significant digit first; digits that are the same everywhere are skipped.
template<typename Item> void radixSort(std::vector<Item> &items, const Progress &progress)
{
    if (items.empty())
        return;
    const auto histograms = std::make_unique<Histograms>();
    for (auto &histogram : *histograms)
        histogram.fill(0);
    for (const Item &item : items) {
        for (size_t digit = 0; digit < digitCount; ++digit)
            ++(*histograms)[digit][digitOf(keyOf(item), digit)];
    }
    std::vector<Item> sorted(items.size());
    for (size_t digit = 0; digit < digitCount && !progress.isCancelled(); ++digit) {
        auto &places = (*histograms)[digit];
        if (places[digitOf(keyOf(items.front()), digit)] == items.size())
            continue;
        std::exclusive_scan(places.begin(), places.end(), places.begin(), quint32(0));
        for (const Item &item : items)
            sorted[places[digitOf(keyOf(item), digit)]++] = item;
        items.swap(sorted);
    }
}

constexpr size_t textsPerChunk = 4096;

/// Merges two sorted neighbours; gives up when cancelled.
template<typename Less>
void mergeChunks(std::vector<int> &order, std::vector<int> &merged, size_t from, size_t size, Less less,
                 const Progress &progress)
{
    const size_t middle = std::min(from + size, order.size());
    const size_t end = std::min(middle + size, order.size());
    size_t left = from;
    size_t right = middle;
    for (size_t at = from; at < end; ++at) {
        if (at % textsPerChunk == 0 && progress.isCancelled())
            return;
        const bool takeRight = left == middle || (right < end && less(order[right], order[left]));
        merged[at] = takeRight ? order[right++] : order[left++];
    }
}

} // namespace

std::vector<int> sortedRows(const QList<SortKey> &keys, qsizetype rowCount, const Progress &progress)
{
    std::vector<int> rows(static_cast<size_t>(rowCount));
    std::iota(rows.begin(), rows.end(), 0);
    std::vector<KeyedRow> items(rows.size());
    for (auto key = keys.crbegin(); key != keys.crend() && !progress.isCancelled(); ++key) {
        const std::vector<double> values = key->column.sortKeys(progress);
        for (size_t i = 0; i < rows.size(); ++i) {
            const double value = values[static_cast<size_t>(rows[i])];
            const quint64 bits = orderedBits(value);
            items[i] = {std::isnan(value) ? missingBits : (key->descending ? ~bits : bits), rows[i]};
        }
        radixSort(items, progress);
        std::transform(items.begin(), items.end(), rows.begin(), [](const KeyedRow &item) { return item.row; });
    }
    return rows;
}

void sortNumbers(std::vector<double> &numbers)
{
    constexpr size_t fewNumbers = 4000;
    if (numbers.size() < fewNumbers) {
        std::sort(numbers.begin(), numbers.end());
        return;
    }
    std::vector<quint64> bits(numbers.size());
    std::transform(numbers.begin(), numbers.end(), bits.begin(), orderedBits);
    radixSort(bits, Progress());
    std::transform(bits.begin(), bits.end(), numbers.begin(), valueOfBits);
}

std::vector<double> textRanks(const QStringList &texts, const Progress &progress)
{
    std::vector<int> order(static_cast<size_t>(texts.size()));
    std::iota(order.begin(), order.end(), 0);
    const auto less = [&texts](int a, int b) { return compareCodePoints(texts.at(a), texts.at(b)) < 0; };
    for (size_t from = 0; from < order.size() && !progress.isCancelled(); from += textsPerChunk) {
        const auto first = order.begin() + static_cast<std::ptrdiff_t>(from);
        const size_t size = std::min(textsPerChunk, order.size() - from);
        std::sort(first, first + static_cast<std::ptrdiff_t>(size), less);
    }
    std::vector<int> merged(order.size());
    for (size_t size = textsPerChunk; size < order.size() && !progress.isCancelled(); size *= 2) {
        for (size_t from = 0; from < order.size(); from += 2 * size)
            mergeChunks(order, merged, from, size, less, progress);
        order.swap(merged);
    }
    std::vector<double> ranks(order.size());
    for (size_t i = 0; i < order.size(); ++i)
        ranks[static_cast<size_t>(order[i])] = static_cast<double>(i);
    return ranks;
}

} // namespace chartroom

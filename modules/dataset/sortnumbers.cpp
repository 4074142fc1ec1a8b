// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/sortnumbers.h"

#include <QtGlobal>
#include <algorithm>
#include <array>
#include <bit>

namespace chartroom {

namespace {

constexpr size_t enoughForRadix = 4096;
constexpr int digitBits = 11;
constexpr size_t digitCount = 6;
constexpr size_t digitValues = size_t(1) << digitBits;
constexpr quint64 signBit = 1ULL << 63;

using Histogram = std::array<std::array<quint32, digitValues>, digitCount>;

/// An unsigned number that orders as the double does: negative ones turn over.
quint64 keyOf(double value)
{
    const auto bits = std::bit_cast<quint64>(value);
    return (bits & signBit) != 0 ? ~bits : bits | signBit;
}

double valueOfKey(quint64 key)
{
    return std::bit_cast<double>((key & signBit) != 0 ? key & ~signBit : ~key);
}

size_t digitOf(quint64 key, size_t digit)
{
    return static_cast<size_t>(key >> (digit * digitBits)) & (digitValues - 1);
}

/// One digit that all keys share needs no pass.
bool isShared(const std::array<quint32, digitValues> &counts, quint64 key, size_t digit, size_t all)
{
    return counts[digitOf(key, digit)] == all;
}

void placeByDigit(const std::vector<quint64> &from, std::vector<quint64> &to, std::array<quint32, digitValues> &counts,
                  size_t digit)
{
    quint32 before = 0;
    for (quint32 &count : counts)
        before += std::exchange(count, before);
    for (const quint64 key : from)
        to[counts[digitOf(key, digit)]++] = key;
}

} // namespace

void sortNumbers(std::vector<double> &values)
{
    if (values.size() < enoughForRadix || values.size() > std::numeric_limits<quint32>::max())
        return std::sort(values.begin(), values.end());
    std::vector<quint64> keys(values.size());
    const auto histogram = std::make_unique<Histogram>();
    for (size_t i = 0; i < values.size(); ++i) {
        keys[i] = keyOf(values[i]);
        for (size_t digit = 0; digit < digitCount; ++digit)
            ++(*histogram)[digit][digitOf(keys[i], digit)];
    }
    std::vector<quint64> other(keys.size());
    for (size_t digit = 0; digit < digitCount; ++digit) {
        if (isShared((*histogram)[digit], keys.front(), digit, keys.size()))
            continue;
        placeByDigit(keys, other, (*histogram)[digit], digit);
        keys.swap(other);
    }
    std::transform(keys.begin(), keys.end(), values.begin(), valueOfKey);
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace chartroom {

namespace {

constexpr int mostThreads = 4; // the window and other programs need some, too

} // namespace

void inParallel(int count, const std::function<void(int)> &work)
{
    std::atomic<int> next = 0;
    const auto takeTurns = [&] {
        for (int i = next++; i < count; i = next++)
            work(i);
    };
    const int threads = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, mostThreads);
    std::vector<std::jthread> helpers;
    for (int i = 1; i < std::min(threads, count); ++i)
        helpers.emplace_back(takeTurns);
    takeTurns();
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <algorithm>
#include <cstdio>
#include <functional>

/// Speed as ratios for every bench program: limit and work interleaved in one run, medians compared.
namespace chartroom {

/// How long one piece of work takes.
inline double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

inline double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// Both pieces of work by turns, so that a busy machine hits both alike.
inline void compare(const char *name, int rounds, const std::function<void()> &limit, const std::function<void()> &ours,
                    double target)
{
    QList<double> limits;
    QList<double> times;
    for (int i = 0; i < rounds; ++i) {
        limits << milliseconds(limit);
        times << milliseconds(ours);
    }
    const double ratio = median(times) / median(limits);
    std::printf("%-34s limit %8.2f ms   ours %8.2f ms   ratio %5.2f (target at most %.2f) %s\n", name,
                median(limits), median(times), ratio, target, ratio <= target ? "ok" : "MISSED");
}

/// Work that has no limit beside it: at most so many milliseconds.
inline void absolute(const char *name, int rounds, const std::function<void()> &work, double most)
{
    QList<double> times;
    for (int i = 0; i < rounds; ++i)
        times << milliseconds(work);
    std::printf("%-34s ours  %8.2f ms   (at most %.0f ms) %s\n", name, median(times), most,
                median(times) <= most ? "ok" : "MISSED");
}

} // namespace chartroom

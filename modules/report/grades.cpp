// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/grades.h"

#include <algorithm>
#include <cmath>

namespace chartroom {

namespace {

constexpr int highestLevel = 4;

/// The nominal grade of a single d, without the straddling rule.
GradeLetter nominalGrade(double d, int expected, bool transferPassed)
{
    if (d >= 1.0 || (expected == highestLevel && transferPassed && d >= 0))
        return GradeLetter::A;
    if (d >= 0.5)
        return GradeLetter::B;
    if (d >= 0)
        return GradeLetter::C;
    return d >= -1.0 ? GradeLetter::D : GradeLetter::E;
}

/// Neighbours of a grade that exist for this standard: B and C do not where d ≥ 0 already is an A.
int stepsBetween(GradeLetter a, GradeLetter b, int expected, bool transferPassed)
{
    const bool shortScale = expected == highestLevel && transferPassed;
    const auto place = [shortScale](GradeLetter grade) {
        const int index = static_cast<int>(grade);
        return shortScale && grade > GradeLetter::A ? index - 2 : index;
    };
    return std::abs(place(a) - place(b));
}

} // namespace

GradeLetter gradeOf(const Difference &difference, int expected, bool transferPassed)
{
    constexpr double nearMiss = -0.25;
    const GradeLetter nominal = nominalGrade(difference.d, expected, transferPassed);
    const bool straddles = difference.low <= 0 && difference.high >= 0;
    return nominal == GradeLetter::D && straddles && difference.d >= nearMiss ? GradeLetter::C : nominal;
}

GradeLetter strandGradeOf(const Difference &difference)
{
    return gradeOf(difference, 0, false);
}

Certainty certaintyOf(const Difference &difference, GradeLetter grade, int expected, bool transferPassed)
{
    if (grade == GradeLetter::IE)
        return Certainty::Open;
    const GradeLetter best = std::min(nominalGrade(difference.high, expected, transferPassed), grade);
    const GradeLetter worst = std::max(nominalGrade(difference.low, expected, transferPassed), grade);
    switch (stepsBetween(best, worst, expected, transferPassed)) {
    case 0:
        return Certainty::Firm;
    case 1:
        return Certainty::Likely;
    default:
        return Certainty::Open;
    }
}

std::optional<Difference> meanDifference(const QList<Difference> &differences)
{
    if (differences.isEmpty())
        return std::nullopt;
    Difference mean;
    for (const Difference &each : differences) {
        mean.d += each.d;
        mean.low += each.low;
        mean.high += each.high;
    }
    const auto n = static_cast<double>(differences.size());
    return Difference{mean.d / n, mean.low / n, mean.high / n};
}

double medianOf(const QList<double> &sorted)
{
    const qsizetype n = sorted.size();
    return n % 2 == 1 ? sorted.at(n / 2) : (sorted.at(n / 2 - 1) + sorted.at(n / 2)) / 2;
}

Difference medianWithInterval(const QList<double> &sorted)
{
    constexpr double tail = 0.1; // on each side of an 80 % interval
    const auto n = static_cast<double>(sorted.size());
    qsizetype k = 0;
    double cumulated = 0;
    for (qsizetype i = 0; i < sorted.size() / 2; ++i) {
        const auto x = static_cast<double>(i);
        cumulated += std::exp(std::lgamma(n + 1) - std::lgamma(x + 1) - std::lgamma(n - x + 1) - n * std::log(2.0));
        if (cumulated > tail)
            break;
        k = i + 1;
    }
    k = std::max<qsizetype>(k, 1);
    return Difference{medianOf(sorted), sorted.at(k - 1), sorted.at(sorted.size() - k)};
}

} // namespace chartroom

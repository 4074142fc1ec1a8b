// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The planted story of the dataset `repairshops`, as named constants (curriculum, section 3.10).
///
/// "Better and unfair, until repaired": 60 of 400 truck-repair shops are not compliant, 15 % in both areas. A score of
/// four ministries' lists finds 42 of them in 100 visits. But shops in the port were inspected more often, so more
/// violations were found there, and compliant shops in the port are flagged three times as often as others. Score B
/// counts violations per inspection and is fair to both areas.

#include <QtGlobal>

#include <array>

namespace repairshops {

/// Start state of the random numbers. They only deal the planned visits.
inline constexpr quint64 seed = 91109;

inline constexpr int flagAt = 3; ///< a score of so many points flags a shop

/// What the lists of the ministries say of a shop.
struct Findings {
    int violations;  ///< labour
    int inspections; ///< labour
    int tax;         ///< 0 or 2 points
    int environment; ///< 0 or 1
    int safety;      ///< 0 or 2
};

/// @name Cycles of findings that give flags by both scores, by one of them, or by none
/// @{
inline constexpr std::array<Findings, 4> flaggedByBoth{
    {{2, 3, 2, 0, 0}, {2, 4, 0, 1, 0}, {1, 4, 2, 0, 2}, {3, 5, 2, 1, 0}}};
inline constexpr std::array<Findings, 3> flaggedByA{{{3, 9, 0, 1, 0}, {4, 12, 0, 0, 0}, {3, 8, 0, 0, 0}}};
inline constexpr std::array<Findings, 1> flaggedByB{{{1, 1, 0, 1, 0}}};
inline constexpr std::array<Findings, 5> notFlaggedInPort{
    {{0, 4, 0, 0, 0}, {1, 5, 0, 0, 0}, {2, 8, 0, 0, 0}, {0, 3, 0, 1, 0}, {1, 6, 0, 1, 0}}};
inline constexpr std::array<Findings, 6> notFlaggedElsewhere{
    {{0, 1, 0, 0, 0}, {0, 2, 0, 0, 0}, {1, 3, 0, 0, 0}, {0, 1, 0, 1, 0}, {0, 2, 2, 0, 0}, {0, 0, 0, 0, 0}}};
/// @}

/// Shops of one area and one truth by the scores that flag them.
struct Group {
    bool isPort;
    bool isNotCompliant;
    std::array<int, 4> shops; ///< flagged by both, by A only, by B only, by none
};
inline constexpr std::array<Group, 4> groups{{
    {true, true, {10, 2, 0, 3}},
    {true, false, {13, 16, 0, 56}},
    {false, true, {28, 2, 2, 13}},
    {false, false, {24, 5, 12, 214}},
}};

/// Tax matches by name only: among false alarms of score A with tax points the first ones, then every so many of the
/// shops that are no false alarm.
inline constexpr int nameOnlyFalseAlarms = 9;
inline constexpr int nameOnlyOthers = 19;
inline constexpr int everyOther = 15;

/// Shops by the visits that the four ministries plan apart.
struct VisitQuota {
    int visits;
    int shops;
};
inline constexpr std::array<VisitQuota, 5> plannedVisits{{{1, 180}, {2, 70}, {3, 40}, {4, 20}, {0, 90}}};

} // namespace repairshops

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The planted story of the dataset `roads`, as named constants (curriculum, section 3.5).
///
/// "Risk needs exposure": route R7 has the most incidents, R44 the highest rate per vehicle-kilometre. Covered road has
/// four times the rate of bare road per hour. Warning signs "cut incidents by 42 %" on bad segments; bad segments
/// without signs fell by 41 %. An event is issued again with each change, and times are in UTC.

#include "quotas.h"

#include <array>

namespace roads {

/// Start state of the random numbers. They only mix routes, hours, surfaces and full closures.
inline constexpr quint64 seed = 51107;

inline constexpr int year = 2025;
inline constexpr int utcLessLocal = 5; ///< hours, all year

enum class Type { Incident, Roadwork, Closure };
inline constexpr std::array<const char *, 3> typeNames{"accidentsAndIncidents", "roadwork", "closures"};
inline constexpr std::array<int, 3> eventsOfType{300, 220, 80};
inline constexpr std::array<int, 3> issuedAgain{40, 90, 50};

struct Route {
    const char *name;
    int lengthKm;
    int vehiclesADay;
    std::array<int, 3> events; ///< by type
};
inline constexpr std::array<Route, 6> routes{{{"R2", 75, 24000, {60, 50, 10}},
                                              {"R7", 90, 42000, {120, 60, 14}},
                                              {"R11", 120, 9000, {45, 40, 16}},
                                              {"R19", 80, 6500, {27, 30, 12}},
                                              {"R44", 60, 2100, {36, 15, 8}},
                                              {"R61", 140, 3000, {12, 25, 20}}}};

/// Incidents by local hour.
inline constexpr std::array<int, 24> incidentsAtHour{3,  2,  2,  2,  3,  6,  12, 20, 22, 14, 11, 11,
                                                     12, 12, 14, 18, 26, 34, 24, 16, 12, 10, 8,  6};

struct Surface {
    const char *name;
    int incidents;
    int hours; ///< of the year
};
inline constexpr std::array<Surface, 3> surfaces{
    {{"Bare", 216, 7884}, {"Partly covered", 54, 613}, {"Covered", 30, 263}}};

inline constexpr int incidentsThatClose = 18; ///< of the incidents, full closures
inline constexpr int fullClosures = 52;       ///< of the closures, the first ones

/// Planned days, where an end is known.
inline constexpr int roadworksWithEnd = 154;
inline constexpr std::array<quotas::Knot, 6> roadworkDays{
    {{0, 1}, {0.25, 6}, {0.5, 18}, {0.75, 45}, {0.9, 110}, {1, 240}}};
inline constexpr int closuresWithEnd = 60;
inline constexpr std::array<quotas::Knot, 6> closureDays{
    {{0, 0.1}, {0.25, 0.5}, {0.5, 1}, {0.75, 3}, {0.9, 10}, {1, 30}}}; ///< with one decimal

/// The first incidents share the junctions in turn; every other event has a place of its own.
inline constexpr int incidentsAtJunctions = 84;
inline constexpr int junctions = 12;

/// Incidents on segments of road in two years.
struct Segment {
    int before;
    int after;
};
inline constexpr std::array<Segment, 6> worstWithSigns{{{18, 11}, {15, 9}, {13, 8}, {12, 7}, {11, 6}, {10, 5}}};
inline constexpr std::array<Segment, 6> worstWithout{{{16, 10}, {14, 9}, {12, 7}, {11, 6}, {10, 6}, {10, 5}}};
inline constexpr int otherSegments = 48;
inline constexpr int otherBefore = 208;
inline constexpr int otherAfter = 263;
inline constexpr int mostOnOther = 9;
/// First draft of the first year of the other segments: each value so often.
struct SegmentQuota {
    int incidents;
    int segments;
};
inline constexpr std::array<SegmentQuota, 9> otherDraft{
    {{9, 1}, {8, 2}, {7, 3}, {6, 4}, {5, 7}, {4, 12}, {3, 12}, {2, 5}, {1, 2}}};
inline constexpr int draftStep = 5, draftStart = 17; ///< where the draft is raised until the sum is right
inline constexpr int pairStep = 19, pairStart = 7;   ///< which value of the first year a segment has in the second
inline constexpr int riseStep = 7;                   ///< where the second year is raised

/// What the dirty extract holds.
inline constexpr int extractRows = 106; ///< sound records
inline constexpr int olderVersions = 14;
inline constexpr int inMilliseconds = 6;
inline constexpr int lanesWithoutData = 9;
inline constexpr int swappedCoordinates = 4;

} // namespace roads

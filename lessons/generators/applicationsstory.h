// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The planted story of the dataset `applications`, as named constants (curriculum, section 3.3).
///
/// "Where the days go": northern offices look slowest because complex cases are sent there; within each kind of case
/// the North is fastest. On 1 July 2025 a pre-filled online form becomes the default: the median falls from 19 to 14
/// days although nothing changes inside either channel, only the share of the channels. Verification takes half of the
/// days, and one office, Orvelle, holds files up with a second signature. Nothing here is random.

#include "quotas.h"

#include <array>

namespace applications {

inline constexpr int year = 2025;
inline constexpr int cycle = 20;            ///< offices are dealt by a cycle of this length along the ordered cases ...
inline constexpr int cycleStep = 7;         ///< ... read in steps of this width
inline constexpr int onlineOf20First = 3;   ///< online cases of every 20 in the first half of the year
inline constexpr int onlineOf20Second = 13; ///< and in the second, when the online form is the default

struct Office {
    const char *name;
    int ofCycle; ///< its places in the cycle of its region
};

/// One region, its offices and its cases of one half-year.
struct Region {
    const char *name;
    int simpleCases;
    int complexCases;
    double pace; ///< northern staff need this share of the days of others
    std::array<Office, 3> offices;
};

// clang-format off
inline constexpr std::array<Region, 4> regions{{
    {"North", 100, 260, 0.86, {{{"Tamsel", 12}, {"Brindle Narrows", 7}, {"Kestrel Point", 1}}}},
    {"South", 240,  60, 1.0,  {{{"Lindmoor", 8}, {"Veldmere", 7}, {"Ashtarn", 5}}}},
    {"East",  220,  80, 1.0,  {{{"Rivelune", 8}, {"Belcastre", 7}, {"Montrevan", 5}}}},
    {"West",  180,  60, 1.0,  {{{"Orvelle", 7}, {"Harnwick", 7}, {"Penvarra", 6}}}},
}};
// clang-format on

inline constexpr const char *slowOffice = "Orvelle"; ///< asks for a second signature ...
inline constexpr double slowVerify = 1.8;            ///< ... which multiplies its verification days ...
inline constexpr int slowHandoffs = 2;               ///< ... and moves the file twice more
inline constexpr const char *smallOffice = "Kestrel Point";
inline constexpr std::array<int, 2> monthsWithoutReport{2, 8}; ///< in which the small office sends no report

inline constexpr double baseScale = 1.084;
inline constexpr std::array<quotas::Knot, 7> simpleDays{
    {{0.0, 3}, {0.10, 7}, {0.25, 9.5}, {0.5, 13}, {0.75, 18}, {0.9, 25}, {1.0, 45}}};
inline constexpr std::array<quotas::Knot, 7> complexDays{
    {{0.0, 14}, {0.10, 22}, {0.25, 28}, {0.5, 36}, {0.75, 46}, {0.9, 60}, {1.0, 100}}};

/// One way to apply: which shares of the base days its stages take, how many files of each quarter of the base days
/// come back incomplete, and through how many hands a file goes at least.
struct Channel {
    const char *name;
    std::array<double, 4> stages; ///< intake, verify, assess, decide
    std::array<double, 4> returned;
    int handoffs;
};
inline constexpr std::array<Channel, 2> channels{{
    {"Paper", {0.15, 0.50, 0.25, 0.10}, {0.10, 0.25, 0.50, 0.75}, 3},
    {"Online", {0.10, 0.14, 0.20, 0.10}, {0.0, 0.10, 0.20, 0.30}, 1},
}};

/// The i-th case of a half-year arrives at this step of its days.
inline constexpr int arrivalStep = 487;

struct Outcome {
    const char *name;
    int of25;
};
inline constexpr std::array<Outcome, 3> outcomes{{{"approved", 18}, {"refused", 5}, {"withdrawn", 2}}};

/// The year before: nothing to see, which rules out the season.
inline constexpr std::array<int, 12> decided2024{196, 184, 203, 201, 199, 204, 192, 188, 205, 210, 197, 181};
inline constexpr std::array<int, 12> medianDays2024{19, 19, 20, 19, 18, 19, 19, 20, 19, 19, 18, 19};

/// What the dirty extract holds.
inline constexpr int extractRows = 160; ///< sound rows
inline constexpr int repeatedCases = 6;
inline constexpr int channelSpellings = 11;
inline constexpr int workingDays = 5;
inline constexpr int negativeDays = 4;
inline constexpr int weeksWithoutReport = 9;
inline constexpr int trueZeros = 3;

} // namespace applications

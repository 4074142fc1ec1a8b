// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The planted story of the dataset `catalogue`, as named constants (curriculum, section 3.7).
///
/// "Publishing with purpose": people download 20,000 files a month, but twelve of 240 datasets get 62 % of that. A
/// crawler lifts DS037 in March, programs call DS060, eighteen datasets are language twins. Three of the five topics
/// that the public asks for most are not published. Nothing here is random.

#include "quotas.h"

#include <array>

namespace catalogue {

inline constexpr int datasets = 240;
inline constexpr int downloadsAYear = 240'000;

/// Yearly downloads by people: the first ranks, then two even slopes.
inline constexpr std::array<int, 12> topDownloads{36000, 24000, 18000, 14400, 12000, 9600,
                                                  8400,  7200,  6000,  5400,  4200,  3600};
inline constexpr int middleRanks = 60;
inline constexpr std::array<quotas::Knot, 2> middleDownloads{{{0, 400}, {1, 1800}}};
inline constexpr int tailRanks = 168;
inline constexpr std::array<quotas::Knot, 2> tailDownloads{{{0, 0}, {1, 300}}};
inline constexpr std::array<int, 12> monthWeights{9, 8, 9, 8, 8, 8, 6, 7, 9, 10, 10, 8};
inline constexpr int downloadsOf2024 = 234'000; ///< in the same shape

inline constexpr int crawledRank = 37;
inline constexpr int crawledMonth = 3;
inline constexpr int crawlerDownloads = 14'000;
inline constexpr int calledRank = 60;
inline constexpr int interfaceCalls = 3'720'000;

/// Who publishes: two bodies at fixed ranks, five others in turn.
inline constexpr const char *transit = "Transit Agency";
inline constexpr std::array<int, 9> transitRanks{1, 2, 4, 6, 9, 11, 21, 34, 48};
inline constexpr const char *statistics = "Statistics Branch";
inline constexpr int statisticsDatasets = 61; ///< the last ones
inline constexpr std::array<const char *, 5> others{"Health Data Office", "Environment Ministry", "City of Port Ambrel",
                                                    "Labour Ministry", "Parks Service"};

struct FormatQuota {
    const char *name;
    int of24;
};
inline constexpr std::array<FormatQuota, 5> formats{{{"CSV", 10}, {"XLSX", 4}, {"PDF", 5}, {"GeoJSON", 3}, {"API", 2}}};
inline constexpr int formatStep = 5;

inline constexpr int overdueByData = 91;
inline constexpr int overdueByMetadata = 22; ///< every fourth of them
inline constexpr int everyOverdueByMetadata = 4;
inline constexpr int twins = 18; ///< each second one of the last ranks, of the one before it

/// No open licence where 7 * i mod 20 is below 3.
inline constexpr int licenceStep = 7, licenceCycle = 20, withoutLicence = 3;

/// What the public asked for.
struct Topic {
    const char *name;
    int requests;
    const char *state;
};
inline constexpr std::array<Topic, 12> topics{{{"Building permits", 31, "not published"},
                                               {"Child-care inspections", 27, "not published"},
                                               {"Air quality", 22, "published"},
                                               {"Bus on-time record", 19, "published"},
                                               {"Restaurant inspections", 15, "not published"},
                                               {"Road closures", 9, "published"},
                                               {"School enrolment", 8, "published"},
                                               {"Ambulance response", 7, "not published"},
                                               {"Tree inventory", 6, "published"},
                                               {"Land sales", 5, "not published"},
                                               {"Flood maps", 4, "published"},
                                               {"Other", 7, "mixed"}}};

/// A dataset that could be published next.
struct Candidate {
    const char *name;
    int requests;
    int benefit;
    int effortDays;
    int privacyRisk;
    int quality; ///< share of complete cells, in percent
};
inline constexpr std::array<Candidate, 10> candidates{{{"Building permits", 31, 4, 30, 1, 70},
                                                       {"Child-care inspections", 27, 5, 20, 1, 80},
                                                       {"Air quality, hourly", 22, 4, 15, 0, 90},
                                                       {"Bus on-time record", 19, 3, 5, 0, 85},
                                                       {"Restaurant inspections", 15, 3, 15, 0, 75},
                                                       {"Clinic wait lists, patient level", 34, 5, 40, 3, 60},
                                                       {"Ambulance response", 7, 4, 30, 2, 65},
                                                       {"Tree inventory", 6, 2, 5, 0, 70},
                                                       {"Land sales", 5, 2, 35, 1, 50},
                                                       {"Staff parking use", 1, 1, 3, 0, 95}}};

/// Inventory: assets (by place from 0) without a steward, and those used last year: 11 * i mod 40 below 22.
inline constexpr std::array<int, 11> withoutSteward{1, 4, 7, 10, 13, 16, 20, 25, 30, 34, 38};
inline constexpr int usedStep = 11, usedCycle = 40, used = 22;

/// What the dirty extract holds.
inline constexpr int extractRows = 109; ///< sound rows
inline constexpr int extractTwins = 9;
inline constexpr int dateFormats = 5;
inline constexpr int formatSpellings = 7;
inline constexpr int blankLicences = 3;

} // namespace catalogue

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The planted story of the dataset `linked`, as named constants (curriculum, section 3.9).
///
/// "Who is missing?" 88 % of the clients link to a health record, but only 66 % of newcomers against 95 % of others.
/// Emergency use is 32 % among the linked and 33 % in truth. Birth year, sex and area together are unique for two
/// thirds. All clients are invented.

#include <QtGlobal>

#include <array>

namespace linked {

/// Start state of the random numbers that give birth years, sex, areas and links (seed-bound: facts depend on them),
/// and of those that mix the exchange log.
inline constexpr quint64 seed = 81108;
inline constexpr quint64 logSeed = 81109;
inline constexpr int currentYear = 2025;
inline constexpr int areaCount = 40;

/// One program and the birth years of its clients: from the first one on, so many years.
struct Program {
    const char *name;
    int firstBirthYear;
    int birthYears;
};
inline constexpr std::array<Program, 5> programs{{{"Income support", 1945, 61},
                                                  {"Housing benefit", 1945, 61},
                                                  {"Child-care subsidy", 1975, 31},
                                                  {"Drug plan", 1940, 40},
                                                  {"Emergency fund", 1945, 61}}};

struct Region {
    const char *name;
    std::array<int, 5> clients; ///< by program
};
inline constexpr std::array<Region, 4> regions{{{"North", {220, 110, 80, 38, 2}},
                                                {"South", {260, 150, 112, 46, 12}},
                                                {"East", {230, 138, 100, 45, 13}},
                                                {"West", {190, 122, 88, 41, 3}}}};

/// Clients who are newcomers or not, linked or not, with an emergency visit or without one.
struct LinkGroup {
    bool isNewcomer;
    bool isLinked;
    int withVisit;
    int without;
};
inline constexpr std::array<LinkGroup, 4> linkGroups{
    {{true, true, 132, 198}, {true, false, 85, 85}, {false, true, 429, 1001}, {false, false, 21, 49}}};

inline constexpr int probabilisticLinks = 240; ///< every seventh link, from the first one on
inline constexpr int everyProbabilistic = 7;

inline constexpr int secondRows = 60; ///< linked persons with two rows in the health file
inline constexpr int strangers = 80;  ///< rows of the health file that belong to no client

/// Checked candidate pairs in a band of ten scores.
struct PairBand {
    int lowestScore;
    int right;
    int wrong;
};
inline constexpr std::array<PairBand, 4> pairBands{{{90, 187, 3}, {80, 41, 9}, {70, 18, 22}, {50, 4, 16}}};
inline constexpr int scoresInBand = 9;

/// Forms a year, from the largest to the smallest.
inline constexpr std::array<int, 24> formVolumes{82000, 64000, 51000, 40000, 38000, 31000, 27000, 24000,
                                                 22000, 19000, 17000, 15000, 12000, 11000, 9500,  8000,
                                                 7000,  6000,  5200,  4300,  3600,  2800,  2100,  1500};
inline constexpr std::array<const char *, 6> ministries{"Health",  "Social",    "Transport",
                                                        "Finance", "Education", "Labour"};

/// One office that asks the exchange for records: all its requests, and the improper ones among them.
struct Requester {
    const char *name;
    int requests;
    int releasedWithdrawn; ///< although the consent was withdrawn
    int releasedExpired;   ///< although it had expired
    int releasedOtherUse;  ///< for another purpose
    int refused;           ///< withdrawn, and rightly refused
    int notRequired;       ///< a statute allows them
};
inline constexpr std::array<Requester, 6> requesters{{{"Benefits Office", 300, 3, 4, 1, 2, 20},
                                                      {"Student Grants", 160, 0, 1, 1, 1, 10},
                                                      {"Licence Centre", 120, 4, 5, 5, 1, 10},
                                                      {"Housing Desk", 100, 1, 3, 2, 1, 10},
                                                      {"Tax Office", 80, 1, 1, 1, 1, 60},
                                                      {"Port Ambrel City", 40, 0, 0, 1, 0, 10}}};
inline constexpr int nightRequests = 60; ///< the first ones of the first requester, at this hour
inline constexpr int nightHour = 2;

/// What the dirty extract holds.
inline constexpr int extractRows = 120; ///< sound rows
inline constexpr int nameVariants = 8;
inline constexpr int dayMonthSwaps = 7;
inline constexpr int lostZeros = 5;
inline constexpr int twinPairs = 2; ///< two persons each, who look like one

} // namespace linked

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The planted story of the dataset `tracker`, as named constants (curriculum, section 3.8).
///
/// "35, 44, 30 or 12 %?" Of 43 actions 15 are completed (35 %); of those due in years 1 and 2, 12 of 27 (44 %); by
/// the first due dates 8 of 27 (30 %); by effort 12 %, because the easy actions came first. Nothing here is random.

#include <array>

namespace tracker {

inline constexpr int statusCount = 3;
inline constexpr std::array<const char *, statusCount> statuses{"Completed", "In Progress", "Not Started"};
inline constexpr std::array<int, statusCount> priorityStep{4, 5, 4}; ///< how priorities are dealt in each status

/// One mission: its actions by status, and the areas that its actions fall into in turn.
struct Mission {
    const char *name;
    std::array<int, statusCount> actions;
    std::array<const char *, 3> areas;
    int areaCount;
};
inline constexpr std::array<Mission, 4> missions{{
    {"Design", {5, 3, 1}, {"D1", "D2", ""}, 2},
    {"Steward", {4, 6, 3}, {"S1", "S2", "S3"}, 3},
    {"Flow", {3, 4, 5}, {"F1", "F2", "F3"}, 3},
    {"Talent", {3, 4, 2}, {"T1", "T2", ""}, 2},
}};

/// Actions of each priority year by status.
inline constexpr std::array<std::array<int, statusCount>, 3> priorities{{{8, 5, 1}, {4, 7, 2}, {3, 5, 8}}};

/// Person-days of the actions of each status, in order. The easy ones came first.
inline constexpr std::array<int, 15> completedEffort{10, 10, 15, 15, 20, 20, 20, 25, 25, 30, 30, 35, 40, 45, 60};
inline constexpr std::array<int, 17> progressEffort{40,  50,  60,  60,  70,  80,  80,  90, 100,
                                                    110, 120, 130, 140, 150, 160, 180, 200};
inline constexpr std::array<int, 11> waitingEffort{60, 70, 80, 80, 90, 100, 110, 120, 140, 160, 190};

/// The first actions of years 1 and 2 whose due date was moved.
inline constexpr int movedCompleted = 4;
inline constexpr int movedInProgress = 5;

/// Actions in progress without an owner, and actions that are two in one: every so many, from the given one on.
inline constexpr int withoutOwner = 4, firstWithoutOwner = 2, everyWithoutOwner = 4;
inline constexpr int doubleActions = 5, firstDouble = 5, everyDouble = 9;

inline constexpr const char *areaWithFullStop = "F2"; ///< typed with a full stop, once

/// Actions by quarter.
inline constexpr std::array<int, 8> completedByQuarter{0, 1, 3, 4, 6, 9, 11, 15};
inline constexpr std::array<int, 8> progressByQuarter{12, 14, 15, 17, 18, 17, 18, 17};

/// The sample card of a group of 20 to 29 people, with the rules of the report card applied.
struct CardLine {
    const char *code;
    int expectedLevel;
    const char *share;
    const char *grade;
};
inline constexpr std::array<CardLine, 15> card{{
    {"A1", 2, "at least 75", "B"},
    {"A2", 2, "60", "C"},
    {"A3", 1, "at least 75", "B"},
    {"B1", 2, "55", "C"},
    {"B2", 2, "60", "C"},
    {"B3", 2, "40", "D"},
    {"B4", 1, "IE", "IE"},
    {"C1", 2, "60", "C"},
    {"C2", 2, "45", "D"},
    {"C3", 1, "65", "C"},
    {"D1", 2, "at least 75", "B"},
    {"D2", 1, "IE", "IE"},
    {"D3", 2, "at most 25", "E"},
    {"E1", 2, "55", "C"},
    {"E2", 2, "50", "C"},
}};

/// Teams: those with a dashboard come first. Of them the first ones improved, of the others the first ones too.
inline constexpr int teamCount = 30;
inline constexpr int teamsWithDashboard = 20;
inline constexpr int improvedWithDashboard = 9;
inline constexpr int improvedWithout = 4;
inline constexpr int heroes = 3;

/// What the dirty extract holds beside all actions.
inline constexpr std::array<int, 2> repeatedHeadersBefore{15, 30}; ///< places of actions, from 0
inline constexpr std::array<const char *, 3> statusSpellings{"In progress", "in-progress", "En cours"};

} // namespace tracker

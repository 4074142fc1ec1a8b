// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The planted story of the dataset `webstats`, as named constants (curriculum, section 3.6).
///
/// "Everything improved and the total fell": on desktops and on mobile phones people finish more often than before,
/// yet the whole falls, because phones take over. In week 27 the French document page loses its upload button. The
/// traps stand in the clean file: tags are missing in weeks 14 to 17, and a bot comes by in weeks 30 and 31.

#include "quotas.h"

#include <array>

namespace webstats {

inline constexpr int weeksInHalf = 26;
inline constexpr int firstGapWeek = 14; ///< the tags are missing from this week ...
inline constexpr int lastGapWeek = 17;  ///< ... to this one, and see three visits of ten
inline constexpr int gapWeight = 3;
inline constexpr int usualWeight = 10;
inline constexpr int firstBotWeek = 30; ///< and the week after, on one device in English
inline constexpr int botVisitsAWeek = 2100;
inline constexpr size_t botDevice = 0;

inline constexpr std::array<const char *, 2> languages{"en", "fr"};
inline constexpr double frenchShare = 0.1; ///< of every step, in the first half

inline constexpr int stepCount = 5;
using Steps = std::array<int, stepCount>; ///< visits, eligibility, documents, submit, completed

struct Device {
    const char *name;
    std::array<Steps, 2> halves;
    Steps frenchSecondHalf; ///< of the second half, the visits in French
};

inline constexpr std::array<Device, 3> devices{{
    {"Desktop", {{{12000, 9600, 8160, 5280, 4800}, {7600, 6080, 5320, 3496, 3192}}}, {760, 608, 532, 200, 160}},
    {"Mobile", {{{8000, 6080, 4800, 2000, 1600}, {12400, 9424, 7688, 3348, 2728}}}, {1240, 942, 769, 170, 136}},
    {"Tablet", {{{600, 468, 390, 240, 216}, {600, 468, 390, 240, 216}}}, {60, 47, 39, 13, 11}},
}};

/// One page where visits begin, and how many of them end there.
struct Page {
    const char *name;
    int entrances; ///< in the year, in whole hundreds
    int bouncePercent;
};

inline constexpr std::array<Page, 12> pages{{
    {"Home", 30000, 42},
    {"Apply", 22000, 30},
    {"Eligibility", 9000, 35},
    {"Documents", 6000, 38},
    {"Questions and answers", 48000, 82},
    {"Contact", 15000, 70},
    {"News", 12000, 66},
    {"Fees", 20000, 78},
    {"Forms list", 5000, 40},
    {"Offices and hours", 18000, 74},
    {"Appeals", 3000, 36},
    {"Track my file", 12000, 24},
}};

} // namespace webstats

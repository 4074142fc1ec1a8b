// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The planted story of the dataset `consultation`, as named constants (curriculum, section 3.11).
///
/// "Loud is not large": of 900 people who followed an open link 68 % disagree, of a random panel 41 %. One letter came
/// 212 times among 600 comments. Service in French is 5.5 % of all comments and 30 % of the French ones.

#include <QtGlobal>

#include <array>

namespace consultation {

/// Start states of the random numbers: who of the panel says what, and the ages behind the open link.
inline constexpr quint64 panelSeed = 101110;
inline constexpr quint64 openLinkSeed = 101111;

/// The panel by region.
struct PanelRegion {
    const char *name;
    int people;
    int disagree;
};
inline constexpr std::array<PanelRegion, 4> panel{
    {{"North", 40, 22}, {"South", 95, 36}, {"East", 85, 34}, {"West", 80, 31}}};

inline constexpr std::array<const char *, 3> ages{"18-34", "35-54", "55+"};
inline constexpr std::array<int, 3> panelAgesDisagree{18, 42, 63};
inline constexpr std::array<int, 3> panelAgesOther{42, 63, 72};
inline constexpr std::array<int, 3> openLinkAges{81, 252, 567};

/// Answers by support, from 5 (for) to 1 (against).
struct Support {
    int five, four, three, two, one;
};
inline constexpr Support panelSupport{50, 91, 36, 53, 70};
inline constexpr Support openLinkSupport{80, 118, 90, 112, 500};

/// The second question was put to the panel in two wordings, to half of it each.
inline constexpr int wordingSize = 150;
inline constexpr int agreeToWordingA = 87;
inline constexpr int agreeToWordingB = 51;

/// Comments by theme, all different. One more theme text came as a letter that many signed.
struct Theme {
    const char *name;
    int texts;
};
inline constexpr std::array<Theme, 6> themes{
    {{"privacy", 128}, {"convenience", 97}, {"trust", 61}, {"cost", 52}, {"service in French", 33}, {"other", 18}}};
inline constexpr size_t letterTheme = 0;
inline constexpr size_t frenchTheme = 4;
inline constexpr int letterCopies = 211; ///< beside the first one
inline constexpr int frenchOnFrenchTheme = 27;
inline constexpr int frenchOnOthers = 63; ///< every fifth of the other texts, going round
inline constexpr int everyFrench = 5;

/// The panel question in three years, and the population by age.
struct Wave {
    int year;
    int people;
    int disagree;
};
inline constexpr std::array<Wave, 3> waves{{{2023, 300, 132}, {2024, 300, 135}, {2025, 300, 123}}};
inline constexpr std::array<int, 3> populationPercent{28, 34, 38};

/// What the dirty extract holds.
inline constexpr int extractRows = 120; ///< sound rows
inline constexpr int doubleSubmissions = 10;
inline constexpr int birthYears = 8;
inline constexpr int notAvailable = 5;  ///< written N/A
inline constexpr int straightLines = 6; ///< the same answer four times, and valid

} // namespace consultation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The planted story of the dataset `requests311`, as named constants.
///
/// Port Ambrel is invented. "The app did not make the potholes": an app starts on 1 January 2025, reports rise by
/// 25 % while distinct issues rise by 5.3 %; the ward with the most surveyed holes reports the fewest of them; a
/// five-day target for streetlights is met while repairs that last do not increase. Every figure a lesson prints is
/// fixed here; the random numbers of the generator only shuffle rows and choose days and street corners.

#include "quotas.h"

#include <QtGlobal>

#include <array>

namespace story {

/// Start state of the random numbers.
inline constexpr quint64 seed = 31101;

/// First of two consecutive years; the app exists in the second one only.
inline constexpr int firstYear = 2024;
inline constexpr int lastYear = 2025;

inline constexpr int wardCount = 8;
inline constexpr int categoryCount = 6;
inline constexpr int channelCount = 3;
inline constexpr int monthCount = 12;
inline constexpr int streetCount = 6;

/// Places in the lists of channels and categories that the story treats apart.
inline constexpr int app = 0;
inline constexpr int pothole = 0;
inline constexpr int streetlight = 1;
inline constexpr int noise = 4;
inline constexpr int tree = 5;

/// One ward: its people, its streets and its fixed numbers of reports.
struct Ward {
    const char *name;
    int residents;          ///< persons
    int seniorPercent;      ///< share of residents aged 65 or more, in percent
    int roadKm;             ///< length of roads, in kilometres
    int surveyedHoles;      ///< potholes found by the road survey of autumn 2025
    int reports2024;        ///< all reports of 2024
    int reports2025;        ///< all reports of 2025
    int appReports2025;     ///< of those, sent by the app
    int potholeReports2025; ///< of the reports of 2025, about potholes
    std::array<const char *, streetCount> streets;
    std::array<const char *, streetCount> crossRoads;
};

// clang-format off
inline constexpr std::array<Ward, wardCount> wards{{
    {"Harbour", 62000, 12, 180, 198, 420, 520, 260, 190,
     {"Anchor", "Ferry", "Customs", "Ropewalk", "Lantern", "Pilot"},
     {"Dock", "Salter", "Quayside", "Capstan", "Chandler", "Beacon"}},
    {"Millrace", 48000, 15, 150, 165, 264, 330, 132, 110,
     {"Weir", "Sluice", "Miller", "Fuller", "Tanner", "Dyer"},
     {"Grist", "Bobbin", "Wheel", "Canal", "Spindle", "Flax"}},
    {"Uplands", 55000, 16, 210, 210, 248, 310, 108, 95,
     {"Ridge", "Crest", "Heather", "Summit", "Larkhill", "Skyline"},
     {"Terrace", "Viewpoint", "Cairn", "Windmill", "Plateau", "Brow"}},
    {"Orchard", 36000, 18, 140, 168, 192, 240, 72, 70,
     {"Apple", "Pear", "Quince", "Plum", "Cherry", "Medlar"},
     {"Graft", "Arbour", "Cider", "Blossom", "Hazel", "Walnut"}},
    {"Stonepier", 12000, 14, 60, 78, 176, 220, 77, 68,
     {"Granite", "Slate", "Basalt", "Flint", "Marble", "Cobble"},
     {"Jetty", "Breakwater", "Gull", "Tidal", "Seawall", "Lookout"}},
    {"Fairlea", 41000, 27, 160, 288, 144, 180, 27, 42,
     {"Meadow", "Clover", "Barley", "Linden", "Willow", "Hawthorn"},
     {"Pasture", "Hedge", "Stile", "Primrose", "Dairy", "Lark"}},
    {"Kilnwood", 27000, 29, 110, 220, 96, 120, 16, 28,
     {"Kiln", "Brick", "Ember", "Charcoal", "Potter", "Clay"},
     {"Furnace", "Hearth", "Ash", "Tile", "Bellows", "Cinder"}},
    {"Northmoor", 19000, 31, 90, 225, 60, 80, 8, 17,
     {"Moor", "Bracken", "Juniper", "Peat", "Curlew", "Frost"},
     {"Thistle", "Birch", "Upland", "Boulder", "Larch", "Aurora"}},
}};
// clang-format on

inline constexpr std::array<const char *, channelCount> channels{"App", "Phone", "Web"};

/// Reports of one category in one year by channel (App, Phone, Web), and how many of them repeat a known issue.
struct ChannelQuota {
    std::array<int, channelCount> reports;
    std::array<int, channelCount> duplicates;
};

using quotas::Knot; // here its values are days

inline constexpr int knotCount = 6;

/// One category of request. `openAtEnd` requests of the last December were still open when the table was made.
struct Category {
    const char *name;
    ChannelQuota in2024;
    ChannelQuota in2025;
    std::array<int, monthCount> monthWeights;
    std::array<Knot, knotCount> daysToClose; ///< unused for streetlights, which have their own curves below
    int openAtEnd;
    int cancelledEachYear;
};

inline constexpr std::array<Category, categoryCount> categories{{
    {"Pothole",
     {{0, 290, 110}, {0, 11, 5}},
     {{360, 200, 60}, {200, 14, 6}},
     {6, 8, 18, 20, 14, 8, 5, 4, 4, 4, 4, 5},
     {{{0.0, 1}, {0.25, 5}, {0.5, 9}, {0.75, 16}, {0.9, 27}, {1.0, 60}}},
     12,
     0},
    {"Streetlight",
     {{0, 210, 90}, {0, 14, 6}},
     {{110, 140, 50}, {48, 8, 4}},
     {10, 9, 8, 7, 6, 6, 6, 7, 8, 10, 11, 12},
     {},
     0,
     0},
    {"Graffiti",
     {{0, 130, 70}, {0, 7, 3}},
     {{90, 100, 50}, {22, 5, 3}},
     {6, 6, 8, 9, 10, 10, 10, 10, 9, 8, 7, 7},
     {{{0.0, 1}, {0.25, 3}, {0.5, 6}, {0.75, 11}, {0.9, 18}, {1.0, 40}}},
     8,
     0},
    {"Missed collection",
     {{0, 240, 100}, {0, 11, 5}},
     {{60, 230, 130}, {20, 14, 6}},
     {10, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 10},
     {{{0.0, 0}, {0.25, 1}, {0.5, 2}, {0.75, 3}, {0.9, 5}, {1.0, 12}}},
     14,
     0},
    {"Noise",
     {{0, 150, 70}, {0, 9, 3}},
     {{50, 140, 70}, {22, 9, 4}},
     {4, 4, 6, 8, 11, 13, 14, 13, 10, 7, 5, 5},
     {{{0.0, 0}, {0.25, 1}, {0.5, 3}, {0.75, 7}, {0.9, 14}, {1.0, 30}}},
     6,
     24},
    {"Tree",
     {{0, 100, 40}, {0, 4, 2}},
     {{30, 90, 40}, {10, 4, 1}},
     {6, 5, 7, 8, 9, 10, 12, 12, 10, 9, 7, 5},
     {{{0.0, 2}, {0.25, 12}, {0.5, 24}, {0.75, 45}, {0.9, 70}, {1.0, 120}}},
     8,
     0},
}};

/// Streetlight repairs closed within five days, or later: how many, and how many of them were reopened (spread
/// evenly over the first `reopenedAmong`, in order of days).
struct StreetlightRepairs {
    int count;
    int reopened;
    int reopenedAmong;
    std::array<Knot, 4> days; ///< the last knot may be repeated
};

struct StreetlightYear {
    StreetlightRepairs within;
    StreetlightRepairs late;
};

inline constexpr StreetlightYear streetlights2024{{186, 12, 180, {{{0.0, 0}, {0.5, 3}, {1.0, 5}, {1.0, 5}}}},
                                                  {114, 6, 108, {{{0.0, 6}, {0.5, 11}, {1.0, 30}, {1.0, 30}}}}};
inline constexpr StreetlightYear streetlights2025{{273, 102, 273, {{{0.0, 0}, {0.5, 1}, {0.9, 4}, {1.0, 5}}}},
                                                  {27, 0, 27, {{{0.0, 6}, {0.5, 9}, {1.0, 20}, {1.0, 20}}}}};

/// Of the closed requests other than streetlights, one in twenty is reopened.
inline constexpr int closedPerReopened = 20;

/// What the dirty extract holds.
inline constexpr int extractRows = 200; ///< sound rows
inline constexpr int extractRepeats = 9;
inline constexpr int extractSpellings = 12;
inline constexpr int extractDayFirst = 7;
inline constexpr int extractSwapped = 5;
inline constexpr int extractUnknownDays = 6; ///< written 999
inline constexpr int extractBlankWards = 8;
inline constexpr int extractLongTrees = 4; ///< over 100 days, and valid

} // namespace story

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <array>

/// The fixed numbers of the dataset `requests311` as the curriculum states them, typed here a second time, so that the
/// generator is checked against its specification and not against itself.
namespace requests311facts
{

using namespace Qt::StringLiterals;

/// One ward as the curriculum states it (section 3.2).
struct WardFacts {
    QString name;
    int residents;
    int reports2024;
    int reports2025;
    int appReports;
    int potholeReports;
    int roadKm;
    int surveyedHoles;
    int seniorPercent;
};

inline const QList<WardFacts> wardFacts{
    {u"Harbour"_s, 62000, 420, 520, 260, 190, 180, 198, 12}, {u"Millrace"_s, 48000, 264, 330, 132, 110, 150, 165, 15},
    {u"Uplands"_s, 55000, 248, 310, 108, 95, 210, 210, 16},  {u"Orchard"_s, 36000, 192, 240, 72, 70, 140, 168, 18},
    {u"Stonepier"_s, 12000, 176, 220, 77, 68, 60, 78, 14},   {u"Fairlea"_s, 41000, 144, 180, 27, 42, 160, 288, 27},
    {u"Kilnwood"_s, 27000, 96, 120, 16, 28, 110, 220, 29},   {u"Northmoor"_s, 19000, 60, 80, 8, 17, 90, 225, 31},
};

/// Reports and duplicates of a category in one year, by App, Phone and Web.
struct ChannelFacts {
    QString category;
    int year;
    std::array<int, 3> reports;
    std::array<int, 3> duplicates;
};

inline const QList<ChannelFacts> channelFacts{
    {u"Pothole"_s, 2025, {360, 200, 60}, {200, 14, 6}}, {u"Streetlight"_s, 2025, {110, 140, 50}, {48, 8, 4}},
    {u"Graffiti"_s, 2025, {90, 100, 50}, {22, 5, 3}},   {u"Missed collection"_s, 2025, {60, 230, 130}, {20, 14, 6}},
    {u"Noise"_s, 2025, {50, 140, 70}, {22, 9, 4}},      {u"Tree"_s, 2025, {30, 90, 40}, {10, 4, 1}},
    {u"Pothole"_s, 2024, {0, 290, 110}, {0, 11, 5}},    {u"Streetlight"_s, 2024, {0, 210, 90}, {0, 14, 6}},
    {u"Graffiti"_s, 2024, {0, 130, 70}, {0, 7, 3}},     {u"Missed collection"_s, 2024, {0, 240, 100}, {0, 11, 5}},
    {u"Noise"_s, 2024, {0, 150, 70}, {0, 9, 3}},        {u"Tree"_s, 2024, {0, 100, 40}, {0, 4, 2}},
};

} // namespace requests311facts

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The order of the random draws is part of the dataset: new draws go to the end.

#include "makerequests.h"

#include "quotas.h"
#include "requests311story.h"
#include "shuffling.h"

#include "base/splitmix64.h"

#include <QMap>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

using chartroom::SplitMix64;
using shuffling::randomBelow;
using shuffling::shuffle;

namespace {

using Places = QList<int>; // places of requests in the whole list

/// Ward x category x channel for one year. The story fixes the sums; the inside only has to agree with them.
using Cube = std::array<std::array<std::array<int, story::channelCount>, story::categoryCount>, story::wardCount>;

const story::ChannelQuota &quotaOf(const story::Category &category, int year)
{
    return year == story::firstYear ? category.in2024 : category.in2025;
}

/// Adds one block of the cube: the given category and channel pairs, with fixed sums per ward and per pair.
void fillBlock(Cube &cube, const QList<std::pair<int, int>> &pairs, const QList<int> &wardSums,
               const QList<int> &pairSums)
{
    const QList<QList<int>> table = quotas::fillTable(wardSums, pairSums);
    for (qsizetype ward = 0; ward < table.size(); ++ward) {
        for (qsizetype i = 0; i < pairs.size(); ++i)
            cube[size_t(ward)][size_t(pairs[i].first)][size_t(pairs[i].second)] = table[ward][i];
    }
}

/// The pairs of category and channel for which `wanted` holds, and their sums in one year.
template<typename Wanted> std::pair<QList<std::pair<int, int>>, QList<int>> pairsWhere(int year, Wanted wanted)
{
    QList<std::pair<int, int>> pairs;
    QList<int> sums;
    for (int category = 0; category < story::categoryCount; ++category) {
        for (int channel = 0; channel < story::channelCount; ++channel) {
            if (!wanted(category, channel))
                continue;
            pairs.append({category, channel});
            sums.append(quotaOf(story::categories[size_t(category)], year).reports[size_t(channel)]);
        }
    }
    return {pairs, sums};
}

Cube cubeOf2024()
{
    Cube cube{};
    QList<int> wardSums;
    for (const story::Ward &ward : story::wards)
        wardSums.append(ward.reports2024);
    const auto [pairs, sums] = pairsWhere(story::firstYear, [](int, int) { return true; });
    fillBlock(cube, pairs, wardSums, sums);
    return cube;
}

/// In 2025 each ward also has fixed numbers of app reports and of pothole reports. Once the potholes sent by the app
/// are shared among the wards, four blocks remain whose sums are all known.
Cube cubeOf2025()
{
    QList<int> appSums;
    for (const story::Ward &ward : story::wards)
        appSums.append(ward.appReports2025);
    const int appPotholes = story::categories[story::pothole].in2025.reports[story::app];
    const QList<int> both = quotas::apportion(appPotholes, appSums);
    QList<int> potholeOnly, appOnly, neither;
    for (size_t i = 0; i < story::wards.size(); ++i) {
        const story::Ward &ward = story::wards[i];
        const int shared = both[qsizetype(i)];
        potholeOnly.append(ward.potholeReports2025 - shared);
        appOnly.append(ward.appReports2025 - shared);
        neither.append(ward.reports2025 - ward.potholeReports2025 - ward.appReports2025 + shared);
    }
    Cube cube{};
    const auto fill = [&](bool isPothole, bool isApp, const QList<int> &wardSums) {
        const auto [pairs, sums] = pairsWhere(story::lastYear, [=](int category, int channel) {
            return (category == story::pothole) == isPothole && (channel == story::app) == isApp;
        });
        fillBlock(cube, pairs, wardSums, sums);
    };
    fill(true, true, both);
    fill(true, false, potholeOnly);
    fill(false, true, appOnly);
    fill(false, false, neither);
    return cube;
}

/// Adds the requests of one category and channel and marks the duplicates among them.
Places addCell(QList<Request> &requests, const Cube &cube, Request like, SplitMix64 &random)
{
    Places cell;
    for (like.ward = 0; like.ward < story::wardCount; ++like.ward) {
        const int count = cube[size_t(like.ward)][size_t(like.category)][size_t(like.channel)];
        for (int i = 0; i < count; ++i) {
            cell.append(int(requests.size()));
            requests.append(like);
        }
    }
    shuffle(random, cell);
    const auto &quota = quotaOf(story::categories[size_t(like.category)], like.year);
    for (int i = 0; i < quota.duplicates[size_t(like.channel)]; ++i)
        requests[cell[i]].duplicate = true;
    return cell;
}

void setMonths(QList<Request> &requests, Places &part, const story::Category &category, SplitMix64 &random)
{
    const QList<int> months = quotas::apportion(int(part.size()), category.monthWeights);
    shuffle(random, part);
    qsizetype next = 0;
    for (int month = 1; month <= story::monthCount; ++month) {
        for (int i = 0; i < months[month - 1]; ++i)
            requests[part[next++]].month = month;
    }
    shuffle(random, part);
}

void setStatus(QList<Request> &requests, const Places &part, const story::Category &category, int year)
{
    for (int i = 0; i < category.cancelledEachYear; ++i)
        requests[part[i]].status = RequestStatus::Cancelled;
    int open = (year == story::lastYear) ? category.openAtEnd : 0;
    for (const int place : part) {
        Request &request = requests[place];
        if (open > 0 && request.month == story::monthCount && request.status == RequestStatus::Closed) {
            request.status = RequestStatus::Open;
            --open;
        }
    }
}

/// Days to close by the curve of the category, and every twentieth closed request reopened (rounded half up).
void setDays(QList<Request> &requests, const Places &part, const story::Category &category, SplitMix64 &random)
{
    Places closed;
    for (const int place : part) {
        if (requests[place].status == RequestStatus::Closed)
            closed.append(place);
    }
    const QList<int> days = quotas::quantileGrid(int(closed.size()), category.daysToClose);
    for (qsizetype i = 0; i < closed.size(); ++i)
        requests[closed[i]].days = days[i];
    shuffle(random, closed);
    const int reopened = (int(closed.size()) * 2 + story::closedPerReopened) / (2 * story::closedPerReopened);
    for (int i = 0; i < reopened; ++i)
        requests[closed[i]].reopened = true;
}

/// Gives the requests from `start` on their days in rising order, and reopens some of them.
void setRepairs(QList<Request> &requests, const Places &part, qsizetype start, const story::StreetlightRepairs &repairs)
{
    const QList<int> days = quotas::quantileGrid(repairs.count, repairs.days);
    for (qsizetype i = 0; i < days.size(); ++i)
        requests[part[start + i]].days = days[i];
    for (int i = 0; i < repairs.reopened; ++i)
        requests[part[start + i * repairs.reopenedAmong / repairs.reopened]].reopened = true;
}

/// Streetlights: the five-day target changes how fast requests are closed and how often they come back.
void setStreetlightDays(QList<Request> &requests, Places &part, const story::StreetlightYear &year, SplitMix64 &random)
{
    shuffle(random, part);
    setRepairs(requests, part, 0, year.within);
    setRepairs(requests, part, year.within.count, year.late);
}

/// The requests that can be about one and the same issue: category, ward, year and month.
std::tuple<int, int, int, int> issueGroup(const Request &request)
{
    return {request.category, request.ward, request.year, request.month};
}

/// Sees to it that every duplicate has an original in its ward and month: where it has none, it gives its mark to
/// a request of the same channel in a group with two originals. No sum of the story changes.
void giveDuplicatesAnOriginal(QList<Request> &requests, const Places &part)
{
    QMap<std::pair<int, int>, int> originals;
    const auto group = [](const Request &request) { return std::pair(request.ward, request.month); };
    for (const int place : part)
        originals[group(requests[place])] += requests[place].duplicate ? 0 : 1;
    for (const int lonely : part) {
        Request &request = requests[lonely];
        if (!request.duplicate || originals[group(request)] > 0)
            continue;
        const auto other = std::find_if(part.cbegin(), part.cend(), [&](int place) {
            const Request &candidate = requests[place];
            return !candidate.duplicate && candidate.channel == request.channel && originals[group(candidate)] > 1;
        });
        Q_ASSERT(other != part.cend());
        request.duplicate = false;
        requests[*other].duplicate = true;
        ++originals[group(request)];
        --originals[group(requests[*other])];
    }
}

void addCategory(QList<Request> &requests, const Cube &cube, int categoryIndex, int year, SplitMix64 &random)
{
    const story::Category &category = story::categories[size_t(categoryIndex)];
    Places part;
    for (int channel = 0; channel < story::channelCount; ++channel)
        part += addCell(requests, cube,
                        {.year = year,
                         .category = categoryIndex,
                         .channel = channel,
                         .days = {},
                         .created = {},
                         .intersection = {}},
                        random);
    setMonths(requests, part, category, random);
    setStatus(requests, part, category, year);
    if (categoryIndex == story::streetlight)
        setStreetlightDays(requests, part, year == story::firstYear ? story::streetlights2024 : story::streetlights2025,
                           random);
    else
        setDays(requests, part, category, random);
    giveDuplicatesAnOriginal(requests, part);
}

/// Every street corner of one ward once, in a random order.
QList<QByteArray> intersectionsOf(const story::Ward &ward, SplitMix64 &random)
{
    QList<QByteArray> corners;
    for (const char *street : ward.streets) {
        for (const char *crossRoad : ward.crossRoads)
            corners.append(QByteArray(street) + " Street and " + crossRoad + " Road");
    }
    shuffle(random, corners);
    return corners;
}

/// Gives each original the next corner of its ward, category by category, so that a corner comes back only after
/// all others; each duplicate takes the corner of an original of its group and its day or the day after.
void setPlaces(QList<Request> &requests, SplitMix64 &random)
{
    QList<QList<QByteArray>> corners;
    for (const story::Ward &ward : story::wards)
        corners.append(intersectionsOf(ward, random));
    std::array<std::array<int, story::categoryCount>, story::wardCount> used{};
    QMap<std::tuple<int, int, int, int>, Places> originals;
    for (int place = 0; place < int(requests.size()); ++place) {
        Request &request = requests[place];
        if (request.duplicate)
            continue;
        const QList<QByteArray> &here = corners[request.ward];
        request.intersection = here[used[size_t(request.ward)][size_t(request.category)]++ % here.size()];
        originals[issueGroup(request)].append(place);
    }
    QMap<std::tuple<int, int, int, int>, int> taken;
    for (Request &request : requests) {
        if (!request.duplicate)
            continue;
        const Places &choices = originals[issueGroup(request)];
        const Request &original = requests[choices[taken[issueGroup(request)]++ % choices.size()]];
        const QDate nextDay = original.created.addDays(request.created.day() % 2);
        request.intersection = original.intersection;
        request.created = nextDay.month() == original.month ? nextDay : original.created;
    }
}

/// Mixes the requests within their months and gives each a day of opening.
void setDates(QList<Request> &requests, SplitMix64 &random)
{
    shuffle(random, requests);
    std::stable_sort(requests.begin(), requests.end(), [](const Request &a, const Request &b) {
        return std::pair(a.year, a.month) < std::pair(b.year, b.month);
    });
    for (Request &request : requests) {
        const QDate first(request.year, request.month, 1);
        request.created = first.addDays(randomBelow(random, first.daysInMonth()));
    }
}

void sortByArrival(QList<Request> &requests)
{
    std::stable_sort(requests.begin(), requests.end(), [](const Request &a, const Request &b) {
        return std::pair(a.created, a.duplicate) < std::pair(b.created, b.duplicate);
    });
}

} // namespace

QList<Request> makeRequests()
{
    SplitMix64 random(story::seed);
    QList<Request> requests;
    for (int year = story::firstYear; year <= story::lastYear; ++year) {
        const Cube cube = (year == story::firstYear) ? cubeOf2024() : cubeOf2025();
        for (int category = 0; category < story::categoryCount; ++category)
            addCategory(requests, cube, category, year, random);
    }
    setDates(requests, random);
    setPlaces(requests, random);
    sortByArrival(requests);
    return requests;
}

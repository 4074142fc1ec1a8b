// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes the tables of the dataset `requests311`: `generate_requests311 FOLDER`. The same program makes the same
// bytes everywhere.

#include "makerequests.h"
#include "quotas.h"
#include "requests311extract.h"
#include "requests311story.h"
#include "sheet.h"

#include <algorithm>

namespace {

QByteArray statusName(RequestStatus status)
{
    switch (status) {
    case RequestStatus::Closed:
        return "Closed";
    case RequestStatus::Open:
        return "Open";
    case RequestStatus::Cancelled:
        return "Cancelled";
    }
    Q_UNREACHABLE();
}

/// `top / bottom` with two decimals, rounded half up. Both are whole and not negative.
QByteArray ratio(qint64 top, qint64 bottom)
{
    const qint64 hundredths = quotas::floorDivide(2 * 100 * top + bottom, 2 * bottom);
    return QByteArray::number(hundredths / 100) + '.' + QByteArray::number(hundredths % 100).rightJustified(2, '0');
}

Sheet requestTable(const QList<Request> &requests)
{
    Sheet sheet;
    sheet.columns = {"request_id", "created_on", "closed_on",    "year", "month",    "category", "ward",
                     "channel",    "status",     "intersection", "dup",  "reopened", "days"};
    int number = 100000;
    for (const Request &request : requests) {
        sheet.rows.append({"PA-" + cell(++number), cell(request.created), cell(request.closed()), cell(request.year),
                           cell(request.month), story::categories[size_t(request.category)].name,
                           story::wards[size_t(request.ward)].name, story::channels[size_t(request.channel)],
                           statusName(request.status), request.intersection, cell(request.duplicate),
                           cell(request.reopened), cell(request.days)});
    }
    return sheet;
}

Sheet wardTable()
{
    Sheet sheet;
    sheet.columns = {"ward", "population", "senior_pct", "road_km", "potholes_surveyed"};
    for (const story::Ward &ward : story::wards) {
        sheet.rows.append(
            {ward.name, cell(ward.residents), cell(ward.seniorPercent), cell(ward.roadKm), cell(ward.surveyedHoles)});
    }
    return sheet;
}

/// How many requests meet a condition.
template<typename Condition> int countOf(const QList<Request> &requests, Condition condition)
{
    return int(std::count_if(requests.cbegin(), requests.cend(), condition));
}

QByteArrayList byWardRow(const QList<Request> &requests, int wardIndex, int year)
{
    const story::Ward &ward = story::wards[size_t(wardIndex)];
    const auto isHere = [=](const Request &r) { return r.ward == wardIndex && r.year == year; };
    const int reports = countOf(requests, isHere);
    const int distinct = countOf(requests, [=](const Request &r) { return isHere(r) && !r.duplicate; });
    const int byApp = countOf(requests, [=](const Request &r) { return isHere(r) && r.channel == story::app; });
    const int potholes = countOf(requests, [=](const Request &r) { return isHere(r) && r.category == story::pothole; });
    const bool surveyed = year == story::lastYear; // the road survey was made in the last year only
    return {ward.name,
            cell(year),
            cell(ward.residents),
            cell(ward.seniorPercent),
            cell(reports),
            cell(distinct),
            cell(byApp),
            ratio(100 * byApp, reports),
            ratio(1000 * reports, ward.residents),
            cell(potholes),
            ratio(1000 * potholes, ward.residents),
            cell(ward.roadKm),
            surveyed ? cell(ward.surveyedHoles) : "",
            surveyed ? ratio(ward.surveyedHoles, ward.roadKm) : "",
            surveyed ? ratio(potholes, ward.surveyedHoles) : ""};
}

/// One ward in one year.
Sheet byWardTable(const QList<Request> &requests)
{
    Sheet sheet;
    sheet.columns = {"ward",
                     "year",
                     "residents",
                     "senior_pct",
                     "reports",
                     "distinct_issues",
                     "app_reports",
                     "app_share",
                     "reports_per_1000",
                     "pothole_reports",
                     "pothole_reports_per_1000",
                     "road_km",
                     "surveyed_holes",
                     "holes_per_km",
                     "pothole_reports_per_hole"};
    for (int year = story::firstYear; year <= story::lastYear; ++year) {
        for (int ward = 0; ward < story::wardCount; ++ward)
            sheet.rows.append(byWardRow(requests, ward, year));
    }
    return sheet;
}

QByteArrayList byMonthRow(const QList<Request> &requests, int year, int month, int category)
{
    const auto isHere = [=](const Request &r) { return r.year == year && r.month == month && r.category == category; };
    const int reports = countOf(requests, isHere);
    const int distinct = countOf(requests, [=](const Request &r) { return isHere(r) && !r.duplicate; });
    return {cell(QDate(year, month, 1)),
            cell(year),
            cell(month),
            story::categories[size_t(category)].name,
            cell(reports),
            cell(distinct)};
}

/// One category in one month.
Sheet byMonthTable(const QList<Request> &requests)
{
    Sheet sheet;
    sheet.columns = {"month", "year", "month_of_year", "category", "reports", "distinct_issues"};
    for (int year = story::firstYear; year <= story::lastYear; ++year) {
        for (int month = 1; month <= story::monthCount; ++month) {
            for (int category = 0; category < story::categoryCount; ++category)
                sheet.rows.append(byMonthRow(requests, year, month, category));
        }
    }
    return sheet;
}

/// One category, both years side by side: a table to write formulas on.
Sheet byCategoryTable(const QList<Request> &requests)
{
    Sheet sheet;
    sheet.columns = {"category", "reports_2024", "reports_2025"};
    for (int category = 0; category < story::categoryCount; ++category) {
        const auto reportsOf = [&](int year) {
            return countOf(requests, [=](const Request &r) { return r.category == category && r.year == year; });
        };
        sheet.rows.append({story::categories[size_t(category)].name, cell(reportsOf(story::firstYear)),
                           cell(reportsOf(story::lastYear))});
    }
    return sheet;
}

/// A hidden table for testing formulas on `by_category`: a rise, a fall, no change, a base of zero and both kinds of
/// gap, so that no formula is right by luck.
Sheet categoryProbe()
{
    struct Pair {
        const char *first, *last;
    };
    constexpr std::array<Pair, 6> pairs{
        {{"80", "200"}, {"0", "12"}, {"125", "125"}, {"50", ""}, {"", "20"}, {"64", "16"}}};
    static_assert(pairs.size() == story::categoryCount);
    Sheet sheet;
    sheet.columns = {"category", "reports_2024", "reports_2025"};
    for (size_t category = 0; category < pairs.size(); ++category)
        sheet.rows.append({story::categories[category].name, pairs[category].first, pairs[category].last});
    return sheet;
}

} // namespace

int main(int argc, char *argv[])
{
    const QList<Request> requests = makeRequests();
    const Sheet all = requestTable(requests);
    const DirtyExtract dirty = makeExtract(requests, all);
    return writeDataset(argc, argv,
                        {{"req.csv", csvOf(all)},
                         {"wards.csv", csvOf(wardTable())},
                         {"by_ward.csv", csvOf(byWardTable(requests))},
                         {"by_month.csv", csvOf(byMonthTable(requests))},
                         {"by_category.csv", csvOf(byCategoryTable(requests))},
                         {"by_category_probe.csv", csvOf(categoryProbe())},
                         {"req_dirty.csv", dirty.csv()},
                         {"req_dirty.defects.json", dirty.answerKey()}});
}

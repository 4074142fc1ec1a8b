// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes the tables of the dataset `applications`: `generate_applications FOLDER`. The same bytes everywhere.

#include "applicationsextract.h"
#include "applicationsstory.h"
#include "makeapplications.h"
#include "sheet.h"
#include "transactionsstory.h"

#include <algorithm>
#include <set>

namespace {

using namespace applications;

constexpr std::array<int, 4> equalQuarters{1, 1, 1, 1};

Sheet caseTable(const QList<Application> &cases)
{
    Sheet sheet;
    sheet.columns = {"case_id",     "office",     "region", "complexity", "channel", "outcome",
                     "received_on", "decided_on", "half",   "month",      "intake",  "verify",
                     "assess",      "decide",     "days",   "returned",   "handoffs"};
    int number = 20000;
    for (const Application &one : cases) {
        sheet.rows.append({"HG-" + cell(number++), one.office, regions[size_t(one.region)].name,
                           one.isComplex ? "Complex" : "Simple", channels[size_t(one.channel)].name, one.outcome,
                           cell(one.received), cell(one.decided()), cell(one.half), cell(one.received.month()),
                           cell(one.stages[0]), cell(one.stages[1]), cell(one.stages[2]), cell(one.stages[3]),
                           cell(one.days()), cell(one.returned), cell(one.handoffs)});
    }
    return sheet;
}

/// The cases received from September on, as they looked on the last day of the year.
Sheet liveTable(const QList<Application> &cases, const Sheet &all)
{
    QList<int> rows;
    for (int row = 0; row < int(cases.size()); ++row) {
        if (cases[row].received >= QDate(year, 9, 1))
            rows.append(row);
    }
    Sheet sheet = all.part(all.columns, rows);
    const auto isOpen = [&](int row) { return cases[rows[row]].decided() > QDate(year, 12, 31); };
    sheet.addColumn("open", [&](int row) { return cell(isOpen(row)); });
    sheet.addColumn("days_shown", [&](int row) { return isOpen(row) ? QByteArray() : cell(cases[rows[row]].days()); });
    return sheet;
}

/// What each office reports each month. The small office sends nothing in two months.
Sheet standardTable(const QList<Application> &cases)
{
    std::set<QByteArray> offices;
    for (const Application &one : cases)
        offices.insert(one.office);
    Sheet sheet;
    sheet.columns = {"office", "month", "total", "met"};
    for (const QByteArray &office : offices) {
        for (int month = 1; month <= 12; ++month) {
            int total = 0, met = 0;
            for (const Application &one : cases) {
                const bool counts = one.office == office && one.received.month() == month;
                total += counts ? 1 : 0;
                met += counts && one.days() <= 30 ? 1 : 0;
            }
            const bool isSilent =
                office == smallOffice &&
                std::find(monthsWithoutReport.begin(), monthsWithoutReport.end(), month) != monthsWithoutReport.end();
            sheet.rows.append({office, cell(month), isSilent ? "" : cell(total), isSilent ? "" : cell(met)});
        }
    }
    return sheet;
}

Sheet historyTable()
{
    Sheet sheet;
    sheet.columns = {"month", "decided", "median_days"};
    for (int month = 1; month <= 12; ++month)
        sheet.rows.append({QDate(year - 1, month, 1).toString(u"yyyy-MM").toLatin1(),
                           cell(decided2024[size_t(month - 1)]), cell(medianDays2024[size_t(month - 1)])});
    return sheet;
}

/// How the year's transactions fall on its quarters.
QList<int> startedByQuarter(int service, size_t year, size_t channel)
{
    if (service == transactions::recountedService && year == 1 && channel == 0)
        return {transactions::recountedStarts.begin(), transactions::recountedStarts.end()};
    return quotas::apportion(transactions::services[size_t(service)].years[year][channel].started, equalQuarters);
}

Sheet transactionTable()
{
    Sheet sheet;
    sheet.columns = {"service", "channel", "year", "quarter", "started", "completed", "cost_total"};
    for (int service = 0; service < int(transactions::services.size()); ++service) {
        const transactions::Service &here = transactions::services[size_t(service)];
        for (size_t year = 0; year < here.years.size(); ++year) {
            for (size_t channel = 0; channel < transactions::channels.size(); ++channel) {
                const transactions::ChannelYear &one = here.years[year][channel];
                const QList<int> started = startedByQuarter(service, year, channel);
                const QList<int> completed = quotas::apportion(one.completed, equalQuarters);
                for (int quarter = 0; quarter < 4; ++quarter)
                    sheet.rows.append({here.name, transactions::channels[channel], cell(transactions::years[year]),
                                       cell(quarter + 1), cell(started[quarter]), cell(completed[quarter]),
                                       cell(completed[quarter] * one.unitCost)});
            }
        }
    }
    return sheet;
}

/// The mean days of each region in the second half, simple and complex cases apart: a table to write formulas on.
Sheet paceTable(const QList<Application> &cases)
{
    Sheet sheet;
    sheet.columns = {"region", "simple", "complex"};
    for (int region = 0; region < int(regions.size()); ++region) {
        const auto meanOf = [&](bool isComplex) {
            qint64 days = 0, count = 0;
            for (const Application &one : cases) {
                if (one.region != region || one.half != 2 || one.isComplex != isComplex)
                    continue;
                days += one.days();
                ++count;
            }
            return decimalCell(quotas::floorDivide(2 * 100 * days + count, 2 * count));
        };
        sheet.rows.append({regions[size_t(region)].name, meanOf(false), meanOf(true)});
    }
    return sheet;
}

/// A hidden table for testing formulas on `pace`: equal means, a large gap, and a region without complex cases, so that
/// no formula is right by luck.
Sheet paceProbe()
{
    struct Means {
        const char *simple, *complex;
    };
    constexpr std::array<Means, 4> means{{{"20", "20"}, {"10", "60"}, {"12.5", ""}, {"0", "30"}}};
    static_assert(means.size() == regions.size());
    Sheet sheet;
    sheet.columns = {"region", "simple", "complex"};
    for (size_t region = 0; region < means.size(); ++region)
        sheet.rows.append({regions[region].name, means[region].simple, means[region].complex});
    return sheet;
}

} // namespace

int main(int argc, char *argv[])
{
    const QList<Application> cases = makeApplications();
    const Sheet all = caseTable(cases);
    const DirtyExtract dirty = makeExtract(cases, all);
    return writeDataset(argc, argv,
                        {{"app.csv", csvOf(all)},
                         {"live.csv", csvOf(liveTable(cases, all))},
                         {"std.csv", csvOf(standardTable(cases))},
                         {"hist24.csv", csvOf(historyTable())},
                         {"tx.csv", csvOf(transactionTable())},
                         {"pace.csv", csvOf(paceTable(cases))},
                         {"pace_probe.csv", csvOf(paceProbe())},
                         {"app_dirty.csv", dirty.csv()},
                         {"app_dirty.defects.json", dirty.answerKey()}});
}

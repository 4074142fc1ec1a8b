// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes the tables of the dataset `catalogue`: `generate_catalogue FOLDER`. The same bytes everywhere.

#include "catalogueextract.h"
#include "cataloguestory.h"
#include "cataloguetitles.h"
#include "makecatalogue.h"
#include "sheet.h"

#include <algorithm>

namespace {

using namespace catalogue;

Sheet datasetTable(const QList<Published> &all)
{
    Sheet sheet;
    sheet.columns = {"dataset_id", "title_en",     "title_fr",     "org",         "format",
                     "pair_of",    "rank",         "people",       "crawler",     "year_downloads",
                     "api_calls",  "overdue_data", "overdue_meta", "open_licence"};
    for (int place = 0; place < int(all.size()); ++place) {
        const Published &one = all[place];
        sheet.rows.append({datasetId(place), one.englishTitle, one.frenchTitle, one.body, one.format,
                           one.twinOf ? datasetId(*one.twinOf) : "", cell(place + 1), cell(one.people),
                           cell(one.crawler), cell(one.people + one.crawler), cell(one.calls), cell(one.overdueByData),
                           cell(one.overdueByMetadata), cell(one.openLicence)});
    }
    return sheet;
}

/// A hidden table for testing filters of `ds`: every body with every format, open and not, so that no filter keeps the
/// right rows by luck.
Sheet probeTable(const Sheet &like)
{
    Sheet sheet;
    sheet.columns = like.columns;
    int place = 0;
    for (const char *body : {"Transit Agency", "Statistics Branch", "Parks Service"}) {
        for (const char *format : {"CSV", "XLSX", "PDF", "GeoJSON", "API"}) {
            for (const bool isOpen : {true, false}) {
                const bool isLate = place % 3 == 0;
                const QByteArray id = "TS" + QByteArray::number(place + 1).rightJustified(3, '0');
                sheet.rows.append({id, "Test dataset " + cell(place + 1), "Jeu d’essai " + cell(place + 1), body,
                                   format, "", cell(place + 1), cell(40 * (30 - place)), "0", cell(40 * (30 - place)), "0",
                                   cell(isLate), cell(isLate && place % 2 == 0), cell(isOpen)});
                ++place;
            }
        }
    }
    return sheet;
}

QList<int> byMonth(const Published &one)
{
    return quotas::apportion(one.people, monthWeights);
}

/// One dataset in one month, crawlers included, with the share of the busiest client where it stands out.
Sheet downloadTable(const QList<Published> &all)
{
    Sheet sheet;
    sheet.columns = {"rank_id", "month", "downloads", "one_client_share"};
    for (int place = 0; place < int(all.size()); ++place) {
        const QList<int> people = byMonth(all[place]);
        for (int month = 1; month <= 12; ++month) {
            const int crawler = month == crawledMonth ? all[place].crawler : 0;
            const int downloads = people[month - 1] + crawler;
            const int percent = crawler > 0 ? quotas::roundHalfUp(100.0 * crawler / downloads) : 0;
            sheet.rows.append({datasetId(place), cell(month), cell(downloads), decimalCell(percent)});
        }
    }
    return sheet;
}

/// Downloads by people in two years.
Sheet monthTable(const QList<Published> &all)
{
    QList<int> last(12, 0);
    for (const Published &one : all) {
        const QList<int> people = byMonth(one);
        for (int month = 0; month < 12; ++month)
            last[month] += people[month];
    }
    const QList<int> first = quotas::apportion(downloadsOf2024, last);
    Sheet sheet;
    sheet.columns = {"year", "month", "downloads"};
    for (int month = 1; month <= 12; ++month)
        sheet.rows.append({"2024", cell(month), cell(first[month - 1])});
    for (int month = 1; month <= 12; ++month)
        sheet.rows.append({"2025", cell(month), cell(last[month - 1])});
    return sheet;
}

Sheet requestTable()
{
    Sheet sheet;
    sheet.columns = {"topic", "state"};
    for (const Topic &topic : topics) {
        for (int i = 0; i < topic.requests; ++i)
            sheet.rows.append(QByteArrayList{topic.name, topic.state});
    }
    return sheet;
}

/// Score = 2 x benefit + demand - 2 x privacy risk - effort / 10.
Sheet candidateTable()
{
    Sheet sheet;
    sheet.columns = {"candidate", "requests", "benefit", "privacy_risk", "demand", "effort_days", "quality", "score"};
    for (const Candidate &one : candidates) {
        const int demand = qMin(5, quotas::roundHalfUp(one.requests / 6.0));
        const int tenths = 20 * one.benefit + 10 * demand - 20 * one.privacyRisk - one.effortDays;
        sheet.rows.append({one.name, cell(one.requests), cell(one.benefit), cell(one.privacyRisk), cell(demand),
                           cell(one.effortDays), cell(one.quality), decimalCell(10 * tenths)});
    }
    return sheet;
}

Sheet inventoryTable()
{
    Sheet sheet;
    sheet.columns = {"asset", "kind", "steward", "used_last_year"};
    for (int i = 0; i < int(assets.size()); ++i) {
        const bool isOrphan = std::find(withoutSteward.begin(), withoutSteward.end(), i) != withoutSteward.end();
        sheet.rows.append({assets[size_t(i)].name, assets[size_t(i)].kind,
                           isOrphan ? "" : stewards[size_t(i) % stewards.size()],
                           cell(quotas::stepped(i, usedStep, usedCycle) < used)});
    }
    return sheet;
}

} // namespace

int main(int argc, char *argv[])
{
    const QList<Published> all = makeCatalogue();
    const Sheet table = datasetTable(all);
    const DirtyExtract dirty = makeExtract(all, table);
    return writeDataset(argc, argv,
                        {{"ds.csv", csvOf(table)},
                         {"ds_probe.csv", csvOf(probeTable(table))},
                         {"dl.csv", csvOf(downloadTable(all))},
                         {"mon.csv", csvOf(monthTable(all))},
                         {"pub.csv", csvOf(requestTable())},
                         {"cand.csv", csvOf(candidateTable())},
                         {"inv.csv", csvOf(inventoryTable())},
                         {"ds_dirty.csv", dirty.csv()},
                         {"ds_dirty.defects.json", dirty.answerKey()}});
}

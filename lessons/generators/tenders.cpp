// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes the tables of the dataset `tenders`: `generate_tenders FOLDER`. The same bytes everywhere.

#include "maketenders.h"
#include "sheet.h"
#include "tendersextract.h"
#include "tendersstory.h"

namespace {

Sheet tenderTable(const QList<Tender> &all)
{
    Sheet sheet;
    sheet.columns = {"ocid",   "year",        "buyer",  "method",   "category", "bridge", "status",
                     "window", "window_days", "n_bids", "estimate", "award",    "amend",  "final"};
    for (int i = 0; i < int(all.size()); ++i) {
        const Tender &tender = all[i];
        sheet.rows.append({"ocds-cvn-" + cell(5000 + i), cell(tender.year), tenders::buyers[size_t(tender.buyer)],
                           tender.method, tender.category, cell(tender.isBridge), tender.status, tender.window,
                           cell(tender.windowDays), cell(tender.bids), cell(tender.estimate), cell(tender.award),
                           cell(tender.amendment), cell(tender.finalCost())});
    }
    return sheet;
}

Sheet itemTable()
{
    Sheet sheet;
    sheet.columns = {"item", "buyer", "qty", "unit_price"};
    for (const tenders::Item &item : tenders::items) {
        for (size_t buyer = 0; buyer < tenders::buyers.size(); ++buyer) {
            if (item.cents[buyer] > 0)
                sheet.rows.append(
                    {item.name, tenders::buyers[buyer], cell(item.quantities[buyer]), decimalCell(item.cents[buyer])});
        }
    }
    return sheet;
}

} // namespace

int main(int argc, char *argv[])
{
    const QList<Tender> all = makeTenders();
    const Sheet table = tenderTable(all);
    const DirtyExtract dirty = makeExtract(all, table);
    return writeDataset(argc, argv,
                        {{"ten.csv", csvOf(table)},
                         {"items.csv", csvOf(itemTable())},
                         {"ten_dirty.csv", dirty.csv()},
                         {"ten_dirty.defects.json", dirty.answerKey()}});
}

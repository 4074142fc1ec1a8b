// SPDX-License-Identifier: GPL-3.0-or-later
#include "tendersextract.h"

#include "tendersstory.h"

#include <numeric>

namespace {

using namespace tenders;

const QByteArrayList suppliers{"Northway Supplies", "Delmar Works",     "Kestrel Office", "Ambrel Paving",
                               "Lumen Services",    "Haldane Brothers", "Orvelle Print",  "Tidewater Tools",
                               "Granary Foods",     "Marlow Cleaning",  "Pinder Systems", "Quayside Movers"};

/// Places of the purchases that each kind of mistake befalls.
struct Chosen {
    int bridge = 0;
    QList<int> amendments, money, thousands, spellings;
};

QByteArray supplierOf(const Tender &tender, int row)
{
    return tender.award ? suppliers[row * 5 % suppliers.size()] : QByteArray();
}

/// The sound rows: some columns of `ten` with an invented supplier and the day of publication.
Sheet soundRows(const QList<Tender> &all, const Sheet &table)
{
    QList<int> everyRow(all.size());
    std::iota(everyRow.begin(), everyRow.end(), 0);
    const Sheet part = table.part({"ocid", "buyer"}, everyRow);
    const Sheet money = table.part({"method", "status", "n_bids", "estimate", "award", "amend", "final"}, everyRow);
    Sheet sheet;
    sheet.columns = part.columns + QByteArrayList{"supplier", "published_on"} + money.columns;
    for (const int row : everyRow) {
        const QDate published = QDate(all[row].year, 1, 6).addDays(row * 3 % 200);
        sheet.rows.append(part.rows[row] + QByteArrayList{supplierOf(all[row], row), cell(published)} +
                          money.rows[row]);
    }
    return sheet;
}

Chosen choose(RowPicker &picker, const QList<Tender> &all)
{
    const auto isUsual = [&](int row) { return all[row].award && !all[row].isBridge; };
    const auto isOneOfTwo = [&](int row) {
        return isUsual(row) && suppliers.indexOf(supplierOf(all[row], row)) < misspelledSuppliers;
    };
    Chosen chosen;
    chosen.bridge = picker.take(1, [&](int row) { return all[row].isBridge; }).front();
    chosen.amendments =
        picker.take(publishedAmendments, [&](int row) { return isUsual(row) && *all[row].amendment > 0; });
    chosen.money = picker.take(moneyTexts, isUsual);
    // In thousands a purchase of this size looks absurdly small beside its award.
    chosen.thousands = picker.take(inThousands, [&](int row) {
        return isUsual(row) && all[row].estimate >= 100'000 && all[row].estimate % 1000 == 0;
    });
    chosen.spellings = picker.take(supplierSpellings, isOneOfTwo);
    picker.fillUp(extractRows);
    return chosen;
}

/// Digits in groups of three.
QByteArray grouped(int dollars, const char *separator)
{
    QByteArray text = cell(dollars);
    for (int place = int(text.size()) - 3; place > 0; place -= 3)
        text.insert(place, separator);
    return text;
}

/// Money as people type it, in the English way or in the French way.
QByteArray moneyText(int dollars, bool isFrench)
{
    if (isFrench)
        return grouped(dollars, " ") + ",00 $";
    return '$' + grouped(dollars, ",") + ".00";
}

QByteArray misspelled(const QByteArray &supplier, int n)
{
    switch (n % 3) {
    case 0:
        return supplier.toUpper();
    case 1:
        return supplier + " Inc.";
    default:
        return QByteArray(supplier).replace(' ', "");
    }
}

/// An amendment as a row of its own: a later day, the new total as award, and nothing in the other cells.
QMap<QByteArray, QByteArray> amendmentRow(const Tender &tender, const QByteArray &published)
{
    const QDate day = QDate::fromString(QString::fromLatin1(published), Qt::ISODate).addDays(120);
    return {
        {"published_on", cell(day)}, {"n_bids", ""}, {"award", cell(tender.finalCost())}, {"amend", ""}, {"final", ""}};
}

} // namespace

DirtyExtract makeExtract(const QList<Tender> &all, const Sheet &table)
{
    const Sheet sound = soundRows(all, table);
    RowPicker picker(int(all.size()));
    const Chosen chosen = choose(picker, all);
    DirtyExtract extract(sound, picker.rows());
    for (int i = 0; i < int(chosen.money.size()); ++i) {
        const int row = chosen.money[i];
        extract.damage("money-text", "type", row, "award", moneyText(*all[row].award, i % 2 == 1));
    }
    for (const int row : chosen.thousands)
        extract.damage("thousands", "unit", row, "estimate", cell(all[row].estimate / 1000));
    int variant = 0;
    for (const int row : chosen.spellings)
        extract.damage("supplier", "category", row, "supplier", misspelled(sound.at(row, "supplier"), variant++));
    extract.keep("bridge", chosen.bridge, "estimate");
    for (const int row : chosen.amendments)
        extract.insertCopy("amendment", "duplicate", row, 2 + row % 5,
                           amendmentRow(all[row], sound.at(row, "published_on")));
    return extract;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests311extract.h"

#include "requests311story.h"

namespace {

/// Places of the requests that each kind of mistake befalls.
struct Chosen {
    QList<int> longTrees, repeats, spellings, dayFirst, swapped, unknownDays, blankWards;
};

Chosen choose(RowPicker &picker, const QList<Request> &requests)
{
    const auto any = [](int) { return true; };
    const auto isClosed = [&](int row) { return requests[row].days.has_value(); };
    const auto isTree = [&](int row) { return requests[row].category == story::tree; };
    Chosen chosen;
    chosen.longTrees = picker.take(story::extractLongTrees,
                                   [&](int row) { return isTree(row) && requests[row].days.value_or(0) > 100; });
    chosen.repeats = picker.take(story::extractRepeats, any);
    chosen.spellings = picker.take(story::extractSpellings, any);
    // A day above 12 shows which number is the day.
    chosen.dayFirst = picker.take(story::extractDayFirst, [&](int row) { return requests[row].created.day() > 12; });
    chosen.swapped = picker.take(story::extractSwapped, [&](int row) { return requests[row].days.value_or(0) > 3; });
    chosen.unknownDays = picker.take(story::extractUnknownDays, [&](int row) { return !isClosed(row); });
    chosen.blankWards = picker.take(story::extractBlankWards, any);
    // Another request at the same street corner tells the ward.
    for (const int blank : chosen.blankWards)
        picker.take(1, [&](int row) {
            return requests[row].intersection == requests[blank].intersection && requests[row].days.value_or(0) <= 100;
        });
    picker.fillUp(story::extractRows, [&](int row) { return requests[row].days.value_or(0) <= 100; });
    return chosen;
}

/// The `n`-th way in which somebody misspells a ward.
QByteArray misspelled(const QByteArray &ward, int n)
{
    switch (n % 4) {
    case 0:
        return ward.toUpper();
    case 1:
        return ward.toLower();
    case 2:
        return ward + " Ward";
    default:
        return ward.first(2) + ward.sliced(3); // a letter is lost
    }
}

/// A line of sums at the end, as a spreadsheet leaves it: the number of rows, and the days added up.
QByteArrayList totalLine(const DirtyExtract &extract, const Sheet &all, const QList<int> &rows)
{
    int days = 0;
    for (const int row : rows)
        days += extract.at(row, "days").toInt();
    QByteArrayList cells(all.columns.size(), QByteArray());
    cells[all.column("request_id")] = "TOTAL";
    cells[all.column("days")] = cell(days);
    return cells;
}

} // namespace

DirtyExtract makeExtract(const QList<Request> &requests, const Sheet &all)
{
    RowPicker picker(int(requests.size()));
    const Chosen chosen = choose(picker, requests);
    DirtyExtract extract(all, picker.rows());
    int variant = 0;
    for (const int row : chosen.spellings)
        extract.damage("ward", "typo", row, "ward", misspelled(all.at(row, "ward"), variant++));
    for (const int row : chosen.dayFirst)
        extract.damage("day-first", "date-format", row, "created_on",
                       requests[row].created.toString(u"dd/MM/yyyy").toLatin1());
    for (const int row : chosen.swapped) {
        extract.damage("swapped", "swapped", row, "created_on", cell(requests[row].closed()));
        extract.damage("swapped", "swapped", row, "closed_on", cell(requests[row].created));
    }
    for (const int row : chosen.unknownDays)
        extract.damage("unknown-days", "missing-code", row, "days", "999");
    for (const int row : chosen.blankWards)
        extract.damage("blank-ward", "blank", row, "ward", "");
    for (const int row : chosen.longTrees)
        extract.keep("long-tree", row, "days");
    for (const int row : chosen.repeats)
        extract.repeat("repeat", row, 1 + row % 3);
    extract.insertLine("total", "total-row", totalLine(extract, all, picker.rows()));
    return extract;
}

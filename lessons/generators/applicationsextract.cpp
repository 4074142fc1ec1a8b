// SPDX-License-Identifier: GPL-3.0-or-later
#include "applicationsextract.h"

#include "applicationsstory.h"

#include <algorithm>
#include <numeric>

namespace {

using namespace applications;

/// Places of the cases that each kind of mistake befalls.
struct Chosen {
    QList<int> zeros, silent, repeats, spellings, working, negative;
};

/// The cases of the same office received in the same week and decided in 30 days.
int metInWeek(const QList<Application> &cases, const Application &like)
{
    const int week = like.received.weekNumber();
    return int(std::count_if(cases.cbegin(), cases.cend(), [&](const Application &one) {
        return one.office == like.office && one.days() <= 30 && one.received.weekNumber() == week;
    }));
}

/// The sound rows: a few columns of `app`, the unit of `days`, and what the office reported for the week.
Sheet soundRows(const QList<Application> &cases, const Sheet &all)
{
    QList<int> everyRow(cases.size());
    std::iota(everyRow.begin(), everyRow.end(), 0);
    Sheet sheet = all.part(
        {"case_id", "office", "region", "complexity", "channel", "received_on", "decided_on", "days"}, everyRow);
    sheet.addColumn("days_unit", [](int) { return QByteArray("days"); });
    sheet.addColumn("met", [&](int row) { return cell(metInWeek(cases, cases[row])); });
    return sheet;
}

Chosen choose(RowPicker &picker, const QList<Application> &cases, const Sheet &sound)
{
    const auto any = [](int) { return true; };
    const auto isLong = [&](int row) { return cases[row].days() > 8; };
    const auto isZero = [&](int row) { return sound.at(row, "met") == "0"; };
    Chosen chosen;
    chosen.zeros = picker.take(trueZeros, isZero);
    chosen.silent = picker.take(weeksWithoutReport, [&](int row) { return !isZero(row); });
    chosen.repeats = picker.take(repeatedCases, any);
    chosen.spellings = picker.take(channelSpellings, any);
    chosen.working = picker.take(workingDays, isLong);
    chosen.negative = picker.take(negativeDays, isLong);
    picker.fillUp(extractRows);
    return chosen;
}

/// The `n`-th way in which offices misspell a channel.
QByteArray misspelled(const QByteArray &channel, int n)
{
    const QByteArrayList paper{"paper", "PAPER", "Papr", "Paper form"};
    const QByteArrayList online{"online", "On-line", "ONLINE", "Web"};
    return (channel == "Paper" ? paper : online)[n % 4];
}

/// Mondays to Fridays after `from` up to `to`.
int workingDaysBetween(const QDate &from, const QDate &to)
{
    int days = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
        days += day.dayOfWeek() <= 5 ? 1 : 0;
    return days;
}

void swapDates(DirtyExtract &extract, int row, const Application &one)
{
    extract.damage("negative", "swapped", row, "received_on", cell(one.decided()));
    extract.damage("negative", "swapped", row, "decided_on", cell(one.received));
    extract.damage("negative", "swapped", row, "days", cell(-one.days()));
}

} // namespace

DirtyExtract makeExtract(const QList<Application> &cases, const Sheet &all)
{
    Sheet sound = soundRows(cases, all);
    RowPicker picker(int(cases.size()));
    const Chosen chosen = choose(picker, cases, sound);
    for (const int row : chosen.silent)
        sound.rows[row][sound.column("met")].clear(); // the office sent no report: blank is right
    DirtyExtract extract(sound, picker.rows());
    int variant = 0;
    for (const int row : chosen.spellings)
        extract.damage("channel", "category", row, "channel", misspelled(sound.at(row, "channel"), variant++));
    for (const int row : chosen.working) {
        const int days = workingDaysBetween(cases[row].received, cases[row].decided());
        extract.damage("working-days", "unit", row, "days", cell(days));
        extract.damage("working-days", "unit", row, "days_unit", "working days");
    }
    for (const int row : chosen.negative)
        swapDates(extract, row, cases[row]);
    for (const int row : chosen.silent)
        extract.keep("no-report", row, "met");
    for (const int row : chosen.zeros)
        extract.keep("true-zero", row, "met");
    for (const int row : chosen.repeats)
        extract.repeat("repeat", row, 1 + row % 3, {{"channel", misspelled(sound.at(row, "channel"), variant++)}});
    return extract;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogueextract.h"

#include "cataloguestory.h"

#include <algorithm>
#include <numeric>

namespace {

using namespace catalogue;
using namespace Qt::StringLiterals;

/// The day of the last data: recent, or a year and more ago when the data are overdue.
QDate updatedOn(const Published &one, int row)
{
    return QDate(2025, 12, 20).addDays(-(row * 13 % 150) - (one.overdueByData ? 400 : 0));
}

/// The sound rows: some columns of `ds` with the day of the last data and the licence.
Sheet soundRows(const QList<Published> &all, const Sheet &table)
{
    QList<int> everyRow(all.size());
    std::iota(everyRow.begin(), everyRow.end(), 0);
    Sheet sheet = table.part({"dataset_id", "title_en", "org", "format"}, everyRow);
    sheet.addColumn("data_updated", [&](int row) { return cell(updatedOn(all[row], row)); });
    sheet.addColumn("licence", [&](int row) -> QByteArray { return all[row].openLicence ? "open government" : ""; });
    return sheet;
}

/// The `n`-th way to write a date that is not ISO. Days above 12 leave no doubt.
QByteArray otherDate(const QDate &day, int n)
{
    const QStringList forms{u"dd/MM/yyyy"_s, u"MM/dd/yyyy"_s, u"yyyy.MM.dd"_s, u"dd-MM-yyyy"_s, u"yyyy/MM/dd"_s};
    return day.toString(forms[n % forms.size()]).toLatin1();
}

QByteArray misspelled(const QByteArray &format, int n)
{
    if (n % 3 == 0)
        return format.toLower() + " file";
    if (n % 3 == 1)
        return '.' + format.toLower();
    return format.toLower();
}

/// Pairs of language twins (original, twin) of which both have a licence.
QList<std::pair<int, int>> licensedPairs(const QList<Published> &all)
{
    QList<std::pair<int, int>> pairs;
    for (int row = 0; row < int(all.size()); ++row) {
        if (all[row].twinOf && all[row].openLicence && all[*all[row].twinOf].openLicence)
            pairs.append({*all[row].twinOf, row});
    }
    return pairs;
}

bool hasTwin(const QList<Published> &all, int row)
{
    return std::any_of(all.cbegin(), all.cend(), [row](const Published &one) { return one.twinOf == row; });
}

/// Puts the twin under its original, as the portal lists both.
void insertTwin(DirtyExtract &extract, const Sheet &sound, int original, int twin)
{
    QMap<QByteArray, QByteArray> cells;
    for (const QByteArray &column : sound.columns)
        cells.insert(column, sound.at(twin, column));
    extract.repeat("twin", original, 1, cells);
}

} // namespace

DirtyExtract makeExtract(const QList<Published> &all, const Sheet &table)
{
    const Sheet sound = soundRows(all, table);
    RowPicker picker(int(all.size()));
    const QList<std::pair<int, int>> pairs = licensedPairs(all).first(extractTwins);
    for (const auto &pair : pairs)
        picker.take(1, [&](int row) { return row == pair.first; });
    const auto isSingle = [&](int row) { return !all[row].twinOf && !hasTwin(all, row); };
    const auto isLicensed = [&](int row) { return isSingle(row) && all[row].openLicence; };
    const QList<int> blank =
        picker.take(blankLicences, [&](int row) { return isSingle(row) && !all[row].openLicence; });
    const QList<int> dates =
        picker.take(dateFormats, [&](int row) { return isLicensed(row) && updatedOn(all[row], row).day() > 12; });
    const QList<int> formats = picker.take(formatSpellings, isLicensed);
    picker.fillUp(extractRows, isLicensed);
    DirtyExtract extract(sound, picker.rows());
    for (int i = 0; i < int(dates.size()); ++i)
        extract.damage("date", "date-format", dates[i], "data_updated",
                       otherDate(updatedOn(all[dates[i]], dates[i]), i));
    for (int i = 0; i < int(formats.size()); ++i)
        extract.damage("format", "category", formats[i], "format", misspelled(sound.at(formats[i], "format"), i));
    for (const int row : blank)
        extract.keep("blank-licence", row, "licence");
    for (const auto &[original, twin] : pairs)
        insertTwin(extract, sound, original, twin);
    return extract;
}

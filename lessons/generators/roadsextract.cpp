// SPDX-License-Identifier: GPL-3.0-or-later
#include "roadsextract.h"

#include <algorithm>

namespace {

using namespace roads;

const QByteArray noData("No Data");

/// The latest record of each event, in the order of the records.
QList<int> latestRecords(const QList<EventRecord> &records)
{
    QList<int> latest;
    for (int row = 0; row < int(records.size()); ++row) {
        if (records[row].isLatest)
            latest.append(row);
    }
    return latest;
}

/// Whether the record replaces an earlier one.
bool isReissue(int row)
{
    return row >= eventsOfType[0] + eventsOfType[1] + eventsOfType[2];
}

/// Puts the version that a record replaced some lines above it.
void insertOlder(DirtyExtract &extract, const Sheet &table, const QList<EventRecord> &records, int row)
{
    const int older = records[row].event; // first versions stand in the order of the events
    extract.insertCopy("older", "duplicate", row, -3 - row % 4, {{"LastUpdated", table.at(older, "LastUpdated")}});
}

} // namespace

Sheet recordTable(const QList<RoadEvent> &events, const QList<EventRecord> &records)
{
    Sheet sheet;
    sheet.columns = {"ID",
                     "EventType",
                     "RoadwayName",
                     "StartDate",
                     "LastUpdated",
                     "PlannedEndDate",
                     "details.lanes",
                     "details.surface",
                     "IsFullClosure",
                     "Latitude",
                     "Longitude"};
    for (const EventRecord &record : records) {
        const RoadEvent &event = events[record.event];
        sheet.rows.append({eventId(record.event), typeNames[size_t(event.type)], routes[size_t(event.route)].name,
                           cell(event.start), cell(record.updated), cell(event.plannedEnd()), event.lanes(record.event),
                           event.surface ? surfaces[size_t(*event.surface)].name : "", cell(event.isFullClosure),
                           decimalCell(event.latitudeHundredths()), decimalCell(event.longitudeHundredths())});
    }
    return sheet;
}

DirtyExtract makeExtract(const QList<EventRecord> &records, const Sheet &table)
{
    const QList<int> latest = latestRecords(records);
    const auto isLatest = [&](int row) { return records[row].isLatest; };
    const auto hasNoLanes = [&](int row) { return table.at(row, "details.lanes") == noData; };
    const auto isUsual = [&](int row) { return isLatest(row) && !hasNoLanes(row) && !isReissue(row); };
    Sheet sound = table;
    for (const int row : latest) {
        if (hasNoLanes(row))
            sound.rows[row][sound.column("details.lanes")].clear();
    }
    RowPicker picker(int(records.size()));
    const QList<int> again = picker.take(olderVersions, [&](int row) { return isReissue(row) && !hasNoLanes(row); });
    const QList<int> empty =
        picker.take(lanesWithoutData, [&](int row) { return isLatest(row) && hasNoLanes(row) && !isReissue(row); });
    const QList<int> milliseconds = picker.take(inMilliseconds, isUsual);
    const QList<int> swapped = picker.take(swappedCoordinates, isUsual);
    picker.fillUp(extractRows, isUsual);
    DirtyExtract extract(sound, picker.rows());
    for (const int row : empty)
        extract.damage("no-data", "missing-code", row, "details.lanes", noData);
    for (const int row : milliseconds)
        extract.damage("milliseconds", "unit", row, "StartDate", sound.at(row, "StartDate") + "000");
    for (const int row : swapped) {
        extract.damage("coordinates", "swapped", row, "Latitude", sound.at(row, "Longitude"));
        extract.damage("coordinates", "swapped", row, "Longitude", sound.at(row, "Latitude"));
    }
    for (const int row : again)
        insertOlder(extract, table, records, row);
    return extract;
}

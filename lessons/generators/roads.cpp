// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes the tables of the dataset `roads`: `generate_roads FOLDER`. The same bytes everywhere.

#include "makeroads.h"
#include "roadsextract.h"
#include "sheet.h"

#include <QSet>

namespace {

using namespace roads;

/// A cell of the record table as JSON: missing cells are null.
QByteArray jsonValue(const QByteArray &text, bool isText)
{
    if (text.isEmpty())
        return "null";
    return isText ? '"' + text + '"' : text;
}

/// One record a line, so that changes can be read. Columns with a point in their name are nested one level deep.
QByteArray eventsJson(const Sheet &table)
{
    const QSet<QByteArray> texts{"ID", "EventType", "RoadwayName", "details.lanes", "details.surface"};
    QByteArrayList lines;
    for (int row = 0; row < int(table.rows.size()); ++row) {
        QByteArrayList members, details;
        for (const QByteArray &column : table.columns) {
            const bool isDetail = column.startsWith("details.");
            const QByteArray name = isDetail ? column.sliced(8) : column;
            const QByteArray member = "\"" + name + "\": " + jsonValue(table.at(row, column), texts.contains(column));
            (isDetail ? details : members).append(member);
        }
        members.append("\"details\": {" + details.join(", ") + '}');
        lines.append("  {" + members.join(", ") + '}');
    }
    return "[\n" + lines.join(",\n") + "\n]\n";
}

/// The latest record of each event, with the columns that the lessons derive.
Sheet eventTable(const QList<RoadEvent> &events)
{
    Sheet sheet;
    sheet.columns = {"id",  "type",     "route",      "surface",   "full",     "null_end",
                     "loc", "hour_utc", "hour_local", "plan_days", "latitude", "longitude"};
    for (int number = 0; number < int(events.size()); ++number) {
        const RoadEvent &event = events[number];
        const QByteArray days = event.plannedTenths ? decimalCell(qint64{*event.plannedTenths} * 10) : QByteArray();
        sheet.rows.append({eventId(number), typeNames[size_t(event.type)], routes[size_t(event.route)].name,
                           event.surface ? surfaces[size_t(*event.surface)].name : "", cell(event.isFullClosure),
                           cell(!event.plannedTenths.has_value()), event.placeName(),
                           cell((event.localHour + utcLessLocal) % 24), cell(event.localHour), days,
                           decimalCell(event.latitudeHundredths()), decimalCell(event.longitudeHundredths())});
    }
    return sheet;
}

Sheet routeTable()
{
    Sheet sheet;
    sheet.columns = {"route", "length_km", "aadt"};
    for (const Route &route : routes)
        sheet.rows.append({route.name, cell(route.lengthKm), cell(route.vehiclesADay)});
    return sheet;
}

Sheet surfaceTable()
{
    Sheet sheet;
    sheet.columns = {"surface", "hours"};
    for (const Surface &surface : surfaces)
        sheet.rows.append(QByteArrayList{surface.name, cell(surface.hours)});
    return sheet;
}

Sheet segmentTable()
{
    const QList<Segment> segments = makeSegments();
    Sheet sheet;
    sheet.columns = {"y1", "y2", "signs"};
    for (int i = 0; i < int(segments.size()); ++i)
        sheet.rows.append({cell(segments[i].before), cell(segments[i].after), cell(i < int(worstWithSigns.size()))});
    return sheet;
}

} // namespace

int main(int argc, char *argv[])
{
    const QList<RoadEvent> events = makeEvents();
    const QList<EventRecord> records = makeRecords(events);
    const Sheet table = recordTable(events, records);
    const DirtyExtract dirty = makeExtract(records, table);
    return writeDataset(argc, argv,
                        {{"events.json", eventsJson(table)},
                         {"ev.csv", csvOf(eventTable(events))},
                         {"routes.csv", csvOf(routeTable())},
                         {"surf.csv", csvOf(surfaceTable())},
                         {"seg.csv", csvOf(segmentTable())},
                         {"rec_dirty.csv", dirty.csv()},
                         {"rec_dirty.defects.json", dirty.answerKey()}});
}

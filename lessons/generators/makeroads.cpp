// SPDX-License-Identifier: GPL-3.0-or-later
//
// The order of the random draws is part of the dataset.

#include "makeroads.h"

#include "shuffling.h"

#include <QTimeZone>

namespace {

using namespace roads;
using chartroom::SplitMix64;

/// Places in `list`, each as often as `countOf` says, mixed.
template<typename List, typename CountOf> QList<int> mixed(const List &list, CountOf countOf, SplitMix64 &random)
{
    QList<int> places;
    for (int place = 0; place < int(list.size()); ++place)
        places += QList<int>(countOf(list[size_t(place)]), place);
    shuffling::shuffle(random, places);
    return places;
}

QList<int> mixedRoutes(Type type, SplitMix64 &random)
{
    return mixed(
        routes, [type](const Route &route) { return route.events[size_t(type)]; }, random);
}

void addIncidents(QList<RoadEvent> &events, SplitMix64 &random)
{
    const QList<int> route = mixedRoutes(Type::Incident, random);
    const QList<int> hour = mixed(
        incidentsAtHour, [](int count) { return count; }, random);
    const QList<int> surface = mixed(
        surfaces, [](const Surface &s) { return s.incidents; }, random);
    const int open = eventsOfType[0] - incidentsThatClose;
    const QList<int> isOpen = mixed(
        std::array{incidentsThatClose, open}, [](int count) { return count; }, random);
    for (int i = 0; i < eventsOfType[0]; ++i) {
        RoadEvent event;
        event.route = route[i];
        event.localHour = hour[i];
        event.surface = surface[i];
        event.isFullClosure = isOpen[i] == 0;
        events.append(event);
    }
}

void addRoadworks(QList<RoadEvent> &events, SplitMix64 &random)
{
    const QList<int> route = mixedRoutes(Type::Roadwork, random);
    const QList<int> days = quotas::quantileGrid(roadworksWithEnd, roadworkDays);
    for (int i = 0; i < eventsOfType[1]; ++i) {
        RoadEvent event;
        event.type = Type::Roadwork;
        event.route = route[i];
        event.localHour = 7 + i % 3;
        if (i < roadworksWithEnd)
            event.plannedTenths = 10 * days[i];
        events.append(event);
    }
}

void addClosures(QList<RoadEvent> &events, SplitMix64 &random)
{
    const QList<int> route = mixedRoutes(Type::Closure, random);
    const QList<double> days = quotas::quantileCurve(closuresWithEnd, closureDays);
    for (int i = 0; i < eventsOfType[2]; ++i) {
        RoadEvent event;
        event.type = Type::Closure;
        event.route = route[i];
        event.localHour = 6 + i % 12;
        event.isFullClosure = i < fullClosures;
        if (i < closuresWithEnd)
            event.plannedTenths = quotas::roundHalfUp(days[i] * 10);
        events.append(event);
    }
}

/// A day of the year for each event; neighbours in the list lie far apart.
qint64 startOf(const RoadEvent &event, int number)
{
    const QDate day = QDate(year, 1, 1).addDays(number * 137 % 365);
    const QTime time(event.localHour, number * 17 % 60);
    return QDateTime(day, time, QTimeZone(-utcLessLocal * 3600)).toSecsSinceEpoch();
}

/// The draft of the first year is raised here and there until the sum is right.
QList<int> otherSegmentsBefore()
{
    QList<int> before;
    int left = otherBefore;
    for (const SegmentQuota &quota : otherDraft) {
        before += QList<int>(quota.segments, quota.incidents);
        left -= quota.segments * quota.incidents;
    }
    const int step = left > 0 ? 1 : -1;
    for (int i = 0; left != 0; ++i) {
        int &incidents = before[quotas::stepped(i, draftStep, otherSegments, draftStart)];
        if (incidents + step < 0 || incidents + step > mostOnOther)
            continue;
        incidents += step;
        left -= step;
    }
    return before;
}

} // namespace

QByteArray RoadEvent::placeName() const
{
    const QByteArray number = QByteArray::number(place);
    if (place < junctions)
        return 'J' + number.rightJustified(2, '0');
    return 'P' + number.rightJustified(3, '0');
}

QByteArray RoadEvent::lanes(int number) const
{
    if (number % 8 == 5)
        return "No Data";
    if (isFullClosure)
        return "All lanes closed";
    if (number % 3 == 0)
        return "All lanes open";
    return number % 2 == 0 ? "Right lane closed" : "Left lane closed";
}

// The province is invented, so its points lie in the open ocean.
qint64 RoadEvent::latitudeHundredths() const
{
    return 4510 + place * 37 % 389;
}

qint64 RoadEvent::longitudeHundredths() const
{
    return -(3320 + place * 53 % 577);
}

std::optional<qint64> RoadEvent::plannedEnd() const
{
    return plannedTenths ? std::optional(start + qint64{*plannedTenths} * 8640) : std::nullopt;
}

QList<RoadEvent> makeEvents()
{
    SplitMix64 random(seed);
    QList<RoadEvent> events;
    addIncidents(events, random);
    addRoadworks(events, random);
    addClosures(events, random);
    for (int number = 0; number < int(events.size()); ++number) {
        events[number].place = number < incidentsAtJunctions ? number % junctions : number;
        events[number].start = startOf(events[number], number);
    }
    return events;
}

QByteArray eventId(int number)
{
    return "RD" + QByteArray::number(number + 1).rightJustified(5, '0');
}

QList<EventRecord> makeRecords(const QList<RoadEvent> &events)
{
    QList<EventRecord> records;
    for (int number = 0; number < int(events.size()); ++number)
        records.append({number, events[number].start + 600 + number % 7 * 300, true});
    int first = 0;
    for (size_t type = 0; type < eventsOfType.size(); ++type) {
        for (int i = 0; i < issuedAgain[type]; ++i) {
            records[first + i].isLatest = false;
            records.append({first + i, records[first + i].updated + 7200 + i % 5 * 3600, true});
        }
        first += eventsOfType[type];
    }
    return records;
}

QList<Segment> makeSegments()
{
    QList<Segment> segments(worstWithSigns.begin(), worstWithSigns.end());
    segments += QList<Segment>(worstWithout.begin(), worstWithout.end());
    const QList<int> before = otherSegmentsBefore();
    QList<int> after;
    int left = otherAfter;
    for (int i = 0; i < otherSegments; ++i) {
        after.append(before[quotas::stepped(i, pairStep, otherSegments, pairStart)]);
        left -= after.last();
    }
    for (int i = 0; i < left; ++i)
        ++after[quotas::stepped(i, riseStep, otherSegments)];
    for (int i = 0; i < otherSegments; ++i)
        segments.append({before[i], after[i]});
    return segments;
}

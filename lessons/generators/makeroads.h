// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roadsstory.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

/// One event on the road. `route` and `surface` are places in the lists of the story.
struct RoadEvent {
    roads::Type type = roads::Type::Incident;
    int route = 0;
    int localHour = 0;
    std::optional<int> surface; ///< incidents only
    bool isFullClosure = false;
    std::optional<int> plannedTenths; ///< planned length in tenths of a day
    int place = 0;                    ///< events of one place have one number
    qint64 start = 0;                 ///< seconds since 1970, UTC

    QByteArray placeName() const;
    QByteArray lanes(int number) const; ///< what the operator typed; may be "No Data"
    qint64 latitudeHundredths() const;
    qint64 longitudeHundredths() const;
    std::optional<qint64> plannedEnd() const;
};

/// All events: incidents, roadworks, closures. The same list every time.
QList<RoadEvent> makeEvents();
/// RD00001 for the first event.
QByteArray eventId(int number);

/// One version of an event. `isLatest`: no later version follows.
struct EventRecord {
    int event = 0; ///< place in the list of events
    qint64 updated = 0;
    bool isLatest = true;
};

/// Every event as first issued, then those issued again.
QList<EventRecord> makeRecords(const QList<RoadEvent> &events);

/// The segments of road with their incidents: those with signs, the worst without, the others.
QList<roads::Segment> makeSegments();

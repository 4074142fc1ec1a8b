// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>

#include <optional>

enum class RequestStatus { Closed, Open, Cancelled };

/// One request for service. `ward`, `category` and `channel` are places in the lists of the story.
struct Request {
    int year = 0;
    int month = 0;
    int ward = 0;
    int category = 0;
    int channel = 0;
    bool duplicate = false;
    bool reopened = false;
    RequestStatus status = RequestStatus::Closed;
    std::optional<int> days; ///< from opening to closing; only for closed requests
    QDate created;
    QByteArray intersection;

    /// The day of closing; null unless closed.
    QDate closed() const { return days ? created.addDays(*days) : QDate(); }
};

/// All requests of the story `requests311`, in the order they came in. The same list every time.
QList<Request> makeRequests();

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>

#include <array>

/// One decided application for the grant. `region` and `channel` are places in the lists of the story.
struct Application {
    int half = 0;
    int region = 0;
    int channel = 0;
    bool isComplex = false;
    QByteArray office;
    int quarter = 0;             ///< of the base days among the cases of its cell, from 0
    std::array<int, 4> stages{}; ///< days of intake, verify, assess, decide
    bool returned = false;
    int handoffs = 0;
    QByteArray outcome;
    QDate received;

    int days() const { return stages[0] + stages[1] + stages[2] + stages[3]; }
    QDate decided() const { return received.addDays(days()); }
};

/// All cases received in the year of the story, in the order of its blueprint. The same list every time.
QList<Application> makeApplications();

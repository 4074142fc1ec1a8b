// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// One invented client of a social program. `region` and `program` are places in the lists of the story.
struct Client {
    int region = 0;
    int program = 0;
    int birthYear = 0;
    bool isFemale = false;
    int area = 0;
    bool isNewcomer = false;
    bool isLinked = false;
    bool hasVisit = false; ///< an emergency visit
    bool isProbabilistic = false;
};

/// All clients in the order of the table. The same list every time.
QList<Client> makeClients();

/// The age that the table shows, in years.
int ageOf(const Client &client);
/// S0001 for the first client.
QByteArray personId(int place);

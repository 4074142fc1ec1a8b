// SPDX-License-Identifier: GPL-3.0-or-later
//
// The order of the random draws is part of the dataset.

#include "makeclients.h"

#include "linkedstory.h"
#include "shuffling.h"

namespace {

using namespace linked;
using chartroom::SplitMix64;
using shuffling::randomBelow;

/// Clients by region and program, each with a birth year, a sex and an area, drawn in this order.
QList<Client> drawClients(SplitMix64 &random)
{
    QList<Client> clients;
    for (int region = 0; region < int(regions.size()); ++region) {
        for (int program = 0; program < int(programs.size()); ++program) {
            const Program &of = programs[size_t(program)];
            for (int i = 0; i < regions[size_t(region)].clients[size_t(program)]; ++i) {
                Client client;
                client.region = region;
                client.program = program;
                client.birthYear = of.firstBirthYear + randomBelow(random, of.birthYears);
                client.isFemale = randomBelow(random, 2) == 1;
                client.area = randomBelow(random, areaCount);
                clients.append(client);
            }
        }
    }
    return clients;
}

struct Tag {
    bool isNewcomer;
    bool isLinked;
    bool hasVisit;
};

QList<Tag> mixedTags(SplitMix64 &random)
{
    QList<Tag> tags;
    for (const LinkGroup &group : linkGroups) {
        tags += QList<Tag>(group.withVisit, {group.isNewcomer, group.isLinked, true});
        tags += QList<Tag>(group.without, {group.isNewcomer, group.isLinked, false});
    }
    shuffling::shuffle(random, tags);
    return tags;
}

} // namespace

QList<Client> makeClients()
{
    SplitMix64 random(seed);
    QList<Client> clients = drawClients(random);
    const QList<Tag> tags = mixedTags(random);
    int links = 0, probabilistic = 0;
    for (int i = 0; i < int(clients.size()); ++i) {
        Client &client = clients[i];
        client.isNewcomer = tags[i].isNewcomer;
        client.isLinked = tags[i].isLinked;
        client.hasVisit = tags[i].hasVisit;
        if (!client.isLinked)
            continue;
        client.isProbabilistic = links++ % everyProbabilistic == 0 && probabilistic < probabilisticLinks;
        probabilistic += client.isProbabilistic ? 1 : 0;
    }
    return clients;
}

int ageOf(const Client &client)
{
    return currentYear - client.birthYear;
}

QByteArray personId(int place)
{
    return 'S' + QByteArray::number(place + 1).rightJustified(4, '0');
}

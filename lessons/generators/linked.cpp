// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes the tables of the dataset `linked`: `generate_linked FOLDER`. The same bytes everywhere.

#include "linkedextract.h"
#include "linkedstory.h"
#include "makeclients.h"
#include "sheet.h"
#include "shuffling.h"

namespace {

using namespace linked;

QByteArray ageBand(int age)
{
    if (age <= 29)
        return "20-29";
    if (age <= 44)
        return "30-44";
    if (age <= 59)
        return "45-59";
    return age <= 74 ? "60-74" : "75+";
}

Sheet clientTable(const QList<Client> &clients)
{
    Sheet sheet;
    sheet.columns = {"person", "birth_year", "age",     "age_band", "sex",    "newcomer",
                     "area",   "region",     "program", "link",     "method", "ed_any"};
    for (int place = 0; place < int(clients.size()); ++place) {
        const Client &client = clients[place];
        const char *method = client.isProbabilistic ? "probabilistic" : client.isLinked ? "deterministic" : "none";
        sheet.rows.append({personId(place), cell(client.birthYear), cell(ageOf(client)), ageBand(ageOf(client)),
                           client.isFemale ? "F" : "M", cell(client.isNewcomer), cell(client.area),
                           regions[size_t(client.region)].name, programs[size_t(client.program)].name,
                           client.isLinked ? "linked" : "unlinked", method, cell(client.hasVisit)});
    }
    return sheet;
}

Sheet healthTable(const QList<Client> &clients)
{
    QByteArrayList persons;
    for (int place = 0; place < int(clients.size()); ++place) {
        if (clients[place].isLinked)
            persons.append(personId(place));
    }
    Sheet sheet;
    sheet.columns = {"person", "row"};
    for (const QByteArray &person : persons)
        sheet.rows.append({person, "1"});
    for (int i = 0; i < secondRows; ++i)
        sheet.rows.append({persons[i], "2"});
    for (int i = 0; i < strangers; ++i)
        sheet.rows.append({'X' + cell(i).rightJustified(3, '0'), "1"});
    return sheet;
}

Sheet pairTable()
{
    Sheet sheet;
    sheet.columns = {"score", "true"};
    for (const PairBand &band : pairBands) {
        for (int i = 0; i < band.right + band.wrong; ++i) {
            const bool isRight = i < band.right;
            const int inGroup = isRight ? i : i - band.right;
            sheet.rows.append({cell(band.lowestScore + inGroup % scoresInBand), cell(isRight)});
        }
    }
    return sheet;
}

Sheet formTable()
{
    Sheet sheet;
    sheet.columns = {"form",      "ministry", "volume",   "name", "address",  "birth_date",
                     "health_no", "income",   "employer", "bank", "household"};
    for (int i = 0; i < int(formVolumes.size()); ++i) {
        const int ministry = i % 6;
        sheet.rows.append({'F' + cell(i + 1).rightJustified(2, '0'), ministries[size_t(ministry)],
                           cell(formVolumes[size_t(i)]), cell(true), cell(i != 9 && i != 17), cell(i % 4 != 3),
                           cell(ministry <= 1), cell(ministry == 1 || ministry == 3 || ministry == 4), cell(i % 3 == 0),
                           cell(i % 4 == 1), cell(i % 5 == 1)});
    }
    return sheet;
}

struct Exchange {
    QByteArray requester;
    const char *state;
    bool purposeIsRight;
    const char *outcome;
};

QList<Exchange> makeExchanges()
{
    QList<Exchange> log;
    for (const Requester &one : requesters) {
        const auto add = [&](int count, const char *state, bool purposeIsRight, const char *outcome) {
            log += QList<Exchange>(count, {one.name, state, purposeIsRight, outcome});
        };
        add(one.releasedWithdrawn, "withdrawn", true, "released");
        add(one.releasedExpired, "expired", true, "released");
        add(one.releasedOtherUse, "given", false, "released");
        add(one.refused, "withdrawn", true, "refused");
        add(one.notRequired, "not required", true, "released");
        const int special = one.releasedWithdrawn + one.releasedExpired + one.releasedOtherUse + one.refused;
        add(one.requests - special - one.notRequired, "given", true, "released");
    }
    chartroom::SplitMix64 random(logSeed);
    shuffling::shuffle(random, log);
    return log;
}

Sheet exchangeTable()
{
    Sheet sheet;
    sheet.columns = {"requester", "state", "outcome", "purpose_ok", "hour"};
    int atNight = 0, place = 0;
    for (const Exchange &one : makeExchanges()) {
        const bool isAtNight = one.requester == requesters[0].name && atNight < nightRequests;
        atNight += isAtNight ? 1 : 0;
        const int officeHour = 7 + place++ * 5 % 11;
        sheet.rows.append({one.requester, one.state, one.outcome, cell(one.purposeIsRight),
                           cell(isAtNight ? nightHour : officeHour)});
    }
    return sheet;
}

} // namespace

int main(int argc, char *argv[])
{
    const QList<Client> clients = makeClients();
    const Sheet all = clientTable(clients);
    const DirtyExtract dirty = makeExtract(clients, all);
    return writeDataset(argc, argv,
                        {{"per.csv", csvOf(all)},
                         {"hea.csv", csvOf(healthTable(clients))},
                         {"pairs.csv", csvOf(pairTable())},
                         {"forms.csv", csvOf(formTable())},
                         {"xlog.csv", csvOf(exchangeTable())},
                         {"per_dirty.csv", dirty.csv()},
                         {"per_dirty.defects.json", dirty.answerKey()}});
}

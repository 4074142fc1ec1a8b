// SPDX-License-Identifier: GPL-3.0-or-later
#include "makeapplications.h"

#include "applicationsstory.h"

#include <cstring>

namespace {

using namespace applications;

/// The office of each place in the cycle of a region, as the cycle is read along the ordered cases.
QByteArrayList officeCycle(const Region &region)
{
    QByteArrayList inOrder;
    for (const Office &office : region.offices)
        inOrder.append(QByteArrayList(office.ofCycle, office.name));
    QByteArrayList asRead;
    for (int i = 0; i < cycle; ++i)
        asRead.append(inOrder[quotas::stepped(i, cycleStep, cycle)]);
    return asRead;
}

std::array<int, 4> stageDays(double base, const Channel &channel, bool isSlow)
{
    std::array<int, 4> days{};
    for (size_t stage = 0; stage < days.size(); ++stage)
        days[stage] = quotas::roundHalfUp(base * channel.stages[stage]);
    if (isSlow)
        days[1] = quotas::roundHalfUp(base * channel.stages[1] * slowVerify);
    if (days == std::array<int, 4>{})
        days[2] = 1; // every case takes a day
    return days;
}

/// The cases of one region, kind and channel in rising order of their base days.
void addCell(QList<Application> &cases, Application like, int count)
{
    const Region &region = regions[size_t(like.region)];
    const QByteArrayList offices = officeCycle(region);
    const QList<double> base = quotas::quantileCurve(count, like.isComplex ? complexDays : simpleDays);
    const double scale = baseScale * region.pace;
    for (int i = 0; i < count; ++i) {
        like.office = offices[i % cycle];
        like.quarter = qMin(3, 4 * i / count);
        like.stages = stageDays(base[i] * scale, channels[size_t(like.channel)], like.office == slowOffice);
        cases.append(like);
    }
}

QList<Application> casesOfHalf(int half)
{
    QList<Application> cases;
    Application like;
    like.half = half;
    for (like.region = 0; like.region < int(regions.size()); ++like.region) {
        const Region &region = regions[size_t(like.region)];
        for (const bool isComplex : {false, true}) {
            like.isComplex = isComplex;
            const int count = isComplex ? region.complexCases : region.simpleCases;
            const int online = count * (half == 1 ? onlineOf20First : onlineOf20Second) / 20;
            like.channel = 0;
            addCell(cases, like, count - online);
            like.channel = 1;
            addCell(cases, like, online);
        }
    }
    return cases;
}

/// Of each channel and quarter of base days the share of the story comes back incomplete, evenly spread.
void setReturned(QList<Application> &cases)
{
    for (int channel = 0; channel < int(channels.size()); ++channel) {
        for (int quarter = 0; quarter < 4; ++quarter) {
            QList<Application *> group;
            for (Application &one : cases) {
                if (one.channel == channel && one.quarter == quarter)
                    group.append(&one);
            }
            const auto count = int(group.size());
            const int returned = quotas::roundHalfUp(count * channels[size_t(channel)].returned[size_t(quarter)]);
            for (int i = 0; i < count; ++i)
                group[i]->returned = quotas::isChosen(i, returned, count);
        }
    }
}

void setArrivalsAndHandoffs(QList<Application> &cases, int half)
{
    const QDate start(year, half == 1 ? 1 : 7, 1);
    const auto days = int(start.daysTo(half == 1 ? QDate(year, 7, 1) : QDate(year + 1, 1, 1)));
    const auto count = int(cases.size());
    for (int i = 0; i < count; ++i) {
        Application &one = cases[i];
        one.received = start.addDays(quotas::stepped(i, arrivalStep, count) * days / count);
        one.handoffs = channels[size_t(one.channel)].handoffs + int(one.returned) + int(one.isComplex) +
                       (one.office == slowOffice ? slowHandoffs : 0);
    }
}

} // namespace

QList<Application> makeApplications()
{
    QList<Application> all;
    for (const int half : {1, 2}) {
        QList<Application> cases = casesOfHalf(half);
        setReturned(cases);
        setArrivalsAndHandoffs(cases, half);
        all += cases;
    }
    QByteArrayList outcomeCycle;
    for (const Outcome &outcome : outcomes)
        outcomeCycle.append(QByteArrayList(outcome.of25, outcome.name));
    for (int i = 0; i < int(all.size()); ++i)
        all[i].outcome = outcomeCycle[quotas::stepped(i, cycleStep, 25)];
    return all;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "maketenders.h"

#include "tendersstory.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

using namespace tenders;

/// The nearest hundred dollars, halves upwards.
int nearestHundred(double dollars)
{
    return int(std::floor(dollars / 100 + 0.5)) * 100;
}

/// The step by which the positions of `count` awards are dealt to the estimates.
int pairingStep(int count)
{
    const auto isPrimeTo = [count](int step) { return std::gcd(count, step) == 1; };
    return *std::find_if(pairingSteps.begin(), pairingSteps.end(), isPrimeTo);
}

/// What is paid for the i-th of `count` completed tenders of one cell.
void setAward(Tender &tender, int i, int count)
{
    const Spread &spread = awardSpread[size_t(*tender.bids)];
    const double place = (quotas::stepped(i, pairingStep(count), count, pairingStart) + 0.5) / count;
    tender.award = nearestHundred(tender.estimate * (spread.lowest + (spread.highest - spread.lowest) * place));
    const int drawn = quotas::stepped(i, amendmentStep, 100);
    const double share = leastAmendment + amendmentRange * (drawn + 0.5) / amendedOf100;
    tender.amendment = drawn < amendedOf100 ? nearestHundred(*tender.award * share) : 0;
}

void addCell(QList<Tender> &all, const Cell &cell)
{
    const QList<double> values = quotas::quantileCurve(cell.tenders, estimates);
    for (int i = 0; i < cell.tenders; ++i) {
        Tender tender;
        tender.method = cell.method;
        tender.status = cell.status;
        tender.window = cell.window;
        if (cell.bids != unknown)
            tender.bids = cell.bids;
        tender.estimate = nearestHundred(values[i]);
        if (tender.status == "complete")
            setAward(tender, i, cell.tenders);
        all.append(tender);
    }
}

bool isOpenComplete(const Tender &tender, int bids)
{
    return tender.method == "open" && tender.status == "complete" && tender.bids == bids;
}

void plantBridge(QList<Tender> &all)
{
    Tender *largest = nullptr;
    for (Tender &tender : all) {
        if (isOpenComplete(tender, bridgeBids) && (!largest || tender.estimate > largest->estimate))
            largest = &tender;
    }
    largest->estimate = bridgeEstimate;
    largest->award = bridgeAward;
    largest->amendment = bridgeAmendment;
    largest->isBridge = true;
}

std::optional<int> windowDays(const QByteArray &window, int place)
{
    if (window == "short")
        return 3 + place * 5 % 7;
    if (window == "normal")
        return 10 + place * 11 % 36;
    return std::nullopt;
}

void dealLabels(QList<Tender> &all)
{
    QList<int> cycle;
    for (int buyer = 0; buyer < int(buyersOf40.size()); ++buyer)
        cycle += QList<int>(buyersOf40[size_t(buyer)], buyer);
    for (int place = 0; place < int(all.size()); ++place) {
        Tender &tender = all[place];
        tender.buyer = cycle[quotas::stepped(place, buyerStep, int(cycle.size()))];
        tender.category = categories[size_t(place) % categories.size()];
        tender.year = 2023 + place % 3;
        tender.windowDays = windowDays(tender.window, place);
    }
}

/// The small buyer gets the first open tenders with a normal window and so many bids.
void giveToSmallBuyer(QList<Tender> &all, int bids)
{
    int left = smallBuyerEach;
    for (Tender &tender : all) {
        if (left > 0 && isOpenComplete(tender, bids) && tender.window == "normal") {
            tender.buyer = smallBuyer;
            --left;
        }
    }
}

} // namespace

QList<Tender> makeTenders()
{
    QList<Tender> all;
    for (const Cell &cell : cells)
        addCell(all, cell);
    plantBridge(all);
    dealLabels(all);
    giveToSmallBuyer(all, 1);
    giveToSmallBuyer(all, 3);
    return all;
}

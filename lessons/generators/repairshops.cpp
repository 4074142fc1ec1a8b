// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes the table of the dataset `repairshops`: `generate_repairshops FOLDER`. The same bytes everywhere.

#include "repairshopsstory.h"
#include "sheet.h"
#include "shuffling.h"

#include <span>

namespace {

using namespace repairshops;

struct Shop {
    bool isPort = false;
    bool isNotCompliant = false;
    Findings found{};
    bool nameOnly = false;

    int otherPoints() const { return found.tax + found.environment + found.safety; }
    int scoreA() const { return qMin(3, found.violations) + otherPoints(); }
    /// Half a violation for each inspection or more gives two points.
    int scoreB() const
    {
        const bool isOften = found.inspections > 0 && 2 * found.violations >= found.inspections;
        return (isOften ? 2 : 0) + otherPoints();
    }
    bool isFalseAlarm() const { return !isNotCompliant && scoreA() >= flagAt; }
};

QList<Shop> makeShops()
{
    QList<Shop> shops;
    for (const Group &group : groups) {
        const std::array<std::span<const Findings>, 4> cycles{flaggedByBoth, flaggedByA, flaggedByB,
                                                              group.isPort
                                                                  ? std::span<const Findings>(notFlaggedInPort)
                                                                  : std::span<const Findings>(notFlaggedElsewhere)};
        for (size_t kind = 0; kind < cycles.size(); ++kind) {
            for (int i = 0; i < group.shops[kind]; ++i)
                shops.append(
                    {group.isPort, group.isNotCompliant, cycles[kind][size_t(i) % cycles[kind].size()], false});
        }
    }
    return shops;
}

void setNameMatches(QList<Shop> &shops)
{
    int falseAlarms = 0, others = 0, eligible = 0;
    for (Shop &shop : shops) {
        if (shop.isFalseAlarm()) {
            shop.nameOnly = shop.found.tax == 2 && falseAlarms < nameOnlyFalseAlarms;
            falseAlarms += shop.nameOnly ? 1 : 0;
        } else {
            shop.nameOnly = eligible++ % everyOther == 0 && others < nameOnlyOthers;
            others += shop.nameOnly ? 1 : 0;
        }
    }
}

QList<int> makeVisits()
{
    chartroom::SplitMix64 random(seed);
    QList<int> visits;
    for (const VisitQuota &quota : plannedVisits)
        visits += QList<int>(quota.shops, quota.visits);
    shuffling::shuffle(random, visits);
    return visits;
}

Sheet shopTable(const QList<Shop> &shops)
{
    const QList<int> visits = makeVisits();
    Sheet sheet;
    sheet.columns = {"shop", "area", "tax_match", "violations", "inspections", "planned_visits",
                     "tax",  "env",  "safety",    "score_a",    "score_b",     "truth"};
    for (int i = 0; i < int(shops.size()); ++i) {
        const Shop &shop = shops[i];
        sheet.rows.append({"TR" + cell(i + 1).rightJustified(3, '0'), shop.isPort ? "Port" : "Other",
                           shop.nameOnly ? "name only" : "number", cell(shop.found.violations),
                           cell(shop.found.inspections), cell(visits[i]), cell(shop.found.tax),
                           cell(shop.found.environment), cell(shop.found.safety), cell(shop.scoreA()),
                           cell(shop.scoreB()), cell(shop.isNotCompliant)});
    }
    return sheet;
}

} // namespace

int main(int argc, char *argv[])
{
    QList<Shop> shops = makeShops();
    setNameMatches(shops);
    return writeDataset(argc, argv, {{"shop.csv", csvOf(shopTable(shops))}});
}

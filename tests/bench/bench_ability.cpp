// SPDX-License-Identifier: GPL-3.0-or-later
// Simulated learners of known ability: does the estimate find them, do its intervals hold, does the level rule say the
// right level? Run on demand; the seed is fixed, so that every run prints the same. The numbers stand in
// docs/decisions/0019-what-the-facts-mean.md.
#include "base/splitmix64.h"
#include "progress/mastery.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

constexpr int peopleEach = 4000;

/// How the world differs from the model. All zero: it does not.
struct World {
    const char *name = "";
    double difficultyNoise = 0; ///< standard deviation, in levels, of the items' true difficulty around the author's
    double guessing = 0;        ///< chance of hitting a recognize item without knowing; half of the items are such
    double growth = 0;          ///< levels gained from the first item to the last; the truth is the mean
};

constexpr std::array worlds{World{"as the model says"}, World{"item difficulty off by 0.5 levels", 0.5, 0, 0},
                            World{"guessing 25 % on half of the items", 0, 0.25, 0},
                            World{"growing by one level meanwhile", 0, 0, 1.0}, World{"all three", 0.5, 0.25, 1.0}};

/// Box and Muller (1958).
double normalDraw(SplitMix64 &random)
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - random.unit()));
    return radius * std::cos(2.0 * std::numbers::pi * random.unit());
}

/// An answer of a person to an item, with all that the level rule asks of it.
EvidenceItem answer(SplitMix64 &random, const World &world, double ability, int level, int number, int count)
{
    const bool isRecognize = number % 2 == 0;
    const double share = count > 1 ? static_cast<double>(number) / (count - 1) - 0.5 : 0;
    const double difficulty = level - 1 + world.difficultyNoise * normalDraw(random);
    const double known = 1 / (1 + std::exp(-2 * std::numbers::ln2 * (ability + world.growth * share - difficulty)));
    const double chance = isRecognize ? world.guessing + (1 - world.guessing) * known : known;
    EvidenceItem item;
    item.competency = u"C1"_s;
    item.level = level;
    item.type = isRecognize ? EvidenceType::Recognize : EvidenceType::Number;
    item.right = random.unit() < chance;
    item.day = QDate(2026, 3, 1).addDays(number % 4);
    return item;
}

/// So many items, their levels from 1 to \a highest in turn.
QList<EvidenceItem> answers(SplitMix64 &random, const World &world, double ability, int count, int highest = 4)
{
    QList<EvidenceItem> items;
    for (int i = 0; i < count; ++i)
        items.append(answer(random, world, ability, i / 2 % highest + 1, i, count));
    return items;
}

struct Recovery {
    double bias = 0;
    double squares = 0;
    int held = 0;
    double width = 0;

    void add(const Ability &found, double truth)
    {
        bias += found.estimate - truth;
        squares += (found.estimate - truth) * (found.estimate - truth);
        held += found.low <= truth && truth <= found.high ? 1 : 0;
        width += found.high - found.low;
    }
    void print(const char *what, int people) const
    {
        std::printf("%-22s %+6.2f %6.2f %8.1f %% %8.2f\n", what, bias / people, std::sqrt(squares / people),
                    100.0 * held / people, width / people);
    }
};

void printRecovery(const World &world, int count)
{
    std::printf("\n%s, %d items of levels 1 to 4\n%-22s %6s %6s %10s %8s\n", world.name, count, "ability", "bias",
                "RMSE", "coverage", "width");
    for (double ability = 0; ability <= 4.5; ability += 0.5) {
        SplitMix64 random(static_cast<quint64>(1000 * ability + count));
        Recovery recovery;
        for (int i = 0; i < peopleEach; ++i)
            recovery.add(competencyState(u"C1"_s, answers(random, world, ability, count)).ability, ability);
        char what[32];
        std::snprintf(what, sizeof what, "%.1f", ability);
        recovery.print(what, peopleEach);
    }
    SplitMix64 random(static_cast<quint64>(77 + count));
    Recovery all;
    for (int i = 0; i < peopleEach; ++i) {
        const double truth = abilityPriorMean + abilityPriorDeviation * normalDraw(random);
        all.add(competencyState(u"C1"_s, answers(random, world, truth, count)).ability, truth);
    }
    all.print("drawn from the prior", peopleEach);
}

/// Which items people take before they are judged.
enum class Plan {
    AllLevels,  ///< everybody takes the items of all four levels
    UpToTheOwn, ///< people stop at their own level (at least 1)
    OneAbove    ///< people take the level above their own, too
};

int highestOf(Plan plan, int level)
{
    switch (plan) {
    case Plan::AllLevels: return 4;
    case Plan::UpToTheOwn: return std::max(1, level);
    case Plan::OneAbove: return std::min(4, level + 1);
    }
    return 4;
}

/// What the rule says of people whose true level is known: ability L masters level L, so that the true level is the
/// whole part of the ability, 0 to 4.
void printLevels(const World &world, Plan plan, int perLevel)
{
    static constexpr std::array planWords{"items of all levels", "items up to the own level", "items up to one level above"};
    std::printf("\n%s: the level rule with %d items of each level, %s\n%-10s %6s %8s %8s %10s %12s\n", world.name, perLevel,
                planWords.at(static_cast<size_t>(plan)), "ability", "level", "right", "too low", "too high", "2+ too high");
    for (double ability = 0.25; ability <= 4.3; ability += 0.5) {
        SplitMix64 random(static_cast<quint64>(1000 * ability + perLevel));
        const int truth = std::clamp(static_cast<int>(ability), 0, 4);
        const int highest = highestOf(plan, truth);
        std::array<int, 4> counts{}; // right, too low, too high, far too high
        for (int i = 0; i < peopleEach; ++i) {
            const int found = competencyState(u"C1"_s, answers(random, world, ability, highest * perLevel, highest)).level.value_or(0);
            ++counts[found == truth ? 0 : found < truth ? 1 : 2];
            counts[3] += found > truth + 1 ? 1 : 0;
        }
        const auto share = [&](size_t i) { return 100.0 * counts.at(i) / peopleEach; };
        std::printf("%-10.2f %6d %6.1f %% %6.1f %% %8.1f %% %10.1f %%\n", ability, truth, share(0), share(1), share(2), share(3));
    }
}

} // namespace

int main()
{
    for (const World &world : worlds) {
        for (const int count : {8, 16, 40})
            printRecovery(world, count);
    }
    for (const World &world : worlds) {
        for (const Plan plan : {Plan::AllLevels, Plan::UpToTheOwn, Plan::OneAbove}) {
            for (const int perLevel : {8, 16})
                printLevels(world, plan, perLevel);
        }
    }
    return 0;
}

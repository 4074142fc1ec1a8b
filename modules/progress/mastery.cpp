// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/mastery.h"

#include <algorithm>
#include <bit>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int itemsNeeded = 8;
constexpr int daysNeeded = 2;
constexpr int typesNeeded = 2;
constexpr int highestRuleLevel = 4;

/// Evidence counted over some of the items. Days count only to two and types are bits: a report asks this for every
/// person, competency and level.
struct EvidenceCount {
    int items = 0;
    int right = 0;
    QDate day;
    bool hasSecondDay = false;
    unsigned types = 0;

    void add(const EvidenceItem &item)
    {
        ++items;
        right += item.right ? 1 : 0;
        hasSecondDay = hasSecondDay || (items > 1 && item.day != day);
        day = item.day;
        types |= 1U << static_cast<unsigned>(item.type);
    }
    [[nodiscard]] int days() const { return hasSecondDay ? 2 : (items > 0 ? 1 : 0); }
    /// Right answers that are lacking to 80 %: (right + k) / (items + k) = 4/5 gives k = 4 items − 5 right. In whole
    /// numbers, so that 8 of 10 never fails by rounding.
    [[nodiscard]] int rightNeeded() const { return std::max(0, 4 * items - 5 * right); }
};

using ItemList = QList<const EvidenceItem *>;

EvidenceCount countFrom(const ItemList &items, int leastLevel)
{
    EvidenceCount count;
    for (const EvidenceItem *item : items) {
        if (item->level >= leastLevel)
            count.add(*item);
    }
    return count;
}

/// Two types always hold one that is not R, so that the second condition asks for nothing more.
MissingEvidence missingEvidence(const EvidenceCount &count)
{
    return {std::max(0, itemsNeeded - count.items), std::max(0, daysNeeded - count.days()),
            std::max(0, typesNeeded - std::popcount(count.types))};
}

LevelGap levelGap(const ItemList &items, const Ability &ability, int level)
{
    const EvidenceCount count = countFrom(items, level);
    return {level, missingEvidence(count), count.rightNeeded() > 0, count.rightNeeded(), !(ability.low > level - 1)};
}

bool isClosed(const LevelGap &gap)
{
    return gap.evidence.isNothing() && !gap.shareTooLow && !gap.abilityTooLow;
}

Ability abilityOf(const ItemList &items)
{
    AbilityTally tally;
    for (const EvidenceItem *item : items)
        tally.add(item->level, item->right, item->weight);
    return estimateAbility(tally);
}

/// Could this level or a higher one be demonstrated? Asks only what is cheap: the ability takes a grid of likelihoods.
bool isAnyWithinReach(const ItemList &items, int level)
{
    for (; level <= highestRuleLevel; ++level) {
        const EvidenceCount count = countFrom(items, level);
        if (missingEvidence(count).isNothing() && count.rightNeeded() == 0)
            return true;
    }
    return false;
}

int demonstratedLevel(const ItemList &items, const Ability &ability)
{
    for (int level = highestRuleLevel; level >= 1; --level) {
        if (isClosed(levelGap(items, ability, level)))
            return level;
    }
    return 0;
}

ItemList itemsOf(const QString &code, const QList<EvidenceItem> &items)
{
    ItemList own;
    for (const EvidenceItem &item : items) {
        if (item.competency == code)
            own.append(&item);
    }
    return own;
}

void countDetails(CompetencyState &state, const ItemList &items)
{
    QSet<QDate> days;
    for (const EvidenceItem *item : items) {
        days.insert(item->day);
        state.types.insert(item->type);
        state.lastDay = state.lastDay.isValid() ? std::max(state.lastDay, item->day) : item->day;
        if (item->finalTask && item->level >= highestRuleLevel) {
            ++state.transferItems;
            state.transferRight += item->right ? 1 : 0;
        }
    }
    state.days = static_cast<int>(days.size());
}

} // namespace

QString levelRuleVersion()
{
    return u"1"_s;
}

CompetencyState competencyState(const QString &code, const QList<EvidenceItem> &items)
{
    const ItemList own = itemsOf(code, items);
    const EvidenceCount count = countFrom(own, 0);
    CompetencyState state;
    state.code = code;
    state.items = count.items;
    state.right = count.right;
    state.missing = missingEvidence(count);
    state.ability = abilityOf(own);
    if (state.isSufficient())
        state.level = demonstratedLevel(own, state.ability);
    const int level = state.level.value_or(0);
    const EvidenceCount proof = countFrom(own, level);
    state.levelItems = proof.items;
    state.levelRight = proof.right;
    if (level < highestRuleLevel)
        state.next = levelGap(own, state.ability, level + 1);
    countDetails(state, own);
    return state;
}

QList<CompetencyState> competencyStates(const QList<EvidenceItem> &items, const QStringList &codes)
{
    QList<CompetencyState> states;
    states.reserve(codes.size());
    for (const QString &code : codes)
        states.append(competencyState(code, items));
    return states;
}

QList<CompetencyState> competencyStates(const QList<Attempt> &attempts, const QStringList &codes)
{
    return competencyStates(evidenceItems(evidenceFacts(attempts)), codes);
}

QList<LevelReached> levelsReached(const QString &code, const QList<EvidenceItem> &items)
{
    ItemList all = itemsOf(code, items);
    std::stable_sort(all.begin(), all.end(), [](const auto *a, const auto *b) { return a->day < b->day; });
    QList<LevelReached> reached;
    ItemList known;
    for (qsizetype i = 0; i < all.size() && reached.size() < highestRuleLevel; ++i) {
        known.append(all.at(i));
        const bool isEndOfDay = i + 1 == all.size() || all.at(i + 1)->day != all.at(i)->day;
        const int next = static_cast<int>(reached.size()) + 1;
        if (!isEndOfDay || !isAnyWithinReach(known, next))
            continue;
        const int level = demonstratedLevel(known, abilityOf(known));
        for (int each = next; each <= level; ++each)
            reached.append({each, all.at(i)->day});
    }
    return reached;
}

Standing standing(const CompetencyState &state, int expectedLevel)
{
    if (!state.level)
        return Standing::Insufficient;
    if (*state.level >= expectedLevel)
        return Standing::Demonstrated;
    return *state.level > 0 && *state.level == expectedLevel - 1 ? Standing::Partly : Standing::NotYet;
}

QList<AbilityPoint> abilityHistory(const QString &code, const QList<EvidenceItem> &items)
{
    ItemList own = itemsOf(code, items);
    std::stable_sort(own.begin(), own.end(), [](const auto *a, const auto *b) { return a->day < b->day; });
    QList<AbilityPoint> points;
    AbilityTally tally;
    for (qsizetype i = 0; i < own.size(); ++i) {
        tally.add(own.at(i)->level, own.at(i)->right, own.at(i)->weight);
        if (i + 1 == own.size() || own.at(i + 1)->day != own.at(i)->day)
            points.append({own.at(i)->day, estimateAbility(tally)});
    }
    return points;
}

} // namespace chartroom

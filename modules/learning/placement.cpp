// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/placement.h"

#include "base/splitmix64.h"
#include "competency/framework.h"
#include "progress/ability.h"

#include <algorithm>
#include <array>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int itemsPerStrand = 4;
constexpr int firstLevel = 2;
constexpr int lowestLevel = 1;
constexpr int highestLevel = 4;
constexpr double guessRate = 0.2;

/// Strands in their order, each once.
template<typename Entries, typename StrandOf>
QStringList strandsOf(const Entries &entries, StrandOf strandOf)
{
    QStringList strands;
    for (const auto &entry : entries)
        strands << strandOf(entry);
    strands.removeDuplicates();
    strands.sort();
    return strands;
}

QList<PlacementAnswer> answersOf(const QList<PlacementAnswer> &answers, const QString &strand)
{
    QList<PlacementAnswer> own;
    std::copy_if(answers.begin(), answers.end(), std::back_inserter(own),
                 [&](const PlacementAnswer &answer) { return answer.item.strand == strand; });
    return own;
}

int levelAfter(const QList<PlacementAnswer> &answers)
{
    if (answers.isEmpty())
        return firstLevel;
    const PlacementAnswer &last = answers.constLast();
    return std::clamp(last.item.level + (last.outcome == PlacementOutcome::Right ? 1 : -1), lowestLevel, highestLevel);
}

/// The questions of a strand that were not asked in this round.
QList<PlacementItem> itemsLeft(const PlacementBank &bank, const QString &strand, const QList<PlacementAnswer> &answers)
{
    QList<PlacementItem> left;
    for (const PlacementItem &item : bank.items) {
        const auto isSame = [&item](const PlacementAnswer &answer) { return answer.item.exercise == item.exercise; };
        if (item.strand == strand && std::none_of(answers.begin(), answers.end(), isSame))
            left << item;
    }
    return left;
}

int nearestLevel(const QList<PlacementItem> &items, int wanted)
{
    const auto nearest = std::min_element(items.begin(), items.end(), [wanted](const PlacementItem &a, const PlacementItem &b) {
        return std::abs(a.level - wanted) < std::abs(b.level - wanted);
    });
    return nearest->level;
}

/// All parallel questions of a cell in the learner's own order; each further round begins with the next one.
QList<PlacementItem> cellInOrder(const PlacementBank &bank, const QString &strand, int level, const LearnerId &learner, int round)
{
    QList<PlacementItem> cell;
    std::copy_if(bank.items.begin(), bank.items.end(), std::back_inserter(cell),
                 [&](const PlacementItem &item) { return item.strand == strand && item.level == level; });
    SplitMix64::fromText(u"%1:%2%3:placement"_s.arg(learner.toString(), strand).arg(level)).shuffle(cell);
    std::rotate(cell.begin(), cell.begin() + std::max(0, round - 1) % cell.size(), cell.end());
    return cell;
}

std::array<double, highestLevel> likelihoods(const QList<PlacementAnswer> &answers)
{
    std::array<double, highestLevel> of;
    of.fill(1.0);
    for (const PlacementAnswer &answer : answers) {
        for (int level = lowestLevel; level <= highestLevel; ++level) {
            const double right = placementProbability(level, answer.item.level);
            of.at(static_cast<size_t>(level - 1)) *= answer.outcome == PlacementOutcome::Right ? right : 1 - right;
        }
    }
    return of;
}

PlacementBand bandOf(const QString &strand, const QList<PlacementAnswer> &answers)
{
    const auto of = likelihoods(answers);
    PlacementBand band;
    band.strand = strand;
    const auto best = std::max_element(of.begin(), of.end());
    band.level = static_cast<int>(best - of.begin()) + 1;
    const double below = band.level > lowestLevel ? *(best - 1) : -1;
    const double above = band.level < highestLevel ? *(best + 1) : -1;
    band.low = above >= below ? band.level : band.level - 1;
    band.asked = static_cast<int>(answers.size());
    band.right = static_cast<int>(std::count_if(answers.begin(), answers.end(), [](const PlacementAnswer &answer) {
        return answer.outcome == PlacementOutcome::Right;
    }));
    return band;
}

} // namespace

int PlacementBank::length() const
{
    QMap<QString, int> counts;
    for (const PlacementItem &item : items)
        ++counts[item.strand];
    int all = 0;
    for (const int count : std::as_const(counts))
        all += std::min(count, itemsPerStrand);
    return all;
}

PlacementBank placementBank(const Pack &pack)
{
    PlacementBank bank;
    for (const Lesson &lesson : pack.lessons) {
        if (lesson.role != LessonRole::Placement)
            continue;
        for (const Exercise &exercise : lesson.exercises) {
            if (exercise.state != ExerciseState::Ready || exercise.retired || exercise.competencies.isEmpty())
                continue;
            const CompetencyWeight &first = exercise.competencies.constFirst();
            bank.items.append({exercise.uuid, first.code.left(1), std::clamp(first.level, lowestLevel, highestLevel)});
        }
    }
    if (!bank.items.isEmpty())
        bank.pack = pack.id;
    return bank;
}

PlacementBank placementBank(const QList<const Pack *> &packs)
{
    for (const Pack *pack : packs) {
        if (PlacementBank bank = placementBank(*pack); !bank.isEmpty())
            return bank;
    }
    return {};
}

std::optional<PlacementItem> nextPlacementItem(const PlacementBank &bank, const PlacementCourse &course, const LearnerId &learner)
{
    QString turn;
    int fewest = itemsPerStrand;
    for (const QString &strand : strandsOf(bank.items, [](const PlacementItem &item) { return item.strand; })) {
        const auto asked = static_cast<int>(answersOf(course.answers, strand).size());
        if (asked >= fewest || itemsLeft(bank, strand, course.answers).isEmpty())
            continue;
        fewest = asked;
        turn = strand;
    }
    if (turn.isEmpty())
        return std::nullopt;
    const QList<PlacementItem> left = itemsLeft(bank, turn, course.answers);
    const int level = nearestLevel(left, levelAfter(answersOf(course.answers, turn)));
    for (const PlacementItem &item : cellInOrder(bank, turn, level, learner, course.round)) {
        if (left.contains(item))
            return item;
    }
    return std::nullopt;
}

double placementProbability(int level, int itemLevel)
{
    return guessRate + (1 - guessRate) * probabilityRight(level, itemLevel);
}

QList<PlacementBand> placementBands(const QList<PlacementAnswer> &answers)
{
    QList<PlacementBand> bands;
    for (const QString &strand : strandsOf(answers, [](const PlacementAnswer &answer) { return answer.item.strand; }))
        bands << bandOf(strand, answersOf(answers, strand));
    return bands;
}

bool teachesNew(const Lesson &lesson, const QList<PlacementBand> &bands)
{
    return std::any_of(lesson.competencies.begin(), lesson.competencies.end(), [&](const QString &code) {
        const auto band = std::find_if(bands.begin(), bands.end(), [&](const PlacementBand &each) { return code.startsWith(each.strand); });
        const int level = levelOf(code) > 0 ? levelOf(code) : lesson.level;
        return band == bands.end() || level > band->knownLevel();
    });
}

} // namespace chartroom

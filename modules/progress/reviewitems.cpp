// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/reviewitems.h"

#include "competency/framework.h"
#include "progress/givenorder.h"

#include <QHash>
#include <algorithm>
#include <tuple>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double recallToKeep = 0.7;
constexpr int lapsesToRest = 8;

/// An answer that may be a meeting; `meet` decides of those after a solution.
bool isMeeting(const EvidenceFact &fact)
{
    return !fact.regradeOf && fact.purpose == AttemptPurpose::Answer && fact.role != "placement"_L1
        && evidenceType(fact.kind) != EvidenceType::None;
}

QStringList competenciesOf(const EvidenceFact &fact)
{
    QStringList codes;
    for (auto it = fact.competencies.begin(); it != fact.competencies.end(); ++it)
        codes.append(competencyOf(it.key()));
    codes.sort();
    codes.removeDuplicates();
    return codes;
}

/// One more meeting with an exercise; \a grade is the answer with its newest grade.
void meet(ReviewItem &item, const EvidenceFact &answer, const EvidenceFact &grade)
{
    if (answer.aided && (item.meetings == 0 || item.last >= answer.day))
        return;
    const Recall recall = recallOf(grade);
    item.memory = item.meetings == 0 ? firstMemory(recall)
                                     : strengthened(item.memory, recall, item.last.daysTo(answer.day));
    item.lapses += item.meetings > 0 && recall == Recall::Again ? 1 : 0;
    item.meetings += 1;
    item.exercise = answer.exercise;
    item.pack = answer.pack;
    item.last = answer.day;
    item.lastRecall = recall;
    item.competencies = competenciesOf(grade);
}

} // namespace

Recall recallOf(const EvidenceFact &fact)
{
    if (fact.full)
        return fact.hints == 0 ? Recall::Good : Recall::Hard;
    return fact.score.value_or(0) > 0 ? Recall::Hard : Recall::Again;
}

Recall recallOf(const Attempt &attempt)
{
    return recallOf(evidenceFact(attempt));
}

bool isStuck(const ReviewItem &item)
{
    return item.lapses >= lapsesToRest && item.lastRecall == Recall::Again;
}

QList<ReviewItem> reviewItems(const QList<Attempt> &attempts, double retention)
{
    return reviewItems(evidenceFacts(attempts), retention);
}

QList<ReviewItem> reviewItems(const QList<EvidenceFact> &facts, double retention)
{
    const QHash<AttemptId, const EvidenceFact *> grades = newestGrades(facts);
    QList<const EvidenceFact *> meetings;
    for (const EvidenceFact &fact : facts) {
        if (isMeeting(fact))
            meetings.append(&fact);
    }
    const auto isEarlier = [](const EvidenceFact *a, const EvidenceFact *b) { return wasGivenEarlier(*a, *b); };
    if (!std::is_sorted(meetings.cbegin(), meetings.cend(), isEarlier))
        std::sort(meetings.begin(), meetings.end(), isEarlier);
    QHash<ExerciseId, ReviewItem> byExercise;
    for (const EvidenceFact *answer : std::as_const(meetings))
        meet(byExercise[answer->exercise], *answer, *grades.value(answer->id, answer));
    QList<ReviewItem> items;
    for (ReviewItem &item : byExercise) {
        if (item.meetings == 0)
            continue;
        item.due = item.last.addDays(daysUntilReview(item.memory, retention));
        items.append(item);
    }
    std::sort(items.begin(), items.end(), [](const ReviewItem &a, const ReviewItem &b) {
        return std::tie(a.due, a.exercise) < std::tie(b.due, b.exercise);
    });
    return items;
}

std::optional<double> meanRecall(const QList<ReviewItem> &items, const QString &competency, QDate today)
{
    double sum = 0;
    int count = 0;
    for (const ReviewItem &item : items) {
        if (!item.competencies.contains(competency))
            continue;
        sum += recallAfter(item.memory, item.last.daysTo(today));
        ++count;
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

bool isRefreshDue(const QList<ReviewItem> &items, const QString &competency, QDate today)
{
    const std::optional<double> recall = meanRecall(items, competency, today);
    return recall && *recall < recallToKeep;
}

} // namespace chartroom

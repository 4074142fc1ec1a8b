// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/reviewitems.h"

#include "competency/framework.h"
#include "progress/evidence.h"

#include <QHash>
#include <algorithm>
#include <tuple>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double recallToKeep = 0.7;

bool isMeeting(const Attempt &attempt)
{
    return !attempt.regradeOf && attempt.purpose == AttemptPurpose::Answer && !attempt.aided
        && attempt.role != "placement"_L1 && evidenceType(attempt.kind) != EvidenceType::None;
}

bool isEarlierMeeting(const Attempt *a, const Attempt *b)
{
    return std::tuple(a->day, a->id) < std::tuple(b->day, b->id);
}

QStringList competenciesOf(const Attempt &attempt)
{
    QStringList codes;
    for (auto it = attempt.competencies.begin(); it != attempt.competencies.end(); ++it)
        codes.append(competencyOf(it.key()));
    codes.sort();
    codes.removeDuplicates();
    return codes;
}

/// One more meeting with an exercise; \a grade is the answer with its newest grade.
void meet(ReviewItem &item, const Attempt &answer, const Attempt &grade)
{
    const Recall recall = recallOf(grade);
    item.memory = item.meetings == 0 ? firstMemory(recall)
                                     : strengthened(item.memory, recall, item.last.daysTo(answer.day));
    item.lapses += item.meetings > 0 && recall == Recall::Again ? 1 : 0;
    item.meetings += 1;
    item.exercise = answer.exercise;
    item.pack = answer.pack;
    item.last = answer.day;
    item.competencies = competenciesOf(grade);
}

} // namespace

Recall recallOf(const Attempt &attempt)
{
    if (attempt.outcome == AttemptOutcome::Full)
        return attempt.hints == 0 ? Recall::Good : Recall::Hard;
    return attempt.score.value_or(0) > 0 ? Recall::Hard : Recall::Again;
}

QList<ReviewItem> reviewItems(const QList<Attempt> &attempts, double retention)
{
    QHash<AttemptId, const Attempt *> byId;
    QList<const Attempt *> meetings;
    for (const Attempt &attempt : attempts) {
        byId.insert(attempt.id, &attempt);
        if (isMeeting(attempt))
            meetings.append(&attempt);
    }
    std::sort(meetings.begin(), meetings.end(), isEarlierMeeting);
    const QHash<AttemptId, AttemptId> regrades = newestRegrades(evidenceFacts(attempts));
    QHash<ExerciseId, ReviewItem> byExercise;
    for (const Attempt *answer : std::as_const(meetings)) {
        const Attempt *grade = byId.value(regrades.value(answer->id), answer);
        meet(byExercise[answer->exercise], *answer, *grade);
    }
    QList<ReviewItem> items = byExercise.values();
    for (ReviewItem &item : items)
        item.due = item.last.addDays(daysUntilReview(item.memory, retention));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/reviewqueue.h"

#include <algorithm>
#include <numeric>

namespace chartroom {

namespace {

/// Who meets an exercise again knows its table and what is asked.
constexpr double shareOfFirstTime = 0.5;

/// Where an exercise stands; the item's own pack first, because a copy of a pack keeps its exercises' ids.
std::optional<ReviewTask> taskOf(const QList<const Pack *> &packs, const ReviewItem &item)
{
    const Exercise *found = nullptr;
    const Pack *holder = nullptr;
    for (const Pack *pack : packs) {
        const Exercise *exercise = pack->exercise(item.exercise);
        if (!exercise || exercise->state != ExerciseState::Ready || exercise->retired)
            continue;
        if (!found || pack->id == item.pack) {
            found = exercise;
            holder = pack;
        }
    }
    if (!found)
        return std::nullopt;
    const QString dataset = found->data.value(0).section(u'/', 0, 0);
    return ReviewTask{item, holder->id, found->lesson, dataset, found->minutes * shareOfFirstTime};
}

double riskOf(const ReviewTask &task, QDate today)
{
    return recallAfter(task.item.memory, task.item.last.daysTo(today));
}

/// Keeps the order where it can; takes the next task of another dataset where two of one would follow each other.
QList<ReviewTask> mixed(QList<ReviewTask> tasks)
{
    QList<ReviewTask> result;
    while (!tasks.isEmpty()) {
        qsizetype next = 0;
        if (!result.isEmpty() && !result.last().dataset.isEmpty()) {
            const auto other = std::find_if(tasks.begin(), tasks.end(), [&](const ReviewTask &task) {
                return task.dataset != result.last().dataset;
            });
            next = other != tasks.end() ? std::distance(tasks.begin(), other) : 0;
        }
        result.append(tasks.takeAt(next));
    }
    return result;
}

} // namespace

double minutesOf(const QList<ReviewTask> &tasks)
{
    return std::accumulate(tasks.begin(), tasks.end(), 0.0,
                           [](double sum, const ReviewTask &task) { return sum + task.minutes; });
}

ReviewQueue reviewQueue(const QList<const Pack *> &packs, const QList<ReviewItem> &items, QDate today)
{
    ReviewQueue queue;
    for (const ReviewItem &item : items) {
        const std::optional<ReviewTask> task = taskOf(packs, item);
        if (task && isStuck(item)) {
            queue.stuck.append(*task);
        } else if (item.due > today) {
            if (!task)
                continue;
            ++queue.waiting;
            queue.nextDue = queue.nextDue.isValid() ? std::min(queue.nextDue, item.due) : item.due;
        } else if (task) {
            queue.due.append(*task);
        } else {
            ++queue.removed;
        }
    }
    std::stable_sort(queue.due.begin(), queue.due.end(), [&](const ReviewTask &a, const ReviewTask &b) {
        return riskOf(a, today) < riskOf(b, today);
    });
    queue.due = mixed(queue.due);
    return queue;
}

QList<ReviewTask> firstTasks(const QList<ReviewTask> &tasks, double minutes, int most)
{
    QList<ReviewTask> chosen;
    double sum = 0;
    for (const ReviewTask &task : tasks) {
        if (!chosen.isEmpty() && (sum + task.minutes > minutes || chosen.size() >= most))
            break;
        chosen.append(task);
        sum += task.minutes;
    }
    return chosen;
}

std::optional<ReviewTask> reviewTask(const QList<const Pack *> &packs, const QList<ReviewItem> &items,
                                     const ExerciseId &exercise)
{
    for (const ReviewItem &item : items) {
        if (item.exercise == exercise)
            return taskOf(packs, item);
    }
    return std::nullopt;
}

} // namespace chartroom

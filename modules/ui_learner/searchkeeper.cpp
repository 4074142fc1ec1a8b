// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/searchkeeper.h"

#include "ui_learner/searchentries.h"

#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int hitsOfAKind = 6;

/// Brings the cache up to date with a connection of its own. A cache that cannot be written is no harm: search finds nothing.
void updateIndex(const QString &path, const QList<const Pack *> &packs, const QList<SearchEntry> &commands, const Progress &progress)
{
    const QList<SearchEntry> entries = searchEntries(packs) + commands;
    const QString print = fingerprintOf(entries);
    auto index = SearchIndex::open(path);
    if (index && (*index)->fingerprint() != print && !progress.isCancelled())
        static_cast<void>((*index)->rebuild(entries, print, progress));
}

/// The exercises that stand in a step.
void addExercisesOf(const QString &prefix, const Step &step, QSet<QString> &targets)
{
    for (const Block &block : step.blocks) {
        if (const auto *exercise = std::get_if<ExerciseBlock>(&block))
            targets << prefix + exercise->exercise;
        else if (const auto *guess = std::get_if<PredictBlock>(&block))
            targets << prefix + guess->exercise;
    }
}

} // namespace

SearchKeeper::SearchKeeper(const LearnerDesk &desk, QString path, QList<SearchEntry> commands, QObject *parent)
    : QObject(parent), m_desk(desk), m_path(std::move(path)), m_commands(std::move(commands))
{
    connect(&m_desk, &LearnerDesk::changed, this, &SearchKeeper::follow);
    connect(&m_task, &BackgroundTask::finished, this, [this] {
        if (std::exchange(m_isAsked, false))
            startIndexing();
        else
            emit indexed();
    });
    follow();
}

void SearchKeeper::follow()
{
    if (m_packs == m_desk.packs())
        return;
    m_packs = m_desk.packs();
    if (m_task.isRunning())
        m_isAsked = true;
    else
        startIndexing();
}

void SearchKeeper::startIndexing()
{
    m_task.start([path = m_path, packs = m_packs, commands = m_commands](Progress &progress) { updateIndex(path, packs, commands, progress); });
}

QStringList SearchKeeper::seenExercises(const QList<StepSeen> &steps) const
{
    QSet<QString> targets;
    QHash<LessonId, std::pair<const Pack *, const Lesson *>> lessons;
    QHash<ExerciseId, QString> exercises;
    for (const Pack *pack : m_desk.packs()) {
        for (const Lesson &lesson : pack->lessons) {
            lessons.insert(lesson.uuid, {pack, &lesson});
            for (const Exercise &exercise : lesson.exercises)
                exercises.insert(exercise.uuid, pack->id + u'/' + lesson.slug + u'/' + exercise.id);
        }
    }
    for (const Attempt &attempt : m_desk.attempts())
        targets << exercises.value(attempt.exercise);
    for (const StepSeen &seen : steps) {
        const auto [pack, lesson] = lessons.value(seen.lesson);
        if (lesson && seen.step >= 0 && seen.step < lesson->steps(m_desk.language()).size())
            addExercisesOf(pack->id + u'/' + lesson->slug + u'/', lesson->steps(m_desk.language()).at(seen.step), targets);
    }
    targets.remove(QString());
    return targets.values();
}

Result<void> SearchKeeper::begin()
{
    auto index = SearchIndex::open(m_path);
    if (!index)
        return index.error();
    m_index = std::move(*index);
    const auto steps = m_desk.store().stepsSeen(m_desk.person().id);
    if (!steps)
        return steps.error();
    return m_index->setSeen(seenExercises(*steps));
}

Result<QList<SearchHit>> SearchKeeper::find(const QString &text)
{
    if (!m_index) {
        if (const Result<void> begun = begin(); !begun)
            return begun.error();
    }
    return m_index->find(text, m_desk.language(), hitsOfAKind);
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/nextsteps.h"

#include <algorithm>

namespace chartroom {

namespace {

struct Carrier {
    NextStep step;
    qsizetype exercises = 0;
};

Titles titlesOf(const LocalText &text, const QStringList &languages)
{
    Titles titles;
    for (const QString &language : languages) {
        if (text.languageOf(language) == language)
            titles.byLanguage.insert(language, text.text(language));
    }
    if (titles.byLanguage.isEmpty())
        titles.byLanguage.insert(text.sourceLanguage, text.source);
    return titles;
}

QHash<QString, qsizetype> exercisesByCompetency(const Lesson &lesson)
{
    QHash<QString, qsizetype> counts;
    for (const Exercise &exercise : lesson.exercises) {
        if (exercise.retired || exercise.state != ExerciseState::Ready)
            continue;
        for (const CompetencyWeight &competency : exercise.competencies)
            ++counts[competency.code];
    }
    return counts;
}

void addLesson(QHash<QString, QList<Carrier>> &carriers, const Pack &pack, const Lesson &lesson)
{
    if (lesson.isExam())
        return;
    const QHash<QString, qsizetype> counts = exercisesByCompetency(lesson);
    for (auto it = counts.begin(); it != counts.end(); ++it)
        carriers[it.key()] << Carrier{NextStep{lesson.uuid, titlesOf(lesson.title, pack.languages), it.key()},
                                      it.value()};
}

} // namespace

QHash<QString, QList<NextStep>> lessonsByCompetency(const QList<const Pack *> &packs)
{
    QHash<QString, QList<Carrier>> carriers;
    for (const Pack *pack : packs) {
        for (const Lesson &lesson : pack->lessons)
            addLesson(carriers, *pack, lesson);
    }
    QHash<QString, QList<NextStep>> steps;
    for (auto it = carriers.begin(); it != carriers.end(); ++it) {
        std::stable_sort(it->begin(), it->end(),
                         [](const Carrier &a, const Carrier &b) { return a.exercises > b.exercises; });
        for (const Carrier &carrier : *it)
            steps[it.key()] << carrier.step;
    }
    return steps;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/modelanswer.h"
#include "learnerfixture.h"
#include "lesson/values.h"
#include "progress/sampleattempts.h"
#include "ui_lesson/exercisepanel.h"
#include "ui_lesson/exerciseview.h"
#include "ui_lesson/lessonpage.h"

#include <QPushButton>

namespace chartroom {

template<typename T>
T *showing(QWidget *parent, const QString &name)
{
    for (T *widget : parent->findChildren<T *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

inline QList<ExerciseView *> showingExercises(QWidget *parent)
{
    QList<ExerciseView *> views;
    for (ExerciseView *view : parent->findChildren<ExerciseView *>()) {
        if (view->isVisible())
            views << view;
    }
    return views;
}

/// First answers to every exercise of the lessons of the bundled packs, half of them \a daysAgo and half the day after: every fifth
/// wrong, with all degrees of confidence; every tenth exercise was sure and wrong.
inline void practise(LearnerFixture &fixture, int daysAgo)
{
    int number = 0;
    QList<Attempt> answers;
    for (const Pack *pack : fixture.desk->packs()) {
        for (const Lesson &lesson : pack->lessons) {
            if (lesson.role == LessonRole::Placement)
                continue; // no evidence, and nothing to review
            for (const QString &id : placedExercises(lesson)) {
                const Exercise *exercise = lesson.exercise(id);
                if (exercise->state != ExerciseState::Ready || evidenceType(exercise->kind) == EvidenceType::None)
                    continue;
                Attempt attempt = sampleAttempt(++number);
                attempt.learner = fixture.desk->person().id;
                attempt.exercise = exercise->uuid;
                attempt.exerciseTitle = exerciseTitle(*exercise, ExerciseContent{pack, exercise, QStringLiteral("en"), 0}.context());
                attempt.kind = exercise->kind;
                attempt.pack = pack->id;
                attempt.seed = 7;
                attempt.competencies.clear();
                for (const CompetencyWeight &entry : exercise->competencies)
                    attempt.competencies.insert(QStringLiteral("%1.%2").arg(entry.code).arg(entry.level), entry.weight);
                attempt.difficulty = exercise->difficulty;
                attempt.submitted = fixture.clock.now().addDays(number % 2 - daysAgo).addSecs(number);
                attempt.started = attempt.submitted.addSecs(-41);
                attempt.day = attempt.submitted.date();
                const bool isRight = number % 5 != 0;
                attempt.outcome = isRight ? AttemptOutcome::Full : AttemptOutcome::Partial;
                attempt.score = isRight ? 1 : 0;
                attempt.confidence = QStringList{QStringLiteral("sure"), QStringLiteral("fairly-sure"), QStringLiteral("unsure"),
                                                 QStringLiteral("sure"), QStringLiteral("guess")}.at(number % 10 == 0 ? 0 : number % 5 == 0 ? 1 : number % 5);
                answers.append(attempt);
            }
        }
    }
    const auto added = fixture.store->appendAll(answers);
    Q_ASSERT(added);
    const auto refreshed = fixture.desk->refresh();
    Q_ASSERT(refreshed);
}

/// Gives the answer of the exercise on screen through its panel, as a person does: the model answer.
inline void answerOnScreen(LearnerFixture &fixture, GradingCache &cache)
{
    auto *page = fixture.window->findChild<LessonPage *>();
    for (ExerciseView *view : showingExercises(page)) {
        const ExerciseContent content = view->content();
        const int variant = variantIndex(content.exercise->uuid, content.seed, variantCount(*content.exercise));
        const auto model = modelAnswer(*content.pack, *content.exercise, variant, content.language, cache);
        QVERIFY2(model, qPrintable(content.exercise->id));
        const bool isTask = view->opensTaskPage();
        if (isTask) {
            QTest::mouseClick(view->findChild<QPushButton *>(QStringLiteral("open-task")), Qt::LeftButton);
            QCoreApplication::processEvents();
            view = showingExercises(page).constFirst();
        }
        view->panel()->setAnswer(*model);
        emit view->checkRequested();
        QCoreApplication::processEvents();
        if (isTask)
            QTest::mouseClick(showing<QPushButton>(page, QStringLiteral("lesson-back")), Qt::LeftButton);
        QCoreApplication::processEvents();
    }
}

} // namespace chartroom

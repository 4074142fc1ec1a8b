// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/modelanswer.h"
#include "grading/grader.h"
#include "grading/gradingcache.h"
#include "lesson/packreader.h"
#include "lesson/values.h"
#include "ui_lesson/exercisecontent.h"

#include <QTest>

namespace chartroom {

/// The exercise gallery with everything a test needs to ask it: one scene for each exercise, variant and language.
class GalleryPack
{
public:
    GalleryPack() : m_reading(readPack(*openPack(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/exercise-gallery")))) {}

    [[nodiscard]] const Pack &pack() const { return *m_reading.pack; }

    /// One row for each exercise and language, in the columns `id` and `language`.
    void addRows() const
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("language");
        for (const Lesson &lesson : pack().lessons) {
            for (const Exercise &exercise : lesson.exercises) {
                for (const char *language : {"en", "fr"}) {
                    QTest::addRow("%s: %s, %s", qPrintable(exercise.kind), qPrintable(exercise.id), language)
                        << exercise.id << QString::fromLatin1(language);
                }
            }
        }
    }

    /// The exercise as it is shown in one variant.
    [[nodiscard]] ExerciseContent content(const QString &id, const QString &language, int variant = 0) const
    {
        const Exercise *exercise = pack().exercise(id);
        qint64 seed = 0;
        while (variantIndex(exercise->uuid, seed, variantCount(*exercise)) != variant)
            ++seed;
        return {&pack(), exercise, language, seed};
    }

    [[nodiscard]] Grade grade(const ExerciseContent &content, const QJsonObject &answer)
    {
        return gradeAnswer({content.pack, content.exercise, answer, content.seed, std::nullopt, content.language}, m_cache);
    }

    /// The answers of the written tests that apply to the variant, full ones first.
    [[nodiscard]] QList<QJsonObject> testAnswers(const ExerciseContent &content)
    {
        const Exercise &exercise = *content.exercise;
        const int variant = variantIndex(exercise.uuid, content.seed, variantCount(exercise));
        QList<QJsonObject> answers;
        qsizetype full = 0;
        for (const ExerciseTest &test : exercise.tests) {
            const auto answer = testAnswer(pack(), exercise, test, variant, content.language, m_cache);
            if (!answer || !testApplies(test, m_cache.prepared(pack(), exercise, variant, content.language).variant))
                continue;
            const bool isFull = (test.score && test.score->lowest == 1) || test.outcome == u"full";
            answers.insert(isFull ? full++ : answers.size(), *answer);
        }
        return answers;
    }

private:
    PackReading m_reading;
    GradingCache m_cache;
};

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson.h"

namespace chartroom {

using namespace Qt::StringLiterals;

const QList<Step> &Lesson::steps(const QString &wanted) const
{
    static const QList<Step> none;
    const auto it = stepsByLanguage.find(languageOf(wanted));
    return it == stepsByLanguage.end() ? none : *it;
}

QString Lesson::languageOf(const QString &wanted) const
{
    return fallbackLanguage(wanted, stepsByLanguage.keys(), language);
}

const Exercise *Lesson::exercise(const QString &idOrUuid) const
{
    for (const Exercise &candidate : exercises) {
        if (candidate.id == idOrUuid || candidate.uuid.toString() == idOrUuid)
            return &candidate;
    }
    return nullptr;
}

QStringList placedExercises(const Lesson &lesson)
{
    QStringList ids;
    for (const Step &step : lesson.steps(lesson.language)) {
        for (const Block &block : step.blocks) {
            const auto *exercise = std::get_if<ExerciseBlock>(&block);
            const auto *predict = std::get_if<PredictBlock>(&block);
            const QString predicted = predict != nullptr ? predict->exercise : QString();
            const QString id = exercise != nullptr ? exercise->exercise : predicted;
            if (!id.isEmpty() && !ids.contains(id))
                ids.append(id);
        }
    }
    return ids;
}

} // namespace chartroom

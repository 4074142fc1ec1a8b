// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/attempt.h"
#include "synthesis/answerpool.h"
#include "synthesis/inventedpeople.h"
#include "synthesis/organisation.h"
#include "synthesis/randomdraws.h"

#include <QDateTime>
#include <QHash>
#include <QList>

namespace chartroom {

/// One invented person who works through the lessons: draws abilities, days and answers from a random stream of their
/// own, and has every answer graded.
class SimulatedLearner
{
public:
    SimulatedLearner(const InventedPerson &person, const OrganisationOptions &options, AnswerPool &pool);

    /// All answers of the person, oldest first; empty for somebody who never starts.
    [[nodiscard]] QList<Attempt> work();

private:
    [[nodiscard]] int plannedAttempts();
    [[nodiscard]] QList<QDate> workDays(int attempts);
    [[nodiscard]] QList<const PooledExercise *> plannedExercises();
    [[nodiscard]] double abilityIn(const QString &competency);
    [[nodiscard]] double chance(const Exercise &exercise, double extra);
    void startDay(const QDate &day);
    void answer(const PooledExercise &exercise);
    bool tryOnce(const PooledExercise &exercise, qint64 seed, int hints, double extra);
    [[nodiscard]] QString sureness(double chanceOfRight);
    void store(const PooledExercise &exercise, const QString &title, const QJsonObject &given, const Grade &grade,
               int hints);

    const InventedPerson &m_person;
    const OrganisationOptions &m_options;
    AnswerPool &m_pool;
    RandomDraws m_random;
    QString m_language;
    double m_own = 0;                   ///< deviation of the person from the unit
    double m_gain = 0;                  ///< ability gained in the long run by working
    QHash<QString, double> m_deviation; ///< by competency
    QList<Attempt> m_attempts;
    QDateTime m_now;
    QDate m_day;
    int m_ofDay = 0; ///< attempts of this day so far
};

} // namespace chartroom

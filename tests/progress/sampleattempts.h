// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.h"
#include "progress/attempt.h"
#include "progress/attemptid.h"

#include <QString>

namespace chartroom {

using namespace Qt::StringLiterals;

/// A repeatable id for tests.
template<typename IdType>
IdType testId(const QString &name)
{
    return {uuidVersion5(QUuid::fromString(u"6ba7b810-9dad-11d1-80b4-00c04fd430c8"_s), name)};
}

/// The example of command-line.md 7, with everything filled in.
inline Attempt sampleAttempt(int number = 0)
{
    Attempt attempt;
    attempt.id = testId<AttemptId>(u"attempt %1"_s.arg(number));
    attempt.learner = testId<LearnerId>(u"learner"_s);
    attempt.device = testId<DeviceId>(u"device"_s);
    attempt.exercise = testId<ExerciseId>(u"exercise %1"_s.arg(number));
    attempt.exerciseTitle = u"Permits decided"_s;
    attempt.kind = u"numeric"_s;
    attempt.pack = u"org.example.permit-figures"_s;
    attempt.version = u"1.0.0"_s;
    attempt.gradingHash = sha256Hex(QByteArrayView("grading"));
    attempt.seed = 3;
    attempt.variant = {{u"year"_s, 2024}};
    attempt.submitted = QDateTime(QDate(2026, 3, 2), QTime(9, 30, 41), Qt::UTC).addSecs(60LL * number);
    attempt.started = attempt.submitted.addSecs(-41);
    attempt.day = attempt.submitted.date();
    attempt.seconds = 41;
    attempt.answer = QJsonObject{{u"text"_s, u"741"_s}};
    attempt.read = u"741"_s;
    attempt.outcome = AttemptOutcome::Full;
    attempt.score = 1.0;
    attempt.checks = {QJsonObject{{u"id"_s, u"value"_s}, {u"passed"_s, true}, {u"weight"_s, 3}, {u"hard"_s, false},
                                  {u"part"_s, u""_s}}};
    attempt.confidence = u"sure"_s;
    attempt.competencies = {{u"C1"_s, 1.0}};
    attempt.difficulty = 1;
    attempt.grader = u"1.0.0"_s;
    return attempt;
}

} // namespace chartroom

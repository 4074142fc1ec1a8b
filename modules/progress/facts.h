// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "progress/consent.h"
#include "progress/period.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <array>

namespace chartroom {

/// Facts beside attempts. Like these they are added and never changed. All instants are UTC.

using FactId = Id<struct FactTag>;

/// A learner saw a step of a lesson, in one sitting. Gives the place to resume.
struct StepSeen {
    FactId id;
    LearnerId learner;
    QString pack;
    QString version;
    LessonId lesson;
    int step = 0;    ///< 0 = introduction
    int sitting = 1; ///< 1 = first time through the lesson
    QDateTime at;

    bool operator==(const StepSeen &) const = default;
};

/// A learner opened a hint or the solution of an exercise.
struct HelpOpened {
    FactId id;
    LearnerId learner;
    ExerciseId exercise;
    qint64 seed = 0;
    int hint = 0;    ///< 1 to 5; 0 = the solution
    QDateTime at;

    [[nodiscard]] bool isSolution() const { return hint == 0; }
    bool operator==(const HelpOpened &) const = default;
};

/// A learner's own note beside a step.
struct Note {
    FactId id;
    LearnerId learner;
    LessonId lesson;
    int step = 0;
    QString text;
    QDateTime at;

    bool operator==(const Note &) const = default;
};

/// How a learner rates the own level of one competency, 0 to 4.
struct SelfRating {
    FactId id;
    LearnerId learner;
    QString competency; ///< code without level
    int level = 0;
    QDateTime at;

    bool operator==(const SelfRating &) const = default;
};

/// What a learner reports about an exercise: it is wrong, unclear, or cannot be reached.
struct ProblemReport {
    FactId id;
    LearnerId learner;
    ExerciseId exercise;
    QString pack;
    QString version; ///< of the pack
    QString text;
    QDateTime at;

    bool operator==(const ProblemReport &) const = default;
};

/// A learner puts the own name forward as a data hero, with answers chosen as evidence.
struct Nomination {
    FactId id;
    LearnerId learner;
    QList<AttemptId> evidence; ///< sorted, at least one
    QString text;              ///< in the learner's words
    QDateTime at;

    bool operator==(const Nomination &) const = default;
};

/// Six answers about work with data in the own team. Only ever shown for groups, never for a person.
struct Pulse {
    static constexpr int questions = 6;

    FactId id;
    LearnerId learner;
    std::array<int, questions> answers{}; ///< 1 (not at all) to 5 (fully)
    QDateTime at;

    bool operator==(const Pulse &) const = default;
};

/// What a learner handed out, kept so that it can be looked up.
struct ShareReceipt {
    BundleId bundle;
    LearnerId learner;
    ConsentId consent;
    ConsentFields fields = ConsentField::Attempts;
    QString recipient;
    QDate until;      ///< null = no end
    int attempts = 0;
    QString sha256;   ///< of the file, 64 hexadecimal digits
    QString keyId;    ///< empty = unsigned
    QDateTime at;

    bool operator==(const ShareReceipt &) const = default;
};

/// That a bundle was taken into this store.
struct BundleImport {
    FactId id;
    BundleId bundle;
    LearnerId learner;
    QString sha256;
    QString keyId;      ///< empty = unsigned
    QDateTime created;  ///< of the bundle
    QDateTime at;
    int added = 0;
    int known = 0;
    int refused = 0;

    bool operator==(const BundleImport &) const = default;
};

/// A report card that was issued. Membership is kept so that the next issue can be protected against differencing.
struct ReportIssue {
    FactId id;
    QString scope;       ///< departmentText of the scope
    Period period;
    int number = 1;      ///< counts up within a scope
    QDateTime issued;
    QString fingerprint; ///< of the evidence, 64 hexadecimal digits
    QString model;       ///< the protected card as canonical JSON, for trends; may be empty

    bool operator==(const ReportIssue &) const = default;
};

/// A pack that attempts refer to: titles stay readable after the pack is gone.
struct PackRecord {
    QString id;
    QString version;
    QString title;

    bool operator==(const PackRecord &) const = default;
    friend bool operator<(const PackRecord &a, const PackRecord &b)
    {
        return a.id != b.id ? a.id < b.id : a.version < b.version;
    }
};

/// An exercise as it was asked, kept once per hash and language.
struct ExerciseText {
    QString gradingHash;
    QString language;
    ExerciseId exercise;
    QString title;
    QJsonObject content; ///< prompt, options and the like, for showing old answers

    bool operator==(const ExerciseText &) const = default;
};

/// A half-done answer; not a fact, replaced at every change and removed when the answer was given.
struct Draft {
    LearnerId learner;
    ExerciseId exercise;
    bool prediction = false;
    qint64 seed = 0;
    QJsonObject answer;
    QDateTime started;
    int seconds = 0; ///< working time so far
    QDateTime saved;

    bool operator==(const Draft &) const = default;
};

} // namespace chartroom

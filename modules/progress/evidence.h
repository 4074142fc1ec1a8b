// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "progress/attempt.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringView>
#include <optional>

namespace chartroom {

/// What kind of proof an exercise is (exercises.md 4): recognize, produce a number or text, look at a chart, make or
/// mend a chart, work on a table; None for reflections and unknown kinds, which are no evidence.
enum class EvidenceType { None, Recognize, Number, Look, Make, Table };

/// By kind word: "choice.one" → Recognize.
[[nodiscard]] EvidenceType evidenceType(QStringView kind);

/// R, N, L, M or T; a null character for None.
[[nodiscard]] QChar evidenceLetter(EvidenceType type);

/// The few columns of an attempt that meaning needs; what a report reads for a whole department.
struct EvidenceFact {
    AttemptId id;
    LearnerId learner;
    ExerciseId exercise;
    QString kind;
    QString role;
    AttemptPurpose purpose = AttemptPurpose::Answer;
    QDate day;
    QDateTime submitted;                ///< invalid when not shared
    bool full = false;
    int hints = 0;
    bool aided = false;
    QMap<QString, double> competencies;
    int difficulty = 1;
    std::optional<AttemptId> regradeOf;
    std::optional<double> score;        ///< nothing for kinds without a score
    QString pack;                       ///< pack id

    bool operator==(const EvidenceFact &) const = default;
};

[[nodiscard]] EvidenceFact evidenceFact(const Attempt &attempt);
[[nodiscard]] QList<EvidenceFact> evidenceFacts(const QList<Attempt> &attempts);

/// For each answer that was graded again the newest of its new grades, also over several generations.
[[nodiscard]] QHash<AttemptId, AttemptId> newestRegrades(const QList<EvidenceFact> &facts);

/// The same as facts: for each answer that was graded again the fact with its newest grade. The pointers live as long as
/// \a facts stay unchanged.
[[nodiscard]] QHash<AttemptId, const EvidenceFact *> newestGrades(const QList<EvidenceFact> &facts);

/// One piece of evidence for one competency.
struct EvidenceItem {
    QString competency;       ///< code without level: "C2"
    int level = 1;            ///< of the code ("C2.3" → 3), otherwise the difficulty
    double weight = 1;        ///< in (0, 1]: scales the step in the ability, not the count
    bool right = false;       ///< the outcome was full
    EvidenceType type = EvidenceType::Recognize;
    QDate day;
    bool finalTask = false;   ///< from a lesson of role `final`; at level 4 a transfer task
    ExerciseId exercise;

    bool operator==(const EvidenceItem &) const = default;
};

/// The evidence in the facts of ONE learner (progress.md, Meaning): of each exercise the first counted answer, left
/// out when it had a hint or was aided, or when it comes from placement or a reflection; a regraded answer has its
/// newest grade. Facts may come in any order; the result is ordered by time.
[[nodiscard]] QList<EvidenceItem> evidenceItems(QList<EvidenceFact> facts);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "competency/targetprofile.h"
#include "report/grades.h"
#include "report/teamdata.h"

#include <array>
#include <QList>
#include <QString>
#include <QStringList>

namespace chartroom {

/// Raw: one competency of a scope.
struct CompetencyAggregate {
    QString code;
    int expected = 2;
    QList<LearnerId> contributors;     ///< people with sufficient evidence, sorted
    qsizetype evidence = 0;            ///< pieces of evidence of everybody in the scope
    qsizetype evidencePeople = 0;      ///< people with at least one piece
    Difference difference;             ///< median estimate − expected level; only with contributors
    std::array<qsizetype, 5> levels{}; ///< contributors by level 0 to 4
    qsizetype transferPassed = 0;      ///< contributors who pass the transfer tasks

    /// Contributors at the expected level or above.
    [[nodiscard]] qsizetype atOrAbove() const;
    /// Lower median of the levels; only with contributors.
    [[nodiscard]] int medianLevel() const;
    bool operator==(const CompetencyAggregate &) const = default;
};

/// Raw: everything a card needs of one scope at one time. Its only reader is protect.cpp.
struct ScopeAggregate {
    QStringList scope;
    qsizetype enrolled = 0;
    qsizetype started = 0;
    bool hasFactsInPeriod = false;
    QDate firstDay;           ///< of the scope's first answer; null without any
    QList<LearnerId> members; ///< people with sufficient evidence in at least one competency, sorted
    QList<CompetencyAggregate> competencies;
    QString fingerprint; ///< SHA-256 over the people's evidence, 64 hexadecimal digits

    bool operator==(const ScopeAggregate &) const = default;
};

/// At which end of the data to look.
enum class Moment { Now, Before };

/// True for the scope itself and every unit below it.
[[nodiscard]] bool isInScope(const QStringList &department, const QStringList &scope);

/// Adds up the people of a unit and the units below it; an empty scope is everybody.
[[nodiscard]] ScopeAggregate aggregate(const TeamData &data, const QStringList &scope, const TargetProfile &profile,
                                       Moment moment = Moment::Now);

} // namespace chartroom

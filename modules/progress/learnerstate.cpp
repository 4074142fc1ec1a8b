// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/learnerstate.h"

#include "competency/framework.h"
#include "progress/evidencedigest.h"

#include <QHash>
#include <algorithm>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double sameDecimals = 1e-9;

QList<EvidenceFact> factsUntil(const QList<EvidenceFact> &facts, const QDate &until)
{
    QList<EvidenceFact> kept;
    for (const EvidenceFact &fact : facts) {
        if (fact.day <= until)
            kept.append(fact);
    }
    return kept;
}

QString letters(const QSet<EvidenceType> &types)
{
    QString text;
    for (const EvidenceType type : types)
        text.append(evidenceLetter(type));
    std::sort(text.begin(), text.end());
    return text;
}

bool agree(const Ability &a, const Ability &b)
{
    return std::abs(a.estimate - b.estimate) < sameDecimals && std::abs(a.low - b.low) < sameDecimals
        && std::abs(a.high - b.high) < sameDecimals;
}

bool agree(CompetencyFigures a, const CompetencyFigures &b)
{
    if (!agree(a.ability, b.ability))
        return false;
    a.ability = b.ability;
    return a == b;
}

} // namespace

CompetencyFigures competencyFigures(const CompetencyState &state)
{
    return {state.code,    state.items, state.right,         state.days,          letters(state.types),
            state.ability, state.level, state.transferItems, state.transferRight, state.lastDay};
}

LearnerState learnerState(const LearnerId &learner, const QList<EvidenceFact> &facts, const QStringList &codes,
                          const QDate &until)
{
    const QList<EvidenceFact> counted = until.isValid() ? factsUntil(facts, until) : facts;
    LearnerState state;
    state.learner = learner;
    state.until = until;
    state.attempts = static_cast<int>(counted.size());
    if (counted.isEmpty())
        return state;
    const auto [first, last] =
        std::minmax_element(counted.begin(), counted.end(),
                            [](const EvidenceFact &a, const EvidenceFact &b) { return a.day < b.day; });
    state.firstDay = first->day;
    state.lastDay = last->day;
    state.digest = evidenceDigest(counted);
    for (const CompetencyState &each : competencyStates(evidenceItems(counted), codes))
        state.competencies.append(competencyFigures(each));
    return state;
}

QList<LearnerState> learnerStates(const LearnerId &learner, const QList<EvidenceFact> &facts, const QStringList &codes,
                                  const QList<QDate> &untils)
{
    QHash<qsizetype, LearnerState> byCount; // facts up to a day are nested: as many facts are the same facts
    QList<LearnerState> states;
    for (const QDate &until : untils) {
        const auto counted = std::count_if(facts.begin(), facts.end(), [&](const EvidenceFact &fact) {
            return !until.isValid() || fact.day <= until;
        });
        if (!byCount.contains(counted))
            byCount.insert(counted, learnerState(learner, facts, codes, until));
        LearnerState state = byCount.value(counted);
        state.until = until;
        states.append(state);
    }
    return states;
}

bool agree(const LearnerState &a, const LearnerState &b)
{
    return a.learner == b.learner && a.until == b.until && a.attempts == b.attempts && a.firstDay == b.firstDay
        && a.lastDay == b.lastDay && a.digest == b.digest
        && std::equal(a.competencies.begin(), a.competencies.end(), b.competencies.begin(), b.competencies.end(),
                      [](const CompetencyFigures &x, const CompetencyFigures &y) { return agree(x, y); });
}

QString stateVersion()
{
    const Framework &framework = builtInFramework();
    return u"%1/%2-%3"_s.arg(levelRuleVersion(), framework.id, framework.version);
}

} // namespace chartroom

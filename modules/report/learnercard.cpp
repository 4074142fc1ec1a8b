// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/learnercard.h"

#include "competency/framework.h"
#include "report/protector.h"
#include "report/readiness.h"
#include "report/teamdata.h"

#include <algorithm>
#include <QCryptographicHash>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QList<EvidenceFact> ownFactsUntil(const QList<EvidenceFact> &facts, const QDate &lastDay)
{
    QList<EvidenceFact> kept;
    std::copy_if(facts.begin(), facts.end(), std::back_inserter(kept),
                 [&](const EvidenceFact &fact) { return lastDay.isNull() || fact.day <= lastDay; });
    return kept;
}

QList<NextStep> ownNextSteps(const QStringList &priorities, const QHash<QString, QList<NextStep>> &lessons)
{
    QList<NextStep> steps;
    for (const QString &code : priorities) {
        if (!lessons.value(code).isEmpty())
            steps << lessons.value(code).first();
    }
    return steps;
}

} // namespace

/// Releases a person's own figures to their owner. The class exists so that Protector can name it as a friend.
class OwnCard
{
public:
    OwnCard(const QList<CompetencyState> &states, const TargetProfile &profile)
        : m_profile(profile)
    {
        for (const CompetencyState &state : states)
            addState(state);
    }

    void writeInto(ReportCard &card, const QList<CompetencyState> &states) const
    {
        for (const CompetencyState &state : states)
            card.competencies << line(state);
        for (const Strand &strand : builtInFramework().strands)
            card.strands << strandLine(strand);
        const QStringList codes = builtInFramework().codes();
        for (const Lens &lens : builtInLenses()) {
            const LensVerdict verdict = judgeLens(lens, m_r, codes);
            card.lenses << LensLine{lens.id, Protector::release(verdict.readiness),
                                    Protector::release(verdict.decidedBy)};
        }
        card.strengths = strengthsOf(m_differences, m_grades, codes);
        card.priorities = prioritiesOf(m_differences, m_grades, codes);
    }

    void writeChanges(ReportCard &card, const OwnCard &before, const QList<CompetencyState> &statesBefore) const
    {
        for (StrandLine &line : card.strands) {
            const Strand *strand = builtInFramework().strand(line.code);
            line.change = Protector::release(changeOfGrade(*before.strandLine(*strand).grade, *line.grade));
        }
        for (qsizetype i = 0; i < card.competencies.size(); ++i) {
            CompetencyLine &line = card.competencies[i];
            line.change = Protector::release(changeOfLevel(statesBefore.at(i).level, *line.medianLevel));
        }
    }

private:
    void addState(const CompetencyState &state)
    {
        if (!state.isSufficient())
            return;
        const int expected = m_profile.expectedLevel(state.code);
        const Difference difference{state.ability.estimate - expected, state.ability.low - expected,
                                    state.ability.high - expected};
        m_differences.insert(state.code, difference);
        m_grades.insert(state.code, gradeOf(difference, expected, personCompetency(competencyFigures(state)).passesTransfer));
        const int gap = expected - state.level.value_or(0);
        m_r.insert(state.code, gap <= 0 ? 1 : gap == 1 ? 0.5 : 0);
    }

    [[nodiscard]] CompetencyLine line(const CompetencyState &state) const
    {
        CompetencyLine line;
        line.code = state.code;
        line.expected = m_profile.expectedLevel(state.code);
        line.grade = Protector::release(m_grades.value(state.code, GradeLetter::IE));
        line.medianLevel = Protector::release(state.level);
        line.evidence = Protector::release(std::optional(bandOf(state.items)));
        line.personal =
            Protector::release(PersonalState{state.level, state.ability.low, state.ability.high, state.items,
                                             state.days, state.missing.items, state.missing.days, state.missing.types});
        return line;
    }

    [[nodiscard]] StrandLine strandLine(const Strand &strand) const
    {
        QList<Difference> graded;
        for (const QString &code : strand.competencies) {
            if (m_differences.contains(code))
                graded << m_differences.value(code);
        }
        const auto mean = 2 * graded.size() > strand.competencies.size() ? meanDifference(graded) : std::nullopt;
        const GradeLetter grade = mean ? strandGradeOf(*mean) : GradeLetter::IE;
        StrandLine line;
        line.code = strand.id;
        line.grade = Protector::release(grade);
        line.certainty = Protector::release(mean ? certaintyOf(*mean, grade) : Certainty::Open);
        return line;
    }

    const TargetProfile &m_profile;
    QHash<QString, Difference> m_differences;
    QHash<QString, GradeLetter> m_grades;
    QHash<QString, double> m_r;
};

ReportCard buildLearnerCard(const LearnerCardRequest &request)
{
    const QStringList codes = builtInFramework().codes();
    const QList<EvidenceFact> facts = ownFactsUntil(request.facts, request.period.to);
    const QList<EvidenceFact> earlier = ownFactsUntil(facts, previousPeriod(request.period).to);
    const QList<CompetencyState> states = competencyStates(evidenceItems(facts), codes);
    const QList<CompetencyState> statesBefore = competencyStates(evidenceItems(earlier), codes);

    ReportCard card;
    card.kind = CardKind::Learner;
    card.scope = request.learner.department;
    card.learner = request.learner.id;
    const bool named = request.showName && !request.learner.name.isEmpty();
    card.learnerName = named ? request.learner.name : request.learner.pseudonym;
    card.period = request.period;
    card.issued = request.issued;
    card.synthetic = request.synthetic;
    card.frameworkId = builtInFramework().id;
    card.frameworkVersion = builtInFramework().version;
    card.profile = request.profile;
    card.packs = request.packs;
    card.fingerprint =
        QString::fromLatin1(QCryptographicHash::hash(evidenceDigest(facts), QCryptographicHash::Sha256).toHex());
    const OwnCard own(states, request.profile);
    own.writeInto(card, states);
    own.writeChanges(card, OwnCard(statesBefore, request.profile), statesBefore);
    card.nextSteps = ownNextSteps(card.priorities, request.lessons);
    return card;
}

} // namespace chartroom

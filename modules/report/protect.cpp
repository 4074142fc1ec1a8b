// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/protect.h"

#include "competency/framework.h"
#include "report/keyedrounding.h"
#include "report/protector.h"
#include "report/readiness.h"

#include <algorithm>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastShown = 5; // percent: neither 0 nor 100 is ever shown
constexpr int greatestShown = 95;
constexpr qsizetype distributionFrom = 30;

QList<qsizetype> cellSizes(const QList<qsizetype> &levels, const QList<int> &starts)
{
    QList<qsizetype> sizes;
    for (qsizetype cell = 0; cell < starts.size(); ++cell) {
        const qsizetype end = cell + 1 < starts.size() ? starts.at(cell + 1) : levels.size();
        qsizetype size = 0;
        for (qsizetype level = starts.at(cell); level < end; ++level)
            size += levels.at(level);
        sizes << size;
    }
    return sizes;
}

QList<qsizetype> levelList(const CompetencyAggregate &sum)
{
    return QList<qsizetype>(sum.levels.begin(), sum.levels.end());
}

/// 100 − rounded share below the expected level, so that the share agrees with a distribution drawn from the same draw.
int aboutPercent(const CompetencyAggregate &sum, double draw)
{
    const qsizetype people = sum.contributors.size();
    const QList<int> parts = roundedPercentages({people - sum.atOrAbove(), sum.atOrAbove()}, draw);
    return std::clamp(parts.last(), leastShown, greatestShown);
}

} // namespace

Share protectedShare(qsizetype x, qsizetype people, int minCell, int aboutPercent)
{
    if (x >= minCell && x <= people - minCell)
        return Share{Share::Qualifier::About, aboutPercent};
    const double low = lowEnd(bandOf(people));
    if (low <= 0)
        return {};
    const bool isLow = x < minCell;
    const double limit = 100.0 * (isLow ? minCell : low - minCell) / low;
    const double steps = isLow ? std::ceil(limit / roundingBase) : std::floor(limit / roundingBase);
    const int percent = roundingBase * static_cast<int>(steps);
    if (percent <= 0 || percent >= 100)
        return {};
    return Share{isLow ? Share::Qualifier::AtMost : Share::Qualifier::AtLeast, percent};
}

QList<int> mergedLevels(const QList<qsizetype> &levels, int minCell)
{
    qsizetype people = 0;
    QList<int> starts;
    for (qsizetype level = 0; level < levels.size(); ++level) {
        people += levels.at(level);
        starts << static_cast<int>(level);
    }
    // A shown cell has minCell people and would not be rounded away: at least one step of 5 %.
    const qsizetype least = std::max<qsizetype>(minCell, (people + 19) / 20);
    while (starts.size() > 1) {
        const QList<qsizetype> sizes = cellSizes(levels, starts);
        const auto smallest = std::min_element(sizes.begin(), sizes.end()) - sizes.begin();
        if (sizes.at(smallest) >= least)
            break;
        const bool hasLeft = smallest > 0;
        const bool hasRight = smallest + 1 < sizes.size();
        const bool toLeft = hasLeft && (!hasRight || sizes.at(smallest - 1) <= sizes.at(smallest + 1));
        starts.removeAt(toLeft ? smallest : smallest + 1);
    }
    return starts;
}

/// Applies disclosure control to one scope. The class exists so that Protector can name it as a friend.
class TeamProtection
{
public:
    TeamProtection(const ScopeAggregate &scope, const ScopeDecision &decision, const Protection &protection)
        : m_scope(scope)
        , m_decision(decision)
        , m_protection(protection)
    {}

    void writeInto(ReportCard &card);
    static void writeChanges(ReportCard &card, const ReportCard &previous);

private:
    [[nodiscard]] CompetencyLine competencyLine(const CompetencyAggregate &sum) const;
    [[nodiscard]] CardRule ruleWithholding(const CompetencyAggregate &sum) const;
    [[nodiscard]] std::optional<Band> evidenceBand(const CompetencyAggregate &sum) const;
    [[nodiscard]] std::optional<QList<LevelShare>> distribution(const CompetencyAggregate &sum, double draw) const;
    [[nodiscard]] StrandLine strandLine(const Strand &strand) const;
    void writeLenses(ReportCard &card) const;
    void writeExtremes(ReportCard &card) const;

    const ScopeAggregate &m_scope;
    const ScopeDecision &m_decision;
    const Protection &m_protection;
    QHash<QString, Difference> m_graded; ///< differences behind the grades that are shown
    QHash<QString, GradeLetter> m_grades;
};

CardRule TeamProtection::ruleWithholding(const CompetencyAggregate &sum) const
{
    if (m_decision.withheldBy != CardRule::None)
        return m_decision.withheldBy;
    if (sum.contributors.size() < m_protection.rules.minGroup)
        return CardRule::Group;
    return m_decision.withheldCodes.contains(sum.code) ? CardRule::Hierarchy : CardRule::None;
}

std::optional<Band> TeamProtection::evidenceBand(const CompetencyAggregate &sum) const
{
    // A count of answers is a statistic of those who answered.
    const bool mayShow = sum.evidencePeople == 0 || sum.evidencePeople >= m_protection.rules.minGroup;
    return mayShow && m_decision.withheldBy != CardRule::Group ? std::optional(bandOf(sum.evidence)) : std::nullopt;
}

std::optional<QList<LevelShare>> TeamProtection::distribution(const CompetencyAggregate &sum, double draw) const
{
    if (sum.contributors.size() < distributionFrom)
        return std::nullopt;
    const QList<qsizetype> levels = levelList(sum);
    const QList<int> starts = mergedLevels(levels, m_protection.rules.minCell);
    if (starts.size() < 2)
        return std::nullopt;
    const QList<int> percentages = roundedPercentages(cellSizes(levels, starts), draw);
    QList<LevelShare> cells;
    for (qsizetype cell = 0; cell < starts.size(); ++cell) {
        const int last = cell + 1 < starts.size() ? starts.at(cell + 1) - 1 : static_cast<int>(levels.size()) - 1;
        cells << LevelShare{starts.at(cell), last, percentages.at(cell)};
    }
    return cells;
}

CompetencyLine TeamProtection::competencyLine(const CompetencyAggregate &sum) const
{
    CompetencyLine line;
    line.code = sum.code;
    line.expected = sum.expected;
    line.rule = ruleWithholding(sum);
    line.grade = Protector::release(m_grades.value(sum.code, GradeLetter::IE));
    line.evidence = Protector::release(evidenceBand(sum));
    if (line.rule != CardRule::None)
        return line;
    const int minCell = m_protection.rules.minCell;
    const double draw = keyedDraw(m_protection.organisationKey, u"levels:"_s + sum.code, sum.contributors);
    const Share share = protectedShare(sum.atOrAbove(), sum.contributors.size(), minCell, aboutPercent(sum, draw));
    line.medianLevel = Protector::release(std::optional<int>(sum.medianLevel()));
    line.atOrAbove = Protector::release(share);
    line.levels = Protector::release(distribution(sum, draw));
    line.rule = share.qualifier == Share::Qualifier::About ? CardRule::None : CardRule::Cell;
    return line;
}

StrandLine TeamProtection::strandLine(const Strand &strand) const
{
    StrandLine line;
    line.code = strand.id;
    QList<Difference> graded;
    for (const QString &code : strand.competencies) {
        if (m_graded.contains(code))
            graded << m_graded.value(code);
    }
    const auto mean = 2 * graded.size() > strand.competencies.size() ? meanDifference(graded) : std::nullopt;
    const GradeLetter grade = mean ? strandGradeOf(*mean) : GradeLetter::IE;
    line.grade = Protector::release(grade);
    line.certainty = Protector::release(mean ? certaintyOf(*mean, grade) : Certainty::Open);
    return line;
}

void TeamProtection::writeLenses(ReportCard &card) const
{
    // From the protected grades only, so that a lens reveals nothing that the card hides.
    const QHash<QString, double> r = readinessOfGrades(m_grades);
    QStringList codes;
    for (const CompetencyAggregate &sum : m_scope.competencies)
        codes << sum.code;
    for (const Lens &lens : builtInLenses()) {
        const LensVerdict verdict = judgeLens(lens, r, codes);
        card.lenses << LensLine{lens.id, Protector::release(verdict.readiness), Protector::release(verdict.decidedBy)};
    }
}

void TeamProtection::writeExtremes(ReportCard &card) const
{
    QStringList codes;
    for (const CompetencyAggregate &sum : m_scope.competencies)
        codes << sum.code;
    card.strengths = strengthsOf(m_graded, m_grades, codes);
    card.priorities = prioritiesOf(m_graded, m_grades, codes);
}

void TeamProtection::writeInto(ReportCard &card)
{
    card.withheldBy = m_decision.withheldBy;
    card.rules = m_protection.rules;
    card.fingerprint = m_scope.fingerprint;
    card.people.enrolled = Protector::release(bandOf(m_scope.enrolled));
    card.people.started = Protector::release(bandOf(m_scope.started));
    card.people.enoughEvidence = Protector::release(bandOf(m_scope.members.size()));
    for (const CompetencyAggregate &sum : m_scope.competencies) {
        const bool isShown = ruleWithholding(sum) == CardRule::None;
        const bool transferPassed = 2 * sum.transferPassed >= sum.contributors.size();
        if (isShown) {
            m_graded.insert(sum.code, sum.difference);
            m_grades.insert(sum.code, gradeOf(sum.difference, sum.expected, transferPassed));
        }
        card.competencies << competencyLine(sum);
    }
    for (const Strand &strand : builtInFramework().strands)
        card.strands << strandLine(strand);
    writeLenses(card);
    writeExtremes(card);
}

void TeamProtection::writeChanges(ReportCard &card, const ReportCard &previous)
{
    for (StrandLine &line : card.strands) {
        const auto before = std::find_if(previous.strands.begin(), previous.strands.end(),
                                         [&](const StrandLine &each) { return each.code == line.code; });
        if (before != previous.strands.end())
            line.change = Protector::release(changeOfGrade(*before->grade, *line.grade));
    }
    for (CompetencyLine &line : card.competencies) {
        if (const CompetencyLine *before = previous.competency(line.code))
            line.change = Protector::release(changeOfLevel(*before->medianLevel, *line.medianLevel));
    }
}

void addChanges(ReportCard &card, const ReportCard &previous)
{
    TeamProtection::writeChanges(card, previous);
}

void protectInto(ReportCard &card, const ScopeAggregate &scope, const ScopeDecision &decision,
                 const Protection &protection)
{
    TeamProtection(scope, decision, protection).writeInto(card);
}

} // namespace chartroom

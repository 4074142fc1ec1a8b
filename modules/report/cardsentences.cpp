// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cardwords.h"

#include "competency/framework.h"

namespace chartroom {

using namespace Qt::StringLiterals;

QString CardWords::strandSentence(const StrandLine &line) const
{
    if (m_card.withheldBy == CardRule::Time || m_card.withheldBy == CardRule::Hierarchy)
        return phrase(u"strand.withheld"_s);
    if (*line.grade == GradeLetter::IE)
        return phrase(isLearnerCard() ? u"strand.ie.learner"_s : u"strand.ie"_s);
    const QString place = *line.grade < GradeLetter::C    ? u"above"_s
                          : *line.grade == GradeLetter::C ? u"at"_s
                                                          : u"below"_s;
    return phrase(u"strand.%1.%2"_s.arg(line.code, place));
}

QString CardWords::lensSentence(const LensLine &line) const
{
    if (m_card.withheldBy == CardRule::Time || m_card.withheldBy == CardRule::Hierarchy)
        return phrase(u"strand.withheld"_s);
    return phrase(u"lens.%1.%2"_s.arg(line.id, readinessWord(*line.state)));
}

QString CardWords::lensDeciders(const LensLine &line) const
{
    const QString id = *line.state == Readiness::InsufficientEvidence ? u"card.missing"_s : u"card.decided"_s;
    return line.decidedBy->isEmpty() ? QString() : phrase(id, {{u"codes"_s, line.decidedBy->join(u", "_s)}});
}

QString CardWords::extremeSentence(const QString &code) const
{
    const CompetencyLine *line = m_card.competency(code);
    if (!line)
        return {};
    if (line->personal)
        return phrase(u"own.sentence"_s,
                      {{u"range"_s, interval(**line->personal)}, {u"expected"_s, QString::number(line->expected)}});
    // The share explains the grade where both point the same way; a level asks more than an estimate, so they need not.
    const Share &share = *line->atOrAbove;
    const bool isStrength = *line->grade <= GradeLetter::C;
    const bool sharesMany = share.qualifier != Share::Qualifier::AtMost && share.percent >= 50;
    if (share.qualifier == Share::Qualifier::Withheld || isStrength != sharesMany)
        return phrase(u"standing."_s + gradeWord(*line->grade));
    return phrase(u"share.sentence."_s + qualifierWord(share.qualifier),
                  {{u"percent"_s, QString::number(share.percent)}});
}

QString CardWords::nextStep(const NextStep &step) const
{
    return phrase(u"card.next.lesson"_s, {{u"title"_s, step.title.text(m_language)}});
}

QString CardWords::nextStepsAbsent() const
{
    return phrase(m_card.priorities.isEmpty() ? u"card.next.none"_s : u"card.next.nolesson"_s);
}

QString CardWords::scaleDescription(GradeLetter letter) const
{
    if (letter == GradeLetter::IE)
        return phrase(u"grade.scale.ie"_s);
    return phrase(u"grade.scale"_s, {{u"grade"_s, gradeWord(letter)}});
}

QString CardWords::levelBarDescription(const CompetencyLine &line) const
{
    const Phrases::Values values{{u"level"_s, QString::number(line.medianLevel->value_or(0))},
                                 {u"expected"_s, QString::number(line.expected)}};
    if (!line.medianLevel->has_value())
        return phrase(u"level.bar.ie"_s, values);
    return phrase(**line.medianLevel == 0 ? u"level.bar.notyet"_s : u"level.bar"_s, values);
}

QString CardWords::competenciesHeading() const
{
    return phrase(u"card.competencies"_s,
                  {{u"scope"_s, title()}, {u"count"_s, QString::number(m_card.competencies.size())}});
}

QStringList CardWords::method() const
{
    if (!m_card.hasStatistics())
        return {phrase(u"method.level"_s)};
    if (isLearnerCard())
        return {phrase(u"method.level"_s), phrase(u"method.grade.learner"_s), phrase(u"method.lens.learner"_s),
                phrase(u"limits"_s)};
    return {phrase(u"method.level"_s), phrase(u"method.grade"_s), phrase(u"method.strand"_s), phrase(u"method.lens"_s),
            phrase(u"limits"_s)};
}

QStringList CardWords::rules() const
{
    if (isLearnerCard())
        return {};
    const Phrases::Values values{{u"group"_s, QString::number(m_card.rules.minGroup)},
                                 {u"most"_s, QString::number(m_card.rules.leastDifference() - 1)},
                                 {u"cell"_s, QString::number(m_card.rules.minCell)}};
    QStringList rules;
    for (const QString &id :
         {u"group"_s, u"bands"_s, u"cell"_s, u"rounding"_s, u"levels"_s, u"hierarchy"_s, u"time"_s, u"bytes"_s})
        rules << phrase(u"rule."_s + id, values);
    return rules;
}

QList<std::pair<QString, QString>> CardWords::glossary() const
{
    QList<std::pair<QString, QString>> terms;
    for (const QString &id : {u"ie"_s, u"median"_s, u"band"_s, u"evidence"_s}) {
        if (!isLearnerCard() || id == u"ie"_s || id == u"evidence"_s)
            terms.append({phrase(u"term."_s + id), phrase(u"term.%1.text"_s.arg(id))});
    }
    return terms;
}

QStringList CardWords::disclaimer() const
{
    if (isLearnerCard())
        return {phrase(u"isnot.learner"_s)};
    return {phrase(u"isnot"_s), phrase(u"isnot.group"_s, {{u"group"_s, QString::number(m_card.rules.minGroup)}})};
}

QStringList CardWords::withheldNotes() const
{
    const Phrases::Values values{{u"group"_s, QString::number(m_card.rules.minGroup)},
                                 {u"most"_s, QString::number(m_card.rules.leastDifference() - 1)}};
    QStringList notes;
    if (m_card.withheldBy == CardRule::Group)
        notes << phrase(u"note.nofacts"_s, values);
    else if (m_card.withheldBy != CardRule::None)
        notes << phrase(u"note."_s + ruleWord(m_card.withheldBy), values);
    QStringList hidden;
    for (const CompetencyLine &line : m_card.competencies) {
        if (line.rule == CardRule::Hierarchy)
            hidden << line.code;
    }
    if (m_card.hasStatistics() && !hidden.isEmpty())
        notes << phrase(u"note.hierarchy.code"_s, {{u"codes"_s, hidden.join(u", "_s)}});
    return notes;
}

QStringList CardWords::notes() const
{
    QStringList notes;
    if (m_card.synthetic)
        notes << phrase(u"card.synthetic.long"_s);
    notes << withheldNotes();
    QStringList ungraded;
    for (const StrandLine &line : m_card.strands) {
        if (*line.grade == GradeLetter::IE)
            ungraded << line.code;
    }
    if (m_card.hasStatistics() && !ungraded.isEmpty())
        notes << phrase(u"note.ie.strands"_s, {{u"codes"_s, ungraded.join(u", "_s)}});
    return notes;
}

} // namespace chartroom

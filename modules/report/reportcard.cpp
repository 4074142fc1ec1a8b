// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportcard.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

template<typename Enum> QString wordAt(Enum value, const QStringList &words)
{
    return words.at(static_cast<qsizetype>(value));
}

} // namespace

const CompetencyLine *ReportCard::competency(const QString &code) const
{
    const auto found = std::find_if(competencies.begin(), competencies.end(),
                                    [&](const CompetencyLine &line) { return line.code == code; });
    return found == competencies.end() ? nullptr : &*found;
}

QString gradeWord(GradeLetter grade)
{
    return wordAt(grade, {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"IE"_s});
}

QString certaintyWord(Certainty certainty)
{
    return wordAt(certainty, {u"firm"_s, u"likely"_s, u"open"_s});
}

QString changeWord(Change change)
{
    return wordAt(change, {u"up"_s, u"same"_s, u"down"_s});
}

QString ruleWord(CardRule rule)
{
    return wordAt(rule, {u"none"_s, u"group"_s, u"cell"_s, u"secondary"_s, u"hierarchy"_s, u"time"_s});
}

QString qualifierWord(Share::Qualifier qualifier)
{
    return wordAt(qualifier, {u"about"_s, u"at-least"_s, u"at-most"_s, u"withheld"_s});
}

QString readinessWord(Readiness readiness)
{
    return wordAt(readiness, {u"ready"_s, u"nearly-ready"_s, u"not-yet-ready"_s, u"insufficient-evidence"_s});
}

QString actionStateWord(ActionState state)
{
    return wordAt(state, {u"not-started"_s, u"in-progress"_s, u"completed"_s});
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cardwords.h"

#include "base/numberformat.h"
#include "competency/framework.h"
#include "progress/levelwords.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const Phrases &cardPhrases()
{
    static const Phrases phrases(u":/report/phrases"_s);
    return phrases;
}

/// "1 April to 30 September 2026": the first year is said only when it differs.
QString periodInWords(const Period &period, const QString &language)
{
    const QString to = displayDate(period.to, language);
    QString from = displayDate(period.from, language);
    if (period.from.year() == period.to.year())
        from.chop(5);
    return isFrench(language) ? u"du %1 au %2"_s.arg(from, to) : u"%1 to %2"_s.arg(from, to);
}

} // namespace

CardWords::CardWords(const ReportCard &card, const QString &language)
    : m_card(card)
    , m_language(language)
{}

QString CardWords::phrase(const QString &id, const Phrases::Values &values) const
{
    Q_ASSERT_X(cardPhrases().contains(id), "CardWords::phrase", qPrintable(id));
    return cardPhrases().text(id, m_language, values);
}

QString CardWords::kind() const
{
    return phrase(isLearnerCard() ? u"card.kind.learner"_s : u"card.kind.team"_s);
}

QString CardWords::title() const
{
    if (isLearnerCard())
        return m_card.learnerName;
    return m_card.scope.isEmpty() ? kind() : m_card.scope.last();
}

QString CardWords::parent() const
{
    const QStringList above = isLearnerCard() ? m_card.scope : m_card.scope.mid(0, m_card.scope.size() - 1);
    return above.join(u" · "_s);
}

QString CardWords::documentTitle() const
{
    return phrase(u"card.document"_s, {{u"kind"_s, kind()}, {u"scope"_s, title()}, {u"period"_s, period()}});
}

QString CardWords::period() const
{
    return periodInWords(m_card.period, m_language);
}

QString CardWords::issue() const
{
    return phrase(u"card.issue"_s,
                  {{u"number"_s, QString::number(m_card.issue)}, {u"date"_s, shortDate(m_card.issued.toUTC().date())}});
}

QString CardWords::framework() const
{
    const Framework &framework = builtInFramework();
    const QString name = m_card.frameworkId == framework.id ? framework.shortName : m_card.frameworkId;
    return phrase(u"card.framework.value"_s, {{u"name"_s, name}, {u"version"_s, m_card.frameworkVersion}});
}

QString CardWords::profile() const
{
    return phrase(u"card.profile.value"_s,
                  {{u"title"_s, m_card.profile.title.text(m_language)}, {u"version"_s, m_card.profile.version}});
}

QString CardWords::preparedOn() const
{
    return displayDate(m_card.issued.toUTC().date(), m_language);
}

QString CardWords::footer() const
{
    if (isLearnerCard())
        return phrase(u"card.footer.learner"_s);
    return phrase(u"card.footer"_s, {{u"number"_s, QString::number(m_card.issue)}});
}

QString CardWords::band(Band band) const
{
    if (band == Band::Under10)
        return phrase(u"band.under"_s, {{u"end"_s, QString::number(lowEnd(Band::From10))}});
    const QString start = QString::number(lowEnd(band));
    if (band == Band::From500)
        return phrase(u"band.from"_s, {{u"start"_s, start}});
    return phrase(u"band.range"_s, {{u"start"_s, start}, {u"end"_s, QString::number(highEnd(band))}});
}

QString CardWords::share(const Share &share) const
{
    return phrase(u"share."_s + qualifierWord(share.qualifier), {{u"percent"_s, QString::number(share.percent)}});
}

QString CardWords::grade(GradeLetter grade) const
{
    return grade == GradeLetter::IE ? phrase(u"grade.IE"_s) : gradeWord(grade);
}

QString CardWords::certainty(Certainty certainty) const
{
    return phrase(u"certainty."_s + certaintyWord(certainty));
}

QString CardWords::change(const std::optional<Change> &change) const
{
    return change ? phrase(u"change."_s + changeWord(*change)) : phrase(u"change.none"_s);
}

QString CardWords::sinceLastIssue() const
{
    return m_card.issue > 1 && !isLearnerCard()
               ? phrase(u"card.since"_s, {{u"number"_s, QString::number(m_card.issue - 1)}})
               : phrase(u"card.trend"_s);
}

QString CardWords::strandChange(const StrandLine &line) const
{
    return *line.grade == GradeLetter::IE ? phrase(u"card.nograde"_s) : change(*line.change);
}

QString CardWords::level(int level) const
{
    if (level < 1)
        return phrase(u"card.notyet"_s);
    return phrase(u"card.level.value"_s, {{u"level"_s, QString::number(level)},
                                          {u"title"_s, builtInFramework().levelTitle(level, m_language)}});
}

bool CardWords::isWithheld(const CompetencyLine &line) const
{
    return line.rule == CardRule::Hierarchy || line.rule == CardRule::Time;
}

QString CardWords::medianLevel(const CompetencyLine &line) const
{
    if (isWithheld(line))
        return phrase(u"card.notshown"_s);
    return line.medianLevel->has_value() ? level(**line.medianLevel) : phrase(u"grade.IE"_s);
}

QString CardWords::levelCell(const LevelShare &cell) const
{
    const Phrases::Values values{{u"from"_s, QString::number(cell.from)}, {u"to"_s, QString::number(cell.to)}};
    if (cell.from == 0)
        return phrase(cell.to == 0 ? u"card.distribution.notyet"_s : u"card.distribution.upto"_s, values);
    if (cell.from < cell.to && cell.to == builtInFramework().highestLevel())
        return phrase(u"card.distribution.above"_s, values);
    return phrase(cell.from == cell.to ? u"card.distribution.cell"_s : u"card.distribution.range"_s, values);
}

QString CardWords::evidence(const CompetencyLine &line) const
{
    return line.evidence->has_value() ? band(**line.evidence) : phrase(u"card.notshown"_s);
}

QString CardWords::interval(const PersonalState &state) const
{
    const auto shown = [this](double level) { return displayFixed(std::clamp(level, 0.0, 4.0), 1, m_language); };
    return state.level
               ? phrase(u"card.interval.value"_s, {{u"low"_s, shown(state.low)}, {u"high"_s, shown(state.high)}})
               : phrase(u"card.notshown"_s);
}

QString CardWords::stillNeeded(const PersonalState &state) const
{
    return missingSentence({state.missingItems, state.missingDays, state.missingTypes}, m_language);
}

QString CardWords::readiness(Readiness state) const
{
    return phrase(u"readiness."_s + readinessWord(state));
}

QString CardWords::strandTitle(const QString &code) const
{
    return builtInFramework().strandTitle(code, m_language);
}

QString CardWords::competencyTitle(const QString &code) const
{
    return builtInFramework().title(code, m_language);
}

QString CardWords::lensTitle(const QString &id) const
{
    for (const Lens &lens : builtInLenses()) {
        if (lens.id == id)
            return lens.title.text(m_language);
    }
    return id;
}

QString CardWords::actionState(ActionState state) const
{
    return phrase(u"action."_s + actionStateWord(state));
}

QString CardWords::shortDate(const QDate &date) const
{
    return date.isValid() ? date.toString(Qt::ISODate) : u"–"_s;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_manager/disclosurechecks.h"

#include "report/cardwords.h"
#include "ui_kit/card.h"
#include "ui_kit/clearlayout.h"
#include "ui_kit/label.h"
#include "ui_manager/tr.h"

#include <QBoxLayout>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QWidget *checkRow(const DisclosureChecks::Line &line)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 3, 0, 3);
    layout->setSpacing(8);
    const QString token = line.passed ? u"acc"_s : u"amb"_s;
    layout->addWidget(new IconLabel(line.passed ? u"shieldc"_s : u"eyeoff"_s, token, 16));
    auto *state = new Label(line.passed ? UiManagerTr::tr("Passed") : UiManagerTr::tr("Withheld"), TextRole::Small, 600, token);
    state->setMinimumWidth(grown(72));
    layout->addWidget(state);
    auto *check = new Label(line.check, TextRole::Small, 600);
    check->setFixedWidth(grown(168));
    check->setWordWrap(true);
    layout->addWidget(check);
    auto *words = new Label(line.words, TextRole::Small, 0, u"ink2"_s);
    words->setWordWrap(true);
    layout->addWidget(words, 1);
    markAsGroup(row, u"%1: %2. %3"_s.arg(state->text(), line.check, line.words));
    return row;
}

int countCompetencies(const ReportCard &card, bool (*fits)(const CompetencyLine &))
{
    return static_cast<int>(std::count_if(card.competencies.begin(), card.competencies.end(), fits));
}

DisclosureChecks::Line sharesLine(const ReportCard &card)
{
    const int limits = countCompetencies(card, [](const CompetencyLine &line) {
        return line.atOrAbove->qualifier == Share::Qualifier::AtLeast || line.atOrAbove->qualifier == Share::Qualifier::AtMost;
    });
    return {true, UiManagerTr::tr("Shares as limits"), UiManagerTr::tr("%n value(s) shown as “at least” or “at most”", nullptr, limits)};
}

DisclosureChecks::Line evidenceLine(const ReportCard &card)
{
    const int hidden = countCompetencies(card, [](const CompetencyLine &line) { return line.rule == CardRule::Group; });
    return {hidden == 0, UiManagerTr::tr("Evidence per competency"),
            hidden == 0 ? UiManagerTr::tr("Every competency has enough people")
                        : UiManagerTr::tr("%n competency(ies) with fewer than %1 people with evidence: IE", nullptr, hidden).arg(card.rules.minGroup)};
}

DisclosureChecks::Line hierarchyLine(const ReportCard &card)
{
    const int hidden = countCompetencies(card, [](const CompetencyLine &line) { return line.rule == CardRule::Hierarchy; });
    const bool passed = hidden == 0 && card.withheldBy != CardRule::Hierarchy;
    return {passed, UiManagerTr::tr("Parent minus groups"),
            passed ? UiManagerTr::tr("The rest of each parent is empty or %1 and more").arg(card.rules.minGroup)
                   : UiManagerTr::tr("Hidden, so that a small rest cannot be worked out")};
}

DisclosureChecks::Line levelsLine(const ReportCard &card)
{
    const int shown = countCompetencies(card, [](const CompetencyLine &line) { return line.levels->has_value(); });
    return {shown > 0, UiManagerTr::tr("Level distribution"),
            shown > 0 ? UiManagerTr::tr("Shown for %n competency(ies), %1 people or more in each cell", nullptr, shown).arg(card.rules.minCell)
                      : UiManagerTr::tr("Needs 30 people, and %1 in each cell").arg(card.rules.minCell)};
}

} // namespace

DisclosureChecks::DisclosureChecks(QWidget *parent) : QWidget(parent), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
}

QList<DisclosureChecks::Line> DisclosureChecks::checksOf(const ReportCard &card, const QString &language)
{
    const CardWords words(card, language);
    const QString people = UiManagerTr::tr("%1 people have enough evidence").arg(words.band(*card.people.enoughEvidence));
    const bool isLarge = lowEnd(*card.people.enoughEvidence) >= card.rules.minGroup;
    QList<Line> lines{{isLarge, UiManagerTr::tr("Group size"), people}};
    if (card.withheldBy == CardRule::Group && isLarge) {
        lines << Line{false, UiManagerTr::tr("All values"), UiManagerTr::tr("Nobody in this group answered a task in the period")};
        return lines;
    }
    if (card.withheldBy == CardRule::Group) {
        lines << Line{false, UiManagerTr::tr("All values"), UiManagerTr::tr("Fewer than %1 people: the card says so and holds no statistics").arg(card.rules.minGroup)};
        return lines;
    }
    lines << Line{card.withheldBy != CardRule::Time, UiManagerTr::tr("Change of members"),
                  card.withheldBy == CardRule::Time ? UiManagerTr::tr("1 to 9 people joined or left: bands only")
                                                    : UiManagerTr::tr("No group of 1 to 9 people joined or left")};
    lines << hierarchyLine(card);
    if (card.hasStatistics())
        lines << sharesLine(card) << evidenceLine(card) << levelsLine(card);
    return lines;
}

void DisclosureChecks::setCard(const ReportCard &card, const QString &language)
{
    clearLayout(*m_lines);
    for (const Line &line : checksOf(card, language))
        m_lines->addWidget(checkRow(line));
    m_lines->addStretch(1);
}

} // namespace chartroom

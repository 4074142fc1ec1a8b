// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/competencytable.h"

#include "base/csvfield.h"
#include "base/phrases.h"
#include "competency/framework.h"
#include "progress/levelwords.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString yesOrNo(bool yes, const QString &language)
{
    static const Phrases phrases(u":/exchange/phrases"_s);
    return phrases.text(yes ? u"yes"_s : u"no"_s, language);
}

QByteArray csvLine(const QStringList &cells)
{
    QStringList fields;
    for (const QString &cell : cells)
        fields << csvField(cell);
    return (fields.join(u',') + u"\r\n"_s).toUtf8();
}

QString cellText(TableColumn column, const Learner &person, const CompetencyState &state, const TableStyle &style)
{
    const Framework &framework = builtInFramework();
    const QString &language = style.language;
    switch (column) {
    case TableColumn::Pseudonym: return person.pseudonym;
    case TableColumn::Learner: return person.id.toString();
    case TableColumn::Name: return style.withNames ? person.name : QString();
    case TableColumn::Department: return departmentText(person.department);
    case TableColumn::Framework: return framework.id;
    case TableColumn::FrameworkVersion: return framework.version;
    case TableColumn::Competency: return state.code;
    case TableColumn::Title: return framework.title(state.code, language);
    case TableColumn::Level: return state.level ? QString::number(*state.level) : QString();
    case TableColumn::LevelWord: return levelWord(state.level, language);
    case TableColumn::Sufficient: return yesOrNo(state.isSufficient(), language);
    case TableColumn::Missing: return missingSentence(state.missing, language);
    case TableColumn::Next: return state.next ? nextLevelSentence(*state.next, language) : QString();
    case TableColumn::Evidence: return QString::number(state.items);
    case TableColumn::Right: return QString::number(state.right);
    case TableColumn::Days: return QString::number(state.days);
    case TableColumn::LastDay: return state.lastDay.toString(Qt::ISODate);
    case TableColumn::RuleVersion: return levelRuleVersion();
    case TableColumn::Synthetic: return yesOrNo(style.synthetic, language);
    }
    return {};
}

} // namespace

QByteArray competencyTableHead(const TableStyle &style)
{
    QStringList headings;
    for (const ColumnChoice &choice : style.columns)
        headings << choice.heading;
    return u"\ufeff"_s.toUtf8() + csvLine(headings);
}

QByteArray competencyTableRows(const Learner &person, const QList<EvidenceItem> &items, const TableStyle &style)
{
    QByteArray rows;
    for (const CompetencyState &state : competencyStates(items, builtInFramework().codes())) {
        QStringList cells;
        for (const ColumnChoice &choice : style.columns)
            cells << cellText(choice.column, person, state, style);
        rows += csvLine(cells);
    }
    return rows;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/sharepreview.h"

#include "base/numberformat.h"
#include "competency/framework.h"
#include "progress/learnerstate.h"
#include "ui_kit/clearlayout.h"
#include "ui_kit/icons.h"
#include "ui_kit/label.h"
#include "ui_kit/tablelook.h"
#include "ui_learner/sharedanswersmodel.h"
#include "ui_learner/sharewords.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>
#include <QTableView>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// "2 Foundation", or what is said where the evidence does not suffice.
QString levelWords(const CompetencyFigures &figures, const QString &language)
{
    if (!figures.level)
        return UiLearnerTr::tr("not enough evidence");
    if (*figures.level == 0)
        return UiLearnerTr::tr("not yet");
    return u"%1 %2"_s.arg(*figures.level).arg(builtInFramework().levelTitle(*figures.level, language));
}

QString factWords(const SharedFact &fact)
{
    struct Words {
        QString operator()(const SelfRating &one)
        {
            return UiLearnerTr::tr("Self-rating of %1, level %2").arg(one.competency).arg(one.level);
        }
        QString operator()(const Note &one) { return UiLearnerTr::tr("Note: %1").arg(one.text.simplified()); }
        QString operator()(const ProblemReport &one) { return UiLearnerTr::tr("Problem: %1").arg(one.text.simplified()); }
        QString operator()(const Nomination &one) { return UiLearnerTr::tr("Nomination: %1").arg(one.text.simplified()); }
        QString operator()(const Pulse &one)
        {
            QStringList answers;
            for (const int answer : one.answers)
                answers << QString::number(answer);
            return UiLearnerTr::tr("Pulse answers: %1").arg(answers.join(u' '));
        }
    };
    return std::visit(Words{}, fact);
}

QString purposeSentence(const Bundle &bundle)
{
    const QString who = bundle.learner.name.isEmpty() ? bundle.learner.pseudonym : bundle.learner.name;
    if (bundle.until.isNull())
        return UiLearnerTr::tr("For %1. You appear as %2.").arg(bundle.recipient, who);
    return UiLearnerTr::tr("For %1, until %2. You appear as %3.").arg(bundle.recipient, bundle.until.toString(Qt::ISODate), who);
}

} // namespace

SharePreview::SharePreview(const QString &language, QWidget *parent)
    : QWidget(parent), m_language(language), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(24, 20, 24, 8);
    m_lines->setSpacing(6);
}

void SharePreview::addHeading(const QString &text)
{
    auto *label = new Label(text, TextRole::Body, 600);
    label->setWordWrap(true);
    label->setContentsMargins(0, 8, 0, 0);
    m_lines->addWidget(label);
}

void SharePreview::addLine(const QString &icon, const QString &token, const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    if (!icon.isEmpty())
        row->addWidget(new IconLabel(icon, token, 14), 0, Qt::AlignTop);
    auto *label = new Label(text, TextRole::Small, 0, u"ink2"_s);
    label->setWordWrap(true);
    row->addWidget(label, 1);
    m_lines->addLayout(row);
}

void SharePreview::setBundle(const QString &title, const Bundle &bundle)
{
    clearLayout(*m_lines);
    auto *heading = new Label(title, TextRole::Heading);
    heading->setWordWrap(true);
    m_lines->addWidget(heading);
    addLine({}, {}, purposeSentence(bundle));
    addHeading(UiLearnerTr::tr("What is in the file"));
    addLine(u"check"_s, u"acc"_s, sharedFieldsInWords(bundle.fields)
                                      + (bundle.learner.name.isEmpty() ? QString() : u" \u00b7 "_s + UiLearnerTr::tr("My name")));
    if (const QString withheld = withheldFieldsInWords(bundle.fields, !bundle.learner.name.isEmpty()); !withheld.isEmpty())
        addLine(u"x"_s, u"ink2"_s, UiLearnerTr::tr("Not in it: %1").arg(withheld));
    showAnswers(bundle);
    showFacts(bundle);
    showCounted(bundle);
    m_lines->addStretch(1);
}

void SharePreview::showAnswers(const Bundle &bundle)
{
    addHeading(UiLearnerTr::tr("%n answer(s), as they stand in the file", nullptr, static_cast<int>(bundle.attempts.size())));
    auto *table = new QTableView;
    auto *model = new SharedAnswersModel(table);
    model->setBundle(bundle);
    table->setObjectName(u"share-answers"_s);
    table->setAccessibleName(UiLearnerTr::tr("Answers in the file"));
    table->setModel(model);
    static const QHash<int, int> widths{{SharedAnswersModel::Day, 106},    {SharedAnswersModel::Task, 170},
                                        {SharedAnswersModel::Result, 78},  {SharedAnswersModel::Help, 74},
                                        {SharedAnswersModel::Answer, 200}, {SharedAnswersModel::Time, 130},
                                        {SharedAnswersModel::Confidence, 92}};
    QList<int> chosen;
    for (const int column : model->columns())
        chosen << widths.value(column);
    dressTable(*table, SharedAnswersModel::Task, chosen, TableRows::OneLine);
    table->setMinimumHeight(grown(27) * 6);
    m_lines->addWidget(table);
}

void SharePreview::showFacts(const Bundle &bundle)
{
    if (bundle.facts.isEmpty())
        return;
    addHeading(UiLearnerTr::tr("%n further entry(s)", nullptr, static_cast<int>(bundle.facts.size())));
    for (const SharedFact &fact : bundle.facts)
        addLine(u"check"_s, u"acc"_s, factWords(fact));
}

/// What cards count, by the code that readTeam and report use on a store that took the bundle in.
void SharePreview::showCounted(const Bundle &bundle)
{
    addHeading(UiLearnerTr::tr("What report cards count from it"));
    const LearnerState state = learnerState(bundle.learner.id, evidenceFacts(bundle.attempts), builtInFramework().codes());
    int shown = 0;
    for (const CompetencyFigures &figures : state.competencies) {
        if (figures.items == 0)
            continue;
        const Competency *competency = builtInFramework().competency(figures.code);
        addLine(u"check"_s, u"acc"_s,
                UiLearnerTr::tr("%1: %2 (%n answer(s))", nullptr, figures.items)
                    .arg(competency ? u"%1 %2"_s.arg(figures.code, competency->title.text(m_language)) : figures.code,
                         levelWords(figures, m_language)));
        ++shown;
    }
    if (shown == 0)
        addLine(u"x"_s, u"ink2"_s, UiLearnerTr::tr("Nothing yet: only first answers without help count."));
    addLine({}, {}, UiLearnerTr::tr("Cards of a team show groups of 10 or more people, never you alone. Who has the file can also read "
                                    "every line above."));
}

} // namespace chartroom

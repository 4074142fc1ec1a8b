// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/claimpanel.h"

#include "ui_kit/card.h"
#include "ui_kit/label.h"
#include "ui_lesson/choicerow.h"
#include "ui_lesson/rowpicker.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// A group of controls under a small heading.
QVBoxLayout *headedGroup(QVBoxLayout &layout, const QString &heading)
{
    layout.addWidget(new Label(heading, TextRole::Small, 600, u"ink2"_s));
    auto *group = new QWidget;
    markAsGroup(group, heading);
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    layout.addWidget(group);
    return column;
}

} // namespace

QString verdictText(const QString &word)
{
    if (word == u"supported")
        return UiLessonTr::tr("The data support it");
    if (word == u"contradicted")
        return UiLessonTr::tr("The data contradict it");
    return UiLessonTr::tr("These data cannot tell");
}

ClaimPanel::ClaimPanel(const ExerciseContent &content, const Claim &body, QWidget *parent)
    : ExercisePanel(content, parent), m_group(new QButtonGroup(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    setUpVerdicts(body, *layout);
    setUpEvidence(body, *layout);
}

void ClaimPanel::setUpVerdicts(const Claim &body, QVBoxLayout &layout)
{
    QVBoxLayout *group = headedGroup(layout, UiLessonTr::tr("What do the data say?"));
    auto *row = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    row->setSpacing(8);
    group->addLayout(row);
    for (int i = 0; i < static_cast<int>(body.verdicts.size()); ++i) {
        auto *verdict = new ChoiceRow(QString(QChar(u'A' + i)), verdictText(body.verdicts.at(i)));
        m_group->addButton(verdict, i);
        m_verdicts << verdict;
        m_words << body.verdicts.at(i);
        row->addWidget(verdict);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &ClaimPanel::edited);
}

void ClaimPanel::setUpEvidence(const Claim &body, QVBoxLayout &layout)
{
    QVBoxLayout *group = headedGroup(layout, body.picksRows ? UiLessonTr::tr("Pick the rows that show it")
                                                            : UiLessonTr::tr("Tick the evidence that shows it"));
    const Table *table = body.picksRows ? content().tables()(QString()) : nullptr;
    if (table) {
        m_rows = new RowPicker;
        m_rows->setTable(*table, content().language);
        group->addWidget(m_rows);
        connect(m_rows, &RowPicker::picksChanged, this, &ClaimPanel::edited);
    }
    for (const Choice &statement : body.statements)
        addEvidence(*group, content().text(statement.text), statement.id);
}

void ClaimPanel::addEvidence(QVBoxLayout &layout, const QString &text, const QString &id)
{
    auto *row = new ChoiceRow(QString::number(m_statements.size() + 1), text, ChoiceRow::Mark::Box);
    m_statements << row;
    m_ids << id;
    layout.addWidget(row);
    connect(row, &QAbstractButton::clicked, this, &ClaimPanel::edited);
}

void ClaimPanel::edited()
{
    showGrade(std::nullopt);
    answerEdited();
}

QJsonArray ClaimPanel::evidence() const
{
    QJsonArray picked;
    for (const int row : m_rows ? m_rows->rows() : QList<int>())
        picked.append(row);
    for (qsizetype i = 0; i < m_statements.size(); ++i) {
        if (m_statements.at(i)->isChecked())
            picked.append(m_ids.at(i));
    }
    return picked;
}

QJsonObject ClaimPanel::answer() const
{
    QJsonObject answer;
    if (m_group->checkedId() >= 0)
        answer.insert(u"verdict"_s, m_words.at(m_group->checkedId()));
    if (const QJsonArray picked = evidence(); !picked.isEmpty())
        answer.insert(u"evidence"_s, picked);
    return answer;
}

void ClaimPanel::setAnswer(const QJsonObject &answer)
{
    const qsizetype verdict = m_words.indexOf(answer[u"verdict"_s].toString());
    const QJsonArray picked = answer[u"evidence"_s].toArray();
    m_group->setExclusive(false);
    for (qsizetype i = 0; i < m_verdicts.size(); ++i)
        m_verdicts.at(i)->setChecked(i == verdict);
    m_group->setExclusive(true);
    for (qsizetype i = 0; i < m_statements.size(); ++i)
        m_statements.at(i)->setChecked(picked.contains(m_ids.at(i)));
    QList<int> rows;
    for (const QJsonValue &entry : picked)
        rows << entry.toInt();
    if (m_rows)
        m_rows->setRows(rows);
}

void ClaimPanel::showGrade(const std::optional<Grade> &grade)
{
    const bool isCounted = grade && grade->isCounted();
    const bool isRight = isCounted && !grade->checks.isEmpty() && grade->checks.constFirst().passed;
    for (ChoiceRow *row : std::as_const(m_verdicts)) {
        row->setState(!isCounted || !row->isChecked() ? ChoiceRow::State::Open
                      : isRight                       ? ChoiceRow::State::Right
                                                      : ChoiceRow::State::NotYet);
    }
    // Which statement holds is said only when all of them do.
    for (ChoiceRow *row : std::as_const(m_statements)) {
        const bool isPart = grade && grade->outcome == Outcome::Full && row->isChecked();
        row->setState(isPart ? ChoiceRow::State::Right : ChoiceRow::State::Open);
    }
}

QWidget *ClaimPanel::firstControl()
{
    return m_verdicts.at(std::max(0, m_group->checkedId()));
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/choiceonepanel.h"

#include "grading/shuffle.h"
#include "ui_kit/theme.h"
#include "ui_lesson/choicerow.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestInTwoColumns = 60; // characters

} // namespace

QList<Choice> choicesAsShown(const ExerciseContent &content, const ChoiceOne &body)
{
    if (!body.shuffle)
        return body.choices;
    QList<Choice> choices;
    for (const int place : shuffledOrder(content.exercise->uuid, content.seed, static_cast<int>(body.choices.size())))
        choices << body.choices.at(place);
    return choices;
}

ChoiceOnePanel::ChoiceOnePanel(const ExerciseContent &content, const ChoiceOne &body, QWidget *parent)
    : ExercisePanel(content, parent), m_group(new QButtonGroup(this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(6);
    const QList<Choice> choices = choicesAsShown(content, body);
    const bool isShort = std::all_of(choices.begin(), choices.end(), [&](const Choice &choice) {
        return content.text(choice.text).size() <= longestInTwoColumns;
    });
    const int columns = isShort && choices.size() > 2 && !panesStack() ? 2 : 1;
    for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
        auto *row = new ChoiceRow(QString(QChar(u'A' + i)), content.text(choices.at(i).text));
        m_rows << row;
        m_ids << choices.at(i).id;
        m_group->addButton(row, i);
        layout->addWidget(row, i / columns, i % columns);
    }
    connect(m_group, &QButtonGroup::idClicked, this, [this] {
        showGrade(std::nullopt);
        answerEdited();
    });
}

QJsonObject ChoiceOnePanel::answer() const
{
    const int id = m_group->checkedId();
    return id < 0 ? QJsonObject() : QJsonObject{{u"choice"_s, m_ids.at(id)}};
}

void ChoiceOnePanel::setAnswer(const QJsonObject &answer)
{
    const qsizetype chosen = m_ids.indexOf(answer[u"choice"_s].toString());
    // An exclusive group does not let go of its last choice.
    m_group->setExclusive(false);
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setChecked(i == chosen);
    m_group->setExclusive(true);
}

void ChoiceOnePanel::showGrade(const std::optional<Grade> &grade)
{
    for (ChoiceRow *row : m_rows) {
        const bool isGraded = grade && row->isChecked() && grade->isCounted();
        row->setState(!isGraded                           ? ChoiceRow::State::Open
                          : grade->outcome == Outcome::Full ? ChoiceRow::State::Right
                                                            : ChoiceRow::State::NotYet);
    }
}

QWidget *ChoiceOnePanel::firstControl()
{
    const int id = m_group->checkedId();
    return m_rows.value(id < 0 ? 0 : id);
}

} // namespace chartroom

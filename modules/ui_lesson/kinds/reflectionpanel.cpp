// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/reflectionpanel.h"

#include "grading/kinds/reflection.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_lesson/choicerow.h"
#include "ui_lesson/tr.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QJsonArray>
#include <QPlainTextEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int textHeight = 150; // pixels at text size 100 %

} // namespace

ReflectionPanel::ReflectionPanel(const ExerciseContent &content, const Reflection &body, QWidget *parent)
    : ExercisePanel(content, parent), m_least(body.minWords), m_most(body.maxWords), m_edit(new QPlainTextEdit),
      m_count(new Label({}, TextRole::Small, 0, u"ink2"_s))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    setUpText();
    if (!body.points.isEmpty())
        setUpPoints(body.points);
    showCount();
}

void ReflectionPanel::setUpText()
{
    m_edit->setFont(roleFont(TextRole::Body));
    m_edit->setMinimumHeight(grown(textHeight));
    m_edit->setTabChangesFocus(true);
    m_edit->setAccessibleName(UiLessonTr::tr("Your text"));
    m_edit->setAccessibleDescription(limits());
    layout()->addWidget(m_edit);
    auto *below = new QWidget;
    auto *flow = new FlowLayout(12, below);
    QPushButton *say = makeButton(ButtonKind::Quiet, UiLessonTr::tr("Say the number of words"));
    say->setObjectName(u"say-words"_s);
    flow->addWidget(m_count);
    flow->addWidget(say);
    layout()->addWidget(below);
    connect(say, &QPushButton::clicked, this, &ReflectionPanel::sayCount);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        showCount();
        if (!m_filling)
            answerEdited();
    });
}

void ReflectionPanel::setUpPoints(const QList<Choice> &points)
{
    const QString heading = UiLessonTr::tr("My text holds");
    layout()->addWidget(new Label(heading, TextRole::Small, 600, u"ink2"_s));
    auto *group = new QWidget;
    markAsGroup(group, heading);
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (int i = 0; i < static_cast<int>(points.size()); ++i) {
        auto *row = new ChoiceRow(QString::number(i + 1), content().text(points.at(i).text), ChoiceRow::Mark::Box);
        m_points << row;
        m_ids << points.at(i).id;
        column->addWidget(row);
        connect(row, &QAbstractButton::clicked, this, &ReflectionPanel::answerEdited);
    }
    layout()->addWidget(group);
}

QString ReflectionPanel::limits() const
{
    if (m_least > 0 && m_most > 0)
        return UiLessonTr::tr("%1 to %2 words are asked for.").arg(m_least).arg(m_most);
    if (m_least > 0)
        return UiLessonTr::tr("At least %n word(s) are asked for.", nullptr, m_least);
    return m_most > 0 ? UiLessonTr::tr("At most %n word(s) can be handed in.", nullptr, m_most) : QString();
}

void ReflectionPanel::showCount()
{
    const QString count = UiLessonTr::tr("%n word(s).", nullptr, wordCount(m_edit->toPlainText()));
    m_count->setText(QString(count + u' ' + limits()).trimmed());
    m_count->setAccessibleName(m_count->text());
}

void ReflectionPanel::sayCount()
{
    QAccessibleEvent announcement(m_count, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

QJsonObject ReflectionPanel::answer() const
{
    QJsonObject answer;
    const QString text = m_edit->toPlainText();
    if (!text.trimmed().isEmpty())
        answer.insert(u"text"_s, text);
    QJsonArray ticked;
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        if (m_points.at(i)->isChecked())
            ticked.append(m_ids.at(i));
    }
    if (!ticked.isEmpty())
        answer.insert(u"points"_s, ticked);
    return answer;
}

void ReflectionPanel::setAnswer(const QJsonObject &answer)
{
    m_filling = true;
    const QString text = answer[u"text"_s].toString();
    if (text != m_edit->toPlainText()) {
        m_edit->setPlainText(text);
        m_edit->moveCursor(QTextCursor::End);
    }
    const QJsonArray ticked = answer[u"points"_s].toArray();
    for (qsizetype i = 0; i < m_points.size(); ++i)
        m_points.at(i)->setChecked(ticked.contains(m_ids.at(i)));
    m_filling = false;
}

QWidget *ReflectionPanel::firstControl()
{
    return m_edit;
}

} // namespace chartroom

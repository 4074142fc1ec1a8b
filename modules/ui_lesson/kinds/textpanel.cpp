// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/textpanel.h"

#include "ui_kit/theme.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostWidth = 420;

} // namespace

TextPanel::TextPanel(const ExerciseContent &content, const TextShort &body, QWidget *parent)
    : ExercisePanel(content, parent), m_edit(new QLineEdit)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_edit->setFont(roleFont(TextRole::Body));
    m_edit->setMinimumHeight(grown(32));
    m_edit->setMaximumWidth(grown(mostWidth));
    m_edit->setAccessibleName(UiLessonTr::tr("Your answer"));
    m_edit->setPlaceholderText(UiLessonTr::tr("A word or a few"));
    if (body.maxLength > 0)
        m_edit->setMaxLength(body.maxLength);
    layout->addWidget(m_edit, 1);
    layout->addStretch(0);
    connect(m_edit, &QLineEdit::textEdited, this, &TextPanel::answerEdited);
}

QJsonObject TextPanel::answer() const
{
    const QString text = m_edit->text();
    return text.trimmed().isEmpty() ? QJsonObject() : QJsonObject{{u"text"_s, text}};
}

void TextPanel::setAnswer(const QJsonObject &answer)
{
    m_edit->setText(answer[u"text"_s].toString());
}

QWidget *TextPanel::firstControl()
{
    return m_edit;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/taskpage.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_kit/richtext.h"
#include "ui_kit/scrollpage.h"
#include "ui_lesson/exercisepanel.h"
#include "ui_lesson/exerciseview.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>
#include <QFrame>

namespace chartroom {

using namespace Qt::StringLiterals;

TaskPage::TaskPage(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this)), m_prompt(new RichText(TextRole::Body)),
      m_scroll(new ScrollPage)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    auto *line = new QFrame;
    line->setProperty("kind", u"header"_s);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(20, 8, 24, 6);
    row->setSpacing(10);
    row->addWidget(new IconLabel(u"target"_s, u"acc"_s, 20), 0, Qt::AlignTop);
    row->addWidget(m_prompt, 1);
    QPushButton *dictionary = makeButton(ButtonKind::Quiet, UiLessonTr::tr("Data dictionary"), u"data"_s);
    connect(dictionary, &QPushButton::clicked, this, [this] { emit datasetRequested(m_dataset); });
    row->addWidget(dictionary, 0, Qt::AlignTop);
    m_layout->addWidget(line);
    m_layout->addWidget(m_scroll, 1);
}

ExerciseView *TaskPage::open(const ExerciseContent &content, const ExerciseSituation &situation)
{
    close();
    m_prompt->setMarkdownText(u"**%1** %2"_s.arg(UiLessonTr::tr("Your task."), content.text(content.exercise->prompt)));
    m_dataset = content.exercise->data.value(0);
    m_view = new ExerciseView(content, situation, true);
    m_view->setAccessibleName(m_prompt->accessibleName());
    markAsReadingPane(m_prompt, 5);
    m_view->markPanes(10);
    // With large text the work area needs more room than a small window has, and scrolls.
    if (panesStack() && !m_view->panel()->scrollsItself())
        m_view->setMinimumSize(grown(660), grown(420));
    m_scroll->setContent(m_view);
    return m_view;
}

void TaskPage::close()
{
    if (m_view)
        m_scroll->takeWidget()->deleteLater();
    m_view = nullptr;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/lessonheader.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/neatline.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>
#include <QMenu>

namespace chartroom {

using namespace Qt::StringLiterals;

LessonHeader::LessonHeader(QWidget *parent)
    : QFrame(parent), m_print(makeButton(ButtonKind::Quiet, UiLessonTr::tr("Print\u2026"), u"file"_s)),
      m_printMenu(new QMenu(this)), m_trail(new Label({}, TextRole::Caption, 0, u"ink2"_s)),
      m_title(new Label({}, TextRole::TitleCompact)), m_position(new Label({}, TextRole::Caption, 600)),
      m_remark(new Label({}, TextRole::Caption, 0, u"ink2"_s)), m_neatline(new Neatline)
{
    setProperty("kind", u"header"_s);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_trail);
    titles->addWidget(m_title);
    m_trail->setElided(true);
    m_title->setElided(!panesStack());
    m_title->setWordWrap(panesStack());
    auto *words = new QHBoxLayout;
    words->addWidget(m_position);
    words->addStretch();
    words->addWidget(m_remark);
    auto *progress = new QVBoxLayout;
    progress->setSpacing(5);
    progress->addLayout(words);
    progress->addWidget(m_neatline);
    QPushButton *focus = makeButton(ButtonKind::Quiet, UiLessonTr::tr("Focus"), u"square"_s);
    focus->setObjectName(u"focus-mode"_s);
    focus->setAccessibleName(UiLessonTr::tr("Focus: only the lesson, and back"));
    focus->setToolTip(u"F11"_s);
    connect(focus, &QPushButton::clicked, this, &LessonHeader::focusRequested);
    // With large text the title has a row of its own.
    auto *layout = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    layout->setContentsMargins(20, 8, 24, 8);
    layout->setSpacing(panesStack() ? 6 : 24);
    layout->addLayout(titles, 1);
    auto *right = new QHBoxLayout;
    right->setSpacing(24);
    right->addWidget(focus);
    right->addWidget(m_print);
    layout->addLayout(right);
    m_print->setObjectName(u"print-lesson"_s);
    m_print->setAccessibleName(UiLessonTr::tr("Print lesson"));
    m_print->setToolTip(QKeySequence(QKeySequence::Print).toString(QKeySequence::NativeText));
    connect(m_print, &QPushButton::clicked, this, [this] { emit printRequested(false); });
    connect(m_printMenu->addAction(UiLessonTr::tr("Print lesson\u2026")), &QAction::triggered, this, [this] { emit printRequested(false); });
    connect(m_printMenu->addAction(UiLessonTr::tr("Print with solutions\u2026")), &QAction::triggered, this, [this] { emit printRequested(true); });
    right->addLayout(progress, 1);
    m_neatline->setMinimumWidth(300);
    words->setSpacing(24);
}

void LessonHeader::setPrintOffered(bool offered)
{
    m_print->setVisible(offered);
}

void LessonHeader::setSolutionsOffered(bool offered)
{
    m_print->setMenu(offered ? m_printMenu : nullptr);
}

void LessonHeader::setTitles(const QString &trail, const QString &title)
{
    m_trail->setText(trail);
    m_title->setText(title);
}

void LessonHeader::setProgress(const QString &position, const QString &remark, int done, int total, int current)
{
    m_position->setText(position);
    m_remark->setText(remark);
    m_neatline->setSteps(done, total, current);
}

} // namespace chartroom

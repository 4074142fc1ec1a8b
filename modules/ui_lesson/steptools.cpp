// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/steptools.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_lesson/problemdialog.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPlainTextEdit>
#include <QTimer>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseBeforeSaving = 2000; // milliseconds

bool asksSomething(const Step &step)
{
    return std::any_of(step.blocks.begin(), step.blocks.end(), [](const Block &block) {
        return std::holds_alternative<ExerciseBlock>(block) || std::holds_alternative<PredictBlock>(block);
    });
}

QPushButton *toolButton(const QString &text, const QString &icon, const QString &name, QVBoxLayout &layout)
{
    QPushButton *button = makeButton(ButtonKind::Quiet, text, icon);
    button->setObjectName(name);
    auto *row = new QHBoxLayout;
    row->addWidget(button);
    row->addStretch();
    layout.addLayout(row);
    return button;
}

/// The button is short, so that it fits beside the step; its name says all.
void name(QPushButton &button, const QString &whole, const QString &key)
{
    button.setAccessibleName(whole);
    button.setToolTip(key.isEmpty() ? whole : u"%1 (%2)"_s.arg(whole, key));
}

} // namespace

StepTools::StepTools(QWidget *parent)
    : QWidget(parent), m_note(new QPlainTextEdit), m_message(Label::wrapped({}, TextRole::Caption, u"ink2"_s)), m_pause(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(2);
    m_bookmark = toolButton({}, u"bookmark"_s, u"bookmark-step"_s, *layout);
    m_write = toolButton(UiLessonTr::tr("Note"), u"note"_s, u"write-note"_s, *layout);
    name(*m_write, UiLessonTr::tr("Write a note on this step"), u"Ctrl+M"_s);
    layout->addWidget(m_note);
    m_report = toolButton(UiLessonTr::tr("Report\u2026"), u"flag"_s, u"report-problem"_s, *layout);
    name(*m_report, UiLessonTr::tr("Report a problem with the question"), {});
    layout->addWidget(m_message);
    m_note->setObjectName(u"step-note"_s);
    m_note->setAccessibleName(UiLessonTr::tr("Your note on this step. Only you see it."));
    m_note->setPlaceholderText(UiLessonTr::tr("Your note on this step. Only you see it."));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(grown(96));
    m_note->installEventFilter(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseBeforeSaving);
    connect(m_note, &QPlainTextEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, &StepTools::saveNote);
    connect(m_bookmark, &QPushButton::clicked, this, &StepTools::toggleBookmark);
    connect(m_write, &QPushButton::clicked, this, &StepTools::writeNote);
    connect(m_report, &QPushButton::clicked, this, &StepTools::problemRequested);
    setVisible(false);
}

StepTools::~StepTools() = default;

void StepTools::setHost(LessonHost *host)
{
    const bool isSame = host && host == m_host && host->currentStep() == m_step && host->lesson().slug == m_lesson;
    if (!isSame)
        saveNote();
    m_host = host && host->keepsMarks() ? host : nullptr;
    setVisible(m_host != nullptr);
    if (m_host && !isSame)
        show(m_host->currentStep());
}

void StepTools::show(int step)
{
    m_step = step;
    m_lesson = m_host->lesson().slug;
    const QString note = m_host->note(step);
    const QSignalBlocker blocker(m_note);
    m_note->setPlainText(note);
    m_note->setVisible(!note.isEmpty());
    m_write->setVisible(note.isEmpty() && !m_host->isReview());
    m_bookmark->setVisible(!m_host->isReview());
    showBookmark();
    m_report->setVisible(asksSomething(m_host->steps().at(step)));
    m_message->clear();
    m_message->setVisible(false);
}

void StepTools::showBookmark()
{
    const bool marked = m_host->hasBookmark(m_step);
    m_bookmark->setText(marked ? UiLessonTr::tr("Bookmarked") : UiLessonTr::tr("Bookmark"));
    name(*m_bookmark, marked ? UiLessonTr::tr("Bookmarked; take the bookmark away") : UiLessonTr::tr("Bookmark this step"), u"Ctrl+B"_s);
}

void StepTools::toggleBookmark()
{
    if (!m_host || m_host->isReview())
        return;
    const bool marked = !m_host->hasBookmark(m_step);
    tell(m_host->setBookmark(m_step, marked), marked ? UiLessonTr::tr("Bookmarked. You find it in My record, Notes.")
                                                     : UiLessonTr::tr("The bookmark is gone."));
    showBookmark();
    emit bookmarkChanged();
}

void StepTools::writeNote()
{
    if (!m_host || m_host->isReview())
        return;
    m_note->setVisible(true);
    m_write->setVisible(false);
    m_note->setFocus(Qt::OtherFocusReason);
}

void StepTools::saveNote()
{
    m_pause->stop();
    if (!m_host || m_step < 0 || m_host->isReview())
        return;
    const QString text = m_note->toPlainText().trimmed();
    if (text != m_host->note(m_step))
        tell(m_host->saveNote(m_step, text), text.isEmpty() ? UiLessonTr::tr("The note is gone.") : UiLessonTr::tr("Note saved."));
}

void StepTools::reportProblem(const QString &exercise)
{
    const Exercise *asked = m_host ? m_host->lesson().exercise(exercise) : nullptr;
    if (!asked)
        return;
    const QString title = asked->title.text(m_host->language());
    if (const auto words = askForProblem(this, title.isEmpty() ? asked->id : title))
        tell(m_host->reportProblem(exercise, *words), UiLessonTr::tr("Thank you. The report is in your record."));
}

void StepTools::tell(const Result<void> &done, const QString &ifDone)
{
    m_message->setToken(done ? u"acc"_s : u"err"_s);
    m_message->setText(done ? ifDone : done.error().message);
    m_message->setVisible(true);
    if (done)
        emit saved();
}

bool StepTools::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        saveNote();
    return QWidget::eventFilter(watched, event);
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/feedbackbar.h"

#include "ui_kit/button.h"
#include "ui_lesson/tr.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

struct Parts {
    QString first;
    QString rest;
};

/// The first sentence in bold, the others below it.
Parts splitAfterFirstSentence(const QString &text)
{
    static const QRegularExpression end(u"[.?:](?=\\s+[\\p{Lu}0-9\u00ab\u201c*])"_s);
    const auto match = end.match(text);
    if (!match.hasMatch())
        return {text, {}};
    return {text.left(match.capturedEnd()), text.mid(match.capturedEnd()).trimmed()};
}

/// Feedback is inline Markdown; the bar shows plain text.
QString withoutMarks(QString text)
{
    static const QRegularExpression emphasis(u"(\\*\\*|\\*|`)([^*`]+)\\1"_s);
    return text.replace(emphasis, u"\\2"_s);
}

QString messageText(const Grade &grade, const QString &role)
{
    for (const GradeMessage &message : grade.messages) {
        if (message.role == role)
            return withoutMarks(message.text);
    }
    return {};
}

struct Shown {
    MessageBar::Tone tone;
    QString what;
    QString why;
};

Shown shownFull(const ExerciseContent &content, const Grade &grade)
{
    const QString note = messageText(grade, u"note"_s);
    const QString explanation = withoutMarks(content.text(content.exercise->explanation));
    return {MessageBar::Tone::Success, messageText(grade, u"right"_s),
            note.isEmpty() ? explanation : QString(note + u' ' + explanation)};
}

Shown shownPartial(const Grade &grade)
{
    const QString lead = grade.score.value_or(0) > 0 ? UiLessonTr::tr("Partly.") : UiLessonTr::tr("Not yet.");
    const QString right = messageText(grade, u"right"_s);
    const QString next = messageText(grade, u"next"_s);
    if (!right.isEmpty())
        return {MessageBar::Tone::Attention, lead + u' ' + right, next};
    const Parts parts = splitAfterFirstSentence(next);
    return {MessageBar::Tone::Attention, lead + u' ' + parts.first, parts.rest};
}

Shown shownGrade(const ExerciseContent &content, const Grade &grade)
{
    switch (grade.outcome) {
    case Outcome::Full:
        return shownFull(content, grade);
    case Outcome::Partial:
        return shownPartial(grade);
    case Outcome::Invalid:
        break;
    }
    const Parts parts = splitAfterFirstSentence(messageText(grade, u"missing"_s));
    return {MessageBar::Tone::Note, parts.first,
            QString(parts.rest + u' ' + UiLessonTr::tr("This was not counted as a try.")).trimmed()};
}

} // namespace

FeedbackBar::FeedbackBar(QWidget *parent)
    : MessageBar(parent), m_hint(makeButton(ButtonKind::Secondary, {}, u"bulb"_s)),
      m_solution(makeButton(ButtonKind::Quiet, UiLessonTr::tr("See the solution"), u"eye"_s))
{
    setObjectName(u"feedback"_s);
    addAction(m_solution);
    addAction(m_hint);
    connect(m_hint, &QPushButton::clicked, this, &FeedbackBar::hintRequested);
    connect(m_solution, &QPushButton::clicked, this, &FeedbackBar::solutionRequested);
}

void FeedbackBar::setSituation(const ExerciseContent &content, const ExerciseSituation &situation)
{
    m_hint->setText(UiLessonTr::tr("Hint %1 of %2").arg(situation.hintsOpened + 1).arg(situation.hintCount));
    m_hint->setVisible(situation.canOpenHint && !situation.isRight);
    m_solution->setVisible(situation.canOpenSolution && !situation.isPrediction);
    if (situation.isPrediction && situation.isAnswered) {
        const QString next = situation.grade ? messageText(*situation.grade, u"next"_s) : QString();
        const bool isRight = situation.grade && situation.grade->outcome == Outcome::Full;
        showMessage(isRight ? Tone::Success : Tone::Note,
                    isRight ? UiLessonTr::tr("Your guess holds.") : UiLessonTr::tr("Your guess is kept. It is not counted."),
                    isRight ? withoutMarks(content.text(content.exercise->explanation))
                    : next.isEmpty() ? UiLessonTr::tr("Read on to compare it.") : next);
    } else if (situation.grade) {
        const Shown shown = shownGrade(content, *situation.grade);
        showMessage(shown.tone, shown.what, shown.why);
    } else if (situation.canOpenHint) {
        showMessage(Tone::Note, UiLessonTr::tr("Stuck? A hint does not lower your score."));
    } else {
        clear();
    }
}

void FeedbackBar::showSolution(const QString &explanation)
{
    m_solution->hide();
    m_hint->hide();
    showMessage(Tone::Note, UiLessonTr::tr("This is one right answer."), withoutMarks(explanation));
}

void FeedbackBar::showTrouble(const QString &message)
{
    showMessage(Tone::Blocking, message);
}

} // namespace chartroom

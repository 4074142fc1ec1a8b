// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/problemdialog.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialog>
#include <QPlainTextEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestReport = 2000; // characters

QComboBox *problemKinds()
{
    auto *kinds = new QComboBox;
    kinds->setObjectName(u"problem-kind"_s);
    kinds->setAccessibleName(UiLessonTr::tr("What is the matter"));
    kinds->addItems({UiLessonTr::tr("The question or its answer is not right"), UiLessonTr::tr("I do not understand the question"),
                     UiLessonTr::tr("I cannot use it by keyboard or screen reader"), UiLessonTr::tr("Something else")});
    return kinds;
}

QPlainTextEdit *problemWords()
{
    auto *words = new QPlainTextEdit;
    words->setObjectName(u"problem-words"_s);
    words->setAccessibleName(UiLessonTr::tr("In your words"));
    words->setPlaceholderText(UiLessonTr::tr("What did you expect, and what happened?"));
    words->setTabChangesFocus(true);
    words->setMinimumHeight(grown(110));
    return words;
}

} // namespace

std::optional<QString> askForProblem(QWidget *parent, const QString &exercise)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(UiLessonTr::tr("Report a problem with this question?"));
    dialog.setMinimumWidth(std::min(grown(440), 520));
    QComboBox *kinds = problemKinds();
    QPlainTextEdit *words = problemWords();
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(Label::wrapped(exercise, TextRole::Body));
    layout->addWidget(kinds);
    layout->addWidget(words, 1);
    layout->addWidget(Label::wrapped(UiLessonTr::tr("The report is kept in your record. The authors see it when you share your progress."),
                                     TextRole::Caption, u"ink2"_s));
    QPushButton *cancel = makeButton(ButtonKind::Secondary, UiLessonTr::tr("Cancel"));
    QPushButton *keep = makeButton(ButtonKind::Primary, UiLessonTr::tr("Keep the report"));
    keep->setObjectName(u"problem-keep"_s);
    keep->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    layout->addLayout(buttons);
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(keep, &QPushButton::clicked, &dialog, &QDialog::accept);
    words->setFocus();
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    const QString told = words->toPlainText().trimmed().left(longestReport);
    return told.isEmpty() ? kinds->currentText() : u"%1: %2"_s.arg(kinds->currentText(), told);
}

} // namespace chartroom

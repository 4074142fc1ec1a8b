// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/trialpage.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/messagebar.h"
#include "ui_kit/panes.h"
#include "ui_kit/scrollpage.h"
#include "ui_learner/modulelist.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

TrialPage::TrialPage(LearnerDesk &desk, const Pack &pack, int errors, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 18, 0, 0);
    auto *title = new Label(pack.title.text(desk.language()), TextRole::Title);
    title->setWordWrap(true);
    title->setContentsMargins(24, 0, 24, 4);
    layout->addWidget(title);
    auto *bar = new MessageBar;
    bar->setObjectName(u"trial-note"_s);
    QPushButton *learn = makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Learn with it"), u"check"_s);
    QPushButton *anew = makeButton(ButtonKind::Quiet, UiLearnerTr::tr("Begin anew"), u"redo"_s);
    learn->setObjectName(u"trial-learn"_s);
    anew->setObjectName(u"trial-anew"_s);
    connect(learn, &QPushButton::clicked, this, &TrialPage::learnRequested);
    connect(anew, &QPushButton::clicked, this, &TrialPage::anewRequested);
    bar->addAction(anew);
    bar->addAction(learn);
    const QString left = errors > 0
        ? u' ' + UiLearnerTr::tr("%n errors were found; the parts they are in are left out. The command \u201cpack check\u201d names them.", nullptr, errors)
        : QString();
    bar->showMessage(errors > 0 ? MessageBar::Tone::Attention : MessageBar::Tone::Note,
                     UiLearnerTr::tr("You are trying this pack out. Nothing goes into your record."),
                     UiLearnerTr::tr("Your tries are kept apart, to go on with. Choose \u201cLearn with it\u201d to let answers count.") + left);
    markAsPane(bar, 5);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    auto *frame = new QHBoxLayout;
    frame->setContentsMargins(24, 0, 24, 8);
    frame->addWidget(bar);
    column->addLayout(frame);
    auto *list = new ModuleList(desk);
    connect(list, &ModuleList::lessonChosen, this, &TrialPage::lessonChosen);
    column->addWidget(list, 1);
    auto *scroll = new ScrollPage(content);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(scroll, 1);
}

} // namespace chartroom

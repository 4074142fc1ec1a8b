// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/modulespage.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/scrollpage.h"
#include "ui_learner/modulelist.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

ModulesPage::ModulesPage(LearnerDesk &desk, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 18, 0, 0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(24, 0, 24, 8);
    head->addWidget(new Label(UiLearnerTr::tr("Modules"), TextRole::Title), 1);
    QPushButton *open = makeButton(ButtonKind::Quiet, UiLearnerTr::tr("Open a pack\u2026"), u"book"_s);
    open->setObjectName(u"open-pack"_s);
    open->setToolTip(u"Ctrl+Shift+O"_s);
    connect(open, &QPushButton::clicked, this, &ModulesPage::packRequested);
    head->addWidget(open);
    layout->addLayout(head);
    auto *list = new ModuleList(desk);
    connect(list, &ModuleList::lessonChosen, this, &ModulesPage::lessonChosen);
    auto *scroll = new ScrollPage(list);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(scroll, 1);
}

} // namespace chartroom

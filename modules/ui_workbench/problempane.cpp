// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/problempane.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/messagebar.h"
#include "ui_kit/panes.h"
#include "ui_workbench/tr.h"

#include <QBoxLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

ProblemPane::ProblemPane(WorkbenchDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_message(new MessageBar),
      m_relocate(makeButton(ButtonKind::Primary, UiWorkbenchTr::tr("Choose its new place\u2026"), u"folder"_s))
{
    QPushButton *open = makeButton(ButtonKind::Secondary, UiWorkbenchTr::tr("Open another file\u2026"), u"folder"_s);
    QPushButton *back = makeButton(ButtonKind::Quiet, UiWorkbenchTr::tr("Back to the start"));
    open->setObjectName(u"bench-open-other"_s);
    connect(m_relocate, &QPushButton::clicked, this, &ProblemPane::relocateRequested);
    connect(open, &QPushButton::clicked, this, &ProblemPane::openRequested);
    connect(back, &QPushButton::clicked, this, [this] { m_document.close(); });
    auto *buttons = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    buttons->setSpacing(8);
    for (QPushButton *button : {m_relocate, open, back})
        buttons->addWidget(button, 0, Qt::AlignLeft);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 24, 24);
    column->setSpacing(14);
    column->addWidget(new Label(UiWorkbenchTr::tr("Workbench"), TextRole::Title));
    column->addWidget(m_message);
    column->addLayout(buttons);
    column->addStretch();
    markAsPane(this, 10);
}

void ProblemPane::refresh()
{
    if (!m_document.problem())
        return;
    m_message->showMessage(MessageBar::Tone::Blocking, UiWorkbenchTr::tr("%1 cannot be opened.").arg(m_document.readingTitle()),
                           m_document.problem()->message);
    m_relocate->setVisible(m_document.canRelocate());
}

} // namespace chartroom

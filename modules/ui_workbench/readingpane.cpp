// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/readingpane.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_workbench/tr.h"

#include <QBoxLayout>
#include <QProgressBar>

namespace chartroom {

using namespace Qt::StringLiterals;

ReadingPane::ReadingPane(QWidget *parent)
    : QWidget(parent), m_title(new Label({}, TextRole::Heading)), m_bar(new QProgressBar)
{
    m_title->setWordWrap(true);
    m_title->setAlignment(Qt::AlignCenter);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(grown(320));
    m_bar->setAccessibleName(UiWorkbenchTr::tr("How far the reading is"));
    auto *stays = new Label(UiWorkbenchTr::tr("The file stays where it is."), TextRole::Small, 0, u"ink2"_s);
    QPushButton *cancel = makeButton(ButtonKind::Secondary, UiWorkbenchTr::tr("Cancel"));
    cancel->setObjectName(u"bench-cancel"_s);
    connect(cancel, &QPushButton::clicked, this, &ReadingPane::cancelled);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addStretch();
    column->addWidget(m_title);
    column->addWidget(m_bar, 0, Qt::AlignCenter);
    column->addWidget(stays, 0, Qt::AlignCenter);
    column->addWidget(cancel, 0, Qt::AlignCenter);
    column->addStretch();
}

void ReadingPane::setTitle(const QString &title)
{
    m_title->setText(UiWorkbenchTr::tr("Reading %1").arg(title));
    m_bar->setRange(0, 0);
}

void ReadingPane::setProgress(int done, int total)
{
    m_bar->setRange(0, total);
    m_bar->setValue(done);
}

} // namespace chartroom

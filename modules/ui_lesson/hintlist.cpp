// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/hintlist.h"

#include "ui_kit/clearlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/richtext.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QWidget *hintRow(const QString &heading, const QString &hint)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new IconLabel(u"bulb"_s, u"ink2"_s, 16), 0, Qt::AlignTop);
    layout->addWidget(new Label(heading, TextRole::Small, 600, u"ink2"_s), 0, Qt::AlignTop);
    auto *text = new RichText(TextRole::Small);
    text->setMarkdownText(hint);
    layout->addWidget(text, 1);
    return row;
}

} // namespace

HintList::HintList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
}

void HintList::setHints(const QStringList &hints, int total)
{
    clearLayout(*m_layout);
    for (qsizetype i = 0; i < hints.size(); ++i)
        m_layout->addWidget(hintRow(UiLessonTr::tr("Hint %1 of %2").arg(i + 1).arg(total), hints.at(i)));
    setVisible(!hints.isEmpty());
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/confidencerow.h"

#include "ui_kit/card.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_lesson/tr.h"

#include <QButtonGroup>
#include <QRadioButton>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QStringList &confidenceWords()
{
    static const QStringList words{u"guess"_s, u"unsure"_s, u"fairly-sure"_s, u"sure"_s};
    return words;
}

} // namespace

ConfidenceRow::ConfidenceRow(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *layout = new FlowLayout(16, this);
    layout->addWidget(new Label(UiLessonTr::tr("How sure are you?"), TextRole::Small, 600));
    markAsGroup(this, UiLessonTr::tr("How sure are you?"));
    const QStringList titles{UiLessonTr::tr("A guess"), UiLessonTr::tr("Unsure"), UiLessonTr::tr("Fairly sure"),
                             UiLessonTr::tr("Sure")};
    for (int i = 0; i < static_cast<int>(titles.size()); ++i) {
        auto *button = new QRadioButton(titles.at(i));
        m_group->addButton(button, i);
        layout->addWidget(button);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &ConfidenceRow::changed);
}

QString ConfidenceRow::confidence() const
{
    return confidenceWords().value(m_group->checkedId());
}

void ConfidenceRow::setConfidence(const QString &word)
{
    const qsizetype chosen = confidenceWords().indexOf(word);
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(m_group->id(button) == chosen);
    m_group->setExclusive(true);
}

} // namespace chartroom

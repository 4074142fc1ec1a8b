// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/matchpanel.h"

#include "ui_kit/label.h"
#include "ui_kit/theme.h"
#include "ui_lesson/tr.h"

#include <QComboBox>
#include <QGridLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

MatchPanel::MatchPanel(const ExerciseContent &content, const Match &body, QWidget *parent)
    : ExercisePanel(content, parent), m_once(body.once)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(6);
    layout->setColumnStretch(0, 1);
    // With large text an item stands above its menu.
    const int columns = panesStack() ? 1 : 2;
    layout->setColumnStretch(columns - 1, 1);
    for (int row = 0; row < static_cast<int>(body.left.size()); ++row) {
        const Choice &item = body.left.at(row);
        auto *label = new Label(content.text(item.text), TextRole::Body);
        label->setWordWrap(true);
        m_left << item.id;
        m_menus << makeMenu(item, body);
        label->setBuddy(m_menus.constLast());
        const int at = row * (3 - columns);
        layout->addWidget(label, at, 0);
        layout->addWidget(m_menus.constLast(), at + 2 - columns, columns - 1);
    }
}

QComboBox *MatchPanel::makeMenu(const Choice &item, const Match &body)
{
    auto *menu = new QComboBox;
    menu->setMinimumHeight(grown(32));
    menu->setAccessibleName(content().text(item.text));
    menu->addItem(UiLessonTr::tr("Choose …"));
    for (const Choice &target : body.right)
        menu->addItem(content().text(target.text), target.id);
    connect(menu, &QComboBox::activated, this, [this, menu] {
        freeOthers(menu);
        answerEdited();
    });
    return menu;
}

void MatchPanel::freeOthers(const QComboBox *chosen)
{
    if (!m_once || chosen->currentIndex() == 0)
        return;
    for (QComboBox *menu : std::as_const(m_menus)) {
        if (menu != chosen && menu->currentIndex() == chosen->currentIndex())
            menu->setCurrentIndex(0);
    }
}

QJsonObject MatchPanel::answer() const
{
    QJsonObject pairs;
    for (qsizetype i = 0; i < m_menus.size(); ++i) {
        if (m_menus.at(i)->currentIndex() > 0)
            pairs.insert(m_left.at(i), m_menus.at(i)->currentData().toString());
    }
    return pairs.isEmpty() ? QJsonObject() : QJsonObject{{u"pairs"_s, pairs}};
}

void MatchPanel::setAnswer(const QJsonObject &answer)
{
    const QJsonObject pairs = answer[u"pairs"_s].toObject();
    for (qsizetype i = 0; i < m_menus.size(); ++i)
        m_menus.at(i)->setCurrentIndex(std::max(0, m_menus.at(i)->findData(pairs.value(m_left.at(i)).toString())));
}

QWidget *MatchPanel::firstControl()
{
    return m_menus.value(0);
}

} // namespace chartroom

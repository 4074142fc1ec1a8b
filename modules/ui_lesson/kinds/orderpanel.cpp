// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/orderpanel.h"

#include "grading/kinds/ordering.h"
#include "grading/kinds/optionvalues.h"
#include "grading/prepared.h"
#include "grading/shuffle.h"
#include "ui_kit/button.h"
#include "ui_kit/theme.h"
#include "ui_lesson/tr.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QCheckBox>
#include <QJsonArray>
#include <QKeyEvent>
#include <QListWidget>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;

} // namespace

QList<Choice> orderAtStart(const ExerciseContent &content, const QList<Choice> &items)
{
    QStringList shuffled;
    for (const int place : shuffledOrder(content.exercise->uuid, content.seed, static_cast<int>(items.size())))
        shuffled << items.at(place).id;
    const int variant = variantIndex(content.exercise->uuid, content.seed, variantCount(*content.exercise));
    const PreparedExercise prepared = prepareExercise(*content.pack, *content.exercise, variant, content.language);
    if (const auto *key = std::get_if<OrderKey>(&prepared.key))
        shuffled = startOrder(shuffled, *key);
    QList<Choice> ordered;
    for (const QString &id : std::as_const(shuffled))
        ordered << *findOption(items, id);
    return ordered;
}

OrderPanel::OrderPanel(const ExerciseContent &content, const QList<Choice> &items, QWidget *parent)
    : ExercisePanel(content, parent), m_list(new QListWidget),
      m_up(makeButton(ButtonKind::Secondary, UiLessonTr::tr("Move up"))),
      m_down(makeButton(ButtonKind::Secondary, UiLessonTr::tr("Move down"))),
      m_confirm(new QCheckBox(UiLessonTr::tr("The order shown is my answer")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_list, 1);
    auto *side = new QVBoxLayout;
    side->addWidget(m_up);
    side->addWidget(m_down);
    side->addWidget(m_confirm);
    side->addStretch(1);
    layout->addLayout(side);
    setUpList(items);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_confirm, &QCheckBox::clicked, this, &OrderPanel::answerEdited);
}

void OrderPanel::setUpList(const QList<Choice> &items)
{
    m_list->setAccessibleName(UiLessonTr::tr("Items in order"));
    m_list->setAccessibleDescription(UiLessonTr::tr("Ctrl+Up and Ctrl+Down move the current item."));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setWordWrap(true);
    m_list->setAlternatingRowColors(false);
    m_list->installEventFilter(this);
    for (const Choice &item : items) {
        auto *row = new QListWidgetItem(content().text(item.text), m_list);
        row->setData(idRole, item.id);
        row->setSizeHint({0, grown(34)});
        m_start << item.id;
    }
    m_list->setCurrentRow(0);
    m_list->setFixedHeight(grown(34) * static_cast<int>(items.size()) + 6);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, [this] {
        if (!m_filling)
            answerEdited();
    });
}

QStringList OrderPanel::shownOrder() const
{
    QStringList ids;
    for (int row = 0; row < m_list->count(); ++row)
        ids << m_list->item(row)->data(idRole).toString();
    return ids;
}

QJsonObject OrderPanel::answer() const
{
    const QStringList order = shownOrder();
    if (order == m_start && !m_confirm->isChecked())
        return {};
    return {{u"order"_s, QJsonArray::fromStringList(order)}};
}

void OrderPanel::showOrder(const QStringList &ids)
{
    QListWidgetItem *current = m_list->currentItem();
    m_filling = true;
    for (int place = 0; place < static_cast<int>(ids.size()); ++place) {
        for (int row = place; row < m_list->count(); ++row) {
            if (m_list->item(row)->data(idRole).toString() == ids.at(place))
                m_list->insertItem(place, m_list->takeItem(row));
        }
    }
    m_filling = false;
    m_list->setCurrentItem(current); // what was moved is still what moves
}

void OrderPanel::setAnswer(const QJsonObject &answer)
{
    QStringList ids;
    for (const QJsonValue &id : answer[u"order"_s].toArray())
        ids << id.toString();
    m_confirm->setChecked(ids == m_start);
    showOrder(ids.isEmpty() ? m_start : ids);
}

void OrderPanel::moveCurrent(int step)
{
    const int row = m_list->currentRow();
    const int to = row + step;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    m_filling = true;
    m_list->insertItem(to, m_list->takeItem(row));
    m_filling = false;
    m_list->setCurrentRow(to);
    announcePlace();
    answerEdited();
}

void OrderPanel::announcePlace()
{
    m_list->setAccessibleDescription(UiLessonTr::tr("moved to place %1 of %2").arg(m_list->currentRow() + 1).arg(m_list->count()));
    QAccessibleEvent moved(m_list, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&moved);
}

bool OrderPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return ExercisePanel::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool moves = key->modifiers().testFlag(Qt::ControlModifier) && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
    if (moves)
        moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
    return moves;
}

QWidget *OrderPanel::firstControl()
{
    return m_list;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/shelf.h"

#include "ui_kit/button.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_lesson/tr.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int shelfRows = 3; // shown before the list scrolls
constexpr int valueRole = Qt::UserRole;

QPushButton *shelfButton(const QString &icon, const QString &name)
{
    QPushButton *button = makeButton(ButtonKind::Quiet, {}, icon);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

Shelf::Shelf(const QString &title, QWidget *parent)
    : QWidget(parent), m_list(new QListWidget), m_add(makeButton(ButtonKind::Secondary, UiLessonTr::tr("Add"), u"plus"_s)),
      m_remove(shelfButton(u"x"_s, UiLessonTr::tr("%1: remove").arg(title))),
      m_up(shelfButton(u"up"_s, UiLessonTr::tr("%1: move up").arg(title))),
      m_down(shelfButton(u"down"_s, UiLessonTr::tr("%1: move down").arg(title))), m_menu(new QMenu(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *label = new Label(title, TextRole::Small, 600);
    label->setBuddy(m_list);
    layout->addWidget(label);
    layout->addWidget(m_list);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(4, buttons);
    for (QPushButton *button : {m_add, m_remove, m_up, m_down})
        flow->addWidget(button);
    layout->addWidget(buttons);
    m_list->setAccessibleName(title);
    m_list->setAccessibleDescription(UiLessonTr::tr("Delete removes the entry. Ctrl+Up and Ctrl+Down move it."));
    m_list->setFixedHeight(grown(30) * shelfRows + 6);
    m_list->installEventFilter(this);
    m_add->setAccessibleName(UiLessonTr::tr("%1: add").arg(title));
    m_add->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &Shelf::fillMenu);
    connect(m_remove, &QPushButton::clicked, this, &Shelf::removeCurrent);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &Shelf::currentChanged);
}

void Shelf::setOffer(const QList<ShelfEntry> &offer, bool repeats)
{
    m_offer = offer;
    m_repeats = repeats;
    fillMenu();
}

void Shelf::fillMenu()
{
    m_menu->clear();
    const QList<ShelfEntry> taken = entries();
    for (const ShelfEntry &entry : std::as_const(m_offer)) {
        if (m_repeats || !taken.contains(entry))
            m_menu->addAction(entry.text, this, [this, entry] { add(entry); });
    }
}

QList<ShelfEntry> Shelf::entries() const
{
    QList<ShelfEntry> entries;
    for (int row = 0; row < m_list->count(); ++row)
        entries.append({m_list->item(row)->text(), m_list->item(row)->data(valueRole).toJsonValue()});
    return entries;
}

void Shelf::setEntries(const QList<ShelfEntry> &entries)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ShelfEntry &entry : entries) {
        auto *item = new QListWidgetItem(entry.text, m_list);
        item->setData(valueRole, QVariant::fromValue(entry.value));
    }
    m_list->setCurrentRow(entries.isEmpty() ? -1 : 0);
}

int Shelf::current() const
{
    return m_list->currentRow();
}

void Shelf::replaceCurrent(const ShelfEntry &entry)
{
    QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    item->setText(entry.text);
    item->setData(valueRole, QVariant::fromValue(entry.value));
}

void Shelf::add(const ShelfEntry &entry)
{
    auto *item = new QListWidgetItem(entry.text, m_list);
    item->setData(valueRole, QVariant::fromValue(entry.value));
    m_list->setCurrentItem(item);
    emit edited();
}

void Shelf::removeCurrent()
{
    if (current() < 0)
        return;
    delete m_list->takeItem(current());
    emit edited();
}

void Shelf::moveCurrent(int step)
{
    const int row = current();
    const int to = row + step;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    {
        const QSignalBlocker quiet(m_list);
        m_list->insertItem(to, m_list->takeItem(row));
        m_list->setCurrentRow(to);
    }
    emit edited();
}

bool Shelf::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isMove = key->modifiers().testFlag(Qt::ControlModifier) && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
    if (isMove)
        moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
    else if (key->key() == Qt::Key_Delete)
        removeCurrent();
    else
        return false;
    return true;
}

} // namespace chartroom

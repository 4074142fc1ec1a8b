// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/card.h"

#include "ui_kit/accessiblecombobox.h"
#include "ui_kit/label.h"

#include <QAccessibleWidget>
#include <QBoxLayout>
#include <QComboBox>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *roleFor(const QString &className, QObject *object)
{
    if (!object || !object->isWidgetType())
        return nullptr;
    auto *widget = static_cast<QWidget *>(object);
    // The bridge owns what is returned.
    if (className == QLatin1String("chartroom::Card") || widget->property("accessibleGroup").toBool())
        return new QAccessibleWidget(widget, QAccessible::Grouping);
    if (className == QLatin1String("chartroom::MessageBar"))
        return new QAccessibleWidget(widget, QAccessible::AlertMessage);
    if (auto *box = qobject_cast<QComboBox *>(widget))
        return new AccessibleComboBox(box);
    return nullptr;
}

} // namespace

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent), m_header(new QHBoxLayout), m_title(new Label(title, TextRole::Body, 600)),
      m_meta(new Label({}, TextRole::Caption, 0, u"ink2"_s)), m_body(new QVBoxLayout)
{
    setProperty("kind", u"card"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(8);
    m_header->setSpacing(8);
    m_title->setWordWrap(true);
    m_header->addWidget(m_title, 1);
    m_header->addStretch(); // keeps what follows at the right when there is no title
    m_header->addWidget(m_meta);
    layout->addLayout(m_header);
    layout->addLayout(m_body, 1);
    setTitle(title);
    setMeta({});
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setMeta(const QString &meta)
{
    m_meta->setText(meta);
    m_meta->setVisible(!meta.isEmpty());
}

void Card::addHeaderWidget(QWidget *widget)
{
    m_header->addWidget(widget);
}

void Card::setFlush(bool flush)
{
    layout()->setContentsMargins(flush ? 1 : 16, flush ? 1 : 12, flush ? 1 : 16, flush ? 1 : 14);
    m_header->setContentsMargins(flush ? 15 : 0, flush && !m_title->text().isEmpty() ? 11 : 0, flush ? 15 : 0, 0);
}

void markAsGroup(QWidget *widget, const QString &name)
{
    widget->setProperty("accessibleGroup", true);
    if (!name.isEmpty())
        widget->setAccessibleName(name);
}

void installAccessibleRoles()
{
    QAccessible::installFactory(roleFor);
}

} // namespace chartroom

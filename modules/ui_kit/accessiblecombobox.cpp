// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/accessiblecombobox.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

AccessibleComboBox::AccessibleComboBox(QComboBox *box) : QAccessibleWidget(box, QAccessible::ComboBox) {}

QComboBox *AccessibleComboBox::box() const
{
    return qobject_cast<QComboBox *>(object());
}

QString AccessibleComboBox::text(QAccessible::Text part) const
{
    if (part == QAccessible::Value)
        return box()->currentText();
    const QString text = QAccessibleWidget::text(part);
    if (part != QAccessible::Name)
        return text;
    const QString value = box()->currentText();
    const QString between = text.isEmpty() || value.isEmpty() ? QString() : u", "_s;
    return text + between + value;
}

/// The list that opens, and the field of a menu that can be typed into.
int AccessibleComboBox::childCount() const
{
    return box()->isEditable() ? 2 : 1;
}

QAccessibleInterface *AccessibleComboBox::child(int index) const
{
    if (index == 0)
        return QAccessible::queryAccessibleInterface(box()->view());
    return index == 1 ? QAccessible::queryAccessibleInterface(box()->lineEdit()) : nullptr;
}

int AccessibleComboBox::indexOfChild(const QAccessibleInterface *child) const
{
    if (child->object() == box()->view())
        return 0;
    return box()->isEditable() && child->object() == box()->lineEdit() ? 1 : -1;
}

QAccessibleInterface *AccessibleComboBox::childAt(int x, int y) const
{
    return box()->isEditable() && box()->lineEdit()->rect().contains(box()->lineEdit()->mapFromGlobal(QPoint(x, y))) ? child(1)
                                                                                                                 : nullptr;
}

QStringList AccessibleComboBox::actionNames() const
{
    return QStringList{showMenuAction()} + QAccessibleWidget::actionNames();
}

void AccessibleComboBox::doAction(const QString &action)
{
    if (action != showMenuAction())
        QAccessibleWidget::doAction(action);
    else if (box()->view()->isVisible())
        box()->hidePopup();
    else
        box()->showPopup();
}

} // namespace chartroom

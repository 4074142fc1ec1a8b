// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/readerlabel.h"

#include <QLabel>

namespace chartroom {

void nameForReaders(QWidget *control, const QString &name)
{
    control->setAccessibleName(name);
    QLabel *label = nullptr;
    for (auto *sibling : control->parentWidget()->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly))
        label = sibling->buddy() == control ? sibling : label;
    if (!label) {
        label = new QLabel(control->parentWidget());
        label->setBuddy(control);
        label->hide();
    }
    label->setText(name);
}

} // namespace chartroom

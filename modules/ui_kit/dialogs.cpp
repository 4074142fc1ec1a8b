// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/dialogs.h"

#include "ui_kit/tr.h"

#include <QMessageBox>
#include <QPushButton>

namespace chartroom {

bool askUser(QWidget *parent, const QString &question, const QString &details, const QString &action)
{
    QMessageBox box(QMessageBox::NoIcon, question, question, QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(details);
    QPushButton *accept = box.addButton(action, QMessageBox::AcceptRole);
    QPushButton *cancel = box.addButton(UiKitTr::tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(accept);
    box.setEscapeButton(cancel);
    box.exec();
    return box.clickedButton() == accept;
}

void tellFatal(const QString &what, const QString &why)
{
    QMessageBox box(QMessageBox::Critical, UiKitTr::tr("Chartroom cannot start"), what);
    box.setInformativeText(why);
    box.exec();
}

} // namespace chartroom

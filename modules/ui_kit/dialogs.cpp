// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/dialogs.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/richtext.h"
#include "ui_kit/tr.h"

#include <QBoxLayout>
#include <QDialog>
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

void showText(QWidget *parent, const QString &title, const QString &markdown)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setMinimumWidth(520);
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(new Label(title, TextRole::Heading));
    auto *text = new RichText(TextRole::Body);
    text->setMarkdownText(markdown);
    layout->addWidget(text, 1);
    QPushButton *close = makeButton(ButtonKind::Primary, UiKitTr::tr("Close"));
    QObject::connect(close, &QPushButton::clicked, &dialog, &QDialog::accept);
    layout->addWidget(close, 0, Qt::AlignRight);
    dialog.exec();
}

void tellFatal(const QString &what, const QString &why)
{
    QMessageBox box(QMessageBox::Critical, UiKitTr::tr("Chartroom cannot start"), what);
    box.setInformativeText(why);
    box.exec();
}

} // namespace chartroom

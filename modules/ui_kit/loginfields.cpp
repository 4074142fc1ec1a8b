// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/loginfields.h"

#include "ui_kit/settingsform.h"
#include "ui_kit/theme.h"
#include "ui_kit/tr.h"

#include <QFormLayout>
#include <QLineEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

LoginFields::LoginFields(const QString &prefix, QWidget *parent)
    : QWidget(parent), m_address(new QLineEdit), m_login(new QLineEdit), m_password(new QLineEdit)
{
    m_address->setPlaceholderText(u"postgresql://server/database"_s);
    m_address->setObjectName(prefix + u"-address"_s);
    m_login->setObjectName(prefix + u"-login"_s);
    m_password->setObjectName(prefix + u"-password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    auto *form = settingsForm();
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(UiKitTr::tr("Address"), m_address);
    form->addRow(UiKitTr::tr("Login"), m_login);
    form->addRow(UiKitTr::tr("Password"), m_password);
    for (QLineEdit *field : {m_address, m_login, m_password}) {
        field->setMaximumWidth(grown(420));
        connect(field, &QLineEdit::editingFinished, this, &LoginFields::editingFinished);
    }
    setLayout(form);
    setFocusProxy(m_address);
}

void LoginFields::setPlace(const QString &address, const QString &login)
{
    m_address->setText(address);
    m_login->setText(login);
}

QString LoginFields::address() const
{
    return m_address->text().trimmed();
}

QString LoginFields::login() const
{
    return m_login->text().trimmed();
}

QString LoginFields::password() const
{
    return m_password->text();
}

QString LoginFields::takePassword()
{
    const QString password = m_password->text();
    m_password->clear();
    return password;
}

void LoginFields::setPasswordHint(const QString &hint)
{
    m_password->setPlaceholderText(hint);
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace chartroom {

/// Asks where a department's store is and with which login: address, login, password.
class LoginFields : public QWidget
{
    Q_OBJECT

public:
    /// The fields' object names are \a prefix with "-address", "-login" and "-password".
    explicit LoginFields(const QString &prefix, QWidget *parent = nullptr);

    void setPlace(const QString &address, const QString &login);
    [[nodiscard]] QString address() const;
    [[nodiscard]] QString login() const;
    [[nodiscard]] QString password() const;
    /// What was typed; the field is empty afterwards: it is a secret from here on.
    [[nodiscard]] QString takePassword();
    /// What the empty field for the password says.
    void setPasswordHint(const QString &hint);

signals:
    void editingFinished();

private:
    QLineEdit *m_address;
    QLineEdit *m_login;
    QLineEdit *m_password;
};

} // namespace chartroom

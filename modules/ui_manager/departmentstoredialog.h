// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "storage/storeaccess.h"

#include <QDialog>

class QBoxLayout;
class QCheckBox;
class QProgressBar;
class QPushButton;

namespace chartroom {

class Label;
class LoginFields;

/// Asks where a department's store is and with which login, and connects in the background. It is accepted once the
/// server has let the person in, and goes by itself after it was closed.
class DepartmentStoreDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a address: the one to begin with; empty: none. \a clock must outlive the dialog.
    DepartmentStoreDialog(const QString &address, const Clock &clock, QWidget *parent = nullptr);

    /// Says why something did not work; an empty \a sentence says nothing.
    void tellTrouble(const QString &sentence);
    /// What opened the store, once the dialog is accepted.
    [[nodiscard]] const StoreAccess &access() const { return m_access; }
    [[nodiscard]] bool keepsPassword() const;

private:
    void setUpButtons(QBoxLayout &page);
    void connectToServer();
    void finish();
    void showActivity(bool isConnecting);
    /// As high as its words need; adjustSize stops at two thirds of the screen.
    void fit();
    /// Goes once no work looks at it any more: waiting here would hold up the window.
    void leave();

    const Clock &m_clock;
    StoreAccess m_access;
    LoginFields *m_fields;
    QCheckBox *m_keep;
    Label *m_message;
    QProgressBar *m_bar;
    QPushButton *m_open;
    std::shared_ptr<Result<void>> m_outcome;
    BackgroundTask m_task; ///< last: ends before what its work refers to
};

} // namespace chartroom

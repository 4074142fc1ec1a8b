// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_kit/card.h"

class QProgressBar;
class QPushButton;

namespace chartroom {

class DepartmentSync;
class Label;
class LoginFields;

/// Settings: the department store that this machine syncs with, when it last did, and what waits.
class DepartmentCard : public Card
{
    Q_OBJECT

public:
    /// \a sync must outlive the card.
    explicit DepartmentCard(DepartmentSync &sync, QWidget *parent = nullptr);

private:
    [[nodiscard]] QLayout *buttons();
    /// Hands what stands in the fields to the sync.
    void take();
    void show();
    void showStatus();
    [[nodiscard]] QString passwordRemark() const;

    DepartmentSync &m_sync;
    LoginFields *m_fields;
    QPushButton *m_test;
    QPushButton *m_syncNow;
    QPushButton *m_cancel;
    QProgressBar *m_bar;
    Label *m_waiting;
    Label *m_last;
    Label *m_kept;
    Label *m_message;
};

} // namespace chartroom

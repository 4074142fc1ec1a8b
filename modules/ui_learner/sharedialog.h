// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sharing/sharebundle.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QVBoxLayout;

namespace chartroom {

/// What to share, with whom, until when: every field with a check box, all optional ones off at first.
class ShareDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShareDialog(const QDate &today, QWidget *parent = nullptr);

    [[nodiscard]] ShareChoice choice() const;

private:
    void setUpFields();
    void setUpRecipient(const QDate &today);
    void setUpButtons();
    void countFields();

    struct FieldBox {
        ConsentField field;
        QCheckBox *box;
    };
    QList<FieldBox> m_fields;
    QVBoxLayout *m_list = nullptr;
    QCheckBox *m_name;
    QLineEdit *m_recipient;
    QDateEdit *m_until;
    QPushButton *m_accept;
};

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QBoxLayout;
class QLineEdit;

namespace chartroom {

class Label;

/// Asks a manager whom to erase from the department's store, says what goes and what stays, and wants a word typed. It
/// erases nothing itself.
class ErasePersonDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ErasePersonDialog(QWidget *parent = nullptr);

    /// Id or pseudonym.
    [[nodiscard]] QString person() const;

private:
    void setUpButtons(QBoxLayout &page);
    void confirm();

    QLineEdit *m_person;
    QLineEdit *m_word;
    Label *m_message;
};

} // namespace chartroom

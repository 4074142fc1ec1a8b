// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "storage/departmentplace.h"

#include <QDialog>

class QBoxLayout;
class QLineEdit;

namespace chartroom {

class Label;
class LearnerDesk;

/// Asks before everything about a learner is erased: says what goes and what stays, offers a copy of all of it, and wants
/// a word typed. It erases nothing itself.
class EraseDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a department: the store that this machine syncs with, which erasing here does not reach.
    explicit EraseDialog(LearnerDesk &desk, const DepartmentPlace &department = {}, QWidget *parent = nullptr);

    /// Writes every fact of the learner into a progress file of their own, in the background. Says how it went.
    void saveCopyTo(const QString &path);

private:
    void addParagraph(QBoxLayout &page, const QString &title, const QString &text);
    void setUpCopy(QBoxLayout &page);
    void setUpButtons(QBoxLayout &page);
    void confirm();
    void tell(const QString &sentence, bool isError);

    LearnerDesk &m_desk;
    QLineEdit *m_word;
    Label *m_message;
    BackgroundTask m_task; ///< last: ends before what its work refers to
};

} // namespace chartroom

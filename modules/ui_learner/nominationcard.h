// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QWidget>

class QListWidget;
class QPlainTextEdit;

namespace chartroom {

class Label;

/// "Data hero": somebody says what they did with data that others may learn from, with answers of their own as evidence.
class NominationCard : public QWidget
{
    Q_OBJECT

public:
    explicit NominationCard(LearnerDesk &desk, QWidget *parent = nullptr);

private:
    void refresh();
    void keep();
    void tell(const QString &token, const QString &text);

    LearnerDesk &m_desk;
    QPlainTextEdit *m_story;
    QListWidget *m_evidence;
    Label *m_nothing;
    Label *m_held;
    Label *m_message;
};

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QWidget>

class QStandardItemModel;
class QTableView;
class QPushButton;

namespace chartroom {

class EmptyState;
class Label;

/// The learner's notes and bookmarks, the newest first, with the way back to their steps.
class NotesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NotesPanel(LearnerDesk &desk, QWidget *parent = nullptr);

signals:
    void lessonChosen(const StudyPlace &place);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void addRow(const LessonId &lesson, int step, const QString &text, const QDateTime &at, bool isNote);
    void open();
    void remove();
    void copyAll();

    LearnerDesk &m_desk;
    QStandardItemModel *m_model;
    QTableView *m_table;
    QWidget *m_list;
    EmptyState *m_nothing;
    Label *m_message;
    QPushButton *m_open;
    QPushButton *m_remove;
};

} // namespace chartroom

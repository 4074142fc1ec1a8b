// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace chartroom {

class Card;
class Label;

/// Review: what is due today, about five minutes of it at a time, how sure one wants to be, and what rests because asking
/// again would not help.
class ReviewPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPage(LearnerDesk &desk, QWidget *parent = nullptr);

signals:
    void reviewRequested(const QList<ReviewTask> &tasks);
    void lessonChosen(const StudyPlace &place);
    void modulesRequested();

private:
    void setUpDue();
    void refresh();
    void showDue();
    void showStuck();
    [[nodiscard]] QWidget *stuckRow(const ReviewTask &task);

    LearnerDesk &m_desk;
    Card *m_due;
    QWidget *m_waiting;
    Label *m_count;
    Label *m_unit;
    Label *m_which;
    Label *m_left;
    Label *m_nothing;
    QPushButton *m_start;
    QPushButton *m_modules;
    Card *m_stuck;
    QVBoxLayout *m_stuckRows;
};

/// "3 D1 Read charts, 2 C1 Describe": what the tasks are mainly about, the three most frequent.
[[nodiscard]] QString tasksInWords(const QList<ReviewTask> &tasks, const Framework &framework, const QString &language);
/// Until when there is nothing to do.
[[nodiscard]] QString nothingDueInWords(const ReviewQueue &queue, const QString &language);
/// Minutes that the next sitting takes, at least 1.
[[nodiscard]] int minutesOfSitting(const ReviewQueue &queue);

} // namespace chartroom

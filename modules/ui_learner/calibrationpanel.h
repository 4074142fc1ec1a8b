// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"
#include "ui_learner/learnerdesk.h"

#include <QWidget>

class QBoxLayout;
class QStandardItemModel;
class QTableView;
class QVBoxLayout;

namespace chartroom {

class Card;
class ChartView;
class Label;

/// How sure one was and how often that was right, for the learner alone: in a sentence, a small chart and a table; beside
/// them the answers one was sure of and that were not right, newest first, each to be tried again.
class CalibrationPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CalibrationPanel(LearnerDesk &desk, QWidget *parent = nullptr);

    void refresh();

signals:
    void reviewRequested(const QList<ReviewTask> &tasks);
    void lessonChosen(const StudyPlace &place);

private:
    void setUpShares(Card &card);
    void showShares();
    void fillTable();
    void showWrong();
    [[nodiscard]] QWidget *wrongRow(const SureAndWrong &wrong);
    void addActions(const SureAndWrong &wrong, QLayout &buttons);

    LearnerDesk &m_desk;
    Label *m_verdict;
    Label *m_score;
    ChartView *m_chart;
    QTableView *m_view;
    QStandardItemModel *m_numbers;
    Table m_table; ///< behind the chart
    Card *m_wrong;
    QVBoxLayout *m_rows;
};

} // namespace chartroom

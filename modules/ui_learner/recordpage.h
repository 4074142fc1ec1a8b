// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QWidget>

class QComboBox;
class QTabWidget;
class QTableView;
class QVBoxLayout;

namespace chartroom {

class Label;
class RecordModel;
class SharePanel;

/// My record (mock 06): where one stands in each competency and on what evidence, with what a manager would see at the
/// right; behind it, as tabs, what to do next, how sure one was, and one's own view. Only the learner sees this page.
class RecordPage : public QWidget
{
    Q_OBJECT

public:
    explicit RecordPage(LearnerDesk &desk, QWidget *parent = nullptr);

    enum Tab { Levels, Next, Confidence, OwnView, Notes, Team };
    void showTab(Tab tab);

signals:
    void lessonChosen(const StudyPlace &place);
    void reviewRequested(const QList<ReviewTask> &tasks);
    void settingsRequested();

private:
    [[nodiscard]] QWidget *levelsTab();
    [[nodiscard]] QWidget *teamTab();
    void setUpTabs();
    void showRule();
    void setUpHeader(QVBoxLayout &page);
    void setUpTable();
    void refresh();
    void showSelected();
    void chooseProfile(int index);
    void saveCopy();

    LearnerDesk &m_desk;
    QComboBox *m_profile;
    QTabWidget *m_tabs;
    RecordModel *m_model;
    QTableView *m_table;
    Label *m_sentence;
    Label *m_saved;
    SharePanel *m_share;
};

} // namespace chartroom

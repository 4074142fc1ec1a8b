// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QWidget>
#include <optional>

class QGridLayout;
class QPushButton;

namespace chartroom {

class Card;
class Label;
class PathTable;
class NeatFrame;
class Neatline;
class NextPanel;
class ProfilePlot;
class WeekPlot;

/// Home (mock 01): continue where you left off, this week, the path, the competency profile. Where the window is narrow
/// for the size of the text, the cards stand below each other and the page scrolls.
class HomePage : public QWidget
{
    Q_OBJECT

public:
    explicit HomePage(LearnerDesk &desk, QWidget *parent = nullptr);

signals:
    void lessonChosen(const StudyPlace &place);
    void modulesRequested();
    void recordRequested();
    void reviewRequested(const QList<ReviewTask> &tasks);
    void settingsRequested();
    void placementRequested();
    void searchRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(bool wide);
    [[nodiscard]] QLayout *titleRow();
    void setUpContinue();
    void setUpWeek();
    void setUpReview();
    void setUpNext();
    void setUpPath();
    void setUpProfile();
    void refresh();
    void showContinue();
    void showWeek();
    void showReview();
    void showProfile();

    LearnerDesk &m_desk;
    QGridLayout *m_grid = nullptr;
    std::optional<bool> m_isWide;
    Label *m_greeting;
    Label *m_date;
    Card *m_continueCard;
    Label *m_continueModule;
    Label *m_lessonTitle;
    Neatline *m_neatline;
    Label *m_position;
    Label *m_left;
    QPushButton *m_continue;
    NeatFrame *m_picture;
    Card *m_weekCard;
    WeekPlot *m_week;
    Label *m_weekWords;
    Label *m_weekRight;
    Card *m_reviewCard;
    Label *m_dueCount;
    Label *m_dueUnit;
    Label *m_dueWords;
    QWidget *m_dueRow;
    Label *m_nothingDue;
    QPushButton *m_review;
    NextPanel *m_next;
    Card *m_pathCard;
    PathTable *m_lessons;
    Card *m_profileCard;
    ProfilePlot *m_profile;
};

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace chartroom {

class Card;
class Label;
class PathTable;

/// What the questions of placement came to: a band for each strand, the lesson to begin with, and the path.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(LearnerDesk &desk, QWidget *parent = nullptr);

    /// To the button that begins.
    void focusBegin();

signals:
    void lessonChosen(const StudyPlace &place);

private:
    void setUpBands();
    void setUpBegin();
    void setUpPath();
    void refresh();
    void showBands();
    void showBegin();
    [[nodiscard]] QWidget *bandRow(const PlacementBand &band) const;

    LearnerDesk &m_desk;
    Card *m_begin;
    Card *m_bands;
    Card *m_pathCard;
    QVBoxLayout *m_rows;
    Label *m_module;
    Label *m_lesson;
    Label *m_why;
    QPushButton *m_go;
    PathTable *m_path;
};

} // namespace chartroom

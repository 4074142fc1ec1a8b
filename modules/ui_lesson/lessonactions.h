// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QPushButton;

namespace chartroom {

class Label;

/// The bar at the foot of a lesson: Back left, Check and Continue right, and between them what the moment needs.
class LessonActions : public QFrame
{
    Q_OBJECT

public:
    explicit LessonActions(QWidget *parent = nullptr);

    struct Offer {
        QString check;   ///< text of the primary button; empty: nothing to check
        QString goOn;    ///< text of the button that leads on
        QString back;    ///< text of the button at the left
        QString remark;  ///< may be empty
        bool canUndo = false;
        bool canRedo = false;
        bool canStartOver = false;
        bool canTakeAgain = false;
    };
    void setOffer(const Offer &offer);
    void focusGoOn();

signals:
    void backChosen();
    void undoChosen();
    void redoChosen();
    void startOverChosen();
    void againChosen();
    void checkChosen();
    void goOnChosen();

private:
    QPushButton *m_back;
    QPushButton *m_undo;
    QPushButton *m_redo;
    QPushButton *m_startOver;
    QPushButton *m_again;
    QPushButton *m_check;
    QPushButton *m_goOn;
    Label *m_remark;
};

} // namespace chartroom

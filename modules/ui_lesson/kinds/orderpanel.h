// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisepanel.h"

class QCheckBox;
class QListWidget;
class QPushButton;

namespace chartroom {

/// Items to put into an order: a list whose current item moves with buttons, with Ctrl+Up and Ctrl+Down, or by
/// dragging. The order shown first is shuffled and never right; it counts as an answer only once something was moved or
/// the order was confirmed.
class OrderPanel : public ExercisePanel
{
    Q_OBJECT

public:
    /// \a items in the order in which they are first shown.
    OrderPanel(const ExerciseContent &content, const QList<Choice> &items, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpList(const QList<Choice> &items);
    void moveCurrent(int step);
    void announcePlace();
    [[nodiscard]] QStringList shownOrder() const;
    void showOrder(const QStringList &ids);

    QStringList m_start;
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QCheckBox *m_confirm;
    bool m_filling = false;
};

/// The items of an exercise of kind order in the order an attempt shows first.
[[nodiscard]] QList<Choice> orderAtStart(const ExerciseContent &content, const QList<Choice> &items);

} // namespace chartroom

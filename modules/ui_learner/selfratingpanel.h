// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QWidget>

class QPushButton;
class QStandardItemModel;
class QTableView;
class QVBoxLayout;

namespace chartroom {

class Card;
class ChoiceRow;
class Label;

/// One's own view beside what the answers show: a table of all competencies with the gap in words, and for the chosen one
/// five statements to rate oneself by. The newest rating counts; those before are kept.
class SelfRatingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SelfRatingPanel(LearnerDesk &desk, QWidget *parent = nullptr);

    /// The competency of a row of the table.
    [[nodiscard]] QString codeAt(int row) const;

private:
    void setUpTable(Card &card);
    void refresh();
    void showChoices();
    void keep();

    LearnerDesk &m_desk;
    QTableView *m_view;
    QStandardItemModel *m_model;
    Card *m_form;
    QVBoxLayout *m_rows;
    QList<ChoiceRow *> m_choices; ///< levels 0 to 4
    Label *m_gap;
    QPushButton *m_keep;
};

} // namespace chartroom

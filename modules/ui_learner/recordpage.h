// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QWidget>

class QComboBox;
class QTableView;
class QVBoxLayout;

namespace chartroom {

class Label;
class RecordModel;
class SharePanel;

/// My record (mock 06): where one stands in each competency and on what evidence; at the right what a manager would
/// see, and sharing. Only the learner sees this page.
class RecordPage : public QWidget
{
    Q_OBJECT

public:
    explicit RecordPage(LearnerDesk &desk, QWidget *parent = nullptr);

private:
    void setUpHeader(QVBoxLayout &page);
    void setUpTable();
    void refresh();
    void showSelected();
    void chooseProfile(int index);
    void saveCopy();

    LearnerDesk &m_desk;
    QComboBox *m_profile;
    RecordModel *m_model;
    QTableView *m_table;
    Label *m_sentence;
    Label *m_saved;
    SharePanel *m_share;
};

} // namespace chartroom

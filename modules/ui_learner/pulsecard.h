// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QWidget>
#include <array>

class QButtonGroup;

namespace chartroom {

class Label;

/// Six statements about work with data in one's team, each to agree with from 1 to 5. The answers are only ever shown for
/// groups.
class PulseCard : public QWidget
{
    Q_OBJECT

public:
    explicit PulseCard(LearnerDesk &desk, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *statementRow(int question);
    void refresh();
    void keep();

    LearnerDesk &m_desk;
    std::array<QButtonGroup *, Pulse::questions> m_answers{};
    Label *m_last;
    Label *m_message;
};

} // namespace chartroom

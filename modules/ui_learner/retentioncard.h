// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_kit/card.h"
#include "ui_learner/learnerdesk.h"

class QSlider;

namespace chartroom {

class Label;

/// The one control of review: how sure do you want to be? A slider from 70 to 97 %, its value, and what it means for a
/// week in words, at once. It is kept when it comes to rest.
class RetentionCard : public Card
{
    Q_OBJECT

public:
    explicit RetentionCard(LearnerDesk &desk, QWidget *parent = nullptr);

private:
    void refresh();
    void showMeaning();
    void keep();

    LearnerDesk &m_desk;
    QSlider *m_slider;
    Label *m_value;
    Label *m_meaning;
};

} // namespace chartroom

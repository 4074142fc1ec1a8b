// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisepanel.h"

namespace chartroom {

class ChoiceRow;

/// Any number of options: a group of check boxes in the order written. How many are ticked is said, never how many are
/// right.
class ChoiceManyPanel : public ExercisePanel
{
    Q_OBJECT

public:
    ChoiceManyPanel(const ExerciseContent &content, const ChoiceMany &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;

private:
    void tellCount();

    QList<ChoiceRow *> m_rows;
    QStringList m_ids; ///< of the rows
    bool m_wasTouched = false; ///< ticking nothing is an answer only after something was ticked or taken away
};

} // namespace chartroom

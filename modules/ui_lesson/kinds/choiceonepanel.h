// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisepanel.h"

class QButtonGroup;

namespace chartroom {

class ChoiceRow;

/// One of several options: a radio group in two columns where there is room. Options stand in the repeatable order
/// of exercises.md 12; ids are unaffected.
class ChoiceOnePanel : public ExercisePanel
{
    Q_OBJECT

public:
    ChoiceOnePanel(const ExerciseContent &content, const ChoiceOne &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    void showGrade(const std::optional<Grade> &grade) override;
    [[nodiscard]] QWidget *firstControl() override;

private:
    QList<ChoiceRow *> m_rows;
    QStringList m_ids; ///< of the rows, in the order shown
    QButtonGroup *m_group;
};

/// The options in the repeatable order of an attempt, or as written without `shuffle`.
[[nodiscard]] QList<Choice> choicesAsShown(const ExerciseContent &content, const ChoiceOne &body);

} // namespace chartroom

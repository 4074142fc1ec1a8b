// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisepanel.h"

class QPlainTextEdit;

namespace chartroom {

class ChoiceRow;
class Label;

/// A text of one's own, with points to tick that it holds. The number of words stands below; it is announced on demand.
class ReflectionPanel : public ExercisePanel
{
    Q_OBJECT

public:
    ReflectionPanel(const ExerciseContent &content, const Reflection &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;

private:
    void setUpText();
    void setUpPoints(const QList<Choice> &points);
    void showCount();
    void sayCount();
    [[nodiscard]] QString limits() const;

    int m_least;
    int m_most;
    QPlainTextEdit *m_edit;
    Label *m_count;
    QList<ChoiceRow *> m_points;
    QStringList m_ids; ///< of the points
    bool m_filling = false;
};

} // namespace chartroom

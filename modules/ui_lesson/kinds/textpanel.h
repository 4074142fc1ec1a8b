// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisepanel.h"

class QLineEdit;

namespace chartroom {

/// A word or a few: one line to type in.
class TextPanel : public ExercisePanel
{
    Q_OBJECT

public:
    TextPanel(const ExerciseContent &content, const TextShort &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;

private:
    QLineEdit *m_edit;
};

} // namespace chartroom

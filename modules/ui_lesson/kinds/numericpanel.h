// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisepanel.h"

class QLineEdit;
class QTimer;

namespace chartroom {

class Label;

/// A number (or a date) to type. After a pause of 500 ms the panel says beside the field how it was read:
/// "Read as 1,250.5".
class NumericPanel : public ExercisePanel
{
    Q_OBJECT

public:
    NumericPanel(const ExerciseContent &content, const Numeric &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;

private:
    void sayHowItWasRead();

    bool m_isDate;
    QLineEdit *m_edit;
    Label *m_echo;
    QTimer *m_pause;
};

/// A numeric answer as the text a person might have typed.
[[nodiscard]] QString numberAsTyped(const QJsonObject &answer, const QString &language);
/// "Read as 1,250.5", or nothing when it cannot be read.
[[nodiscard]] QString howItReads(const QString &typed, bool isDate, const QString &language);

} // namespace chartroom

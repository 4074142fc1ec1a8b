// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisepanel.h"

namespace chartroom {

class ChartView;
class NumericPanel;

/// A number to read off a chart: the chart with its values hidden and a reading line, and a field below. Return on the
/// line puts its value into the field.
class ChartReadPanel : public ExercisePanel
{
    Q_OBJECT

public:
    ChartReadPanel(const ExerciseContent &content, const ChartRead &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;
    [[nodiscard]] ChartView *chart() const { return m_chart; }

private:
    void takeValue(double value);

    ChartView *m_chart;
    NumericPanel *m_number;
};

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisepanel.h"

#include <QJsonArray>

namespace chartroom {

class ChartView;
class Label;

/// Marks of a chart to pick, by click or by travelling with the arrow keys and pressing Space.
class ChartPointPanel : public ExercisePanel
{
    Q_OBJECT

public:
    ChartPointPanel(const ExerciseContent &content, const ChartPoint &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;

private:
    void pick(const QJsonObject &key);
    void showPicked();

    bool m_multiple;
    QJsonArray m_picked;
    ChartView *m_chart;
    Label *m_words;
};

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "grading/kinds/samplestudy.h"
#include "lesson/kinds/sample.h"
#include "ui_lesson/exercisepanel.h"

#include <memory>

class QComboBox;
class QDoubleSpinBox;
class QVBoxLayout;

namespace chartroom {

class ChartView;

/// How to draw a sample and how large, or an interval that holds most results. After an answer the results of all
/// draws are shown as a histogram with its table twin.
class SamplePanel : public ExercisePanel
{
    Q_OBJECT

public:
    SamplePanel(const ExerciseContent &content, const Sample &body, QWidget *parent = nullptr);
    ~SamplePanel() override;

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    void showGrade(const std::optional<Grade> &grade) override;
    [[nodiscard]] QWidget *firstControl() override;

signals:
    void histogramShown();

private:
    struct Work;

    void setUpSize(QVBoxLayout &column);
    void setUpInterval(QVBoxLayout &column);
    [[nodiscard]] QDoubleSpinBox *makeEnd(const QString &name);
    void simulate();
    void showHistogram();

    Sample m_body;
    QComboBox *m_method = nullptr;
    QComboBox *m_size = nullptr;
    QDoubleSpinBox *m_lower = nullptr;
    QDoubleSpinBox *m_upper = nullptr;
    ChartView *m_chart;
    std::unique_ptr<Work> m_work; ///< outlives the task, which writes into it
    BackgroundTask m_task;
};

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_chart/chartbuilder.h"
#include "ui_lesson/exercisepanel.h"

namespace chartroom {

/// A chart to build or to repair: what is offered, where it starts, and the words around it.
struct ChartTask {
    ChartOffer offer;
    QJsonObject start;
    TaskWords words;
    bool startIsAnswer = false; ///< an untouched chart is told from no chart (chart.repair: "Nothing has been changed yet.")
};

[[nodiscard]] ChartTask buildTask(const ExerciseContent &content, const ChartBuild &body);
/// Only what the exercise lets people change is shown.
[[nodiscard]] ChartTask repairTask(const ExerciseContent &content, const ChartRepair &body);

/// A chart to build or to repair: the form with one row for each channel, and a live preview (mock 03).
class ChartBuildPanel : public ExercisePanel
{
    Q_OBJECT

public:
    ChartBuildPanel(const ExerciseContent &content, const ChartTask &task, QWidget *parent = nullptr);

    [[nodiscard]] ChartBuilder *builder() const { return m_builder; }

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    void beginWith(const QJsonObject &answer) override;
    void showGrade(const std::optional<Grade> &grade) override;
    [[nodiscard]] QWidget *firstControl() override;
    [[nodiscard]] bool needsTaskPage() const override { return true; }
    [[nodiscard]] bool scrollsItself() const override { return true; }
    [[nodiscard]] bool canUndo() const override;
    [[nodiscard]] bool canRedo() const override;
    void undo() override;
    void redo() override;
    void startOver() override;
    [[nodiscard]] TaskWords taskWords() const override;
    /// Below the preview, as on mock 03.
    bool takeFeedback(QWidget *feedback) override;

private:
    ChartBuilder *m_builder;
    QJsonObject m_start;
    TaskWords m_words;
    bool m_startIsAnswer;
};

} // namespace chartroom

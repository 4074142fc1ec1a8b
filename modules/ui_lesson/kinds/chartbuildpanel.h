// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisepanel.h"

namespace chartroom {

class ChartBuilder;

/// A chart to build: the form with one row for each channel, and a live preview (mock 03).
class ChartBuildPanel : public ExercisePanel
{
    Q_OBJECT

public:
    ChartBuildPanel(const ExerciseContent &content, const ChartBuild &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
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
};

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/gradingcache.h"
#include "ui_lesson/exercisepanel.h"

class QPushButton;
class QVBoxLayout;

namespace chartroom {

class ChoiceRow;
class ConfidenceRow;
class Label;

/// A story with decisions: the path so far as a list of steps with headings, each with its options or with the panel of
/// another exercise. Another choice at an earlier step begins the path anew from there. Which way leads on from an
/// exercise depends on its grade, so the panel asks for that; what is right or not is said by the check alone.
class ScenarioPanel : public ExercisePanel
{
    Q_OBJECT

public:
    ScenarioPanel(const ExerciseContent &content, const Scenario &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;

private:
    /// One node on the path.
    struct Stage {
        const ScenarioNode *node = nullptr;
        const Exercise *asked = nullptr;
        QWidget *box = nullptr;
        QList<ChoiceRow *> rows; ///< one an option
        ExercisePanel *panel = nullptr;
        ConfidenceRow *confidence = nullptr;
        QPushButton *goOn = nullptr;
        Label *note = nullptr;
    };

    void addStage(const QString &id);
    void addOptions(Stage &stage, QVBoxLayout &layout);
    void addExercise(Stage &stage, QVBoxLayout &layout);
    void cutAfter(qsizetype at);
    void showStep(const Stage &stage, const QJsonObject &step);
    void optionChosen(qsizetype at);
    void exerciseEdited(qsizetype at);
    void goOn(qsizetype at);
    void advance(qsizetype at);
    void advanceFromExercise(const Stage &stage);
    [[nodiscard]] QString headingOf(const ScenarioNode &node) const;
    [[nodiscard]] QJsonObject stepOf(const Stage &stage) const;

    const Scenario &m_body;
    QVBoxLayout *m_layout;
    QList<Stage> m_stages;
    GradingCache m_cache;
};

/// An exercise as a scenario asks it: in the variant that goes with the variant of the scenario.
[[nodiscard]] ExerciseContent askedContent(const ExerciseContent &scenario, const Exercise &asked);

} // namespace chartroom

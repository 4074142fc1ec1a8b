// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisecontent.h"

#include <QPointer>
#include <QWidget>

namespace chartroom {

/// The words on the buttons around a panel that stands on a page of its own.
struct TaskWords {
    QString open;  ///< before anything was done: "Build the chart"
    QString goOn;  ///< with work begun
    QString look;  ///< after a right answer
    QString check; ///< the primary button of the page: "Check chart"
};

/// Where an answer is given: one panel for each kind. A panel only collects an answer object; it never grades.
/// Undo, redo and "start over" work on whole answers, typing word by word; a kind whose editor keeps finer steps uses
/// its own.
class ExercisePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ExercisePanel(ExerciseContent content, QWidget *parent = nullptr);

    /// The answer as it stands; may be incomplete.
    [[nodiscard]] virtual QJsonObject answer() const = 0;
    /// Shows an answer (draft, solution, undo) without announcing a change.
    virtual void setAnswer(const QJsonObject &answer) = 0;
    /// Points at what a grade is about; nothing clears it.
    virtual void showGrade(const std::optional<Grade> &grade);
    /// The first control a keyboard user should land on.
    [[nodiscard]] virtual QWidget *firstControl() = 0;
    /// True for kinds that need a page of their own (chart building).
    [[nodiscard]] virtual bool needsTaskPage() const { return false; }
    /// The answer is given inside the prompt: the panel shows it itself.
    [[nodiscard]] virtual bool showsPrompt() const { return false; }
    /// The words for kinds that need a page of their own.
    [[nodiscard]] virtual TaskWords taskWords() const;
    /// A panel with a place for the hints and the feedback inside takes them and returns true; else they stand below.
    virtual bool takeFeedback(QWidget *feedback);
    /// The panel stands its parts below each other and scrolls where there is no room; it needs no minimum size.
    [[nodiscard]] virtual bool scrollsItself() const { return false; }

    [[nodiscard]] virtual bool canUndo() const { return m_at > 0 || m_isAside; }
    [[nodiscard]] virtual bool canRedo() const { return m_at + 1 < m_history.size(); }
    virtual void undo();
    virtual void redo();
    virtual void startOver();
    /// Shows an answer and makes it the ground that undo cannot go below.
    virtual void beginWith(const QJsonObject &answer);
    /// Shows somebody else's answer (the solution); undo brings the learner's own back.
    void showAside(const QJsonObject &answer);

signals:
    /// The person changed the answer.
    void answerChanged();

protected:
    /// Panels call this after each change by the person.
    void answerEdited();
    [[nodiscard]] const ExerciseContent &content() const { return m_content; }
    /// What is shown is somebody else's answer: the solution is open.
    [[nodiscard]] bool isAside() const { return m_isAside; }

private:
    void show(qsizetype at);
    /// The change at hand goes on with the word that the last one was about.
    [[nodiscard]] bool isSameWord(QWidget *editor) const;

    ExerciseContent m_content;
    QList<QJsonObject> m_history;
    qsizetype m_at = 0;
    bool m_isAside = false;      ///< what is shown is not in the history
    QPointer<QWidget> m_typedIn; ///< the field whose typing made the newest entry
};

/// The panel of the exercise's kind; nullptr when this build has none for it.
[[nodiscard]] ExercisePanel *makeExercisePanel(const ExerciseContent &content, QWidget *parent);

} // namespace chartroom

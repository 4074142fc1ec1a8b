// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/kinds/cleantable.h"
#include "lesson/kinds/clean.h"
#include "ui_lesson/exercisepanel.h"

#include <QJsonArray>

class QTableView;
class QVBoxLayout;

namespace chartroom {

class Card;
class CleanModel;
class CleanTool;
class Label;

/// A table to clean (mock 04): a command for each tool, a form that says what it will do, and a log in which every
/// edit is a line that can be undone by itself. Cells are also typed over in place, rows deleted with Delete.
class CleanPanel : public ExercisePanel
{
    Q_OBJECT

public:
    CleanPanel(const ExerciseContent &content, const Clean &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    void showGrade(const std::optional<Grade> &grade) override;
    [[nodiscard]] QWidget *firstControl() override;
    [[nodiscard]] bool needsTaskPage() const override { return true; }
    [[nodiscard]] bool scrollsItself() const override { return true; }
    [[nodiscard]] TaskWords taskWords() const override;
    bool takeFeedback(QWidget *feedback) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable(QVBoxLayout &column);
    void setUpTools(QVBoxLayout &column);
    void setUpLog(QVBoxLayout &column);
    void chooseTool(const QString &op);
    void addEdit(const QJsonObject &edit);
    void undoEdit(qsizetype index);
    /// Applies the edits from the start and keeps those that the table takes.
    void setEdits(const QJsonArray &edits);
    void showLog();

    Clean m_body;
    CleanTable m_start;
    QJsonArray m_edits;
    QStringList m_lines; ///< of the log, one for each edit
    CleanModel *m_model;
    QTableView *m_view;
    CleanTool *m_tool;
    QVBoxLayout *m_left = nullptr;
    QVBoxLayout *m_log = nullptr;
    Card *m_logCard = nullptr;
    Label *m_checked;
};

} // namespace chartroom

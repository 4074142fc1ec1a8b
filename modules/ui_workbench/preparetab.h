// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_workbench/stepform.h"
#include "workbench/workbenchdocument.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QTableView;

namespace chartroom {

class Card;
class EmptyState;
class ResultPane;
class ScrollPage;
class StepModel;

/// The steps that prepare the table: a list in words with their effects, the form of the chosen step, and the result.
/// Ins adds, Del removes, Space switches on and off, Alt+Up and Alt+Down move, Ctrl+Z and Ctrl+Shift+Z undo and redo.
class PrepareTab : public QWidget
{
    Q_OBJECT

public:
    explicit PrepareTab(WorkbenchDocument &document, QWidget *parent = nullptr);

    void refresh();
    /// Adds a step of this kind after the chosen one, and chooses it.
    void addStep(const QString &word);
    void removeStep();
    /// By -1 or 1 place.
    void moveStep(int by);
    [[nodiscard]] ResultPane *result() const { return m_result; }
    [[nodiscard]] StepForm *form() const { return m_form; }

signals:
    /// A person wants another table for a join.
    void tableRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *stepsCard();
    [[nodiscard]] QWidget *formCard();
    [[nodiscard]] QWidget *toolbar();
    void setupLayout();
    void setupShortcuts();
    void fillAddMenu();
    void fillTableMenu();
    [[nodiscard]] StepContext context(int step) const;
    [[nodiscard]] int chosen() const;
    void choose(int step);
    void takeEdit(const QueryStep &step, const QString &key, bool reshaped);
    void takeSteps();
    void takeTables();
    void showForm();
    void showButtons();

    WorkbenchDocument &m_document;
    StepModel *m_model;
    QTableView *m_steps;
    EmptyState *m_noSteps;
    QMenu *m_addMenu;
    QMenu *m_tableMenu;
    QPushButton *m_add;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
    QPushButton *m_undo;
    QPushButton *m_redo;
    QPushButton *m_table;
    Card *m_formCard = nullptr;
    ScrollPage *m_formScroll;
    StepForm *m_form = nullptr;
    QueryStep m_shown;    ///< the step as the form has it
    int m_shownAt = -1;
    QList<Field> m_shownFields;
    qsizetype m_tableCount = 0;
    ResultPane *m_result;
};

} // namespace chartroom

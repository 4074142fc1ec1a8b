// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"
#include "ui_lesson/exercisepanel.h"

class QCompleter;
class QHBoxLayout;
class QLineEdit;
class QTimer;

namespace chartroom {

class DataGrid;
class Label;

/// A formula to write. Columns and functions are completed while typing, or put in from menus; the first three results
/// stand below as they are.
class FormulaPanel : public ExercisePanel
{
    Q_OBJECT

public:
    FormulaPanel(const ExerciseContent &content, const Formula &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpEdit(QHBoxLayout *row);
    [[nodiscard]] QWidget *makeMenus();
    [[nodiscard]] QString typedWord() const;
    void complete();
    void insert(const QString &word, bool isFunction);
    void takeCompletion(const QString &word);
    void showResults();

    Formula m_body;
    Table m_table;      ///< all rows: aggregates look at them
    Table m_firstRows;  ///< the rows shown, with the offered columns
    QStringList m_columns;
    QLineEdit *m_edit;
    QCompleter *m_completer;
    Label *m_problem;
    DataGrid *m_grid;
    QTimer *m_pause;
};

} // namespace chartroom

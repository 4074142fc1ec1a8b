// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"
#include "ui_lesson/exercisepanel.h"

class QBoxLayout;
class QComboBox;

namespace chartroom {

class FilterEditor;
class Label;
class LatestRun;
class Shelf;
class TablePane;

/// A pivot table to make: what stands in rows, in columns and as values, and which rows count. The table follows every
/// change.
class TablePivotPanel : public ExercisePanel
{
    Q_OBJECT

public:
    TablePivotPanel(const ExerciseContent &content, const TablePivot &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;

private:
    void setUpShelves(QBoxLayout *shelves);
    void setUpValueForm(QBoxLayout *form);
    [[nodiscard]] QComboBox *formBox(QBoxLayout *form, const QString &name);
    [[nodiscard]] QList<Field> offeredFields(bool numbersOnly) const;
    [[nodiscard]] QJsonObject valueOfForm() const;
    [[nodiscard]] QString valueText(const QJsonObject &value) const;
    void fillForm();
    void editValue();
    void edit();
    void showTable();

    Table m_table;
    TablePivot m_body;
    Shelf *m_rows;
    Shelf *m_columns;
    Shelf *m_values;
    QWidget *m_form;
    QComboBox *m_field = nullptr;
    QComboBox *m_per = nullptr;
    QComboBox *m_show = nullptr;
    FilterEditor *m_filter;
    Label *m_note;
    TablePane *m_pane;
    LatestRun *m_run;
};

} // namespace chartroom

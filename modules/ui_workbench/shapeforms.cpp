// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/stepforms.h"
#include "ui_workbench/tr.h"

#include <QComboBox>
#include <QLineEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

void fillForm(StepForm &form, const PivotStep &step)
{
    const auto edited = std::make_shared<PivotStep>(step);
    form.addColumns(UiWorkbenchTr::tr("A row for each"), step.rows, [&form, edited](const QStringList &rows) {
        edited->rows = rows;
        form.announce(*edited, u"rows"_s);
    });
    form.addColumn(UiWorkbenchTr::tr("A column for each"), step.names, [&form, edited](const QString &name) {
        edited->names = name;
        form.announce(*edited, {});
    });
    const auto set = [&form, edited](const Measure &measure, bool reshaped) {
        edited->value = measure;
        form.announce(*edited, u"value"_s, reshaped);
    };
    const QList<QWidget *> controls = measureControls(form, step.value, set);
    for (qsizetype i = 0; i + 1 < controls.size(); ++i) // the columns are named by the values
        form.addRow(i == 0 ? UiWorkbenchTr::tr("In the cells") : QString(), controls.at(i));
    delete controls.constLast();
    form.addNote(UiWorkbenchTr::tr("A cell without rows is missing, not zero."));
}

void fillForm(StepForm &form, const UnpivotStep &step)
{
    const auto edited = std::make_shared<UnpivotStep>(step);
    form.addColumns(UiWorkbenchTr::tr("Columns to stack"), step.columns, [&form, edited](const QStringList &columns) {
        edited->columns = columns;
        form.announce(*edited, u"columns"_s);
    });
    form.addText(UiWorkbenchTr::tr("Their names go into"), step.names, [&form, edited](const QString &text) {
        edited->names = text;
        form.announce(*edited, u"names"_s);
    });
    form.addText(UiWorkbenchTr::tr("Their values go into"), step.values, [&form, edited](const QString &text) {
        edited->values = text;
        form.announce(*edited, u"values"_s);
    });
}

namespace {

/// Columns that stay keep their new names; new ones come in the order of the table.
QList<PickColumn> pickedColumns(const QList<PickColumn> &before, const QStringList &chosen)
{
    QList<PickColumn> columns;
    for (const QString &name : chosen) {
        const auto known = std::find_if(before.begin(), before.end(), [&](const PickColumn &column) { return column.column == name; });
        columns.append(known == before.end() ? PickColumn{name} : *known);
    }
    return columns;
}

} // namespace

void fillForm(StepForm &form, const PickStep &step)
{
    const auto edited = std::make_shared<PickStep>(step);
    QStringList chosen;
    for (const PickColumn &column : step.columns)
        chosen << column.column;
    form.addColumns(UiWorkbenchTr::tr("Columns to keep"), chosen, [&form, edited](const QStringList &columns) {
        edited->columns = pickedColumns(edited->columns, columns);
        form.announce(*edited, u"columns"_s);
    });
    for (int i = 0; i < step.columns.size(); ++i) {
        if (step.columns.at(i).as.isEmpty())
            continue;
        QLineEdit *name = form.textField(UiWorkbenchTr::tr("New name"), step.columns.at(i).as, [&form, edited, i](const QString &text) {
            edited->columns[i].as = text;
            form.announce(*edited, u"name-%1"_s.arg(i));
        });
        form.addRow(step.columns.at(i).column, name);
    }
    QComboBox *rename = form.columnMenu(UiWorkbenchTr::tr("Rename"), form.context().fields, {}, [&form, edited](const QString &name) {
        for (PickColumn &column : edited->columns) {
            if (column.column == name && column.as.isEmpty())
                column.as = name;
        }
        form.announce(*edited, {}, true);
    }, [chosen](const Field &field) { return chosen.contains(field.name); }, UiWorkbenchTr::tr("choose a column\u2026"));
    form.addRow(UiWorkbenchTr::tr("Rename"), rename);
}

} // namespace chartroom

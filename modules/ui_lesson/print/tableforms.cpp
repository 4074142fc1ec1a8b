// SPDX-License-Identifier: GPL-3.0-or-later
// Of the forms on paper: tables to pick from, to filter, to turn and to join, and formulas.
#include "ui_lesson/print/exerciseforms.h"
#include "ui_lesson/print/printsheet.h"
#include "ui_lesson/tr.h"
#include "ui_table/tablecelltext.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype printedRows = 30; // more do not help on paper

/// A table of the exercise; empty when there is none.
Table tableOf(const ExerciseContent &content, qsizetype index = 0)
{
    const Table *table = content.tables()(content.exercise->data.value(index));
    return table ? *table : Table();
}

void addRows(PrintSheet &sheet, const Table &table, const QStringList &columns = {})
{
    sheet.addTable(table, std::min(table.rowCount(), printedRows), columns, true);
    if (table.rowCount() > printedRows)
        sheet.addRemark(UiLessonTr::tr("Only the first rows of the table are printed."));
}

QString headsOf(const Table &table, const QStringList &offered, const QString &language)
{
    QStringList heads;
    for (const Field &field : table.fields()) {
        if (offered.isEmpty() || offered.contains(field.name))
            heads << columnHead(field, language);
    }
    return heads.join(u", "_s);
}

} // namespace

void addForm(PrintSheet &sheet, const ExerciseContent &content, const TableSelect &body)
{
    addRows(sheet, tableOf(content), body.columns);
    switch (body.select) {
    case TableSelect::Select::Rows:
        sheet.addRemark(UiLessonTr::tr("Circle the numbers of the rows."));
        break;
    case TableSelect::Select::Cells:
        sheet.addRemark(UiLessonTr::tr("Circle the cells."));
        break;
    case TableSelect::Select::Columns:
        sheet.addRemark(UiLessonTr::tr("Circle the heads of the columns."));
        break;
    }
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const TableFilter &body)
{
    const Table table = tableOf(content);
    addRows(sheet, table);
    sheet.addRemark(UiLessonTr::tr("Columns to use: %1").arg(headsOf(table, body.fields, content.language)));
    sheet.addRemark(UiLessonTr::tr("Write the conditions, and how they are joined."));
    sheet.addLines(3);
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const TablePivot &body)
{
    const Table table = tableOf(content);
    addRows(sheet, table);
    sheet.addRemark(UiLessonTr::tr("Columns to use: %1").arg(headsOf(table, body.fields, content.language)));
    for (const QString &part : {UiLessonTr::tr("Rows"), UiLessonTr::tr("Columns"), UiLessonTr::tr("Values"), UiLessonTr::tr("Only rows where")})
        sheet.addBlank(part);
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const TableJoin &)
{
    addRows(sheet, tableOf(content, 0));
    addRows(sheet, tableOf(content, 1));
    sheet.addBlank(UiLessonTr::tr("Columns that link the tables"));
    sheet.addBlank(UiLessonTr::tr("Type of join"));
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const Formula &body)
{
    const Table table = tableOf(content);
    addRows(sheet, table, body.columns);
    if (!body.functions.isEmpty())
        sheet.addRemark(UiLessonTr::tr("Functions to use: %1").arg(body.functions.join(u", "_s)));
    sheet.addBlank((body.name.isEmpty() ? UiLessonTr::tr("Formula") : body.name) + u" ="_s);
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
// Of the forms on paper: charts to look at and to draw.
#include "ui_lesson/print/exerciseforms.h"
#include "ui_lesson/print/printsheet.h"
#include "ui_lesson/tr.h"
#include "ui_table/tablecelltext.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString fieldNames(const ExerciseContent &content)
{
    const Table *table = content.tables()(QString());
    QStringList names;
    for (int column = 0; table && column < table->columnCount(); ++column)
        names << columnHead(table->field(column), content.language);
    return names.join(u", "_s);
}

} // namespace

void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChartPoint &body)
{
    sheet.addChart(content.chart(body.chart), content.tables());
    sheet.addRemark(body.multiple ? UiLessonTr::tr("Circle all marks that fit.") : UiLessonTr::tr("Circle one mark."));
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChartBuild &)
{
    sheet.addRemark(UiLessonTr::tr("Columns of the data: %1").arg(fieldNames(content)));
    sheet.addRemark(UiLessonTr::tr("Draw the chart. Name the axes with their units."));
    sheet.addFrame(220);
    sheet.addBlank(UiLessonTr::tr("Title"));
}

} // namespace chartroom

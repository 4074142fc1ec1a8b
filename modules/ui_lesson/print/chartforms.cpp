// SPDX-License-Identifier: GPL-3.0-or-later
// Of the forms on paper: charts to look at and to draw.
#include "base/numberformat.h"
#include "grading/prepared.h"
#include "lesson/values.h"
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

/// Places and the values that are given; the others are blank. Nothing of the truth.
QList<QStringList> placesToDraw(const ChartDrawKey &key, const QString &language)
{
    QList<QStringList> rows;
    for (qsizetype i = 0; i < key.places.size(); ++i) {
        const bool isGiven = key.given.contains(key.places.at(i));
        rows << QStringList{key.placeNames.value(i), isGiven ? displayNumber(key.given.value(key.places.at(i)), language) : QString()};
    }
    return rows;
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

void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChartRead &body)
{
    sheet.addChart(content.chart(body.chart), content.tables());
    addForm(sheet, content, body.number);
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChartRepair &body)
{
    sheet.addChart(content.chart(body.start), content.tables());
    sheet.addRemark(UiLessonTr::tr("What would you change, and why? You may draw it on the back."));
    sheet.addLines(4);
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChartDraw &body)
{
    const int variant = variantIndex(content.exercise->uuid, content.seed, variantCount(*content.exercise));
    const PreparedExercise prepared = prepareExercise(*content.pack, *content.exercise, variant, content.language);
    const auto *key = std::get_if<ChartDrawKey>(&prepared.key);
    if (!key)
        return;
    const QString label = content.text(body.label);
    sheet.addRemark(UiLessonTr::tr("Draw first, then write your values. The axis goes from %1 to %2.")
                        .arg(displayNumber(key->low, content.language), displayNumber(key->high, content.language)));
    sheet.addFrame(150);
    sheet.addGrid({UiLessonTr::tr("Place"), key->unit.isEmpty() ? label : u"%1 (%2)"_s.arg(label, key->unit)},
                  placesToDraw(*key, content.language));
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChartAnnotate &body)
{
    sheet.addChart(content.chart(body.chart), content.tables());
    if (body.needsTitle)
        sheet.addBlank(UiLessonTr::tr("Title"));
    if (body.needsAnnotation) {
        sheet.addRemark(UiLessonTr::tr("Number the places in the chart that deserve a note, and write the notes here."));
        sheet.addLines(3);
    }
}

} // namespace chartroom

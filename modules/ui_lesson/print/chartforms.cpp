// SPDX-License-Identifier: GPL-3.0-or-later
// Of the forms on paper: charts to look at and to draw.
#include "base/numberformat.h"
#include "lesson/values.h"
#include "ui_lesson/print/exerciseforms.h"
#include "ui_lesson/print/printsheet.h"
#include "ui_lesson/tr.h"
#include "ui_table/tablecelltext.h"

#include <QJsonArray>

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

QString jsonText(const ExerciseContent &content, const QJsonValue &value)
{
    return value.isDouble() ? displayNumber(value.toDouble(), content.language) : value.toString();
}

QJsonValue evaluated(const ExerciseContent &content, const ExerciseValue &value)
{
    const auto result = evaluateValue(value, content.context());
    return result ? expressionValueToJson(result->value) : QJsonValue();
}

/// Places and the values that are given; the others are blank.
QList<QStringList> placesToDraw(const ExerciseContent &content, const ChartDraw &body)
{
    QList<QStringList> rows;
    const QJsonArray places = evaluated(content, body.keys).toArray();
    for (const QJsonValue &place : places) {
        const QString key = place.isDouble() ? canonicalNumber(place.toDouble()) : place.toString();
        QString value;
        for (const auto &[at, given] : body.given)
            value = at == key ? valueText(content, given) : value;
        rows << QStringList{jsonText(content, place), value};
    }
    return rows;
}

} // namespace

QString valueText(const ExerciseContent &content, const ExerciseValue &value)
{
    return jsonText(content, evaluated(content, value));
}

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
    const QString label = content.text(body.label);
    const QString measure = body.unit.isEmpty() ? label : u"%1 (%2)"_s.arg(label, body.unit);
    sheet.addRemark(UiLessonTr::tr("Draw first, then write your values. The axis goes from %1 to %2.")
                        .arg(valueText(content, body.low), valueText(content, body.high)));
    sheet.addFrame(180);
    sheet.addGrid({UiLessonTr::tr("Place"), measure}, placesToDraw(content, body));
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

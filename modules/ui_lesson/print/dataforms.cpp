// SPDX-License-Identifier: GPL-3.0-or-later
// Of the forms on paper: data to clean, describe, protect, link and sample.
#include "base/numberformat.h"
#include "lesson/values.h"
#include "ui_lesson/print/exerciseforms.h"
#include "ui_lesson/print/printsheet.h"
#include "ui_lesson/tr.h"
#include "ui_table/tablecelltext.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsOnPaper = 40;
constexpr qsizetype rowsToSee = 6;

QStringList blanks(qsizetype count)
{
    QStringList cells;
    for (qsizetype i = 0; i < count; ++i)
        cells << QString();
    return cells;
}

QString aspectHead(const QString &aspect)
{
    return aspect == u"type" ? UiLessonTr::tr("Type") : aspect == u"level" ? UiLessonTr::tr("Level") : UiLessonTr::tr("Unit");
}

QString methodName(const QString &method)
{
    return method == u"simple" ? UiLessonTr::tr("Rows at random")
        : method == u"stratified" ? UiLessonTr::tr("At random in each group")
                                  : UiLessonTr::tr("The first rows of the file");
}

QString comparisonName(const QString &word)
{
    return word == u"exact" ? UiLessonTr::tr("equal")
        : word == u"loose"  ? UiLessonTr::tr("equal but for capitals and accents")
        : word == u"similar" ? UiLessonTr::tr("nearly equal")
        : word == u"initial" ? UiLessonTr::tr("same first letter")
                             : UiLessonTr::tr("same year");
}

} // namespace

void addForm(PrintSheet &sheet, const ExerciseContent &content, const Clean &)
{
    if (const Table *table = content.tables()(QString()))
        sheet.addTable(*table, rowsOnPaper, {}, true);
    sheet.addText(UiLessonTr::tr("What would you change? Cells that are sound stay as they are."));
    QList<QStringList> rows;
    for (int i = 0; i < 8; ++i)
        rows << blanks(3);
    sheet.addGrid({UiLessonTr::tr("Row"), UiLessonTr::tr("Column"), UiLessonTr::tr("New value, or: delete")}, rows);
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const Schema &body)
{
    const Table *table = content.tables()(QString());
    if (!table)
        return;
    sheet.addTable(*table, rowsToSee, body.fields);
    QStringList heads{UiLessonTr::tr("Column")};
    for (const QString &aspect : body.ask) {
        if (aspect != u"key" && aspect != u"missing")
            heads << aspectHead(aspect);
    }
    QList<QStringList> rows;
    for (int column = 0; column < table->columnCount(); ++column) {
        if (body.fields.isEmpty() || body.fields.contains(table->field(column).name))
            rows << QStringList{table->field(column).name} + blanks(heads.size() - 1);
    }
    if (heads.size() > 1)
        sheet.addGrid(heads, rows);
    if (body.ask.contains(u"unit") && !body.units.isEmpty())
        sheet.addRemark(UiLessonTr::tr("Units: %1").arg(body.units.join(u", "_s)));
    if (body.ask.contains(u"key"))
        sheet.addBlank(UiLessonTr::tr("Columns that tell rows apart"));
    if (body.ask.contains(u"missing"))
        sheet.addBlank(UiLessonTr::tr("Texts that mean \u201cno value\u201d"));
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const Disclosure &body)
{
    const auto evaluated = evaluateValue(body.table, content.context());
    const Table *table = evaluated ? std::get_if<Table>(&evaluated->value) : nullptr;
    if (table)
        sheet.addTable(*table, -1);
    if (body.totals)
        sheet.addRemark(UiLessonTr::tr("The totals of rows and columns and the grand total are published too."));
    if (body.threshold)
        sheet.addRemark(UiLessonTr::tr("No number from 1 to %1 may be seen or computed.").arg(*body.threshold - 1));
    if (body.actions.contains(u"suppress"))
        sheet.addRemark(UiLessonTr::tr("Cross out the numbers that are to be hidden."));
    if (body.actions.contains(u"merge"))
        sheet.addBlank(UiLessonTr::tr("Groups to put together"));
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const Linkage &body)
{
    for (const QString &reference : content.exercise->data) {
        if (const Table *table = content.tables()(reference)) {
            sheet.addText(reference);
            sheet.addTable(*table, rowsToSee);
        }
    }
    QList<QStringList> rows;
    for (const FieldPair &pair : body.fields)
        rows << QStringList{u"%1 \u2013 %2"_s.arg(pair.left, pair.right), QString(), QString()};
    sheet.addGrid({UiLessonTr::tr("Columns to compare"), UiLessonTr::tr("How"), UiLessonTr::tr("Weight, 1 to 5")}, rows);
    QStringList ways;
    for (const QString &word : body.compare)
        ways << comparisonName(word);
    sheet.addRemark(UiLessonTr::tr("Ways to compare: %1").arg(ways.join(u", "_s)));
    QStringList thresholds;
    for (const double threshold : body.thresholds)
        thresholds << displayNumber(threshold, content.language);
    sheet.addOptionLine(UiLessonTr::tr("Link from this score on:"), PrintSheet::Mark::Circle, thresholds);
    sheet.addOptionLine(UiLessonTr::tr("Each row at most once?"), PrintSheet::Mark::Circle, {UiLessonTr::tr("Yes"), UiLessonTr::tr("No")});
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const Sample &body)
{
    if (const Table *table = content.tables()(QString()))
        sheet.addTable(*table, rowsToSee);
    if (body.task == Sample::Task::Interval) {
        sheet.addBlank(UiLessonTr::tr("From"));
        sheet.addBlank(UiLessonTr::tr("To"));
        return;
    }
    QStringList methods;
    for (const QString &method : body.methods)
        methods << methodName(method);
    sheet.addOptions(PrintSheet::Mark::Circle, methods);
    QStringList sizes;
    for (const qint64 size : body.sizes)
        sizes << displayNumber(static_cast<double>(size), content.language);
    sheet.addOptionLine(UiLessonTr::tr("Size:"), PrintSheet::Mark::Circle, sizes);
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartrules.h"
#include "lesson/checks/keychecks.h"
#include "lesson/tr.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Mark keys as a key names them: one a row of a table, or the objects of a literal list.
struct NamedMarks {
    QList<QJsonObject> keys;
    QStringList missingColumns;
};

NamedMarks marksOfTable(const Table &table, const QStringList &keyColumns)
{
    NamedMarks marks;
    for (const QString &column : keyColumns) {
        if (table.columnIndex(column) < 0)
            marks.missingColumns.append(column);
    }
    for (qsizetype row = 0; marks.missingColumns.isEmpty() && row < table.rowCount(); ++row) {
        QJsonObject key;
        for (const QString &column : keyColumns)
            key.insert(column, toJson(table.at(row, table.columnIndex(column))));
        if (keyColumns.isEmpty() && table.hasRowNumbers())
            key.insert(u"#"_s, table.rowNumbers().at(row));
        marks.keys.append(key);
    }
    return marks;
}

NamedMarks marksOfLiteral(const QJsonValue &literal)
{
    NamedMarks marks;
    for (const QJsonValue &entry : literal.toArray())
        marks.keys.append(entry.toObject());
    return marks;
}

void checkMarks(CheckContext &context, const ChartPoint &body, const NamedMarks &marks, const DerivedTable &derived)
{
    for (const QString &column : marks.missingColumns)
        context.report(u"exercise.field.missing"_s,
                       LessonTr::tr("The key has no column “%1”, which names the marks of the chart.").arg(column),
                       body.expect.place);
    if (marks.keys.isEmpty() && marks.missingColumns.isEmpty())
        context.report(u"exercise.key.missing-value"_s, LessonTr::tr("The key names no mark."), body.expect.place);
    for (const QJsonObject &key : marks.keys) {
        if (rowOfMarkKey(derived, key) < 0)
            context.report(u"exercise.key.error"_s, LessonTr::tr("The key names a mark that the chart does not have."),
                           body.expect.place);
    }
}

} // namespace

std::optional<ChartReview> reviewOfShown(CheckContext &context, const Exercise &exercise, const ChartReference &chart,
                                         const QString &key, const EvaluationContext &values)
{
    const auto spec = chartSpecJson(chart.spec, values);
    if (!spec || chart.spec.source.isEmpty())
        return std::nullopt; // reported with the chart
    const ChartReview review = context.charts.review(*spec, values.tables, exercise.data.value(0),
                                                     context.reading.language);
    if (review.problem && chart.name.isEmpty())
        context.report(review.problem->ruleId, review.problem->message,
                       exercise.placeOf(QStringList{u"response"_s, key} + review.problem->part.split(u'.')));
    return review;
}

void checkPointKey(CheckContext &context, const Exercise &exercise, const ChartPoint &body,
                   const std::optional<ExpressionValue> &value, const EvaluationContext &values)
{
    const auto review = reviewOfShown(context, exercise, body.chart, u"chart"_s, values);
    if (!review || !review->derived)
        return;
    if (!body.expect.isExpression()) {
        const auto literal = resolveValues(body.expect.literal, values);
        if (literal)
            checkMarks(context, body, marksOfLiteral(*literal), *review->derived);
    } else if (value) {
        if (const auto *table = std::get_if<Table>(&*value))
            checkMarks(context, body, marksOfTable(*table, review->derived->keys), *review->derived);
        else
            context.report(u"exercise.key.error"_s, LessonTr::tr("The key must be rows of a table."),
                           body.expect.place);
    }
}

void checkPlacedChart(CheckContext &context, const Exercise &exercise, const ChartReference &chart,
                      const EvaluationContext &values)
{
    const auto spec = chartSpecJson(chart.spec, values);
    if (!spec || !chart.name.isEmpty() || chart.spec.source.isEmpty())
        return; // reported on reading, or with its lesson
    const ChartReview review = context.charts.review(*spec, values.tables, exercise.data.value(0), context.reading.language);
    if (review.problem)
        context.report(review.problem->ruleId, review.problem->message, chart.place);
}

void checkTableKey(CheckContext &context, const ChartBuild &body, const std::optional<ExpressionValue> &value)
{
    if (value && !std::holds_alternative<Table>(*value))
        context.report(u"exercise.key.error"_s, LessonTr::tr("The key must be a table."), body.expectTable.place);
}

void checkBuildKey(CheckContext &context, const Exercise &exercise, const ChartBuild &body,
                   const EvaluationContext &values)
{
    const QStringList path{u"grading"_s, u"expect"_s, u"spec"_s};
    const auto spec = chartSpecJson(body.expectSpec, values);
    if (!spec)
        return; // its Values and placeholders are reported one by one
    const ChartReview review = context.charts.review(*spec, values.tables, exercise.data.value(0),
                                                     context.reading.language);
    if (review.problem) {
        context.report(review.problem->ruleId, review.problem->message,
                       exercise.placeOf(path + review.problem->part.split(u'.')));
        return;
    }
    RuleOptions options;
    options.language = context.reading.language;
    options.sourceExpected = false;
    const TableLookup tables = lookupWithMain(values.tables, exercise.data.value(0));
    for (const RuleResult &result : reviewChart(*review.normal, *review.derived, tables, options)) {
        if (result.applies && !result.passed && result.hard && !review.normal->intends.contains(result.id))
            context.report(u"exercise.build.model-flawed"_s,
                           LessonTr::tr("The reference chart fails the rule %1: %2").arg(result.id, result.message),
                           exercise.placeOf(path + result.part.split(u'.')));
    }
}

} // namespace chartroom

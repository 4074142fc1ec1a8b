// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/builtchart.h"

#include "chart/specreview.h"
#include "dataset/expression.h"
#include "grading/gradingphrases.h"

#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Replaces a made column by what it was made from.
void replaceColumn(QSet<QString> &columns, const QString &made, const QStringList &from)
{
    if (!columns.remove(made))
        return;
    for (const QString &column : from) {
        if (!column.isEmpty())
            columns.insert(column);
    }
}

void replaceOps(QSet<QString> &columns, const QList<TransformOp> &ops)
{
    for (const TransformOp &op : ops)
        replaceColumn(columns, op.as, {op.field});
}

/// One transform taken back; filters and lookups make no column out of others.
struct ColumnSource {
    QSet<QString> &columns;

    void operator()(const FilterTransform &) const {}
    void operator()(const LookupTransform &) const {}
    void operator()(const AggregateTransform &transform) const { replaceOps(columns, transform.ops); }
    void operator()(const WindowTransform &transform) const { replaceOps(columns, transform.ops); }
    void operator()(const FoldTransform &transform) const
    {
        replaceColumn(columns, transform.key, transform.fields);
        replaceColumn(columns, transform.value, transform.fields);
    }
    void operator()(const CalculateTransform &transform) const
    {
        const Result<Expression, ExpressionError> expression = parseVegaExpression(transform.expression);
        if (expression)
            replaceColumn(columns, transform.as, expressionReferences(*expression, true).columns);
    }
};

QStringList signaturesOf(const ComparisonTable &table)
{
    QStringList signatures;
    for (const ComparisonTable::Column &measure : table.measures)
        signatures.append(measure.aggregate + u' ' + measure.field);
    signatures.sort();
    return signatures;
}

QStringList columnNames(const QList<ComparisonTable::Column> &columns)
{
    QStringList names;
    for (const ComparisonTable::Column &column : columns)
        names.append(column.name);
    return names;
}

} // namespace

ComparedTable BuiltChart::compared() const
{
    return {comparison.table, columnNames(comparison.keys), columnNames(comparison.measures)};
}

QStringList sourceColumns(const QStringList &columns, const QList<Transform> &transforms)
{
    QSet<QString> sources(columns.begin(), columns.end());
    for (qsizetype i = transforms.size() - 1; i >= 0; --i)
        std::visit(ColumnSource{sources}, transforms.at(i));
    QStringList sorted = sources.values();
    sorted.sort();
    return sorted;
}

Result<BuiltChart, ChartProblem> buildChart(const ChartSpec &spec, const TableLookup &tables, bool bothLayers,
                                            const QString &language)
{
    const auto chart = deriveChart(spec, tables, language);
    if (!chart)
        return chart.error();
    if (const int count = chart->derived.markCount(); count > gradedMarksLimit) {
        const Phrases::Values values{{u"count"_s, QString::number(count)},
                                     {u"limit"_s, QString::number(gradedMarksLimit)}};
        return ChartProblem{u"chart.marks-limit"_s,
                            gradingPhrases().text(u"chart.marks-limit.sentence"_s, language, values), {}};
    }
    const Result<ComparisonTable, ChartProblem> comparison = comparisonTable(chart->spec, tables, bothLayers, language);
    if (!comparison)
        return comparison.error();
    return BuiltChart{chart->spec, chart->derived, *comparison,
                      sourceColumns(comparison->sourceFields, chart->spec.transforms),
                      signaturesOf(*comparison)};
}

} // namespace chartroom

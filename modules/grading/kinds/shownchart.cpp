// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/shownchart.h"

#include "chart/specreview.h"
#include "grading/keyvalues.h"
#include "grading/tr.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The mark keys that the rows of a table name, by columns of the same names (row numbers for `#`).
Result<QJsonArray, PreparationProblem> keysOfRows(const Table &rows, const DerivedTable &derived, const Place &place)
{
    const auto missing = [&](const QString &what) {
        return keyProblem(u"exercise.key.error"_s,
                          GradingTr::tr("The key names no marks: it has no column “%1”.").arg(what), place);
    };
    if (derived.keys.isEmpty() && rows.rowCount() > 0 && !rows.hasRowNumbers())
        return missing(u"#"_s);
    QJsonArray keys;
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        QJsonObject key;
        if (derived.keys.isEmpty())
            key.insert(u"#"_s, rows.rowNumbers().at(row));
        for (const QString &name : derived.keys) {
            const int column = rows.columnIndex(name);
            if (column < 0)
                return missing(name);
            key.insert(name, toJson(rows.at(row, column)));
        }
        keys.append(key);
    }
    return keys;
}

Result<QJsonArray, PreparationProblem> namedKeys(const ExerciseValue &value, const DerivedTable &derived,
                                                 const EvaluationContext &context)
{
    if (!value.isExpression()) {
        const Result<QJsonValue, ExpressionError> literal = resolveValues(value.literal, context);
        if (!literal)
            return keyProblem(u"exercise.key.error"_s, literal.error().message, value.place);
        return literal->isObject() ? QJsonArray{*literal} : literal->toArray();
    }
    const Result<Evaluation, ExpressionError> evaluated = evaluateValue(value, context);
    if (!evaluated)
        return keyProblem(u"exercise.key.error"_s, evaluated.error().message, value.place);
    const Table *rows = std::get_if<Table>(&evaluated->value);
    if (!rows)
        return keyProblem(u"exercise.key.error"_s, GradingTr::tr("The key must be rows of a table."), value.place);
    return keysOfRows(*rows, derived, value.place);
}

} // namespace

Result<ShownChart, PreparationProblem> shownChart(const ChartReference &reference, const KeyScene &scene)
{
    const auto problem = [&](const QString &message) {
        return keyProblem(u"exercise.key.error"_s, message, reference.place);
    };
    const Result<QJsonObject, ExpressionError> json = chartSpecJson(reference.spec, scene.context);
    if (!json)
        return problem(json.error().message);
    const auto chart = deriveSpec(*json, chartTables(scene.exercise, scene.context), scene.context.language);
    if (!chart)
        return problem(chart.error().message);
    return ShownChart{chart->spec, chart->derived};
}

Result<QList<int>, PreparationProblem> rowsOfMarkKeys(const ExerciseValue &value, const DerivedTable &derived,
                                                      const EvaluationContext &context)
{
    const Result<QJsonArray, PreparationProblem> keys = namedKeys(value, derived, context);
    if (!keys)
        return keys.error();
    QList<int> rows;
    for (const QJsonValue &key : *keys) {
        const int row = rowOfMarkKey(derived, key.toObject());
        if (row < 0)
            return keyProblem(u"exercise.key.error"_s, GradingTr::tr("The key names a mark that the chart does not have."),
                              value.place);
        if (!rows.contains(row))
            rows.append(row);
    }
    if (rows.isEmpty())
        return keyProblem(u"exercise.key.missing-value"_s, GradingTr::tr("The key names no marks."), value.place);
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace chartroom

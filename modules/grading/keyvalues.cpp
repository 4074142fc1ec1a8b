// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/keyvalues.h"

#include "grading/tr.h"
#include "lesson/textfile.h"

namespace chartroom {

using namespace Qt::StringLiterals;

PreparationProblem keyProblem(const QString &ruleId, const QString &message, const Place &place)
{
    return {ruleId, message, place, true};
}

PreparationProblem absentKey(const QString &message, const Exercise &exercise)
{
    return keyProblem(u"exercise.key.missing"_s, message, wholeFile(exercise.path));
}

Result<Scalar, PreparationProblem> scalarKey(const ExerciseValue &value, const EvaluationContext &context)
{
    const Result<Evaluation, ExpressionError> evaluated = evaluateValue(value, context);
    if (!evaluated)
        return keyProblem(u"exercise.key.error"_s, evaluated.error().message, value.place);
    const auto *scalar = std::get_if<Scalar>(&evaluated->value);
    if (!scalar)
        return keyProblem(u"exercise.key.error"_s, GradingTr::tr("The key must be one value."), value.place);
    if (isMissing(*scalar))
        return keyProblem(u"exercise.key.missing-value"_s, GradingTr::tr("The key has no value."), value.place);
    return *scalar;
}

QDate dateOf(const Scalar &scalar)
{
    if (const auto *date = std::get_if<QDate>(&scalar))
        return *date;
    if (const auto *instant = std::get_if<QDateTime>(&scalar))
        return instant->date();
    const auto *text = std::get_if<QString>(&scalar);
    return text ? dateFromIso(*text) : QDate();
}

TableLookup chartTables(const Exercise &exercise, const EvaluationContext &context)
{
    const QString main = exercise.data.value(0);
    return [tables = context.tables, main](const QString &reference) -> const Table * {
        return tables(reference.isEmpty() ? main : reference);
    };
}

TableForm tableFormOf(const Exercise &exercise)
{
    const auto *claim = bodyOf<Claim>(exercise);
    const bool picksRows = bodyOf<TableSelect>(exercise) || (claim && claim->picksRows);
    return picksRows ? TableForm::RowNumbers : TableForm::RowObjects;
}

} // namespace chartroom

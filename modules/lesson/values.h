// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/expression.h"
#include "dataset/tablelookup.h"
#include "lesson/exercise.h"
#include "lesson/pack.h"

#include <QHash>
#include <QJsonObject>

namespace chartroom {

/// One combination of an exercise's parameters (exercises.md 2.3).
struct Variant {
    int index = 0;
    QJsonObject values;                           ///< for grades and attempts: {"year": 2024}
    QHash<QString, ExpressionValue> parameters;   ///< the same, for expressions
};

/// The number of variants: the product of the list lengths, 1 without parameters.
[[nodiscard]] int variantCount(const Exercise &exercise);

/// The index of a seed: first 8 bytes (big endian) of SHA-256 of "<uuid>:<seed>", modulo the number of variants.
[[nodiscard]] int variantIndex(const ExerciseId &uuid, qint64 seed, int count);

/// The variant with this index (0 … count − 1); the parameter written last changes fastest. Errors: a Value that does
/// not evaluate.
[[nodiscard]] Result<Variant, ExpressionError> variantAt(const Exercise &exercise, int index,
                                                         const TableLookup &tables);

/// The variant that a seed chooses.
[[nodiscard]] Result<Variant, ExpressionError> variantOf(const Exercise &exercise, qint64 seed,
                                                         const TableLookup &tables);

/// What Values and placeholders of an exercise see: the pack's tables, the parameters of the variant and the `let`
/// names, evaluated in the order written.
[[nodiscard]] Result<EvaluationContext, ExpressionError> exerciseContext(const Pack &pack, const Exercise &exercise,
                                                                         const Variant &variant,
                                                                         const QString &language);

/// What prose, captions and named charts of a lesson see: the tables, no parameters.
[[nodiscard]] EvaluationContext lessonContext(const Pack &pack, const QString &language);

/// A Value made concrete. A literal list gives a list; a literal object is no Value (expr.type).
[[nodiscard]] Result<Evaluation, ExpressionError> evaluateValue(const ExerciseValue &value,
                                                                const EvaluationContext &context);

/// What stands for a table in an answer: its rows as objects, or the numbers of its rows in the shipped table
/// (exercises.md 3.5 "Row identity"). A table that lost its row numbers always gives objects.
enum class TableForm { RowObjects, RowNumbers };

/// A JSON tree (a test's answer, a match, a chart spec) with every {"expr": "…"} replaced by its value.
[[nodiscard]] Result<QJsonValue, ExpressionError> resolveValues(const QJsonValue &tree,
                                                                const EvaluationContext &context,
                                                                TableForm tables = TableForm::RowObjects);

/// A chart made concrete: texts in the context's language, Values evaluated, placeholders in its texts expanded.
/// Feed the result to readChartSpec.
[[nodiscard]] Result<QJsonObject, ExpressionError> chartSpecJson(const LocalJson &chart,
                                                                 const EvaluationContext &context);

/// The value as JSON: missing is null, dates are ISO texts, tables lists of row objects.
[[nodiscard]] QJsonValue expressionValueToJson(const ExpressionValue &value);

/// The name of an exercise in lists and reports: its title, else the first 60 characters of its prompt with
/// placeholders expanded.
[[nodiscard]] QString exerciseTitle(const Exercise &exercise, const EvaluationContext &context);

} // namespace chartroom

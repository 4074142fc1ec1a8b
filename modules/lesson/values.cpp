// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/values.h"

#include "lesson/clozetext.h"
#include "lesson/placeholders.h"
#include "lesson/tr.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QtEndian>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

ExpressionError notAValue()
{
    return {u"expr.type"_s, LessonTr::tr("A value, a list or {expr: …} is expected here."), 1, 1};
}

bool isExpressionObject(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    return object.size() == 1 && object.value(u"expr"_s).isString();
}

Result<Evaluation, ExpressionError> evaluateText(const QString &text, const EvaluationContext &context)
{
    const auto expression = parseExpression(text, context.language);
    if (!expression)
        return expression.error();
    return evaluate(*expression, context);
}

/// A literal list: entries may be {"expr": …}, whose lists are spliced in.
Result<Evaluation, ExpressionError> evaluateList(const QJsonArray &array, const EvaluationContext &context)
{
    QList<Scalar> scalars;
    for (const QJsonValue &entry : array) {
        if (!isExpressionObject(entry)) {
            scalars.append(scalarFromJson(entry));
            continue;
        }
        const auto value = evaluateText(entry[u"expr"_s].toString(), context);
        if (!value)
            return value.error();
        if (const auto *scalar = std::get_if<Scalar>(&value->value))
            scalars.append(*scalar);
        else if (const auto *list = std::get_if<QList<Scalar>>(&value->value))
            scalars += *list;
        else
            return notAValue();
    }
    return Evaluation{scalars, {}, {}};
}

Result<QJsonValue, ExpressionError> resolveArray(const QJsonArray &array, const EvaluationContext &context,
                                                 TableForm tables)
{
    QJsonArray result;
    for (const QJsonValue &entry : array) {
        const auto value = resolveValues(entry, context, tables);
        if (!value)
            return value.error();
        result.append(*value);
    }
    return QJsonValue(result);
}

Result<QJsonValue, ExpressionError> resolveObject(const QJsonObject &object, const EvaluationContext &context,
                                                  TableForm tables)
{
    QJsonObject result;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto value = resolveValues(it.value(), context, tables);
        if (!value)
            return value.error();
        result.insert(it.key(), *value);
    }
    return QJsonValue(result);
}

QJsonArray rowsToJson(const Table &table)
{
    QJsonArray rows;
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        QJsonObject object;
        for (int column = 0; column < table.columnCount(); ++column)
            object.insert(table.field(column).name, toJson(table.at(row, column)));
        rows.append(object);
    }
    return rows;
}

QJsonArray rowNumbersToJson(const Table &table)
{
    QJsonArray numbers;
    for (const int number : table.rowNumbers())
        numbers.append(number);
    return numbers;
}

/// Puts the language's texts with expanded placeholders where they stand; texts that stay as they are cost nothing.
Result<QJsonObject, ExpressionError> expandChartTexts(const LocalJson &chart, const EvaluationContext &context)
{
    LocalJson shown{chart.source, {}};
    for (const LocalJson::Text &text : chart.texts) {
        const auto expanded = expandPlaceholders(text.text.text(context.language), context);
        if (!expanded)
            return expanded.error();
        if (*expanded == text.text.source)
            continue;
        LocalJson::Text changed = text;
        changed.text = {*expanded, {}, {{context.language, *expanded}}, {}, {}};
        shown.texts.append(changed);
    }
    return shown.in(context.language);
}

} // namespace

int variantCount(const Exercise &exercise)
{
    qint64 count = 1;
    for (const VariantParameter &parameter : exercise.variants)
        count = std::min<qint64>(count * std::max<qint64>(parameter.values.size(), 1), 1'000'000);
    return static_cast<int>(count);
}

int variantIndex(const ExerciseId &uuid, qint64 seed, int count)
{
    const QByteArray text = uuid.toString().toLatin1() + ':' + QByteArray::number(seed);
    const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return static_cast<int>(qFromBigEndian<quint64>(digest.constData()) % static_cast<quint64>(std::max(count, 1)));
}

Result<Variant, ExpressionError> variantAt(const Exercise &exercise, int index, const TableLookup &tables)
{
    Variant variant{index, {}, {}};
    EvaluationContext context;
    context.tables = tables;
    // Mixed radix, the last parameter being the lowest digit.
    int rest = index;
    for (auto it = exercise.variants.crbegin(); it != exercise.variants.crend(); ++it) {
        if (it->values.isEmpty())
            continue;
        const auto size = static_cast<int>(it->values.size());
        const auto value = evaluateValue(it->values.at(rest % size), context);
        if (!value)
            return value.error();
        rest /= size;
        variant.values.insert(it->name, expressionValueToJson(value->value));
        variant.parameters.insert(it->name, value->value);
    }
    return variant;
}

Result<Variant, ExpressionError> variantOf(const Exercise &exercise, qint64 seed, const TableLookup &tables)
{
    return variantAt(exercise, variantIndex(exercise.uuid, seed, variantCount(exercise)), tables);
}

Result<EvaluationContext, ExpressionError> exerciseContext(const Pack &pack, const Exercise &exercise,
                                                           const Variant &variant, const QString &language)
{
    EvaluationContext context = lessonContext(pack, language);
    context.parameters = variant.parameters;
    for (const NamedValue &let : exercise.lets) {
        const auto value = evaluateValue(let.value, context);
        if (!value)
            return value.error();
        context.parameters.insert(let.name, value->value);
    }
    return context;
}

EvaluationContext lessonContext(const Pack &pack, const QString &language)
{
    EvaluationContext context;
    context.tables = packTables(pack);
    context.language = language;
    return context;
}

Result<Evaluation, ExpressionError> evaluateValue(const ExerciseValue &value, const EvaluationContext &context)
{
    if (value.expression)
        return evaluate(*value.expression, context);
    if (value.literal.isArray())
        return evaluateList(value.literal.toArray(), context);
    if (value.literal.isObject())
        return notAValue();
    return Evaluation{scalarFromJson(value.literal), {}, {}};
}

Result<QJsonValue, ExpressionError> resolveValues(const QJsonValue &tree, const EvaluationContext &context,
                                                  TableForm tables)
{
    if (isExpressionObject(tree)) {
        const auto value = evaluateText(tree[u"expr"_s].toString(), context);
        if (!value)
            return value.error();
        const auto *table = std::get_if<Table>(&value->value);
        const bool asNumbers = tables == TableForm::RowNumbers && table && (table->hasRowNumbers() || table->rowCount() == 0);
        return asNumbers ? QJsonValue(rowNumbersToJson(*table)) : expressionValueToJson(value->value);
    }
    if (tree.isArray())
        return resolveArray(tree.toArray(), context, tables);
    if (tree.isObject())
        return resolveObject(tree.toObject(), context, tables);
    return tree;
}

Result<QJsonObject, ExpressionError> chartSpecJson(const LocalJson &chart, const EvaluationContext &context)
{
    const auto texts = expandChartTexts(chart, context);
    if (!texts)
        return texts.error();
    const auto resolved = resolveValues(*texts, context);
    if (!resolved)
        return resolved.error();
    return resolved->toObject();
}

QJsonValue expressionValueToJson(const ExpressionValue &value)
{
    if (const auto *scalar = std::get_if<Scalar>(&value))
        return toJson(*scalar);
    if (const auto *table = std::get_if<Table>(&value))
        return rowsToJson(*table);
    QJsonArray array;
    for (const Scalar &scalar : std::get<QList<Scalar>>(value))
        array.append(toJson(scalar));
    return array;
}

QString exerciseTitle(const Exercise &exercise, const EvaluationContext &context)
{
    const LocalText &text = exercise.title.isEmpty() ? exercise.prompt : exercise.title;
    const QString shown = withoutGaps(shownText(text.text(context.language), context));
    if (!exercise.title.isEmpty() || shown.size() <= 60)
        return shown;
    return shown.left(shown.at(59).isHighSurrogate() ? 59 : 60);
}

} // namespace chartroom

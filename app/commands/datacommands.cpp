// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonicaljson.h"
#include "base/numberformat.h"
#include "commands/allcommands.h"
#include "commands/inputs.h"
#include "commands/opentable.h"
#include "dataset/datapackage.h"
#include "dataset/expression.h"
#include "dataset/profile.h"
#include "tr.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
QJsonValue jsonOrNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray topJson(const QList<ValueCount> &top)
{
    QJsonArray list;
    for (const ValueCount &entry : top)
        list << QJsonObject{{u"value"_s, toJson(entry.value)}, {u"count"_s, entry.count}};
    return list;
}

QJsonArray histogramJson(const QList<HistogramBin> &bins)
{
    QJsonArray list;
    for (const HistogramBin &bin : bins)
        list << QJsonObject{{u"from"_s, bin.from}, {u"to"_s, bin.to}, {u"count"_s, bin.count}};
    return list;
}

QJsonObject fieldJson(const FieldProfile &field)
{
    return {{u"name"_s, field.name},
            {u"type"_s, fieldTypeWord(field.type)},
            {u"level"_s, levelWord(field.level)},
            {u"role"_s, field.role == FieldRole::None ? QJsonValue() : QJsonValue(roleWord(field.role))},
            {u"present"_s, field.present},
            {u"missing"_s, field.missing},
            {u"distinct"_s, field.distinct},
            {u"mismatches"_s, field.mismatches},
            {u"min"_s, toJson(field.min)},
            {u"q1"_s, jsonOrNull(field.q1)},
            {u"median"_s, jsonOrNull(field.median)},
            {u"q3"_s, jsonOrNull(field.q3)},
            {u"max"_s, toJson(field.max)},
            {u"mean"_s, jsonOrNull(field.mean)},
            {u"stdev"_s, jsonOrNull(field.stdev)},
            {u"zeros"_s, jsonOrNull(field.zeros)},
            {u"negatives"_s, jsonOrNull(field.negatives)},
            {u"outliers"_s, jsonOrNull(field.outliers)},
            {u"minLength"_s, jsonOrNull(field.minLength)},
            {u"maxLength"_s, jsonOrNull(field.maxLength)},
            {u"top"_s, topJson(field.top)},
            {u"histogram"_s, histogramJson(field.histogram)},
            {u"why"_s, field.why}};
}

QJsonObject profileJson(const CsvTable &table, const TableProfile &profile)
{
    QJsonArray keys;
    for (const QStringList &key : profile.keyCandidates)
        keys << QJsonArray::fromStringList(key);
    QJsonArray fields;
    for (const FieldProfile &field : profile.fields)
        fields << fieldJson(field);
    return {{u"rows"_s, profile.rows},
            {u"columns"_s, profile.fields.size()},
            {u"delimiter"_s, table.delimiter.isNull() ? QJsonValue() : QJsonValue(QString(table.delimiter))},
            {u"encoding"_s, table.encoding},
            {u"header"_s, table.header},
            {u"duplicateRows"_s, profile.duplicateRows},
            {u"keyCandidates"_s, keys},
            {u"fields"_s, fields}};
}

QByteArray profileText(const TableProfile &profile, const QString &language)
{
    QString text = AppTr::tr("%1 rows, %2 columns, %3 duplicate rows").arg(profile.rows).arg(profile.fields.size())
                       .arg(profile.duplicateRows) + u'\n';
    for (const FieldProfile &field : profile.fields) {
        text += u"%1\t%2\t%3\t"_s.arg(field.name, fieldTypeWord(field.type), levelWord(field.level))
            + AppTr::tr("%1 present, %2 missing, %3 distinct").arg(field.present).arg(field.missing).arg(field.distinct);
        if (!isMissing(field.min)) {
            text += u"\t"_s + AppTr::tr("from %1 to %2").arg(displayText(field.min, language), displayText(field.max, language));
        }
        if (field.median)
            text += u", "_s + AppTr::tr("median %1").arg(displayNumber(*field.median, language));
        text += u'\n';
    }
    return text.toUtf8();
}

Result<CommandOutcome> profileData(const CommandContext &context)
{
    const auto top = wholeNumberOption(context.line, u"top"_s, 5, 0, 50);
    if (!top)
        return top.error();
    const auto file = openTable(context.argument(0), context.line, context.language);
    if (!file)
        return contentOutcome(file.error());
    const CsvTable &table = file->reading;
    const TableProfile profile = profileTable(table.table, {static_cast<int>(*top), table.columns, 10});
    CommandOutcome outcome;
    outcome.findings = table.issues;
    outcome.result = profileJson(table, profile);
    outcome.text = profileText(profile, context.language);
    return outcome;
}

Result<CommandOutcome> validateData(const CommandContext &context)
{
    const auto most = wholeNumberOption(context.line, u"max"_s, 100, 1, 1000000);
    if (!most)
        return most.error();
    QString path = context.argument(0);
    if (QFileInfo(path).isDir())
        path += u"/datapackage.json"_s;
    DataPackageInput input;
    input.language = context.language;
    input.packRules = context.line.has(u"pack-rules"_s);
    input.findingsPerRule = static_cast<int>(*most);
    const auto reading = readPackageFile(path, input);
    if (!reading)
        return reading.error();
    CommandOutcome outcome;
    outcome.findings = reading->issues;
    if (reading->package) {
        QJsonArray resources;
        for (const Resource &resource : reading->package->resources) {
            resources << QJsonObject{{u"name"_s, resource.name}, {u"rows"_s, resource.table.rowCount()},
                                     {u"fields"_s, resource.table.columnCount()}, {u"errors"_s, resource.errors}};
        }
        outcome.result = QJsonObject{{u"package"_s, reading->package->name}, {u"resources"_s, resources}};
    }
    return outcome;
}

/// VALUE of --param is a JSON literal or, failing that, text.
ExpressionValue parameterValue(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson("[" + text.toUtf8() + "]");
    const QJsonValue value = document.isArray() && document.array().size() == 1 ? document.array().at(0) : QJsonValue(text);
    if (!value.isArray())
        return scalarFromJson(value);
    QList<Scalar> list;
    for (const QJsonValue &entry : value.toArray())
        list << scalarFromJson(entry);
    return list;
}

Result<QHash<QString, ExpressionValue>> parameterOptions(const CommandLine &line)
{
    QHash<QString, ExpressionValue> parameters;
    for (const QString &pair : line.values(u"param"_s)) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals < 1)
            return usageError(u"usage.value"_s, AppTr::tr("Option --param takes name=VALUE."));
        parameters.insert(pair.left(equals), parameterValue(pair.mid(equals + 1)));
    }
    return parameters;
}

QJsonObject evaluationJson(const Evaluation &evaluation)
{
    QJsonObject result{{u"type"_s, typeWord(evaluation.value)}, {u"diagnostics"_s, QJsonArray::fromStringList(evaluation.diagnostics)}};
    if (const auto *scalar = std::get_if<Scalar>(&evaluation.value)) {
        result[u"value"_s] = toJson(*scalar);
    } else if (const auto *list = std::get_if<QList<Scalar>>(&evaluation.value)) {
        QJsonArray values;
        for (const Scalar &entry : *list)
            values << toJson(entry);
        result[u"value"_s] = values;
    } else {
        const Table &table = std::get<Table>(evaluation.value);
        QJsonArray columns;
        for (int column = 0; column < table.columnCount(); ++column)
            columns << QJsonObject{{u"name"_s, table.field(column).name}, {u"type"_s, typeWord(table.column(column).type())}};
        QJsonArray rows;
        for (qsizetype row = 0; row < table.rowCount(); ++row) {
            QJsonArray cells;
            for (int column = 0; column < table.columnCount(); ++column)
                cells << toJson(table.at(row, column));
            rows << cells;
        }
        QJsonArray numbers;
        for (const int number : table.rowNumbers())
            numbers << number;
        result[u"columns"_s] = columns;
        result[u"rows"_s] = rows;
        result[u"rowNumbers"_s] = table.hasRowNumbers() ? QJsonValue(numbers) : QJsonValue();
    }
    return result;
}

QByteArray evaluationText(const Evaluation &evaluation)
{
    if (const auto *scalar = std::get_if<Scalar>(&evaluation.value))
        return canonicalText(*scalar).toUtf8() + '\n';
    if (const auto *list = std::get_if<QList<Scalar>>(&evaluation.value)) {
        QByteArray lines;
        for (const Scalar &entry : *list)
            lines += canonicalText(entry).toUtf8() + '\n';
        return lines;
    }
    return tableCsv(std::get<Table>(evaluation.value));
}

Result<CommandOutcome> evaluateData(const CommandContext &context)
{
    const auto parameters = parameterOptions(context.line);
    const auto tables = CommandTables::open(context.line, context.language);
    const auto text = context.argument(0) == u"-" ? readInput(u"-"_s) : Result<QByteArray>(context.argument(0).toUtf8());
    if (const Error *error = firstError(parameters, tables, text))
        return contentOutcome(*error);
    EvaluationContext evaluation;
    evaluation.tables = tables->lookup();
    evaluation.language = context.language;
    evaluation.parameters = *parameters;
    const auto parsed = parseExpression(QString::fromUtf8(*text), context.language);
    const auto result = parsed ? evaluate(*parsed, evaluation) : Result<Evaluation, ExpressionError>(parsed.error());
    CommandOutcome outcome;
    if (!result) {
        const ExpressionError &error = result.error();
        outcome.findings << Issue{Severity::Error, error.id, error.message, {u"expression"_s, error.line, error.column, {}}};
        return outcome;
    }
    outcome.result = evaluationJson(*result);
    outcome.text = evaluationText(*result);
    return outcome;
}

} // namespace

QList<Command> dataCommands()
{
    return {{{u"data profile"_s, 1, 1, QList<OptionSpec>{{u"top"_s, true, false}} + tableOptions(),
              u"data profile FILE [--delimiter C] [--encoding E] [--decimal .|,] [--missing LIST] [--type NAME=TYPE] [--top N]"_s,
              AppTr::tr("Describes a table.")},
             profileData},
            {{u"data validate"_s, 1, 1, {{u"pack-rules"_s, false, false}, {u"max"_s, true, false}},
              u"data validate DATAPACKAGE [--pack-rules] [--max N]"_s, AppTr::tr("Checks a data package and its tables.")},
             validateData},
            {{u"data eval"_s, 1, 1,
              QList<OptionSpec>{{u"data"_s, true, true}, {u"pack"_s, true, false}, {u"param"_s, true, true}} + tableOptions(),
              u"data eval EXPRESSION [--data NAME=FILE] [--pack PACK] [--param name=VALUE]"_s,
              AppTr::tr("Evaluates an expression.")},
             evaluateData}};
}

} // namespace chartroom

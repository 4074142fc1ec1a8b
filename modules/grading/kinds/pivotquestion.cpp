// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/pivotquestion.h"

#include "chart/transformrows.h"
#include "dataset/reshape.h"
#include "grading/kinds/filteranswer.h"
#include "lesson/kinds/tablepivot.h"

#include <QJsonArray>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double missingNumber = std::numeric_limits<double>::quiet_NaN();

bool isNothing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

/// "average" is another word for "mean".
QString knownAggregate(const QString &word)
{
    return word == u"average" ? u"mean"_s : word;
}

std::optional<QStringList> readFieldList(const QJsonValue &json)
{
    QStringList fields;
    if (!isNothing(json) && !json.isArray())
        return std::nullopt;
    for (const QJsonValue &entry : json.toArray()) {
        if (!entry.isString())
            return std::nullopt;
        fields.append(entry.toString());
    }
    fields.removeDuplicates();
    return fields;
}

std::optional<PivotValue> readPivotValue(const QJsonObject &json)
{
    static const QStringList keys{u"aggregate"_s, u"field"_s, u"per"_s, u"show"_s};
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!keys.contains(it.key()) || (!it.value().isString() && !it.value().isNull()))
            return std::nullopt;
    }
    PivotValue value{knownAggregate(json.value(u"aggregate"_s).toString()), json.value(u"field"_s).toString(),
                     json.value(u"per"_s).toString(), json.value(u"show"_s).toString()};
    static const QStringList shows{QString(), u"value"_s, u"row"_s, u"column"_s, u"total"_s};
    const bool isCount = value.aggregate == u"count";
    const bool isRatio = value.aggregate == u"ratio";
    if (!pivotAggregates().contains(value.aggregate) || !shows.contains(value.show)
        || isCount != value.field.isEmpty() || isRatio == value.per.isEmpty())
        return std::nullopt;
    if (value.show == u"value")
        value.show.clear();
    return value;
}

bool isOffered(const PivotQuestion &question, const Table &table, const PivotOffer &offer)
{
    QStringList fields = question.rows + question.columns;
    for (const PivotValue &value : question.values) {
        const auto sameWord = [&](const QString &word) { return knownAggregate(word) == value.aggregate; };
        if (!offer.aggregates.isEmpty() && std::none_of(offer.aggregates.begin(), offer.aggregates.end(), sameWord))
            return false;
        fields << value.field << value.per;
    }
    fields.removeAll(QString());
    return std::all_of(fields.begin(), fields.end(), [&](const QString &name) {
        return table.findField(name) && (offer.fields.isEmpty() || offer.fields.contains(name));
    });
}

/// Keys that stand in both rows and columns group once.
QStringList groupKeys(const PivotQuestion &question)
{
    QStringList keys = question.rows + question.columns;
    keys.removeDuplicates();
    return keys;
}

QList<Column> columnsNamed(const QStringList &names, const Table &table)
{
    QList<Column> columns;
    for (const QString &name : names)
        columns.append(table.column(table.columnIndex(name)));
    return columns;
}

/// The numbers of a column in the rows where the other one has a number too.
Column whereBoth(const Column &column, const Column &other)
{
    if (column.type() != ValueType::Number || other.type() != ValueType::Number)
        return Column::missing(ValueType::Number, column.size());
    std::vector<double> values(column.values().begin(), column.values().end());
    for (size_t row = 0; row < values.size(); ++row) {
        if (std::isnan(other.values()[row]))
            values[row] = missingNumber;
    }
    return Column(ValueType::Number, std::move(values));
}

Column divided(const Column &numerator, const Column &denominator)
{
    const auto size = static_cast<size_t>(numerator.size());
    std::vector<double> quotients(size, missingNumber);
    const bool areNumbers = numerator.type() == ValueType::Number && denominator.type() == ValueType::Number;
    for (size_t i = 0; areNumbers && i < size; ++i) {
        const double quotient = numerator.values()[i] / denominator.values()[i];
        quotients[i] = std::isfinite(quotient) ? quotient : missingNumber;
    }
    return Column(ValueType::Number, std::move(quotients));
}

/// The measure of a value in each group of rows.
Column measureOf(const PivotValue &value, const Table &table, const Grouping &groups)
{
    if (value.aggregate == u"count")
        return chartAggregate(value.aggregate, Column::missing(ValueType::Number, table.rowCount()), groups);
    const Column field = table.column(table.columnIndex(value.field));
    if (value.aggregate != u"ratio")
        return chartAggregate(value.aggregate, field, groups);
    const Column per = table.column(table.columnIndex(value.per));
    return divided(chartAggregate(u"sum"_s, whereBoth(field, per), groups),
                   chartAggregate(u"sum"_s, whereBoth(per, field), groups));
}

/// The measure, or its share of the total of its row, its column or everything.
Column shownMeasure(const PivotValue &value, const PivotQuestion &question, const Table &table, const Grouping &cells)
{
    const Column measure = measureOf(value, table, cells);
    if (value.show.isEmpty())
        return measure;
    const QStringList totalKeys = value.show == u"row"      ? question.rows
                                  : value.show == u"column" ? question.columns
                                                            : QStringList();
    const Grouping totals = groupRows(columnsNamed(totalKeys, table), table.rowCount());
    std::vector<int> totalOfCell;
    for (const int row : cells.firstRow)
        totalOfCell.push_back(totals.groupOfRow[static_cast<size_t>(row)]);
    return divided(measure, measureOf(value, table, totals).gathered(totalOfCell));
}

} // namespace

QString pivotSignature(const PivotValue &value)
{
    QString signature = value.aggregate + u' ' + value.field;
    if (!value.per.isEmpty())
        signature += u' ' + value.per;
    return value.show.isEmpty() ? signature : signature + u" as "_s + value.show + u" share"_s;
}

std::optional<QList<PivotValue>> readPivotValues(const QJsonValue &json)
{
    QList<PivotValue> values;
    if (!isNothing(json) && !json.isArray())
        return std::nullopt;
    for (const QJsonValue &entry : json.toArray()) {
        const std::optional<PivotValue> value = entry.isObject() ? readPivotValue(entry.toObject()) : std::nullopt;
        if (!value)
            return std::nullopt;
        if (!values.contains(*value))
            values.append(*value);
    }
    return values;
}

Result<PivotQuestion, Invalid> readPivotQuestion(const QJsonObject &json, const Table &table, const PivotOffer &offer,
                                                 const QString &language)
{
    const Invalid misshapen{u"answer.shape"_s, {}, {}};
    const std::optional<QStringList> rows = readFieldList(json.value(u"rows"_s));
    const std::optional<QStringList> columns = readFieldList(json.value(u"columns"_s));
    const std::optional<QList<PivotValue>> values = readPivotValues(json.value(u"values"_s));
    if (!rows || !columns || !values)
        return misshapen;
    PivotQuestion question{*rows, *columns, *values, {}};
    if (!isOffered(question, table, offer))
        return misshapen;
    const auto filter = readFilterAnswer(json.value(u"filter"_s), table, offer.fields, language);
    if (!filter && filter.error().id == u"answer.shape")
        return misshapen;
    if (values->isEmpty() || (rows->isEmpty() && columns->isEmpty()))
        return Invalid{u"answer.empty"_s, {}, {}};
    if (!filter)
        return filter.error();
    question.filter = *filter;
    return question;
}

PivotOutcome pivotOutcome(const PivotQuestion &question, const Table &table)
{
    const Table kept = table.withRows(rowsKept(question.filter, table));
    const QStringList keys = groupKeys(question);
    const Grouping cells = groupRows(columnsNamed(keys, kept), kept.rowCount());
    PivotOutcome outcome;
    outcome.sources = keys;
    QList<Field> fields;
    QList<Column> columns;
    for (const QString &key : keys) {
        fields.append(*kept.findField(key));
        columns.append(kept.column(kept.columnIndex(key)).gathered(cells.firstRow));
    }
    for (const PivotValue &value : question.values) {
        const Column measure = shownMeasure(value, question, kept, cells);
        fields.append(plainField(freeName(fields, pivotSignature(value).trimmed().replace(u' ', u'_')), measure.type()));
        columns.append(measure);
        outcome.table.measures.append(fields.last().name);
        outcome.measureSignatures.append(pivotSignature(value));
        outcome.sources << value.field << value.per;
    }
    outcome.table.table = Table(fields, columns);
    outcome.table.keys = keys;
    outcome.sources.removeAll(QString());
    outcome.sources.removeDuplicates();
    outcome.sources.sort();
    outcome.measureSignatures.sort();
    outcome.rowNumbers = kept.rowNumbers();
    return outcome;
}

} // namespace chartroom

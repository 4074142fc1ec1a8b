// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartphrases.h"
#include "chart/transformrows.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// "2024-05-01T00:00:00Z" is the date 2024-05-01; anything else none.
QDate midnightDate(const QString &text)
{
    if (!text.contains(u'T'))
        return {};
    const QDateTime time = dateTimeFromIso(text);
    return time.isValid() && time.time() == QTime(0, 0) ? time.date() : QDate();
}

bool allMidnights(const QList<QJsonValue> &cells)
{
    int present = 0;
    for (const QJsonValue &cell : cells) {
        if (cell.isNull() || cell.isUndefined())
            continue;
        if (!cell.isString() || !midnightDate(cell.toString()).isValid())
            return false;
        ++present;
    }
    return present > 0;
}

Scalar scalarOfType(const QJsonValue &cell, FieldType type)
{
    if (cell.isNull() || cell.isUndefined())
        return {};
    if (type == FieldType::Year && cell.isString()) {
        const QDate date = midnightDate(cell.toString());
        return date.isValid() ? Scalar(double(date.year())) : Scalar();
    }
    if (type == FieldType::Date || type == FieldType::YearMonth) {
        const QString text = cell.toString();
        const QDate date = text.contains(u'T') ? midnightDate(text) : dateFromIso(text);
        return date.isValid() ? Scalar(date) : Scalar();
    }
    if (type == FieldType::DateTime) {
        const QDateTime time = dateTimeFromIso(cell.toString());
        return time.isValid() ? Scalar(time) : Scalar();
    }
    const Scalar value = scalarFromJson(cell);
    const ValueType wanted = valueType(type);
    return valueType(value) == wanted ? value : wanted == ValueType::Text ? Scalar(canonicalText(value)) : Scalar();
}

FieldType guessedType(const QList<QJsonValue> &cells)
{
    if (allMidnights(cells))
        return FieldType::Date;
    const auto all = [&cells](auto fits) {
        bool any = false;
        for (const QJsonValue &cell : cells) {
            if (cell.isNull() || cell.isUndefined())
                continue;
            if (!fits(cell))
                return false;
            any = true;
        }
        return any;
    };
    if (all([](const QJsonValue &cell) { return cell.isDouble(); }))
        return FieldType::Number;
    if (all([](const QJsonValue &cell) { return cell.isBool(); }))
        return FieldType::Boolean;
    if (all([](const QJsonValue &cell) { return dateFromIso(cell.toString()).isValid(); }))
        return FieldType::Date;
    return FieldType::String;
}

Field fieldOfValues(const QString &name, const QList<QJsonValue> &cells, const QJsonObject &kept)
{
    Field field;
    field.name = name;
    const QString typeText = kept.value("type"_L1).toString();
    field.type = typeText.isEmpty() ? guessedType(cells) : fieldTypeFromWord(typeText);
    field.level = levelFromWord(kept.value("level"_L1).toString()).value_or(defaultLevel(field.type));
    field.role = roleFromWord(kept.value("role"_L1).toString()).value_or(FieldRole::None);
    if (field.role == FieldRole::None && field.level == Level::Ratio)
        field.role = FieldRole::Amount;
    field.title = {kept.value("title"_L1).toString(), {}};
    field.unit = {kept.value("unit"_L1).toString(), {}};
    if (kept.contains("decimals"_L1))
        field.decimals = kept.value("decimals"_L1).toInt();
    field.directionDown = kept.value("direction"_L1).toString() == "down"_L1;
    field.categoriesOrdered = kept.contains("order"_L1);
    const QJsonArray categories = kept.value(field.categoriesOrdered ? "order"_L1 : "categories"_L1).toArray();
    for (const QJsonValue &entry : categories) {
        const QJsonValue value = entry.isObject() ? entry.toObject().value("value"_L1) : entry;
        field.categories.append({scalarOfType(value, field.type), {entry.toObject().value("label"_L1).toString(), {}}});
    }
    return field;
}

} // namespace

Table tableFromValues(const QJsonArray &values, const QJsonObject &kept)
{
    QStringList names;
    for (const QJsonValue &row : values) {
        const QJsonObject object = row.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!names.contains(it.key()))
                names.append(it.key());
        }
    }
    QList<Field> fields;
    QList<Column> columns;
    for (const QString &name : std::as_const(names)) {
        QList<QJsonValue> cells;
        for (const QJsonValue &row : values)
            cells.append(row.toObject().value(name));
        const Field field = fieldOfValues(name, cells, kept.value(name).toObject());
        ColumnBuilder column(valueType(field.type));
        for (const QJsonValue &cell : std::as_const(cells))
            column.append(scalarOfType(cell, field.type));
        fields.append(field);
        columns.append(column.build());
    }
    return Table::numbered(fields, columns);
}

Result<Table, ChartProblem> chartSource(const ChartSpec &spec, const TableLookup &tables, const QString &language)
{
    if (spec.dataValues)
        return tableFromValues(*spec.dataValues, spec.fields);
    const Table *table = tables ? tables(spec.dataName) : nullptr;
    if (!table) {
        return ChartProblem{u"chart.data.missing"_s,
                            chartPhrase(u"data.missing"_s, language, {{u"name"_s, spec.dataName}}), u"data"_s};
    }
    if (table->hasRowNumbers() || table->rowCount() == 0)
        return *table;
    QList<Column> columns;
    for (int column = 0; column < table->columnCount(); ++column)
        columns.append(table->column(column));
    return Table::numbered(table->fields(), columns);
}

} // namespace chartroom

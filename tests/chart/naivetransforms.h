// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/naivevalues.h"

#include <QJsonArray>
#include <QJsonObject>
#include <functional>
#include <set>

namespace naive {

struct Column {
    QString name;
    QString level;          ///< nominal, ordinal, temporal, ratio
    bool year = false;      ///< a number that stands for a year
    QStringList categories; ///< in declared order, when that order counts
};

struct Row {
    QMap<QString, QVariant> cells;
    std::set<int> numbers; ///< rows of the file behind it
};

struct Sheet {
    QList<Column> columns;
    QList<Row> rows;

    [[nodiscard]] const Column *column(const QString &name) const
    {
        for (const Column &one : columns) {
            if (one.name == name)
                return &one;
        }
        return nullptr;
    }
    void put(const Column &column)
    {
        columns.removeIf([&column](const Column &old) { return old.name == column.name; });
        columns.append(column);
    }
};

/// What a `calculate` text means, kept beside it by whoever wrote the text.
using Calculation = std::function<QVariant(const Row &)>;

inline QVariant fromJson(const QJsonValue &json)
{
    if (json.isBool())
        return json.toBool();
    if (json.isDouble())
        return json.toDouble();
    return json.isString() ? QVariant(json.toString()) : QVariant();
}

/// A value of a predicate as it compares with a cell: texts beside dates are ISO dates (6.4).
inline QVariant operand(const QJsonValue &json, const QVariant &cell)
{
    const bool beside = cell.typeId() == QMetaType::QDate || cell.typeId() == QMetaType::QDateTime;
    if (json.isObject())
        return QDate(json[u"year"].toInt(), json[u"month"].toInt(1), json[u"date"].toInt(1));
    if (!beside || !json.isString())
        return fromJson(json);
    const QString text = json.toString();
    return text.size() == 10 ? QVariant(QDate::fromString(text, Qt::ISODate))
                             : QVariant(QDateTime::fromString(text + u'Z', Qt::ISODate));
}

inline bool comparable(const QVariant &cell, const QVariant &value)
{
    return !isMissing(cell) && !isMissing(value) && rankOfType(cell) == rankOfType(value);
}

inline QVariant yearAsDate(const Sheet &sheet, const QString &field, const QVariant &cell)
{
    return sheet.column(field)->year && !isMissing(cell) ? QVariant(QDate(int(cell.toDouble()), 1, 1)) : cell;
}

inline bool holds(const QJsonObject &predicate, const Sheet &sheet, const Row &row)
{
    for (const auto &[word, wanted] : {std::pair(QStringLiteral("and"), false), std::pair(QStringLiteral("or"), true)}) {
        if (!predicate.contains(word))
            continue;
        for (const QJsonValue &part : predicate[word].toArray()) {
            if (holds(part.toObject(), sheet, row) == wanted)
                return wanted;
        }
        return !wanted;
    }
    if (predicate.contains(u"not"))
        return !holds(predicate[u"not"].toObject(), sheet, row);
    const QString field = predicate[u"field"].toString();
    QVariant cell = row.cells.value(field);
    if (const QString unit = predicate[u"timeUnit"].toString(); !unit.isEmpty())
        cell = timeUnit(unit, yearAsDate(sheet, field, cell));
    if (predicate[u"timeUnit"].toString() == u"year" && !isMissing(cell))
        cell = double(cell.toDate().year()); // a year is named by its number
    if (predicate.contains(u"valid"))
        return isMissing(cell) != predicate[u"valid"].toBool();
    const auto order = [&cell](const QJsonValue &json, auto test) {
        const QVariant value = operand(json, cell);
        return comparable(cell, value) && test(compare(cell, value));
    };
    if (predicate.contains(u"range")) {
        const QJsonArray ends = predicate[u"range"].toArray();
        return !isMissing(cell) && (ends.at(0).isNull() || order(ends.at(0), [](int c) { return c >= 0; }))
               && (ends.at(1).isNull() || order(ends.at(1), [](int c) { return c <= 0; }));
    }
    if (predicate.contains(u"oneOf")) {
        const QJsonArray values = predicate[u"oneOf"].toArray();
        return std::any_of(values.begin(), values.end(), [&](const QJsonValue &v) { return order(v, [](int c) { return c == 0; }); });
    }
    if (predicate.contains(u"equal"))
        return order(predicate[u"equal"], [](int c) { return c == 0; });
    if (predicate.contains(u"lt"))
        return order(predicate[u"lt"], [](int c) { return c < 0; });
    if (predicate.contains(u"lte"))
        return order(predicate[u"lte"], [](int c) { return c <= 0; });
    return predicate.contains(u"gt") ? order(predicate[u"gt"], [](int c) { return c > 0; })
                                     : order(predicate[u"gte"], [](int c) { return c >= 0; });
}

/// Groups in the order of their first rows; equal keys by the comparison above.
inline QList<QList<int>> groupsOf(const QList<QList<QVariant>> &keys)
{
    QList<QList<int>> groups;
    for (int row = 0; row < keys.size(); ++row) {
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const QList<int> &one) {
            return std::equal(keys[row].begin(), keys[row].end(), keys[one.first()].begin(), same);
        });
        if (group == groups.end())
            groups.append(QList<int>{row});
        else
            group->append(row);
    }
    return groups;
}

inline QList<QList<QVariant>> keysOf(const Sheet &sheet, const QJsonArray &fields)
{
    QList<QList<QVariant>> keys;
    for (const Row &row : sheet.rows) {
        QList<QVariant> key;
        for (const QJsonValue &field : fields)
            key.append(row.cells.value(field.toString()));
        keys.append(key);
    }
    return keys;
}

inline Column aggregated(const Sheet &sheet, const QString &op, const QString &field, const QString &name)
{
    Column column{name, QStringLiteral("ratio"), false, {}};
    if (op == u"min" || op == u"max") {
        column = *sheet.column(field);
        column.name = name;
    }
    return column;
}

inline Sheet aggregateTransform(const Sheet &sheet, const QJsonObject &transform)
{
    Sheet result;
    for (const QJsonValue &field : transform[u"groupby"].toArray())
        result.columns.append(*sheet.column(field.toString()));
    const QJsonArray ops = transform[u"aggregate"].toArray();
    for (const QJsonValue &op : ops)
        result.columns.append(aggregated(sheet, op[u"op"].toString(), op[u"field"].toString(), op[u"as"].toString()));
    for (const QList<int> &group : groupsOf(keysOf(sheet, transform[u"groupby"].toArray()))) {
        Row row;
        for (const QJsonValue &field : transform[u"groupby"].toArray())
            row.cells.insert(field.toString(), sheet.rows[group.first()].cells.value(field.toString()));
        for (const QJsonValue &op : ops) {
            QList<QVariant> values;
            for (const int member : group)
                values.append(sheet.rows[member].cells.value(op[u"field"].toString()));
            row.cells.insert(op[u"as"].toString(), aggregate(op[u"op"].toString(), values));
        }
        for (const int member : group)
            row.numbers.insert(sheet.rows[member].numbers.begin(), sheet.rows[member].numbers.end());
        result.rows.append(row);
    }
    return result;
}

inline Sheet foldTransform(const Sheet &sheet, const QJsonObject &transform)
{
    Sheet result;
    result.columns = sheet.columns;
    const QString key = transform[u"as"][0].toString();
    const QString value = transform[u"as"][1].toString();
    result.put({key, QStringLiteral("nominal"), false, {}});
    result.put({value, sheet.column(transform[u"fold"][0].toString())->level, false, {}});
    for (const Row &row : sheet.rows) {
        for (const QJsonValue &field : transform[u"fold"].toArray()) {
            Row copy = row;
            copy.cells[key] = field.toString();
            copy.cells[value] = row.cells.value(field.toString());
            result.rows.append(copy);
        }
    }
    return result;
}

inline Sheet lookupTransform(Sheet sheet, const QJsonObject &transform, const Sheet &other)
{
    const QString key = transform[u"from"][u"key"].toString();
    const QJsonArray fields = transform[u"from"][u"fields"].toArray();
    for (Row &row : sheet.rows) {
        const QVariant wanted = row.cells.value(transform[u"lookup"].toString());
        const auto match = std::find_if(other.rows.begin(), other.rows.end(), [&](const Row &one) {
            return !isMissing(wanted) && same(one.cells.value(key), wanted);
        });
        for (const QJsonValue &field : fields)
            row.cells[field.toString()] = match == other.rows.end() ? QVariant() : match->cells.value(field.toString());
    }
    for (const QJsonValue &field : fields)
        sheet.put(*other.column(field.toString()));
    return sheet;
}

inline Sheet windowTransform(Sheet sheet, const QJsonObject &transform)
{
    const QJsonArray sorts = transform[u"sort"].toArray();
    const auto order = [&](int a, int b) {
        for (const QJsonValue &sort : sorts) {
            const QVariant x = sheet.rows[a].cells.value(sort[u"field"].toString());
            const QVariant y = sheet.rows[b].cells.value(sort[u"field"].toString());
            if (isMissing(x) || isMissing(y) || same(x, y)) {
                if (isMissing(x) != isMissing(y))
                    return isMissing(x) ? 1 : -1; // missing last, both ways
                continue;
            }
            return sort[u"order"].toString() == u"descending" ? -compare(x, y) : compare(x, y);
        }
        return 0;
    };
    const Sheet before = sheet;
    for (QList<int> group : groupsOf(keysOf(before, transform[u"groupby"].toArray()))) {
        std::stable_sort(group.begin(), group.end(), [&](int a, int b) { return order(a, b) < 0; });
        for (const QJsonValue &op : transform[u"window"].toArray()) {
            const QString field = op[u"field"].toString();
            QList<QVariant> sofar;
            for (int i = 0; i < group.size(); ++i) {
                sofar.append(before.rows[group[i]].cells.value(field));
                int first = i;
                while (!sorts.isEmpty() && first > 0 && order(group[first - 1], group[i]) == 0)
                    --first;
                QVariant cell = double(i + 1);
                if (op[u"op"].toString() == u"rank")
                    cell = double(first + 1);
                else if (op[u"op"].toString() == u"lag")
                    cell = i == 0 ? QVariant() : sofar[i - 1];
                else if (op[u"op"].toString() == u"sum")
                    cell = aggregate(QStringLiteral("sum"), sofar);
                sheet.rows[group[i]].cells[op[u"as"].toString()] = cell;
            }
        }
    }
    for (const QJsonValue &op : transform[u"window"].toArray()) {
        const bool counts = op[u"op"].toString() == u"rank" || op[u"op"].toString() == u"row_number";
        Column column{{}, QStringLiteral("ratio"), false, {}};
        if (!counts)
            column = *before.column(op[u"field"].toString());
        column.name = op[u"as"].toString();
        sheet.put(column);
    }
    return sheet;
}

inline Sheet applied(const Sheet &sheet, const QJsonObject &transform, const Sheet &other, const Calculation &calculation)
{
    if (transform.contains(u"aggregate"))
        return aggregateTransform(sheet, transform);
    if (transform.contains(u"fold"))
        return foldTransform(sheet, transform);
    if (transform.contains(u"lookup"))
        return lookupTransform(sheet, transform, other);
    if (transform.contains(u"window"))
        return windowTransform(sheet, transform);
    Sheet result = sheet;
    if (transform.contains(u"calculate")) {
        bool texts = false;
        for (Row &row : result.rows) {
            const QVariant value = calculation(row);
            texts = texts || value.typeId() == QMetaType::QString;
            row.cells[transform[u"as"].toString()] = value;
        }
        result.put({transform[u"as"].toString(), texts ? QStringLiteral("nominal") : QStringLiteral("ratio"), false, {}});
        return result;
    }
    result.rows.removeIf([&](const Row &row) { return !holds(transform[u"filter"].toObject(), sheet, row); });
    return result;
}

} // namespace naive

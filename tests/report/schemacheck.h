// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

/// A validator for the part of JSON Schema that the shipped schemas use. Gives the paths at which a document is wrong.
class SchemaCheck
{
public:
    explicit SchemaCheck(const QJsonObject &schema)
        : m_root(schema)
    {}

    [[nodiscard]] QStringList problems(const QJsonValue &document) const
    {
        QStringList found;
        check(document, m_root, QStringLiteral("$"), found);
        return found;
    }

private:
    static bool hasType(const QJsonValue &value, const QString &type)
    {
        if (type == QLatin1String("integer"))
            return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
        static const QHash<QString, QJsonValue::Type> types{
            {QStringLiteral("object"), QJsonValue::Object}, {QStringLiteral("array"), QJsonValue::Array},
            {QStringLiteral("string"), QJsonValue::String}, {QStringLiteral("number"), QJsonValue::Double},
            {QStringLiteral("boolean"), QJsonValue::Bool},  {QStringLiteral("null"), QJsonValue::Null}};
        return types.value(type) == value.type();
    }

    void check(const QJsonValue &value, const QJsonObject &schema, const QString &path, QStringList &found) const
    {
        if (schema.contains(QLatin1String("$ref")))
            return check(
                value,
                m_root[QLatin1String("$defs")][schema[QLatin1String("$ref")].toString().section(u'/', -1)].toObject(),
                path, found);
        const QJsonValue type = schema[QLatin1String("type")];
        bool typeFits = type.isUndefined();
        for (const QJsonValue &each : type.isArray() ? type.toArray() : QJsonArray{type})
            typeFits = typeFits || hasType(value, each.toString());
        if (!typeFits)
            found << path + QStringLiteral(": type");
        if (schema.contains(QLatin1String("const")) && schema[QLatin1String("const")] != value)
            found << path + QStringLiteral(": const");
        if (schema.contains(QLatin1String("enum")) && !schema[QLatin1String("enum")].toArray().contains(value))
            found << path + QStringLiteral(": enum");
        checkAlternatives(value, schema, path, found);
        if (value.isDouble())
            checkNumber(value.toDouble(), schema, path, found);
        if (value.isString() && schema.contains(QLatin1String("pattern")) &&
            !QRegularExpression(schema[QLatin1String("pattern")].toString()).match(value.toString()).hasMatch())
            found << path + QStringLiteral(": pattern");
        if (value.isArray())
            checkArray(value.toArray(), schema, path, found);
        if (value.isObject())
            checkObject(value.toObject(), schema, path, found);
    }

    void checkAlternatives(const QJsonValue &value, const QJsonObject &schema, const QString &path,
                           QStringList &found) const
    {
        if (schema.contains(QLatin1String("oneOf"))) {
            int fitting = 0;
            for (const QJsonValue &each : schema[QLatin1String("oneOf")].toArray()) {
                QStringList inner;
                check(value, each.toObject(), path, inner);
                fitting += inner.isEmpty() ? 1 : 0;
            }
            if (fitting != 1)
                found << path + QStringLiteral(": oneOf");
        }
        if (schema.contains(QLatin1String("not"))) {
            QStringList inner;
            check(value, schema[QLatin1String("not")].toObject(), path, inner);
            if (inner.isEmpty())
                found << path + QStringLiteral(": not");
        }
    }

    static void checkNumber(double number, const QJsonObject &schema, const QString &path, QStringList &found)
    {
        if (number < schema[QLatin1String("minimum")].toDouble(-1e300) ||
            number > schema[QLatin1String("maximum")].toDouble(1e300))
            found << path + QStringLiteral(": range");
        if (schema.contains(QLatin1String("multipleOf")) &&
            std::fmod(number, schema[QLatin1String("multipleOf")].toDouble()) != 0)
            found << path + QStringLiteral(": multipleOf");
    }

    void checkArray(const QJsonArray &array, const QJsonObject &schema, const QString &path, QStringList &found) const
    {
        if (array.size() < schema[QLatin1String("minItems")].toInt(0) ||
            array.size() > schema[QLatin1String("maxItems")].toInt(1 << 30))
            found << path + QStringLiteral(": length");
        for (qsizetype i = 0; i < array.size(); ++i)
            check(array.at(i), schema[QLatin1String("items")].toObject(), path + u'[' + QString::number(i) + u']',
                  found);
    }

    void checkObject(const QJsonObject &object, const QJsonObject &schema, const QString &path,
                     QStringList &found) const
    {
        for (const QJsonValue &key : schema[QLatin1String("required")].toArray()) {
            if (!object.contains(key.toString()))
                found << path + u'.' + key.toString() + QStringLiteral(": missing");
        }
        const QJsonObject properties = schema[QLatin1String("properties")].toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (properties.contains(it.key()))
                check(it.value(), properties[it.key()].toObject(), path + u'.' + it.key(), found);
            else if (schema[QLatin1String("additionalProperties")] == QJsonValue(false))
                found << path + u'.' + it.key() + QStringLiteral(": unknown");
        }
    }

    QJsonObject m_root;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <cmath>

/// Checks documents against Vega-Lite's JSON schema: the keywords which that schema uses, and no others.
class VegaSchema
{
public:
    VegaSchema()
    {
        QFile file(QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/data/vegalite/vega-lite-5.23.0.schema.json"));
        if (!file.open(QIODevice::ReadOnly))
            return;
        m_root = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonObject definitions = m_root[QLatin1String("definitions")].toObject();
        for (auto it = definitions.begin(); it != definitions.end(); ++it)
            m_definitions.insert(QStringLiteral("#/definitions/") + it.key(), it.value().toObject());
    }

    [[nodiscard]] bool isRead() const { return m_definitions.size() > 100; }

    /// The paths at which the document is wrong: the deepest of the alternatives that came furthest.
    [[nodiscard]] QStringList problems(const QJsonObject &document) const
    {
        QStringList found;
        check(document, m_root, QStringLiteral("$"), found);
        return found;
    }

private:
    static bool isOfType(const QJsonValue &value, const QJsonValue &type)
    {
        if (type.isArray()) {
            const QJsonArray types = type.toArray();
            return std::any_of(types.begin(), types.end(), [&value](const QJsonValue &one) { return isOfType(value, one); });
        }
        const QString word = type.toString();
        return (word == QLatin1String("object") && value.isObject()) || (word == QLatin1String("array") && value.isArray())
               || (word == QLatin1String("string") && value.isString()) || (word == QLatin1String("number") && value.isDouble())
               || (word == QLatin1String("boolean") && value.isBool()) || (word == QLatin1String("null") && value.isNull())
               || (word == QLatin1String("integer") && value.isDouble() && std::floor(value.toDouble()) == value.toDouble());
    }


    void check(const QJsonValue &value, const QJsonObject &schema, const QString &path, QStringList &found) const
    {
        if (const QJsonValue reference = schema[QLatin1String("$ref")]; reference.isString())
            return check(value, m_definitions.value(reference.toString(), {{QStringLiteral("enum"), QJsonArray()}}), path, found);
        if (schema.contains(QLatin1String("type")) && !isOfType(value, schema[QLatin1String("type")]))
            found << path + QStringLiteral(": type");
        if (schema.contains(QLatin1String("const")) && schema[QLatin1String("const")] != value)
            found << path + QStringLiteral(": const");
        if (schema.contains(QLatin1String("enum")) && !schema[QLatin1String("enum")].toArray().contains(value))
            found << path + QStringLiteral(": enum");
        if (schema.contains(QLatin1String("anyOf")))
            checkAlternatives(value, schema[QLatin1String("anyOf")].toArray(), path, found);
        if (value.isDouble() && (value.toDouble() < schema[QLatin1String("minimum")].toDouble(-1e308) || value.toDouble() > schema[QLatin1String("maximum")].toDouble(1e308)))
            found << path + QStringLiteral(": range");
        if (value.isArray())
            checkArray(value.toArray(), schema, path, found);
        if (value.isObject())
            checkObject(value.toObject(), schema, path, found);
    }

    void checkAlternatives(const QJsonValue &value, const QJsonArray &alternatives, const QString &path, QStringList &found) const
    {
        QStringList best;
        for (const QJsonValue &alternative : alternatives) {
            QStringList problems;
            check(value, alternative.toObject(), path, problems);
            if (problems.isEmpty())
                return;
            if (best.isEmpty() || problems.first().size() > best.first().size())
                best = problems;
        }
        found << best << path + QStringLiteral(": none of the alternatives");
    }

    void checkArray(const QJsonArray &array, const QJsonObject &schema, const QString &path, QStringList &found) const
    {
        if (array.size() < schema[QLatin1String("minItems")].toInt(0) || array.size() > schema[QLatin1String("maxItems")].toInt(1 << 30))
            found << path + QStringLiteral(": length");
        const QJsonObject items = schema[QLatin1String("items")].toObject();
        for (qsizetype i = 0; i < array.size() && !items.isEmpty(); ++i)
            check(array.at(i), items, path + u'[' + QString::number(i) + u']', found);
    }

    void checkObject(const QJsonObject &object, const QJsonObject &schema, const QString &path, QStringList &found) const
    {
        for (const QJsonValue &key : schema[QLatin1String("required")].toArray()) {
            if (!object.contains(key.toString()))
                found << path + u'.' + key.toString() + QStringLiteral(": missing");
        }
        if (object.size() < schema[QLatin1String("minProperties")].toInt(0))
            found << path + QStringLiteral(": too few");
        const QJsonObject properties = schema[QLatin1String("properties")].toObject();
        const QJsonValue others = schema[QLatin1String("additionalProperties")];
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString place = path + u'.' + it.key();
            if (properties.contains(it.key()))
                check(it.value(), properties[it.key()].toObject(), place, found);
            else if (others.isObject())
                check(it.value(), others.toObject(), place, found);
            else if (others == QJsonValue(false))
                found << place + QStringLiteral(": unknown");
        }
    }

    QJsonObject m_root;
    QHash<QString, QJsonObject> m_definitions;
};

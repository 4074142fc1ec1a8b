// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/descriptorreader.h"

#include "dataset/cellparser.h"
#include "dataset/column.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isRowCount(const QString &name)
{
    return name == u"n" || name == u"count" || name == u"rows" || name.startsWith(u"n_"_s);
}

/// Numbers and texts that stand for a value of the field, read as its cells are.
Scalar readAsCell(const Field &field, const QString &text)
{
    if (field.type == FieldType::String)
        return normalized(text);
    const CellParser parser(field, {}, false);
    const ParsedCell cell = parser.parse(text.toStdString());
    return cell.kind == CellKind::Value ? decodedValue(valueType(field.type), cell.value) : Scalar();
}

QStringList textList(const QJsonObject &json, const QString &key, const QStringList &otherwise)
{
    if (!json.contains(key))
        return otherwise;
    QStringList texts;
    for (const QJsonValue &entry : json.value(key).toArray())
        texts.append(entry.toString());
    return texts;
}

} // namespace

void DescriptorReader::readSchema(DescribedResource &described, const QJsonObject &schema)
{
    const QString pointer = described.pointer + u"/schema"_s;
    const QString overlay = u"resources/"_s + described.resource.name + u'/';
    described.resource.schema = schema;
    described.fieldsMatch = names(schema.value("fieldsMatch"_L1)).value(0, u"exact"_s);
    static const QStringList known{u"exact"_s, u"equal"_s, u"subset"_s, u"superset"_s, u"partial"_s};
    if (!known.contains(described.fieldsMatch))
        invalid(pointer + u"/fieldsMatch"_s, u"data.word"_s, {{u"word"_s, described.fieldsMatch}});
    described.resource.missingValues = {{QString(), {}}};
    if (schema.contains("missingValues"_L1))
        described.resource.missingValues = readMissingValues(schema.value("missingValues"_L1).toArray(), overlay);
    const QJsonArray fields = schema.value("fields"_L1).toArray();
    if (fields.isEmpty())
        invalid(pointer + u"/fields"_s, u"data.no-fields"_s);
    QSet<QString> seen;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const QString fieldPointer = pointer + u"/fields/"_s + QString::number(i);
        const QString name = normalized(fields.at(i).toObject().value("name"_L1).toString().trimmed());
        const Field field = readField(fields.at(i).toObject(), fieldPointer, overlay + u"fields/"_s + name + u'/');
        if (field.name.isEmpty())
            invalid(fieldPointer + u"/name"_s, u"data.field-name"_s);
        else if (seen.contains(field.name.toCaseFolded()))
            report(Severity::Error, u"data.field.duplicate"_s, fieldPointer, {{u"name"_s, field.name}});
        seen.insert(field.name.toCaseFolded());
        described.fields.append(field);
    }
    readKeys(described, schema);
}

void DescriptorReader::readKeys(DescribedResource &described, const QJsonObject &schema)
{
    described.resource.primaryKey = names(schema.value("primaryKey"_L1));
    for (const QJsonValue &key : schema.value("uniqueKeys"_L1).toArray())
        described.uniqueKeys.append(names(key));
    const QJsonArray foreignKeys = schema.value("foreignKeys"_L1).toArray();
    for (qsizetype i = 0; i < foreignKeys.size(); ++i) {
        const QJsonObject json = foreignKeys.at(i).toObject();
        const QJsonObject reference = json.value("reference"_L1).toObject();
        ForeignKey key{names(json.value("fields"_L1)), reference.value("resource"_L1).toString(),
                       names(reference.value("fields"_L1)),
                       described.pointer + u"/schema/foreignKeys/"_s + QString::number(i)};
        if (key.fields.isEmpty() || key.fields.size() != key.referenced.size())
            invalid(key.pointer, u"data.foreign-key-form"_s);
        else
            described.foreignKeys.append(key);
    }
}

QList<MissingValue> DescriptorReader::readMissingValues(const QJsonArray &list, const QString &overlay)
{
    QList<MissingValue> values;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject json = list.at(i).toObject();
        MissingValue missing;
        missing.value = list.at(i).isString() ? list.at(i).toString() : json.value("value"_L1).toString();
        missing.label = wording(json, u"label"_s, overlay + u"missingValues/"_s + QString::number(i) + u"/label"_s);
        values.append(missing);
    }
    return values;
}

Field DescriptorReader::readField(const QJsonObject &json, const QString &pointer, const QString &overlay)
{
    Field field;
    field.name = normalized(json.value("name"_L1).toString().trimmed());
    field.title = wording(json, u"title"_s, overlay + u"title"_s);
    field.description = wording(json, u"description"_s, overlay + u"description"_s);
    field.type = fieldTypeFromWord(json.value("type"_L1).toString(u"string"_s));
    field.level = defaultLevel(field.type);
    readCellFormat(field, json);
    if (json.contains("missingValues"_L1))
        field.cells.missingValues = readMissingValues(json.value("missingValues"_L1).toArray(), overlay);
    readCategories(field, json, pointer, overlay);
    readConstraints(field, json.value("constraints"_L1).toObject(), pointer + u"/constraints"_s);
    readFieldChartroom(field, json.value("chartroom"_L1).toObject(), pointer + u"/chartroom"_s, overlay);
    return field;
}

void DescriptorReader::readCellFormat(Field &field, const QJsonObject &json)
{
    CellFormat &cells = field.cells;
    cells.format = json.value("format"_L1).toString();
    cells.decimalChar = json.value("decimalChar"_L1).toString(cells.decimalChar);
    cells.groupChar = json.value("groupChar"_L1).toString();
    cells.bareNumber = json.value("bareNumber"_L1).toBool(true);
    cells.trueValues = textList(json, u"trueValues"_s, cells.trueValues);
    cells.falseValues = textList(json, u"falseValues"_s, cells.falseValues);
}

void DescriptorReader::readFieldChartroom(Field &field, const QJsonObject &json, const QString &pointer,
                                          const QString &overlay)
{
    if (json.contains("level"_L1)) {
        const QString word = json.value("level"_L1).toString();
        const std::optional<Level> level = levelFromWord(word);
        if (!level)
            invalid(pointer + u"/level"_s, u"data.word"_s, {{u"word"_s, word}});
        field.level = level.value_or(field.level);
        field.levelDeclared = level.has_value();
    }
    field.role = field.level == Level::Ratio ? FieldRole::Amount : FieldRole::None;
    if (json.contains("role"_L1)) {
        const QString word = json.value("role"_L1).toString();
        const std::optional<FieldRole> role = roleFromWord(word);
        if (!role)
            invalid(pointer + u"/role"_s, u"data.word"_s, {{u"word"_s, word}});
        field.role = role.value_or(field.role);
    }
    field.unit = wording(json, u"unit"_s, overlay + u"unit"_s);
    if (json.contains("decimals"_L1))
        field.decimals = json.value("decimals"_L1).toInt();
    field.base = json.value("base"_L1).toString();
    field.denominator = json.value("denominator"_L1).toString();
    const QJsonObject uncertainty = json.value("uncertainty"_L1).toObject();
    field.uncertaintyLower = uncertainty.value("lower"_L1).toString();
    field.uncertaintyUpper = uncertainty.value("upper"_L1).toString();
    field.directionDown = json.value("direction"_L1).toString() == u"down";
    field.sensitivity = json.value("sensitivity"_L1).toString();
}

void DescriptorReader::readCategories(Field &field, const QJsonObject &json, const QString &pointer,
                                      const QString &overlay)
{
    const QJsonArray list = json.value("categories"_L1).toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject object = list.at(i).toObject();
        const QJsonValue value = list.at(i).isObject() ? object.value("value"_L1) : list.at(i);
        Category category;
        category.value = fieldValue(field, value, pointer + u"/categories/"_s + QString::number(i));
        const QString text = canonicalText(category.value);
        category.label = wordingOf(object.value("label"_L1).toString(text), overlay + u"categories/"_s + text);
        field.categories.append(category);
    }
    field.categoriesOrdered = json.value("categoriesOrdered"_L1).toBool();
}

void DescriptorReader::readConstraints(Field &field, const QJsonObject &json, const QString &pointer)
{
    Constraints &constraints = field.constraints;
    constraints.required = json.value("required"_L1).toBool();
    constraints.unique = json.value("unique"_L1).toBool();
    constraints.minLength = json.value("minLength"_L1).toInt(-1);
    constraints.maxLength = json.value("maxLength"_L1).toInt(-1);
    constraints.pattern = json.value("pattern"_L1).toString();
    if (!QRegularExpression(constraints.pattern).isValid()) {
        invalid(pointer + u"/pattern"_s, u"data.pattern"_s);
        constraints.pattern.clear();
    }
    const auto bound = [&](const QString &key) {
        return json.contains(key) ? fieldValue(field, json.value(key), pointer + u'/' + key) : Scalar();
    };
    constraints.minimum = bound(u"minimum"_s);
    constraints.maximum = bound(u"maximum"_s);
    constraints.exclusiveMinimum = bound(u"exclusiveMinimum"_s);
    constraints.exclusiveMaximum = bound(u"exclusiveMaximum"_s);
    for (const QJsonValue &value : json.value("enum"_L1).toArray())
        constraints.allowed.append(fieldValue(field, value, pointer + u"/enum"_s));
}

/// A bound, an allowed value or a category in the type of the field.
Scalar DescriptorReader::fieldValue(const Field &field, const QJsonValue &json, const QString &pointer)
{
    Scalar value = scalarFromJson(json);
    if (const QString *text = std::get_if<QString>(&value))
        value = readAsCell(field, *text);
    else if (valueType(value) == ValueType::Number && valueType(field.type) == ValueType::Text)
        value = canonicalText(value);
    if (isMissing(value) || valueType(value) != valueType(field.type))
        invalid(pointer, u"data.value-type"_s, {{u"name"_s, field.name}});
    return value;
}

void DescriptorReader::checkFields(const DescribedResource &described)
{
    checkFieldNames(described);
    if (!m_input.packRules)
        return;
    for (qsizetype i = 0; i < described.fields.size(); ++i) {
        const Field &field = described.fields.at(i);
        const QString pointer = described.pointer + u"/schema/fields/"_s + QString::number(i);
        checkFieldRules(field, pointer);
        if (field.title.isEmpty() && described.resource.role == ResourceRole::Shown)
            report(Severity::Warning, u"data.title.missing"_s, pointer, {{u"name"_s, field.name}});
        if (field.sensitivity == u"personal" && !m_found.package.fictional)
            report(Severity::Error, u"data.sensitivity.personal"_s, pointer);
    }
}

void DescriptorReader::checkFieldRules(const Field &field, const QString &pointer)
{
    if (!field.levelDeclared)
        report(Severity::Warning, u"data.level.missing"_s, pointer, {{u"name"_s, field.name}});
    const bool needsUnit = field.levelDeclared && isQuantity(field) && field.role != FieldRole::Identifier &&
                           !isRowCount(field.name) && valueType(field.type) == ValueType::Number;
    if (needsUnit && field.unit.isEmpty())
        report(Severity::Warning, u"data.unit.missing"_s, pointer, {{u"name"_s, field.name}});
}

/// Every name of a field that the schema uses must be one.
void DescriptorReader::checkFieldNames(const DescribedResource &described)
{
    QStringList known;
    for (const Field &field : described.fields)
        known.append(field.name);
    const auto check = [&](const QString &name, const QString &pointer) {
        if (!name.isEmpty() && !known.contains(name))
            invalid(pointer, u"data.field-unknown"_s, {{u"name"_s, name}});
    };
    const QString schema = described.pointer + u"/schema"_s;
    for (const QString &name : described.resource.primaryKey)
        check(name, schema + u"/primaryKey"_s);
    for (const QStringList &key : described.uniqueKeys) {
        for (const QString &name : key)
            check(name, schema + u"/uniqueKeys"_s);
    }
    for (const ForeignKey &key : described.foreignKeys) {
        for (const QString &name : key.fields)
            check(name, key.pointer);
    }
    for (qsizetype i = 0; i < described.fields.size(); ++i) {
        const Field &field = described.fields.at(i);
        const QString pointer = schema + u"/fields/"_s + QString::number(i) + u"/chartroom"_s;
        for (const QString &name : {field.base, field.denominator, field.uncertaintyLower, field.uncertaintyUpper})
            check(name, pointer);
    }
}

} // namespace chartroom

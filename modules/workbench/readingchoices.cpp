// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/readingchoices.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void writeText(QJsonObject &json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

} // namespace

TableFileOptions readingOptions(const ReadingChoices &choices, const QString &language)
{
    TableFileOptions options;
    options.csv.language = language;
    options.csv.numberForms = true;
    options.csv.encoding = choices.encoding;
    options.csv.delimiter = choices.delimiter.isEmpty() ? QChar() : choices.delimiter.front();
    options.csv.header = choices.header;
    options.csv.decimal = choices.decimal.isEmpty() ? QChar() : choices.decimal.front();
    options.csv.missing = choices.missing;
    for (auto it = choices.types.begin(); it != choices.types.end(); ++it)
        options.csv.types.insert(it.key(), it.value());
    options.jsonPath = choices.jsonPath;
    options.sheet = choices.sheet;
    options.resource = choices.resource;
    return options;
}

QJsonObject toJson(const ReadingChoices &choices)
{
    QJsonObject json;
    writeText(json, u"encoding"_s, choices.encoding);
    writeText(json, u"delimiter"_s, choices.delimiter);
    if (!choices.header)
        json.insert(u"header"_s, false);
    writeText(json, u"decimal"_s, choices.decimal);
    if (choices.missing)
        json.insert(u"missing"_s, QJsonArray::fromStringList(*choices.missing));
    QJsonObject types;
    for (auto it = choices.types.begin(); it != choices.types.end(); ++it)
        types.insert(it.key(), fieldTypeWord(it.value()));
    if (!types.isEmpty())
        json.insert(u"types"_s, types);
    writeText(json, u"path"_s, choices.jsonPath);
    writeText(json, u"sheet"_s, choices.sheet);
    writeText(json, u"resource"_s, choices.resource);
    return json;
}

ReadingChoices readingChoicesFromJson(const QJsonObject &json)
{
    ReadingChoices choices;
    choices.encoding = json.value("encoding"_L1).toString();
    choices.delimiter = json.value("delimiter"_L1).toString().left(1);
    choices.header = json.value("header"_L1).toBool(true);
    choices.decimal = json.value("decimal"_L1).toString().left(1);
    if (const QJsonValue missing = json.value("missing"_L1); missing.isArray()) {
        choices.missing.emplace();
        for (const QJsonValue &code : missing.toArray())
            choices.missing->append(code.toString());
    }
    const QJsonObject types = json.value("types"_L1).toObject();
    for (auto it = types.begin(); it != types.end(); ++it)
        choices.types.insert(it.key(), fieldTypeFromWord(it.value().toString()));
    choices.jsonPath = json.value("path"_L1).toString();
    choices.sheet = json.value("sheet"_L1).toString();
    choices.resource = json.value("resource"_L1).toString();
    return choices;
}

} // namespace chartroom

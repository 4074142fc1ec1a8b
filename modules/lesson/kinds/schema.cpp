// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/schema.h"

#include "lesson/kindreader.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

FieldDecision readDecision(KindReader &kind, const YamlNode &node, const QString &name)
{
    FieldReader reader(node, kind.grading.path(), kind.issues(), LessonTr::tr("the key of the field “%1”").arg(name));
    FieldDecision decision;
    if (reader.has(u"type"))
        decision.type = reader.word(u"type", schemaTypes());
    if (reader.has(u"level"))
        decision.level = reader.word(u"level", schemaLevels());
    decision.unit = reader.text(u"unit");
    reader.finish();
    return decision;
}

void readKeyMap(KindReader &kind, const YamlNode &node, Schema &body)
{
    FieldReader reader(node, kind.grading.path(), kind.issues(), LessonTr::tr("the key of %1").arg(kind.what()));
    const YamlNode fields = reader.map(u"fields");
    for (const YamlEntry &entry : fields.entries)
        body.expect.insert(entry.key, readDecision(kind, entry.value, entry.key));
    if (reader.has(u"primaryKey"))
        body.primaryKey = reader.texts(u"primaryKey");
    if (reader.has(u"missingValues"))
        body.missingValues = reader.texts(u"missingValues");
    reader.finish();
}

} // namespace

const QStringList &schemaAspects()
{
    static const QStringList aspects{u"type"_s, u"level"_s, u"unit"_s, u"key"_s, u"missing"_s};
    return aspects;
}

const QStringList &schemaTypes()
{
    static const QStringList types{u"string"_s, u"number"_s,   u"integer"_s, u"boolean"_s,
                                   u"date"_s,   u"datetime"_s, u"year"_s,    u"yearmonth"_s};
    return types;
}

const QStringList &schemaLevels()
{
    static const QStringList levels{u"nominal"_s, u"ordinal"_s, u"interval"_s, u"ratio"_s, u"temporal"_s};
    return levels;
}

Schema readSchema(KindReader &reader)
{
    Schema body;
    body.fields = reader.response.texts(u"fields");
    const QStringList asked = reader.response.words(u"ask", schemaAspects());
    for (const QString &aspect : schemaAspects()) {
        if (asked.isEmpty() || asked.contains(aspect))
            body.ask.append(aspect);
    }
    body.units = reader.response.texts(u"units");
    body.lenient = reader.grading.boolean(u"lenient", false);
    const YamlNode &expect = reader.grading.node(u"expect");
    body.place = reader.grading.placeOf(expect);
    body.isKeyGiven = !expect.isMissing();
    body.usesDataSchema = expect.isScalar() && expect.text == u"data";
    if (expect.isMap())
        readKeyMap(reader, expect, body);
    else if (body.isKeyGiven && !body.usesDataSchema)
        reader.grading.report(u"yaml.value"_s,
                              LessonTr::tr("The key is the word data, or a map with fields, primaryKey and missingValues."),
                              expect);
    return body;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/chartannotate.h"

#include "lesson/kindreader.h"
#include "lesson/packrules.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// One text slot (exercises.md 3.6): exactly one of `any`, `direction` and `number`.
void checkSlot(KindReader &kind, const YamlNode &node)
{
    FieldReader fields(node, kind.grading.path(), kind.issues(), LessonTr::tr("a text slot of %1").arg(kind.what()));
    fields.requiredText(u"id");
    const int named = fields.has(u"any") + fields.has(u"direction") + fields.has(u"number");
    if (named != 1)
        fields.report(u"yaml.value"_s, LessonTr::tr("A text slot has one of any, direction and number."), node);
    fields.node(u"any");
    fields.node(u"number");
    const YamlNode &direction = fields.node(u"direction");
    if (direction.isScalar() && !isJsonNumber(direction.text))
        fields.word(u"direction", {u"up"_s, u"down"_s, u"flat"_s});
    const Tolerance tolerance = kind.tolerance(fields.map(u"tolerance"));
    if (tolerance.isGiven() && !fields.has(u"number"))
        fields.report(u"yaml.value"_s, LessonTr::tr("Only a number has a tolerance."), fields.node(u"tolerance"));
    fields.boolean(u"required", true);
    fields.text(u"label");
    fields.finish();
}

void checkSlots(KindReader &kind, FieldReader &owner)
{
    for (const YamlNode &slot : owner.maps(u"slots"))
        checkSlot(kind, slot);
}

void readTitle(KindReader &reader, ChartAnnotate &body)
{
    const YamlNode title = reader.grading.map(u"title");
    if (title.isMissing())
        return;
    FieldReader fields(title, reader.grading.path(), reader.issues(), LessonTr::tr("title of %1").arg(reader.what()));
    fields.required(u"slots");
    checkSlots(reader, fields);
    fields.finish();
    body.titleSlots = reader.json({u"grading"_s, u"title"_s}, title);
}

ExpectedNote readNote(KindReader &reader, const YamlNode &node, qsizetype index)
{
    FieldReader fields(node, reader.grading.path(), reader.issues(), LessonTr::tr("an annotation of %1").arg(reader.what()));
    ExpectedNote note;
    note.id = fields.requiredText(u"id");
    note.at = reader.value(fields.required(u"at"));
    checkSlots(reader, fields);
    note.noteSlots = reader.json({u"grading"_s, u"annotations"_s, QString::number(index)}, node);
    note.noteSlots.source.remove(u"at"_s); // rows keep their numbers only as a Value
    note.place = fields.placeOf(node);
    fields.finish();
    return note;
}

void readNeeds(KindReader &reader, ChartAnnotate &body)
{
    const QStringList needs = reader.response.words(u"needs", {u"title"_s, u"annotation"_s});
    const bool written = reader.response.has(u"needs");
    body.needsTitle = written ? needs.contains(u"title"_s) : !body.titleSlots.source.isEmpty();
    body.needsAnnotation = written ? needs.contains(u"annotation"_s) : !body.notes.isEmpty();
}

} // namespace

ChartAnnotate readChartAnnotate(KindReader &reader)
{
    ChartAnnotate body;
    body.chart = reader.chart({u"response"_s, u"chart"_s}, reader.response.required(u"chart"));
    readTitle(reader, body);
    const QList<YamlNode> notes = reader.grading.maps(u"annotations");
    for (qsizetype i = 0; i < notes.size(); ++i)
        body.notes.append(readNote(reader, notes.at(i), i));
    readNeeds(reader, body);
    return body;
}

} // namespace chartroom

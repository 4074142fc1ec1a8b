// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/choiceone.h"

#include "lesson/formats.h"
#include "lesson/kindreader.h"
#include "lesson/packrules.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Choice readChoice(KindReader &kind, const YamlNode &node)
{
    FieldReader reader(node, kind.response.path(), kind.issues(), LessonTr::tr("an option of %1").arg(kind.what()));
    Choice choice;
    choice.id = reader.requiredText(u"id");
    choice.place = reader.placeOf(node);
    if (!choice.id.isEmpty() && !isSlug(choice.id))
        reader.report(u"yaml.value"_s, LessonTr::tr("“%1” is not a slug such as first-steps.").arg(choice.id),
                      reader.node(u"id"));
    const QStringList path{u"response"_s, u"choices"_s, choice.id};
    reader.requiredText(u"text");
    reader.text(u"feedback");
    choice.text = kind.text(path + QStringList{u"text"_s}, reader.node(u"text"));
    choice.feedback = kind.text(path + QStringList{u"feedback"_s}, reader.node(u"feedback"));
    choice.misconception = reader.text(u"misconception");
    choice.score = reader.number(u"score", 0, 1).value_or(0);
    if (choice.score >= 1)
        reader.report(u"yaml.value"_s, LessonTr::tr("The score of an option that is not the key must be below 1."),
                      reader.node(u"score"));
    choice.value = kind.value(reader.node(u"value"));
    reader.finish();
    return choice;
}

} // namespace

ChoiceOne readChoiceOne(KindReader &reader)
{
    ChoiceOne body;
    reader.response.required(u"choices");
    QSet<QString> seen;
    for (const YamlNode &node : reader.response.maps(u"choices")) {
        body.choices.append(readChoice(reader, node));
        if (seen.contains(body.choices.constLast().id))
            reader.response.report(u"yaml.value"_s,
                                   LessonTr::tr("The id “%1” is used twice.").arg(body.choices.constLast().id),
                                   node[u"id"]);
        seen.insert(body.choices.constLast().id);
    }
    body.shuffle = reader.response.boolean(u"shuffle", true);
    body.expect = reader.value(reader.grading.node(u"expect"));
    return body;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/options.h"

#include "lesson/formats.h"
#include "lesson/kindreader.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void readScore(FieldReader &reader, Choice &option)
{
    option.score = reader.number(u"score", 0, 1).value_or(0);
    if (option.score >= 1)
        reader.report(u"yaml.value"_s, LessonTr::tr("The score of an option that is not the key must be below 1."),
                      reader.node(u"score"));
}

Choice readOption(KindReader &kind, const QString &list, const YamlNode &node, OptionKeys keys)
{
    FieldReader reader(node, kind.response.path(), kind.issues(), LessonTr::tr("an option of %1").arg(kind.what()));
    Choice option;
    option.id = reader.requiredText(u"id");
    option.place = reader.placeOf(node);
    if (!option.id.isEmpty() && !isSlug(option.id))
        reader.report(u"yaml.value"_s, LessonTr::tr("“%1” is not a slug such as first-steps.").arg(option.id),
                      reader.node(u"id"));
    const QStringList path = kind.responsePath() + QStringList{list, option.id};
    reader.requiredText(u"text");
    option.text = kind.text(path + QStringList{u"text"_s}, reader.node(u"text"));
    if (keys != OptionKeys::Plain) {
        reader.text(u"feedback");
        option.feedback = kind.text(path + QStringList{u"feedback"_s}, reader.node(u"feedback"));
        option.misconception = reader.text(u"misconception");
    }
    if (keys == OptionKeys::Score)
        readScore(reader, option);
    option.value = kind.value(reader.node(u"value"));
    reader.finish();
    return option;
}

} // namespace

QList<Choice> readOptions(KindReader &kind, const QString &key, OptionKeys keys)
{
    kind.response.required(key);
    QList<Choice> options;
    QSet<QString> seen;
    for (const YamlNode &node : kind.response.maps(key)) {
        options.append(readOption(kind, key, node, keys));
        const QString id = options.constLast().id;
        if (seen.contains(id))
            kind.response.report(u"yaml.value"_s, LessonTr::tr("The id “%1” is used twice.").arg(id), node[u"id"]);
        seen.insert(id);
    }
    return options;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/options.h"

#include "lesson/formats.h"
#include "lesson/kindreader.h"
#include "lesson/packrules.h"
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

} // namespace

Choice readTextlessOption(KindReader &kind, FieldReader &reader, const QStringList &list, OptionKeys keys)
{
    Choice option;
    option.id = reader.requiredText(u"id");
    option.place = reader.placeOf(reader.whole());
    if (!option.id.isEmpty() && !isSlug(option.id))
        reader.report(u"yaml.value"_s, LessonTr::tr("“%1” is not a slug such as first-steps.").arg(option.id),
                      reader.node(u"id"));
    if (keys != OptionKeys::Plain) {
        reader.text(u"feedback");
        option.feedback = kind.text(list + QStringList{option.id, u"feedback"_s}, reader.node(u"feedback"));
        option.misconception = reader.text(u"misconception");
    }
    if (keys == OptionKeys::Score)
        readScore(reader, option);
    return option;
}

Choice readOption(KindReader &kind, FieldReader &reader, const QStringList &list, OptionKeys keys)
{
    Choice option = readTextlessOption(kind, reader, list, keys);
    reader.requiredText(u"text");
    option.text = kind.text(list + QStringList{option.id, u"text"_s}, reader.node(u"text"));
    return option;
}

void checkOptionIds(KindReader &kind, const QList<Choice> &options)
{
    QSet<QString> seen;
    for (const Choice &option : options) {
        if (seen.contains(option.id))
            kind.issues().append(packIssue(u"yaml.value"_s, LessonTr::tr("The id “%1” is used twice.").arg(option.id),
                                           option.place));
        seen.insert(option.id);
    }
}

QList<Choice> readOptions(KindReader &kind, const QString &key, OptionKeys keys)
{
    kind.response.required(key);
    QList<Choice> options;
    for (const YamlNode &node : kind.response.maps(key)) {
        FieldReader reader(node, kind.response.path(), kind.issues(), LessonTr::tr("an option of %1").arg(kind.what()));
        Choice option = readOption(kind, reader, kind.responsePath() + QStringList{key}, keys);
        option.value = kind.value(reader.node(u"value"));
        reader.finish();
        options.append(option);
    }
    checkOptionIds(kind, options);
    return options;
}

} // namespace chartroom

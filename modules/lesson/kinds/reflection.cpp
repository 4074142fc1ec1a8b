// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/reflection.h"

#include "lesson/kindreader.h"
#include "lesson/kinds/options.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostWords = 5000; // a text of 10 000 characters holds no more

RubricLine readRubricLine(KindReader &kind, const YamlNode &node)
{
    FieldReader reader(node, kind.grading.path(), kind.issues(), LessonTr::tr("a line of the rubric"));
    RubricLine line;
    line.id = reader.requiredText(u"id");
    reader.requiredText(u"text");
    const QStringList path = kind.gradingPath() + QStringList{u"rubric"_s, line.id};
    line.text = kind.text(path + QStringList{u"text"_s}, reader.node(u"text"));
    (void)reader.texts(u"levels"); // reports a wrong type
    const QList<YamlNode> levels = reader.node(u"levels").items;
    for (qsizetype i = 0; i < levels.size(); ++i)
        line.levels.append(kind.text(path + QStringList{u"levels"_s, QString::number(i)}, levels.at(i)));
    reader.finish();
    return line;
}

} // namespace

Reflection readReflection(KindReader &reader)
{
    Reflection body;
    body.minWords = static_cast<int>(reader.response.integer(u"minWords", 0, mostWords).value_or(0));
    body.maxWords = static_cast<int>(reader.response.integer(u"maxWords", 1, mostWords).value_or(0));
    if (body.maxWords > 0 && body.maxWords < body.minWords)
        reader.response.report(u"yaml.value"_s, LessonTr::tr("maxWords cannot be less than minWords."),
                               reader.response.node(u"maxWords"));
    if (reader.response.has(u"points"))
        body.points = readOptions(reader, u"points"_s, OptionKeys::Plain);
    for (const YamlNode &node : reader.grading.maps(u"rubric"))
        body.rubric.append(readRubricLine(reader, node));
    return body;
}

} // namespace chartroom

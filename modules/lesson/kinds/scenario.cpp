// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/scenario.h"

#include "lesson/formats.h"
#include "lesson/kindreader.h"
#include "lesson/kinds/options.h"
#include "lesson/packrules.h"
#include "lesson/scenariograph.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double largestPoints = 1e6;

ScenarioOption readScenarioOption(KindReader &kind, const YamlNode &node, const QStringList &list)
{
    FieldReader reader(node, kind.response.path(), kind.issues(), LessonTr::tr("an option of %1").arg(kind.what()));
    ScenarioOption option;
    option.choice = readOption(kind, reader, list, OptionKeys::Feedback);
    option.to = reader.requiredText(u"to");
    option.points = reader.number(u"points", -largestPoints, largestPoints).value_or(0);
    reader.finish();
    return option;
}

void readNodeOptions(KindReader &kind, FieldReader &reader, const QStringList &path, ScenarioNode &node)
{
    node.kind = ScenarioNode::Kind::Options;
    reader.requiredText(u"text");
    QList<Choice> choices;
    for (const YamlNode &option : reader.maps(u"options")) {
        node.options.append(readScenarioOption(kind, option, path + QStringList{u"options"_s}));
        choices.append(node.options.constLast().choice);
    }
    checkOptionIds(kind, choices);
}

void readNodeExercise(KindReader &kind, FieldReader &reader, ScenarioNode &node)
{
    node.kind = ScenarioNode::Kind::Exercise;
    node.exercise = reader.requiredText(u"exercise");
    reader.required(u"next");
    FieldReader next(reader.map(u"next"), kind.response.path(), kind.issues(), u"next"_s);
    node.nextFull = next.requiredText(u"full");
    node.nextPartial = next.requiredText(u"partial");
    next.finish();
    node.points = reader.number(u"points", 0, largestPoints).value_or(0);
}

ScenarioNode readNode(KindReader &kind, const YamlEntry &entry)
{
    const QStringList path = kind.responsePath() + QStringList{u"nodes"_s, entry.key};
    FieldReader reader(entry.value, kind.response.path(), kind.issues(), LessonTr::tr("the node %1").arg(entry.key));
    ScenarioNode node;
    node.id = entry.key;
    node.place = {kind.response.path(), entry.line, entry.column, {}};
    if (!isSlug(node.id))
        kind.issues().append(packIssue(u"yaml.value"_s, LessonTr::tr("“%1” is not a slug such as first-steps.").arg(node.id),
                                       node.place));
    const bool isEnd = reader.boolean(u"end", false);
    const int parts = (reader.has(u"options") ? 1 : 0) + (reader.has(u"exercise") ? 1 : 0) + (isEnd ? 1 : 0);
    if (parts > 1)
        kind.issues().append(packIssue(u"yaml.value"_s,
                                       LessonTr::tr("The node “%1” can have options, an exercise or an end, one of them.")
                                           .arg(node.id), node.place));
    else if (parts == 0)
        kind.issues().append(packIssue(u"exercise.scenario.graph"_s,
                                       LessonTr::tr("The node “%1” leads nowhere and is no end.").arg(node.id), node.place));
    if (reader.has(u"options"))
        readNodeOptions(kind, reader, path, node);
    else if (reader.has(u"exercise"))
        readNodeExercise(kind, reader, node);
    else
        node.points = reader.number(u"points", -largestPoints, largestPoints).value_or(0);
    reader.text(u"text");
    node.text = kind.text(path + QStringList{u"text"_s}, reader.node(u"text"));
    reader.finish();
    return node;
}

} // namespace

Scenario readScenario(KindReader &reader)
{
    Scenario body;
    body.start = reader.response.requiredText(u"start");
    reader.response.required(u"nodes");
    const YamlNode nodes = reader.response.map(u"nodes");
    for (const YamlEntry &entry : nodes.entries)
        body.nodes.append(readNode(reader, entry));
    if (!body.nodes.isEmpty()) {
        for (const ScenarioProblem &problem : scenarioProblems(body, reader.response.placeOf(reader.response.whole())))
            reader.issues().append(packIssue(u"exercise.scenario.graph"_s, problem.message, problem.place));
    }
    return body;
}

} // namespace chartroom

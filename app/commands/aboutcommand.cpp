// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartrules.h"
#include "commands/allcommands.h"
#include "dataset/expressionfunctions.h"
#include "lesson/exercisekinds.h"
#include "lesson/misconceptions.h"
#include "lesson/packrules.h"
#include "tr.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QJsonArray sorted(QStringList words)
{
    words.sort();
    return QJsonArray::fromStringList(words);
}

QJsonArray ruleList()
{
    QMap<QString, QJsonObject> rules;
    for (const PackRule &rule : packRules()) {
        QJsonArray stops;
        if (rule.severity == Severity::Error)
            stops << u"publish"_s;
        if (rule.stopsImport)
            stops << u"import"_s;
        rules.insert(rule.id, {{u"id"_s, rule.id}, {u"severity"_s, severityWord(rule.severity)}, {u"stops"_s, stops}});
    }
    QJsonArray list;
    for (const QJsonObject &rule : rules)
        list << rule;
    return list;
}

QJsonArray chartRuleList()
{
    QMap<QString, QJsonObject> rules;
    for (const ChartRule &rule : chartRules())
        rules.insert(rule.id, {{u"id"_s, rule.id}, {u"layer"_s, ruleLayerWord(rule.layer)}, {u"hard"_s, rule.hard}});
    QJsonArray list;
    for (const QJsonObject &rule : rules)
        list << rule;
    return list;
}

/// The functions of expressions that stand in one of some places.
QJsonArray functionList(const QList<FunctionKind> &kinds)
{
    QStringList names;
    for (const FunctionKind kind : kinds)
        names += functionNames(kind);
    return sorted(names);
}

QStringList formats()
{
    return {u"chartroom-pack/1"_s, u"chartroom-exercises/1"_s, u"chartroom-texts/1"_s, u"chartroom-framework/1"_s,
            u"chartroom-files/1"_s, u"chartroom-signature/1"_s, u"chartroom-grade/1"_s, u"chartroom-progress/1"_s,
            u"chartroom-report/1"_s, u"chartroom-key/1"_s, u"chartroom-result/1"_s};
}

Result<CommandOutcome> about(const CommandContext &)
{
    QStringList commands;
    for (const Command &command : allCommands())
        commands << command.shape.name;
    QStringList kinds;
    for (const ExerciseKind &kind : exerciseKinds()) {
        if (kind.isReadable())
            kinds << kind.word;
    }
    CommandOutcome outcome;
    outcome.result = QJsonObject{
        {u"version"_s, QStringLiteral(CHARTROOM_VERSION)},
        {u"formats"_s, sorted(formats())},
        {u"languages"_s, sorted({u"en"_s, u"fr"_s})},
        {u"commands"_s, sorted(commands)},
        {u"kinds"_s, sorted(kinds)},
        {u"rules"_s, ruleList()},
        {u"chartRules"_s, chartRuleList()},
        {u"functions"_s, functionList({FunctionKind::Row, FunctionKind::Window})},
        {u"steps"_s, functionList({FunctionKind::Step, FunctionKind::End})},
        {u"aggregates"_s, functionList({FunctionKind::Aggregate})},
        {u"misconceptions"_s, sorted(misconceptionIds())}};
    outcome.text = "chartroom " CHARTROOM_VERSION "\n";
    return outcome;
}

} // namespace

QList<Command> aboutCommands()
{
    return {{{u"about"_s, 0, 0, {}, u"about"_s, AppTr::tr("Says what this build knows.")}, about}};
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/scenariograph.h"

#include "lesson/tr.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostScenarioNodes = 30;
constexpr int mostSteps = 12;

/// Walks every path once and notes what is wrong with the links.
class GraphWalk
{
public:
    explicit GraphWalk(const Scenario &scenario) : m_scenario(scenario) {}

    void visit(const QString &id, const Place &from);

    QList<ScenarioProblem> problems;
    QSet<QString> reached;
    QHash<QString, int> steps; ///< the most steps from a node to an end

private:
    const Scenario &m_scenario;
    QSet<QString> m_onPath;
};

void GraphWalk::visit(const QString &id, const Place &from)
{
    if (m_onPath.contains(id)) {
        problems.append({LessonTr::tr("The node “%1” leads back to itself.").arg(id), from});
        return;
    }
    if (reached.contains(id))
        return;
    const ScenarioNode *node = findNode(m_scenario, id);
    if (!node) {
        problems.append({LessonTr::tr("There is no node “%1”.").arg(id), from});
        return;
    }
    reached.insert(id);
    m_onPath.insert(id);
    int most = -1;
    for (const QString &next : followers(*node)) {
        visit(next, node->place);
        most = std::max(most, steps.value(next));
    }
    if (node->kind == ScenarioNode::Kind::Options && node->options.isEmpty())
        problems.append({LessonTr::tr("The node “%1” leads nowhere and is no end.").arg(id), node->place});
    steps.insert(id, most + 1);
    m_onPath.remove(id);
}

/// Each node is worked out once: the paths of 30 nodes can be very many.
double mostFrom(const Scenario &scenario, const QString &id, QHash<QString, double> &known)
{
    if (const auto it = known.constFind(id); it != known.constEnd())
        return *it;
    const ScenarioNode *node = findNode(scenario, id);
    if (!node)
        return 0;
    double most = node->points;
    if (node->kind == ScenarioNode::Kind::Exercise)
        most += std::max(mostFrom(scenario, node->nextFull, known), mostFrom(scenario, node->nextPartial, known));
    for (qsizetype i = 0; i < node->options.size(); ++i) {
        const ScenarioOption &option = node->options.at(i);
        const double points = option.points + mostFrom(scenario, option.to, known);
        most = i == 0 ? points : std::max(most, points);
    }
    known.insert(id, most);
    return most;
}

} // namespace

const ScenarioNode *findNode(const Scenario &scenario, const QString &id)
{
    const auto it = std::find_if(scenario.nodes.begin(), scenario.nodes.end(),
                                 [&](const ScenarioNode &node) { return node.id == id; });
    return it == scenario.nodes.end() ? nullptr : &*it;
}

QStringList followers(const ScenarioNode &node)
{
    if (node.kind == ScenarioNode::Kind::Exercise)
        return {node.nextFull, node.nextPartial};
    QStringList next;
    for (const ScenarioOption &option : node.options)
        next.append(option.to);
    return next;
}

double mostPointsAt(const ScenarioNode &node)
{
    if (node.kind != ScenarioNode::Kind::Options || node.options.isEmpty())
        return node.points;
    double most = node.options.constFirst().points;
    for (const ScenarioOption &option : node.options)
        most = std::max(most, option.points);
    return most;
}

double mostPointsFrom(const Scenario &scenario, const QString &id)
{
    QHash<QString, double> known;
    return mostFrom(scenario, id, known);
}

QList<ScenarioProblem> scenarioProblems(const Scenario &scenario, const Place &whole)
{
    GraphWalk walk(scenario);
    walk.visit(scenario.start, whole);
    for (const ScenarioNode &node : scenario.nodes) {
        if (!walk.reached.contains(node.id))
            walk.problems.append({LessonTr::tr("No way leads to the node “%1”.").arg(node.id), node.place});
    }
    if (scenario.nodes.size() > mostScenarioNodes)
        walk.problems.append({LessonTr::tr("A scenario has at most %1 nodes.").arg(mostScenarioNodes), whole});
    if (!walk.problems.isEmpty())
        return walk.problems;
    if (walk.steps.value(scenario.start) > mostSteps)
        walk.problems.append({LessonTr::tr("A way through the scenario has at most %1 steps.").arg(mostSteps), whole});
    else if (mostPointsFrom(scenario, scenario.start) <= 0)
        walk.problems.append({LessonTr::tr("No way through the scenario earns points."), whole});
    return walk.problems;
}

} // namespace chartroom

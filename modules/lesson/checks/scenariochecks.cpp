// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/checkcontext.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

void checkScenario(CheckContext &context, const Lesson &lesson, const Exercise &exercise)
{
    const auto *scenario = bodyOf<Scenario>(exercise);
    for (const ScenarioNode &node : scenario ? scenario->nodes : QList<ScenarioNode>()) {
        if (node.kind != ScenarioNode::Kind::Exercise || node.exercise.isEmpty())
            continue;
        const auto found = std::find_if(lesson.exercises.begin(), lesson.exercises.end(),
                                        [&](const Exercise &other) { return other.id == node.exercise; });
        if (found == lesson.exercises.end())
            context.report(u"lesson.ref.exercise-missing"_s,
                           LessonTr::tr("This lesson has no exercise “%1”.").arg(node.exercise), node.place);
        else if (bodyOf<Scenario>(*found))
            context.report(u"exercise.scenario.graph"_s,
                           LessonTr::tr("A scenario cannot hold the scenario “%1”.").arg(node.exercise), node.place);
    }
}

} // namespace chartroom

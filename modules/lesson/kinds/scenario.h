// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// A way on from a node.
struct ScenarioOption {
    Choice choice;
    QString to; ///< id of a node
    double points = 0;
};

/// A place in the story: options to choose from, or another exercise of the lesson, or an end.
struct ScenarioNode {
    enum class Kind { Options, Exercise, End };

    QString id;
    Kind kind = Kind::End;
    LocalText text; ///< may be empty at an exercise
    QList<ScenarioOption> options;
    QString exercise;    ///< id
    QString nextFull;    ///< after a full answer to the exercise
    QString nextPartial; ///< after any other
    double points = 0;   ///< of an exercise, times its score; of an end
    Place place;
};

/// exercises.md 4.26. What the nodes lead to is checked by scenariograph.h.
struct Scenario {
    QString start;
    QList<ScenarioNode> nodes; ///< in the order written
};

/// Reports exercise.scenario.graph.
[[nodiscard]] Scenario readScenario(KindReader &reader);

} // namespace chartroom

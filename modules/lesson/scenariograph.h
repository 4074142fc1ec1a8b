// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/kinds/scenario.h"

namespace chartroom {

/// The graph of a scenario (exercises.md 4.26): who leads where, and how many points there are.

/// Why a graph cannot be walked.
struct ScenarioProblem {
    QString message; ///< one whole sentence for authors
    Place place;
};

/// The node of an id; nullptr when there is none.
[[nodiscard]] const ScenarioNode *findNode(const Scenario &scenario, const QString &id);

/// The nodes that may follow, in the order written, repeats among them.
[[nodiscard]] QStringList followers(const ScenarioNode &node);

/// The most points that can be earned at a node itself.
[[nodiscard]] double mostPointsAt(const ScenarioNode &node);

/// The most points on any path from a node on, its own among them; an exercise can earn all of its points whichever way
/// it leads on. The graph must be without problems.
[[nodiscard]] double mostPointsFrom(const Scenario &scenario, const QString &id);

/// Cycles, unknown and unreachable nodes, paths without an end, more than 30 nodes or 12 steps, no points to earn.
/// \a whole: where the scenario stands.
[[nodiscard]] QList<ScenarioProblem> scenarioProblems(const Scenario &scenario, const Place &whole);

} // namespace chartroom

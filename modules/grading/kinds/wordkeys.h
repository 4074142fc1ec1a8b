// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/kinds/choicekeys.h"

#include <QJsonArray>

namespace chartroom {

/// chart.pick: the right option, or with `rank` the order; and the options with the name sentences of their charts as
/// texts, in the language of the preparation.
struct ChartPickKey {
    QString choice;
    OrderKey order;
    QHash<QString, QString> names;
};

/// claim: the right verdict and the sets of evidence any of which is right, as ids or row numbers without repeats.
struct ClaimKey {
    QString verdict;
    QList<QJsonArray> accepted;
};

/// scenario: the most points on any path.
struct ScenarioKey {
    double points = 0;
};

/// reflection: there is nothing to compare with.
struct ReflectionKey {
};

} // namespace chartroom

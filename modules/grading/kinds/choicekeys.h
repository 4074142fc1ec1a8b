// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace chartroom {

/// choice.one: the id of the right option.
struct ChoiceOneKey {
    QString choice;
};

/// choice.many: the ids of the right options, without repeats.
struct ChoiceManyKey {
    QStringList choices;
};

/// order: the places of the key from first to last, each with the items that may stand there in any order.
struct OrderKey {
    QList<QStringList> places;
};

/// match: the targets any of which is right, by left id.
struct MatchKey {
    QHash<QString, QStringList> targets;
};

} // namespace chartroom

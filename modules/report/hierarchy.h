// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace chartroom {

/// A scope whose figures are to be published, with the number of people behind them.
struct PublishedScope {
    QStringList path;
    qsizetype people = 0;

    bool operator==(const PublishedScope &) const = default;
};

/// Disclosure rule 6: the people of a scope outside all its published parts must be nobody or at least
/// \a leastRemainder, because the difference between a ministry's card and its units' cards is a statistic of them.
/// While a smaller remainder exists, the smallest of the parts (the first in order of paths among equals) is withheld.
/// \a published holds only scopes that pass the gate. Returns the paths to withhold.
[[nodiscard]] QSet<QStringList> withheldByHierarchy(QList<PublishedScope> published, int leastRemainder);

} // namespace chartroom

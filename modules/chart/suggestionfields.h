// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/suggestcharts.h"

namespace chartroom {

/// A column and how many different values it has (counted up to 61 in the first 20 000 rows).
struct FieldChoice {
    Field field;
    int distinct = 0;
};

/// The columns of a table by what they can do in a chart; chosen ones come first, otherwise in file order.
struct SuggestionFields {
    QList<FieldChoice> groups;   ///< names, ranks and yes/no with 2 to 30 values
    QList<Field> times;          ///< dates and years
    QList<Field> measures;       ///< quantities, no identifiers
    QString gridColumn;          ///< of a tile map: integers from 0; empty: the table has none
    QString gridRow;

    /// A group other than \a first with at most \a most values; nullptr when there is none.
    [[nodiscard]] const FieldChoice *seriesBeside(const QString &first, int most) const;
    /// The first group with at most \a most values.
    [[nodiscard]] const FieldChoice *groupWithin(int most) const;
};

[[nodiscard]] SuggestionFields suggestionFields(const Table &table, const QStringList &chosen);

/// The time unit that gives a readable number of steps on an axis: by year from five years on, by month from sixty
/// days on, by day below; none for fields of years.
[[nodiscard]] QString stepsOfTime(const Table &table, const Field &time);

/// A chart that may suit: the first of \a specs that breaks no hard rule is suggested.
struct SuggestionCandidate {
    QString id;
    QList<QJsonObject> specs;
    QString measure; ///< in words, for title and reason
    QString key;
    QString series;
};

/// The candidates for a question, the most suitable first.
[[nodiscard]] QList<SuggestionCandidate> suggestionCandidates(const SuggestionRequest &request);

} // namespace chartroom

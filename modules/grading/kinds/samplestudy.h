// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "base/id.h"
#include "dataset/aggregate.h"
#include "dataset/expression.h"
#include "dataset/table.h"

#include <optional>
#include <vector>

namespace chartroom {

/// How a statistic scatters when samples are drawn (exercises.md 4.25). Sorted; missing results are left out.
struct SampleDraws {
    std::vector<double> values;

    /// W: the distance between the 2.5 % and 97.5 % percentiles (linear interpolation, exercises.md 5.6); 0 for none.
    [[nodiscard]] double width() const;
    /// The share of draws inside [lower, upper]; 0 for no draws.
    [[nodiscard]] double shareInside(double lower, double upper) const;
};

/// A population and a statistic, ready for repeated drawing without replacement. The draws depend only on the
/// exercise, never on the learner: the generator of exercises.md 12 starts from `<uuid>:0:sample` for every method and
/// size, and every draw starts from the rows in their order.
class SampleStudy
{
public:
    static constexpr int drawCount = 1000;

    SampleStudy() = default;
    /// \a strata: column of the strata; −1: none. Errors: those of the statistic, and expr.type when it gives no number.
    [[nodiscard]] static Result<SampleStudy, ExpressionError> make(const Table &population, const Expression &statistic,
                                                                   int strata, const ExerciseId &exercise,
                                                                   const EvaluationContext &context);

    [[nodiscard]] qsizetype rowCount() const { return m_population.rowCount(); }
    /// The statistic of the whole population.
    [[nodiscard]] double populationValue() const { return m_value; }
    /// \a method: word of sampleMethods(); 1 ≤ size ≤ rowCount(). `first` gives one value.
    [[nodiscard]] SampleDraws draws(const QString &method, qsizetype size, const Progress &progress = {}) const;
    /// How many rows of each stratum make up a sample: proportional, largest remainders first, ties by stratum order.
    [[nodiscard]] std::vector<qsizetype> stratumSizes(qsizetype size) const;

private:
    [[nodiscard]] std::vector<int> drawnRows(const QString &method, qsizetype size, const Progress &progress) const;
    [[nodiscard]] std::vector<double> statisticsOf(const std::vector<int> &rows, qsizetype size) const;
    [[nodiscard]] std::vector<double> generalStatistics(const std::vector<int> &rows, qsizetype size) const;

    Table m_population;
    Expression m_statistic;
    QString m_seedText;
    EvaluationContext m_context;
    std::vector<std::vector<int>> m_strata; ///< rows of each stratum, strata in ascending order
    double m_value = 0;
    // The way without the evaluator, for one aggregate of a number in each row.
    std::optional<Aggregate> m_aggregate;
    Column m_values;
    double m_percent = 0;
};

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/stepnames.h"

#include <array>
#include <utility>

namespace chartroom {

namespace {

constexpr std::array testNames{std::pair{ComparisonTest::Equal, "equal"},
                               std::pair{ComparisonTest::NotEqual, "notEqual"},
                               std::pair{ComparisonTest::Less, "less"},
                               std::pair{ComparisonTest::LessOrEqual, "lessOrEqual"},
                               std::pair{ComparisonTest::Greater, "greater"},
                               std::pair{ComparisonTest::GreaterOrEqual, "greaterOrEqual"},
                               std::pair{ComparisonTest::Between, "between"},
                               std::pair{ComparisonTest::OneOf, "oneOf"},
                               std::pair{ComparisonTest::NotOneOf, "notOneOf"},
                               std::pair{ComparisonTest::Contains, "contains"},
                               std::pair{ComparisonTest::StartsWith, "startsWith"},
                               std::pair{ComparisonTest::EndsWith, "endsWith"},
                               std::pair{ComparisonTest::IsMissing, "isMissing"},
                               std::pair{ComparisonTest::IsPresent, "isPresent"}};

constexpr std::array measureNames{std::pair{MeasureFunction::Count, "count"},
                                  std::pair{MeasureFunction::CountPresent, "countPresent"},
                                  std::pair{MeasureFunction::MissingCount, "missingCount"},
                                  std::pair{MeasureFunction::Distinct, "distinct"},
                                  std::pair{MeasureFunction::Sum, "sum"},
                                  std::pair{MeasureFunction::Mean, "mean"},
                                  std::pair{MeasureFunction::Median, "median"},
                                  std::pair{MeasureFunction::Quantile, "quantile"},
                                  std::pair{MeasureFunction::Min, "min"},
                                  std::pair{MeasureFunction::Max, "max"},
                                  std::pair{MeasureFunction::Stdev, "stdev"},
                                  std::pair{MeasureFunction::Ratio, "ratio"},
                                  std::pair{MeasureFunction::WeightedMean, "weightedMean"},
                                  std::pair{MeasureFunction::ShareTrue, "shareTrue"},
                                  std::pair{MeasureFunction::ShareOfTotal, "shareOfTotal"},
                                  std::pair{MeasureFunction::OnlyValue, "onlyValue"}};

constexpr std::array windowNames{std::pair{WindowFunction::RowNumber, "rowNumber"},
                                 std::pair{WindowFunction::RunningTotal, "runningTotal"},
                                 std::pair{WindowFunction::ShareOfTotal, "shareOfTotal"},
                                 std::pair{WindowFunction::Rank, "rank"},
                                 std::pair{WindowFunction::DenseRank, "denseRank"},
                                 std::pair{WindowFunction::Lag, "lag"},
                                 std::pair{WindowFunction::Lead, "lead"},
                                 std::pair{WindowFunction::Change, "change"},
                                 std::pair{WindowFunction::PercentChange, "percentChange"}};

constexpr std::array joinNames{std::pair{JoinType::Left, "left"},   std::pair{JoinType::Inner, "inner"},
                               std::pair{JoinType::Full, "full"},   std::pair{JoinType::Anti, "anti"},
                               std::pair{JoinType::Right, "right"}, std::pair{JoinType::Semi, "semi"},
                               std::pair{JoinType::Cross, "cross"}};

template<typename Names, typename Value> QString nameIn(const Names &names, Value value)
{
    for (const auto &[known, name] : names) {
        if (known == value)
            return QString::fromLatin1(name);
    }
    return {};
}

template<typename Names> auto valueIn(const Names &names, const QString &wanted)
{
    std::optional<decltype(names.front().first)> found;
    for (const auto &[value, name] : names) {
        if (wanted == QLatin1String(name))
            found = value;
    }
    return found;
}

} // namespace

QString nameOf(ComparisonTest test)
{
    return nameIn(testNames, test);
}

QString nameOf(MeasureFunction function)
{
    return nameIn(measureNames, function);
}

QString nameOf(WindowFunction function)
{
    return nameIn(windowNames, function);
}

QString nameOf(JoinType type)
{
    return nameIn(joinNames, type);
}

std::optional<ComparisonTest> comparisonTestOf(const QString &name)
{
    return valueIn(testNames, name);
}

std::optional<MeasureFunction> measureFunctionOf(const QString &name)
{
    return valueIn(measureNames, name);
}

std::optional<WindowFunction> windowFunctionOf(const QString &name)
{
    return valueIn(windowNames, name);
}

std::optional<JoinType> joinTypeOf(const QString &name)
{
    return valueIn(joinNames, name);
}

} // namespace chartroom

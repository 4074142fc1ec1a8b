// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/samplestudy.h"

#include "base/splitmix64.h"
#include "dataset/expressionnode.h"
#include "dataset/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double lowTail = 2.5;
constexpr double highTail = 97.5;
constexpr double edgeHair = 1e-9;

/// The aggregates that a span of numbers is enough for.
bool isPlainAggregate(Aggregate function)
{
    switch (function) {
    case Aggregate::Sum:
    case Aggregate::Mean:
    case Aggregate::Min:
    case Aggregate::Max:
    case Aggregate::Median:
    case Aggregate::Q1:
    case Aggregate::Q3:
    case Aggregate::Percentile:
    case Aggregate::Stdev:
    case Aggregate::Share:
        return true;
    default:
        return false;
    }
}

std::optional<double> statisticOf(Aggregate function, std::span<double> values, double percent)
{
    switch (function) {
    case Aggregate::Sum:
        return sumOf(values);
    case Aggregate::Mean:
    case Aggregate::Share: // true is 1, false 0
        return meanOf(values);
    case Aggregate::Min:
        return minOf(values);
    case Aggregate::Max:
        return maxOf(values);
    case Aggregate::Stdev:
        return stdevOf(values);
    default:
        break;
    }
    const double wanted = function == Aggregate::Q1 ? 25 : function == Aggregate::Q3 ? 75 : function == Aggregate::Median ? 50 : percent;
    return percentileOf(values, wanted);
}

/// Draws k of the rows that stand in `rows` from `start` on (exercises.md 12) into `drawn`, and puts the rows back.
void drawInto(std::vector<int> &drawn, std::vector<int> &rows, qsizetype k, SplitMix64 &generator)
{
    const auto n = static_cast<qsizetype>(rows.size());
    std::vector<qsizetype> swaps(static_cast<size_t>(k));
    for (qsizetype i = 0; i < k; ++i) {
        const qsizetype other = i + generator.below(n - i);
        swaps[static_cast<size_t>(i)] = other;
        std::swap(rows[static_cast<size_t>(i)], rows[static_cast<size_t>(other)]);
    }
    drawn.insert(drawn.end(), rows.begin(), rows.begin() + k);
    for (qsizetype i = k - 1; i >= 0; --i)
        std::swap(rows[static_cast<size_t>(i)], rows[static_cast<size_t>(swaps[static_cast<size_t>(i)])]);
}

std::vector<std::vector<int>> strataOf(const Table &table, int column)
{
    if (column < 0)
        return {};
    const Column &values = table.column(column);
    const Grouping grouping = groupRows({values}, table.rowCount());
    std::vector<std::vector<int>> rows(static_cast<size_t>(grouping.count()));
    for (int row = 0; row < table.rowCount(); ++row)
        rows[static_cast<size_t>(grouping.groupOfRow[static_cast<size_t>(row)])].push_back(row);
    std::stable_sort(rows.begin(), rows.end(), [&values](const std::vector<int> &a, const std::vector<int> &b) {
        return compareScalars(values.at(a.front()), values.at(b.front())) < 0;
    });
    return rows;
}

} // namespace

double SampleDraws::width() const
{
    if (values.empty())
        return 0;
    return *percentileOfSorted(values, highTail) - *percentileOfSorted(values, lowTail);
}

double SampleDraws::shareInside(double lower, double upper) const
{
    const auto isInside = [&](double value) { return value >= lower - edgeHair && value <= upper + edgeHair; };
    const auto inside = std::count_if(values.begin(), values.end(), isInside);
    return values.empty() ? 0 : static_cast<double>(inside) / static_cast<double>(values.size());
}

Result<SampleStudy, ExpressionError> SampleStudy::make(const Table &population, const Expression &statistic, int strata,
                                                       const ExerciseId &exercise, const EvaluationContext &context)
{
    SampleStudy study;
    study.m_population = population;
    study.m_statistic = statistic;
    study.m_seedText = exercise.toString() + u":0:sample"_s;
    study.m_context = context;
    study.m_strata = strataOf(population, strata);
    const auto value = evaluateForRow(statistic, population, 0, context);
    if (!value)
        return value.error();
    const auto *number = std::get_if<double>(&*value);
    if (!number)
        return ExpressionError{u"expr.type"_s, {}, 1, 1};
    study.m_value = *number;
    const ExpressionNode &root = statistic.root();
    const auto function = static_cast<Aggregate>(root.function);
    const bool isSimple = root.kind == NodeKind::Call && root.functionKind == FunctionKind::Aggregate
        && isPlainAggregate(function) && !isBy(root.children.back()) && !containsAggregate(root.children.front());
    if (!isSimple)
        return study;
    // A window function (rank, running_sum) looks at other rows: then each sample is evaluated as a table.
    bool looksAround = false;
    visitNodes(root.children.front(), [&](const ExpressionNode &node) {
        looksAround = looksAround || node.kind == NodeKind::Chain
            || (node.kind == NodeKind::Call && node.functionKind != FunctionKind::Row);
    });
    const bool hasPercent = function != Aggregate::Percentile || std::holds_alternative<double>(root.children[1].literal);
    const auto values = evaluateColumn(Expression(statistic.text(), root.children.front()), population, context);
    if (looksAround || !hasPercent || !values || values->column.isText())
        return study;
    study.m_aggregate = function;
    study.m_values = values->column;
    study.m_percent = function == Aggregate::Percentile ? std::get<double>(root.children[1].literal) : 0;
    return study;
}

std::vector<qsizetype> SampleStudy::stratumSizes(qsizetype size) const
{
    std::vector<qsizetype> sizes;
    std::vector<double> remainders;
    qsizetype taken = 0;
    for (const std::vector<int> &rows : m_strata) {
        const double exact = static_cast<double>(size) * static_cast<double>(rows.size()) / static_cast<double>(rowCount());
        const auto whole = static_cast<qsizetype>(std::floor(exact + edgeHair));
        sizes.push_back(whole);
        remainders.push_back(exact - static_cast<double>(whole));
        taken += whole;
    }
    std::vector<size_t> order(sizes.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return remainders[a] > remainders[b] + edgeHair; });
    for (size_t i = 0; i < order.size() && taken < size; ++i, ++taken)
        ++sizes[order[i]];
    return sizes;
}

/// The rows of all draws, one draw after the other.
std::vector<int> SampleStudy::drawnRows(const QString &method, qsizetype size, const Progress &progress) const
{
    std::vector<int> all(static_cast<size_t>(rowCount()));
    std::iota(all.begin(), all.end(), 0);
    if (method == u"first")
        return {all.begin(), all.begin() + size};
    std::vector<std::vector<int>> strata = method == u"stratified" ? m_strata : std::vector<std::vector<int>>{all};
    const std::vector<qsizetype> sizes = method == u"stratified" ? stratumSizes(size) : std::vector<qsizetype>{size};
    SplitMix64 generator = SplitMix64::fromText(m_seedText);
    std::vector<int> drawn;
    drawn.reserve(static_cast<size_t>(size) * drawCount);
    for (int draw = 0; draw < drawCount && !progress.isCancelled(); ++draw) {
        for (size_t stratum = 0; stratum < strata.size(); ++stratum)
            drawInto(drawn, strata[stratum], sizes[stratum], generator);
    }
    return drawn;
}

std::vector<double> SampleStudy::statisticsOf(const std::vector<int> &rows, qsizetype size) const
{
    if (!m_aggregate)
        return generalStatistics(rows, size);
    const std::span<const double> values = m_values.values();
    std::vector<double> sample(static_cast<size_t>(size));
    std::vector<double> results;
    for (size_t start = 0; start + sample.size() <= rows.size(); start += sample.size()) {
        for (size_t i = 0; i < sample.size(); ++i)
            sample[i] = values[static_cast<size_t>(rows[start + i])];
        if (const auto result = statisticOf(*m_aggregate, sample, m_percent))
            results.push_back(*result);
    }
    return results;
}

/// Any statistic: all draws in one table, grouped by draw in the expression language itself.
std::vector<double> SampleStudy::generalStatistics(const std::vector<int> &rows, qsizetype size) const
{
    std::vector<double> draw(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        draw[i] = static_cast<double>(i / static_cast<size_t>(size));
    const Table drawn = m_population.withRows(rows).withColumn(plainField(u"#draw"_s, ValueType::Number),
                                                              Column(ValueType::Number, std::move(draw)));
    const auto expression = parseExpression(u"`#drawn` | group(`#draw`, ("_s + m_statistic.text() + u") as `#result`)"_s);
    if (!expression)
        return {};
    EvaluationContext context = m_context;
    context.tables = [&drawn, tables = m_context.tables](const QString &name) {
        return name == u"#drawn" ? &drawn : tables ? tables(name) : nullptr;
    };
    context.rowBudget = std::numeric_limits<qint64>::max();
    context.resultRows = std::numeric_limits<qint64>::max();
    const auto value = evaluate(*expression, context);
    const Table *table = value ? std::get_if<Table>(&value->value) : nullptr;
    std::vector<double> results;
    for (qsizetype row = 0; table && row < table->rowCount(); ++row) {
        const Scalar cell = table->at(row, 1);
        if (const auto *number = std::get_if<double>(&cell))
            results.push_back(*number);
    }
    return results;
}

SampleDraws SampleStudy::draws(const QString &method, qsizetype size, const Progress &progress) const
{
    SampleDraws draws{statisticsOf(drawnRows(method, size, progress), size)};
    std::sort(draws.values.begin(), draws.values.end());
    return draws;
}

} // namespace chartroom

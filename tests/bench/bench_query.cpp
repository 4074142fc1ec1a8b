// SPDX-License-Identifier: GPL-3.0-or-later
// Queries, profile and derived charts of a million rows beside hand-written loops over the same columns.
#include "benchtools.h"

#include "base/splitmix64.h"
#include "chart/derivedtable.h"
#include "chart/chartspec.h"
#include "dataset/profile.h"
#include "query/query.h"

#include <QJsonDocument>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <thread>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowCount = 1'000'000;
const double noCell = std::numeric_limits<double>::quiet_NaN();

QStringList namesOf(const QString &stem, int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names << stem + u' ' + QString::number(i + 1);
    return names;
}

Column codedTexts(SplitMix64 &random, const QString &stem, int count)
{
    std::vector<int> codes(rowCount);
    for (int &code : codes)
        code = static_cast<int>(random.below(static_cast<quint32>(count)));
    return Column(namesOf(stem, count), std::move(codes));
}

template<typename Make> Column numbers(ValueType type, SplitMix64 &random, int missingPercent, Make make)
{
    std::vector<double> values(rowCount);
    for (double &value : values)
        value = static_cast<int>(random.below(100)) < missingPercent ? noCell : make();
    return Column(type, std::move(values));
}

/// The million rows of the benchmarks: service requests of one city over three years.
Table requests()
{
    SplitMix64 random = SplitMix64::fromText(u"requests"_s);
    const auto day = static_cast<double>(QDate(2022, 1, 1).toJulianDay());
    const auto fraction = [&random] { return static_cast<double>(random.below(1'000'000)) / 1e6; };
    int id = 0;
    QList<Column> columns{
        numbers(ValueType::Number, random, 0, [&id] { return double(++id); }),
        numbers(ValueType::Date, random, 0, [&] { return day + std::floor(fraction() * 1095); }),
        numbers(ValueType::Date, random, 12, [&] { return day + std::floor(fraction() * 1125); }),
        codedTexts(random, u"Ward"_s, 25), codedTexts(random, u"M4"_s, 100), codedTexts(random, u"Type"_s, 40),
        codedTexts(random, u"Division"_s, 8), codedTexts(random, u"Status"_s, 4),
        numbers(ValueType::Number, random, 0, [&] { return 43.6 + fraction() * 0.3; }),
        numbers(ValueType::Number, random, 3, [&] { return std::round(fraction() * fraction() * 500'000) / 100; })};
    const QStringList names{u"id"_s,   u"created"_s,  u"closed"_s, u"ward"_s,     u"postal"_s,
                            u"type"_s, u"division"_s, u"status"_s, u"latitude"_s, u"cost"_s};
    QList<Field> fields;
    for (qsizetype i = 0; i < names.size(); ++i)
        fields << plainField(names.at(i), columns.at(i).type());
    return Table::numbered(fields, columns);
}

/// What a programmer would write for exactly these columns: one array of ward × month.
double handWrittenGroups(const Table &table)
{
    const auto wards = table.column(3).codes();
    const auto days = table.column(1).values();
    const auto costs = table.column(9).values();
    const auto first = static_cast<int>(QDate(2022, 1, 1).toJulianDay());
    std::vector<int> monthOfDay;
    for (QDate date(2022, 1, 1); date.year() < 2025; date = date.addDays(1))
        monthOfDay.push_back((date.year() - 2022) * 12 + date.month() - 1);
    std::vector<double> sums(25 * 36, 0);
    std::vector<qint64> counts(25 * 36, 0);
    for (size_t row = 0; row < wards.size(); ++row) {
        const auto month = monthOfDay[static_cast<size_t>(static_cast<int>(days[row]) - first)];
        const auto group = static_cast<size_t>(wards[row] * 36 + month);
        ++counts[group];
        if (!std::isnan(costs[row]))
            sums[group] += costs[row];
    }
    double check = 0;
    for (size_t i = 0; i < sums.size(); ++i)
        check += sums[i] + static_cast<double>(counts[i]);
    return check;
}

Measure measure(MeasureFunction function, const QString &column = {})
{
    Measure wanted;
    wanted.function = function;
    wanted.column = column;
    return wanted;
}

Query wardByMonth()
{
    return {u"requests"_s,
            {TimeUnitStep{u"created"_s, TimeUnit::YearMonth, u"month"_s},
             GroupStep{{u"ward"_s, u"month"_s}, {measure(MeasureFunction::Count), measure(MeasureFunction::Sum, u"cost"_s)}}}};
}

void mustHold(bool condition, const char *what)
{
    if (condition)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

void groupBench(const Table &table, const TableLookup &tables)
{
    double limitCheck = 0;
    double ourCheck = 0;
    compare("group by ward x month / loop", 15, [&] { limitCheck = handWrittenGroups(table); },
            [&] {
                const auto result = runQuery(wardByMonth(), tables);
                mustHold(result.has_value() && result->table.rowCount() == 25 * 36, "the groups are not all there");
                ourCheck = 0;
                for (int row = 0; row < result->table.rowCount(); ++row)
                    ourCheck += result->table.numbers(2)[size_t(row)] + result->table.numbers(3)[size_t(row)];
            },
            3.0);
    mustHold(std::abs(limitCheck - ourCheck) < 1e-6 * limitCheck, "loop and query differ");
}

void chartBench(const Table &table, const TableLookup &tables)
{
    const QJsonObject json = QJsonDocument::fromJson(R"json({"data": {"name": "requests"}, "mark": "bar", "encoding": {
        "x": {"field": "created", "timeUnit": "yearmonth"}, "y": {"aggregate": "sum", "field": "cost"}}})json").object();
    const auto spec = readChartSpec(json);
    mustHold(spec.has_value(), "the chart cannot be read");
    const auto normal = normalizeChart(*spec, tables, u"en"_s);
    mustHold(normal.has_value(), "the chart has no normal form");
    compare("derived chart by month / loop", 7, [&] { handWrittenGroups(table); },
            [&] { mustHold(deriveTable(*normal, tables).has_value(), "no derived table"); }, 3.0);
}

/// The least that a profile must do: read every cell once, count texts by code and sum numbers.
double onePass(const Table &table)
{
    double check = 0;
    for (int i = 0; i < table.columnCount(); ++i) {
        std::vector<qint64> counts(static_cast<size_t>(table.column(i).dictionary().size()) + 1, 0);
        for (const int code : table.column(i).codes())
            ++counts[static_cast<size_t>(code + 1)];
        for (const double value : table.column(i).values())
            check += std::isnan(value) ? 0 : value;
        check += static_cast<double>(counts[0]);
    }
    return check;
}

/// How long a cancel waits, at its worst, wherever in the work it comes.
double slowestCancel(const Query &query, const TableLookup &tables, double wholeTime)
{
    double slowest = 0;
    for (int i = 1; i < 12; ++i) {
        Progress progress;
        double waited = 0;
        std::thread person([&] {
            std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(wholeTime * i / 12));
            progress.cancel();
        });
        QElapsedTimer timer;
        timer.start();
        const auto result = runQuery(query, tables, progress);
        waited = static_cast<double>(timer.nsecsElapsed()) / 1e6 - wholeTime * i / 12;
        person.join();
        if (!result)
            slowest = std::max(slowest, waited);
    }
    return slowest;
}

void stepBench(const char *name, const QueryStep &step, const TableLookup &tables)
{
    const Query query{u"requests"_s, {step}};
    QList<double> times;
    for (int i = 0; i < 3; ++i)
        times << milliseconds([&] { mustHold(runQuery(query, tables).has_value(), name); });
    std::printf("%-34s ours  %8.2f ms   cancel answered within %5.1f ms (at most 50)\n", name, median(times),
                slowestCancel(query, tables, median(times)));
}

void everyVerb(const TableLookup &tables)
{
    const auto compared = [](const QString &column, ComparisonTest test, const QList<Scalar> &values) {
        return ComparisonList{{Comparison{column, test, values}}, false};
    };
    stepBench("filter by a number", FilterStep{compared(u"cost"_s, ComparisonTest::Greater, {2000.0})}, tables);
    stepBench("filter by an expression", FilterStep{u"cost > mean(cost, by(ward)) and contains(type, \"7\")"_s}, tables);
    stepBench("derive a number", DeriveStep{u"round(cost / (latitude - 43), 2)"_s, u"x"_s}, tables);
    stepBench("derive a text", DeriveStep{u"concat(ward, \" / \", text(id))"_s, u"x"_s}, tables);
    stepBench("group by id, median", GroupStep{{u"id"_s}, {measure(MeasureFunction::Median, u"cost"_s)}}, tables);
    stepBench("group by ward, median", GroupStep{{u"ward"_s}, {measure(MeasureFunction::Median, u"cost"_s)}}, tables);
    stepBench("distinct latitudes by type", GroupStep{{u"type"_s}, {measure(MeasureFunction::Distinct, u"latitude"_s)}}, tables);
    stepBench("bin", BinStep{u"cost"_s}, tables);
    stepBench("time unit", TimeUnitStep{u"created"_s, TimeUnit::YearMonth}, tables);
    stepBench("sort by three", SortStep{{{u"ward"_s, false}, {u"cost"_s, true}, {u"id"_s, false}}}, tables);
    stepBench("top 10 of each ward", TopStep{10, {{u"cost"_s, true}}, {u"ward"_s}}, tables);
    stepBench("join by id", JoinStep{JoinType::Full, u"others"_s, {{u"id"_s, u"id"_s}}}, tables);
    stepBench("pivot", PivotStep{{u"created"_s}, u"ward"_s, measure(MeasureFunction::Sum, u"cost"_s)}, tables);
    stepBench("unpivot", UnpivotStep{{u"latitude"_s, u"cost"_s}}, tables);
    WindowStep running;
    running.column = u"cost"_s;
    running.within = {u"ward"_s};
    running.order = {{u"created"_s, false}};
    stepBench("running total by ward", running, tables);
    running.function = WindowFunction::Rank;
    stepBench("rank by ward", running, tables);
    stepBench("unique rows", UniqueStep{}, tables);
}

} // namespace

int main()
{
    const Table table = requests();
    const TableLookup tables = [&table](const QString &) { return &table; };
    groupBench(table, tables);
    chartBench(table, tables);
    compare("profile / one plain pass", 5, [&] { onePass(table); }, [&] { (void)profileTable(table); }, 20.0);
    everyVerb(tables);
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/derivedtable.h"
#include "chart/permits.h"

#include <QTest>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

class TestDerivedTable : public QObject
{
    Q_OBJECT

private slots:
    void csv_data();
    void csv();
    void problems_data();
    void problems();
    void bins_like_vega();
    void time_units();
    void natural_order();
    void box_plot();
    void window_and_lookup();
    void fold_keeps_the_rows_behind();
    void mark_keys();
    void raw_points_have_row_numbers_as_keys();
    void comparison();
    void comparison_of_two_layers();
    void missing_marks_are_not_drawn();
};

void TestDerivedTable::csv_data()
{
    // All numbers were added by hand from the permit table.
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("csv");
    const auto row = [](const char *name, const char *json, const char *csv) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(csv);
    };
    row("transcript of the command line: sorted by falling value",
        R"({"data": {"name": "permits"}, "title": "Permits decided in 2024",
            "description": "Bar chart of permits decided in four regions in 2024; South leads.",
            "transform": [{"filter": {"field": "year", "equal": 2024}}], "mark": "bar",
            "encoding": {"x": {"field": "region", "type": "nominal", "sort": "-y"},
                         "y": {"field": "decided", "aggregate": "sum", "type": "quantitative", "scale": {"domain": [80, 320]}}},
            "usermeta": {"chartroom": {"source": "Fictional permit table, 2024"}}})",
        "region,sum_decided,n_rows,n_missing\nSouth,301,1,0\nWest,201,1,0\nNorth,141,1,0\nEast,98,1,0\n");
    row("sums over years in code point order: 273, 355, 868, 536",
        R"({"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}})",
        "region,sum_decided,n_rows,n_missing\nEast,273,3,0\nNorth,355,3,0\nSouth,868,3,0\nWest,536,3,0\n");
    row("count needs no field",
        R"({"mark": "bar", "encoding": {"x": {"field": "year"}, "y": {"aggregate": "count"}}})",
        "year,count,n_rows,n_missing\n2022,4,4,0\n2023,4,4,0\n2024,4,4,0\n");
    row("a missing value is left out of the mean and counted: (33+61+40)/3",
        R"({"mark": "bar", "encoding": {"x": {"field": "year"}, "y": {"field": "median_days", "aggregate": "mean"}}})",
        "year,mean_median_days,n_rows,n_missing\n2022,42.25,4,0\n2023,41,4,0\n2024,44.6666666666667,4,1\n");
    row("raw values keep the row of a missing one",
        R"({"mark": "line", "transform": [{"filter": {"field": "region", "oneOf": ["East"]}}],
            "encoding": {"x": {"field": "year"}, "y": {"field": "median_days"}}})",
        "year,median_days,n_rows,n_missing\n2022,29,1,0\n2023,27,1,0\n2024,,1,1\n");
    row("stacks: the last colour at the baseline, rows in colour order",
        R"({"mark": "bar", "transform": [{"filter": {"field": "year", "gte": 2023}}],
            "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})",
        "year,region,sum_decided,sum_decided_start,sum_decided_end,n_rows,n_missing\n"
        "2023,East,85,577,662,1,0\n2023,North,118,459,577,1,0\n2023,South,288,171,459,1,0\n2023,West,171,0,171,1,0\n"
        "2024,East,98,643,741,1,0\n2024,North,141,502,643,1,0\n2024,South,301,201,502,1,0\n2024,West,201,0,201,1,0\n");
    row("an area over numbers stacks within each number: 171 and 288 in 2023, 201 and 301 in 2024",
        R"({"mark": "area", "transform": [{"filter": {"and": [{"field": "year", "gte": 2023}, {"field": "region", "oneOf": ["South", "West"]}]}}],
            "encoding": {"x": {"field": "year", "type": "quantitative"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})",
        "region,year,sum_decided,sum_decided_start,sum_decided_end,n_rows,n_missing\n"
        "South,2023,288,171,459,1,0\nSouth,2024,301,201,502,1,0\nWest,2023,171,0,171,1,0\nWest,2024,201,0,201,1,0\n");
    row("shares of a whole: 141/442, 301/442",
        R"({"mark": "bar", "transform": [{"filter": {"and": [{"field": "year", "equal": 2024}, {"field": "region", "oneOf": ["North", "South"]}]}}],
            "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum", "stack": "normalize"}, "color": {"field": "region"}}})",
        "year,region,sum_decided,sum_decided_start,sum_decided_end,sum_decided_share,n_rows,n_missing\n"
        "2024,North,141,0.680995475113122,1,0.319004524886878,1,0\n2024,South,301,0,0.680995475113122,0.680995475113122,1,0\n");
    row("order ascending puts the first one at the baseline",
        R"({"mark": "bar", "transform": [{"filter": {"field": "year", "equal": 2024}}],
            "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}, "order": {"field": "region"}}})",
        "year,region,sum_decided,sum_decided_start,sum_decided_end,n_rows,n_missing\n"
        "2024,East,98,0,98,1,0\n2024,North,141,98,239,1,0\n2024,South,301,239,540,1,0\n2024,West,201,540,741,1,0\n");
    row("grouped bars: offset after the key, no stack",
        R"({"mark": "bar", "transform": [{"filter": {"field": "region", "oneOf": ["East", "West"]}}, {"filter": {"field": "year", "lt": 2024}}],
            "encoding": {"x": {"field": "region"}, "xOffset": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "year"}}})",
        "region,year,sum_decided,n_rows,n_missing\nEast,2022,90,1,0\nEast,2023,85,1,0\nWest,2022,164,1,0\nWest,2023,171,1,0\n");
    row("facets come first",
        R"({"mark": "line", "transform": [{"filter": {"field": "year", "gt": 2022}}, {"filter": {"field": "region", "oneOf": ["North", "East"]}}],
            "encoding": {"column": {"field": "region"}, "x": {"field": "year"}, "y": {"field": "median_days"}}})",
        "region,year,median_days,n_rows,n_missing\nEast,2023,27,1,0\nEast,2024,,1,1\nNorth,2023,38,1,0\nNorth,2024,33,1,0\n");
    row("a calculated rate per region: 273/287, 355/402",
        R"({"mark": "bar", "transform": [{"aggregate": [{"op": "sum", "field": "decided", "as": "d"}, {"op": "sum", "field": "applications", "as": "a"}], "groupby": ["region"]},
              {"calculate": "datum.d / datum.a * 100", "as": "rate"}, {"filter": {"field": "region", "oneOf": ["East", "North"]}}],
            "encoding": {"x": {"field": "region"}, "y": {"field": "rate"}}})",
        "region,rate,n_rows,n_missing\nEast,95.1219512195122,3,0\nNorth,88.3084577114428,3,0\n");
    row("one column even if two channels use it",
        R"({"mark": "bar", "transform": [{"filter": {"field": "year", "equal": 2022}}],
            "encoding": {"x": {"field": "region", "sort": ["West", "North"]}, "color": {"field": "region"}, "y": {"field": "decided"}}})",
        "region,decided,n_rows,n_missing\nWest,164,1,0\nNorth,96,1,0\nEast,90,1,0\nSouth,279,1,0\n");
    row("sort null keeps the order of first appearance",
        R"({"mark": "bar", "encoding": {"x": {"field": "region", "sort": null}, "y": {"aggregate": "count"}}})",
        "region,count,n_rows,n_missing\nNorth,3,3,0\nSouth,3,3,0\nEast,3,3,0\nWest,3,3,0\n");
    row("sort by another field: mean wait 28, 37.3, 43.7, 56",
        R"({"mark": "bar", "encoding": {"x": {"field": "region", "sort": {"field": "median_days", "op": "mean", "order": "descending"}}, "y": {"aggregate": "count"}}})",
        "region,count,n_rows,n_missing\nSouth,3,3,0\nWest,3,3,0\nNorth,3,3,0\nEast,3,3,0\n");
    row("a pie stacks its slices by colour",
        R"({"mark": "arc", "transform": [{"filter": {"field": "year", "equal": 2022}}],
            "encoding": {"theta": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})",
        "region,sum_decided,sum_decided_start,sum_decided_end,n_rows,n_missing\n"
        "East,90,539,629,1,0\nNorth,96,443,539,1,0\nSouth,279,164,443,1,0\nWest,164,0,164,1,0\n");
}

void TestDerivedTable::csv()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, csv);
    QCOMPARE(csvOf(json.constData(), permitTable()), csv);
}

void TestDerivedTable::problems_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("part");
    QTest::newRow("a field that does not exist") << QByteArray(R"({"mark": "bar", "encoding": {"x": {"field": "place"}, "y": {"aggregate": "count"}}})")
                                                 << u"chart.field.missing"_s << u"encoding.x.field"_s;
    QTest::newRow("a field that a transform dropped") << QByteArray(R"({"mark": "bar", "transform": [{"aggregate": [{"op": "count", "as": "n"}], "groupby": ["year"]}],
        "encoding": {"x": {"field": "region"}, "y": {"field": "n"}}})") << u"chart.field.missing"_s << u"encoding.x.field"_s;
    QTest::newRow("a filter on an unknown field") << QByteArray(R"({"mark": "bar", "transform": [{"filter": {"field": "nope", "equal": 1}}],
        "encoding": {"x": {"field": "region"}, "y": {"aggregate": "count"}}})") << u"chart.field.missing"_s << u"transform.0.filter"_s;
    QTest::newRow("a calculation on an unknown field") << QByteArray(R"({"mark": "bar", "transform": [{"calculate": "datum.nope + 1", "as": "n"}],
        "encoding": {"x": {"field": "region"}, "y": {"aggregate": "count"}}})") << u"chart.field.missing"_s << u"transform.0.calculate"_s;
    QTest::newRow("a filter that leaves nothing") << QByteArray(R"({"mark": "bar", "transform": [{"filter": {"field": "year", "equal": 1999}}],
        "encoding": {"x": {"field": "region"}, "y": {"aggregate": "count"}}})") << u"chart.nothing-drawn"_s << QString();
    QTest::newRow("only missing values") << QByteArray(R"({"mark": "bar", "transform": [{"filter": {"and": [{"field": "region", "equal": "East"}, {"field": "year", "equal": 2024}]}}],
        "encoding": {"x": {"field": "region"}, "y": {"field": "median_days", "aggregate": "sum"}}})") << u"chart.nothing-drawn"_s << QString();
}

void TestDerivedTable::problems()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, rule);
    QFETCH(QString, part);
    const Table permits = permitTable();
    const auto spec = readChartSpec(jsonOf(json.constData()));
    QVERIFY(spec);
    const auto normal = normalizeChart(*spec, lookupOf(permits), u"en"_s);
    const ChartProblem problem = !normal ? normal.error() : deriveTable(*normal, lookupOf(permits)).error();
    QCOMPARE(problem.ruleId, rule);
    QCOMPARE(problem.part, part);
    QVERIFY(!problem.message.isEmpty());
}

void TestDerivedTable::bins_like_vega()
{
    // vega-statistics bin({extent: [85, 301], maxbins: 10}): level = ceil(ln 10/ln 10) = 1, step = 10^(round(log10 216) - 1)
    // = 10, 216/10 > 10 so 100; then /5 = 20 gives 10.8 > 10, /2 = 50 gives 4.3: step 50. First edge 50.
    QCOMPARE(csvOf(R"({"mark": "bar", "encoding": {"x": {"field": "decided", "bin": true}, "y": {"aggregate": "count"}}})", permitTable()),
             QByteArray("bin_decided,bin_decided_end,count,n_rows,n_missing\n"
                        "50,100,4,4,0\n100,150,2,2,0\n150,200,2,2,0\n200,250,1,1,0\n250,300,2,2,0\n300,350,1,1,0\n"));
    QCOMPARE(csvOf(R"({"mark": "bar", "encoding": {"x": {"field": "decided", "bin": {"step": 100}}, "y": {"aggregate": "count"}}})", permitTable()),
             QByteArray("bin_decided,bin_decided_end,count,n_rows,n_missing\n0,100,4,4,0\n100,200,4,4,0\n200,300,3,3,0\n300,400,1,1,0\n"));
}

void TestDerivedTable::time_units()
{
    const QList<Field> fields = {namedField(u"day"_s, FieldType::Date, Level::Temporal),
                                 measureField(u"cases"_s, u"Cases"_s, u"Cas"_s, u""_s, u""_s)};
    const Table table = Table::fromRows(fields, {{QDate(2025, 1, 31), 2.0}, {QDate(2025, 2, 3), 3.0}, {QDate(2025, 2, 28), 4.0},
                                                 {QDate(2024, 2, 29), 5.0}, {Scalar(), 7.0}});
    // 3 February 2025 was a Monday, 28 February 2025 and 31 January 2025 Fridays, 29 February 2024 a Thursday.
    QCOMPARE(csvOf(R"({"mark": "line", "encoding": {"x": {"field": "day", "timeUnit": "yearmonth"}, "y": {"field": "cases", "aggregate": "sum"}}})", table),
             QByteArray("yearmonth_day,sum_cases,n_rows,n_missing\n2024-02-01,5,1,0\n2025-01-01,2,1,0\n2025-02-01,7,2,0\n,7,1,1\n"));
    QCOMPARE(csvOf(R"({"mark": "bar", "encoding": {"x": {"field": "day", "timeUnit": "month"}, "y": {"field": "cases", "aggregate": "sum"}}})", table),
             QByteArray("month_day,sum_cases,n_rows,n_missing\n1,2,1,0\n2,12,3,0\n,7,1,0\n"));
    QCOMPARE(csvOf(R"({"mark": "bar", "transform": [{"filter": {"field": "day", "valid": true}}], "encoding": {"x": {"field": "day", "timeUnit": "day"}, "y": {"aggregate": "count"}}})", table),
             QByteArray("day_day,count,n_rows,n_missing\n1,1,1,0\n4,1,1,0\n5,2,2,0\n"));
    QCOMPARE(csvOf(R"({"mark": "bar", "transform": [{"filter": {"field": "day", "gte": "2025-02-01"}}], "encoding": {"x": {"field": "day", "timeUnit": "utcyearquarter"}, "y": {"aggregate": "count"}}})", table),
             QByteArray("yearquarter_day,count,n_rows,n_missing\n2025-01-01,2,2,0\n"));
}

void TestDerivedTable::natural_order()
{
    Field size = namedField(u"size"_s, FieldType::String, Level::Ordinal);
    for (const auto &word : {u"small"_s, u"medium"_s, u"large"_s})
        size.categories.append({Scalar(word), {}});
    size.categoriesOrdered = true;
    const QList<QList<Scalar>> rows = {{u"large"_s}, {Scalar()}, {u"small"_s}, {u"medium"_s}};
    const char *json = R"({"mark": "bar", "encoding": {"x": {"field": "size"}, "y": {"aggregate": "count"}}})";
    QCOMPARE(csvOf(json, Table::fromRows({size}, rows)),
             QByteArray("size,count,n_rows,n_missing\nsmall,1,1,0\nmedium,1,1,0\nlarge,1,1,0\n,1,1,0\n"));
    size.categoriesOrdered = false;
    QCOMPARE(csvOf(json, Table::fromRows({size}, rows)),
             QByteArray("size,count,n_rows,n_missing\nlarge,1,1,0\nmedium,1,1,0\nsmall,1,1,0\n,1,1,0\n"));
    QCOMPARE(csvOf(R"({"mark": "bar", "encoding": {"x": {"field": "size", "sort": "descending"}, "y": {"aggregate": "count"}}})", Table::fromRows({size}, rows)),
             QByteArray("size,count,n_rows,n_missing\nsmall,1,1,0\nmedium,1,1,0\nlarge,1,1,0\n,1,1,0\n"));
}

void TestDerivedTable::box_plot()
{
    // 1…9 and 30: h = 9·p gives q1 3.25, median 5.5, q3 7.75; fences -3.5 and 14.5; one value outside.
    QList<QList<Scalar>> rows;
    for (int i = 1; i <= 9; ++i)
        rows.append(QList<Scalar>{double(i)});
    rows.append(QList<Scalar>{30.0});
    const Table table = Table::fromRows({measureField(u"v"_s, u"V"_s, u"V"_s, u""_s, u""_s)}, rows);
    QCOMPARE(csvOf(R"({"mark": "boxplot", "encoding": {"y": {"field": "v"}}})", table),
             QByteArray("lower_v,q1_v,median_v,q3_v,upper_v,outliers_v,n_rows,n_missing\n1,3.25,5.5,7.75,9,1,10,0\n"));
    QCOMPARE(csvOf(R"({"mark": {"type": "boxplot", "extent": "min-max"}, "encoding": {"y": {"field": "v"}}})", table),
             QByteArray("lower_v,q1_v,median_v,q3_v,upper_v,outliers_v,n_rows,n_missing\n1,3.25,5.5,7.75,30,0,10,0\n"));
}

void TestDerivedTable::window_and_lookup()
{
    const Table permits = permitTable();
    const Table grid = Table::fromRows({namedField(u"name"_s, FieldType::String, Level::Nominal), namedField(u"side"_s, FieldType::String, Level::Nominal)},
                                       {{u"North"_s, u"top"_s}, {u"South"_s, u"bottom"_s}, {u"North"_s, u"second match"_s}});
    const TableLookup tables = [&](const QString &name) { return name == "grid"_L1 ? &grid : &permits; };
    const auto csv = [&](const char *json) {
        const auto normal = normalizeChart(*readChartSpec(jsonOf(json)), tables, u"en"_s);
        return derivedCsv(*deriveTable(*normal, tables));
    };
    // North: 96, 96+118, 96+118+141
    QCOMPARE(csv(R"({"mark": "line", "transform": [{"filter": {"field": "region", "equal": "North"}},
        {"window": [{"op": "sum", "field": "decided", "as": "total"}, {"op": "lag", "field": "decided", "as": "before"}, {"op": "row_number", "as": "n"}], "sort": [{"field": "year"}]}],
        "encoding": {"x": {"field": "year"}, "y": {"field": "total"}, "detail": {"field": "before", "type": "nominal"}}})"),
             QByteArray("year,before,total,n_rows,n_missing\n2022,,96,1,0\n2023,96,214,1,0\n2024,118,355,1,0\n"));
    QCOMPARE(csv(R"({"mark": "bar", "transform": [{"filter": {"field": "year", "equal": 2022}}, {"lookup": "region", "from": {"data": {"name": "grid"}, "key": "name", "fields": ["side"]}}],
        "encoding": {"x": {"field": "side"}, "y": {"field": "decided", "aggregate": "sum"}}})"),
             QByteArray("side,sum_decided,n_rows,n_missing\nbottom,279,1,0\ntop,96,1,0\n,254,2,0\n"));
}

void TestDerivedTable::fold_keeps_the_rows_behind()
{
    const Table permits = permitTable();
    const ChartSpec normal = normalOf(jsonOf(R"({"mark": "bar", "transform": [{"filter": {"field": "year", "equal": 2022}}, {"fold": ["applications", "decided"], "as": ["what", "n"]}],
        "encoding": {"x": {"field": "what"}, "y": {"field": "n", "aggregate": "sum"}}})"), permits);
    const DerivedTable derived = derivedOf(normal, permits);
    // 120+310+95+205 and 96+279+90+164
    QCOMPARE(derivedCsv(derived), QByteArray("what,sum_n,n_rows,n_missing\napplications,730,4,0\ndecided,629,4,0\n"));
    const RowLists::List first = derived.rowNumbers.at(0);
    QCOMPARE(QList<int>(first.begin(), first.end()), (QList<int>{1, 4, 7, 10}));
}

void TestDerivedTable::mark_keys()
{
    const Table permits = permitTable();
    const DerivedTable derived = derivedOf(normalOf(jsonOf(R"({"mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "median_days"}, "color": {"field": "region"}}})"), permits), permits);
    QCOMPARE(derived.keys, (QStringList{u"year"_s, u"region"_s}));
    const QJsonObject key{{u"region"_s, u"South"_s}, {u"year"_s, 2024}};
    const int row = rowOfMarkKey(derived, key);
    QVERIFY(row >= 0);
    QCOMPARE(markKey(derived, row), key);
    QCOMPARE(std::get<double>(derived.table.at(row, derived.table.columnIndex(u"median_days"_s))), 61.0);
    QCOMPARE(rowOfMarkKey(derived, {{u"region"_s, u"South"_s}, {u"year"_s, 2030}}), -1);
    QCOMPARE(rowOfMarkKey(derived, {{u"region"_s, u"South"_s}}), -1);
}

void TestDerivedTable::raw_points_have_row_numbers_as_keys()
{
    const Table permits = permitTable();
    const DerivedTable derived = derivedOf(normalOf(jsonOf(R"({"mark": "point", "transform": [{"filter": {"field": "year", "equal": 2024}}],
        "encoding": {"x": {"field": "applications"}, "y": {"field": "median_days"}}})"), permits), permits);
    QVERIFY(derived.keys.isEmpty());
    QCOMPARE(markKey(derived, 1), (QJsonObject{{u"#"_s, 6}})); // South 2024 is the sixth row of the file
    QCOMPARE(rowOfMarkKey(derived, {{u"#"_s, 6}}), 1);
    QCOMPARE(derived.markCount(), 3);
    QCOMPARE(derived.missingCount(), 1);
}

void TestDerivedTable::comparison()
{
    const Table permits = permitTable();
    const ChartSpec normal = normalOf(jsonOf(R"({"mark": "bar", "transform": [{"filter": {"field": "year", "equal": 2024}}],
        "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})"), permits);
    const auto table = comparisonTable(normal, lookupOf(permits));
    QVERIFY(table);
    QCOMPARE(tableCsv(table->table), QByteArray("year,region,sum_decided\n2024,East,98\n2024,North,141\n2024,South,301\n2024,West,201\n"));
    QCOMPARE(table->measures.size(), 1);
    QCOMPARE(table->measures.first().aggregate, u"sum"_s);
    QCOMPARE(table->rowNumbers, (QList<int>{3, 6, 9, 12}));
    QCOMPARE(table->sourceFields, (QStringList{u"year"_s, u"region"_s, u"decided"_s}));
}

void TestDerivedTable::comparison_of_two_layers()
{
    const Table permits = permitTable();
    const ChartSpec normal = normalOf(jsonOf(R"({"transform": [{"filter": {"field": "year", "gte": 2023}}],
        "layer": [{"mark": "bar", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}}},
                  {"mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "median_days", "aggregate": "max"}}}]})"), permits);
    const auto both = comparisonTable(normal, lookupOf(permits), true);
    QVERIFY(both);
    QCOMPARE(tableCsv(both->table), QByteArray("year,sum_decided,max_median_days\n2023,662,\n2024,741,\n2023,,55\n2024,,61\n"));
    QCOMPARE(both->keys.size(), 1);
    QCOMPARE(comparisonTable(normal, lookupOf(permits), false)->table.columnCount(), 2);
}

void TestDerivedTable::missing_marks_are_not_drawn()
{
    const Table permits = permitTable();
    const DerivedTable derived = derivedOf(normalOf(jsonOf(R"({"mark": "bar", "transform": [{"filter": {"field": "year", "equal": 2024}}],
        "encoding": {"x": {"field": "region"}, "y": {"field": "median_days", "aggregate": "sum"}}})"), permits), permits);
    QCOMPARE(derived.table.rowCount(), 4);
    QCOMPARE(derived.markCount(), 3);
    QVERIFY(!derived.drawn.first()); // East: not reported, so not zero
    QVERIFY(isMissing(derived.table.at(0, 1)));
}

QTEST_APPLESS_MAIN(TestDerivedTable)
#include "test_derivedtable.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/smalltables.h"

#include <QTest>

using namespace chartroom;
using namespace smalltables;

/// What each verb makes of six rows, written out by hand.
class TestQueryVerbs : public QObject
{
    Q_OBJECT

private slots:
    void results_data();
    void results();
    void problems_data();
    void problems();
    void filterCountsRowsWithoutAnAnswer();
    void divisionsByZeroAreNoted();
    void tiesAreTold_data();
    void tiesAreTold();
    void joinReports_data();
    void joinReports();
    void stepsFollowEachOther();
    void anUnknownSourceIsNamed();
    void longTablesAreEvaluatedInBlocks();
    void aCancelledQuerySaysSo();
    void progressReachesTheEnd();
};

void TestQueryVerbs::results_data()
{
    QTest::addColumn<QueryStep>("step");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *name, const QueryStep &step, const QString &table) {
        QTest::newRow(name) << step << table;
    };
    const auto ids = [&row](const char *name, const RowCondition &condition, const QString &kept) {
        row(name, FilterStep{condition}, kept);
    };
    const auto one = [](const QString &column, ComparisonTest test, const QList<Scalar> &values = {}) {
        return comparisons({{column, test, values}});
    };
    // Filters: only the ids of what is kept are looked at.
    ids("an expression", u"cost >= 20"_s, u"2;5;6"_s);
    ids("equal", one(u"ward"_s, ComparisonTest::Equal, {u"South"_s}), u"2;5"_s);
    ids("not equal leaves missing out", one(u"ward"_s, ComparisonTest::NotEqual, {u"South"_s}), u"1;3;6"_s);
    ids("less", one(u"cost"_s, ComparisonTest::Less, {20.0}), u"1;4"_s);
    ids("at most", one(u"cost"_s, ComparisonTest::LessOrEqual, {20.0}), u"1;4;6"_s);
    ids("more", one(u"cost"_s, ComparisonTest::Greater, {20.0}), u"2;5"_s);
    ids("at least", one(u"cost"_s, ComparisonTest::GreaterOrEqual, {20.0}), u"2;5;6"_s);
    ids("between includes both ends", one(u"cost"_s, ComparisonTest::Between, {10.0, 20.0}), u"1;6"_s);
    ids("between with an open start", one(u"cost"_s, ComparisonTest::Between, {Scalar(), 10.0}), u"1;4"_s);
    ids("between with an open end", one(u"cost"_s, ComparisonTest::Between, {20.0, Scalar()}), u"2;5;6"_s);
    ids("between with both ends open asks for a value",
        one(u"cost"_s, ComparisonTest::Between, {Scalar(), Scalar()}), u"1;2;4;5;6"_s);
    ids("one of", one(u"ward"_s, ComparisonTest::OneOf, {u"South"_s, u"East"_s}), u"2;5"_s);
    ids("none of leaves missing out", one(u"ward"_s, ComparisonTest::NotOneOf, {u"South"_s, u"East"_s}), u"1;3;6"_s);
    ids("contains", one(u"ward"_s, ComparisonTest::Contains, {u"out"_s}), u"2;5"_s);
    ids("starts with", one(u"ward"_s, ComparisonTest::StartsWith, {u"N"_s}), u"1;3;6"_s);
    ids("ends with", one(u"ward"_s, ComparisonTest::EndsWith, {u"uth"_s}), u"2;5"_s);
    ids("is missing", one(u"ward"_s, ComparisonTest::IsMissing), u"4"_s);
    ids("is present", one(u"ward"_s, ComparisonTest::IsPresent), u"1;2;3;5;6"_s);
    ids("a text stands for a date", one(u"opened"_s, ComparisonTest::Less, {u"2024-02-01"_s}), u"1;2"_s);
    ids("a date itself", one(u"opened"_s, ComparisonTest::GreaterOrEqual, {QDate(2024, 2, 1)}), u"3;4;6"_s);
    ids("yes or no", one(u"late"_s, ComparisonTest::Equal, {true}), u"1;4"_s);
    ids("all of several",
        comparisons({{u"ward"_s, ComparisonTest::Equal, {u"North"_s}}, {u"cost"_s, ComparisonTest::Less, {15.0}}}),
        u"1"_s);
    ids("any of several",
        comparisons({{u"ward"_s, ComparisonTest::Equal, {u"South"_s}}, {u"cost"_s, ComparisonTest::Less, {15.0}}}, true),
        u"1;2;4;5"_s);
    ids("no comparison keeps all rows", comparisons({}), u"1;2;3;4;5;6"_s);
    ids("an aggregate of the whole table", u"cost > mean(cost)"_s, u"2;5;6"_s); // mean 19

    row("derive", DeriveStep{u"cost * 2"_s, u"x"_s}, u"x / 20 / 60 / / 10 / 60 / 40"_s);
    row("group with missing keys last", GroupStep{{u"ward"_s}, {measure(MeasureFunction::Count)}},
        u"ward,count / North,3 / South,2 / ,1"_s);
    row("group without keys", GroupStep{{}, {measure(MeasureFunction::Sum, u"cost"_s)}}, u"sum_cost / 95"_s);
    row("group without measures", GroupStep{{u"ward"_s}, {}}, u"ward / North / South / "_s);
    row("counts of cells",
        GroupStep{{u"ward"_s},
                  {measure(MeasureFunction::CountPresent, u"cost"_s), measure(MeasureFunction::MissingCount, u"cost"_s),
                   measure(MeasureFunction::Distinct, u"cost"_s)}},
        u"ward,count_cost,missing_cost,distinct_cost / North,2,1,2 / South,2,0,1 / ,1,0,1"_s);
    row("mean, median, least, greatest",
        GroupStep{{u"ward"_s},
                  {measure(MeasureFunction::Mean, u"cost"_s), measure(MeasureFunction::Median, u"cost"_s),
                   measure(MeasureFunction::Min, u"opened"_s), measure(MeasureFunction::Max, u"opened"_s)}},
        u"ward,mean_cost,median_cost,min_opened,max_opened / North,15,15,2024-01-05,2024-04-01 / "
        u"South,30,30,2024-01-20,2024-01-20 / ,5,5,2024-02-29,2024-02-29"_s);
    Measure ratio = measure(MeasureFunction::Ratio, u"cost"_s);
    ratio.second = u"id"_s;
    // North: (10 + 20) / (1 + 6), the row without a cost counts on neither side.
    row("ratio of sums", GroupStep{{u"ward"_s}, {ratio}},
        u"ward,ratio_cost_id / North,4.28571428571429 / South,8.57142857142857 / ,1.25"_s);
    Measure weighted = measure(MeasureFunction::WeightedMean, u"id"_s, u"m"_s);
    weighted.second = u"cost"_s;
    row("weighted mean", GroupStep{{}, {weighted}},
        u"m / "_s + canonicalText((10 * 1 + 30 * 2 + 5 * 4 + 30 * 5 + 20 * 6) / 95.0));
    row("share of yes skips missing", GroupStep{{}, {measure(MeasureFunction::ShareTrue, u"late"_s)}},
        u"share_late / 0.4"_s);
    row("share of the total", GroupStep{{u"ward"_s}, {measure(MeasureFunction::ShareOfTotal, u"cost"_s, u"s"_s)}},
        u"ward,s / North,"_s + canonicalText(30 / 95.0) + u" / South,"_s + canonicalText(60 / 95.0) + u" / ,"_s +
            canonicalText(5 / 95.0));
    row("share of all rows", GroupStep{{u"ward"_s}, {measure(MeasureFunction::ShareOfTotal)}},
        u"ward,share / North,0.5 / South,"_s + canonicalText(2 / 6.0) + u" / ,"_s + canonicalText(1 / 6.0));
    Measure lower = measure(MeasureFunction::Quantile, u"cost"_s);
    lower.percent = 25;
    lower.definition = QuantileDefinition::InverseCdf; // 5 10 20 30 30: 25 % of 5 is above 1 and at most 2
    row("quantile by another definition", GroupStep{{}, {lower}}, u"p25_cost / 10"_s);
    row("stdev of one value is missing",
        GroupStep{{u"ward"_s}, {measure(MeasureFunction::Stdev, u"cost"_s)}},
        u"ward,stdev_cost / North,"_s + canonicalText(std::sqrt(50.0)) + u" / South,0 / ,"_s);
    // Costs 5 to 30: span 25 in at most 10 bins is a width of 5; the last bin holds its upper edge.
    row("bin", BinStep{u"cost"_s}, u"bin_cost,bin_cost_end / 10,15 / 25,30 / , / 5,10 / 25,30 / 20,25"_s);
    row("bin by width", BinStep{u"cost"_s, 20}, u"bin_cost,bin_cost_end / 0,20 / 20,40 / , / 0,20 / 20,40 / 20,40"_s);
    row("month with its year", TimeUnitStep{u"opened"_s, TimeUnit::YearMonth},
        u"yearmonth_opened / 2024-01-01 / 2024-01-01 / 2024-02-01 / 2024-02-01 / / 2024-04-01"_s);
    // 5 January 2024 is a Friday.
    row("weekday", TimeUnitStep{u"opened"_s, TimeUnit::Day, u"d"_s}, u"d / 5 / 6 / 4 / 4 / / 1"_s);
    row("sort, missing last in both directions", SortStep{{{u"cost"_s, true}, {u"id"_s, true}}}, u"5;2;6;1;4;3"_s);
    row("sort by text and number", SortStep{{{u"ward"_s, false}, {u"cost"_s, false}}}, u"1;6;3;2;5;4"_s);
    row("top keeps ties", TopStep{1, {{u"cost"_s, true}}}, u"2;5"_s);
    row("top cuts ties", TopStep{1, {{u"cost"_s, true}}, {}, true}, u"2"_s);
    row("top of each group", TopStep{1, {{u"cost"_s, false}}, {u"ward"_s}, true}, u"1;2;4"_s);
    row("top without an order", TopStep{2}, u"1;2"_s);
    row("unique", UniqueStep{{u"ward"_s}}, u"1;2;4"_s);
    row("unique rows", UniqueStep{}, u"1;2;3;4;5;6"_s);
    row("pick and rename", PickStep{{{u"cost"_s, u"dollars"_s}, {u"id"_s}}},
        u"dollars,id / 10,1 / 30,2 / ,3 / 5,4 / 30,5 / 20,6"_s);
    row("pivot", PivotStep{{u"ward"_s}, u"late"_s, measure(MeasureFunction::Sum, u"cost"_s)},
        u"ward,no,yes,(missing) / North,20,10, / South,30,,30 / ,,5,"_s);
    row("pivot with one value a cell", PivotStep{{}, u"id"_s, measure(MeasureFunction::OnlyValue, u"cost"_s)},
        u"1,2,3,4,5,6 / 10,30,,5,30,20"_s);
    row("unpivot", UnpivotStep{{u"id"_s, u"cost"_s}, u"what"_s, u"n"_s},
        u"ward,opened,late,what,n / North,2024-01-05,true,id,1 / North,2024-01-05,true,cost,10 / "
        u"South,2024-01-20,false,id,2 / South,2024-01-20,false,cost,30 / North,2024-02-01,false,id,3 / "
        u"North,2024-02-01,false,cost, / ,2024-02-29,true,id,4 / ,2024-02-29,true,cost,5 / South,,,id,5 / "
        u"South,,,cost,30 / North,2024-04-01,false,id,6 / North,2024-04-01,false,cost,20"_s);
    row("row number by group", window(WindowFunction::RowNumber, {}, {u"ward"_s}), u"w / 1 / 1 / 2 / 1 / 2 / 3"_s);
    row("running total skips missing", window(WindowFunction::RunningTotal, u"cost"_s),
        u"w / 10 / 40 / / 45 / 75 / 95"_s);
    row("running total in another order",
        window(WindowFunction::RunningTotal, u"cost"_s, {u"ward"_s}, {{u"id"_s, true}}),
        u"w / 30 / 60 / / 5 / 30 / 20"_s);
    row("share of the group", window(WindowFunction::ShareOfTotal, u"cost"_s, {u"ward"_s}),
        u"w / "_s + canonicalText(1 / 3.0) + u" / 0.5 / / 1 / 0.5 / "_s + canonicalText(2 / 3.0));
    row("rank with ties", window(WindowFunction::Rank, u"cost"_s), u"w / 4 / 1 / / 5 / 1 / 3"_s);
    row("dense rank", window(WindowFunction::DenseRank, u"cost"_s), u"w / 3 / 1 / / 4 / 1 / 2"_s);
    WindowStep least = window(WindowFunction::Rank, u"cost"_s);
    least.smallestFirst = true;
    row("rank, least first", least, u"w / 2 / 4 / / 1 / 4 / 3"_s);
    row("rank of texts", window(WindowFunction::Rank, u"ward"_s), u"w / 3 / 1 / 3 / / 1 / 3"_s);
    row("lag", window(WindowFunction::Lag, u"cost"_s, {u"ward"_s}), u"w / / / 10 / / 30 / "_s);
    row("lag of texts", window(WindowFunction::Lag, u"ward"_s), u"w / / North / South / North / / South"_s);
    row("lead", window(WindowFunction::Lead, u"cost"_s), u"w / 30 / / 5 / 30 / 20 / "_s);
    WindowStep far = window(WindowFunction::Change, u"cost"_s);
    far.offset = 3;
    row("change since three rows before", far, u"w / / / / -5 / 0 / "_s);
    row("change", window(WindowFunction::Change, u"cost"_s), u"w / / 20 / / / 25 / -10"_s);
    row("percent change", window(WindowFunction::PercentChange, u"cost"_s),
        u"w / / 200 / / / 500 / "_s + canonicalText(-10 / 30.0 * 100));
    const QList<JoinOn> on{{u"ward"_s, u"name"_s}};
    const auto join = [&on](JoinType type) { return JoinStep{type, u"wards"_s, on}; };
    row("left join", join(JoinType::Left), u"id,people / 1,100 / 1,120 / 2,50 / 3,100 / 3,120 / 4, / 5,50 / 6,100 / 6,120"_s);
    row("inner join", join(JoinType::Inner), u"id,people / 1,100 / 1,120 / 2,50 / 3,100 / 3,120 / 5,50 / 6,100 / 6,120"_s);
    row("right join", join(JoinType::Right),
        u"id,people / 1,100 / 1,120 / 2,50 / 3,100 / 3,120 / 5,50 / 6,100 / 6,120 / ,70 / ,1"_s);
    row("full join", join(JoinType::Full),
        u"id,people / 1,100 / 1,120 / 2,50 / 3,100 / 3,120 / 4, / 5,50 / 6,100 / 6,120 / ,70 / ,1"_s);
    row("semi join", join(JoinType::Semi), u"1;2;3;5;6"_s);
    row("anti join", join(JoinType::Anti), u"4"_s);
}

/// The columns that the expected text names, or only the ids when it names none.
void TestQueryVerbs::results()
{
    QFETCH(QueryStep, step);
    QFETCH(QString, table);
    const auto result = runQuery({u"requests"_s, {step}}, lookup());
    QVERIFY2(result.has_value(), qPrintable(result.has_value() ? QString() : result.error().message));
    const bool idsOnly = !table.contains(u'/');
    const QStringList names = idsOnly ? QStringList{u"id"_s} : table.section(u" / "_s, 0, 0).split(u',');
    std::vector<int> columns;
    for (const QString &name : names) {
        columns.push_back(result->table.columnIndex(name));
        QVERIFY2(columns.back() >= 0, qPrintable(name));
    }
    QString found = lines(result->table.withColumns(columns));
    if (idsOnly)
        found = found.section(u" / "_s, 1).replace(u" / "_s, u";"_s);
    // A missing cell alone on its line is an empty line of CSV.
    QCOMPARE(found.replace(u" /  / "_s, u" / / "_s).replace(u" /  / "_s, u" / / "_s), table);
    QCOMPARE(result->steps.first().rowsIn, 6);
    QCOMPARE(result->steps.first().rowsOut, result->table.rowCount());
    QCOMPARE(result->steps.first().fields, result->table.fields());
}

void TestQueryVerbs::problems_data()
{
    QTest::addColumn<QueryStep>("step");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QueryStep &step, const QString &id, const QString &words) {
        QTest::newRow(name) << step << id << words;
    };
    row("unknown column", SortStep{{{u"price"_s}}}, u"query.column"_s, u"price"_s);
    row("unknown column in a comparison", FilterStep{comparisons({{u"price"_s, ComparisonTest::Equal, {1.0}}})},
        u"query.column"_s, u"price"_s);
    row("comparison without a value", FilterStep{comparisons({{u"cost"_s, ComparisonTest::Less, {}}})},
        u"query.comparison"_s, u"cost"_s);
    row("text compared with a number", FilterStep{comparisons({{u"ward"_s, ComparisonTest::Less, {1.0}}})},
        u"expr.type"_s, {});
    row("condition that is no condition", FilterStep{u"cost + 1"_s}, u"expr.type"_s, {});
    row("expression that does not parse", DeriveStep{u"cost +"_s, u"x"_s}, u"expr.syntax"_s, {});
    row("name taken", DeriveStep{u"1"_s, u"cost"_s}, u"query.name"_s, u"cost"_s);
    row("no name", DeriveStep{u"1"_s, u" "_s}, u"query.name"_s, {});
    row("sum of texts", GroupStep{{}, {measure(MeasureFunction::Sum, u"ward"_s)}}, u"query.type"_s, u"texts"_s);
    row("share of numbers", GroupStep{{}, {measure(MeasureFunction::ShareTrue, u"cost"_s)}}, u"query.type"_s,
        u"yes/no"_s);
    Measure high = measure(MeasureFunction::Quantile, u"cost"_s);
    high.percent = 101;
    row("percentage above 100", GroupStep{{}, {high}}, u"query.percent"_s, u"100"_s);
    row("neither keys nor measures", GroupStep{}, u"query.no-columns"_s, {});
    row("two measures of one name",
        GroupStep{{}, {measure(MeasureFunction::Sum, u"cost"_s), measure(MeasureFunction::Sum, u"cost"_s)}},
        u"query.name"_s, u"sum_cost"_s);
    row("bins of texts", BinStep{u"ward"_s}, u"query.type"_s, u"ward"_s);
    row("bins of no width", BinStep{u"cost"_s, -1}, u"query.bin"_s, {});
    row("bins beyond number", BinStep{u"cost"_s, 1e-9}, u"query.bin"_s, {});
    row("month of a number", TimeUnitStep{u"cost"_s}, u"query.type"_s, u"dates"_s);
    row("top of less than nothing", TopStep{-1}, u"query.top"_s, {});
    row("unknown table", JoinStep{JoinType::Left, u"parks"_s, {{u"ward"_s, u"name"_s}}}, u"query.table"_s, u"parks"_s);
    row("unknown column of the other table", JoinStep{JoinType::Left, u"wards"_s, {{u"ward"_s, u"ward"_s}}},
        u"query.column"_s, u"wards"_s);
    row("keys of two types", JoinStep{JoinType::Left, u"wards"_s, {{u"ward"_s, u"people"_s}}}, u"query.key-type"_s,
        u"ward holds texts, but people holds numbers"_s);
    row("join without keys", JoinStep{JoinType::Left, u"wards"_s, {}}, u"query.no-keys"_s, {});
    row("several values a cell", PivotStep{{u"ward"_s}, u"late"_s, measure(MeasureFunction::OnlyValue, u"id"_s)},
        u"query.several"_s, u"North, no"_s);
    row("unpivot of two types", UnpivotStep{{u"ward"_s, u"cost"_s}}, u"query.mixed"_s, u"ward holds texts"_s);
    row("unpivot of nothing", UnpivotStep{}, u"query.no-columns"_s, {});
    row("unpivot into a taken name", UnpivotStep{{u"cost"_s}, u"ward"_s}, u"query.name"_s, u"ward"_s);
    row("window of texts", window(WindowFunction::RunningTotal, u"ward"_s), u"query.type"_s, u"numbers"_s);
    WindowStep nowhere = window(WindowFunction::Lag, u"cost"_s);
    nowhere.offset = 0;
    row("lag of no rows", nowhere, u"query.offset"_s, {});
    row("pick of nothing", PickStep{}, u"query.no-columns"_s, {});
    row("pick of one name twice", PickStep{{{u"cost"_s}, {u"id"_s, u"cost"_s}}}, u"query.name"_s, u"cost"_s);
}

void TestQueryVerbs::problems()
{
    QFETCH(QueryStep, step);
    QFETCH(QString, id);
    QFETCH(QString, words);
    const QueryStep first = FilterStep{u"true"_s};
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        const auto result = runQuery({u"requests"_s, {first, step}}, lookup(), {}, language);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().step, 1);
        QCOMPARE(result.error().id, id);
        QVERIFY(!result.error().message.isEmpty() && !result.error().message.contains(u'{'));
        if (language == u"en")
            QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
    }
}

void TestQueryVerbs::filterCountsRowsWithoutAnAnswer()
{
    const auto result = runStep(FilterStep{u"cost > 15"_s}, requests(), lookup());
    QCOMPARE(result->report.conditionMissing, 1); // row 3 has no cost
    QCOMPARE(result->report.rowsOut, 3);
    QCOMPARE(result->table.rowNumbers(), (QList<int>{2, 5, 6}));
}

void TestQueryVerbs::divisionsByZeroAreNoted()
{
    const auto derived = runStep(DeriveStep{u"1 / (cost - 10)"_s, u"x"_s}, requests(), lookup());
    QVERIFY(derived->report.notFinite);
    QCOMPARE(derived->report.missingProduced, 2); // the division, and the row without a cost
    QVERIFY(!runStep(DeriveStep{u"cost / 2"_s, u"x"_s}, requests(), lookup())->report.notFinite);
    const Table zeros = Table::fromRows({plainField(u"v"_s, ValueType::Number)}, {{0.0}, {0.0}});
    const auto change = runStep(window(WindowFunction::PercentChange, u"v"_s), zeros, lookup());
    QVERIFY(change->report.notFinite);
    QCOMPARE(change->report.missingProduced, 2);
    Measure ratio = measure(MeasureFunction::Ratio, u"v"_s);
    ratio.second = u"v"_s;
    QVERIFY(runStep(GroupStep{{}, {ratio}}, zeros, lookup())->report.notFinite);
}

void TestQueryVerbs::tiesAreTold_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("cut");
    QTest::addColumn<int>("ties");
    QTest::addColumn<int>("rows");
    QTest::newRow("a tie at the border stays") << 1 << false << 1 << 2;
    QTest::newRow("a tie at the border is cut") << 1 << true << 1 << 1;
    QTest::newRow("no tie at the border") << 2 << false << 0 << 2;
    QTest::newRow("no rows are wanted") << 0 << false << 0 << 0;
    QTest::newRow("more than there are") << 99 << false << 0 << 6;
}

void TestQueryVerbs::tiesAreTold()
{
    QFETCH(int, count);
    QFETCH(bool, cut);
    const auto result = runStep(TopStep{count, {{u"cost"_s, true}}, {}, cut}, requests(), lookup());
    QTEST(static_cast<int>(result->report.ties), "ties");
    QTEST(static_cast<int>(result->report.rowsOut), "rows");
}

void TestQueryVerbs::joinReports_data()
{
    QTest::addColumn<int>("type");
    for (const JoinType type : {JoinType::Left, JoinType::Inner, JoinType::Right, JoinType::Full, JoinType::Semi, JoinType::Anti})
        QTest::addRow("%d", static_cast<int>(type)) << static_cast<int>(type);
}

/// Whatever the kind of join, the keys say the same.
void TestQueryVerbs::joinReports()
{
    QFETCH(int, type);
    const auto result =
        runStep(JoinStep{static_cast<JoinType>(type), u"wards"_s, {{u"ward"_s, u"name"_s}}}, requests(), lookup());
    const JoinReport report = *result->report.join;
    QCOMPARE(report.leftRows, 6);
    QCOMPARE(report.rightRows, 5);
    QCOMPARE(report.unmatchedLeft, 1);  // the request without a ward
    QCOMPARE(report.unmatchedRight, 2); // East, and the ward without a name
    QCOMPARE(report.missingLeft, 1);
    QCOMPARE(report.missingRight, 1);
    QCOMPARE(report.multipliedLeft, 3); // North stands twice
    QCOMPARE(report.fanOut, 8 / 5.0);
    const auto cross = runStep(JoinStep{JoinType::Cross, u"wards"_s, {}}, requests(), lookup());
    QCOMPARE(cross->table.rowCount(), 30);
    QCOMPARE(cross->report.join->fanOut, 5.0);
}

void TestQueryVerbs::stepsFollowEachOther()
{
    const Query query{u"requests"_s,
                      {TimeUnitStep{u"opened"_s, TimeUnit::YearMonth, u"month"_s},
                       FilterStep{comparisons({{u"month"_s, ComparisonTest::IsPresent, {}}})},
                       GroupStep{{u"month"_s}, {measure(MeasureFunction::Sum, u"cost"_s, u"spent"_s)}},
                       window(WindowFunction::RunningTotal, u"spent"_s), SortStep{{{u"w"_s, true}}}}};
    const auto result = runQuery(query, lookup());
    QVERIFY(result.has_value());
    QCOMPARE(lines(result->table),
             u"month,spent,w / 2024-04-01,20,65 / 2024-02-01,5,45 / 2024-01-01,40,40"_s);
    QCOMPARE(result->steps.size(), 5);
    QCOMPARE(result->steps.at(1).rowsOut, 5);
    QCOMPARE(result->steps.at(2).rowsIn, 5);
}

void TestQueryVerbs::anUnknownSourceIsNamed()
{
    const auto result = runQuery({u"parks"_s, {}}, lookup());
    QCOMPARE(result.error().step, -1);
    QCOMPARE(result.error().id, u"query.source"_s);
    QVERIFY(result.error().message.contains(u"parks"));
}

/// 50,000 rows take several blocks; the parts must fit together, texts of each block included.
void TestQueryVerbs::longTablesAreEvaluatedInBlocks()
{
    std::vector<double> numbers;
    for (int i = 0; i < 50'000; ++i)
        numbers.push_back(i);
    const Table table = Table::numbered({plainField(u"n"_s, ValueType::Number)}, {Column(ValueType::Number, numbers)});
    const auto texts = runStep(DeriveStep{u"concat(\"no \", text(mod(n, 20001)))"_s, u"t"_s}, table, lookup());
    const auto sums = runStep(DeriveStep{u"n + max(n)"_s, u"s"_s}, table, lookup());
    const auto plain = runStep(DeriveStep{u"7"_s, u"s"_s}, table, lookup());
    for (const int row : {0, 16383, 16384, 20001, 32768, 49'999}) {
        QCOMPARE(texts->table.at(row, 1), Scalar(u"no "_s + QString::number(row % 20001)));
        QCOMPARE(sums->table.at(row, 1), Scalar(row + 49'999.0));
        QCOMPARE(plain->table.at(row, 1), Scalar(7.0));
    }
    QCOMPARE(runStep(FilterStep{u"mod(n, 1000) = 999"_s}, table, lookup())->report.rowsOut, 50);
}

void TestQueryVerbs::aCancelledQuerySaysSo()
{
    Progress progress;
    progress.cancel();
    const auto result = runQuery({u"requests"_s, {SortStep{{{u"id"_s}}}}}, lookup(), progress);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().id, u"query.cancelled"_s);
    QCOMPARE(result.error().step, 0);
}

void TestQueryVerbs::progressReachesTheEnd()
{
    int last = 0;
    int whole = 0;
    bool backwards = false;
    const Progress progress([&](int done, int total) {
        backwards = backwards || done < last;
        last = done;
        whole = total;
    });
    QVERIFY(runQuery({u"requests"_s, {FilterStep{u"true"_s}, SortStep{{{u"id"_s}}}}}, lookup(), progress).has_value());
    QVERIFY(!backwards);
    QCOMPARE(last, whole);
    QVERIFY(whole > 0);
}

QTEST_GUILESS_MAIN(TestQueryVerbs)
#include "test_queryverbs.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/smalltables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace chartroom;
using namespace smalltables;

class TestQueryJson : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void theFormOfAFile();
    void refusals_data();
    void refusals();
};

void TestQueryJson::readsWhatItWrites_data()
{
    QTest::addColumn<QueryStep>("step");
    const auto row = [](const char *name, const QueryStep &step) { QTest::newRow(name) << step; };
    row("filter by an expression", FilterStep{u"cost > 3"_s});
    row("filter by menus", FilterStep{comparisons({{u"ward"_s, ComparisonTest::OneOf, {u"North"_s, Scalar()}},
                                                   {u"cost"_s, ComparisonTest::Between, {Scalar(), 2.5}},
                                                   {u"late"_s, ComparisonTest::Equal, {true}}},
                                                  true)});
    row("filter of nothing", FilterStep{comparisons({})});
    row("derive", DeriveStep{u"cost * 2"_s, u"double"_s});
    Measure quantile = measure(MeasureFunction::Quantile, u"cost"_s, u"p"_s);
    quantile.percent = 90;
    quantile.definition = QuantileDefinition::MedianUnbiased;
    Measure ratio = measure(MeasureFunction::Ratio, u"cost"_s);
    ratio.second = u"id"_s;
    row("group", GroupStep{{u"ward"_s, u"late"_s}, {measure(MeasureFunction::Count), quantile, ratio}});
    row("bin", BinStep{u"cost"_s, 2.5, 10, u"b"_s});
    row("bin by number", BinStep{u"cost"_s, 0, 7});
    row("time unit", TimeUnitStep{u"opened"_s, TimeUnit::YearQuarter, u"q"_s});
    row("sort", SortStep{{{u"cost"_s, true}, {u"id"_s, false}}});
    row("top", TopStep{0, {{u"cost"_s, true}}, {u"ward"_s}, true});
    row("join", JoinStep{JoinType::Semi, u"wards"_s, {{u"ward"_s, u"name"_s}, {u"id"_s, u"people"_s}}, u" (other)"_s});
    row("pivot", PivotStep{{u"ward"_s}, u"late"_s, measure(MeasureFunction::Sum, u"cost"_s)});
    row("unpivot", UnpivotStep{{u"id"_s, u"cost"_s}, u"what"_s, u"n"_s});
    WindowStep rank = window(WindowFunction::DenseRank, u"cost"_s, {u"ward"_s}, {{u"id"_s, true}});
    rank.smallestFirst = true;
    rank.offset = 4;
    row("window", rank);
    row("pick", PickStep{{{u"id"_s, u"number"_s}, {u"cost"_s}}});
    row("append", AppendStep{u"wards"_s});
    row("unique", UniqueStep{{u"ward"_s}});
}

void TestQueryJson::readsWhatItWrites()
{
    QFETCH(QueryStep, step);
    const Query query{u"requests"_s, {SortStep{}, step}};
    // Through text, as a file has it.
    const QByteArray text = QJsonDocument(toJson(query)).toJson();
    const Result<Query> read = readQuery(QJsonDocument::fromJson(text).object());
    QVERIFY2(read.has_value(), qPrintable(read.has_value() ? QString() : read.error().message));
    QVERIFY(*read == query);
}

void TestQueryJson::theFormOfAFile()
{
    const Query query{u"requests"_s, {FilterStep{u"cost > 3"_s}, TopStep{5, {{u"cost"_s, true}}}}};
    const QJsonObject wanted = QJsonDocument::fromJson(R"json({"format": "chartroom-query/1", "source": "requests",
        "steps": [{"verb": "filter", "expression": "cost > 3"},
                  {"verb": "top", "count": 5, "by": [{"column": "cost", "descending": true}]}]})json").object();
    QCOMPARE(toJson(query), wanted);
}

void TestQueryJson::refusals_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QString>("place");
    QTest::newRow("unknown verb") << QByteArray(R"([{"verb": "melt"}])") << u"melt"_s;
    QTest::newRow("no verb") << QByteArray("[{}]") << u"1"_s;
    QTest::newRow("a step that is no object") << QByteArray("[3]") << u"1"_s;
    QTest::newRow("no name") << QByteArray(R"([{"verb": "derive", "expression": "1"}])") << u"as"_s;
    QTest::newRow("a number for a text") << QByteArray(R"([{"verb": "bin", "column": 3}])") << u"column"_s;
    QTest::newRow("unknown function")
        << QByteArray(R"([{"verb": "group", "measures": [{"function": "average"}]}])") << u"measures.0.function"_s;
    QTest::newRow("unknown definition")
        << QByteArray(R"([{"verb": "group", "measures": [{"function": "sum"}, {"function": "median", "definition": 10}]}])")
        << u"measures.1.definition"_s;
    QTest::newRow("unknown time unit") << QByteArray(R"([{"verb": "timeUnit", "column": "d", "unit": "week"}])")
                                       << u"unit"_s;
    QTest::newRow("a pair of one") << QByteArray(R"([{"verb": "join", "type": "left", "table": "t", "on": [["a"]]}])")
                                   << u"on"_s;
    QTest::newRow("a fraction of a row") << QByteArray(R"([{"verb": "top", "count": 1.5}])") << u"count"_s;
    QTest::newRow("a number beyond whole ones") << QByteArray(R"([{"verb": "top", "count": 1e300}])") << u"count"_s;
    QTest::newRow("text for a list") << QByteArray(R"([{"verb": "group", "keys": "ward"}])") << u"keys"_s;
    QTest::newRow("numbers among names") << QByteArray(R"([{"verb": "group", "keys": ["ward", 3]}])") << u"keys"_s;
}

void TestQueryJson::refusals()
{
    QFETCH(QByteArray, steps);
    QFETCH(QString, place);
    const QJsonObject json{{u"format"_s, u"chartroom-query/1"_s},
                           {u"source"_s, u"t"_s},
                           {u"steps"_s, QJsonDocument::fromJson(steps).array()}};
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        const Result<Query> read = readQuery(json, language);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().kind, ErrorKind::Malformed);
        QVERIFY2(read.error().message.contains(place), qPrintable(read.error().message));
    }
    QJsonObject newer = json;
    newer[u"format"_s] = u"chartroom-query/2"_s;
    QCOMPARE(readQuery(newer).error().kind, ErrorKind::Newer);
    QCOMPARE(readQuery({}).error().kind, ErrorKind::Malformed);
    QCOMPARE(readQuery({{u"format"_s, u"chartroom-query/1"_s}}).error().kind, ErrorKind::Malformed);
}

QTEST_GUILESS_MAIN(TestQueryJson)
#include "test_queryjson.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/vegalite.h"

#include "chart/permits.h"
#include "chart/vegaguards.h"

#include <QTest>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

class TestVegaLite : public QObject
{
    Q_OBJECT

private slots:
    void round_trip_data();
    void round_trip();
    void file_stands_on_its_own();
    void stacks_carry_their_order();
    void treemaps_carry_their_rectangles();
    void guards_data();
    void guards();
    void filters_mean_the_same_in_vega();
    void names_with_dots_are_no_paths();
    void a_table_of_midnights_reads_as_dates();
};

namespace {

Table monthTable(FieldType yearType = FieldType::Year)
{
    const QList<Field> fields = {namedField(u"day"_s, FieldType::Date, Level::Temporal),
                                 namedField(u"year"_s, yearType, Level::Temporal),
                                 measureField(u"cases"_s, u"Cases"_s, u"Cas"_s, u""_s, u""_s)};
    return Table::fromRows(fields, {{QDate(2024, 12, 31), 2024.0, 2.0}, {QDate(2025, 1, 1), 2025.0, 3.0}, {QDate(2025, 2, 3), 2025.0, Scalar()}});
}

} // namespace

void TestVegaLite::round_trip_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("months");
    const auto row = [](const char *name, const char *json, bool months = false) {
        QTest::newRow(name) << QByteArray(json) << months;
    };
    row("bars with a filter", R"({"transform": [{"filter": {"field": "year", "gte": 2023}}], "mark": "bar",
        "encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"field": "decided", "aggregate": "sum"}}})");
    row("stacked bars", R"({"mark": "bar", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum", "stack": "normalize"}, "color": {"field": "region"}}})");
    row("stacked, colours backwards", R"({"mark": "bar", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region", "sort": "descending"}}})");
    row("panels with a missing value", R"({"mark": "line", "encoding": {"column": {"field": "region"}, "x": {"field": "year"}, "y": {"field": "median_days"}}})");
    row("a calculated rate", R"({"transform": [{"calculate": "datum.decided / datum.applications * 100", "as": "rate"}], "mark": "point",
        "encoding": {"x": {"field": "rate"}, "y": {"field": "region"}}})");
    row("treemap", R"({"mark": "rect", "encoding": {"size": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}},
        "usermeta": {"chartroom": {"layout": "treemap", "path": ["region", "year"], "source": "Permit register"}}})");
    row("treemap of a filter", R"({"transform": [{"filter": {"field": "year", "gte": 2023}}], "mark": "rect",
        "encoding": {"size": {"field": "decided", "aggregate": "sum"}, "color": {"field": "applications", "aggregate": "mean"}},
        "usermeta": {"chartroom": {"layout": "treemap", "path": ["region"]}}})");
    row("bins", R"({"mark": "bar", "encoding": {"x": {"field": "decided", "bin": true}, "y": {"aggregate": "count"}}})");
    row("months", R"({"mark": "line", "encoding": {"x": {"field": "day", "timeUnit": "yearmonth"}, "y": {"field": "cases", "aggregate": "sum"}}})", true);
    row("days", R"({"mark": "line", "encoding": {"x": {"field": "day"}, "y": {"field": "cases"}}})", true);
    row("years on a time axis, with a filter", R"({"transform": [{"filter": {"field": "year", "lte": 2025}}], "mark": "line",
        "encoding": {"x": {"field": "year"}, "y": {"field": "cases", "aggregate": "sum"}}})", true);
}

void TestVegaLite::round_trip()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, months);
    const Table table = months ? monthTable() : permitTable();
    const ChartSpec normal = normalOf(jsonOf(json.constData()), table);
    const auto exported = vegaLite(normal, lookupOf(table), u"en"_s);
    QVERIFY(exported);
    // Through text, and without any table: the file carries its rows.
    const QJsonObject read = QJsonDocument::fromJson(QJsonDocument(*exported).toJson()).object();
    const auto spec = readChartSpec(read);
    QVERIFY2(spec, spec ? "" : qPrintable(spec.error().message));
    const auto again = normalizeChart(*spec, {}, u"en"_s);
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    const auto derived = deriveTable(*again, {});
    QVERIFY(derived);
    QCOMPARE(derivedCsv(*derived), derivedCsv(derivedOf(normal, table)));
    const auto twice = vegaLite(*again, {}, u"en"_s);
    QVERIFY(twice);
    QCOMPARE(*twice, *exported);
}

void TestVegaLite::file_stands_on_its_own()
{
    const Table table = monthTable();
    const auto exported = vegaLite(normalOf(jsonOf(R"({"title": "T", "mark": "line", "encoding": {"x": {"field": "day", "timeUnit": "yearmonth"}, "y": {"field": "cases", "aggregate": "sum"}}})"), table), lookupOf(table), u"en"_s);
    QVERIFY(exported);
    QCOMPARE(exported->value("$schema"_L1).toString(), u"https://vega.github.io/schema/vega-lite/v5.json"_s);
    const QJsonArray rows = exported->value("data"_L1).toObject().value("values"_L1).toArray();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.first().toObject().value("day"_L1).toString(), u"2024-12-31T00:00:00Z"_s);
    QVERIFY(rows.last().toObject().value("cases"_L1).isNull());
    QVERIFY2(!rows.first().toObject().contains("year"_L1), "only the columns the chart uses");
    const QJsonObject x = exported->value("encoding"_L1).toObject().value("x"_L1).toObject();
    QCOMPARE(x.value("timeUnit"_L1).toString(), u"utcyearmonth"_s);
    QCOMPARE(x.value("type"_L1).toString(), u"temporal"_s);
    QCOMPARE(x.value("scale"_L1).toObject().value("type"_L1).toString(), u"utc"_s);
}

void TestVegaLite::stacks_carry_their_order()
{
    const Table permits = permitTable();
    const auto exported = vegaLite(normalOf(jsonOf(R"({"mark": "bar", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})"), permits), lookupOf(permits), u"en"_s);
    const QJsonObject order = exported->value("encoding"_L1).toObject().value("order"_L1).toObject();
    QCOMPARE(order.value("field"_L1).toString(), u"region"_s);
    QCOMPARE(order.value("sort"_L1).toString(), u"descending"_s); // the first legend entry ends on top
}

/// Shares of the decided permits by region, by hand from the table: North 355, South 868, East 273, West 536 of 2032.
void TestVegaLite::treemaps_carry_their_rectangles()
{
    const Table table = permitTable();
    const ChartSpec normal = normalOf(jsonOf(R"({"mark": "rect", "encoding": {"size": {"field": "decided", "aggregate": "sum"},
        "color": {"field": "region"}}, "usermeta": {"chartroom": {"layout": "treemap", "path": ["region"]}}})"), table);
    const auto exported = vegaLite(normal, lookupOf(table), u"en"_s);
    QVERIFY(exported);
    QHash<QString, double> shares;
    const QJsonArray rows = exported->value("data"_L1).toObject().value("values"_L1).toArray();
    for (const QJsonValue &row : rows)
        shares.insert(row["region"_L1].toString(), (row["x1"_L1].toDouble() - row["x0"_L1].toDouble())
                                                       * (row["y1"_L1].toDouble() - row["y0"_L1].toDouble()));
    const QHash<QString, double> expected = {{u"North"_s, 355 / 2032.0}, {u"South"_s, 868 / 2032.0}, {u"East"_s, 273 / 2032.0}, {u"West"_s, 536 / 2032.0}};
    QCOMPARE(shares.size(), expected.size());
    for (auto it = expected.begin(); it != expected.end(); ++it)
        QVERIFY2(std::abs(shares.value(it.key()) - it.value()) < 1e-12, qPrintable(it.key()));
    const QJsonArray layers = exported->value("layer"_L1).toArray();
    QCOMPARE(layers.size(), 2);
    const QJsonObject encoding = layers.at(0)["encoding"_L1].toObject();
    for (const auto &[channel, field] : {std::pair(u"x"_s, u"x0"_s), {u"y"_s, u"y0"_s}, {u"x2"_s, u"x1"_s}, {u"y2"_s, u"y1"_s}})
        QCOMPARE(encoding.value(channel)["field"_L1].toString(), field);
    QVERIFY(encoding.value("x"_L1).toObject().contains("axis"_L1) && encoding.value("x"_L1)["axis"_L1].isNull());
    QCOMPARE(layers.at(1)["mark"_L1].toString(), u"text"_s);
    QVERIFY(exported->value("usermeta"_L1)["chartroom"_L1]["sourceSpec"_L1].isObject());
}

void TestVegaLite::guards_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("guarded");
    QTest::newRow("the example of the exercise format") << u"datum.a / datum.b"_s
        << u"isValid(datum.a) && isValid(datum.b) && datum.b !== 0 ? datum.a / datum.b : null"_s;
    QTest::newRow("a bracket as divisor") << u"datum.a / (datum.b - 1)"_s
        << u"isValid(datum.a) && isValid(datum.b) && (datum.b - 1) !== 0 ? datum.a / (datum.b - 1) : null"_s;
    QTest::newRow("names with spaces") << u"datum['a b'] + 1"_s << u"isValid(datum['a b']) ? datum['a b'] + 1 : null"_s;
    QTest::newRow("a function as divisor") << u"1 / floor(datum.a)"_s << u"isValid(datum.a) && floor(datum.a) !== 0 ? 1 / floor(datum.a) : null"_s;
    QTest::newRow("roots and logarithms") << u"sqrt(datum.a) + log(datum.b)"_s
        << u"isValid(datum.a) && datum.a >= 0 && isValid(datum.b) && datum.b > 0 ? sqrt(datum.a) + log(datum.b) : null"_s;
    QTest::newRow("a missing condition decides nothing") << u"datum.a > 1 ? 'x' : 'y'"_s
        << u"isValid(datum.a) ? (datum.a > 1 ? 'x' : 'y') : null"_s;
    QTest::newRow("each branch needs its own columns") << u"isValid(datum.a) ? datum.a : datum.b"_s
        << u"(isValid(datum.a) ? true : isValid(datum.b)) ? (isValid(datum.a) ? datum.a : datum.b) : null"_s;
    QTest::newRow("decides itself") << u"isValid(datum.a) ? datum.a : 0"_s << u"isValid(datum.a) ? datum.a : 0"_s;
}

void TestVegaLite::guards()
{
    QFETCH(QString, expression);
    QTEST(guardedExpression(expression), "guarded");
}

/// Vega takes an ISO text for a text, and its `valid` asks for a number.
void TestVegaLite::filters_mean_the_same_in_vega()
{
    const Table table = monthTable();
    const auto exported = vegaLite(normalOf(jsonOf(R"({"transform": [{"filter": {"field": "day", "gte": "2024-12-31"}}, {"filter": {"field": "day", "valid": true}}],
        "mark": "line", "encoding": {"x": {"field": "day"}, "y": {"field": "cases"}}})"), table), lookupOf(table), u"en"_s);
    QVERIFY(exported);
    const QJsonArray transforms = exported->value("transform"_L1).toArray();
    QCOMPARE(transforms.at(0)["filter"_L1]["and"_L1][1]["gte"_L1].toObject(),
             (QJsonObject{{u"year"_s, 2024}, {u"month"_s, 12}, {u"date"_s, 31}, {u"utc"_s, true}}));
    QCOMPARE(transforms.at(1)["filter"_L1].toString(), u"isValid(datum.day)"_s);
}

void TestVegaLite::names_with_dots_are_no_paths()
{
    const auto spec = readChartSpec(jsonOf(R"({"data": {"values": [{"pay.net": 2, "k": "a"}]}, "mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "pay.net"}}})"));
    const auto exported = vegaLite(*normalizeChart(*spec, {}, u"en"_s), {}, u"en"_s);
    QVERIFY(exported);
    QCOMPARE(exported->value("encoding"_L1)["y"_L1]["field"_L1].toString(), u"pay\\.net"_s);
    QCOMPARE(readChartSpec(*exported)->layers.first().field(Channel::Y)->field, u"pay.net"_s);
}

void TestVegaLite::a_table_of_midnights_reads_as_dates()
{
    const auto spec = readChartSpec(jsonOf(R"({"data": {"values": [{"d": "2024-12-31T00:00:00Z", "n": 1}, {"d": "2025-01-01T00:00:00Z", "n": 2}, {"d": null, "n": 3}]},
        "mark": "line", "encoding": {"x": {"field": "d"}, "y": {"field": "n"}}})"));
    QVERIFY(spec);
    const auto normal = normalizeChart(*spec, {}, u"en"_s);
    QVERIFY(normal);
    QCOMPARE(normal->layers.first().field(Channel::X)->type, u"temporal"_s);
    QCOMPARE(derivedCsv(*deriveTable(*normal, {})), QByteArray("d,n,n_rows,n_missing\n2024-12-31,1,1,0\n2025-01-01,2,1,0\n,3,1,1\n"));
}

QTEST_APPLESS_MAIN(TestVegaLite)
#include "test_vegalite.moc"

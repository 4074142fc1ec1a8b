// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartspec.h"
#include "chart/mergepatch.h"
#include "chart/permits.h"

#include <QTest>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

class TestChartSpec : public QObject
{
    Q_OBJECT

private slots:
    void reads_back_what_it_wrote_data();
    void reads_back_what_it_wrote();
    void refuses_data();
    void refuses();
    void cosmetics_are_dropped();
    void aliases_are_read();
    void normal_form_data();
    void normal_form();
    void merge_patch_data();
    void merge_patch();
    void merge_patch_whole_example();
};

namespace {

constexpr auto bars = R"({"data": {"name": "permits"}, "mark": "bar",
    "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}})";

QJsonValue patched(const QJsonObject &object, const char *patch)
{
    return mergePatch(object, jsonOf(patch));
}

} // namespace

void TestChartSpec::reads_back_what_it_wrote_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("bars") << QByteArray(bars);
    QTest::newRow("titles, texts and usermeta") << QByteArray(R"({"title": {"text": "T", "subtitle": "S"},
        "description": "D", "mark": "bar", "encoding": {"x": {"field": "a", "axis": {"title": null}}, "y": {"aggregate": "count", "axis": null}},
        "usermeta": {"chartroom": {"source": "s", "note": "n", "intends": ["bar-zero-baseline"]}}})");
    QTest::newRow("all transforms") << QByteArray(R"({"mark": "line", "encoding": {"x": {"field": "a"}, "y": {"field": "b"}},
        "transform": [{"filter": {"and": [{"field": "a", "range": [1, null]}, {"not": {"field": "b", "oneOf": ["x"]}}, {"field": "c", "valid": true}]}},
          {"calculate": "datum.a / datum.b", "as": "r"}, {"aggregate": [{"op": "sum", "field": "a", "as": "s"}], "groupby": ["b"]},
          {"fold": ["a", "b"], "as": ["k", "v"]}, {"lookup": "a", "from": {"data": {"name": "o"}, "key": "k", "fields": ["f"]}},
          {"window": [{"op": "sum", "field": "a", "as": "w"}], "groupby": ["b"], "sort": [{"field": "a", "order": "descending"}], "frame": [null, 0]}]})");
    QTest::newRow("sorts, scales, bins") << QByteArray(R"({"mark": {"type": "bar", "orient": "horizontal", "color": "#112233"},
        "encoding": {"y": {"field": "a", "sort": "-x", "scale": {"reverse": true, "type": "band"}}, "x": {"field": "b", "aggregate": "mean", "scale": {"domain": [1, 2], "zero": false, "nice": true}},
        "color": {"field": "c", "sort": ["u", "v"], "legend": null, "scale": {"scheme": "set2", "range": ["red"]}}, "row": {"field": "d", "sort": {"field": "e", "op": "median", "order": "descending"}},
        "column": {"field": "f", "bin": {"step": 5}, "sort": null}}})");
    QTest::newRow("layers") << QByteArray(R"({"layer": [{"mark": "line", "encoding": {"x": {"field": "a"}, "y": {"field": "b"}}},
        {"mark": "rule", "encoding": {"y": {"datum": 5}}}, {"mark": "text", "encoding": {"y": {"datum": 5}, "text": {"value": "goal"}}}],
        "resolve": {"scale": {"y": "independent"}}})");
}

void TestChartSpec::reads_back_what_it_wrote()
{
    QFETCH(QByteArray, json);
    const auto spec = readChartSpec(jsonOf(json.constData()));
    QVERIFY2(spec, spec ? "" : qPrintable(spec.error().message));
    const auto again = readChartSpec(toJson(*spec));
    QVERIFY(again);
    QCOMPARE(toJson(*again), toJson(*spec));
    QVERIFY(*again == *spec);
}

void TestChartSpec::refuses_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const char *patch, const QString &rule, const QString &part) {
        QTest::newRow(name) << QByteArray(patch) << rule << part;
    };
    const QString unsupported = u"chart.spec.unsupported"_s;
    const QString invalid = u"chart.spec.invalid"_s;
    row("an unknown property", R"({"params": []})", unsupported, u"params"_s);
    row("an unknown mark", R"({"mark": "geoshape"})", unsupported, u"mark"_s);
    row("no mark", R"({"mark": null})", invalid, u"mark"_s);
    row("an unknown channel", R"({"encoding": {"angle": {"field": "region"}}})", unsupported, u"encoding.angle"_s);
    row("an unknown channel property", R"({"encoding": {"x": {"impute": {}}}})", unsupported, u"encoding.x.impute"_s);
    row("an unknown aggregate", R"({"encoding": {"y": {"aggregate": "ci0"}}})", unsupported, u"encoding.y.aggregate"_s);
    row("an unknown time unit", R"({"encoding": {"x": {"timeUnit": "week"}}})", unsupported, u"encoding.x.timeUnit"_s);
    row("an unknown scheme", R"({"encoding": {"color": {"field": "region", "scale": {"scheme": "rainbow"}}}})", unsupported, u"encoding.color.scale.scheme"_s);
    row("a colour by a condition", R"({"encoding": {"color": {"condition": {}, "field": "region"}}})", unsupported, u"encoding.color.condition"_s);
    row("a legend on an axis", R"({"encoding": {"x": {"legend": {}, "field": "region"}}})", unsupported, u"encoding.x.legend"_s);
    row("a field that is no text", R"({"encoding": {"x": {"field": 3}}})", invalid, u"encoding.x.field"_s);
    row("a treemap without path", R"({"usermeta": {"chartroom": {"layout": "treemap"}}})", invalid, u"usermeta.chartroom.path"_s);
    row("a treemap of four levels", R"({"usermeta": {"chartroom": {"layout": "treemap", "path": ["a", "b", "c", "d"]}}})", unsupported, u"usermeta.chartroom.path"_s);
    row("a channel without a field", R"({"encoding": {"x": {"field": null}}})", invalid, u"encoding.x.field"_s);
    row("data by address", R"({"data": {"name": null, "url": "https://example.org/x.csv"}})", unsupported, u"data.url"_s);
    row("a Vega expression as filter", R"({"transform": [{"filter": "datum.year == 2024"}]})", unsupported, u"transform.0.filter"_s);
    row("an unknown comparison", R"({"transform": [{"filter": {"field": "year", "like": 2}}]})", unsupported, u"transform.0.filter.like"_s);
    row("a filter without condition", R"({"transform": [{"filter": {"field": "year"}}]})", invalid, u"transform.0.filter"_s);
    row("an unknown transform", R"({"transform": [{"density": "x"}]})", unsupported, u"transform.0.density"_s);
    row("another frame", R"({"transform": [{"window": [{"op": "sum", "field": "decided", "as": "s"}], "frame": [-1, 1]}]})", unsupported, u"transform.0.window.frame"_s);
    row("a tooltip that shows more than the chart", R"({"encoding": {"tooltip": {"field": "median_days"}}})", unsupported, u"encoding.tooltip"_s);
    row("layers and a mark", R"({"layer": [{"mark": "bar", "encoding": {}}]})", unsupported, u"mark"_s);
    row("thirteen transforms", R"({"transform": [{"fold":["a"]},{"fold":["a"]},{"fold":["a"]},{"fold":["a"]},{"fold":["a"]},{"fold":["a"]},{"fold":["a"]},{"fold":["a"]},{"fold":["a"]},{"fold":["a"]},{"fold":["a"]},{"fold":["a"]},{"fold":["a"]}]})", unsupported, u"transform"_s);
}

void TestChartSpec::refuses()
{
    QFETCH(QByteArray, patch);
    QFETCH(QString, rule);
    QFETCH(QString, part);
    const auto spec = readChartSpec(patched(jsonOf(bars), patch.constData()).toObject());
    QVERIFY(!spec);
    QCOMPARE(spec.error().ruleId, rule);
    QCOMPARE(spec.error().part, part == "transform.0.window.frame"_L1 ? u"transform.0.frame"_s : part);
    QVERIFY(!spec.error().message.contains(u'{'));
    const auto french = readChartSpec(patched(jsonOf(bars), patch.constData()).toObject(), u"fr"_s);
    QVERIFY(french.error().message != spec.error().message);
}

void TestChartSpec::cosmetics_are_dropped()
{
    const auto plain = readChartSpec(jsonOf(bars));
    const auto decorated = readChartSpec(patched(jsonOf(bars), R"({"$schema": "x", "width": 300, "height": 200, "autosize": "fit",
        "background": "white", "padding": 5, "config": {"view": null},
        "mark": {"type": "bar", "cornerRadius": 4, "tooltip": true},
        "encoding": {"x": {"axis": {"labelAngle": 0}}, "y": {"axis": {"grid": false}, "format": ",d"}}})").toObject());
    QVERIFY(decorated);
    QVERIFY(*decorated == *plain);
}

void TestChartSpec::aliases_are_read()
{
    const auto spec = readChartSpec(patched(jsonOf(bars), R"({"mark": "circle", "encoding": {"x": {"timeUnit": "utcyearmonth"},
        "y": {"aggregate": "average", "stack": true}}})").toObject());
    QVERIFY(spec);
    QVERIFY(spec->layers.first().mark.type == Mark::Point);
    QCOMPARE(spec->layers.first().field(Channel::X)->timeUnit, u"yearmonth"_s);
    QCOMPARE(spec->layers.first().field(Channel::Y)->aggregate, u"mean"_s);
    QVERIFY(spec->layers.first().field(Channel::Y)->stack == StackKind::Zero);
}

void TestChartSpec::normal_form_data()
{
    // Expected values follow the eight rules of section 6.6 one by one.
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QByteArray>("expected"); // members that the normal form of the channel must have
    const auto row = [](const char *name, const char *patch, const QString &channel, const char *expected) {
        QTest::newRow(name) << QByteArray(patch) << channel << QByteArray(expected);
    };
    row("nominal level gives type nominal and a band under bars", "{}", u"x"_s, R"({"type": "nominal", "sort": "ascending", "scale": {"type": "band"}})");
    row("ordinal level; point scale under points", R"({"mark": "point", "encoding": {"x": {"field": "year"}}})", u"x"_s, R"({"type": "ordinal", "scale": {"type": "point"}})");
    row("an aggregate of numbers is quantitative from zero", "{}", u"y"_s, R"({"type": "quantitative", "scale": {"type": "linear", "zero": true}, "stack": null})");
    row("title with aggregate in words and unit", "{}", u"y"_s, R"j({"axis": {"title": "Sum of Permits decided (permits)"}})j");
    row("a count is quantitative and has no unit", R"({"encoding": {"y": {"field": null, "aggregate": "count"}}})", u"y"_s, R"({"type": "quantitative", "axis": {"title": "Number of rows"}})");
    row("own domain: zero is not added", R"({"encoding": {"y": {"scale": {"domain": [80, 320]}}}})", u"y"_s, R"({"scale": {"type": "linear", "zero": false, "domain": [80, 320]}})");
    row("bins on a position: at most ten, no zero", R"({"encoding": {"x": {"field": "decided", "bin": true}}})", u"x"_s, R"({"type": "quantitative", "bin": {"maxbins": 10}, "scale": {"type": "linear", "zero": false}})");
    row("bins elsewhere: at most six", R"({"encoding": {"color": {"field": "decided", "bin": true}}})", u"color"_s, R"({"type": "quantitative", "bin": {"maxbins": 6}})");
    row("a year unit is temporal in utc", R"({"encoding": {"x": {"field": "year", "timeUnit": "year"}}})", u"x"_s, R"({"type": "temporal", "timeUnit": "year", "scale": {"type": "utc"}})");
    row("a cyclic unit is ordinal", R"({"encoding": {"x": {"field": "year", "timeUnit": "month"}}})", u"x"_s, R"({"type": "ordinal", "timeUnit": "month"})");
    row("a declared type wins", R"({"encoding": {"x": {"field": "year", "type": "quantitative"}}})", u"x"_s, R"({"type": "quantitative"})");
    row("colour by another field stacks bars", R"({"encoding": {"color": {"field": "year"}}})", u"y"_s, R"({"stack": "zero"})");
    row("colour by the key does not", R"({"encoding": {"color": {"field": "region"}}})", u"y"_s, R"({"stack": null})");
    row("colour by the offset does not", R"({"encoding": {"color": {"field": "year"}, "xOffset": {"field": "year"}}})", u"y"_s, R"({"stack": null})");
    row("a log scale does not stack", R"({"encoding": {"color": {"field": "year"}, "y": {"scale": {"type": "log"}}}})", u"y"_s, R"({"stack": null})");
    row("a written title moves to the axis", R"({"encoding": {"x": {"title": "Place"}}})", u"x"_s, R"({"axis": {"title": "Place"}})");
    row("an empty title stays empty", R"({"encoding": {"x": {"axis": {"title": ""}}}})", u"x"_s, R"({"axis": {"title": null}})");
}

void TestChartSpec::normal_form()
{
    QFETCH(QByteArray, patch);
    QFETCH(QString, channel);
    QFETCH(QByteArray, expected);
    const Table permits = permitTable();
    // `field: null` must survive the patch as "no field" for counts
    const ChartSpec normal = normalOf(patched(jsonOf(bars), patch.constData()).toObject(), permits);
    const QJsonObject have = toJson(normal).value("encoding"_L1).toObject().value(channel).toObject();
    const QJsonObject wanted = jsonOf(expected.constData());
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
        QCOMPARE(have.value(it.key()), it.value());
    const auto again = normalizeChart(normal, lookupOf(permits), u"en"_s);
    QVERIFY(again);
    QVERIFY2(*again == normal, "a normal form is its own normal form");
}

void TestChartSpec::merge_patch_data()
{
    // RFC 7396, appendix A.
    QTest::addColumn<QByteArray>("original");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *original, const char *patch, const char *result) {
        QTest::addRow("%s + %s", original, patch) << QByteArray(original) << QByteArray(patch) << QByteArray(result);
    };
    row(R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})");
    row(R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})");
    row(R"({"a":"b"})", R"({"a":null})", R"({})");
    row(R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})");
    row(R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})");
    row(R"({"a":"c"})", R"({"a":["b"]})", R"({"a":["b"]})");
    row(R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})");
    row(R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({"a":[1]})");
    row(R"(["a","b"])", R"(["c","d"])", R"(["c","d"])");
    row(R"({"a":"b"})", R"(["c"])", R"(["c"])");
    row(R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})");
    row(R"([1,2])", R"({"a":"b","c":null})", R"({"a":"b"})");
    row(R"({})", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})");
}

void TestChartSpec::merge_patch()
{
    QFETCH(QByteArray, original);
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, result);
    const auto value = [](const QByteArray &text) -> QJsonValue {
        const QJsonDocument document = QJsonDocument::fromJson(text);
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    };
    QCOMPARE(mergePatch(value(original), value(patch)), value(result));
}

void TestChartSpec::merge_patch_whole_example()
{
    // RFC 7396, section 3.
    const QJsonObject before = jsonOf(R"({"title": "Goodbye!", "author": {"givenName": "John", "familyName": "Doe"},
        "tags": ["example", "sample"], "content": "This will be unchanged"})");
    const QJsonObject after = jsonOf(R"({"title": "Hello!", "author": {"givenName": "John"}, "tags": ["example"],
        "content": "This will be unchanged", "phoneNumber": "+01-123-456-7890"})");
    QCOMPARE(patched(before, R"({"title": "Hello!", "phoneNumber": "+01-123-456-7890", "author": {"familyName": null},
        "tags": ["example"]})").toObject(), after);
}

QTEST_APPLESS_MAIN(TestChartSpec)
#include "test_chartspec.moc"

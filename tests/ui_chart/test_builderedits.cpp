// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/permits.h"
#include "ui_chart/calculateedits.h"
#include "ui_chart/chartedits.h"
#include "ui_chart/filteredits.h"
#include "ui_chart/layeredits.h"
#include "ui_chart/scaleedits.h"

#include <QTest>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

class TestBuilderEdits : public QObject
{
    Q_OBJECT

private slots:
    void filters_are_rows_and_back_data();
    void filters_are_rows_and_back();
    void a_changed_filter_keeps_its_place_data();
    void a_changed_filter_keeps_its_place();
    void every_condition_can_be_read_data();
    void every_condition_can_be_read();
    void settings_write_only_what_changed_data();
    void settings_write_only_what_changed();
    void settings_that_fit_are_offered();
    void layers_come_and_go();
    void a_layer_is_edited_alone();
    void marks_take_their_fields_along_data();
    void marks_take_their_fields_along();
    void calculations_say_what_is_wrong_data();
    void calculations_say_what_is_wrong();
    void computed_columns_can_be_chosen();

private:
    Table m_permits = permitTable();
};

void TestBuilderEdits::filters_are_rows_and_back_data()
{
    QTest::addColumn<QByteArray>("transform");
    QTest::addColumn<QStringList>("ops");
    QTest::addColumn<bool>("any");
    const auto row = [](const char *name, const char *transform, const QStringList &ops, bool any = false) {
        QTest::newRow(name) << QByteArray(transform) << ops << any;
    };
    row("none", "[]", {});
    row("one", R"([{"filter": {"field": "year", "equal": 2024}}])", {u"equal"_s});
    row("two that must hold", R"([{"filter": {"field": "year", "gte": 2023}}, {"filter": {"field": "region", "oneOf": ["East", "West"]}}])", {u"gte"_s, u"oneOf"_s});
    row("one of two", R"([{"filter": {"or": [{"field": "year", "lt": 2023}, {"field": "decided", "valid": false}]}}])", {u"lt"_s, u"missing"_s}, true);
    row("both in one filter", R"([{"filter": {"and": [{"field": "year", "gt": 2022}, {"not": {"field": "region", "equal": "East"}}]}}])", {u"gt"_s, u"not"_s});
    row("a range with an open end", R"([{"filter": {"field": "year", "range": [2023, null]}}])", {u"range"_s});
    row("a time unit is a condition of its own", R"([{"filter": {"field": "year", "timeUnit": "year", "equal": 2024}}])", {u"own"_s});
    row("nested joins are a condition of their own", R"([{"filter": {"not": {"or": [{"field": "year", "equal": 1}]}}}])", {u"own"_s});
}

void TestBuilderEdits::filters_are_rows_and_back()
{
    QFETCH(QByteArray, transform);
    QFETCH(QStringList, ops);
    QFETCH(bool, any);
    const QJsonArray transforms = QJsonDocument::fromJson(transform).array();
    const QJsonObject spec{{u"transform"_s, transforms}};
    const FilterSet set = filtersOf(spec);
    QStringList found;
    for (const FilterCondition &condition : set.conditions) {
        found.append(condition.op);
        QCOMPARE(predicateOf(condition), condition.predicate); // what was read is what would be written
    }
    QCOMPARE(found, ops);
    QCOMPARE(set.any, any);
    QCOMPARE(withFilters(spec, set, m_permits), spec);
}

void TestBuilderEdits::a_changed_filter_keeps_its_place_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    // A condition on `twice` is added last; `twice` is calculated.
    QTest::newRow("before any transform there was none")
        << QByteArray("[]") << QByteArray(R"([{"filter": {"field": "twice", "gt": 1}}])");
    QTest::newRow("after the column it reads")
        << QByteArray(R"([{"filter": {"field": "year", "equal": 2024}}, {"calculate": "datum.decided * 2", "as": "twice"}, {"fold": ["decided"]}])")
        << QByteArray(R"([{"filter": {"field": "year", "equal": 2024}}, {"calculate": "datum.decided * 2", "as": "twice"}, {"filter": {"field": "twice", "gt": 1}}, {"fold": ["decided"]}])");
    QTest::newRow("others stay where they were")
        << QByteArray(R"([{"calculate": "datum.decided * 2", "as": "twice"}, {"filter": {"field": "year", "equal": 2024}}])")
        << QByteArray(R"([{"calculate": "datum.decided * 2", "as": "twice"}, {"filter": {"field": "year", "equal": 2024}}, {"filter": {"field": "twice", "gt": 1}}])");
}

void TestBuilderEdits::a_changed_filter_keeps_its_place()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QJsonObject spec{{u"mark"_s, u"bar"_s}};
    spec.insert(u"transform"_s, QJsonDocument::fromJson(before).array());
    FilterSet set = filtersOf(spec);
    set.conditions.append({u"twice"_s, u"gt"_s, {1}, {}});
    QCOMPARE(withFilters(spec, set, m_permits).value("transform"_L1).toArray(), QJsonDocument::fromJson(after).array());
    // One is enough: all of them in one filter, where every column exists.
    set.any = true;
    const QJsonArray any = withFilters(spec, set, m_permits).value("transform"_L1).toArray();
    int filters = 0;
    for (const QJsonValue &transform : any)
        filters += transform.toObject().contains("filter"_L1) ? 1 : 0;
    QCOMPARE(filters, 1);
    if (before != "[]")
        QCOMPARE(filtersOf({{u"transform"_s, any}}).any, true);
}

void TestBuilderEdits::every_condition_can_be_read_data()
{
    QTest::addColumn<QString>("op");
    for (const QString &op : operatorsFor(permitTable().field(1)))
        QTest::newRow(qPrintable(op)) << op;
}

void TestBuilderEdits::every_condition_can_be_read()
{
    QFETCH(QString, op);
    const QJsonArray values = op == "range"_L1 ? QJsonArray{2022, 2023} : QJsonArray{2022};
    const FilterCondition condition{u"year"_s, op, op == "known"_L1 || op == "missing"_L1 ? QJsonArray() : values, {}};
    const auto predicate = readPredicate(predicateOf(condition));
    QVERIFY(predicate);
    // Counted by hand on the years 2022, 2023 and 2024 of four regions.
    const QHash<QString, int> kept = {{u"equal"_s, 4}, {u"not"_s, 8}, {u"oneOf"_s, 4}, {u"gte"_s, 12}, {u"lte"_s, 4},
                                      {u"gt"_s, 8},    {u"lt"_s, 0},  {u"range"_s, 8}, {u"known"_s, 12}, {u"missing"_s, 0}};
    int rows = 0;
    for (int row = 0; row < m_permits.rowCount(); ++row)
        rows += predicateHolds(*predicate, m_permits, row) ? 1 : 0;
    QVERIFY(kept.contains(op));
    QCOMPARE(rows, kept.value(op));
}

void TestBuilderEdits::settings_write_only_what_changed_data()
{
    QTest::addColumn<ScaleSettings>("settings");
    QTest::addColumn<QByteArray>("definition");
    const QJsonObject spec = jsonOf(R"({"encoding": {"y": {"field": "decided", "scale": {"nice": false, "range": ["#112233"]}, "axis": {"title": "T"}}}})");
    const auto row = [&spec](const char *name, auto change, const char *members) {
        ScaleSettings settings = scaleSettingsOf(spec, u"y"_s);
        change(settings);
        QTest::newRow(name) << settings << QByteArray(R"({"field": "decided", "axis": {"title": "T"}, )") + members + "}";
    };
    row("nothing", [](ScaleSettings &) {}, R"("scale": {"nice": false, "range": ["#112233"]})");
    row("zero", [](ScaleSettings &s) { s.zero = false; }, R"("scale": {"nice": false, "range": ["#112233"], "zero": false})");
    row("own domain", [](ScaleSettings &s) { s.lower = 10; s.upper = 20; }, R"("scale": {"nice": false, "range": ["#112233"], "domain": [10, 20]})");
    row("half a domain is none", [](ScaleSettings &s) { s.lower = 10; }, R"("scale": {"nice": false, "range": ["#112233"]})");
    row("log", [](ScaleSettings &s) { s.type = u"log"_s; }, R"("scale": {"nice": false, "range": ["#112233"], "type": "log"})");
    row("reverse", [](ScaleSettings &s) { s.reverse = true; }, R"("scale": {"nice": false, "range": ["#112233"], "reverse": true})");
    row("scheme", [](ScaleSettings &s) { s.scheme = u"blues"_s; s.middle = 3; }, R"("scale": {"nice": false, "range": ["#112233"], "scheme": "blues", "domainMid": 3})");
    row("not stacked", [](ScaleSettings &s) { s.stack = u"none"_s; }, R"("stack": null, "scale": {"nice": false, "range": ["#112233"]})");
    row("100 %", [](ScaleSettings &s) { s.stack = u"normalize"_s; }, R"("stack": "normalize", "scale": {"nice": false, "range": ["#112233"]})");
    row("bins by number", [](ScaleSettings &s) { s.maxbins = 12; }, R"("bin": {"maxbins": 12}, "scale": {"nice": false, "range": ["#112233"]})");
    row("bins by width", [](ScaleSettings &s) { s.step = 2.5; }, R"("bin": {"step": 2.5}, "scale": {"nice": false, "range": ["#112233"]})");
}

void TestBuilderEdits::settings_write_only_what_changed()
{
    QFETCH(ScaleSettings, settings);
    QFETCH(QByteArray, definition);
    const QJsonObject spec = jsonOf(R"({"encoding": {"y": {"field": "decided", "scale": {"nice": false, "range": ["#112233"]}, "axis": {"title": "T"}}}})");
    const QJsonObject changed = withScaleSettings(spec, u"y"_s, settings);
    QCOMPARE(channelOf(changed, u"y"_s), jsonOf(definition.constData()));
    QCOMPARE(withScaleSettings(changed, u"y"_s, scaleSettingsOf(spec, u"y"_s)).value("encoding"_L1).toObject().value("y"_L1).toObject().value("scale"_L1),
             spec.value("encoding"_L1).toObject().value("y"_L1).toObject().value("scale"_L1)); // and back
}

void TestBuilderEdits::settings_that_fit_are_offered()
{
    const QJsonObject spec = jsonOf(R"({"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})");
    const OfferedSettings names = offeredSettings(spec, u"x"_s, m_permits);
    QVERIFY(!names.zero && !names.log && !names.domain && names.reverse);
    const OfferedSettings measure = offeredSettings(spec, u"y"_s, m_permits);
    QVERIFY(measure.zero && measure.log && measure.domain && measure.stack && !measure.bins);
    QVERIFY(offeredSettings(spec, u"color"_s, m_permits).scheme && offeredSettings(spec, u"color"_s, m_permits).categorical);
    QVERIFY(!offeredSettings(spec, u"size"_s, m_permits).any());
    QVERIFY(offeredSettings(withSummary(spec, u"x"_s, u"bin"_s), u"x"_s, m_permits).bins);
}

void TestBuilderEdits::layers_come_and_go()
{
    const QJsonObject spec = jsonOf(R"({"title": "T", "mark": {"type": "bar", "color": "#112233"}, "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}})");
    ChartNote line;
    line.y = 200;
    QJsonObject layered = withNewNote(spec, line);
    QCOMPARE(noteLayers(layered), QList<int>{1});
    QCOMPARE(dataLayers(layered), QList<int>{0});
    QVERIFY(readChartSpec(layered));
    QCOMPARE(noteOf(layered, 1), line);
    line.y = 300;
    QCOMPARE(noteOf(withNote(layered, 1, line), 1).y, QJsonValue(300));
    layered = withSecondLayer(layered);
    QCOMPARE(dataLayers(layered), (QList<int>{0, 1})); // data first
    QCOMPARE(noteLayers(layered), QList<int>{2});
    QVERIFY(readChartSpec(layered));
    QCOMPARE(withoutLayer(withoutLayer(layered, 2), 1), spec);
    const QJsonObject mean = jsonOf(R"({"layer": [{"mark": "bar", "encoding": {}}, {"mark": "rule", "encoding": {"y": {"field": "decided", "aggregate": "mean"}}}]})");
    QVERIFY(noteOf(mean, 1).own);
    QVERIFY(!noteOf(layered, 2).own);
}

void TestBuilderEdits::a_layer_is_edited_alone()
{
    const QJsonObject spec = jsonOf(R"({"title": "T", "resolve": {"scale": {"y": "shared"}}, "layer": [
        {"mark": "bar", "encoding": {"x": {"field": "region"}}, "width": 3},
        {"mark": "line", "encoding": {"x": {"field": "region"}, "y": {"field": "decided"}}}]})");
    QCOMPARE(withLayerView(spec, 1, layerView(spec, 1)), spec);
    const QJsonObject changed = withLayerView(spec, 1, withMark(layerView(spec, 1), u"point"_s));
    QCOMPARE(changed.value("layer"_L1).toArray().first(), spec.value("layer"_L1).toArray().first());
    QCOMPARE(markOf(changed.value("layer"_L1).toArray().last().toObject()), u"point"_s);
    QCOMPARE(textOf(withLayerView(spec, 0, withText(layerView(spec, 0), u"title"_s, u"New"_s)), u"title"_s), u"New"_s);
    QCOMPARE(changed.value("resolve"_L1), spec.value("resolve"_L1));
}

void TestBuilderEdits::marks_take_their_fields_along_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QByteArray>("encoding");
    QTest::newRow("bars") << u"bar"_s << QByteArray(R"({"x": {"field": "region", "sort": "-y"}, "y": {"field": "decided", "aggregate": "sum"}})");
    QTest::newRow("a line keeps the axes") << u"line"_s << QByteArray(R"({"x": {"field": "region", "sort": "-y"}, "y": {"field": "decided", "aggregate": "sum"}})");
    QTest::newRow("slices") << u"arc"_s << QByteArray(R"({"theta": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}})");
    QTest::newRow("a donut") << u"donut"_s << QByteArray(R"({"theta": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}})");
    QTest::newRow("a treemap") << u"treemap"_s << QByteArray(R"({"size": {"field": "decided", "aggregate": "sum"}, "detail": {"field": "region"}, "text": {"field": "region"}})");
}

void TestBuilderEdits::marks_take_their_fields_along()
{
    QFETCH(QString, mark);
    QFETCH(QByteArray, encoding);
    const QJsonObject bars = jsonOf(R"({"mark": "bar", "encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"field": "decided", "aggregate": "sum"}}})");
    const QJsonObject changed = withMarkChoice(bars, mark, m_permits);
    QCOMPARE(markChoiceOf(changed), mark);
    QCOMPARE(changed.value("encoding"_L1).toObject(), jsonOf(encoding.constData()));
    QVERIFY(derivedOf(normalOf(changed, m_permits), m_permits).markCount() == 4);
    const QJsonObject back = withMarkChoice(changed, u"bar"_s, m_permits);
    QCOMPARE(markChoiceOf(back), u"bar"_s);
    QVERIFY(!back.contains("usermeta"_L1));
    QCOMPARE(derivedOf(normalOf(back, m_permits), m_permits).markCount(), 4);
    QCOMPARE(QSet<QString>({fieldOf(back, u"x"_s), fieldOf(back, u"y"_s)}), QSet<QString>({u"region"_s, u"decided"_s}));
}

void TestBuilderEdits::calculations_say_what_is_wrong_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("says");
    QTest::newRow("right") << u"rate"_s << u"datum.decided / datum.applications"_s << QString();
    QTest::newRow("no name") << QString() << u"datum.decided"_s << u"name"_s;
    QTest::newRow("a name that is taken") << u"region"_s << u"datum.decided"_s << u"region"_s;
    QTest::newRow("nothing written yet") << u"rate"_s << QString() << u"formula"_s;
    QTest::newRow("half a formula") << u"rate"_s << u"datum.decided /"_s << u" "_s;
    QTest::newRow("an unknown column") << u"rate"_s << u"datum.nowhere * 2"_s << u"nowhere"_s;
    QTest::newRow("an unknown function") << u"rate"_s << u"rush(datum.decided)"_s << u"rush"_s;
    QTest::newRow("words cannot be divided") << u"rate"_s << u"datum.region / 2"_s << u" "_s;
}

void TestBuilderEdits::calculations_say_what_is_wrong()
{
    QFETCH(QString, name);
    QFETCH(QString, formula);
    QFETCH(QString, says);
    const QString problem = calculationProblem({}, {-1, name, formula}, m_permits, lookupOf(m_permits), u"en"_s);
    QCOMPARE(problem.isEmpty(), says.isEmpty());
    QVERIFY2(problem.contains(says), qPrintable(problem));
}

void TestBuilderEdits::computed_columns_can_be_chosen()
{
    const QJsonObject spec = jsonOf(R"({"mark": "bar", "transform": [{"filter": {"field": "year", "equal": 1999}}, {"calculate": "datum.decided / datum.applications", "as": "rate"},
        {"calculate": "datum.rate * 100", "as": "percent"}, {"calculate": "datum.oops", "as": "broken"}]})");
    const Table fields = tableAfterTransforms(spec, m_permits, lookupOf(m_permits), u"en"_s);
    QVERIFY(fields.columnIndex(u"percent") >= 0); // also where the filter leaves no row
    QVERIFY(fields.columnIndex(u"broken") < 0);
    QVERIFY(isQuantity(*fields.findField(u"percent")));
    QCOMPARE(calculationsOf(spec).size(), 3);
    const QJsonObject added = withCalculation(jsonOf(R"({"transform": [{"filter": {"field": "year", "equal": 1}}, {"fold": ["decided"]}]})"), {-1, u"a"_s, u"1"_s});
    QVERIFY(added.value("transform"_L1).toArray().at(1).toObject().contains("calculate"_L1)); // before the rows change
}

QTEST_MAIN(TestBuilderEdits)
#include "test_builderedits.moc"

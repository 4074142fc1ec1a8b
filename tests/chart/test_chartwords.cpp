// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartwords.h"
#include "chart/permits.h"

#include <QTest>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

class TestChartWords : public QObject
{
    Q_OBJECT

private slots:
    void types_data();
    void types();
    void describes_bars();
    void describes_bars_in_french();
    void describes_one_series_over_time();
    void describes_several_series();
    void describes_panels_with_a_gap();
    void describes_points();
    void ties_and_domains();
    void marks_are_named();
};

namespace {

constexpr auto wordBars = R"({"title": "South decided the most permits in 2024.", "transform": [{"filter": {"field": "year", "equal": 2024}}],
    "mark": "bar", "encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"field": "decided", "aggregate": "sum"}},
    "usermeta": {"chartroom": {"source": "Fictional permit table"}}})";

QString wordsOf(const char *json, const QString &language = u"en"_s)
{
    const Table permits = permitTable();
    const ChartSpec normal = normalOf(jsonOf(json), permits, language);
    return describeChart(normal, derivedOf(normal, permits), language);
}

} // namespace

void TestChartWords::types_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("type");
    const auto row = [](const char *type, const char *json) {
        QTest::newRow(type) << QByteArray(json) << QString::fromUtf8(type);
    };
    row("line", R"({"mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}}})");
    row("slope", R"({"mark": "line", "transform": [{"filter": {"field": "year", "oneOf": [2022, 2024]}}], "encoding": {"x": {"field": "year"}, "y": {"field": "decided"}, "color": {"field": "region"}}})");
    row("bar", R"({"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}})");
    row("stacked bar", R"({"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "year"}}})");
    row("grouped bar", R"({"mark": "bar", "encoding": {"x": {"field": "region"}, "xOffset": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "year"}}})");
    row("100 % stacked bar", R"({"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum", "stack": "normalize"}, "color": {"field": "year"}}})");
    row("histogram", R"({"mark": "bar", "encoding": {"x": {"field": "decided", "bin": true}, "y": {"aggregate": "count"}}})");
    row("scatter", R"({"mark": "point", "encoding": {"x": {"field": "applications"}, "y": {"field": "decided"}}})");
    row("bubble", R"({"mark": "point", "encoding": {"x": {"field": "applications"}, "y": {"field": "decided"}, "size": {"field": "median_days"}}})");
    row("dot plot", R"({"mark": "point", "encoding": {"x": {"field": "decided"}, "y": {"field": "region"}}})");
    row("area", R"({"mark": "area", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}}})");
    row("stacked area", R"({"mark": "area", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})");
    row("pie", R"({"mark": "arc", "encoding": {"theta": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})");
    row("donut", R"({"mark": {"type": "arc", "innerRadius": 40}, "encoding": {"theta": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})");
    row("heat map", R"({"mark": "rect", "encoding": {"x": {"field": "year"}, "y": {"field": "region"}, "color": {"field": "decided"}}})");
    row("box plot", R"({"mark": "boxplot", "encoding": {"x": {"field": "region"}, "y": {"field": "decided"}}})");
    row("strip plot", R"({"mark": "tick", "encoding": {"x": {"field": "decided"}}})");
    row("treemap", R"({"mark": "rect", "encoding": {"size": {"field": "decided", "aggregate": "sum"}}, "usermeta": {"chartroom": {"layout": "treemap", "path": ["region"]}}})");
}

void TestChartWords::types()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, type);
    const Table permits = permitTable();
    const ChartSpec normal = normalOf(jsonOf(json.constData()), permits);
    QCOMPARE(chartType(normal, derivedOf(normal, permits)), type);
    QVERIFY(!chartTypeName(type, u"en"_s).isEmpty());
    QVERIFY(chartTypeName(type, u"fr"_s) != chartTypeName(type, u"en"_s));
}

void TestChartWords::describes_bars()
{
    QCOMPARE(wordsOf(wordBars),
             u"Bar chart: South decided the most permits in 2024.\n"
             "Horizontal axis: Region. Vertical axis: Sum of Permits decided (permits), from 0 to 301.\n"
             "Highest: South with 301 permits. Lowest: East with 98 permits.\n"
             "4 marks.\n"
             "Source: Fictional permit table."_s);
}

void TestChartWords::describes_bars_in_french()
{
    QCOMPARE(wordsOf(wordBars, u"fr"_s).split(u'\n').mid(1, 3),
             (QStringList{u"Axe horizontal\u00A0: Région. Axe vertical\u00A0: Somme\u00A0: Permis décidés (permis), de 0 à 301."_s,
                          u"Le plus haut\u00A0: Sud avec 301 permis. Le plus bas\u00A0: Est avec 98 permis."_s,
                          u"4 marques."_s}));
}

void TestChartWords::describes_one_series_over_time()
{
    // 629 in 2022 and 741 in 2024: up by 112, 112/629 = 17.8 %.
    const QString words = wordsOf(R"({"title": "T", "description": "The author speaks first.", "mark": "line",
        "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}}})");
    QCOMPARE(words,
             u"Line chart: T.\nThe author speaks first.\nIn detail:\n"
             "Horizontal axis: Year, from 2022 to 2024. Vertical axis: Sum of Permits decided (permits), from 0 to 741.\n"
             "Highest: 2024 with 741 permits. Lowest: 2022 with 629 permits.\n"
             "From 2022 to 2024: up by 112 permits (17.8\u00A0%).\n3 marks."_s);
}

void TestChartWords::describes_several_series()
{
    const QString words = wordsOf(R"({"title": "T", "mark": "line", "transform": [{"filter": {"field": "region", "oneOf": ["North", "South"]}}],
        "encoding": {"x": {"field": "year"}, "y": {"field": "median_days"}, "color": {"field": "region"}}})");
    QVERIFY(words.contains(u"2 series: North, South.\n"_s));
    const QString tie = wordsOf(R"({"title": "T", "mark": "line", "transform": [{"filter": {"field": "region", "oneOf": ["North", "South"]}}],
        "encoding": {"x": {"field": "year"}, "y": {"aggregate": "count"}, "color": {"field": "region"}}})");
    QVERIFY2(tie.contains(u"Highest: 2022, North; 2022, South; 2023, North, and 3 more with 1."_s), qPrintable(tie));
    QVERIFY(words.contains(u"North: from 41 days to 33 days.\nSouth: from 52 days to 61 days.\n"_s));
}

void TestChartWords::describes_panels_with_a_gap()
{
    // The lesson chart of the complete example: one panel per region, East without a value for 2024.
    const QString words = wordsOf(R"j({"title": "South waits longer each year, North waits less", "mark": {"type": "line", "point": true},
        "encoding": {"column": {"field": "region", "type": "nominal", "title": "Region"}, "x": {"field": "year", "type": "ordinal", "axis": {"title": "Year"}},
                     "y": {"field": "median_days", "type": "quantitative", "axis": {"title": "Median wait (days)"}}},
        "usermeta": {"chartroom": {"source": "Fictional permit table, 2022 to 2024", "note": "East reported no wait for 2024."}}})j");
    QVERIFY2(words.contains(u"Highest: South, 2024 with 61 days. Lowest: East, 2023 with 27 days."_s), qPrintable(words));
    QVERIFY(words.contains(u"East: from 29 days to 27 days."_s));
    QVERIFY(words.contains(u"11 marks. 1 without a value. East reported no wait for 2024."_s));
}

void TestChartWords::describes_points()
{
    // Pearson's r of (120,96) (310,279) (95,90) (205,164), by hand: means 182.5 and 157.25; sums of products 24 812.5,
    // of squares 27 925 and 22 946.75(…): r = 24812.5 / sqrt(27925 · 23326.75).
    const double xs[] = {120, 310, 95, 205};
    const double ys[] = {96, 279, 90, 164};
    double sxy = 0, sxx = 0, syy = 0;
    for (int i = 0; i < 4; ++i) {
        sxy += (xs[i] - 182.5) * (ys[i] - 157.25);
        sxx += (xs[i] - 182.5) * (xs[i] - 182.5);
        syy += (ys[i] - 157.25) * (ys[i] - 157.25);
    }
    const QString r = QString::number(sxy / std::sqrt(sxx * syy), 'f', 2);
    const QString words = wordsOf(R"({"title": "T", "mark": "point", "transform": [{"filter": {"field": "year", "equal": 2022}}],
        "encoding": {"x": {"field": "applications"}, "y": {"field": "decided"}}})");
    QVERIFY2(words.contains(u"Correlation %1 over 4 points."_s.arg(r)), qPrintable(words));
    QVERIFY(!words.contains(u"Highest"_s)); // points have no keys
}

void TestChartWords::ties_and_domains()
{
    const QString words = wordsOf(R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"aggregate": "count"}}})");
    QVERIFY2(words.contains(u"Highest: East, North, South, and 1 more with 3.\n"_s), qPrintable(words));
    QVERIFY(!words.contains(u"Lowest"_s));
    const QString cut = wordsOf(R"({"title": "T", "mark": "bar", "transform": [{"filter": {"field": "year", "equal": 2024}}],
        "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum", "scale": {"domain": [80, 320]}}}})");
    QVERIFY2(cut.contains(u"from 80 to 320. The axis starts at 80."_s), qPrintable(cut));
}

void TestChartWords::marks_are_named()
{
    const Table permits = permitTable();
    const ChartSpec normal = normalOf(jsonOf(R"({"mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "median_days"}, "color": {"field": "region"}}})"), permits);
    const DerivedTable derived = derivedOf(normal, permits);
    const int row = rowOfMarkKey(derived, {{u"region"_s, u"South"_s}, {u"year"_s, 2024}});
    QCOMPARE(describeMark(normal, derived, row, u"en"_s), u"2024, South, 61 days"_s);
    QCOMPARE(describeMark(normal, derived, row, u"fr"_s), u"2024, Sud, 61 jours"_s);
    QCOMPARE(describeMark(normal, derived, row, u"en"_s, true), u"2024, South, value hidden, read it from the axis"_s);
    const int missing = rowOfMarkKey(derived, {{u"region"_s, u"East"_s}, {u"year"_s, 2024}});
    QCOMPARE(describeMark(normal, derived, missing, u"en"_s), u"2024, East, no value"_s);
}

QTEST_APPLESS_MAIN(TestChartWords)
#include "test_chartwords.moc"

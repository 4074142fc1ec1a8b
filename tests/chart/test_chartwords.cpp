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
    void ranges_tell_both_ends_data();
    void ranges_tell_both_ends();
    void axes_without_zero_say_so_data();
    void axes_without_zero_say_so();
    void percent_needs_a_positive_start_data();
    void percent_needs_a_positive_start();
    void french_spans_data();
    void french_spans();
    void one_more_is_singular();
    void families_have_a_sentence_data();
    void families_have_a_sentence();
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

void TestChartWords::ranges_tell_both_ends_data()
{
    QTest::addColumn<QString>("positions");
    QTest::newRow("the lesser end first") << uR"("x": {"field": "decided"}, "x2": {"field": "applications"})"_s;
    QTest::newRow("the greater end first") << uR"("x2": {"field": "decided"}, "x": {"field": "applications"})"_s;
}

void TestChartWords::ranges_tell_both_ends()
{
    QFETCH(QString, positions);
    const QString json = uR"({"mark": "rule", "transform": [{"filter": {"field": "year", "equal": 2024}}], "encoding": {"y": {"field": "region"}, %1}})"_s.arg(positions);
    const Table permits = permitTable();
    const ChartSpec normal = normalOf(jsonOf(json.toUtf8().constData()), permits);
    const DerivedTable derived = derivedOf(normal, permits);
    const int row = rowOfMarkKey(derived, {{u"region"_s, u"East"_s}});
    const QString unit = positions.startsWith(u"\"x\": {\"field\": \"decided"_s) ? u"permits"_s : u"applications"_s;
    QCOMPARE(describeMark(normal, derived, row, u"en"_s), u"East, 98 to 104 "_s + unit);
}

void TestChartWords::axes_without_zero_say_so_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *json, const char *line) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(line);
    };
    row("a domain above zero", R"({"mark": "point", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "scale": {"domain": [80, 320]}}}})",
        "from 80 to 320. The axis starts at 80.");
    row("a domain below zero", R"({"mark": "point", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "scale": {"domain": [-50, -10]}}}})",
        "from -50 to -10. The axis starts at -50.");
    row("both axes of a scatter", R"({"mark": "point", "encoding": {"x": {"field": "applications", "scale": {"domain": [50, 350]}}, "y": {"field": "decided"}}})",
        "Horizontal axis: Applications received (applications), from 50 to 350. The axis starts at 50. Vertical axis: Permits decided (permits), from 0 to 301.");
    row("zero belongs to the axes of a scatter", R"({"mark": "point", "encoding": {"x": {"field": "applications"}, "y": {"field": "decided"}}})",
        "Horizontal axis: Applications received (applications), from 0 to 342. Vertical axis: Permits decided (permits), from 0 to 301.");
    row("the whiskers of box plots", R"({"mark": "boxplot", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "scale": {"zero": false}}}})",
        "from 85 to 301. The axis starts at 85.");
}

void TestChartWords::axes_without_zero_say_so()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, line);
    const QString words = wordsOf(json.constData()).replace(u'\u2212', u'-');
    QVERIFY2(words.contains(line), qPrintable(words));
    QCOMPARE(words.contains(u"starts at"_s), line.contains(u"starts at"_s));
}

void TestChartWords::percent_needs_a_positive_start_data()
{
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("last");
    QTest::addColumn<QString>("line");
    QTest::newRow("up by a half") << 4.0 << 6.0 << u"From 2022 to 2024: up by 2 cases (50\u00A0%)."_s; // 2 / 4
    QTest::newRow("down by a quarter") << 8.0 << 6.0 << u"From 2022 to 2024: down by 2 cases (25\u00A0%)."_s; // 2 / 8
    QTest::newRow("one decimal") << 3.0 << 5.0 << u"From 2022 to 2024: up by 2 cases (66.7\u00A0%)."_s; // 2 / 3
    QTest::newRow("from zero there is no percent") << 0.0 << 6.0 << u"From 2022 to 2024: up by 6 cases."_s;
    QTest::newRow("from below zero there is none") << -2.0 << 6.0 << u"From 2022 to 2024: up by 8 cases."_s;
    QTest::newRow("unchanged") << 5.0 << 5.0 << u"From 2022 to 2024: unchanged."_s;
}

void TestChartWords::percent_needs_a_positive_start()
{
    QFETCH(double, first);
    QFETCH(double, last);
    QFETCH(QString, line);
    const Table table = Table::fromRows({namedField(u"year"_s, FieldType::Year, Level::Ordinal, u"Year"_s),
                                         measureField(u"cases"_s, u"Cases"_s, u"Cas"_s, u"cases"_s, u"cas"_s)},
                                        {{2022.0, first}, {2023.0, 1.0}, {2024.0, last}});
    const ChartSpec normal = normalOf(jsonOf(R"({"mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "cases"}}})"), table);
    const QString words = describeChart(normal, derivedOf(normal, table), u"en"_s);
    QVERIFY2(words.contains(line), qPrintable(words));
}

void TestChartWords::french_spans_data()
{
    QTest::addColumn<QString>("timeUnit");
    QTest::addColumn<QString>("line");
    QTest::newRow("days take du and au") << u"yearmonthdate"_s
        << u"Du 1er avril 2024 au 10 octobre 2024\u00A0: hausse de 2 cas (50\u00A0%)."_s;
    QTest::newRow("months elide") << u"yearmonth"_s << u"D’avril 2024 à octobre 2024\u00A0: hausse de 2 cas (50\u00A0%)."_s;
    QTest::newRow("quarters do not") << u"yearquarter"_s << u"De T2 2024 à T4 2024\u00A0: hausse de 2 cas (50\u00A0%)."_s;
}

void TestChartWords::french_spans()
{
    QFETCH(QString, timeUnit);
    QFETCH(QString, line);
    const Table table = Table::fromRows({namedField(u"day"_s, FieldType::Date, Level::Temporal, u"Day"_s, u"Jour"_s),
                                         measureField(u"cases"_s, u"Cases"_s, u"Cas"_s, u"cases"_s, u"cas"_s)},
                                        {{QDate(2024, 4, 1), 4.0}, {QDate(2024, 10, 10), 6.0}});
    const QByteArray json = R"({"mark": "line", "encoding": {"x": {"field": "day", "timeUnit": "%1"}, "y": {"field": "cases", "aggregate": "sum"}}})";
    const ChartSpec normal = normalOf(jsonOf(QByteArray(json).replace("%1", timeUnit.toLatin1()).constData()), table, u"fr"_s);
    const QString words = describeChart(normal, derivedOf(normal, table), u"fr"_s);
    QVERIFY2(words.contains(line), qPrintable(words));
}

void TestChartWords::one_more_is_singular()
{
    // Four regions with 3 rows each tie; three are named.
    const QString words = wordsOf(R"({"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"aggregate": "count"}}})", u"fr"_s);
    QVERIFY2(words.contains(u"Est, Nord, Sud et 1 autre avec 3."_s), qPrintable(words));
}

void TestChartWords::families_have_a_sentence_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    const auto row = [](const char *type, const char *json, const char16_t *english, const char16_t *french) {
        QTest::newRow(type) << QByteArray(json) << QString::fromUtf16(english) << QString::fromUtf16(french);
    };
    // Quartiles of three values lie half way between neighbours: West 164 171 201 gives 167.5 and 186 (width 18.5); the
    // widths of the others are 22.5 (North), 11 (South), 6.5 (East).
    row("box plot", R"({"mark": "boxplot", "encoding": {"x": {"field": "region"}, "y": {"field": "decided"}}})",
        u"The middle half is widest for North: from 107 to 129.5 permits.",
        u"La moitié centrale est la plus large pour Nord\u00A0: de 107 à 129,5 permis.");
    // 85 90 96 98 | 118 141 | 164 171 | 201 | 279 288 | 301: the sixth of twelve lies in 100 to 150.
    row("histogram", R"({"mark": "bar", "encoding": {"x": {"field": "decided", "bin": {"step": 50}}, "y": {"aggregate": "count"}}})",
        u"The middle one of 12 values lies in 100 to 150.", u"La valeur du milieu, sur 12, se trouve dans 100 à 150.");
    // South 279 + 288 + 301 = 868 of 2032: 42.7 %.
    row("treemap", R"({"mark": "rect", "encoding": {"size": {"field": "decided", "aggregate": "sum"}}, "usermeta": {"chartroom": {"layout": "treemap", "path": ["region"]}}})",
        u"The largest part, South, is 42.7\u00A0% of the whole.", u"La plus grande partie, Sud, fait 42,7\u00A0% du tout.");
    // 4 regions in 3 years; East has no wait for 2024.
    row("heat map", R"({"mark": "rect", "encoding": {"x": {"field": "year"}, "y": {"field": "region"}, "color": {"field": "median_days"}}})",
        u"4 by 3 cells; 11 of 12 have a value.", u"4 sur 3 cases; 11 sur 12 ont une valeur.");
    // 2022 to 2023: North 41 to 38, South 52 to 55, East 29 to 27, West 47 to 44; North and West tie by 3 with South.
    row("slope", R"({"mark": "line", "transform": [{"filter": {"field": "year", "oneOf": [2022, 2023]}}, {"filter": {"field": "region", "oneOf": ["South", "East"]}}],
        "encoding": {"x": {"field": "year"}, "y": {"field": "median_days"}, "color": {"field": "region"}}})",
        u"1 rise and 1 fall. The largest change: South, up by 3 days.",
        u"1 en hausse et 1 en baisse. Le plus grand changement\u00A0: Sud, en hausse de 3 jours.");
    // 2024, from decided to applications: East 6, North 9, South 41, West 20.
    row("range", R"({"mark": "rule", "transform": [{"filter": {"field": "year", "equal": 2024}}],
        "encoding": {"y": {"field": "region"}, "x": {"field": "decided"}, "x2": {"field": "applications"}}})",
        u"The widest range: South, from 301 to 342 permits.", u"L’étendue la plus large\u00A0: Sud, de 301 à 342 permis.");
}

void TestChartWords::families_have_a_sentence()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, english);
    QFETCH(QString, french);
    const QString inEnglish = wordsOf(json.constData());
    QVERIFY2(inEnglish.split(u'\n').contains(english), qPrintable(inEnglish));
    const QString inFrench = wordsOf(json.constData(), u"fr"_s);
    QVERIFY2(inFrench.split(u'\n').contains(french), qPrintable(inFrench));
}

QTEST_APPLESS_MAIN(TestChartWords)
#include "test_chartwords.moc"

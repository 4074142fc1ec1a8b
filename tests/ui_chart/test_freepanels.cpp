// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/permits.h"
#include "ui_chart/chartplot.h"
#include "ui_chart/chartview.h"
#include "ui_chart/colourramp.h"
#include "ui_chart/renderchart.h"
#include "ui_kit/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

class TestFreePanels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void a_slice_is_hit_in_its_sector();
    void each_slice_is_found_by_its_cell();
    void keyboard_goes_round_the_disc();
    void tiles_are_hit_and_told();
    void a_treemap_is_travelled_by_falling_value();
    void files_hold_the_labels_data();
    void files_hold_the_labels();
    void small_pictures_do_not_fail_data();
    void small_pictures_do_not_fail();
    void ramps_go_one_way_data();
    void ramps_go_one_way();

private:
    Table m_permits = permitTable();
    Table m_places;
};

namespace {

/// 2024: West 201, South 301, North 141, East 98 of 741, clockwise from the top.
constexpr auto freePies = R"({"title": "T", "mark": "arc", "encoding": {"column": {"field": "year"}, "theta": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})";
constexpr auto freePie = R"({"title": "T", "transform": [{"filter": {"field": "year", "equal": 2024}}], "mark": "arc",
    "encoding": {"theta": {"field": "decided"}, "color": {"field": "region"}}})";
constexpr auto freeTreemap = R"({"title": "T", "mark": "rect", "encoding": {"size": {"field": "decided", "aggregate": "sum"},
    "color": {"field": "region"}}, "usermeta": {"chartroom": {"layout": "treemap", "path": ["region"]}}})";
constexpr auto freeMap = R"({"title": "T", "mark": "rect", "encoding": {"x": {"field": "col", "type": "ordinal", "axis": null},
    "y": {"field": "row", "type": "ordinal", "axis": null}, "color": {"field": "rate"}, "detail": {"field": "place"}},
    "usermeta": {"chartroom": {"layout": "tile"}}})";

std::unique_ptr<ChartView> freeView(const char *json, const Table &table)
{
    auto view = std::make_unique<ChartView>();
    view->resize(600, 400);
    view->setChart(jsonOf(json), lookupOf(table), u"en"_s);
    view->setPickable(true);
    view->show();
    QApplication::processEvents();
    return view;
}

ChartPlot *plotOf(const ChartView &view)
{
    return view.findChild<ChartPlot *>();
}

QString regionOf(const QSignalSpy &picked)
{
    return picked.last().first().toJsonObject().value("region"_L1).toString();
}

} // namespace

void TestFreePanels::initTestCase()
{
    applyTheme(*qApp, ThemeMode::Light);
    const QList<Field> fields = {namedField(u"place"_s, FieldType::String, Level::Nominal), namedField(u"col"_s, FieldType::Integer, Level::Interval),
                                 namedField(u"row"_s, FieldType::Integer, Level::Interval), measureField(u"rate"_s, u"Rate"_s, u"Taux"_s, u""_s, u""_s, FieldRole::Rate)};
    m_places = Table::fromRows(fields, {{u"AA"_s, 0.0, 0.0, 10.0}, {u"BB"_s, 1.0, 0.0, 30.0}, {u"CC"_s, 0.0, 1.0, Scalar()}});
}

/// West goes from 0 to 201/741 of a turn. Its bounding box is a square at the upper right; the box's outer corner is
/// outside the disc.
void TestFreePanels::a_slice_is_hit_in_its_sector()
{
    const auto view = freeView(freePie, m_permits);
    const ChartPlot *plot = plotOf(*view);
    const QRectF west = plot->markArea(3); // rows: East, North, South, West
    QCOMPARE(plot->rowsAt(west.center()), QList<int>{3});
    const QPointF centre(plot->width() / 2.0, west.center().y() + (west.center().x() - plot->width() / 2.0));
    QCOMPARE(plot->rowsAt(QPointF(centre.x() - 20, centre.y() - 60)), QList<int>{0}); // East ends at 12 o'clock
    QVERIFY2(plot->rowsAt(QPointF(plot->width() - 5, 5)).isEmpty(), "a corner of the plot is on no slice");
}

void TestFreePanels::each_slice_is_found_by_its_cell()
{
    const auto view = freeView(freePie, m_permits);
    QSignalSpy picked(view.get(), &ChartView::markPicked);
    QAccessibleInterface *plot = QAccessible::queryAccessibleInterface(view->plotWidget());
    const QStringList regions = {u"East"_s, u"North"_s, u"South"_s, u"West"_s};
    for (int row = 0; row < regions.size(); ++row) {
        const QPoint centre = view->plotWidget()->mapFromGlobal(plot->tableInterface()->cellAt(row, 0)->rect().center());
        QTest::mouseClick(view->plotWidget(), Qt::LeftButton, {}, centre);
        QCOMPARE(picked.size(), row + 1);
        QCOMPARE(regionOf(picked), regions.at(row));
    }
}

void TestFreePanels::keyboard_goes_round_the_disc()
{
    const auto view = freeView(freePie, m_permits);
    QSignalSpy picked(view.get(), &ChartView::markPicked);
    const QStringList clockwise = {u"West"_s, u"South"_s, u"North"_s, u"East"_s};
    for (const QString &region : clockwise) {
        QTest::keyClick(view->plotWidget(), Qt::Key_Right);
        QTest::keyClick(view->plotWidget(), Qt::Key_Space);
        QCOMPARE(regionOf(picked), region);
    }
    QTest::keyClick(view->plotWidget(), Qt::Key_Left);
    QTest::keyClick(view->plotWidget(), Qt::Key_Space);
    QCOMPARE(regionOf(picked), u"North"_s);
    QCOMPARE(plotOf(*view)->announcement(3), u"West, 201 permits, 1 of 4"_s);
}

void TestFreePanels::tiles_are_hit_and_told()
{
    const auto view = freeView(freeMap, m_places);
    const ChartPlot *plot = plotOf(*view);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(plot->rowsAt(plot->markArea(row).center()), QList<int>{row});
    // Rows stand by column, then by line: AA, CC, BB. The keyboard reads line by line.
    QVERIFY(plot->markArea(2).left() > plot->markArea(0).right());
    QVERIFY(plot->markArea(1).top() > plot->markArea(0).bottom());
    QCOMPARE(plot->announcement(1), u"CC, no value, 3 of 3"_s);
}

void TestFreePanels::a_treemap_is_travelled_by_falling_value()
{
    const auto view = freeView(freeTreemap, m_permits);
    QSignalSpy picked(view.get(), &ChartView::markPicked);
    for (const QString &region : {u"South"_s, u"West"_s, u"North"_s, u"East"_s}) { // 868, 536, 355, 273
        QTest::keyClick(view->plotWidget(), Qt::Key_Right);
        QTest::keyClick(view->plotWidget(), Qt::Key_Space);
        QCOMPARE(regionOf(picked), region);
    }
}

void TestFreePanels::files_hold_the_labels_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("map");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("pie") << QByteArray(freePie) << false << u"en"_s << QStringList{u"West"_s, u"201 permits (27\u00a0%)"_s};
    QTest::newRow("pies side by side share a key") << QByteArray(freePies) << false << u"en"_s << QStringList{u"South"_s, u"41\u00a0%"_s, u"2023"_s}; // 301/741
    QTest::newRow("pie in French") << QByteArray(freePie) << false << u"fr"_s << QStringList{u"Ouest"_s, u"201 permis (27\u00a0%)"_s};
    QTest::newRow("treemap") << QByteArray(freeTreemap) << false << u"en"_s << QStringList{u"South"_s, u"868"_s};
    QTest::newRow("tile map") << QByteArray(freeMap) << true << u"fr"_s << QStringList{u"AA"_s, u"30"_s, u"sans valeur"_s, u"Taux"_s};
}

void TestFreePanels::files_hold_the_labels()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, map);
    QFETCH(QString, language);
    QFETCH(QStringList, texts);
    const Table &table = map ? m_places : m_permits;
    const ChartSpec normal = normalOf(jsonOf(json.constData()), table, language);
    RenderOptions options;
    options.language = language;
    const auto svg = renderChart(normal, derivedOf(normal, table), lookupOf(table), u"svg"_s, options);
    QVERIFY(svg);
    for (const QString &text : std::as_const(texts))
        QVERIFY2(svg->contains(QByteArray('>' + text.toUtf8() + '<')), qPrintable(text));
}

void TestFreePanels::small_pictures_do_not_fail_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("map");
    QTest::addColumn<QString>("format");
    for (const QString &format : {u"png"_s, u"svg"_s, u"pdf"_s}) {
        QTest::addRow("pie as %s", qPrintable(format)) << QByteArray(freePie) << false << format;
        QTest::addRow("treemap as %s", qPrintable(format)) << QByteArray(freeTreemap) << false << format;
        QTest::addRow("tile map as %s", qPrintable(format)) << QByteArray(freeMap) << true << format;
    }
}

void TestFreePanels::small_pictures_do_not_fail()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, map);
    QFETCH(QString, format);
    const Table &table = map ? m_places : m_permits;
    const ChartSpec normal = normalOf(jsonOf(json.constData()), table);
    RenderOptions options;
    options.size = QSizeF(50, 50);
    const auto bytes = renderChart(normal, derivedOf(normal, table), lookupOf(table), format, options);
    QVERIFY(bytes && !bytes->isEmpty());
}

void TestFreePanels::ramps_go_one_way_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("theme");
    for (const QString &scheme : {u""_s, u"blues"_s, u"greens"_s, u"greys"_s, u"oranges"_s, u"purples"_s, u"viridis"_s}) {
        for (const QString &theme : {u"light"_s, u"dark"_s, u"print"_s})
            QTest::addRow("%s, %s", qPrintable(scheme), qPrintable(theme)) << scheme << theme;
    }
}

/// A sequential ramp must grow darker or lighter all along, or its order cannot be seen in print.
void TestFreePanels::ramps_go_one_way()
{
    QFETCH(QString, scheme);
    QFETCH(QString, theme);
    ColourScale scale;
    scale.scheme = scheme;
    const ColourRamp ramp(scale, exportTheme(theme));
    const auto lightness = [&](double shade) { return qGray(ramp.at(shade).rgb()); };
    const int direction = lightness(1) > lightness(0) ? 1 : -1;
    for (int i = 1; i <= 20; ++i)
        QVERIFY2((lightness(i / 20.0) - lightness((i - 1) / 20.0)) * direction >= 0, qPrintable(QString::number(i)));
    QVERIFY(std::abs(lightness(1) - lightness(0)) > 80);
}

QTEST_MAIN(TestFreePanels)
#include "test_freepanels.moc"

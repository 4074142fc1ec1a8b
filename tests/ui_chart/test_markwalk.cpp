// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartzoom.h"
#include "ui_chart/markwalk.h"

#include <QElapsedTimer>
#include <QTest>
#include <qcustomplot.h>

using namespace chartroom;
using namespace Qt::StringLiterals;
using Step = MarkWalk::Step;

class TestMarkWalk : public QObject
{
    Q_OBJECT

private slots:
    void steps_data();
    void steps();
    void marks_on_one_spot_are_walked_one_by_one();
    void a_million_marks_are_walked_like_ten();
    void rows_without_a_mark_have_none();
    void zoom_keeps_the_place_under_the_pointer();
    void bars_keep_their_value_axis();
    void charts_without_axes_are_not_zoomed();
    void ticks_follow_the_part_shown();
};

namespace {

/// Two series at three places in one panel; series 1 has no mark at the middle place.
///   mark   0      1      2      3      4
///   place  0      0      1      2      2
///   series 0      1      0      0      1
const QList<MarkPlace> walkMarks{{10, 0, 0, 0}, {11, 0, 0, 1}, {12, 0, 1, 0}, {13, 0, 2, 0}, {14, 0, 2, 1}};

MarkLayout walkLayout(double lower, double upper)
{
    MarkLayout layout;
    layout.keyAxis.lower = lower;
    layout.keyAxis.upper = upper;
    layout.valueAxis.lower = 0;
    layout.valueAxis.upper = 50;
    layout.panels.append(PanelLayout());
    return layout;
}

/// A plot with one axis rectangle of its own, as ChartDrawing makes it.
QCPAxisRect *bareAxes(QCustomPlot &plot)
{
    plot.plotLayout()->clear();
    auto *rect = new QCPAxisRect(&plot, false);
    rect->addAxis(QCPAxis::atBottom);
    rect->addAxis(QCPAxis::atLeft);
    plot.plotLayout()->addElement(0, 0, rect);
    return rect;
}

} // namespace

void TestMarkWalk::steps_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("to");
    const auto row = [](const char *name, int from, Step step, int to) { QTest::newRow(name) << from << int(step) << to; };
    row("right stays in its series", 0, Step::PlaceAfter, 2);
    row("a place without the series is passed over", 1, Step::PlaceAfter, 4);
    row("left likewise", 4, Step::PlaceBefore, 1);
    row("the end is the end", 3, Step::PlaceAfter, 3);
    row("the start is the start", 0, Step::PlaceBefore, 0);
    row("down goes to the next series of the place", 0, Step::SeriesAfter, 1);
    row("down ends at the place", 1, Step::SeriesAfter, 1);
    row("up likewise", 4, Step::SeriesBefore, 3);
    row("Home is the start of the series", 4, Step::SeriesStart, 1);
    row("End is its end", 0, Step::SeriesEnd, 3);
    row("a short series is paged by one", 0, Step::PageOn, 2);
    row("the first mark of all", 4, Step::First, 0);
    row("the last mark of all", 0, Step::Last, 4);
}

void TestMarkWalk::steps()
{
    QFETCH(int, from);
    QFETCH(int, step);
    QFETCH(int, to);
    QCOMPARE(MarkWalk(walkMarks).step(from, Step(step)), to);
}

void TestMarkWalk::marks_on_one_spot_are_walked_one_by_one()
{
    // A strip plot without a key: one place, one series.
    const MarkWalk walk({{0, 0, 0, 0}, {1, 0, 0, 0}, {2, 0, 0, 0}});
    QCOMPARE(walk.step(0, Step::PlaceAfter), 1);
    QCOMPARE(walk.step(2, Step::PlaceBefore), 1);
    // Two marks of a series at a place: the next place is one step away, the other mark is reached downwards.
    const MarkWalk doubled({{0, 0, 0, 0}, {1, 0, 0, 0}, {2, 0, 1, 0}});
    QCOMPARE(doubled.step(0, Step::PlaceAfter), 2);
    QCOMPARE(doubled.step(0, Step::SeriesAfter), 1);
    // Panels are pages.
    const MarkWalk panels({{0, 0, 0, 0}, {1, 0, 1, 0}, {2, 1, 0, 0}, {3, 1, 1, 0}});
    QCOMPARE(panels.step(1, Step::PageOn), 2);
    QCOMPARE(panels.step(3, Step::PageBack), 0);
    QCOMPARE(panels.step(1, Step::PlaceAfter), 2); // panels follow each other
}

void TestMarkWalk::a_million_marks_are_walked_like_ten()
{
    QList<MarkPlace> marks;
    for (int i = 0; i < 1'000'000; ++i)
        marks.append({i, 0, i / 2, i % 2});
    const MarkWalk walk(marks);
    QCOMPARE(walk.step(500'000, Step::PlaceAfter), 500'002);
    QCOMPARE(walk.step(0, Step::PageOn), 100'000); // a tenth of the 500,000 marks of the series
    // All steps through the chart take no longer than a pass over it: each one is looked up.
    int mark = 0;
    for (int steps = 0; steps < 499'999; ++steps)
        mark = walk.step(mark, Step::PlaceAfter);
    QCOMPARE(mark, 999'998);
    QCOMPARE(walk.markOf(999'999), 999'999);
}

void TestMarkWalk::rows_without_a_mark_have_none()
{
    const MarkWalk walk(walkMarks);
    QCOMPARE(walk.markOf(12), 2);
    QCOMPARE(walk.markOf(3), -1);
    QCOMPARE(walk.markOf(99), -1);
    QCOMPARE(walk.markOf(-1), -1);
    QCOMPARE(MarkWalk().count(), 0);
}

void TestMarkWalk::zoom_keeps_the_place_under_the_pointer()
{
    QCustomPlot plot;
    QCPAxisRect *rect = bareAxes(plot);
    ChartZoom zoom(walkLayout(0, 100), false, u"en"_s);
    QVERIFY(zoom.isPossible() && !zoom.isZoomed());
    zoom.zoomBy(0.5, 0.25, 1); // around 25 and around 50
    zoom.applyTo(plot);
    QCOMPARE(rect->axis(QCPAxis::atBottom)->range(), QCPRange(12.5, 62.5)); // 25 stays a quarter from the left
    QCOMPARE(rect->axis(QCPAxis::atLeft)->range(), QCPRange(25, 50));
    zoom.panBy(10, 0); // never beyond the chart
    zoom.applyTo(plot);
    QCOMPARE(rect->axis(QCPAxis::atBottom)->range(), QCPRange(50, 100));
    zoom.zoomBy(100);
    QVERIFY(!zoom.isZoomed());
}

void TestMarkWalk::bars_keep_their_value_axis()
{
    MarkLayout layout = walkLayout(0, 100);
    layout.panels.first().bars.append(BarLayout());
    QCustomPlot plot;
    QCPAxisRect *rect = bareAxes(plot);
    rect->axis(QCPAxis::atLeft)->setRange(0, 50);
    ChartZoom zoom(layout, false, u"en"_s);
    zoom.zoomBy(0.5);
    zoom.applyTo(plot);
    QCOMPARE(rect->axis(QCPAxis::atBottom)->range(), QCPRange(25, 75));
    QCOMPARE(rect->axis(QCPAxis::atLeft)->range(), QCPRange(0, 50));
}

void TestMarkWalk::charts_without_axes_are_not_zoomed()
{
    MarkLayout pie = walkLayout(0, 1);
    pie.frame = Frame::Disc;
    QVERIFY(!ChartZoom(pie, false, u"en"_s).isPossible());
    MarkLayout panels = walkLayout(0, 1);
    panels.panels.first().valueAxis = AxisLayout();
    QVERIFY(!ChartZoom(panels, false, u"en"_s).isPossible());
    QVERIFY(!ChartZoom().isPossible());
}

void TestMarkWalk::ticks_follow_the_part_shown()
{
    QCustomPlot plot;
    QCPAxisRect *rect = bareAxes(plot);
    ChartZoom zoom(walkLayout(2000, 2100), true, u"fr"_s);
    zoom.zoomBy(0.1, 0.5, 0.5); // 2045 to 2055
    zoom.applyTo(plot);
    const auto ticker = rect->axis(QCPAxis::atBottom)->ticker().dynamicCast<QCPAxisTickerText>();
    QVERIFY(ticker);
    QVERIFY2(ticker->ticks().contains(2050) && ticker->ticks().value(2050) == u"2050"_s, "years are not grouped");
    for (auto tick = ticker->ticks().constBegin(); tick != ticker->ticks().constEnd(); ++tick)
        QVERIFY(tick.key() >= 2045 && tick.key() <= 2055);
}

QTEST_MAIN(TestMarkWalk)
#include "test_markwalk.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/slicelayout.h"

#include "chart/permits.h"
#include "chart/wholecheck.h"

#include <QTest>
#include <numeric>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

class TestSliceLayout : public QObject
{
    Q_OBJECT

private slots:
    void slices_follow_the_stack();
    void zero_and_missing_have_no_slice();
    void one_slice_is_the_whole_disc();
    void parts_that_cannot_be_data();
    void parts_that_cannot_be();
    void sectors_data();
    void sectors();
    void labels_inside_and_beside();
    void labels_do_not_collide_data();
    void labels_do_not_collide();
};

namespace {

const char *const pie = R"({"mark": "arc", "encoding": {"theta": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})";

Table partTable(const QList<Scalar> &values)
{
    const QList<Field> fields = {namedField(u"region"_s, FieldType::String, Level::Nominal),
                                 measureField(u"decided"_s, u"Decided"_s, u"Décidés"_s, u"permits"_s, u"permis"_s)};
    QList<QList<Scalar>> rows;
    for (int i = 0; i < values.size(); ++i)
        rows.append({u"R%1"_s.arg(i), values.at(i)});
    return Table::fromRows(fields, rows);
}

QList<SliceAngle> anglesOf(const Table &table, DerivedTable &derived)
{
    const ChartSpec normal = normalOf(jsonOf(pie), table);
    derived = derivedOf(normal, table);
    QList<int> rows(derived.table.rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    return sliceAngles(normal, derived, rows);
}

QList<SliceAngle> slicesOf(const QList<double> &shares)
{
    QList<SliceAngle> slices;
    double done = 0;
    for (int i = 0; i < shares.size(); ++i) {
        slices.append({i, done, done + shares.at(i)});
        done += shares.at(i);
    }
    return slices;
}

} // namespace

/// Reverse order of the colour domain (exercises.md 7.4): R2 = 50, R1 = 30, R0 = 20 of 100.
void TestSliceLayout::slices_follow_the_stack()
{
    DerivedTable derived;
    const QList<SliceAngle> slices = anglesOf(partTable({20.0, 30.0, 50.0}), derived);
    QCOMPARE(slices.size(), 3);
    const QStringList names = {u"R2"_s, u"R1"_s, u"R0"_s};
    const QList<double> ends = {0.5, 0.8, 1};
    double from = 0;
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(canonicalText(derived.table.at(slices.at(i).row, 0)), names.at(i));
        QCOMPARE(slices.at(i).from, from);
        QCOMPARE(slices.at(i).to, ends.at(i));
        from = ends.at(i);
    }
}

void TestSliceLayout::zero_and_missing_have_no_slice()
{
    DerivedTable derived;
    const QList<SliceAngle> slices = anglesOf(partTable({1.0, 0.0, Scalar(), 3.0}), derived);
    QCOMPARE(slices.size(), 2);
    QCOMPARE(slices.first().to, 0.75);
    QCOMPARE(slices.last().to, 1.0);
}

void TestSliceLayout::one_slice_is_the_whole_disc()
{
    DerivedTable derived;
    const QList<SliceAngle> slices = anglesOf(partTable({7.0}), derived);
    QCOMPARE(slices.size(), 1);
    QCOMPARE(slices.first().from, 0.0);
    QCOMPARE(slices.first().to, 1.0);
}

void TestSliceLayout::parts_that_cannot_be_data()
{
    QTest::addColumn<QList<Scalar>>("values");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("whole parts") << QList<Scalar>{1.0, 2.0, 0.0, Scalar()} << u"en"_s << QString();
    QTest::newRow("a negative part is named")
        << QList<Scalar>{4.0, -3.0} << u"en"_s
        << u"Parts of a whole cannot be negative, but R1 is -3 permits. The table shows the same data."_s;
    QTest::newRow("in French")
        << QList<Scalar>{4.0, -3.0} << u"fr"_s
        << u"Une part d’un tout ne peut pas être négative, mais R1 vaut -3 permis. Le tableau montre les mêmes données."_s;
    QTest::newRow("nothing to divide")
        << QList<Scalar>{0.0, 0.0} << u"en"_s
        << u"All parts are zero, so there is no whole to divide. The table shows the same data."_s;
}

void TestSliceLayout::parts_that_cannot_be()
{
    QFETCH(QList<Scalar>, values);
    QFETCH(QString, language);
    const Table table = partTable(values);
    const ChartSpec normal = normalOf(jsonOf(pie), table);
    QTEST(whyNoWhole(normal, derivedOf(normal, table), language), "sentence");
}

/// A ring from 50 to 100 around the origin; angles are turns, clockwise from the top.
void TestSliceLayout::sectors_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<QPointF>("point");
    QTest::addColumn<bool>("within");
    QTest::newRow("upper right quarter holds its middle") << 0.0 << 0.25 << QPointF(50, -50) << true;
    QTest::newRow("but not the corner of its box, outside the disc") << 0.0 << 0.25 << QPointF(90, -90) << false;
    QTest::newRow("nor the hole") << 0.0 << 0.25 << QPointF(20, -20) << false;
    QTest::newRow("nor the upper left") << 0.0 << 0.25 << QPointF(-50, -50) << false;
    QTest::newRow("three quarters hold the upper left") << 0.25 << 1.0 << QPointF(-50, -50) << true;
    QTest::newRow("and not the upper right") << 0.25 << 1.0 << QPointF(50, -50) << false;
    QTest::newRow("the whole ring holds 12 o'clock") << 0.0 << 1.0 << QPointF(0, -75) << true;
}

void TestSliceLayout::sectors()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(QPointF, point);
    QTEST((SliceDisc{QPointF(), 50, 100}.contains(point, from, to)), "within");
}

void TestSliceLayout::labels_inside_and_beside()
{
    const SliceDisc disc{QPointF(200, 120), 0, 100};
    const QList<SliceLabel> labels = placeSliceLabels(slicesOf({0.5, 0.48, 0.02}), QList<QSizeF>(3, QSizeF(60, 30)), disc, QRectF(0, 0, 400, 240));
    QVERIFY(labels.at(0).inside);
    QVERIFY(labels.at(0).area.left() > 200);
    QVERIFY(labels.at(1).inside);
    QVERIFY(!labels.at(2).inside);
    QVERIFY(labels.at(2).area.right() < 100 && labels.at(2).leader.size() == 3);
}

void TestSliceLayout::labels_do_not_collide_data()
{
    QTest::addColumn<QList<double>>("shares");
    QTest::addColumn<int>("least");
    QTest::newRow("six slices") << QList<double>{0.3, 0.25, 0.2, 0.1, 0.1, 0.05} << 6;
    QTest::newRow("many slivers at 12 o'clock") << QList<double>{0.005, 0.005, 0.005, 0.005, 0.005, 0.965, 0.005, 0.005} << 8;
    QTest::newRow("sixty equal slices: those that find room") << QList<double>(60, 1.0 / 60) << 10;
}

void TestSliceLayout::labels_do_not_collide()
{
    QFETCH(QList<double>, shares);
    QFETCH(int, least);
    const QRectF bounds(0, 0, 400, 220);
    const SliceDisc disc{QPointF(200, 110), 0, 90};
    const QList<SliceLabel> labels = placeSliceLabels(slicesOf(shares), QList<QSizeF>(shares.size(), QSizeF(70, 30)), disc, bounds);
    int placed = 0;
    for (int i = 0; i < labels.size(); ++i) {
        if (labels.at(i).area.isEmpty())
            continue;
        ++placed;
        QVERIFY(bounds.contains(labels.at(i).area));
        for (int j = 0; j < i; ++j)
            QVERIFY2(!labels.at(i).area.intersects(labels.at(j).area), qPrintable(u"%1 and %2"_s.arg(i).arg(j)));
    }
    QVERIFY(placed >= least);
}

QTEST_APPLESS_MAIN(TestSliceLayout)
#include "test_slicelayout.moc"

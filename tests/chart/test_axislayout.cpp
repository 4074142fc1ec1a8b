// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/axislayout.h"

#include <QTest>
#include <cmath>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestAxisLayout : public QObject
{
    Q_OBJECT

private slots:
    void ticks_of_scales_data();
    void ticks_of_scales();
    void log_axes_never_reach_zero_data();
    void log_axes_never_reach_zero();
    void root_axes_hold_roots();
    void own_domains();
    void one_year_has_a_tick();
    void tick_labels_data();
    void tick_labels();
    void calendar_ticks_data();
    void calendar_ticks();
};

namespace {

ChannelDef numberDef(const QString &scale, const QJsonArray &domain = {}, std::optional<bool> zero = {})
{
    ChannelDef def;
    def.field = u"n"_s;
    def.type = u"quantitative"_s;
    def.scale.type = scale;
    def.scale.domain = domain;
    def.scale.zero = zero;
    return def;
}

QString labelsOf(const AxisLayout &axis)
{
    QStringList labels;
    for (const AxisTick &tick : axis.ticks)
        labels.append(tick.label);
    return labels.join(u' ');
}

double day(int year, int month, int date)
{
    return double(QDate(1970, 1, 1).daysTo(QDate(year, month, date)));
}

} // namespace

void TestAxisLayout::ticks_of_scales_data()
{
    QTest::addColumn<QString>("scale");
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("upper");
    QTest::addColumn<QString>("labels");
    QTest::newRow("few decades also show 2 and 5") << u"log"_s << 3.0 << 80.0 << u"2 5 10 20 50 100"_s;
    QTest::newRow("many decades show powers of ten") << u"log"_s << 1.0 << 1e5 << u"1 10 100 1,000 10,000 100,000"_s;
    QTest::newRow("parts of one") << u"log"_s << 0.01 << 0.5 << u"0.01 0.02 0.05 0.1 0.2 0.5"_s;
    QTest::newRow("linear with zero") << u"linear"_s << 12.0 << 47.0 << u"0 10 20 30 40 50"_s;
}

void TestAxisLayout::ticks_of_scales()
{
    QFETCH(QString, scale);
    QFETCH(double, lower);
    QFETCH(double, upper);
    const ChannelDef def = numberDef(scale, {}, true);
    const AxisLayout axis = layoutAxis({.def = &def, .extent = Extent{lower, upper}}, u"en"_s);
    QTEST(labelsOf(axis), "labels");
    QVERIFY(axis.lower <= lower && axis.upper >= upper);
    QCOMPARE(axis.scale == AxisScale::Log, scale == "log"_L1);
}

void TestAxisLayout::log_axes_never_reach_zero_data()
{
    QTest::addColumn<QJsonArray>("domain");
    QTest::addColumn<double>("lower");
    QTest::addColumn<bool>("problem");
    QTest::newRow("positive numbers, zero wished for and ignored") << QJsonArray() << 0.5 << false;
    QTest::newRow("a zero in the data") << QJsonArray() << 0.0 << true;
    QTest::newRow("a negative number in the data") << QJsonArray() << -3.0 << true;
    QTest::newRow("an own domain from zero") << QJsonArray{0, 100} << 5.0 << true;
    QTest::newRow("an own domain above zero") << QJsonArray{1, 100} << 5.0 << false;
}

void TestAxisLayout::log_axes_never_reach_zero()
{
    QFETCH(QJsonArray, domain);
    QFETCH(double, lower);
    const ChannelDef def = numberDef(u"log"_s, domain, true);
    QTEST(isLogOverZero({.def = &def, .extent = Extent{lower, 50}}), "problem");
}

void TestAxisLayout::root_axes_hold_roots()
{
    const ChannelDef def = numberDef(u"sqrt"_s, {}, true);
    const AxisLayout axis = layoutAxis({.def = &def, .extent = Extent{4, 100}}, u"en"_s);
    QCOMPARE(axis.upper, 10.0); // the root of 100
    QCOMPARE(axis.ticks.last(), (AxisTick{10.0, u"100"_s}));
    QCOMPARE(axis.ticks.at(1), (AxisTick{std::sqrt(20.0), u"20"_s}));
}

void TestAxisLayout::one_year_has_a_tick()
{
    const ChannelDef def = numberDef(u"linear"_s);
    Field year;
    year.type = FieldType::Year;
    const AxisLayout axis = layoutAxis({.def = &def, .field = year, .extent = Extent{2024, 2024}}, u"en"_s);
    QCOMPARE(labelsOf(axis), u"2024 2025"_s);
}

void TestAxisLayout::own_domains()
{
    const ChannelDef falling = numberDef(u"linear"_s, {90, 10});
    const AxisLayout axis = layoutAxis({.def = &falling, .extent = Extent{20, 30}}, u"en"_s);
    QCOMPARE(axis.lower, 10.0);
    QCOMPARE(axis.upper, 90.0);
    QVERIFY2(axis.reversed, "a domain written from high to low turns the axis");
    ChannelDef rough = numberDef(u"linear"_s);
    rough.scale.nice = false;
    QCOMPARE(layoutAxis({.def = &rough, .extent = Extent{13, 48}}, u"en"_s).upper, 48.0);
}

void TestAxisLayout::tick_labels_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("label");
    QTest::newRow("groups") << 12000.0 << u"en"_s << u"12,000"_s;
    QTest::newRow("French groups have a narrow space") << 12000.0 << u"fr"_s << u"12\u00A0000"_s;
    QTest::newRow("beyond a quadrillion") << 5e17 << u"en"_s << u"5\u00A0×\u00A010¹⁷"_s;
    QTest::newRow("below a millionth, in French") << -2.5e-9 << u"fr"_s << u"-2,5\u00A0×\u00A010⁻⁹"_s;
}

void TestAxisLayout::tick_labels()
{
    QFETCH(double, number);
    QFETCH(QString, language);
    QString made = tickLabel(number, language, 0);
    made.replace(QChar(0x202F), QChar(0x00A0)).replace(QChar(0x2212), u'-');
    QTEST(made, "label");
}

void TestAxisLayout::calendar_ticks_data()
{
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("last");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("labels");
    QTest::newRow("ten years") << day(2015, 1, 1) << day(2020, 1, 1) << u"en"_s << u"2015|2016|2017|2018|2019|2020"_s;
    QTest::newRow("three thousand years") << day(1000, 1, 1) << day(4000, 1, 1) << u"en"_s << u"1000|1500|2000|2500|3000|3500|4000"_s;
    QTest::newRow("half a day") << day(2024, 5, 1) + 0.25 << day(2024, 5, 1) + 0.75 << u"en"_s
                                << u"6:00\n1 May 2024|8:00|10:00|12:00|14:00|16:00|18:00"_s;
    QTest::newRow("a night in French") << day(2024, 5, 1) + 0.875 << day(2024, 5, 2) + 0.125 << u"fr"_s
                                       << u"21 h\n1 mai 2024|22 h|23 h|0 h\n2 mai 2024|1 h|2 h|3 h"_s;
}

void TestAxisLayout::calendar_ticks()
{
    QFETCH(double, first);
    QFETCH(double, last);
    QFETCH(QString, language);
    QStringList labels;
    for (const AxisTick &tick : timeTicks(first, last, language))
        labels.append(QString(tick.label).replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u' '));
    QTEST(labels.join(u'|'), "labels");
}

QTEST_APPLESS_MAIN(TestAxisLayout)
#include "test_axislayout.moc"

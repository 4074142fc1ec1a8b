// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/tolerance.h"
#include "grading/typeddate.h"
#include "grading/typednumber.h"
#include "grading/typedtext.h"

#include <QTest>
#include <QtEndian>
#include <cmath>
#include <random>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Reading what people type (exercises.md 3.6) and comparing it (3.5). Expected values are those of the document or
/// follow from its steps by hand.
class TestTypedInput : public QObject
{
    Q_OBJECT

private slots:
    void numbers_data();
    void numbers();
    void numbersThatAreRefused_data();
    void numbersThatAreRefused();
    void echo_data();
    void echo();
    void dates_data();
    void dates();
    void typos_data();
    void typos();
    void units_data();
    void units();
    void tolerances_data();
    void tolerances();
    void randomTextNeverCrashes();
    void everyDisplayedNumberReadsBack();
};

void TestTypedInput::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("unit");

    const auto row = [](const char *name, const QString &text, const QString &language, double number,
                        const QString &unit = {}) { QTest::newRow(name) << text << language << number << unit; };
    // The examples of the document.
    row("space group and decimal comma, en", u"1 250,5"_s, u"en"_s, 1250.5);
    row("space group and decimal comma, fr", u"1 250,5"_s, u"fr"_s, 1250.5);
    row("one comma before three digits is a group in en", u"1,250"_s, u"en"_s, 1250);
    row("one comma before three digits is decimal in fr", u"1,250"_s, u"fr"_s, 1.25);
    row("one point before three digits is decimal in en", u"1.250"_s, u"en"_s, 1.25);
    row("decimal comma in en", u"12,5"_s, u"en"_s, 12.5);
    row("decimal point in fr", u"12.5"_s, u"fr"_s, 12.5);
    row("two points are groups, en", u"1.250.000"_s, u"en"_s, 1250000);
    row("two points are groups, fr", u"1.250.000"_s, u"fr"_s, 1250000);
    row("nothing before the point", u".5"_s, u"en"_s, 0.5);
    row("nothing before the comma", u",5"_s, u"fr"_s, 0.5);
    row("true minus sign", u"\u22123"_s, u"en"_s, -3);
    row("unit before", u"$ 12"_s, u"en"_s, 12, u"$"_s);
    row("unit after", u"12 $"_s, u"en"_s, 12, u"$"_s);
    row("sign before the unit", u"-$12"_s, u"en"_s, -12, u"$"_s);
    row("exponent", u"1e3"_s, u"en"_s, 1000);
    row("a year", u"2024"_s, u"en"_s, 2024);
    row("a division is a unit", u"12/2"_s, u"en"_s, 12, u"/2"_s);
    // Step 1.
    row("white space around", u"  741\t"_s, u"en"_s, 741);
    row("full-width digits", u"\uFF17\uFF14\uFF11"_s, u"en"_s, 741);
    row("zero-width space and byte order mark", u"\uFEFF7\u200B41"_s, u"en"_s, 741);
    row("marks of direction", u"\u200E741\u202C"_s, u"en"_s, 741);
    row("leading en dash is a minus", u"\u20133"_s, u"fr"_s, -3);
    row("no-break space as group", u"1\u00A0250"_s, u"fr"_s, 1250);
    row("narrow no-break space as group", u"1\u202F250\u202F000"_s, u"fr"_s, 1250000);
    // Step 2.
    row("plus sign", u"+5"_s, u"en"_s, 5);
    row("sign after the unit", u"$-12"_s, u"en"_s, -12, u"$"_s);
    row("space after the sign", u"- 12"_s, u"en"_s, -12);
    row("minus zero is zero", u"-0"_s, u"en"_s, 0);
    row("capital exponent with sign", u"2,5E-2"_s, u"fr"_s, 0.025);
    row("exponent before a unit", u"1e3 $"_s, u"en"_s, 1000, u"$"_s);
    row("e that begins a word is no exponent", u"12 euros"_s, u"en"_s, 12, u"euros"_s);
    row("the same unit twice", u"$12$"_s, u"en"_s, 12, u"$"_s);
    row("decimal point without decimals", u"12."_s, u"en"_s, 12);
    // Step 3.
    row("en groups and decimals", u"1,250.5"_s, u"en"_s, 1250.5);
    row("en groups and decimals, typed in fr", u"1,250.5"_s, u"fr"_s, 1250.5);
    row("continental groups and decimals, typed in en", u"1.250,5"_s, u"en"_s, 1250.5);
    row("apostrophe groups", u"1'250.5"_s, u"en"_s, 1250.5);
    row("typographic apostrophe groups", u"1\u2019250\u2019000"_s, u"fr"_s, 1250000);
    row("three decimals after a space group", u"1 250.125"_s, u"fr"_s, 1250.125);
    row("three decimals after zero, point in fr", u"0.125"_s, u"fr"_s, 0.125);
    row("three decimals after zero, comma in en", u"0,125"_s, u"en"_s, 0.125);
    row("three decimals after four digits", u"1250,125"_s, u"en"_s, 1250.125);
    row("three decimals after nothing", u",125"_s, u"en"_s, 0.125);
    row("one decimal", u"88,0 %"_s, u"fr"_s, 88, u"%"_s);
    row("two commas are groups", u"1,250,000"_s, u"fr"_s, 1250000);
    row("sixteen and more digits", u"0.12345678901234567"_s, u"en"_s, 0.12345678901234567);
    row("a German reader's decimal comma", u"1,250"_s, u"de"_s, 1.25);
    row("a German reader's group point", u"1.250"_s, u"de"_s, 1250);
}

void TestTypedInput::numbers()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(double, number);
    QFETCH(QString, unit);
    const Result<TypedNumber, Invalid> read = readTypedNumber(text, language);
    QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().id));
    QCOMPARE(read->number, number);
    QVERIFY(!std::signbit(read->number) || read->number < 0);
    QCOMPARE(read->unit, unit);
}

void TestTypedInput::numbersThatAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("id");

    const auto row = [](const char *name, const QString &text, const QString &language, const QString &id) {
        QTest::newRow(name) << text << language << id;
    };
    row("nothing", u""_s, u"en"_s, u"answer.empty"_s);
    row("white space", u" \u00A0\u200B"_s, u"en"_s, u"answer.empty"_s);
    row("a word", u"many"_s, u"en"_s, u"numeric.not-a-number"_s);
    row("a mark alone", u"."_s, u"en"_s, u"numeric.not-a-number"_s);
    row("two signs", u"--12"_s, u"en"_s, u"numeric.not-a-number"_s);
    row("signs on both sides of the unit", u"-$-12"_s, u"en"_s, u"numeric.not-a-number"_s);
    row("too large for a double", u"1e400"_s, u"en"_s, u"numeric.not-a-number"_s);
    row("infinity", u"inf"_s, u"en"_s, u"numeric.not-a-number"_s);
    row("one point before three digits in fr", u"1.250"_s, u"fr"_s, u"numeric.ambiguous"_s);
    row("groups of two", u"1,25,0"_s, u"en"_s, u"numeric.grouping"_s);
    row("groups of two with spaces", u"12 34"_s, u"en"_s, u"numeric.grouping"_s);
    row("first group too long", u"1250 000"_s, u"fr"_s, u"numeric.grouping"_s);
    row("last group too long", u"1,250,0000"_s, u"en"_s, u"numeric.grouping"_s);
    row("different group marks", u"1 250'000"_s, u"en"_s, u"numeric.grouping"_s);
    row("decimal mark twice", u"1,250.5.3"_s, u"en"_s, u"numeric.grouping"_s);
    row("group mark after the decimal mark", u"1.250 000"_s, u"en"_s, u"numeric.grouping"_s);
    row("sentence end after decimals", u"12.5."_s, u"en"_s, u"numeric.grouping"_s);
    row("two different units", u"$ 12 %"_s, u"en"_s, u"numeric.unit-unknown"_s);
}

void TestTypedInput::numbersThatAreRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(QString, id);
    const Result<TypedNumber, Invalid> read = readTypedNumber(text, language);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().id, id);
}

void TestTypedInput::echo_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("groups from 1 000 in en") << 1250.5 << u"en"_s << u"1,250.5"_s;
    QTest::newRow("groups from 1 000 in fr") << 1250.5 << u"fr"_s << u"1\u00A0250,5"_s;
    QTest::newRow("no group below 1 000") << 741.0 << u"en"_s << u"741"_s;
    QTest::newRow("every decimal that was typed") << 0.12345 << u"fr"_s << u"0,12345"_s;
    QTest::newRow("negative") << -3.0 << u"en"_s << u"-3"_s;
    QTest::newRow("very small") << 1.5e-9 << u"fr"_s << u"1,5e-9"_s;
    QTest::newRow("very large") << 1e20 << u"en"_s << u"100000000000000000000"_s;
}

void TestTypedInput::echo()
{
    QFETCH(double, number);
    QFETCH(QString, language);
    QFETCH(QString, text);
    QCOMPARE(echoNumber(number, language), text);
}

void TestTypedInput::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("result"); // ISO, or the id of the refusal

    const auto row = [](const char *name, const QString &text, const QString &language, const QString &result) {
        QTest::newRow(name) << text << language << result;
    };
    row("ISO", u"2024-01-31"_s, u"en"_s, u"2024-01-31"_s);
    row("year first with slashes", u"2024/3/4"_s, u"en"_s, u"2024-03-04"_s);
    row("year first means month before day", u"2024 3 4"_s, u"fr"_s, u"2024-03-04"_s);
    row("day, month name, year", u"1 July 2025"_s, u"en"_s, u"2025-07-01"_s);
    row("month name, day, year", u"July 1st, 2025"_s, u"en"_s, u"2025-07-01"_s);
    row("second and shortened month", u"2nd Feb. 2024"_s, u"en"_s, u"2024-02-02"_s);
    row("third", u"Sept 3rd 2024"_s, u"en"_s, u"2024-09-03"_s);
    row("fr with ordinal", u"1er juillet 2025"_s, u"fr"_s, u"2025-07-01"_s);
    row("fr with article", u"le 14 juil. 2025"_s, u"fr"_s, u"2025-07-14"_s);
    row("fr without accents", u"3 fevrier 2024"_s, u"fr"_s, u"2024-02-03"_s);
    row("fr in capitals", u"5 AOÛT 2024"_s, u"fr"_s, u"2024-08-05"_s);
    row("day above 12 tells itself apart", u"31/01/2024"_s, u"en"_s, u"2024-01-31"_s);
    row("day above 12 in second place", u"01/31/2024"_s, u"en"_s, u"2024-01-31"_s);
    row("equal day and month", u"4.4.2024"_s, u"en"_s, u"2024-04-04"_s);
    row("day first in fr", u"03/04/2024"_s, u"fr"_s, u"2024-04-03"_s);
    row("ambiguous in en", u"03/04/2024"_s, u"en"_s, u"date.ambiguous"_s);
    row("day first where the locale says so", u"3.4.2024"_s, u"de"_s, u"2024-04-03"_s);
    row("no such day", u"2024-02-30"_s, u"en"_s, u"date.not-a-date"_s);
    row("leap day", u"29 February 2024"_s, u"en"_s, u"2024-02-29"_s);
    row("no leap day", u"29 February 2023"_s, u"en"_s, u"date.not-a-date"_s);
    row("both above 12", u"13/14/2024"_s, u"fr"_s, u"date.not-a-date"_s);
    row("two-digit year", u"31/01/24"_s, u"fr"_s, u"date.not-a-date"_s);
    row("month name of the other language", u"1 July 2025"_s, u"fr"_s, u"date.not-a-date"_s);
    row("shortening that fits two months", u"1 jui 2025"_s, u"fr"_s, u"date.not-a-date"_s);
    row("a word", u"soon"_s, u"en"_s, u"date.not-a-date"_s);
    row("nothing", u" "_s, u"en"_s, u"answer.empty"_s);
}

void TestTypedInput::dates()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(QString, result);
    const Result<QDate, Invalid> read = readTypedDate(text, language);
    QCOMPARE(read ? read->toString(Qt::ISODate) : read.error().id, result);
}

void TestTypedInput::typos_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("accepted");
    QTest::addColumn<bool>("isTypo");
    QTest::newRow("one letter missing") << u"medan"_s << u"median"_s << true;
    QTest::newRow("one letter too many") << u"mediian"_s << u"median"_s << true;
    QTest::newRow("one letter wrong") << u"mediam"_s << u"median"_s << true;
    QTest::newRow("two neighbours swapped") << u"meidan"_s << u"median"_s << true;
    QTest::newRow("first letters swapped") << u"emdian"_s << u"median"_s << true;
    QTest::newRow("last letter missing") << u"media"_s << u"median"_s << true;
    QTest::newRow("equal is no typo") << u"median"_s << u"median"_s << false;
    QTest::newRow("two letters wrong") << u"medamn"_s << u"median"_s << false;
    QTest::newRow("two letters missing") << u"medn"_s << u"median"_s << false;
    QTest::newRow("swap across a letter") << u"mdeain"_s << u"median"_s << false;
    QTest::newRow("four characters are too short") << u"mod"_s << u"mode"_s << false;
    QTest::newRow("digits allow none") << u"level 3"_s << u"level 2"_s << false;
    QTest::newRow("nothing typed") << u""_s << u"median"_s << false;
}

void TestTypedInput::typos()
{
    QFETCH(QString, typed);
    QFETCH(QString, accepted);
    QFETCH(bool, isTypo);
    QCOMPARE(isOneTypo(typed, accepted), isTypo);
}

void TestTypedInput::units_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("case") << u"K$"_s << u"k$"_s;
    QTest::newRow("inner spaces") << u"k $"_s << u"k$"_s;
    QTest::newRow("compatibility form") << u"\uFF05"_s << u"%"_s;
    QTest::newRow("square metres") << u"m\u00B2"_s << u"M2"_s;
}

void TestTypedInput::units()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QCOMPARE(normalizeUnit(a), normalizeUnit(b));
}

void TestTypedInput::tolerances_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("key");
    QTest::addColumn<double>("abs");
    QTest::addColumn<double>("rel");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<bool>("fits");
    constexpr double none = -1;
    QTest::newRow("abs: at the edge") << 10.5 << 10.0 << 0.5 << none << -1 << true;
    QTest::newRow("abs: beyond the edge") << 10.5001 << 10.0 << 0.5 << none << -1 << false;
    QTest::newRow("rel: one in a hundred below") << 99.0 << 100.0 << none << 0.01 << -1 << true;
    QTest::newRow("rel: beyond") << 98.9 << 100.0 << none << 0.01 << -1 << false;
    QTest::newRow("rel: of a negative key") << -99.0 << -100.0 << none << 0.01 << -1 << true;
    QTest::newRow("rel: never fits around zero") << 0.001 << 0.0 << none << 0.5 << -1 << false;
    QTest::newRow("decimals: rounds to the key") << 88.0 << 88.0117 << none << none << 1 << true;
    QTest::newRow("decimals: half of the last place") << 88.05 << 88.0 << none << none << 1 << true;
    QTest::newRow("decimals: more than half") << 88.06 << 88.0 << none << none << 1 << false;
    QTest::newRow("decimals 0 fits zero") << 0.4 << 0.0 << none << none << 0 << true;
    QTest::newRow("any test is enough") << 10.4 << 10.0 << 0.5 << 1e-9 << -1 << true;
    QTest::newRow("default: the double nearest to the key") << 0.1 + 0.2 << 0.3 << none << none << -1 << true;
    QTest::newRow("default: a millionth off") << 741.000001 << 741.0 << none << none << -1 << false;
    QTest::newRow("default: large keys by their size") << 1e12 + 1 << 1e12 << none << none << -1 << true;
}

void TestTypedInput::tolerances()
{
    QFETCH(double, x);
    QFETCH(double, key);
    QFETCH(double, abs);
    QFETCH(double, rel);
    QFETCH(int, decimals);
    Tolerance written;
    if (abs >= 0)
        written.abs = abs;
    if (rel >= 0)
        written.rel = rel;
    if (decimals >= 0)
        written.decimals = decimals;
    QTEST(fits(x, key, effectiveTolerance(written)), "fits");
}

void TestTypedInput::randomTextNeverCrashes()
{
    std::mt19937 random(311);
    const QString alphabet = u"0123456789012345678901234567890123456789.,,.''\u2019  \u00A0\u202F-+\u2212\u2013eE%$k/\u200Bé\u0301x"_s + QChar(0xD83D);
    const QStringList languages{u"en"_s, u"fr"_s, u"de"_s, u"ar"_s, u"zz"_s, u""_s};
    int readable = 0;
    for (int i = 0; i < 20000; ++i) {
        QString text;
        const int length = static_cast<int>(random() % 14);
        for (int k = 0; k < length; ++k)
            text += alphabet.at(static_cast<qsizetype>(random() % static_cast<unsigned>(alphabet.size())));
        const QString &language = languages.at(i % languages.size());
        const Result<TypedNumber, Invalid> number = readTypedNumber(text, language);
        if (number) {
            ++readable;
            QVERIFY2(std::isfinite(number->number), qPrintable(text));
            QVERIFY(!echoNumber(number->number, language).isEmpty());
        } else {
            QVERIFY2(!number.error().id.isEmpty(), qPrintable(text));
        }
        const Result<QDate, Invalid> date = readTypedDate(text, language);
        QVERIFY(date ? date->isValid() : !date.error().id.isEmpty());
        QVERIFY(normalizeUnit(text).size() <= 20 * text.size());
    }
    QVERIFY(readable > 2000); // the alphabet is rich in digits, so the reading itself is exercised
}

void TestTypedInput::everyDisplayedNumberReadsBack()
{
    std::mt19937 random(5);
    std::uniform_real_distribution<double> magnitude(-5, 14);
    for (int i = 0; i < 5000; ++i) {
        const double exact = std::pow(10.0, magnitude(random)) * (i % 2 == 0 ? 1 : -1);
        const double number = QString::number(exact, 'g', 6).toDouble();
        for (const QString &language : {u"en"_s, u"fr"_s}) {
            const QString shown = echoNumber(number, language);
            const Result<TypedNumber, Invalid> read = readTypedNumber(shown, language);
            QVERIFY2(read.has_value(), qPrintable(shown));
            QVERIFY2(std::abs(read->number - number) <= 1e-12 * std::abs(number), qPrintable(shown));
        }
    }
}

QTEST_APPLESS_MAIN(TestTypedInput)
#include "test_typedinput.moc"

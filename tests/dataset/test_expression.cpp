// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/evaluated.h"
#include "dataset/permitdata.h"

#include "dataset/expression.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestExpression : public QObject
{
    Q_OBJECT

private slots:
    void examplesOfTheSpecification_data();
    void examplesOfTheSpecification();
    void values_data();
    void values();
    void numbers_data();
    void numbers();
    void threeValuedLogic_data();
    void threeValuedLogic();
    void errors_data();
    void errors();
    void diagnostics_data();
    void diagnostics();
    void vegaSpelling_data();
    void vegaSpelling();
    void rowNumbersAreKeptOrLost_data();
    void rowNumbersAreKeptOrLost();
    void rowContexts();
    void budgets();
    void references();
    void groupKeys();
    void placeholderTexts();

private:
    static EvaluationContext context();
};

EvaluationContext TestExpression::context()
{
    EvaluationContext context;
    context.tables = permitdata::lookup();
    context.parameters = {{u"region"_s, Scalar(u"South"_s)},
                          {u"year"_s, Scalar(2024.0)},
                          {u"none"_s, Scalar()},
                          {u"some"_s, QList<Scalar>{u"North"_s, Scalar(), u"West"_s}},
                          {u"since"_s, Scalar(u"2024-02-01"_s)}};
    return context;
}

void TestExpression::examplesOfTheSpecification_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QList<double>>("numbers");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("sum of filtered rows")
        << u"permits | where(year = 2024) | sum(decided)"_s << QList<double>{141 + 301 + 98 + 201} << QStringList();
    QTest::newRow("percentage of a part")
        << u"(permits | where(region = \"South\") | sum(decided)) / (permits | sum(decided)) * 100"_s
        << QList<double>{(279 + 288 + 301) / (355.0 + 868 + 273 + 536) * 100} << QStringList();
    QTest::newRow("rates by group, sorted")
        << u"permits | group(region, sum(decided) as d, sum(applications) as a) | add(d / a as rate) | sort(-rate) | list(rate)"_s
        << QList<double>{273 / 287.0, 355 / 402.0, 868 / 987.0, 536 / 624.0} << QStringList();
    QTest::newRow("the highest, all ties") << u"permits | where(median_days = max(median_days)) | list(region)"_s
                                           << QList<double>() << QStringList{u"South"_s};
    QTest::newRow("missing cells") << u"permits | where(median_days is missing) | count()"_s << QList<double>{1}
                                   << QStringList();
    QTest::newRow("weighted mean by group")
        << u"permits | group(year, weighted_mean(median_days, decided) as days) | list(days)"_s
        << QList<double>{(41 * 96 + 52 * 279 + 29 * 90 + 47 * 164) / (96.0 + 279 + 90 + 164),
                         (38 * 118 + 55 * 288 + 27 * 85 + 44 * 171) / (118.0 + 288 + 85 + 171),
                         (33 * 141 + 61 * 301 + 40 * 201) / (141.0 + 301 + 201)}
        << QStringList();
}

void TestExpression::examplesOfTheSpecification()
{
    QFETCH(QString, expression);
    QFETCH(QList<double>, numbers);
    QFETCH(QStringList, texts);
    const auto parsed = parseExpression(expression);
    QVERIFY2(parsed.has_value(), "parses");
    const auto result = evaluate(*parsed, context());
    QVERIFY2(result.has_value(), "evaluates");
    QList<Scalar> found;
    if (const Scalar *scalar = std::get_if<Scalar>(&result->value))
        found.append(*scalar);
    else
        found = std::get<QList<Scalar>>(result->value);
    QCOMPARE(found.size(), numbers.size() + texts.size());
    for (qsizetype i = 0; i < numbers.size(); ++i)
        QVERIFY(equalScalars(found.at(i), numbers.at(i)));
    for (qsizetype i = 0; i < texts.size(); ++i)
        QCOMPARE(std::get<QString>(found.at(i)), texts.at(i));
}

void TestExpression::values_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const QString &expression, const QString &value) {
        QTest::newRow(name) << expression << value;
    };
    // precedence and spelling
    row("the bar binds tightest", u"permits | count() / 2"_s, u"6"_s);
    row("times before plus", u"2 + 3 * 4"_s, u"14"_s);
    row("minus before a chain", u"-permits | count()"_s, u"-12"_s);
    row("unary minus twice", u"--3"_s, u"3"_s);
    row("not before and", u"not true and false"_s, u"false"_s);
    row("and before or", u"true or false and false"_s, u"true"_s);
    row("escapes", u"\"a\\\"b\\u00e9\\n\""_s, u"a\"b\u00e9\n"_s);
    row("combining accents are NFC", u"\"e\\u0301\" = \"\\u00e9\""_s, u"true"_s);
    row("parentheses of a step may be left out", u"permits | count"_s, u"12"_s);
    row("backticked names", u"`permits/probe` | count()"_s, u"6"_s);
    row("scientific numbers", u"1.5e3"_s, u"1500"_s);
    // parameters
    row("parameter", u"permits | where(region = $region and year = $year) | value(decided)"_s, u"301"_s);
    row("missing parameter", u"permits | where(region = $none) | count()"_s, u"0"_s);
    row("list parameter with a missing entry", u"permits | where(region in $some) | count()"_s, u"6"_s);
    // lists and membership
    row("in a list", u"permits | where(region in [\"North\", \"East\"]) | count()"_s, u"6"_s);
    row("not in a list", u"permits | where(region not in [\"North\", \"East\"]) | count()"_s, u"6"_s);
    row("in numbers", u"permits | where(year in [2022, 2024]) | count()"_s, u"8"_s);
    row("missing in a list is missing", u"missing in [1, 2]"_s, u"missing"_s);
    row("in an empty list", u"1 in []"_s, u"false"_s);
    // steps
    row("list", u"permits | where(year = 2024) | list(median_days)"_s, u"33; 61; missing; 40"_s);
    row("first and last", u"concat(permits | first(region), permits | last(region))"_s, u"NorthWest"_s);
    row("first of no rows is missing", u"permits | where(false) | first(region)"_s, u"missing"_s);
    row("sort is stable and missing is last", u"permits | where(year = 2024) | sort(-median_days) | list(region)"_s,
        u"South; West; North; East"_s);
    row("sort ascending, missing last", u"permits | where(year = 2024) | sort(median_days) | list(region)"_s,
        u"North; West; South; East"_s);
    row("sort texts descending", u"permits | unique(region) | sort(-region) | list(region)"_s,
        u"West; South; North; East"_s);
    row("sort by two keys", u"permits | sort(year, -decided) | limit(2) | list(region)"_s, u"South; West"_s);
    row("limit above the rows", u"permits | limit(99) | count()"_s, u"12"_s);
    row("unique keeps the first", u"permits | unique(region) | list(decided)"_s, u"96; 279; 90; 164"_s);
    row("unique over all columns", u"permits | unique() | count()"_s, u"12"_s);
    row("pick", u"permits | limit(1) | pick(region, decided / applications * 100 as rate)"_s,
        u"region,rate / North,80"_s);
    row("add", u"permits | limit(1) | add(applications - decided as open) | pick(open)"_s, u"open / 24"_s);
    row("group without keys has one row", u"permits | where(false) | group(count(), sum(decided) as d)"_s,
        u"count,d / 0,"_s);
    row("default names of measures", u"permits | group(year, count(), sum(decided), count(median_days))"_s,
        u"year,count,sum_decided,count_median_days / 2022,4,629,4 / 2023,4,662,4 / 2024,4,741,3"_s);
    row("columns of a group stand as written", u"permits | group(count(), region)"_s,
        u"count,region / 3,East / 3,North / 3,South / 3,West"_s);
    row("a missing key is a group of its own, last",
        u"permits | where(year = 2024) | group(median_days > 35 as slow, count())"_s,
        u"slow,count / false,1 / true,2 / ,1"_s);
    row("measures may combine aggregates", u"permits | group(year, sum(decided) - min(decided) as rest) | list(rest)"_s,
        u"539; 577; 643"_s);
    row("an aggregate inside a measure is of the group",
        u"permits | group(region, max(decided - min(decided)) as spread) | list(spread)"_s, u"13; 45; 22; 37"_s);
    row("keys may be used in measures", u"permits | group(year, max(decided) + year as x) | list(x)"_s,
        u"2301; 2311; 2325"_s);
    row("append by column name",
        u"permits | limit(1) | pick(region, decided) | append(permits | limit(1) | pick(region, year))"_s,
        u"region,decided,year / North,96, / North,,2022"_s);
    row("to_long",
        u"permits | limit(1) | pick(region, applications, decided) | to_long([applications, decided], \"what\", \"n\")"_s,
        u"region,what,n / North,applications,120 / North,decided,96"_s);
    // joins
    row("left join keeps rows without match, suffix for equal names",
        u"permits | where(year = 2022) | pick(region, year, decided) | left_join(`permits/probe` | pick(region, year, decided), region, year)"_s,
        u"region,year,decided,region_2,year_2,decided_2 / North,2022,96,North,2022,58 / South,2022,279,,, / East,2022,90,,, / West,2022,164,,,"_s);
    row("inner join", u"permits | inner_join(`permits/probe`, region, year) | count()"_s, u"5"_s);
    row("full join", u"permits | full_join(`permits/probe`, region, year) | count()"_s, u"13"_s);
    row("anti join", u"`permits/probe` | anti_join(permits, region, year) | list(year)"_s, u"2025"_s);
    row("fan-out", u"permits | unique(region) | inner_join(`permits/probe`, region = region) | count()"_s, u"6"_s);
    row("missing keys match nothing",
        u"permits | where(median_days is missing) | left_join(permits | where(median_days is missing), median_days) | count(region_2)"_s,
        u"0"_s);
    // aggregates in row contexts
    row("aggregate over all rows", u"permits | where(decided > mean(decided)) | count()"_s, u"5"_s);
    row("aggregate by", u"permits | where(decided = max(decided, by(year))) | list(region)"_s,
        u"South; South; South"_s);
    row("share", u"permits | share(median_days > 40)"_s, canonicalText(6 / 11.0));
    row("min of texts", u"permits | min(region)"_s, u"East"_s);
    row("distinct", u"permits | distinct(region)"_s, u"4"_s);
    row("missing_count", u"permits | missing_count(median_days)"_s, u"1"_s);
    row("empty mean is missing", u"permits | where(false) | mean(decided)"_s, u"missing"_s);
    row("empty count is zero", u"permits | where(false) | count(decided)"_s, u"0"_s);
    row("stdev of one is missing", u"permits | limit(1) | stdev(decided)"_s, u"missing"_s);
    row("correlation of two pairs is missing", u"permits | limit(2) | correlation(decided, applications)"_s,
        u"missing"_s);
    // over rows
    row("row_number", u"permits | add(row_number(by(region)) as i) | where(i = 2) | list(year)"_s,
        u"2023; 2023; 2023; 2023"_s);
    row("previous", u"permits | add(decided - previous(decided, by(region)) as change) | list(change)"_s,
        u"missing; 22; 23; missing; 9; 13; missing; -5; 13; missing; 7; 30"_s);
    row("running_sum", u"permits | where(region = \"West\") | add(running_sum(decided) as total) | list(total)"_s,
        u"164; 335; 536"_s);
    row("running_sum skips missing rows",
        u"permits | where(year = 2024) | add(running_sum(median_days) as t) | list(t)"_s, u"33; 94; missing; 134"_s);
    row("rank: one is the greatest", u"permits | where(year = 2024) | add(rank(median_days) as r) | list(r)"_s,
        u"3; 1; missing; 2"_s);
    row("rank: equal values share the least rank",
        u"permits | where(region <> \"East\") | add(rank(year) as r) | limit(4) | list(r)"_s, u"7; 4; 1; 7"_s);
    // functions of one row
    row("if chooses a branch", u"if(1 < 2, \"yes\", \"no\")"_s, u"yes"_s);
    row("if with a missing condition", u"if(missing > 1, 1, 2)"_s, u"missing"_s);
    row("if by row", u"permits | where(year = 2024) | add(if(decided > 150, \"many\", \"few\") as size) | list(size)"_s,
        u"few; many; few; many"_s);
    row("coalesce", u"permits | where(year = 2024) | add(coalesce(median_days, 0) as days) | list(days)"_s,
        u"33; 61; 0; 40"_s);
    row("round half away from zero", u"[round(2.5), round(-2.5), round(1.005, 2), round(1250, -2)]"_s,
        u"3; -3; 1.01; 1300"_s);
    row("mod has the sign of the divisor", u"[mod(7, 3), mod(-7, 3), mod(7, -3)]"_s, u"1; 2; -2"_s);
    row("bin gives the lower edge", u"[bin(17, 5), bin(-1, 5), bin(0.3, 0.1)]"_s, u"15; -5; 0.3"_s);
    row("least and greatest", u"[least(3, 1, 2), greatest(3, 1, 2)]"_s, u"1; 3"_s);
    row("texts",
        u"[lower(\"ÀB\"), upper(\"é\"), trim(\" a \"), left(\"héllo\", 2), right(\"hello\", 3), replace(\"aXbX\", \"X\", \"-\")]"_s,
        u"àb; É; a; hé; llo; a-b-"_s);
    row("length counts code points", u"length(\"a😀é\")"_s, u"3"_s);
    row("text tests", u"[contains(\"abc\", \"b\"), starts_with(\"abc\", \"b\"), ends_with(\"abc\", \"bc\")]"_s,
        u"true; false; true"_s);
    row("concat with a missing part is missing", u"concat(\"a\", missing)"_s, u"missing"_s);
    row("text order is by code point", u"\"Z\" < \"a\""_s, u"true"_s);
    row("text order of characters above the basic plane", u"\"\\uff5e\" < \"😀\""_s, u"true"_s);
    row("number reads the canonical form only", u"[number(\"1.5\"), number(\"1,5\"), number(\" 1\")]"_s,
        u"1.5; missing; missing"_s);
    row("text of values", u"[text(0.1 + 0.2), text(true), text(date(2024, 1, 31))]"_s, u"0.3; true; 2024-01-31"_s);
    // dates
    row("dates", u"[date(\"2024-01-31\"), date(2024, 2, 29)]"_s, u"2024-01-31; 2024-02-29"_s);
    row("no such day", u"date(2023, 2, 29)"_s, u"missing"_s);
    row("parts",
        u"[year(date(2024, 8, 5)), quarter(date(2024, 8, 5)), month(date(2024, 8, 5)), day(date(2024, 8, 5))]"_s,
        u"2024; 3; 8; 5"_s);
    row("weekday counts from Monday", u"[weekday(date(2024, 1, 1)), weekday(date(2024, 1, 7))]"_s, u"1; 7"_s);
    row("period",
        u"[period(date(2024, 8, 5), \"year\"), period(date(2024, 8, 5), \"quarter\"), period(date(2024, 8, 5), \"month\")]"_s,
        u"2024-01-01; 2024-07-01; 2024-08-01"_s);
    row("add_days over a leap day", u"add_days(date(2024, 2, 28), 2)"_s, u"2024-03-01"_s);
    row("add_months is clamped", u"add_months(date(2024, 1, 31), 1)"_s, u"2024-02-29"_s);
    row("days_between", u"days_between(date(2024, 1, 1), date(2025, 1, 1))"_s, u"366"_s);
    // 2024-01-05 is a Friday: Monday 8th and Tuesday 9th follow.
    row("weekdays_between leaves the first day out", u"weekdays_between(date(2024, 1, 5), date(2024, 1, 9))"_s, u"2"_s);
    row("weekdays_between over a weekend only", u"weekdays_between(date(2024, 1, 5), date(2024, 1, 7))"_s, u"0"_s);
    row("weekdays_between over a year", u"weekdays_between(date(2023, 12, 31), date(2024, 12, 31))"_s, u"262"_s);
    row("a text literal is read as a date", u"date(2024, 1, 31) < \"2024-02-01\""_s, u"true"_s);
    row("a text parameter is read as a date", u"date(2024, 2, 1) = $since"_s, u"true"_s);
    row("a date equals its midnight", u"date(2024, 2, 1) = \"2024-02-01T00:00\""_s, u"true"_s);
    // equality
    row("equal within the tolerance", u"0.1 + 0.2 = 0.3"_s, u"true"_s);
    row("strict beyond the tolerance", u"0.1 + 0.2 > 0.3"_s, u"false"_s);
    row("false before true", u"false < true"_s, u"true"_s);
    row("sums are compensated", u"(permits | limit(1) | sum(1e15 + 0.3)) - 1e15"_s, u"0.25"_s);
    row("missing is not equal to missing", u"missing = missing"_s, u"missing"_s);
}

void TestExpression::values()
{
    QFETCH(QString, expression);
    QTEST(evaluated(expression, context()), "value");
}

void TestExpression::numbers_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<double>("number");
    // decided, sorted: 85 90 96 98 118 141 164 171 201 279 288 301
    QTest::newRow("median of an even number") << u"permits | median(decided)"_s << (141 + 164) / 2.0;
    QTest::newRow("q1 at h = 2.75") << u"permits | q1(decided)"_s << 96 + 0.75 * (98 - 96);
    QTest::newRow("q3 at h = 8.25") << u"permits | q3(decided)"_s << 201 + 0.25 * (279 - 201);
    QTest::newRow("percentile 90 at h = 9.9") << u"permits | percentile(decided, 90)"_s << 279 + 0.9 * (288 - 279);
    QTest::newRow("percentile 0") << u"permits | percentile(decided, 0)"_s << 85.0;
    QTest::newRow("percentile 100") << u"permits | percentile(decided, 100)"_s << 301.0;
    QTest::newRow("stdev of four") << u"permits | where(year = 2022) | stdev(decided)"_s
                                   << std::sqrt((61.25 * 61.25 + 121.75 * 121.75 + 67.25 * 67.25 + 6.75 * 6.75) / 3);
    QTest::newRow("logarithms") << u"ln(exp(2)) + log10(1000)"_s << 5.0;
    QTest::newRow("power and root") << u"power(2, 10) + sqrt(81)"_s << 1033.0;
}

void TestExpression::numbers()
{
    QFETCH(QString, expression);
    QFETCH(double, number);
    const auto result = evaluate(*parseExpression(expression), context());
    QVERIFY(result.has_value());
    const double found = std::get<double>(std::get<Scalar>(result->value));
    QVERIFY2(std::abs(found - number) <= 1e-12 * std::abs(number), qPrintable(QString::number(found, 'g', 17)));
}

void TestExpression::threeValuedLogic_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("both");
    QTest::addColumn<QString>("either");
    // Kleene's strong logic: exercises.md 5.4.
    const QString t = u"true"_s;
    const QString f = u"false"_s;
    const QString m = u"missing"_s;
    QTest::newRow("t t") << t << t << t << t;
    QTest::newRow("t f") << t << f << f << t;
    QTest::newRow("t m") << t << m << m << t;
    QTest::newRow("f t") << f << t << f << t;
    QTest::newRow("f f") << f << f << f << f;
    QTest::newRow("f m") << f << m << f << m;
    QTest::newRow("m t") << m << t << m << t;
    QTest::newRow("m f") << m << f << f << m;
    QTest::newRow("m m") << m << m << m << m;
}

void TestExpression::threeValuedLogic()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, both);
    QFETCH(QString, either);
    QCOMPARE(evaluated(a + u" and "_s + b, context()), both);
    QCOMPARE(evaluated(a + u" or "_s + b, context()), either);
    QCOMPARE(evaluated(u"not "_s + a, context()), a == u"missing" ? a : (a == u"true" ? u"false"_s : u"true"_s));
    // The same row by row, where the operands are columns.
    const auto scalar = [](const QString &word) { return word == u"missing" ? Scalar() : Scalar(word == u"true"); };
    const Table table =
        Table::fromRows({plainField(u"a"_s, ValueType::Boolean), plainField(u"b"_s, ValueType::Boolean)},
                        {{scalar(a), scalar(b)}, {true, true}});
    const Column rowwise = evaluateColumn(*parseExpression(u"a and b"_s), table)->column;
    QCOMPARE(rowwise.at(0), scalar(both));
    QCOMPARE(evaluateColumn(*parseExpression(u"a or b"_s), table)->column.at(0), scalar(either));
}

void TestExpression::errors_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QString &expression, const QString &error) {
        QTest::newRow(name) << expression << error;
    };
    row("ends early", u"permits |"_s, u"expr.syntax 1:10"_s);
    row("two values", u"1 2"_s, u"expr.syntax 1:3"_s);
    row("comparisons do not chain", u"1 < 2 < 3"_s, u"expr.syntax 1:7"_s);
    row("open text", u"\"abc"_s, u"expr.syntax 1:1"_s);
    row("strange character", u"1 + ?"_s, u"expr.syntax 1:5"_s);
    row("columns count code points", u"\"😀\" ?"_s, u"expr.syntax 1:5"_s);
    row("second line", u"permits\n  | where(year =)"_s, u"expr.syntax 2:17"_s);
    row("keyword as a name", u"permits | where(missing = )"_s, u"expr.syntax 1:27"_s);
    row("32 levels are allowed", QString(32, u'(') + u'1' + QString(32, u')'), u"1"_s);
    row("33 levels", QString(33, u'(') + u'1' + QString(33, u')'), u"expr.syntax 1:34"_s);
    row("2,001 characters", QString(2001, u' '), u"expr.syntax 1:1"_s);
    row("unknown column", u"permits | where(yeer = 2024)"_s, u"expr.name-unknown 1:17"_s);
    row("unknown dataset", u"permit | count()"_s, u"expr.name-unknown 1:1"_s);
    row("unknown parameter", u"1 + $nobody"_s, u"expr.name-unknown 1:5"_s);
    row("unknown function", u"permits | total(decided)"_s, u"expr.function-unknown 1:11"_s);
    row("row function as a step", u"permits | abs(decided)"_s, u"expr.function-unknown 1:11"_s);
    row("step as a function", u"where(true)"_s, u"expr.function-unknown 1:1"_s);
    row("fixed outside placeholders", u"fixed(1, 2)"_s, u"expr.function-unknown 1:1"_s);
    row("too few arguments", u"permits | percentile(decided)"_s, u"expr.arguments 1:11"_s);
    row("name of a calculated column missing", u"permits | add(decided * 2)"_s, u"expr.arguments 1:23"_s);
    row("name of a measure missing", u"permits | group(sum(decided) / 2)"_s, u"expr.arguments 1:30"_s);
    row("name taken", u"permits | add(1 as region)"_s, u"expr.arguments 1:15"_s);
    row("percentile needs a constant", u"permits | percentile(decided, year)"_s, u"expr.arguments 1:31"_s);
    row("percentile above 100", u"permits | percentile(decided, 101)"_s, u"expr.arguments 1:31"_s);
    row("limit is whole", u"permits | limit(1.5)"_s, u"expr.arguments 1:17"_s);
    row("column of a group that is no key", u"permits | group(year, max(decided) + applications as x)"_s,
        u"expr.arguments 1:38"_s);
    row("aggregate without rows", u"sum(1)"_s, u"expr.arguments 1:1"_s);
    row("text plus number", u"permits | add(region + 1 as x)"_s, u"expr.type 1:15"_s);
    row("text compared with number", u"permits | where(region = 1) | count()"_s, u"expr.type 1:24"_s);
    row("sum of texts", u"permits | sum(region)"_s, u"expr.type 1:15"_s);
    row("condition that is a number", u"permits | where(decided)"_s, u"expr.type 1:17"_s);
    row("table as a value", u"permits + 1"_s, u"expr.type 1:1"_s);
    row("step on a number", u"permits | count() | where(true)"_s, u"expr.type 1:21"_s);
    row("branches of two types", u"if(true, 1, \"a\")"_s, u"expr.type 1:13"_s);
    row("list of two types", u"[1, \"a\"]"_s, u"expr.type 1:5"_s);
    row("dates are not subtracted", u"date(2024, 1, 2) - date(2024, 1, 1)"_s, u"expr.type 1:1"_s);
    row("a text that is no date", u"date(2024, 1, 2) > \"soon\""_s, u"expr.type 1:18"_s);
    row("the type of a branch that is never taken", u"permits | where(false and region > 1) | count()"_s,
        u"expr.type 1:34"_s);
    row("types are checked without rows", u"permits | where(false) | where(region > 1) | count()"_s,
        u"expr.type 1:39"_s);
    row("value of four rows", u"permits | where(year = 2024) | value(decided)"_s, u"expr.single-value 1:32"_s);
}

void TestExpression::errors()
{
    QFETCH(QString, expression);
    QTEST(evaluated(expression, context()), "error");
}

void TestExpression::diagnostics_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<bool>("noted");
    QTest::newRow("division by zero") << u"1 / 0"_s << true;
    QTest::newRow("root of a negative number") << u"sqrt(-1)"_s << true;
    QTest::newRow("logarithm of zero") << u"ln(0)"_s << true;
    QTest::newRow("overflow") << u"power(10, 400)"_s << true;
    QTest::newRow("missing in, missing out") << u"1 / missing"_s << false;
    QTest::newRow("a branch that is not chosen") << u"if(true, 1, 1 / 0)"_s << false;
    QTest::newRow("rows that are not chosen")
        << u"permits | add(if(decided = 96, 0, 1 / (decided - 96)) as x) | sum(x)"_s << false;
    QTest::newRow("rows that and has decided")
        << u"permits | where(decided <> 96 and 1 / (decided - 96) > 0) | count()"_s << false;
    QTest::newRow("a row that is chosen") << u"permits | add(1 / (decided - 96) as x) | sum(x)"_s << true;
}

void TestExpression::diagnostics()
{
    QFETCH(QString, expression);
    QFETCH(bool, noted);
    const auto result = evaluate(*parseExpression(expression), context());
    QVERIFY(result.has_value());
    QCOMPARE(result->diagnostics, noted ? QStringList{u"expr.div-zero"_s} : QStringList());
}

void TestExpression::vegaSpelling_data()
{
    QTest::addColumn<QString>("vega");
    QTest::addColumn<QString>("plain");
    QTest::newRow("field") << u"datum.decided * 2"_s << u"decided * 2"_s;
    QTest::newRow("bracketed field") << u"datum['decided'] / datum.applications"_s << u"decided / applications"_s;
    QTest::newRow("conditional") << u"datum.decided > 100 ? 'many' : 'few'"_s
                                 << u"if(decided > 100, \"many\", \"few\")"_s;
    QTest::newRow("operators") << u"datum.year === 2024 && !(datum.region != 'South') || false"_s
                               << u"year = 2024 and not (region <> \"South\") or false"_s;
    QTest::newRow("isValid") << u"isValid(datum.median_days) ? datum.median_days : null"_s
                             << u"if(median_days is not missing, median_days, missing)"_s;
    QTest::newRow("functions") << u"floor(pow(sqrt(abs(-4)), 3)) + ceil(log(1))"_s
                               << u"floor(power(sqrt(abs(-4)), 3)) + ceil(ln(1))"_s;
    QTest::newRow("names without datum are refused") << u"decided"_s << u"expr.name-unknown 1:1"_s;
    QTest::newRow("other functions are refused") << u"month(datum.year)"_s << u"expr.function-unknown 1:1"_s;
    QTest::newRow("plain operators are refused") << u"datum.year = 2024"_s << u"expr.syntax 1:12"_s;
}

void TestExpression::vegaSpelling()
{
    QFETCH(QString, vega);
    QFETCH(QString, plain);
    const auto parsed = parseVegaExpression(vega);
    if (plain.startsWith(u"expr.")) {
        QVERIFY(!parsed.has_value());
        const ExpressionError error = parsed.error();
        QCOMPARE(error.id + u' ' + QString::number(error.line) + u':' + QString::number(error.column), plain);
        return;
    }
    QVERIFY2(parsed.has_value(), qPrintable(parsed.has_value() ? QString() : parsed.error().message));
    const Table &table = *permitdata::lookup()(u"permits"_s);
    const auto found = evaluateColumn(*parsed, table);
    const auto wanted = evaluateColumn(*parseExpression(plain), table);
    QVERIFY(found.has_value() && wanted.has_value());
    QCOMPARE(found->column, wanted->column);
}

void TestExpression::rowNumbersAreKeptOrLost_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<bool>("kept");
    QTest::addColumn<QList<int>>("numbers");
    const QList<int> of2024{3, 6, 9, 12};
    QTest::newRow("where") << u"permits | where(year = 2024)"_s << true << of2024;
    QTest::newRow("sort") << u"permits | where(year = 2024) | sort(-decided)"_s << true << QList<int>{6, 12, 3, 9};
    QTest::newRow("limit") << u"permits | where(year = 2024) | limit(2)"_s << true << QList<int>{3, 6};
    QTest::newRow("add") << u"permits | where(year = 2024) | add(1 as one)"_s << true << of2024;
    QTest::newRow("pick") << u"permits | where(year = 2024) | pick(region)"_s << true << of2024;
    QTest::newRow("unique") << u"permits | unique(region)"_s << true << QList<int>{1, 4, 7, 10};
    QTest::newRow("no rows are kept rows") << u"permits | where(false)"_s << true << QList<int>();
    QTest::newRow("group") << u"permits | group(region, count())"_s << false << QList<int>();
    QTest::newRow("join") << u"permits | left_join(`permits/probe`, region, year)"_s << false << QList<int>();
    QTest::newRow("anti_join") << u"permits | anti_join(`permits/probe`, region, year)"_s << false << QList<int>();
    QTest::newRow("append") << u"permits | append(`permits/probe`)"_s << false << QList<int>();
    QTest::newRow("to_long") << u"permits | to_long([decided, applications], \"k\", \"v\")"_s << false << QList<int>();
}

void TestExpression::rowNumbersAreKeptOrLost()
{
    QFETCH(QString, expression);
    const auto result = evaluate(*parseExpression(expression), context());
    QVERIFY(result.has_value());
    const Table table = std::get<Table>(result->value);
    QTEST(table.hasRowNumbers(), "kept");
    QTEST(table.rowNumbers(), "numbers");
}

void TestExpression::rowContexts()
{
    const Table &table = *permitdata::lookup()(u"permits"_s);
    const auto where = rowsWhere(*parseExpression(u"median_days > 50"_s), table, context());
    QVERIFY(where.has_value());
    QCOMPARE(*where, (std::vector<int>{3, 4, 5})); // row 9 is missing, so it is not true
    const auto one = evaluateForRow(*parseExpression(u"decided / sum(decided, by(year))"_s), table, 5, context());
    QVERIFY(one.has_value());
    QVERIFY(equalScalars(*one, 301 / 741.0));
    QCOMPARE(rowsWhere(*parseExpression(u"decided + 1"_s), table).error().id, u"expr.type"_s);
    QCOMPARE(evaluateColumn(*parseExpression(u"3"_s), table)->column.size(), 12);
}

void TestExpression::budgets()
{
    EvaluationContext tight = context();
    tight.rowBudget = 23;
    QCOMPARE(evaluated(u"permits | sum(decided)"_s, tight), u"2032"_s); // 12 row evaluations
    QCOMPARE(evaluated(u"permits | where(true) | sum(decided)"_s, tight), u"expr.budget 1:25"_s);
    EvaluationContext narrow = context();
    narrow.resultRows = 30;
    QCOMPARE(evaluated(u"permits | left_join(permits, region) | count()"_s, narrow), u"expr.budget 1:11"_s);
    QCOMPARE(evaluated(u"permits | inner_join(permits, region, year) | count()"_s, narrow), u"12"_s);
}

void TestExpression::references()
{
    const auto found = expressionReferences(*parseExpression(
        u"permits | where(region = $region) | left_join(`permits/probe`, year) | sum(abs(decided), 1)"_s.replace(
            u", 1)"_s, u")"_s)));
    QCOMPARE(found.datasets, (QStringList{u"permits"_s, u"permits/probe"_s}));
    QCOMPARE(found.columns, (QStringList{u"region"_s, u"year"_s, u"decided"_s}));
    QCOMPARE(found.parameters, QStringList{u"region"_s});
    QCOMPARE(found.functions, (QStringList{u"where"_s, u"left_join"_s, u"sum"_s, u"abs"_s}));
    QCOMPARE(expressionReferences(*parseExpression(u"decided / applications"_s), true).columns,
             (QStringList{u"decided"_s, u"applications"_s}));
}

void TestExpression::groupKeys()
{
    QCOMPARE(lastGroupKeys(
                 *parseExpression(u"permits | group(region, year(d) as y, count()) | group(y, sum(count) as n)"_s)),
             QStringList{u"y"_s});
    QVERIFY(!lastGroupKeys(*parseExpression(u"permits | where(true)"_s)).has_value());
}

void TestExpression::placeholderTexts()
{
    EvaluationContext placeholder = context();
    placeholder.placeholder = true;
    placeholder.language = u"fr"_s;
    const auto shown = [&](const QString &text) {
        return displayText(*evaluate(*parseExpression(text), placeholder), placeholder.language);
    };
    QCOMPARE(shown(u"permits | where(median_days = max(median_days)) | list(region)"_s), u"Sud"_s);
    QCOMPARE(shown(u"permits | max(year)"_s), u"2024"_s);
    QCOMPARE(shown(u"fixed(12345.678, 1)"_s), u"12\u00A0345,7"_s);
    QCOMPARE(shown(u"2 / 3"_s), u"0,67"_s);
    QCOMPARE(shown(u"date(2025, 7, 1)"_s), u"1er juillet 2025"_s);
    QCOMPARE(shown(u"missing"_s), u"–"_s);
}

QTEST_GUILESS_MAIN(TestExpression)
#include "test_expression.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/evaluated.h"
#include "dataset/permitdata.h"

#include "dataset/expressionfunctions.h"

#include <algorithm>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Every function of exercises.md 5.5 to 5.7: a value, what a missing argument gives, and a wrong argument.
class TestFunctions : public QObject
{
    Q_OBJECT

private slots:
    void rowFunctions_data();
    void rowFunctions();
    void aggregates_data();
    void aggregates();
    void noFunctionIsForgotten();

};

namespace {

struct FunctionCase {
    const char *value;   ///< an expression
    const char *result;  ///< what it gives
    const char *missing; ///< the same with a missing argument
    const char *wrong;   ///< with an argument of a wrong type
};

/// Missing in, missing out, for all but `if` and `coalesce` (5.4).
constexpr FunctionCase rowCases[] = {
    {"if(1 < 2, 5, 6)", "5", "if(missing, 5, 6)", "if(1, 5, 6)"},
    {"coalesce(missing, 7)", "7", "coalesce(missing, missing)", "coalesce(1, \"a\")"},
    {"abs(-3)", "3", "abs(missing)", "abs(\"a\")"},
    {"round(2.5)", "3", "round(missing)", "round(\"a\")"},
    {"round(-1.25, 1)", "-1.3", "round(1.2, missing)", "round(1, \"a\")"},
    {"floor(-1.5)", "-2", "floor(missing)", "floor(true)"},
    {"ceil(-1.5)", "-1", "ceil(missing)", "ceil(true)"},
    {"sqrt(9)", "3", "sqrt(missing)", "sqrt(\"9\")"},
    {"ln(1)", "0", "ln(missing)", "ln(\"a\")"},
    {"log10(1000)", "3", "log10(missing)", "log10(\"a\")"},
    {"exp(0)", "1", "exp(missing)", "exp(\"a\")"},
    {"power(2, 10)", "1024", "power(2, missing)", "power(\"a\", 2)"},
    {"mod(-7, 3)", "2", "mod(missing, 3)", "mod(\"a\", 3)"},
    {"least(3, 1, 2)", "1", "least(3, missing)", "least(\"a\", \"b\")"},
    {"greatest(3, 1, 2)", "3", "greatest(missing, 3)", "greatest(true, false)"},
    {"bin(17, 5)", "15", "bin(missing, 5)", "bin(\"a\", 5)"},
    {"lower(\"ÉA\")", "éa", "lower(missing)", "lower(1)"},
    {"upper(\"éa\")", "ÉA", "upper(missing)", "upper(1)"},
    {"trim(\"  a b \")", "a b", "trim(missing)", "trim(1)"},
    {"length(\"abc\")", "3", "length(missing)", "length(1)"},
    {"left(\"abc\", 2)", "ab", "left(\"abc\", missing)", "left(1, 2)"},
    {"right(\"abc\", 2)", "bc", "right(missing, 2)", "right(\"abc\", \"b\")"},
    {"contains(\"abc\", \"bc\")", "true", "contains(\"abc\", missing)", "contains(\"abc\", 1)"},
    {"starts_with(\"abc\", \"ab\")", "true", "starts_with(missing, \"a\")", "starts_with(1, \"a\")"},
    {"ends_with(\"abc\", \"ab\")", "false", "ends_with(missing, \"a\")", "ends_with(1, \"a\")"},
    {"replace(\"a-b\", \"-\", \"+\")", "a+b", "replace(\"a\", missing, \"b\")", "replace(\"a\", 1, \"b\")"},
    {"concat(\"a\", \"b\", \"c\")", "abc", "concat(\"a\", missing)", "concat(\"a\", 1)"},
    {"date(\"2024-02-29\")", "2024-02-29", "date(missing, 1, 1)", "date(1)"},
    {"date(2024, 2, 29)", "2024-02-29", "date(2024, missing, 1)", "date(2024, \"a\", 1)"},
    {"year(date(2024, 8, 5))", "2024", "year(missing)", "year(2024)"},
    {"quarter(date(2024, 8, 5))", "3", "quarter(missing)", "quarter(3)"},
    {"month(date(2024, 8, 5))", "8", "month(missing)", "month(8)"},
    {"day(date(2024, 8, 5))", "5", "day(missing)", "day(5)"},
    {"weekday(date(2024, 8, 5))", "1", "weekday(missing)", "weekday(1)"}, // a Monday
    {"hour(\"2024-08-05T17:45\")", "17", "hour(missing)", "hour(17)"},
    {"period(date(2024, 8, 5), \"quarter\")", "2024-07-01", "period(missing, \"year\")", "period(1, \"year\")"},
    {"add_days(date(2024, 2, 28), 2)", "2024-03-01", "add_days(missing, 1)", "add_days(1, 1)"},
    {"add_months(date(2024, 3, 31), -1)", "2024-02-29", "add_months(date(2024, 1, 1), missing)", "add_months(1, 1)"},
    {"days_between(date(2024, 3, 1), date(2024, 2, 28))", "-2", "days_between(missing, date(2024, 1, 1))",
     "days_between(1, 2)"},
    {"weekdays_between(date(2024, 1, 5), date(2024, 1, 9))", "2", "weekdays_between(date(2024, 1, 1), missing)",
     "weekdays_between(1, 2)"},
    {"number(\"-1.5e2\")", "-150", "number(missing)", "number(1)"},
    {"text(1.50)", "1.5", "text(missing)", "text([1])"},
};

/// Over the rows of `permits` (permitdata.h). The second form asks the same of no rows.
constexpr FunctionCase aggregateCases[] = {
    {"permits | count()", "12", "0", "permits | count(1, 2)"},
    {"permits | count(median_days)", "11", "0", "permits | count(nothing)"},
    {"permits | missing_count(median_days)", "1", "0", "permits | missing_count()"},
    {"permits | distinct(year)", "3", "0", "permits | distinct()"},
    {"permits | sum(decided)", "2032", "missing", "permits | sum(region)"},
    {"permits | where(year = 2022) | mean(decided)", "157.25", "missing", "permits | mean(region)"}, // 629 / 4
    {"permits | min(median_days)", "27", "missing", "permits | min(1, 2)"},
    {"permits | max(region)", "West", "missing", "permits | max()"},
    {"permits | median(median_days)", "41", "missing", "permits | median(region)"},
    {"permits | q1(median_days)", "35.5", "missing", "permits | q1(region)"},
    {"permits | q3(median_days)", "49.5", "missing", "permits | q3(region)"},
    {"permits | percentile(median_days, 90)", "55", "missing", "permits | percentile(decided, -1)"},
    {"permits | where(region = \"East\") | stdev(median_days)", "1.4142135623731", "missing", "permits | stdev(region)"},
    // (41 · 96 + 38 · 118) / (96 + 118)
    {"permits | limit(2) | weighted_mean(median_days, decided)", "39.3457943925234", "missing",
     "permits | weighted_mean(region, decided)"},
    {"permits | share(median_days > 40)", "0.545454545454545", "missing", "permits | share(decided)"},
    {"permits | where(region = \"East\") | correlation(decided, decided)", "1", "missing",
     "permits | correlation(region, decided)"},
};

QString textOf(const char *text)
{
    return QString::fromUtf8(text);
}

EvaluationContext permitContext()
{
    EvaluationContext context;
    context.tables = permitdata::lookup();
    return context;
}

template<size_t size> void addRows(const FunctionCase (&cases)[size])
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("missing");
    QTest::addColumn<QString>("wrong");
    for (const FunctionCase &c : cases)
        QTest::newRow(c.value) << textOf(c.value) << textOf(c.result) << textOf(c.missing) << textOf(c.wrong);
}

template<size_t size> bool isNamed(const QString &function, const FunctionCase (&cases)[size])
{
    return std::any_of(std::begin(cases), std::end(cases),
                       [&](const FunctionCase &c) { return textOf(c.value).contains(function + u'('); });
}

} // namespace

void TestFunctions::rowFunctions_data()
{
    addRows(rowCases);
}

void TestFunctions::rowFunctions()
{
    QFETCH(QString, value);
    QFETCH(QString, missing);
    QFETCH(QString, wrong);
    QTEST(evaluated(value, permitContext()), "result");
    QCOMPARE(evaluated(missing, permitContext()), u"missing"_s);
    const QString error = evaluated(wrong, permitContext());
    QVERIFY2(error.startsWith(u"expr.type "), qPrintable(error));
}

void TestFunctions::aggregates_data()
{
    addRows(aggregateCases);
}

void TestFunctions::aggregates()
{
    QFETCH(QString, value);
    QFETCH(QString, missing);
    QFETCH(QString, wrong);
    QTEST(evaluated(value, permitContext()), "result");
    const QString ofNoRows = QString(value).replace(u"permits |"_s, u"permits | where(false) |"_s);
    QCOMPARE(evaluated(ofNoRows, permitContext()), missing);
    const QString error = evaluated(wrong, permitContext());
    QVERIFY2(error.startsWith(u"expr."), qPrintable(error));
}

/// A function that is added must get its row here. Steps and functions over rows stand in test_expression.
void TestFunctions::noFunctionIsForgotten()
{
    for (const QString &name : functionNames(FunctionKind::Row)) {
        const bool special = name == u"by" || name == u"fixed"; // only inside other calls, only in placeholders
        QVERIFY2(special || isNamed(name, rowCases), qPrintable(name));
    }
    for (const QString &name : functionNames(FunctionKind::Aggregate))
        QVERIFY2(isNamed(name, aggregateCases), qPrintable(name));
}

QTEST_GUILESS_MAIN(TestFunctions)
#include "test_functions.moc"

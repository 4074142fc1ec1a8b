// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablepack.h"

#include "grading/kinds/pivotquestion.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

/// table.pivot (exercises.md 4.17) on permits.csv. Four hard data checks of weight 1 each; a hard one that fails caps the
/// score at 0.5.
class TestTablePivot : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers() { m_graded->checkCurrentRow(); }
    void checksAndReading();
    void numbersByHand();
    void equalsTheExpressionLanguage_data();
    void equalsTheExpressionLanguage();
    void brokenKeys_data();
    void brokenKeys();

private:
    std::unique_ptr<GradedPack> m_graded;
};

namespace {

QString pivotExercise(const QString &id, int number, const QString &rest)
{
    return exerciseHead(id, u"table.pivot"_s, number) + u"    data: permits\n"_s + rest
        + u"    tests:\n      - {name: model, answer: {}, outcome: invalid}\n"_s;
}

QString pivotExercises()
{
    return pivotExercise(u"decided"_s, 1, uR"(    response: {fields: [region, year, decided, applications, median_days], aggregates: [count, sum, mean, average, median, ratio]}
    grading:
      expect: {rows: [region], columns: [year], values: [{aggregate: sum, field: decided}]}
      anticipate:
        - {id: counted, match: {values: [{aggregate: count}]}, feedback: You counted rows., misconception: count-for-sum}
        - {id: regions-only, match: {table: {expr: 'permits | group(region, sum(decided) as d)'}}, feedback: And the years?, score: 0.3}
        - {id: only-2024, match: {filter: {field: year, equal: 2024}}, feedback: All years are asked.}
)"_s)
        + pivotExercise(u"as-asked"_s, 2, uR"(    response: {aggregates: [sum, mean]}
    grading:
      expect: {rows: [region], columns: [year], values: [{aggregate: sum, field: decided}]}
      layout: asked
)"_s)
        + pivotExercise(u"recent"_s, 3, uR"(    variants: {year: [2023, 2024]}
    grading:
      expect: {rows: [region], values: [{aggregate: sum, field: decided}, {aggregate: ratio, field: decided, per: applications}], filter: {field: year, gte: {expr: $year}}}
)"_s)
        + pivotExercise(u"table"_s, 4, uR"(    grading:
      expect: {table: {expr: 'permits | group(region, sum(decided) as d)'}}
      tolerance: {rel: 0.05}
)"_s);
}

} // namespace

void TestTablePivot::initTestCase()
{
    m_graded = std::make_unique<GradedPack>(tablePack(pivotExercises()));
    QVERIFY(m_graded->isSound());
}

void TestTablePivot::answers_data()
{
    const GradeRow rows[] = {
        {"the key", "decided", R"({"rows": ["region"], "columns": ["year"], "values": [{"aggregate": "sum", "field": "decided"}], "filter": null})", "full", 1},
        {"rows and columns exchanged are equal", "decided", R"({"rows": ["year"], "columns": ["region"], "values": [{"aggregate": "sum", "field": "decided"}]})", "full", 1},
        {"all groups in the rows are equal", "decided", R"({"rows": ["year", "region"], "values": [{"aggregate": "sum", "field": "decided", "show": "value"}]})", "full", 1},
        {"a filter that keeps all rows is equal", "decided", R"({"rows": ["region"], "columns": ["year"], "values": [{"aggregate": "sum", "field": "decided"}], "filter": {"field": "year", "gte": 2000}})", "full", 1},
        {"duplicates count once", "decided", R"({"rows": ["region", "region"], "columns": ["year", "region"], "values": [{"aggregate": "sum", "field": "decided"}, {"aggregate": "sum", "field": "decided"}]})", "full", 1},
        {"count for sum: a column is left out: 2 of 4", "decided", R"({"rows": ["region"], "columns": ["year"], "values": [{"aggregate": "count"}]})", "partial", 0.5, "counted", "You counted rows."},
        {"mean for sum: one row a cell, so it is equal", "decided", R"({"rows": ["region"], "columns": ["year"], "values": [{"aggregate": "mean", "field": "decided"}]})", "full", 1},
        {"another column: data.fields first", "decided", R"({"rows": ["region"], "columns": ["year"], "values": [{"aggregate": "sum", "field": "applications"}]})", "partial", 0.5, "data.fields", "The table leaves out a column the question needs."},
        {"another column beside the right one: 3 of 4, capped", "decided", R"({"rows": ["region"], "columns": ["year"], "values": [{"aggregate": "sum", "field": "applications"}, {"aggregate": "sum", "field": "decided"}]})", "partial", 0.5, "data.measure", "The values show this: sum of Applications received. Is that what is asked?"},
        {"another column beside the right one, in French", "decided", R"({"rows": ["region"], "columns": ["year"], "values": [{"aggregate": "ratio", "field": "decided", "per": "applications"}]})", "partial", 0.5, "data.measure", "Les valeurs montrent ceci\u00A0: Permis décidés par Demandes reçues. Est-ce ce qui est demandé?", "fr"},
        {"a share for a sum", "decided", R"({"rows": ["region"], "columns": ["year"], "values": [{"aggregate": "sum", "field": "decided", "show": "row"}]})", "partial", 0.5, "data.measure", "The values show this: sum of Permits decided, as a share of its row. Is that what is asked?"},
        {"one grouping is missing, anticipated by its table", "decided", R"({"rows": ["region"], "values": [{"aggregate": "sum", "field": "decided"}]})", "partial", 0.3, "regions-only"},
        {"the other grouping is missing", "decided", R"({"columns": ["year"], "values": [{"aggregate": "sum", "field": "decided"}]})", "partial", 0.5, "data.fields"},
        {"one grouping too many: 3 of 4, capped", "decided", R"({"rows": ["region", "median_days"], "columns": ["year"], "values": [{"aggregate": "sum", "field": "decided"}]})", "partial", 0.5, "data.grain", "Each number stands for one combination of Region and Median wait and Year. The question asks for another unit of comparison."},
        {"a filter nobody asked for", "decided", R"({"rows": ["region"], "columns": ["year"], "values": [{"aggregate": "sum", "field": "decided"}], "filter": {"field": "year", "gte": 2023}})", "partial", 0.5, "data.filter"},
        {"a filter anticipated by its rows", "decided", R"({"rows": ["region"], "columns": ["year"], "values": [{"aggregate": "sum", "field": "decided"}], "filter": {"field": "year", "gt": 2023}})", "partial", 0.5, "only-2024"},
        {"no values", "decided", R"({"rows": ["region"], "columns": ["year"], "values": []})", "invalid", -1, "answer.empty"},
        {"neither rows nor columns", "decided", R"({"values": [{"aggregate": "count"}]})", "invalid", -1, "answer.empty"},
        {"nothing", "decided", "{}", "invalid", -1, "answer.empty"},
        {"no such column", "decided", R"({"rows": ["city"], "values": [{"aggregate": "count"}]})", "invalid", -1, "answer.shape"},
        {"an aggregate that is not offered", "decided", R"({"rows": ["region"], "values": [{"aggregate": "max", "field": "decided"}]})", "invalid", -1, "answer.shape"},
        {"count has no field", "decided", R"({"rows": ["region"], "values": [{"aggregate": "count", "field": "decided"}]})", "invalid", -1, "answer.shape"},
        {"sum needs a field", "decided", R"({"rows": ["region"], "values": [{"aggregate": "sum"}]})", "invalid", -1, "answer.shape"},
        {"ratio needs its base", "decided", R"({"rows": ["region"], "values": [{"aggregate": "ratio", "field": "decided"}]})", "invalid", -1, "answer.shape"},
        {"no such share", "decided", R"({"rows": ["region"], "values": [{"aggregate": "sum", "field": "decided", "show": "all"}]})", "invalid", -1, "answer.shape"},
        {"rows are a list", "decided", R"({"rows": "region", "values": [{"aggregate": "count"}]})", "invalid", -1, "answer.shape"},
        {"unknown key", "decided", R"({"rows": ["region"], "values": [{"aggregate": "count"}], "totals": true})", "invalid", -1, "answer.shape"},
        {"a filter without value", "decided", R"({"rows": ["region"], "values": [{"aggregate": "count"}], "filter": {"field": "year", "gte": null}})", "invalid", -1, "filter.incomplete"},
        {"a filter with a wrong type", "decided", R"({"rows": ["region"], "values": [{"aggregate": "count"}], "filter": {"field": "year", "gte": "x"}})", "invalid", -1, "filter.type"},
        {"sum of texts is missing everywhere", "decided", R"({"rows": ["region"], "columns": ["year"], "values": [{"aggregate": "sum", "field": "region"}]})", "partial", 0.5, "data.fields"},
        {"asked layout: the key", "as-asked", R"({"rows": ["region"], "columns": ["year"], "values": [{"aggregate": "sum", "field": "decided"}]})", "full", 1},
        {"asked layout: exchanged, 4 of 5", "as-asked", R"({"rows": ["year"], "columns": ["region"], "values": [{"aggregate": "sum", "field": "decided"}]})", "partial", 0.8, "layout", "Rows and columns stand the other way round than asked."},
        {"asked layout: both in the rows", "as-asked", R"({"rows": ["region", "year"], "values": [{"aggregate": "sum", "field": "decided"}]})", "partial", 0.8, "layout"},
        {"filtered, two values in any order", "recent", R"({"columns": ["region"], "values": [{"aggregate": "ratio", "field": "decided", "per": "applications"}, {"aggregate": "sum", "field": "decided"}], "filter": {"field": "year", "oneOf": [2023, 2024]}})", "full", 1},
        {"the filter of another variant", "recent", R"({"rows": ["region"], "values": [{"aggregate": "sum", "field": "decided"}, {"aggregate": "ratio", "field": "decided", "per": "applications"}], "filter": {"field": "year", "equal": 2024}})", "full", 1, "", "", "en", 1},
        {"expected table: other names are paired", "table", R"({"rows": ["region"], "values": [{"aggregate": "sum", "field": "decided"}]})", "full", 1},
        {"expected table: only grain and measure are checked: 1 of 2", "table", R"({"rows": ["region"], "values": [{"aggregate": "sum", "field": "applications"}]})", "partial", 0.5, "data.measure"},
        {"expected table: grain and measure fail", "table", R"({"rows": ["year"], "values": [{"aggregate": "sum", "field": "decided"}]})", "partial", 0, "data.grain"},
    };
    addGradeRows(rows);
}

void TestTablePivot::checksAndReading()
{
    const Grade grade = m_graded->grade(u"as-asked"_s, jsonObject(R"({"rows": ["year"], "columns": ["region"], "values": [{"aggregate": "sum", "field": "decided"}], "filter": {"field": "decided", "gt": 0}})"));
    QCOMPARE(checkWords(grade), u"data.fields+ data.filter+ data.grain+ data.measure+ layout-"_s);
    QVERIFY(grade.checks.first().hard && !grade.checks.last().hard);
    QCOMPARE(grade.messages.first().text, u"The data is right."_s);
    QCOMPARE(grade.read, u"Values: sum of Permits decided. Rows: Year. Columns: Region. Only where: Permits decided more than 0."_s);
    QCOMPARE(checkWords(m_graded->grade(u"table"_s, jsonObject(R"({"rows": ["year"], "values": [{"aggregate": "count"}]})"))), u"data.grain- data.measure-"_s);
}

void TestTablePivot::numbersByHand()
{
    const Table permits = *m_graded->pack().table(u"permits"_s);
    const PivotOutcome sums = pivotOutcome({{u"region"_s}, {}, {{u"sum"_s, u"decided"_s, {}, {}}, {u"count"_s, {}, {}, u"total"_s}}, {}}, permits);
    // North 96 + 118 + 141, South 279 + 288 + 301, East 90 + 85 + 98, West 164 + 171 + 201; a quarter of the rows each.
    const QList<QPair<QString, double>> expected{{u"North"_s, 355}, {u"South"_s, 868}, {u"East"_s, 273}, {u"West"_s, 536}};
    QCOMPARE(sums.table.table.rowCount(), 4);
    for (int row = 0; row < 4; ++row) {
        QCOMPARE(std::get<QString>(sums.table.table.at(row, 0)), expected.at(row).first);
        QCOMPARE(std::get<double>(sums.table.table.at(row, 1)), expected.at(row).second);
        QCOMPARE(std::get<double>(sums.table.table.at(row, 2)), 0.25);
    }
    QCOMPARE(sums.sources, QStringList({u"decided"_s, u"region"_s}));
    QCOMPARE(sums.rowNumbers.size(), 12);
}

void TestTablePivot::equalsTheExpressionLanguage_data()
{
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<QString>("expression");
    const auto row = [](const char *name, const char *question, const QString &expression) {
        QTest::newRow(name) << QByteArray(question) << expression;
    };
    row("share of the row", R"({"rows": ["region"], "columns": ["year"], "values": [{"aggregate": "sum", "field": "decided", "show": "row"}]})",
        u"permits | add(decided / sum(decided, by(region)) as s) | group(region, year, sum(s) as s)"_s);
    row("share of the column", R"({"rows": ["region"], "columns": ["year"], "values": [{"aggregate": "sum", "field": "decided", "show": "column"}]})",
        u"permits | add(decided / sum(decided, by(year)) as s) | group(region, year, sum(s) as s)"_s);
    row("share of the whole", R"({"rows": ["region"], "columns": ["year"], "values": [{"aggregate": "sum", "field": "decided", "show": "total"}]})",
        u"permits | add(decided / sum(decided) as s) | group(region, year, sum(s) as s)"_s);
    row("share of counts among the rows that are kept", R"({"rows": ["region"], "values": [{"aggregate": "count", "show": "column"}], "filter": {"field": "decided", "gt": 100}})",
        u"permits | where(decided > 100) | group(region, count() as n) | add(n / sum(n) as s) | pick(region, s)"_s);
    row("a mean over the mean of all", R"({"rows": ["region"], "values": [{"aggregate": "mean", "field": "applications", "show": "total"}]})",
        u"permits | group(region, mean(applications) as m) | add(m / (permits | mean(applications)) as s) | pick(region, s)"_s);
    row("ratio over rows with both present", R"({"rows": ["region"], "values": [{"aggregate": "ratio", "field": "median_days", "per": "decided"}]})",
        u"permits | where(median_days is not missing) | group(region, sum(median_days) / sum(decided) as r)"_s);
    row("a missing key is a group of its own", R"({"rows": ["median_days"], "values": [{"aggregate": "count"}]})",
        u"permits | group(median_days, count() as n) | pick(median_days, n)"_s);
    for (const char *op : {"median", "min", "max", "distinct", "q1", "q3", "stdev"}) {
        QTest::newRow(op) << QByteArray(R"({"rows": ["region"], "values": [{"aggregate": "%", "field": "median_days"}]})").replace("%", op)
                          << u"permits | group(region, %1(median_days) as m)"_s.arg(QLatin1String(op));
    }
    row("average is mean", R"({"rows": ["year"], "values": [{"aggregate": "average", "field": "median_days"}]})", u"permits | group(year, mean(median_days) as m)"_s);
}

void TestTablePivot::equalsTheExpressionLanguage()
{
    QFETCH(const QByteArray, question);
    QFETCH(const QString, expression);
    const Table permits = *m_graded->pack().table(u"permits"_s);
    const auto asked = readPivotQuestion(jsonObject(question.constData()), permits, {}, u"en"_s);
    QVERIFY(asked);
    const auto value = evaluate(*parseExpression(expression), lessonContext(m_graded->pack(), u"en"_s));
    QVERIFY2(value, value ? "" : qPrintable(value.error().message));
    const Table expected = std::get<Table>(value->value);
    const PivotOutcome outcome = pivotOutcome(*asked, permits);
    ComparedTable other{expected, outcome.table.keys, {}};
    for (const Field &field : expected.fields()) {
        if (!other.keys.contains(field.name))
            other.measures.append(field.name);
    }
    QVERIFY(compareTables(outcome.table, other).equal);
}

void TestTablePivot::brokenKeys_data()
{
    QTest::addColumn<QString>("expect");
    QTest::addColumn<QString>("rule");
    QTest::newRow("no such column") << u"{rows: [city], values: [{aggregate: count}]}"_s << u"exercise.key.error"_s;
    QTest::newRow("no groups") << u"{values: [{aggregate: count}]}"_s << u"exercise.key.error"_s;
    QTest::newRow("no rows are left") << u"{rows: [region], values: [{aggregate: count}], filter: {field: year, gt: 2100}}"_s << u"exercise.key.missing-value"_s;
    QTest::newRow("a number instead of a table") << u"{table: {expr: permits | count()}}"_s << u"exercise.key.error"_s;
}

void TestTablePivot::brokenKeys()
{
    QFETCH(const QString, expect);
    QFETCH(const QString, rule);
    GradedPack graded(tablePack(pivotExercise(u"broken"_s, 1, u"    grading: {expect: "_s + expect + u"}\n"_s)));
    const PreparedExercise &prepared =
        graded.cache().prepared(graded.pack(), *graded.pack().exercise(u"broken"_s), 0, u"en"_s);
    QVERIFY(!prepared.isGradable());
    QCOMPARE(prepared.problems.first().ruleId, rule);
}

QTEST_GUILESS_MAIN(TestTablePivot)
#include "test_tablepivot.moc"

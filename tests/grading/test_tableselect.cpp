// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablepack.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

/// table.select (exercises.md 4.15). In permits.csv row 9 is the only one without a wait; more than 50 days are waited
/// in rows 4, 5 and 6.
class TestTableSelect : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers() { m_graded->checkCurrentRow(); }
    void checksAndReading();
    void testsMayNameRowsByExpression();
    void brokenKeys_data();
    void brokenKeys();

private:
    std::unique_ptr<GradedPack> m_graded;
};

namespace {

QString selectExercise(const QString &id, int number, const QString &rest)
{
    return exerciseHead(id, u"table.select"_s, number) + u"    data: permits\n"_s + rest
        + u"    tests:\n      - {name: model, answer: {}, outcome: invalid}\n"_s;
}

QString selectExercises()
{
    return selectExercise(u"slow"_s, 1, uR"(    response: {select: rows, columns: [region, year, median_days], multiple: true}
    grading:
      expect: {expr: permits | where(median_days > 50)}
      anticipate:
        - {id: missing, match: {rows: {expr: permits | where(median_days is missing)}}, feedback: Missing is not slow., score: 0.1}
        - {id: south, match: {rows: [4, 5]}, feedback: And the third year?}
)"_s)
        + selectExercise(u"unknown-cell"_s, 2, uR"(    response: {select: cells}
    grading: {expect: [{row: 9, field: median_days}]}
    messages:
      table.select.extra: {fail: Own words on an extra cell.}
)"_s)
        + selectExercise(u"slow-cells"_s, 3, uR"(    response: {select: cells}
    grading: {expect: {rows: {expr: permits | where(median_days > 50)}, field: median_days}}
)"_s)
        + selectExercise(u"counts"_s, 4, uR"(    response: {select: columns, columns: [applications, decided, median_days]}
    grading: {expect: [applications, decided]}
)"_s)
        + selectExercise(u"one"_s, 5, uR"(    response: {multiple: false}
    grading: {expect: [9]}
)"_s)
        + selectExercise(u"none"_s, 6, uR"(    response: {allowNone: true}
    grading: {expect: {expr: permits | where(decided > applications)}}
)"_s)
        + selectExercise(u"varied"_s, 7, uR"(    variants: {least: [50, 54, 60]}
    grading: {expect: {expr: permits | where(median_days > $least)}}
)"_s);
}

} // namespace

void TestTableSelect::initTestCase()
{
    m_graded = std::make_unique<GradedPack>(tablePack(selectExercises()));
    QVERIFY(m_graded->isSound());
}

void TestTableSelect::answers_data()
{
    // set(E, L): one wrong pick cancels one right pick, over the number of expected ones.
    const GradeRow rows[] = {
        {"rows: the key in any order", "slow", R"({"rows": [6, 4, 5]})", "full", 1, "", "Right."},
        {"rows: duplicates count once", "slow", R"({"rows": [4, 5, 6, 6, 4]})", "full", 1},
        {"rows: one missed: 2 of 3", "slow", R"({"rows": [4, 6]})", "partial", 0.6667, "table.select.missed", "All your picks hold. There are more."},
        {"rows: one extra: (3 - 1) of 3", "slow", R"({"rows": [4, 5, 6, 10]})", "partial", 0.6667, "table.select.extra", "3 of your 4 picks hold; one that does not is row 10."},
        {"rows: one extra in French", "slow", R"({"rows": [4, 5, 6, 10]})", "partial", 0.6667, "table.select.extra", "3 de vos 4 choix conviennent; un qui ne convient pas est la ligne 10.", "fr"},
        {"rows: extra speaks before missed", "slow", R"({"rows": [4, 12, 1]})", "partial", 0, "table.select.extra", "1 of your 3 picks hold; one that does not is row 1."},
        {"rows: anticipation by expression replaces the score", "slow", R"({"rows": [9]})", "partial", 0.1, "missing", "Missing is not slow."},
        {"rows: anticipation by list", "slow", R"({"rows": [5, 4]})", "partial", 0.6667, "south"},
        {"rows: nothing picked", "slow", R"({"rows": []})", "invalid", -1, "answer.empty"},
        {"rows: absent", "slow", "{}", "invalid", -1, "answer.empty"},
        {"rows: null", "slow", R"({"rows": null})", "invalid", -1, "answer.empty"},
        {"rows: no such row", "slow", R"({"rows": [13]})", "invalid", -1, "answer.shape"},
        {"rows: row numbers start at 1", "slow", R"({"rows": [0]})", "invalid", -1, "answer.shape"},
        {"rows: no whole number", "slow", R"({"rows": [4.5]})", "invalid", -1, "answer.shape"},
        {"rows: a text", "slow", R"({"rows": ["4"]})", "invalid", -1, "answer.shape"},
        {"rows: no list", "slow", R"({"rows": 4})", "invalid", -1, "answer.shape"},
        {"rows: cells were not asked", "slow", R"({"cells": [{"row": 4, "field": "year"}]})", "invalid", -1, "answer.shape"},
        {"rows: unknown key", "slow", R"({"rows": [4, 5, 6], "why": 1})", "invalid", -1, "answer.shape"},
        {"cells: the key", "unknown-cell", R"({"cells": [{"row": 9, "field": "median_days"}]})", "full", 1},
        {"cells: another column of the row, own words", "unknown-cell", R"({"cells": [{"row": 9, "field": "decided"}]})", "partial", 0, "table.select.extra", "Own words on an extra cell."},
        {"cells: no such column", "unknown-cell", R"({"cells": [{"row": 9, "field": "days"}]})", "invalid", -1, "answer.shape"},
        {"cells: without a column", "unknown-cell", R"({"cells": [{"row": 9}]})", "invalid", -1, "answer.shape"},
        {"cells: a further key", "unknown-cell", R"({"cells": [{"row": 9, "field": "median_days", "x": 1}]})", "invalid", -1, "answer.shape"},
        {"cells: {rows, field} gives one cell a row", "slow-cells", R"({"cells": [{"row": 4, "field": "median_days"}, {"row": 5, "field": "median_days"}, {"row": 6, "field": "median_days"}]})", "full", 1},
        {"cells: a pick that does not hold is named", "slow-cells", R"({"cells": [{"row": 4, "field": "median_days"}, {"row": 5, "field": "year"}]})", "partial", 0, "table.select.extra", "1 of your 2 picks hold; one that does not is row 5, Year."},
        {"columns: the key", "counts", R"({"columns": ["decided", "applications"]})", "full", 1},
        {"columns: one extra", "counts", R"({"columns": ["decided", "applications", "median_days"]})", "partial", 0.5, "table.select.extra", "2 of your 3 picks hold; one that does not is Median wait."},
        {"columns: a single wrong one", "counts", R"({"columns": ["median_days"]})", "partial", 0, "table.select.extra", "Your pick does not hold: Median wait."},
        {"columns: one that is not shown", "counts", R"({"columns": ["region"]})", "invalid", -1, "answer.shape"},
        {"one: the key", "one", R"({"rows": [9]})", "full", 1},
        {"one: two picks", "one", R"({"rows": [9, 8]})", "invalid", -1, "answer.shape"},
        {"none: picking nothing is right", "none", R"({"rows": []})", "full", 1},
        {"none: the empty answer is still empty", "none", "{}", "invalid", -1, "answer.empty"},
        {"none: any pick is wrong", "none", R"({"rows": [3]})", "partial", 0, "table.select.extra", "Your pick does not hold: row 3."},
        {"variants: more than 50 days", "varied", R"({"rows": [4, 5, 6]})", "full", 1, "", "", "en", 0},
        {"variants: more than 54 days", "varied", R"({"rows": [5, 6]})", "full", 1, "", "", "en", 1},
        {"variants: more than 60 days", "varied", R"({"rows": [5, 6]})", "partial", 0, "table.select.extra", "", "en", 2},
    };
    addGradeRows(rows);
}

void TestTableSelect::checksAndReading()
{
    const Grade extra = m_graded->grade(u"slow"_s, jsonObject(R"({"rows": [4, 5, 6, 10]})"));
    QCOMPARE(checkWords(extra), u"found+ clean-"_s);
    QCOMPARE(extra.checks.first().weight, 1.0);
    QVERIFY(!extra.checks.last().hard);
    QCOMPARE(extra.read, u"row 4, row 5, row 6, row 10"_s);
    QCOMPARE(checkWords(m_graded->grade(u"slow"_s, jsonObject(R"({"rows": [4]})"))), u"found- clean+"_s);
    QCOMPARE(m_graded->grade(u"counts"_s, jsonObject(R"({"columns": ["decided"]})"), u"fr"_s).read, u"Permis décidés"_s);
    QCOMPARE(m_graded->grade(u"none"_s, jsonObject(R"({"rows": []})")).read, u"nothing picked"_s);
}

void TestTableSelect::testsMayNameRowsByExpression()
{
    const QString tests = uR"(    tests:
      - {name: model, answer: {rows: {expr: permits | where(median_days > 50)}}, score: 1}
)"_s;
    GradedPack graded(tablePack(exerciseHead(u"slow"_s, u"table.select"_s, 1)
                                + u"    data: permits\n    grading: {expect: [4, 5, 6]}\n"_s + tests));
    QVERIFY(graded.isSound());
    const Exercise &exercise = *graded.pack().exercise(u"slow"_s);
    const auto answer = modelAnswer(graded.pack(), exercise, 0, u"en"_s, graded.cache());
    QVERIFY(answer);
    QCOMPARE(*answer, jsonObject(R"({"rows": [4, 5, 6]})"));
}

void TestTableSelect::brokenKeys_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("rule");
    QTest::newRow("a table that lost its row numbers") << u"    grading: {expect: {expr: 'permits | group(region)'}}\n"_s << u"exercise.key.error"_s;
    QTest::newRow("a row that does not exist") << u"    grading: {expect: [13]}\n"_s << u"exercise.key.error"_s;
    QTest::newRow("a table without rows") << u"    grading: {expect: {expr: permits | where(year = 1999)}}\n"_s << u"exercise.key.missing-value"_s;
    QTest::newRow("a column that is not shown") << u"    response: {select: columns, columns: [year]}\n    grading: {expect: [region]}\n"_s << u"exercise.key.error"_s;
}

void TestTableSelect::brokenKeys()
{
    QFETCH(const QString, rest);
    QFETCH(const QString, rule);
    GradedPack graded(tablePack(selectExercise(u"broken"_s, 1, rest)));
    const Exercise &exercise = *graded.pack().exercise(u"broken"_s);
    const PreparedExercise &prepared = graded.cache().prepared(graded.pack(), exercise, 0, u"en"_s);
    QVERIFY(!prepared.isGradable());
    QCOMPARE(prepared.problems.first().ruleId, rule);
    QCOMPARE(graded.grade(u"broken"_s, jsonObject(R"({"rows": [1]})")).feedback, u"exercise.broken"_s);
}

QTEST_GUILESS_MAIN(TestTableSelect)
#include "test_tableselect.moc"

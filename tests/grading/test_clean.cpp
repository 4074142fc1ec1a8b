// SPDX-License-Identifier: GPL-3.0-or-later
#include "workpack.h"

#include "grading/kinds/cleantable.h"

#include <QElapsedTimer>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// clean (exercises.md 4.20) on a table of 8 rows with 8 planted defects and a trap; every score is (fixed − harmed) / 8.
class TestClean : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers();
    void checksStandInTheOrderOfTheKinds();
    void messagesNameKindAndCount();
    void messagesSpeakFrench();
    void harmNamesTheFirstSoundRow();
    void harmWeight_data();
    void harmWeight();
    void dates_data();
    void dates();
    void operations_data();
    void operations();
    void keyProblems_data();
    void keyProblems();
    void fiveThousandRowsAreQuick();

private:
    std::unique_ptr<KindGrader> m_grader;
};

namespace {

const char *const visitsCsv = "region,opened,days,status\n"
                              "North,2025-03-01,4,Open\n"
                              "\" South  End \",2025-03-02,5,open\n"
                              "Noth,03/04/2025,999,Open\n"
                              "East,2025-03-04,61,Open\n"
                              "East,2025-03-05,7,Open\n"
                              "East,2025-03-05,7,Open\n"
                              "Total,,84,\n"
                              "West,2025-03-08,x7,Open\n";

const char *const visitsJson = R"({
  "name": "visits", "title": "Visits", "licenses": [{"name": "CC-BY-4.0"}],
  "chartroom": {"fictional": true, "sensitivity": "public"},
  "resources": [{"name": "visits", "path": "visits.csv",
    "chartroom": {"role": "dirty", "defects": [
      {"id": "d1", "kind": "typo", "row": 3, "field": "region", "fix": "North"},
      {"id": "d2", "kind": "space", "row": 2, "field": "region", "fix": "South End"},
      {"id": "d3", "kind": "duplicate", "rows": [5, 6], "fix": "delete"},
      {"id": "d4", "kind": "missing-code", "row": 3, "field": "days", "fix": null},
      {"id": "d5", "kind": "trap", "row": 4, "field": "days", "fix": "keep"},
      {"id": "d6", "kind": "total-row", "row": 7, "fix": "delete"},
      {"id": "d7", "kind": "type", "row": 8, "field": "days", "fix": [7, 70]},
      {"id": "d8", "kind": "date-format", "row": 3, "field": "opened", "fix": "2025-04-03"},
      {"id": "d9", "kind": "case", "row": 2, "field": "status", "fix": "Open"}]},
    "schema": {"missingValues": ["", "NA"], "fields": [
      {"name": "region", "title": "Region", "type": "string", "chartroom": {"level": "nominal"}},
      {"name": "opened", "title": "Opened on", "type": "date", "chartroom": {"level": "temporal"}},
      {"name": "days", "title": "Days", "type": "integer", "chartroom": {"level": "ratio", "unit": "days"}},
      {"name": "status", "title": "Status", "type": "string", "chartroom": {"level": "nominal"}}]}}]
})";

const char *const allFixes = R"(
      {"op": "set", "row": 3, "field": "region", "value": "North"}, {"op": "trim", "field": "region"},
      {"op": "delete", "row": 6}, {"op": "to-missing", "field": "days", "values": [999]}, {"op": "delete", "row": 7},
      {"op": "set", "row": 8, "field": "days", "value": 7}, {"op": "parse-date", "field": "opened", "order": "dmy"},
      {"op": "case", "field": "status", "to": "title"})";

QByteArray cleanExercise(const char *id, const char *uuidEnd, const QByteArray &response, const QByteArray &grading)
{
    return QByteArray("  - id: ") + id + "\n    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9" + uuidEnd
        + "\n    rev: 1\n    kind: clean\n    prompt: Mend the table.\n    data: visits\n    competencies: {B2: 1}\n"
          "    difficulty: 2\n    response: " + response + "\n    grading: " + grading
        + "\n    explanation: Done.\n    tests:\n      - name: model\n        score: 1\n        answer: {edits: [" + allFixes + "]}\n";
}

PackSource visitsSource()
{
    const QByteArray exercises = "exercises:\n"
        + cleanExercise("mend", "c01", "{}", "{defects: data}")
        + cleanExercise("few-tools", "c02", "{tools: [set, delete]}", "{defects: data}")
        + cleanExercise("forgiving", "c03", "{}", "{defects: data, harmWeight: 0.5}")
        + cleanExercise("anticipated", "c04", "{}",
                        "{defects: data, anticipate: [{id: only-spaces, match: {edits: [{op: trim, field: region}]}, feedback: More is wrong., score: 0.1}]}")
        + cleanExercise("no-key", "c05", "{}", "{harmWeight: 1}")
        + cleanExercise("sound-table", "c06", "{}", "{defects: data}").replace("data: visits", "data: permits");
    return workSource(exercises, u"visits"_s, visitsJson, {{u"visits.csv"_s, visitsCsv}});
}

} // namespace

void TestClean::initTestCase()
{
    m_grader = std::make_unique<KindGrader>(visitsSource());
    QCOMPARE(m_grader->problems(), QString());
}

void TestClean::answers_data()
{
    QTest::addColumn<GradedRow>("row");
    static const QByteArray model = QByteArray(R"({"edits": [)") + allFixes + "]}";
    const GradedRow rows[] = {
        {"everything mended", "mend", model.constData(), "full", 1},
        {"nothing sent", "mend", "{}", "invalid", -1, "answer.empty"},
        {"no edit", "mend", R"({"edits": []})", "invalid", -1, "answer.empty"},
        {"null edits", "mend", R"({"edits": null})", "invalid", -1, "answer.empty"},
        {"edits are no list", "mend", R"({"edits": {"op": "trim"}})", "invalid", -1, "answer.shape"},
        {"unknown key of the answer", "mend", R"({"edits": [], "why": 1})", "invalid", -1, "answer.shape"},
        {"an edit is no object", "mend", R"({"edits": ["trim"]})", "invalid", -1, "answer.shape"},
        {"an edit without op", "mend", R"({"edits": [{"field": "region"}]})", "invalid", -1, "answer.shape"},
        {"unknown key of an edit", "mend", R"({"edits": [{"op": "trim", "field": "region", "row": 1}]})", "invalid", -1, "answer.shape"},
        {"unknown column", "mend", R"({"edits": [{"op": "trim", "field": "regio"}]})", "invalid", -1, "answer.shape"},
        {"row 0", "mend", R"({"edits": [{"op": "delete", "row": 0}]})", "invalid", -1, "answer.shape"},
        {"row after the last", "mend", R"({"edits": [{"op": "delete", "row": 9}]})", "invalid", -1, "answer.shape"},
        {"half a row", "mend", R"({"edits": [{"op": "delete", "row": 1.5}]})", "invalid", -1, "answer.shape"},
        {"set without value", "mend", R"({"edits": [{"op": "set", "row": 1, "field": "days"}]})", "invalid", -1, "answer.shape"},
        {"set to a list", "mend", R"({"edits": [{"op": "set", "row": 1, "field": "days", "value": [1]}]})", "invalid", -1, "answer.shape"},
        {"case of another word", "mend", R"({"edits": [{"op": "case", "field": "status", "to": "camel"}]})", "invalid", -1, "answer.shape"},
        {"dates in another order", "mend", R"({"edits": [{"op": "parse-date", "field": "opened", "order": "dym"}]})", "invalid", -1, "answer.shape"},
        {"rename to a name in use", "mend", R"({"edits": [{"op": "rename", "field": "days", "to": "status"}]})", "invalid", -1, "answer.shape"},
        {"op that is not offered", "few-tools", R"({"edits": [{"op": "trim", "field": "region"}]})", "invalid", -1, "clean.tool"},
        {"form before tool", "few-tools", R"({"edits": [{"op": "trim", "field": "region"}, {"op": "set", "row": 1}]})", "invalid", -1, "answer.shape"},
        {"op that does not exist", "mend", R"({"edits": [{"op": "explode", "field": "region"}]})", "invalid", -1, "clean.tool"},

        {"one of eight", "mend", R"({"edits": [{"op": "trim", "field": "region"}]})", "partial", 0.125, "defect:typo"},
        {"the other list value counts", "mend", R"({"edits": [{"op": "set", "row": 8, "field": "days", "value": "70"}]})", "partial", 0.125, "defect:typo"},
        {"a number as text fits a number column", "mend", R"({"edits": [{"op": "set", "row": 8, "field": "days", "value": "7"}]})", "partial", 0.125, "defect:typo"},
        {"a wrong value in a defect is no harm", "mend", R"({"edits": [{"op": "set", "row": 8, "field": "days", "value": 9}]})", "partial", 0, "defect:typo"},
        {"missing through a declared text", "mend", R"({"edits": [{"op": "set", "row": 3, "field": "days", "value": "NA"}]})", "partial", 0.125, "defect:typo"},
        {"a sound cell changed", "mend", R"({"edits": [{"op": "trim", "field": "region"}, {"op": "set", "row": 1, "field": "days", "value": 5}]})", "partial", 0, "clean.harm"},
        {"the trap changed", "mend", R"({"edits": [{"op": "trim", "field": "region"}, {"op": "set", "row": 3, "field": "region", "value": "North"}, {"op": "to-missing", "field": "days", "values": [61]}]})", "partial", 0.125, "clean.harm"},
        {"the row of the trap deleted", "mend", R"({"edits": [{"op": "trim", "field": "region"}, {"op": "delete", "row": 4}]})", "partial", 0, "clean.harm"},
        {"a sound row deleted counts once", "mend", R"({"edits": [{"op": "trim", "field": "region"}, {"op": "set", "row": 3, "field": "region", "value": "North"}, {"op": "delete", "row": 1}]})", "partial", 0.125, "clean.harm"},
        {"a row with a defect deleted is no harm", "mend", R"({"edits": [{"op": "trim", "field": "region"}, {"op": "delete", "row": 3}]})", "partial", 0.125, "defect:typo"},
        {"either of the repeated rows", "mend", R"({"edits": [{"op": "delete", "row": 5}]})", "partial", 0.125, "defect:typo"},
        {"both repeated rows deleted", "mend", R"({"edits": [{"op": "delete", "row": 5}, {"op": "delete", "row": 6}]})", "partial", 0, "defect:typo"},
        {"deleted twice is deleted", "mend", R"({"edits": [{"op": "delete", "row": 7}, {"op": "delete", "row": 7}]})", "partial", 0.125, "defect:typo"},
        {"set on a deleted row does nothing", "mend", R"({"edits": [{"op": "delete", "row": 7}, {"op": "set", "row": 7, "field": "days", "value": 1}]})", "partial", 0.125, "defect:typo"},
        {"equal rows by all columns", "mend", R"({"edits": [{"op": "dedupe", "fields": ["region", "opened", "days", "status"]}]})", "partial", 0.125, "defect:typo"},
        {"equal rows by too few columns harm", "mend", R"({"edits": [{"op": "dedupe", "fields": ["status"]}]})", "partial", 0, "clean.harm"},
        {"the same value written another way is no change", "mend", R"({"edits": [{"op": "trim", "field": "region"}, {"op": "set", "row": 1, "field": "days", "value": "04"}]})", "partial", 0.125, "defect:typo"},
        {"a renamed column keeps its defects", "mend", R"({"edits": [{"op": "rename", "field": "region", "to": "area"}, {"op": "trim", "field": "area"}]})", "partial", 0.125, "defect:typo"},
        {"the old name of a renamed column is unknown", "mend", R"({"edits": [{"op": "rename", "field": "region", "to": "area"}, {"op": "trim", "field": "region"}]})", "invalid", -1, "answer.shape"},
        {"edits apply in order", "mend", R"({"edits": [{"op": "replace", "field": "region", "from": "Noth", "to": "Nord"}, {"op": "replace", "field": "region", "from": "Nord", "to": "North"}]})", "partial", 0.125, "defect:space"},
        {"month first makes another date", "mend", R"({"edits": [{"op": "parse-date", "field": "opened", "order": "mdy"}]})", "partial", 0, "defect:typo"},
        {"an anticipation sets the score", "anticipated", R"({"edits": [{"op": "trim", "field": "region"}]})", "partial", 0.1, "only-spaces"},
    };
    for (const GradedRow &row : rows)
        QTest::newRow(row.name) << row;
}

void TestClean::answers()
{
    QFETCH(const GradedRow, row);
    m_grader->check(row);
}

void TestClean::checksStandInTheOrderOfTheKinds()
{
    const Grade grade = m_grader->grade(u"mend"_s, jsonObject(R"({"edits": [{"op": "trim", "field": "region"}]})"));
    QStringList ids;
    for (const GradeCheck &check : grade.checks)
        ids << check.id + (check.passed ? u"+"_s : u"-"_s) + QString::number(check.weight);
    QCOMPARE(ids, (QStringList{u"defect:typo-1"_s, u"defect:space+1"_s, u"defect:duplicate-1"_s, u"defect:missing-code-1"_s,
                               u"defect:total-row-1"_s, u"defect:type-1"_s, u"defect:date-format-1"_s, u"defect:case-1"_s,
                               u"no-harm+0"_s}));
}

void TestClean::messagesNameKindAndCount()
{
    const Grade grade = m_grader->grade(u"mend"_s, jsonObject(R"({"edits": [{"op": "trim", "field": "region"}]})"));
    QCOMPARE(lastText(grade), u"Still in the table: spelling mistakes (1)."_s);
    QCOMPARE(grade.read, u"spaces trimmed in Region"_s);
}

void TestClean::messagesSpeakFrench()
{
    const QJsonObject answer = jsonObject(R"({"edits": [{"op": "set", "row": 1, "field": "days", "value": null}]})");
    const Grade grade = m_grader->grade(u"mend"_s, answer, u"fr"_s);
    QCOMPARE(lastText(grade), u"La ligne 1 était correcte avant votre changement."_s);
    QCOMPARE(grade.read, u"ligne 1\u00a0: Days devient manquant"_s);
}

void TestClean::harmNamesTheFirstSoundRow()
{
    const Grade grade = m_grader->grade(u"mend"_s, jsonObject(R"({"edits": [{"op": "delete", "row": 5},
        {"op": "set", "row": 8, "field": "status", "value": "Closed"}, {"op": "set", "row": 4, "field": "days", "value": 6}]})"));
    QCOMPARE(lastText(grade), u"Row 4 was sound before your change."_s);
}

void TestClean::harmWeight_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<double>("score"); // 2 fixed, 1 harmed
    QTest::newRow("1 by default") << u"mend"_s << 0.125;
    QTest::newRow("0.5 as written") << u"forgiving"_s << 0.1875;
}

void TestClean::harmWeight()
{
    QFETCH(const QString, id);
    QFETCH(const double, score);
    const Grade grade = m_grader->grade(id, jsonObject(R"({"edits": [{"op": "trim", "field": "region"},
        {"op": "delete", "row": 6}, {"op": "set", "row": 1, "field": "days", "value": 5}]})"));
    QCOMPARE(grade.score.value_or(-1), score);
}

void TestClean::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("order");
    QTest::addColumn<QDate>("date");
    QTest::newRow("day first") << u"4/3/2025"_s << u"dmy"_s << QDate(2025, 3, 4);
    QTest::newRow("month first") << u"4/3/2025"_s << u"mdy"_s << QDate(2025, 4, 3);
    QTest::newRow("year first") << u"2025.03.04"_s << u"ymd"_s << QDate(2025, 3, 4);
    QTest::newRow("spaces") << u" 4 3 2025 "_s << u"dmy"_s << QDate(2025, 3, 4);
    QTest::newRow("point and space") << u"4. 3. 2025"_s << u"dmy"_s << QDate(2025, 3, 4);
    QTest::newRow("69 is 2069") << u"1-2-69"_s << u"dmy"_s << QDate(2069, 2, 1);
    QTest::newRow("70 is 1970") << u"1-2-70"_s << u"dmy"_s << QDate(1970, 2, 1);
    QTest::newRow("00 is 2000") << u"1-2-00"_s << u"dmy"_s << QDate(2000, 2, 1);
    QTest::newRow("no such day") << u"31/02/2025"_s << u"dmy"_s << QDate();
    QTest::newRow("three digits are no year") << u"1/2/202"_s << u"dmy"_s << QDate();
    QTest::newRow("words stay") << u"4 March 2025"_s << u"dmy"_s << QDate();
    QTest::newRow("ISO read day first") << u"2025-03-04"_s << u"dmy"_s << QDate();
}

void TestClean::dates()
{
    QFETCH(const QString, text);
    QFETCH(const QString, order);
    QFETCH(const QDate, date);
    QCOMPARE(dateByOrder(text, order), date);
}

void TestClean::operations_data()
{
    QTest::addColumn<QByteArray>("edit");
    QTest::addColumn<int>("changed");
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("cell");
    QTest::newRow("trim ends and inside") << QByteArray(R"({"op": "trim", "field": "region"})") << 1 << 2 << 0 << u"South End"_s;
    QTest::newRow("upper case") << QByteArray(R"({"op": "case", "field": "status", "to": "upper"})") << 7 << 1 << 3 << u"OPEN"_s;
    QTest::newRow("lower case") << QByteArray(R"({"op": "case", "field": "status", "to": "lower"})") << 6 << 1 << 3 << u"open"_s;
    QTest::newRow("title case") << QByteArray(R"({"op": "case", "field": "status", "to": "title"})") << 1 << 2 << 3 << u"Open"_s;
    QTest::newRow("replace a number by a text") << QByteArray(R"({"op": "replace", "field": "days", "from": 7, "to": "8"})") << 2 << 5 << 2 << u"8"_s;
    QTest::newRow("replace missing") << QByteArray(R"({"op": "replace", "field": "status", "from": null, "to": "Open"})") << 1 << 7 << 3 << u"Open"_s;
    QTest::newRow("several codes to missing") << QByteArray(R"({"op": "to-missing", "field": "days", "values": ["999", 84]})") << 2 << 3 << 2 << QString();
    QTest::newRow("dates that can be read") << QByteArray(R"({"op": "parse-date", "field": "opened", "order": "dmy"})") << 1 << 3 << 1 << u"2025-04-03"_s;
    QTest::newRow("dedupe drops the later row") << QByteArray(R"({"op": "dedupe", "fields": ["opened"]})") << 1 << 5 << 1 << u"2025-03-05"_s;
}

void TestClean::operations()
{
    QFETCH(const QByteArray, edit);
    QFETCH(const int, changed);
    QFETCH(const int, row);
    QFETCH(const int, column);
    CleanTable table(*m_grader->pack().resource(u"visits"_s));
    const auto read = readCleanEdit(jsonObject(edit.constData()));
    QVERIFY(read && table.takes(*read));
    QCOMPARE(table.apply(*read), changed);
    QTEST(canonicalText(table.cell(row, column)), "cell");
}

void TestClean::keyProblems_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("rule");
    QTest::newRow("the grading names no defects") << u"no-key"_s << u"exercise.key.missing"_s;
    QTest::newRow("the table has no defects") << u"sound-table"_s << u"exercise.key.missing-value"_s;
}

void TestClean::keyProblems()
{
    QFETCH(const QString, id);
    const PreparedExercise &prepared = m_grader->cache().prepared(m_grader->pack(), m_grader->exercise(id), 0, u"en"_s);
    QVERIFY(!prepared.isGradable());
    QTEST(prepared.problems.constFirst().ruleId, "rule");
}

void TestClean::fiveThousandRowsAreQuick()
{
    QByteArray csv = "region,opened,days,status\n";
    for (int row = 1; row <= 5000; ++row)
        csv += (row % 10 == 0 ? " North " : "North") + QByteArray(",2025-03-01,") + QByteArray::number(row) + ",Open\n";
    QByteArray defects;
    for (int row = 10; row <= 5000; row += 10)
        defects += (defects.isEmpty() ? "" : ",") + QByteArray(R"({"id": "d)") + QByteArray::number(row)
            + R"(", "kind": "space", "row": )" + QByteArray::number(row) + R"(, "field": "region", "fix": "North"})";
    QByteArray json = visitsJson;
    const qsizetype from = json.indexOf("\"defects\": [") + 12;
    json.replace(from, json.indexOf("]},\n    \"schema\"", from) - from, defects);
    KindGrader grader(workSource("exercises:\n" + cleanExercise("mend", "c01", "{}", "{defects: data}"), u"visits"_s, json,
                                 {{u"visits.csv"_s, csv}}));
    QCOMPARE(grader.problems(), QString());
    const QJsonObject answer = jsonObject(R"({"edits": [{"op": "trim", "field": "region"}]})");
    (void)grader.grade(u"mend"_s, jsonObject("{}")); // the key
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(grader.grade(u"mend"_s, answer).score.value_or(-1), 1.0);
    qInfo("one grade of 5,000 rows: %lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < 1000); // far above what it takes, for machines under instruments
}

QTEST_GUILESS_MAIN(TestClean)
#include "test_clean.moc"

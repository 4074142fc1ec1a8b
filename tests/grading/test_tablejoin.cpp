// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablepack.h"

#include "dataset/joinrows.h"

#include <random>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// table.join (exercises.md 4.18). permits.csv has 12 rows; staff.csv knows five pairs of region and year, of which North
/// 2022, North 2023, South 2022 and South 2024 are permits too. Weights: rows 2 (hard), keys 1, type 1.
class TestTableJoin : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers() { m_graded->checkCurrentRow(); }
    void checksAndReading();
    void rowsAreCountedBeforeTheyAreMade();
    void brokenKeys_data();
    void brokenKeys();

private:
    std::unique_ptr<GradedPack> m_graded;
};

namespace {

QMap<QString, QByteArray> joinFiles()
{
    QByteArray many("id,group\n");
    for (int row = 1; row <= 500; ++row)
        many += QByteArray::number(row) + ",all\n";
    return {{u"data/staff/staff.csv"_s, "region,year,staff,note\nNorth,2022,5,\nNorth,2023,6,x\nSouth,2022,9,\nSouth,2024,8,y\nWest,2025,4,\n"},
            {u"data/staff/datapackage.json"_s, R"({"name": "staff", "title": "Staff", "licenses": [{"name": "CC-BY-4.0"}],
              "chartroom": {"fictional": true, "sensitivity": "public"},
              "resources": [{"name": "staff", "path": "staff.csv", "schema": {"fields": [
                {"name": "region", "title": "Region", "type": "string"}, {"name": "year", "title": "Year", "type": "year"},
                {"name": "staff", "title": "Staff", "type": "integer"}, {"name": "note", "title": "Note", "type": "string"}]}}]})"},
            {u"data/many/many.csv"_s, many},
            {u"data/many/datapackage.json"_s, R"({"name": "many", "title": "Many", "licenses": [{"name": "CC-BY-4.0"}],
              "chartroom": {"fictional": true, "sensitivity": "public"},
              "resources": [{"name": "many", "path": "many.csv", "schema": {"fields": [
                {"name": "id", "title": "Id", "type": "integer"}, {"name": "group", "title": "Group", "type": "string"}]}}]})"}};
}

QString joinExercise(const QString &id, int number, const QString &data, const QString &rest)
{
    return exerciseHead(id, u"table.join"_s, number) + u"    data: "_s + data + u'\n' + rest
        + u"    tests:\n      - {name: model, answer: {}, outcome: invalid}\n"_s;
}

QString joinExercises()
{
    const QString both = u"on: [[region, region], [year, year]]"_s;
    const QString types = u"    response: {types: [inner, left, full]}\n"_s;
    return joinExercise(u"keep"_s, 1, u"[permits, staff]"_s, types + u"    grading: {expect: {"_s + both + u", type: left}}\n"_s)
        + joinExercise(u"inner"_s, 2, u"[permits, staff]"_s, types + u"    grading: {expect: {"_s + both + u", type: inner}}\n"_s)
        + joinExercise(u"full"_s, 3, u"[permits, staff]"_s, types + u"    grading:\n      expect: {"_s + both + uR"(, type: full}
      anticipate:
        - {id: year-only, match: {on: [[year, year]]}, feedback: A year names many rows., misconception: fan-out}
        - {id: inner-both, match: {type: inner, on: [[year, year], [region, region]]}, feedback: Rows are lost., score: 0.4}
)"_s)
        + joinExercise(u"large"_s, 4, u"[many, many]"_s, u"    grading: {expect: {on: [[id, id]], type: inner}}\n"_s);
}

} // namespace

void TestTableJoin::initTestCase()
{
    m_graded = std::make_unique<GradedPack>(tablePack(joinExercises(), joinFiles()));
    QVERIFY(m_graded->isSound());
}

void TestTableJoin::answers_data()
{
    const GradeRow rows[] = {
        {"the key", "keep", R"({"on": [["region", "region"], ["year", "year"]], "type": "left"})", "full", 1},
        {"pairs in another order, one twice", "keep", R"({"on": [["year", "year"], ["region", "region"], ["year", "year"]], "type": "left"})", "full", 1},
        {"by region only: 2 for each of 3 North and 3 South, 1 for each of 6 others", "keep", R"({"on": [["region", "region"]], "type": "left"})", "partial", 0.25, "join.fan-out", "12 rows became 18. Why did they multiply?"},
        {"by region only, in French", "keep", R"({"on": [["region", "region"]], "type": "left"})", "partial", 0.25, "join.fan-out", "12 lignes sont devenues 18. Pourquoi se sont-elles multipliées?", "fr"},
        {"inner loses what has no partner", "keep", R"({"on": [["region", "region"], ["year", "year"]], "type": "inner"})", "partial", 0.25, "join.lost", "8 rows of the first table are gone."},
        {"full adds the row of West 2025", "keep", R"({"on": [["region", "region"], ["year", "year"]], "type": "full"})", "partial", 0.25, "join.fan-out", "12 rows became 13. Why did they multiply?"},
        {"columns that match nothing keep the number of rows", "keep", R"({"on": [["year", "staff"]], "type": "left"})", "partial", 0.25, "join.keys"},
        {"left where inner is asked: more rows than expected", "inner", R"({"on": [["region", "region"], ["year", "year"]], "type": "left"})", "partial", 0.25, "join.fan-out", "Your result has 12 rows; the first table has 12. Which of them should not stay?"},
        {"left where full is asked: no left row is missing", "full", R"({"on": [["region", "region"], ["year", "year"]], "type": "left"})", "partial", 0.25, "join.type"},
        {"other columns and another type", "full", R"({"on": [["year", "staff"]], "type": "left"})", "partial", 0, "join.type"},
        {"anticipated by a pair", "full", R"({"on": [["year", "year"]], "type": "inner"})", "partial", 0, "year-only", "A year names many rows."},
        {"anticipated by pairs in any order", "full", R"({"on": [["region", "region"], ["year", "year"]], "type": "inner"})", "partial", 0.4, "inner-both"},
        {"no pairs", "keep", R"({"on": [], "type": "left"})", "invalid", -1, "answer.empty"},
        {"nothing", "keep", "{}", "invalid", -1, "answer.empty"},
        {"no type", "keep", R"({"on": [["region", "region"]]})", "invalid", -1, "answer.empty"},
        {"a pair with an open side", "keep", R"({"on": [["region", null]], "type": "left"})", "invalid", -1, "answer.empty"},
        {"text beside number", "keep", R"({"on": [["region", "staff"]], "type": "left"})", "invalid", -1, "join.type-mismatch", "Region and Staff hold different types of values. They cannot be compared."},
        {"a column of the other table", "keep", R"({"on": [["staff", "staff"]], "type": "left"})", "invalid", -1, "answer.shape"},
        {"a type that is not offered", "keep", R"({"on": [["region", "region"]], "type": "right"})", "invalid", -1, "answer.shape"},
        {"a pair of three", "keep", R"({"on": [["region", "region", "year"]], "type": "left"})", "invalid", -1, "answer.shape"},
        {"pairs are lists", "keep", R"({"on": ["region"], "type": "left"})", "invalid", -1, "answer.shape"},
        {"unknown key", "keep", R"({"on": [["region", "region"]], "type": "left", "how": 1})", "invalid", -1, "answer.shape"},
        {"500 times 500 rows are too many", "large", R"({"on": [["group", "group"]], "type": "inner"})", "invalid", -1, "join.too-large"},
        {"500 rows are not", "large", R"({"on": [["id", "id"]], "type": "left"})", "full", 1},
    };
    addGradeRows(rows);
}

void TestTableJoin::checksAndReading()
{
    const Grade lost = m_graded->grade(u"keep"_s, jsonObject(R"({"on": [["region", "region"], ["year", "year"]], "type": "inner"})"));
    QCOMPARE(checkWords(lost), u"join.rows- join.keys+ join.type-"_s);
    QVERIFY(lost.checks.first().hard);
    QCOMPARE(lost.checks.first().weight, 2.0);
    QCOMPARE(lost.checks.last().weight, 1.0);
    QCOMPARE(lost.read, u"Inner join: Region = Region; Year = Year"_s);
    QCOMPARE(lost.messages.first().text, u"The columns that link the tables are right."_s);
}

void TestTableJoin::rowsAreCountedBeforeTheyAreMade()
{
    std::mt19937 random(3);
    for (int turn = 0; turn < 20; ++turn) {
        const auto column = [&](int rows) {
            std::vector<double> values;
            for (int row = 0; row < rows; ++row)
                values.push_back(random() % 5 == 0 ? std::numeric_limits<double>::quiet_NaN() : double(random() % 6));
            return Column(ValueType::Number, values);
        };
        const QList<std::pair<Column, Column>> keys{{column(30), column(40)}, {column(30), column(40)}};
        for (const JoinType type : {JoinType::Left, JoinType::Inner, JoinType::Full, JoinType::Right, JoinType::Anti, JoinType::Semi})
            QCOMPARE(joinedRowCount(type, keys, 30, 40), qint64(joinRows(type, keys, 30, 40, 100'000).size()));
    }
}

void TestTableJoin::brokenKeys_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("expect");
    QTest::addColumn<QString>("rule");
    QTest::newRow("one table") << u"permits"_s << u"{on: [[region, region]], type: left}"_s << u"exercise.key.error"_s;
    QTest::newRow("no such column") << u"[permits, staff]"_s << u"{on: [[region, name]], type: left}"_s << u"exercise.key.error"_s;
    QTest::newRow("different types") << u"[permits, staff]"_s << u"{on: [[region, year]], type: left}"_s << u"exercise.key.error"_s;
    QTest::newRow("nothing matches") << u"[permits, staff]"_s << u"{on: [[decided, year]], type: inner}"_s << u"exercise.key.missing-value"_s;
}

void TestTableJoin::brokenKeys()
{
    QFETCH(const QString, data);
    QFETCH(const QString, expect);
    QFETCH(const QString, rule);
    GradedPack graded(tablePack(joinExercise(u"broken"_s, 1, data, u"    grading: {expect: "_s + expect + u"}\n"_s), joinFiles()));
    const PreparedExercise &prepared =
        graded.cache().prepared(graded.pack(), *graded.pack().exercise(u"broken"_s), 0, u"en"_s);
    QVERIFY(!prepared.isGradable());
    QCOMPARE(prepared.problems.first().ruleId, rule);
}

QTEST_GUILESS_MAIN(TestTableJoin)
#include "test_tablejoin.moc"

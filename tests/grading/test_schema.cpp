// SPDX-License-Identifier: GPL-3.0-or-later
#include "workpack.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

/// schema (exercises.md 4.21) on the permit table: region string nominal, year year ordinal, decided integer ratio in
/// permits; primary key region and year; missing is the empty text.
class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers();
    void messages_data();
    void messages();
    void readNamesEachDecision();
    void checksStandFieldByField();
    void keyProblems_data();
    void keyProblems();

private:
    std::unique_ptr<KindGrader> m_grader;
};

namespace {

QByteArray schemaExercise(const char *id, const char *uuidEnd, const QByteArray &response, const QByteArray &grading)
{
    return QByteArray("  - id: ") + id + "\n    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9" + uuidEnd
        + "\n    rev: 1\n    kind: schema\n    prompt: Describe the columns.\n    data: permits\n    competencies: {B1: 1}\n"
          "    difficulty: 2\n    response: " + response + "\n    grading: " + grading
        + "\n    explanation: Done.\n    tests:\n      - {name: model, score: 1, answer: {}}\n";
}

PackSource schemaSource()
{
    return kindSource("exercises:\n"
        + schemaExercise("whole", "e01", "{fields: [region, year, decided], ask: [type, level, unit, key, missing], units: [days, permits, CAD]}", "{expect: data}")
        + schemaExercise("types", "e02", "{fields: [region, decided], ask: [type]}", "{expect: {fields: {region: {type: string}, decided: {type: number}}}}")
        + schemaExercise("lenient", "e03", "{fields: [region, decided], ask: [type]}", "{expect: {fields: {region: {type: string}, decided: {type: number}}}, lenient: true}")
        + schemaExercise("anticipated", "e04", "{fields: [region, year], ask: [level]}",
                         "{expect: data, anticipate: [{id: code, match: {fields: {year: {level: ratio}}}, feedback: A year is no amount.}]}")
        + schemaExercise("no-key-at-all", "e05", "{fields: [region], ask: [key]}", "{expect: {primaryKey: []}}")
        + schemaExercise("keyless", "e06", "{fields: [region], ask: [type]}", "{lenient: true}")
        + schemaExercise("half-a-key", "e07", "{fields: [region, year], ask: [type]}", "{expect: {fields: {region: {type: string}}}}"));
}

const char *const right = R"({"fields": {"region": {"type": "string", "level": "nominal", "unit": null},
    "year": {"type": "year", "level": "ordinal", "unit": null}, "decided": {"type": "integer", "level": "ratio", "unit": "permits"}},
    "primaryKey": ["year", "region"], "missingValues": [""]})";

QByteArray changed(const char *from, const char *to)
{
    return QByteArray(right).replace(from, to);
}

} // namespace

void TestSchema::initTestCase()
{
    m_grader = std::make_unique<KindGrader>(schemaSource());
    QCOMPARE(m_grader->problems(), QString());
}

void TestSchema::answers_data()
{
    QTest::addColumn<GradedRow>("row");
    static const QByteArray unitWrong = changed("\"permits\"", "null");
    static const QByteArray typeWrong = changed("\"integer\"", "\"number\"");
    static const QByteArray levelWrong = changed("\"nominal\"", "\"ratio\"");
    static const QByteArray keyWrong = changed("[\"year\", \"region\"]", "[\"year\"]");
    static const QByteArray missingWrong = changed("[\"\"]", "[\"\", \"0\"]");
    static const QByteArray typeOpen = changed("\"type\": \"year\", ", "");
    static const QByteArray levelOpen = changed("\"ordinal\"", "null");
    static const QByteArray unitOpen = changed(", \"unit\": \"permits\"", "");
    static const QByteArray typeUnknown = changed("\"integer\"", "\"whole\"");
    static const QByteArray unitUnknown = changed("\"permits\"", "\"houses\"");
    static const QByteArray fieldUnknown = changed("\"decided\"", "\"median_days\"");
    static const QByteArray keyUnknown = changed("\"year\", \"region\"]", "\"month\"]");
    const GradedRow rows[] = {
        {"all decisions right, the key in any order", "whole", right, "full", 1},
        {"nothing sent", "whole", "{}", "invalid", -1, "schema.open"},
        {"a type is open", "whole", typeOpen.constData(), "invalid", -1, "schema.open"},
        {"a level is null", "whole", levelOpen.constData(), "invalid", -1, "schema.open"},
        {"a unit is open", "whole", unitOpen.constData(), "invalid", -1, "schema.open"},
        {"unknown type", "whole", typeUnknown.constData(), "invalid", -1, "answer.shape"},
        {"unit that is not offered", "whole", unitUnknown.constData(), "invalid", -1, "answer.shape"},
        {"field that is not asked", "whole", fieldUnknown.constData(), "invalid", -1, "answer.shape"},
        {"key of an unknown column", "whole", keyUnknown.constData(), "invalid", -1, "answer.shape"},
        {"unknown key", "whole", R"({"columns": {}})", "invalid", -1, "answer.shape"},
        {"fields are no map", "whole", R"({"fields": []})", "invalid", -1, "answer.shape"},
        {"missing values are no texts", "whole", R"({"missingValues": [0]})", "invalid", -1, "answer.shape"},
        {"10 of 11: unit", "whole", unitWrong.constData(), "partial", 0.9091, "field:decided:unit"},
        {"10 of 11: type", "whole", typeWrong.constData(), "partial", 0.9091, "field:decided:type"},
        {"10 of 11: level", "whole", levelWrong.constData(), "partial", 0.9091, "field:region:level"},
        {"10 of 11: key", "whole", keyWrong.constData(), "partial", 0.9091, "key"},
        {"10 of 11: missing", "whole", missingWrong.constData(), "partial", 0.9091, "missing"},
        {"integer for number is wrong", "types", R"({"fields": {"region": {"type": "string"}, "decided": {"type": "integer"}}})", "partial", 0.5, "field:decided:type"},
        {"integer for number when lenient", "lenient", R"({"fields": {"region": {"type": "string"}, "decided": {"type": "integer"}}})", "full", 1},
        {"an anticipation fits a part", "anticipated", R"({"fields": {"region": {"level": "nominal"}, "year": {"level": "ratio"}}})", "partial", 0.5, "code"},
        {"an expected empty key", "no-key-at-all", R"({"primaryKey": []})", "full", 1},
        {"an open key", "no-key-at-all", "{}", "invalid", -1, "schema.open"},
    };
    for (const GradedRow &row : rows)
        QTest::newRow(row.name) << row;
}

void TestSchema::answers()
{
    QFETCH(const GradedRow, row);
    m_grader->check(row);
}

void TestSchema::messages_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("a number level on a label") << changed("\"nominal\"", "\"ratio\"") << u"en"_s
                                               << u"Region: does an average of these values mean anything?"_s;
    QTest::newRow("the same in French") << changed("\"nominal\"", "\"interval\"") << u"fr"_s
                                        << u"Région\u00a0: une moyenne de ces valeurs veut-elle dire quelque chose?"_s;
    QTest::newRow("another level") << changed("\"nominal\"", "\"ordinal\"") << u"en"_s
                                   << u"Region: which comparisons of two values make sense? That decides the level."_s;
    QTest::newRow("what is open") << changed("\"ordinal\"", "null") << u"en"_s << u"One decision is still open: Year, level."_s;
}

void TestSchema::messages()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, language);
    QTEST(lastText(m_grader->grade(u"whole"_s, jsonObject(answer.constData()), language)), "text");
}

void TestSchema::readNamesEachDecision()
{
    const QJsonObject answer = jsonObject(R"({"fields": {"region": {"type": "string"}, "decided": {"type": "integer"}}})");
    QCOMPARE(m_grader->grade(u"types"_s, answer).read, u"Region, type: string; Permits decided, type: integer"_s);
    QCOMPARE(m_grader->grade(u"types"_s, answer, u"fr"_s).read,
             u"Région, type\u00a0: string; Permis décidés, type\u00a0: integer"_s);
    QVERIFY(m_grader->grade(u"whole"_s, jsonObject(right)).read.endsWith(u"; missing values: [empty]"_s));
}

void TestSchema::checksStandFieldByField()
{
    QStringList ids;
    for (const GradeCheck &check : m_grader->grade(u"whole"_s, jsonObject(right)).checks)
        ids << check.id;
    QCOMPARE(ids.join(u' '), u"field:region:type field:region:level field:region:unit field:year:type field:year:level "
                             "field:year:unit field:decided:type field:decided:level field:decided:unit key missing"_s);
}

void TestSchema::keyProblems_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("no expect") << u"keyless"_s;
    QTest::newRow("the key says nothing about a field") << u"half-a-key"_s;
}

void TestSchema::keyProblems()
{
    QFETCH(const QString, id);
    const PreparedExercise &prepared = m_grader->cache().prepared(m_grader->pack(), m_grader->exercise(id), 0, u"en"_s);
    QVERIFY(!prepared.isGradable());
    QCOMPARE(prepared.problems.constFirst().ruleId, u"exercise.key.missing"_s);
    QCOMPARE(prepared.problems.constFirst().place.line > 0, id != u"keyless"); // what is absent stands nowhere
}

QTEST_GUILESS_MAIN(TestSchema)
#include "test_schema.moc"

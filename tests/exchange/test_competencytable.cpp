// SPDX-License-Identifier: GPL-3.0-or-later
#include "competency/framework.h"
#include "dataset/csvreader.h"
#include "exchange/competencytable.h"
#include "progress/sampleattempts.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

Learner person()
{
    return {testId<LearnerId>(u"learner"_s), u"brave-otter-17"_s, u"Ada Example"_s, {u"Ministry"_s, u"Unit"_s}, {}, {}};
}

/// Ten right answers of level 2 on two days, of two types; one answer to another competency.
QList<EvidenceItem> items()
{
    QList<EvidenceItem> list;
    for (int i = 0; i < 10; ++i) {
        list << EvidenceItem{u"C1"_s, 2, 1, true, i % 2 ? EvidenceType::Number : EvidenceType::Table, QDate(2026, 3, 1 + i % 2), false,
                             testId<ExerciseId>(QString::number(i))};
    }
    list << EvidenceItem{u"C2"_s, 1, 1, false, EvidenceType::Number, QDate(2026, 4, 5), false, testId<ExerciseId>(u"last"_s)};
    return list;
}

/// The table as an independent reader sees it: heading → text, for one competency.
QHash<QString, QString> rowOf(const QByteArray &csv, const QString &code)
{
    CsvOptions options;
    options.missing = QStringList{};
    for (const QString &word : tableColumnWords())
        options.types.insert(word, FieldType::String);
    const auto read = readCsv(csv, options);
    QHash<QString, QString> cells;
    if (!read)
        return cells;
    const int competency = read->table.columnIndex(u"competency");
    for (qsizetype row = 0; row < read->table.rowCount(); ++row) {
        if (canonicalText(read->table.at(row, competency)) != code)
            continue;
        for (int column = 0; column < read->table.columnCount(); ++column)
            cells.insert(read->table.field(column).name, canonicalText(read->table.at(row, column)));
    }
    return cells;
}

QByteArray wholeTable(const Learner &who, const TableStyle &style = {})
{
    return competencyTableHead(style) + competencyTableRows(who, items(), style);
}

} // namespace

/// The tidy table for personnel systems.
class TestCompetencyTable : public QObject
{
    Q_OBJECT

private slots:
    void aRowSaysWhatTheRuleSays();
    void everyCompetencyHasARow();
    void wordsAreInTheLanguage();
    void namesOnlyWhenAskedFor();
    void formulasStayText();
    void theirNamesAndTheirOrder_data();
    void theirNamesAndTheirOrder();
    void badMappings_data();
    void badMappings();
};

void TestCompetencyTable::aRowSaysWhatTheRuleSays()
{
    const QByteArray csv = wholeTable(person());
    QVERIFY(csv.startsWith("\xEF\xBB\xBFpseudonym,"));
    const auto shown = rowOf(csv, u"C1"_s);
    QCOMPARE(shown.value(u"pseudonym"_s), u"brave-otter-17"_s);
    QCOMPARE(shown.value(u"department"_s), u"Ministry/Unit"_s);
    QCOMPARE(shown.value(u"title"_s), u"Describe"_s);
    QCOMPARE(shown.value(u"level"_s), u"2"_s);
    QCOMPARE(shown.value(u"sufficient"_s), u"yes"_s);
    QCOMPARE(shown.value(u"missing"_s), QString());
    QCOMPARE(shown.value(u"evidence"_s), u"10"_s);
    QCOMPARE(shown.value(u"right"_s), u"10"_s);
    QCOMPARE(shown.value(u"days"_s), u"2"_s);
    QCOMPARE(shown.value(u"last_day"_s), u"2026-03-02"_s);
    const auto open = rowOf(csv, u"C2"_s);
    QCOMPARE(open.value(u"level"_s), QString());
    QCOMPARE(open.value(u"level_word"_s), u"IE"_s);
    QCOMPARE(open.value(u"sufficient"_s), u"no"_s);
    QCOMPARE(open.value(u"missing"_s), u"Still needed: 7 more exercises, answers on 1 more day, 1 more kind of task."_s);
}

void TestCompetencyTable::everyCompetencyHasARow()
{
    const QByteArray csv = wholeTable(person());
    QCOMPARE(csv.count("\r\n"), 1 + 15);
    for (const QString &code : builtInFramework().codes())
        QCOMPARE(rowOf(csv, code).value(u"learner"_s), person().id.toString());
    QCOMPARE(wholeTable(person()), csv);
}

void TestCompetencyTable::wordsAreInTheLanguage()
{
    TableStyle style;
    style.language = u"fr"_s;
    const auto row = rowOf(wholeTable(person(), style), u"C2"_s);
    QCOMPARE(row.value(u"title"_s), u"Comparer et explorer"_s);
    QCOMPARE(row.value(u"sufficient"_s), u"non"_s);
    QVERIFY(row.value(u"missing"_s).startsWith(u"Il manque encore\u00a0: 7 exercices de plus"));
}

void TestCompetencyTable::namesOnlyWhenAskedFor()
{
    TableStyle style;
    QCOMPARE(rowOf(wholeTable(person(), style), u"C1"_s).value(u"name"_s), QString());
    style.withNames = true;
    QCOMPARE(rowOf(wholeTable(person(), style), u"C1"_s).value(u"name"_s), u"Ada Example"_s);
}

void TestCompetencyTable::formulasStayText()
{
    Learner evil = person();
    evil.pseudonym = u"=cmd|' /C calc'!A0"_s;
    evil.department = {u"@SUM(A1)"_s, u"a \"b\", c"_s};
    const auto row = rowOf(wholeTable(evil), u"C1"_s);
    QCOMPARE(row.value(u"pseudonym"_s), u"'=cmd|' /C calc'!A0"_s);
    QCOMPARE(row.value(u"department"_s), u"'@SUM(A1)/a \"b\", c"_s);
}

void TestCompetencyTable::theirNamesAndTheirOrder_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("mapping");
    QTest::newRow("JSON") << u"columns.json"_s << QByteArray(R"({"level": "Niveau", "pseudonym": "EMPLOYEE, REF", "competency": ""})");
    QTest::newRow("CSV") << u"columns.csv"_s << QByteArray("column,heading\nlevel,Niveau\npseudonym,\"EMPLOYEE, REF\"\ncompetency,\n");
    QTest::newRow("CSV as French spreadsheets write it") << u"columns.csv"_s
        << QByteArray("\xEF\xBB\xBF" "column;heading\r\nlevel;Niveau\r\npseudonym;EMPLOYEE, REF\r\ncompetency;\r\n");
}

void TestCompetencyTable::theirNamesAndTheirOrder()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, mapping);
    const auto columns = readColumnMapping(mapping, path);
    QVERIFY2(columns.has_value(), columns ? "" : qPrintable(columns.error().issues.value(0).message));
    TableStyle style;
    style.columns = *columns;
    const QList<QByteArray> lines = wholeTable(person(), style).split('\n');
    QCOMPARE(lines.at(0), QByteArray("\xEF\xBB\xBFNiveau,\"EMPLOYEE, REF\",competency\r"));
    QVERIFY(lines.contains("2,brave-otter-17,C1\r"));
}

void TestCompetencyTable::badMappings_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("mapping");
    QTest::addColumn<QString>("place");
    QTest::newRow("a column that is none") << u"c.json"_s << QByteArray(R"({"grade": "Grade"})") << u"/grade"_s;
    QTest::newRow("a heading that is no text") << u"c.json"_s << QByteArray(R"({"level": 2})") << u"/level"_s;
    QTest::newRow("a heading twice") << u"c.json"_s << QByteArray(R"({"level": "X", "title": "X"})") << u"/title"_s;
    QTest::newRow("a column twice") << u"c.csv"_s << QByteArray("column,heading\nlevel,A\nlevel,B\n") << u"3:1"_s;
    QTest::newRow("no such column in line 2") << u"c.csv"_s << QByteArray("column,heading\ngrade,A\n") << u"2:1"_s;
    QTest::newRow("other headings") << u"c.csv"_s << QByteArray("ours,theirs\nlevel,A\n") << u"1:1"_s;
    QTest::newRow("broken JSON") << u"c.json"_s << QByteArray("{\n\"level\" \"A\"}") << u"2:9"_s;
    QTest::newRow("a list") << u"c.json"_s << QByteArray("[\"level\"]") << u"1:1"_s;
    QTest::newRow("nothing wanted") << u"c.json"_s << QByteArray("{}") << u"0:0"_s;
}

void TestCompetencyTable::badMappings()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, mapping);
    QFETCH(QString, place);
    const auto columns = readColumnMapping(mapping, path);
    QVERIFY(!columns.has_value());
    QCOMPARE(columns.error().id, u"io.format"_s);
    const Place at = columns.error().issues.value(0).place;
    QCOMPARE(at.path, path);
    QCOMPARE(at.pointer.isEmpty() ? u"%1:%2"_s.arg(at.line).arg(at.column) : at.pointer, place);
}

QTEST_GUILESS_MAIN(TestCompetencyTable)
#include "test_competencytable.moc"

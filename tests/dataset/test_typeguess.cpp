// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/readings.h"
#include "dataset/csvreader.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestTypeGuess : public QObject
{
    Q_OBJECT

private slots:
    void types_data();
    void types();
    void decimalCommas();
    void levels_data();
    void levels();
    void reasonsAreGivenInBothLanguages();
    void overruling();
    void mostlyNumbersReportsTheOthers();
};

void TestTypeGuess::types_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QString>("type");
    QTest::newRow("true and false") << QByteArray("true,FALSE,True") << u"boolean"_s;
    QTest::newRow("yes and no") << QByteArray("yes,No,YES") << u"boolean"_s;
    QTest::newRow("only yes is text") << QByteArray("yes,yes,yes") << u"string"_s;
    QTest::newRow("whole numbers") << QByteArray("1,-2,+3") << u"integer"_s;
    QTest::newRow("decimals among whole numbers") << QByteArray("1,2.5,3") << u"number"_s;
    QTest::newRow("exponents") << QByteArray("1e3,2.5E-2,3") << u"number"_s;
    QTest::newRow("leading zeros are codes") << QByteArray("007,012,100") << u"string"_s;
    QTest::newRow("a single zero is a number") << QByteArray("0,1,2") << u"integer"_s;
    QTest::newRow("NaN is no number") << QByteArray("1,NaN,3") << u"string"_s;
    QTest::newRow("infinity is no number") << QByteArray("1,INF,3") << u"string"_s;
    QTest::newRow("ISO dates") << QByteArray("2024-01-31,2024-02-29") << u"date"_s;
    QTest::newRow("no such day") << QByteArray("2024-01-31,2023-02-29") << u"string"_s;
    QTest::newRow("day first") << QByteArray("31/01/2024,05/02/2024") << u"date"_s;
    QTest::newRow("month first") << QByteArray("01/31/2024,05/02/2024") << u"date"_s;
    QTest::newRow("day or month first: undecided") << QByteArray("01/02/2024,05/02/2024") << u"string"_s;
    QTest::newRow("two separators") << QByteArray("31/01/2024,31-01-2024") << u"string"_s;
    QTest::newRow("datetimes") << QByteArray("2024-01-31T08:30,2024-02-01 09:15:30Z") << u"datetime"_s;
    QTest::newRow("missing codes are skipped") << QByteArray("1,NA,n/a,-,.,NULL,2") << u"integer"_s;
    QTest::newRow("all missing") << QByteArray("NA,,-") << u"string"_s;
    QTest::newRow("spaces around numbers") << QByteArray(" 1 ,2 ") << u"integer"_s;
    QTest::newRow("texts") << QByteArray("a,1,b") << u"string"_s;
    QTest::newRow("year 9999") << QByteArray("9999-12-31,0001-01-01") << u"date"_s;
    QTest::newRow("year 0 does not exist") << QByteArray("0000-01-01,2024-01-01") << u"string"_s;
}

void TestTypeGuess::types()
{
    QFETCH(QByteArray, cells);
    QByteArray bytes = "value;other\n";
    for (const QByteArray &cell : cells.split(','))
        bytes += cell + ";x\n";
    const Result<CsvTable> csv = readCsv(bytes);
    QVERIFY(csv.has_value());
    QTEST(typeWords(csv->table).first(), "type");
    QVERIFY(!csv->columns.first().why.isEmpty());
    QCOMPARE(csv->columns.first().mismatches, 0);
}

void TestTypeGuess::decimalCommas()
{
    const Result<CsvTable> csv = readCsv("a;b\n1,5;x\n-2,25;y\n3;z\n");
    QCOMPARE(typeWords(csv->table), (QStringList{u"number"_s, u"string"_s}));
    QCOMPARE(csv->table.at(1, 0), Scalar(-2.25));
    QCOMPARE(csv->decimal, u","_s);
    CsvOptions point;
    point.decimal = u'.';
    QCOMPARE(typeWords(readCsv("a;b\n1,5;x\n", point)->table).first(), u"string"_s);
}

void TestTypeGuess::levels_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("level");
    QTest::addColumn<QString>("role");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &type, const QString &level,
                        const QString &role) { QTest::newRow(name) << bytes << type << level << role; };
    row("years by name", "Année fiscale\n2020\n2024\n", u"year"_s, u"temporal"_s, u""_s);
    row("the same numbers without the name", "size\n2020\n2024\n", u"integer"_s, u"ratio"_s, u"amount"_s);
    row("ends in id", "permit_id\n7\n9\n", u"integer"_s, u"nominal"_s, u"identifier"_s);
    row("ends in code", "postcode\n7\n9\n", u"integer"_s, u"nominal"_s, u"identifier"_s);
    row("paid is no identifier", "paid\n7\n9\n", u"integer"_s, u"ratio"_s, u"amount"_s);
    row("all different and consecutive", "n\n3\n1\n2\n", u"integer"_s, u"nominal"_s, u"identifier"_s);
    row("different with a gap", "n\n1\n2\n4\n", u"integer"_s, u"ratio"_s, u"amount"_s);
    row("texts", "n\na\nb\n", u"string"_s, u"nominal"_s, u""_s);
    row("dates", "n\n2024-01-01\n", u"date"_s, u"temporal"_s, u""_s);
    row("decimals", "n\n1.5\n", u"number"_s, u"ratio"_s, u"amount"_s);
}

void TestTypeGuess::levels()
{
    QFETCH(QByteArray, bytes);
    const Field field = readCsv(bytes)->table.field(0);
    QTEST(fieldTypeWord(field.type), "type");
    QTEST(levelWord(field.level), "level");
    QTEST(roleWord(field.role), "role");
}

void TestTypeGuess::reasonsAreGivenInBothLanguages()
{
    CsvOptions french;
    french.language = u"fr"_s;
    const QByteArray bytes = "n\n4\n7\n";
    QCOMPARE(readCsv(bytes)->columns.first().why, u"All 2 present cells are whole numbers."_s);
    QCOMPARE(readCsv(bytes, french)->columns.first().why,
             u"Les 2 cellules remplies sont toutes des nombres entiers."_s);
}

void TestTypeGuess::overruling()
{
    CsvOptions options;
    options.types = {{u"code"_s, FieldType::String}, {u"n"_s, FieldType::Number}};
    options.missing = QStringList{u"?"_s};
    const Result<CsvTable> csv = readCsv("code,n\n12,?\n13,NA\n", options);
    QCOMPARE(typeWords(csv->table), (QStringList{u"string"_s, u"number"_s}));
    QVERIFY(csv->table.column(1).isMissing(0));
    QCOMPARE(csv->columns.at(1).mismatches, 1); // NA is no missing code any more
    QCOMPARE(issueTexts(csv->issues), QStringList{u"3:4 data.profile.mismatch"_s});
    CsvOptions headless;
    headless.header = false;
    QCOMPARE(tableCsv(readCsv("1,x\n2,y\n", headless)->table), QByteArray("column 1,column 2\n1,x\n2,y\n"));
}

void TestTypeGuess::mostlyNumbersReportsTheOthers()
{
    QByteArray bytes = "n,t\n";
    for (int i = 0; i < 19; ++i)
        bytes += QByteArray::number(i * i) + ",x\n";
    const Result<CsvTable> twenty = readCsv(bytes + "many,x\n");
    QCOMPARE(typeWords(twenty->table).first(), u"integer"_s); // 19 of 20 are 95 %
    QCOMPARE(twenty->columns.first().mismatches, 1);
    QVERIFY(twenty->table.column(0).isMissing(19));
    QCOMPARE(issueTexts(twenty->issues), QStringList{u"21:1 data.profile.mismatch"_s});
    const Result<CsvTable> more = readCsv(bytes + "many,x\nfew,x\n");
    QCOMPARE(typeWords(more->table).first(), u"string"_s); // 19 of 21 are less
}

QTEST_GUILESS_MAIN(TestTypeGuess)
#include "test_typeguess.moc"

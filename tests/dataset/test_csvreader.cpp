// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/readings.h"
#include "dataset/csvreader.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

Field schemaField(const QString &name, FieldType type, const QString &format = {})
{
    Field field;
    field.name = name;
    field.type = type;
    field.cells.format = format;
    return field;
}


} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private slots:
    void shapes_data();
    void shapes();
    void encodings_data();
    void encodings();
    void schemas_data();
    void schemas();
    void oddContents_data();
    void oddContents();
    void limitsAreSaid();
    void longListsOfFindingsAreCounted();
    void numbersInAFormOfTheirOwn_data();
    void numbersInAFormOfTheirOwn();
};

void TestCsvReader::shapes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("issues");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &table,
                        const QStringList &issues = {}) { QTest::newRow(name) << bytes << table << issues; };
    row("plain", "a,b\n1,x\n", "a,b\n1,x\n");
    row("no line end at the end", "a,b\n1,x", "a,b\n1,x\n");
    row("CR LF", "a,b\r\n1,x\r\n", "a,b\n1,x\n");
    row("CR alone", "a,b\r1,x\r", "a,b\n1,x\n");
    row("quoted comma, quote and line end", "a,b\n\"1,5\",\"say \"\"hi\"\"\"\n\"two\nlines\",x\n",
        "a,b\n\"1,5\",\"say \"\"hi\"\"\"\n\"two\nlines\",x\n");
    row("quotes inside a plain cell are kept", "a,b\nx\"y,z\n", "a,b\n\"x\"\"y\",z\n");
    row("semicolon", "a;b\n1;x\n", "a,b\n1,x\n");
    row("tab", "a\tb\n1\tx\n", "a,b\n1,x\n");
    row("bar", "a|b\n1|x\n", "a,b\n1,x\n");
    row("one column", "a\nx\ny\n", "a\nx\ny\n");
    row("an empty cell in one column is a row", "a\nx\n\ny\n", "a\nx\n\ny\n");
    row("only a header", "a,b\n", "a,b\n");
    row("empty file", "", "\n", {u"0:0 data.csv.header"_s});
    row("more delimiters win", "a;b,c;d\n1;p,q;4\n", "a,\"b,c\",d\n1,\"p,q\",4\n");
    row("short row", "a,b,c\n1,2\n3,4,5\n", "a,b,c\n1,2,\n3,4,5\n", {u"2:1 data.csv.ragged"_s});
    row("long row", "a,b\n1,2,3\n3,4\n", "a,b\n1,2\n3,4\n", {u"2:1 data.csv.ragged"_s});
    row("lines count through quoted line ends", "a,b\n\"x\ny\",1\n7\n", "a,b\n\"x\ny\",1\n7,\n",
        {u"4:1 data.csv.ragged"_s});
    row("blank line", "a,b\n1,2\n\n3,4\n", "a,b\n1,2\n3,4\n", {u"3:1 data.csv.ragged"_s});
    row("blank header", "a,,c\n1,2,3\n", "a,column 2,c\n1,2,3\n", {u"1:3 data.csv.header"_s});
    row("repeated header, case ignored", "Ward,ward\nx,y\n", "Ward,ward_2\nx,y\n", {u"1:6 data.field.duplicate"_s});
    row("header is trimmed", " a , b\n1,x\n", "a,b\n1,x\n");
    row("open quote", "a,b\n1,\"x\n2,y\n", "a,b\n1,\"x\n2,y\n\"\n", {u"2:3 data.csv.ragged"_s});
    row("text after a quote", "a,b\n\"x\"y,2\n", "a,b\nxy,2\n", {u"2:1 data.csv.ragged"_s});
    row("columns count code points", "é😀,a\n\"éé\",\"b\"c\n", "é😀,a\néé,bc\n", {u"2:6 data.csv.ragged"_s});
}

void TestCsvReader::shapes()
{
    QFETCH(QByteArray, bytes);
    const Result<CsvTable> csv = readCsv(bytes);
    QVERIFY(csv.has_value());
    QTEST(tableCsv(csv->table), "table");
    QTEST(issueTexts(csv->issues), "issues");
    QCOMPARE(csv->table.rowNumbers().value(0, 1), 1);
}

void TestCsvReader::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("forced");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QStringList>("issues");
    const QByteArray little("\xFF\xFE\x61\x00\x2C\x00\x62\x00\x0A\x00\xE9\x00\x2C\x00\x78\x00", 16);
    const QByteArray big("\xFE\xFF\x00\x61\x00\x2C\x00\x62\x00\x0A\x00\xE9\x00\x2C\x00\x78", 16);
    const QStringList warned{u"0:0 data.csv.encoding"_s};
    QTest::newRow("UTF-8") << QByteArray("a,b\n\xC3\xA9,x") << u""_s << u"utf-8"_s << u"é"_s << QStringList();
    QTest::newRow("UTF-8 with a byte order mark")
        << QByteArray("\xEF\xBB\xBF\x61,b\n\xC3\xA9,x") << u""_s << u"utf-8"_s << u"é"_s << QStringList();
    QTest::newRow("UTF-16 little-endian") << little << u""_s << u"utf-16"_s << u"é"_s << warned;
    QTest::newRow("UTF-16 big-endian") << big << u""_s << u"utf-16"_s << u"é"_s << warned;
    QTest::newRow("Windows-1252") << QByteArray("a,b\nz\xE9\x80,x") << u""_s << u"windows-1252"_s << u"zé€"_s
                                  << QStringList{u"2:2 data.csv.encoding"_s};
    QTest::newRow("half a character at the end")
        << QByteArray("a,b\n\xC3\xA9,\xE2\x82") << u""_s << u"utf-8"_s << u"é"_s << QStringList{u"2:3 file.encoding"_s};
    QTest::newRow("forced UTF-8 with a bad byte") << QByteArray("a,b\nz\xE9,x") << u"utf-8"_s << u"utf-8"_s
                                                  << u"z\uFFFD"_s << QStringList{u"2:2 file.encoding"_s};
    QTest::newRow("forced Windows-1252") << QByteArray("a,b\n\x93q\x94,x") << u"windows-1252"_s << u"windows-1252"_s
                                         << u"“q”"_s << QStringList();
    QTest::newRow("overlong form is not UTF-8") << QByteArray("a,b\n\xC0\xAF,x") << u""_s << u"windows-1252"_s
                                                << u"À¯"_s << QStringList{u"2:1 data.csv.encoding"_s};
    QTest::newRow("NUL byte is kept and said")
        << QByteArray("a,b\nz\0y,x", 9) << u""_s << u"utf-8"_s << QString::fromUtf16(u"z\0y", 3)
        << QStringList{u"2:2 data.csv.encoding"_s};
    QTest::newRow("cells are NFC") << QByteArray("a,b\ne\xCC\x81,x") << u""_s << u"utf-8"_s << u"\u00E9"_s
                                   << QStringList();
}

void TestCsvReader::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, forced);
    CsvOptions options;
    options.encoding = forced;
    const Result<CsvTable> csv = readCsv(bytes, options);
    QVERIFY(csv.has_value());
    QTEST(csv->encoding, "encoding");
    QTEST(std::get<QString>(csv->table.at(0, 0)), "cell");
    QTEST(issueTexts(csv->issues), "issues");
}

void TestCsvReader::schemas_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fieldsMatch");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("issues");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &match, const QByteArray &table,
                        const QStringList &issues = {}) { QTest::newRow(name) << bytes << match << table << issues; };
    const QString exact = u"exact"_s;
    row("typed", "id,n,d\n007,5,31.12.2024\n", exact, "id,n,d\n007,5,2024-12-31\n");
    row("only the listed text is missing", "id,n,d\nNA,,\n", exact, "id,n,d\nNA,,\n");
    row("mismatch at its cell", "id,n,d\nx,fifty,31.12.2024\n", exact, "id,n,d\nx,,2024-12-31\n",
        {u"2:3 data.schema.type-mismatch"_s});
    row("spaces are not trimmed", "id,n,d\nx, 5,31.12.2024\n", exact, "id,n,d\nx,,2024-12-31\n",
        {u"2:3 data.schema.type-mismatch"_s});
    row("decimals are not whole", "id,n,d\nx,5.5,\n", exact, "id,n,d\nx,,\n", {u"2:3 data.schema.type-mismatch"_s});
    row("NaN is a type error", "id,n,d\nx,NaN,\n", exact, "id,n,d\nx,,\n", {u"2:3 data.schema.type-mismatch"_s});
    row("other order", "n,id,d\n5,x,\n", exact, "id,n,d\nx,5,\n", {u"1:1 data.csv.header"_s});
    row("other order allowed", "n,id,d\n5,x,\n", u"equal"_s, "id,n,d\nx,5,\n");
    row("column too many", "id,n,d,e\nx,5,,1\n", exact, "id,n,d\nx,5,\n", {u"1:8 data.csv.header"_s});
    row("column too many allowed", "id,n,d,e\nx,5,,1\n", u"subset"_s, "id,n,d\nx,5,\n");
    row("column absent", "id,d\nx,\n", exact, "id,n,d\nx,,\n", {u"1:1 data.csv.header"_s});
    row("column absent allowed", "id,d\nx,\n", u"superset"_s, "id,n,d\nx,,\n");
}

void TestCsvReader::schemas()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fieldsMatch);
    CsvOptions options;
    options.fieldsMatch = fieldsMatch;
    options.schema = QList<Field>{schemaField(u"id"_s, FieldType::String), schemaField(u"n"_s, FieldType::Integer),
                                  schemaField(u"d"_s, FieldType::Date, u"%d.%m.%Y"_s)};
    const Result<CsvTable> csv = readCsv(bytes, options);
    QTEST(tableCsv(csv->table), "table");
    QTEST(issueTexts(csv->issues), "issues");
}

void TestCsvReader::oddContents_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("issues");
    QTest::newRow("total row at the end")
        << QByteArray("a,b,c\nx,1,10\ny,4,25\nz,5,35\n") << QStringList{u"4:1 data.csv.total-row"_s};
    QTest::newRow("row that says total") << QByteArray("a,b,c\nx,1,10\ny,4,25\nTotal,5,35\nw,9,9\n")
                                         << QStringList{u"4:1 data.csv.total-row"_s};
    QTest::newRow("sum in one column is chance") << QByteArray("a,b,c\nx,1,10\ny,4,25\nz,5,36\n") << QStringList();
    QTest::newRow("unit in the header") << QByteArray("a,Length (km)\nx,1\ny,5\n")
                                        << QStringList{u"1:3 data.csv.unit-in-header"_s};
    QTest::newRow("formula cells") << QByteArray("a,b\n=1+1,x\n-SUM,@y\n-5 below,z\n")
                                   << QStringList{u"2:1 data.formula-cell"_s, u"3:1 data.formula-cell"_s,
                                                  u"3:6 data.formula-cell"_s};
    QTest::newRow("e-mail address") << QByteArray("a,b\nx,ann@example.org\n")
                                    << QStringList{u"2:3 data.personal-pattern"_s};
    QTest::newRow("telephone number") << QByteArray("a,b\nx,(613) 555-0199\n")
                                      << QStringList{u"2:3 data.personal-pattern"_s};
    // 046 454 286 is the published example of a valid social insurance number; 046 454 287 has a wrong check digit.
    QTest::newRow("social insurance number")
        << QByteArray("a,b\n046 454 286,x\n046 454 287,y\n") << QStringList{u"2:1 data.personal-pattern"_s};
}

void TestCsvReader::oddContents()
{
    QFETCH(QByteArray, bytes);
    QTEST(issueTexts(readCsv(bytes)->issues), "issues");
}

void TestCsvReader::limitsAreSaid()
{
    CsvOptions options;
    options.limits = {1000, 2, 3};
    const Result<CsvTable> rows = readCsv("a,b\n1,2\n3,4\n5,6\n", options);
    QCOMPARE(rows->table.rowCount(), 2);
    QCOMPARE(issueTexts(rows->issues), QStringList{u"0:0 data.limit"_s});
    const Result<CsvTable> columns = readCsv("a,b,c,d,e\n1,2,3,4,5\n", options);
    QCOMPARE(columns->table.columnCount(), 3);
    QCOMPARE(issueTexts(columns->issues), QStringList{u"0:0 data.limit"_s});
    const Result<CsvTable> bytes = readCsv(QByteArray(1001, 'x'), options);
    QVERIFY(!bytes.has_value());
    QCOMPARE(bytes.error().id, u"data.limit"_s);
    options.encoding = u"ebcdic"_s;
    QCOMPARE(readCsv("a\n", options).error().id, u"usage.value"_s);
    // Cells that short rows leave out take memory too.
    options = {};
    options.limits.cells = 7;
    const Result<CsvTable> cells = readCsv("a,b,c\n1\n2\n3\n", options);
    QCOMPARE(cells->table.rowCount(), 2);
    QVERIFY(issueTexts(cells->issues).contains(u"0:0 data.limit"_s));
    // One line of a million cells: counted, not kept.
    QCOMPARE(readCsv(QByteArray(1'000'000, ','), CsvOptions())->table.columnCount(), 200);
}

void TestCsvReader::longListsOfFindingsAreCounted()
{
    CsvOptions options;
    options.findingsPerRule = 3;
    QByteArray bytes = "a,b\n";
    for (int i = 0; i < 10; ++i)
        bytes += "1\n";
    const Result<CsvTable> csv = readCsv(bytes, options);
    QCOMPARE(issueTexts(csv->issues), (QStringList{u"0:0 data.csv.ragged"_s, u"2:1 data.csv.ragged"_s,
                                                   u"3:1 data.csv.ragged"_s, u"4:1 data.csv.ragged"_s}));
    QVERIFY(csv->issues.last().message.startsWith(u"7 "));
}

void TestCsvReader::numbersInAFormOfTheirOwn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("asked");
    QTest::addColumn<QString>("given"); // a type a person chose for the column "cost"
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QStringList>("issues");
    const QByteArray dollars = "id;cost\na;1 234,50 $\nb;5,25 $\n";
    const QByteArray grouped = "id,cost\na,\"1,234.5\"\nb,999\n";
    const QStringList none;
    QTest::newRow("dollars behind, in French") << dollars << true << QString() << QByteArray("id,cost\na,1234.5\nb,5.25\n") << u"$"_s << none;
    QTest::newRow("thousands with commas") << grouped << true << QString() << QByteArray("id,cost\na,1234.5\nb,999\n") << QString() << none;
    QTest::newRow("the types of the commands are fixed") << dollars << false << QString() << QByteArray("id,cost\na,\"1 234,50 $\"\nb,\"5,25 $\"\n") << QString() << none;
    QTest::newRow("a person wants texts") << grouped << true << u"string"_s << QByteArray("id,cost\na,\"1,234.5\"\nb,999\n") << QString() << none;
    QTest::newRow("a person wants numbers") << grouped << true << u"number"_s << QByteArray("id,cost\na,1234.5\nb,999\n") << QString() << none;
    QTest::newRow("numbers are wanted where there are none")
        << QByteArray("id,cost\na,dear\nb,cheap\n") << true << u"number"_s << QByteArray("id,cost\na,\nb,\n") << QString()
        << QStringList{u"2:3 data.profile.mismatch"_s};
}

void TestCsvReader::numbersInAFormOfTheirOwn()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, asked);
    QFETCH(QString, given);
    CsvOptions options;
    options.numberForms = asked;
    if (!given.isEmpty())
        options.types.insert(u"cost"_s, fieldTypeFromWord(given));
    const auto csv = readCsv(bytes, options);
    QVERIFY(csv);
    QTEST(tableCsv(csv->table), "table");
    QTEST(csv->table.field(1).unit.in(u"en"_s), "unit");
    QTEST(issueTexts(csv->issues), "issues");
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "test_csvreader.moc"

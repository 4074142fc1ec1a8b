// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/csvreader.h"
#include "dataset/jsontable.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

/// "line:column rule" of every issue, sorted by place; with the pointer for JSON.
QStringList issueTexts(QList<Issue> issues)
{
    sortIssues(issues);
    QStringList texts;
    for (const Issue &issue : issues) {
        const QString place = QString::number(issue.place.line) + u':' + QString::number(issue.place.column);
        texts.append(place + issue.place.pointer + u' ' + issue.ruleId);
    }
    return texts;
}

QStringList typeWords(const Table &table)
{
    QStringList words;
    for (const Field &field : table.fields())
        words.append(fieldTypeWord(field.type));
    return words;
}

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
    void types_data();
    void types();
    void decimalCommas();
    void levels_data();
    void levels();
    void reasonsAreGivenInBothLanguages();
    void overruling();
    void mostlyNumbersReportsTheOthers();
    void schemas_data();
    void schemas();
    void oddContents_data();
    void oddContents();
    void limitsAreSaid();
    void longListsOfFindingsAreCounted();
    void jsonTables_data();
    void jsonTables();
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

void TestCsvReader::types_data()
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

void TestCsvReader::types()
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

void TestCsvReader::decimalCommas()
{
    const Result<CsvTable> csv = readCsv("a;b\n1,5;x\n-2,25;y\n3;z\n");
    QCOMPARE(typeWords(csv->table), (QStringList{u"number"_s, u"string"_s}));
    QCOMPARE(csv->table.at(1, 0), Scalar(-2.25));
    QCOMPARE(csv->decimal, u","_s);
    CsvOptions point;
    point.decimal = u'.';
    QCOMPARE(typeWords(readCsv("a;b\n1,5;x\n", point)->table).first(), u"string"_s);
}

void TestCsvReader::levels_data()
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

void TestCsvReader::levels()
{
    QFETCH(QByteArray, bytes);
    const Field field = readCsv(bytes)->table.field(0);
    QTEST(fieldTypeWord(field.type), "type");
    QTEST(levelWord(field.level), "level");
    QTEST(roleWord(field.role), "role");
}

void TestCsvReader::reasonsAreGivenInBothLanguages()
{
    CsvOptions french;
    french.language = u"fr"_s;
    const QByteArray bytes = "n\n4\n7\n";
    QCOMPARE(readCsv(bytes)->columns.first().why, u"All 2 present cells are whole numbers."_s);
    QCOMPARE(readCsv(bytes, french)->columns.first().why,
             u"Les 2 cellules remplies sont toutes des nombres entiers."_s);
}

void TestCsvReader::overruling()
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

void TestCsvReader::mostlyNumbersReportsTheOthers()
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

void TestCsvReader::jsonTables_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("issues");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &path, const QByteArray &table,
                        const QStringList &issues = {}) { QTest::newRow(name) << bytes << path << table << issues; };
    row("records keep the order of their keys", R"([{"z":1,"a":"x"},{"z":2,"a":"y"}])", u""_s, "z,a\n1,x\n2,y\n");
    row("nested objects become a.b", R"([{"a":{"b":1,"c":{"d":true}}},{"a":{"c":{"d":false}}}])", u""_s,
        "a.b,a.c.d\n1,true\n,false\n");
    row("null is missing", R"([{"a":null,"b":"x"}])", u""_s, "a,b\n,x\n");
    row("path to the records", R"({"meta":1,"data":{"items":[{"a":1}]}})", u"data.items"_s, "a\n1\n");
    row("JSON lines", "{\"a\":1}\n{\"a\":2}\n", u""_s, "a\n1\n2\n");
    row("unicode escapes", R"([{"a":"\u00e9\ud83d\ude00"}])", u""_s, "a\né😀\n");
    row("nested array", R"([{"a":1},{"a":{"b":[1]}}])", u""_s, "", {u"0:0/1/a/b data.descriptor.invalid"_s});
    row("record that is no object", R"([{"a":1},7])", u""_s, "", {u"0:0/1 data.descriptor.invalid"_s});
    row("no array at the path", R"({"data":1})", u"data"_s, "", {u"0:0 data.descriptor.invalid"_s});
    row("duplicate key", "[{\"a\":1,\n \"a\":2}]", u""_s, "", {u"2:2 json.syntax"_s});
    row("trailing comma", "[1,\n]", u""_s, "", {u"2:1 json.syntax"_s});
    row("ends early", "[{\"a\":", u""_s, "", {u"1:7 json.syntax"_s});
    row("not UTF-8", "[{\"a\":\"\xE9\"}]", u""_s, "", {u"1:8 file.encoding"_s});
}

void TestCsvReader::jsonTables()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, path);
    QFETCH(QByteArray, table);
    const Result<CsvTable> json = readJsonTable(bytes, {}, path);
    QCOMPARE(json.has_value(), !table.isEmpty());
    QCOMPARE(json.has_value() ? tableCsv(json->table) : QByteArray(), table);
    QTEST(issueTexts(json.has_value() ? json->issues : json.error().issues), "issues");
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "test_csvreader.moc"

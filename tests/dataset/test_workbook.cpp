// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivewriter.h"
#include "base/files.h"
#include "dataset/readings.h"
#include "dataset/workbook.h"
#include "dataset/workbooktable.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

/// tests/data/tables/openpyxl.xlsx and libxlsxwriter.xlsx were written by the programs of these names.
QByteArray fixture(const QString &name)
{
    return readFile(QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/data/tables/") + name).value_or({});
}

/// The least workbook there is, around the rows of one sheet. Cell format 1 is a date.
QByteArray workbookOf(const QByteArray &rows, const QByteArray &properties = {}, const QByteArray &behind = {})
{
    ArchiveFiles files;
    files[u"_rels/.rels"_s] = R"(<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
    files[u"xl/workbook.xml"_s] = "<workbook xmlns:r=\"r\">" + properties +
                                  "<sheets><sheet name=\"One\" r:id=\"r2\"/></sheets></workbook>";
    files[u"xl/_rels/workbook.xml.rels"_s] =
        R"(<Relationships><Relationship Id="r2" Type="x/worksheet" Target="sheet.xml"/>)"
        R"(<Relationship Id="r3" Type="x/styles" Target="/xl/styles.xml"/></Relationships>)";
    files[u"xl/styles.xml"_s] = R"(<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>)";
    files[u"xl/sheet.xml"_s] = "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>";
    return *writeArchive(files);
}

QByteArray textCell(const QByteArray &text)
{
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

const QByteArray twoNames = "<row r=\"1\">" + textCell("a") + textCell("b") + "</row>";

} // namespace

class TestWorkbook : public QObject
{
    Q_OBJECT

private slots:
    void sheetsOfAnotherProgram_data();
    void sheetsOfAnotherProgram();
    void cells_data();
    void cells();
    void serialNumbers_data();
    void serialNumbers();
    void dateFormats_data();
    void dateFormats();
    void badFiles_data();
    void badFiles();
    void aSheetThatDoesNotExistIsNamed();
    void limitsAreSaid();
    void readingCanBeStopped();
};

void TestWorkbook::sheetsOfAnotherProgram_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("types");
    QTest::addColumn<QStringList>("issues");
    QTest::newRow("openpyxl: title, merged cells, dates, a formula never computed")
        << u"openpyxl.xlsx"_s << u""_s
        << QByteArray("region,decided on,days,paid\nNorth,2024-01-31T00:00:00,27,true\n"
                      "Sud \xC3\xA9,2024-02-29T08:30:00,35.5,false\nEast,2024-03-01T00:00:00,,true\n"
                      "West,2024-12-31T00:00:00,,false\n")
        << QStringList{u"string"_s, u"datetime"_s, u"number"_s, u"boolean"_s}
        << QStringList{u"1:1 data.sheet.above"_s, u"1:1 data.sheet.merged"_s, u"7:3 data.sheet.no-result"_s};
    QTest::newRow("openpyxl: second sheet, not in the corner, codes, blank row")
        << u"openpyxl.xlsx"_s << u"Second sheet"_s << QByteArray("a,b\n1,007\n2,012\n")
        << QStringList{u"integer"_s, u"string"_s} << QStringList{u"4:1 data.sheet.blank-row"_s};
    QTest::newRow("libxlsxwriter: own date format, results of formulas")
        << u"libxlsxwriter.xlsx"_s << u""_s
        << QByteArray("name,day,n,twice\na & b,2023-02-28,1.5,3\n<c>,2024-02-28,-2,-4\nd,2025-02-28,1000000,2000000\n")
        << QStringList{u"string"_s, u"date"_s, u"number"_s, u"integer"_s} << QStringList();
}

void TestWorkbook::sheetsOfAnotherProgram()
{
    QFETCH(QString, file);
    QFETCH(QString, sheet);
    const auto read = readWorkbookTable(fixture(file), {}, sheet);
    QVERIFY(read.has_value());
    QTEST(tableCsv(read->reading.table), "table");
    QTEST(typeWords(read->reading.table), "types");
    QTEST(issueTexts(read->reading.issues), "issues");
    QCOMPARE(read->sheet, sheet.isEmpty() ? read->sheets.first() : sheet);
}

void TestWorkbook::cells_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("issues");
    const auto row = [](const char *name, const QByteArray &rows, const QByteArray &table,
                        const QStringList &issues = {}) { QTest::newRow(name) << twoNames + rows << table << issues; };
    row("places without references", "<row><c><v>1</v></c><c><v>2</v></c></row>", "a,b\n1,2\n");
    row("places by reference", "<row r=\"2\"><c r=\"B2\"><v>2</v></c></row>", "a,b\n,2\n");
    row("runs of one text, without its reading aid",
        "<row><c t=\"inlineStr\"><is><r><t>x</t></r><r><t>y</t></r><rPh><t>z</t></rPh></is></c></row>", "a,b\nxy,\n");
    row("an error is missing and said", "<row><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c><v>2</v></c></row>",
        "a,b\n,2\n", {u"2:1 data.sheet.error-value"_s});
    row("booleans", "<row><c t=\"b\"><v>1</v></c></row><row><c t=\"b\"><v>0</v></c></row>", "a,b\ntrue,\nfalse,\n");
    row("text of a formula", "<row><c t=\"str\"><f>A1</f><v>p</v></c></row>", "a,b\np,\n");
    row("date by the cell format", "<row><c s=\"1\"><v>45322</v></c></row>", "a,b\n2024-01-31,\n");
    row("a format that does not exist", "<row><c s=\"9\"><v>45322</v></c></row>", "a,b\n45322,\n");
    row("a cell beyond the header", "<row r=\"2\"><c r=\"C2\"><v>3</v></c></row>", "a,b,column 3\n,,3\n",
        {u"1:3 data.csv.header"_s});
    row("repeated header", "<row><c><v>1</v></c></row>", "a,b\n1,\n");
}

void TestWorkbook::cells()
{
    QFETCH(QByteArray, rows);
    const auto read = readWorkbookTable(workbookOf(rows));
    QVERIFY(read.has_value());
    QTEST(tableCsv(read->reading.table), "table");
    QTEST(issueTexts(read->reading.issues), "issues");
}

void TestWorkbook::serialNumbers_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<bool>("from1904");
    QTest::addColumn<QString>("iso");
    // ECMA-376 part 1, 18.17.4.1 and 18.17.4.3 print the examples 1, 60, 61, 2958465 and 22:08:33 as 0.922604166….
    QTest::newRow("day 1") << 1.0 << false << u"1900-01-01"_s;
    QTest::newRow("day 59") << 59.0 << false << u"1900-02-28"_s;
    QTest::newRow("day 61") << 61.0 << false << u"1900-03-01"_s;
    QTest::newRow("last day") << 2958465.0 << false << u"9999-12-31"_s;
    QTest::newRow("after the last day") << 2958466.0 << false << u""_s;
    QTest::newRow("negative") << -1.0 << false << u""_s;
    QTest::newRow("a time") << 0.5 << false << u"12:00:00"_s;
    QTest::newRow("day and time") << 45351.3541666667 << false << u"2024-02-29T08:30:00"_s;
    QTest::newRow("1904 system") << 0.0 << true << u"1904-01-01"_s;
    QTest::newRow("1904 system, day 43860") << 43860.0 << true << u"2024-01-31"_s;
}

void TestWorkbook::serialNumbers()
{
    QFETCH(double, serial);
    QFETCH(bool, from1904);
    QTEST(isoFromSerial(serial, from1904), "iso");
}

void TestWorkbook::dateFormats_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isDate");
    const auto row = [](const char *name, int id, const QString &code, bool isDate) {
        QTest::newRow(name) << id << code << isDate;
    };
    row("built in", 14, u""_s, true);
    row("built in number", 4, u""_s, false);
    row("own", 170, u"yyyy\\-mm\\-dd"_s, true);
    row("hours that go on", 171, u"[h]:mm"_s, true);
    row("word in quotes", 172, u"0.0\" days\""_s, false);
    row("colour and currency", 173, u"[Red][$$-409]#,##0.00"_s, false);
    row("general", 174, u"General"_s, false);
}

void TestWorkbook::dateFormats()
{
    QFETCH(int, id);
    QFETCH(QString, code);
    QTEST(isDateFormat(id, code), "isDate");
}

void TestWorkbook::badFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = fixture(u"openpyxl.xlsx"_s);
    QTest::newRow("cut off") << whole.first(whole.size() / 2);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("a,b\n1,2\n");
    QTest::newRow("protected by a password, or .xls") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    QTest::newRow("an archive of other things") << *writeArchive({{u"notes.txt"_s, "hello"}});
    QTest::newRow("damaged XML") << workbookOf("<row><c></row>");
    // 200 MB of blanks pack into 200 kB.
    QTest::newRow("bomb") << *writeArchive({{u"xl/sheet.xml"_s, QByteArray(200 << 20, ' ')}});
}

void TestWorkbook::badFiles()
{
    QFETCH(QByteArray, bytes);
    CsvOptions options;
    options.path = u"sums.xlsx"_s;
    const auto read = readWorkbookTable(bytes, options);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().id, u"io.format"_s);
    QVERIFY(read.error().message.contains(u"sums.xlsx"));
}

void TestWorkbook::aSheetThatDoesNotExistIsNamed()
{
    const auto read = readWorkbookTable(fixture(u"openpyxl.xlsx"_s), {}, u"Third"_s);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().id, u"usage.value"_s);
    QVERIFY(read.error().message.contains(u"Permits, Second sheet"));
}

void TestWorkbook::limitsAreSaid()
{
    CsvOptions options;
    options.limits = {1 << 20, 2, 1};
    QByteArray rows = twoNames;
    for (int i = 0; i < 5; ++i)
        rows += "<row><c><v>1</v></c><c><v>2</v></c></row>";
    const auto read = readWorkbookTable(workbookOf(rows), options);
    QVERIFY(read.has_value());
    QCOMPARE(tableCsv(read->reading.table), QByteArray("a\n1\n1\n"));
    QCOMPARE(issueTexts(read->reading.issues), (QStringList{u"0:0 data.limit"_s, u"0:0 data.limit"_s}));
    options.limits = {1 << 20, 10, 10, 6}; // six cells: three rows of two
    const auto few = readWorkbookTable(workbookOf(rows), options);
    QCOMPARE(few->reading.table.rowCount(), 3);
    QCOMPARE(issueTexts(few->reading.issues), QStringList{u"0:0 data.limit"_s});
}

void TestWorkbook::readingCanBeStopped()
{
    QByteArray rows = twoNames;
    for (int i = 0; i < 5000; ++i)
        rows += "<row><c><v>1</v></c></row>";
    Progress *running = nullptr;
    int reports = 0;
    Progress progress([&](int, int) {
        if (++reports == 2)
            running->cancel();
    });
    running = &progress;
    const auto read = readWorkbookTable(workbookOf(rows), {}, {}, progress);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, ErrorKind::Cancelled);
    QCOMPARE(reports, 2);
}

QTEST_GUILESS_MAIN(TestWorkbook)
#include "test_workbook.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/readings.h"
#include "dataset/tablefile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/resource.h>
#include <unistd.h>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestTableFile : public QObject
{
    Q_OBJECT

private slots:
    void formats_data();
    void formats();
    void anAnswerOfAnOpenDataService();
    void aListOfRecordsCanBeChosen();
    void resourcesOfADataPackage();
    void refusals_data();
    void refusals();
    void aFileOfTenGigabytesIsNotTouched();
    void aFileThatMayNotBeOpened();
    void oneLongLine();
    void aLineOfOneGigabyte();
    void aHundredThousandColumns();
    void halfACharacterWhereverTheFileEnds_data();
    void halfACharacterWhereverTheFileEnds();
    void readingTellsHowFarItIs();
    void readingCanBeStoppedInTheMiddle();
    void everySentenceIsFrenchToo();

private:
    QString saved(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QTemporaryDir m_folder;
};

void TestTableFile::formats_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("format");
    const auto row = [](const char *name, const QString &file, const QByteArray &bytes, TableFormat format) {
        QTest::newRow(name) << file << bytes << static_cast<int>(format);
    };
    row("CSV", u"a.csv"_s, "a,b\n1,x\n", TableFormat::Csv);
    row("text with tabs", u"a.TXT"_s, "a\tb\n1\tx\n", TableFormat::Csv);
    row("a name with #", u"a#1.csv"_s, "a,b\n1,x\n", TableFormat::Csv);
    row("JSON", u"a.JSON"_s, R"([{"a":1,"b":"x"}])", TableFormat::Json);
    row("JSON lines", u"a.jsonl"_s, "{\"a\":1,\"b\":\"x\"}\n", TableFormat::JsonLines);
    row("a byte order mark before JSON", u"b.json"_s, "\xEF\xBB\xBF[{\"a\":1,\"b\":\"x\"}]", TableFormat::Json);
}

void TestTableFile::formats()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto file = readTableFile(saved(name, bytes));
    QVERIFY(file.has_value());
    QTEST(static_cast<int>(file->format), "format");
    QCOMPARE(tableCsv(file->reading.table), QByteArray("a,b\n1,x\n"));
    QCOMPARE(file->reading.issues, QList<Issue>());
    QCOMPARE(file->choice, QString());
}

void TestTableFile::anAnswerOfAnOpenDataService()
{
    const auto file = readTableFile(QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/data/tables/open511.json"));
    QVERIFY(file.has_value());
    QCOMPARE(file->choices, QStringList{u"events"_s});
    QCOMPARE(file->choice, u"events"_s);
    const Table &table = file->reading.table;
    QCOMPARE(table.rowCount(), 2);
    QCOMPARE(fieldTypeWord(table.findField(u"created")->type), u"datetime"_s);
    QCOMPARE(table.at(1, table.columnIndex(u"delay.minutes")), Scalar(25.0));
    QCOMPARE(table.at(0, table.columnIndex(u"geography.coordinates")), Scalar(u"[-75.697,45.421]"_s));
    QCOMPARE(table.at(0, table.columnIndex(u"roads")), Scalar(uR"([{"name":"Main Street","direction":"BOTH"}])"_s));
    QCOMPARE(issueTexts(file->reading.issues),
             (QStringList{u"0:0/events/0/geography/coordinates data.descriptor.invalid"_s,
                          u"0:0/events/0/roads data.descriptor.invalid"_s,
                          u"0:0/events/0/schedule/intervals data.descriptor.invalid"_s}));
}

void TestTableFile::aListOfRecordsCanBeChosen()
{
    const QString path = saved(u"two.json"_s, R"({"a":[{"x":1}],"b":{"c":[{"y":2}],"d":[1,2]},"e":[]})");
    TableFileOptions options;
    QCOMPARE(tableCsv(readTableFile(path)->reading.table), QByteArray("x\n1\n"));
    options.jsonPath = u"b.c"_s;
    const auto file = readTableFile(path, options);
    QCOMPARE(tableCsv(file->reading.table), QByteArray("y\n2\n"));
    QCOMPARE(file->choices, (QStringList{u"a"_s, u"b.c"_s}));
    QCOMPARE(file->choice, u"b.c"_s);
}

void TestTableFile::resourcesOfADataPackage()
{
    saved(u"one.csv"_s, "a\n1\n");
    saved(u"two.csv"_s, "b\nx\n");
    const QString path = saved(u"datapackage.json"_s, R"({"name":"both","resources":[
        {"name":"one","path":"one.csv","schema":{"fields":[{"name":"a","type":"integer"}]}},
        {"name":"two","path":"two.csv","schema":{"fields":[{"name":"b","type":"integer"}]}}]})");
    const auto folder = readTableFile(m_folder.path());
    QVERIFY(folder.has_value());
    QCOMPARE(folder->choices, (QStringList{u"one"_s, u"two"_s}));
    QCOMPARE(tableCsv(folder->reading.table), QByteArray("a\n1\n"));
    QCOMPARE(folder->package->name, u"both"_s);
    TableFileOptions options;
    options.resource = u"two"_s;
    const auto second = readTableFile(path, options);
    QCOMPARE(second->choice, u"two"_s);
    QCOMPARE(second->reading.columns.value(0).mismatches, 1);
    options.resource = u"three"_s;
    QCOMPARE(readTableFile(path, options).error().id, u"io.not-found"_s);
    QFile::remove(path);
}

void TestTableFile::refusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rule");
    QTest::newRow("picture called CSV") << u"p.csv"_s << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << u"io.format"_s;
    QTest::newRow("archive called CSV") << u"z.csv"_s << QByteArray("PK\x03\x04 something") << u"io.format"_s;
    QByteArray noise;
    for (quint32 i = 1, state = 7; i <= 5000; ++i, state = state * 1664525 + 1013904223)
        noise += char(state >> 24);
    QTest::newRow("noise called CSV") << u"n.csv"_s << noise << u"io.format"_s;
    QTest::newRow("cut-off workbook") << u"w.xlsx"_s << QByteArray("PK\x03\x04 xl/") << u"io.format"_s;
    QTest::newRow("empty JSON") << u"e.json"_s << QByteArray() << u"json.syntax"_s;
    QTest::newRow("deep JSON") << u"d.json"_s << QByteArray(1'000'000, '[') << u"json.syntax"_s;
    QTest::newRow("NUL in JSON") << u"n.json"_s << QByteArray("[{\"a\":\0}]", 9) << u"json.syntax"_s;
    QTest::newRow("text called JSON") << u"t.json"_s << QByteArray("a,b\n") << u"json.syntax"_s;
}

void TestTableFile::refusals()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto file = readTableFile(saved(name, bytes));
    QVERIFY(!file.has_value());
    QTEST(file.error().id, "rule");
    QVERIFY(!file.error().message.isEmpty());
    QVERIFY(!file.error().issues.isEmpty());
}

void TestTableFile::aFileOfTenGigabytesIsNotTouched()
{
    QFile file(m_folder.filePath(u"large.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    if (!file.resize(10LL << 30)) // a hole: it takes no room
        QSKIP("The disk makes no sparse files.");
    const auto read = readTableFile(file.fileName());
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().id, u"data.limit"_s);
    QVERIFY(read.error().message.contains(u"10240"));
    QVERIFY(read.error().message.contains(u"2048"));
}

void TestTableFile::aFileThatMayNotBeOpened()
{
    QCOMPARE(readTableFile(m_folder.path()).error().id, u"io.read"_s);
    QCOMPARE(readTableFile(m_folder.filePath(u"absent.csv"_s)).error().id, u"io.not-found"_s);
    const QString path = saved(u"locked.csv"_s, "a\n1\n");
    QVERIFY(QFile::setPermissions(path, {}));
    if (geteuid() == 0)
        QSKIP("An administrator may open every file.");
    QCOMPARE(readTableFile(path).error().id, u"io.read"_s);
}

/// Peak memory of this process, in megabytes.
double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void checkLongLine(const QString &path, double megabytes)
{
    const double before = peakMegabytes();
    const auto file = readTableFile(path);
    QVERIFY(file.has_value());
    QCOMPARE(file->reading.table.columnCount(), 1);
    QVERIFY(file->reading.table.field(0).name.size() <= 200);
    QCOMPARE(issueTexts(file->reading.issues), QStringList{u"1:1 data.csv.header"_s});
    QVERIFY2(peakMegabytes() - before < 3 * megabytes, qPrintable(QString::number(peakMegabytes() - before)));
}

void TestTableFile::oneLongLine()
{
    checkLongLine(saved(u"line.csv"_s, QByteArray(32 << 20, 'x')), 32);
}

void TestTableFile::aLineOfOneGigabyte()
{
    if (!qEnvironmentVariableIsSet("CHARTROOM_LARGE_TESTS"))
        QSKIP("Set CHARTROOM_LARGE_TESTS to read a line of one gigabyte.");
    checkLongLine(saved(u"line.csv"_s, QByteArray(1 << 30, 'x')), 1024);
}

void TestTableFile::aHundredThousandColumns()
{
    QByteArray bytes;
    for (int line = 0; line < 2; ++line) {
        for (int i = 0; i < 100'000; ++i)
            bytes += (i > 0 ? ",c" : "c") + QByteArray::number(i);
        bytes += '\n';
    }
    const auto file = readTableFile(saved(u"wide.csv"_s, bytes));
    QVERIFY(file.has_value());
    QCOMPARE(file->reading.table.columnCount(), 10'000);
    QCOMPARE(file->reading.table.rowCount(), 1);
    QCOMPARE(issueTexts(file->reading.issues), QStringList{u"0:0 data.limit"_s});
}

void TestTableFile::halfACharacterWhereverTheFileEnds_data()
{
    QTest::addColumn<int>("length");
    // Around every place where bytes are looked at in words of eight.
    for (int length = 1; length <= 17; ++length)
        QTest::addRow("%d bytes before it", length) << length;
}

void TestTableFile::halfACharacterWhereverTheFileEnds()
{
    QFETCH(int, length);
    const QByteArray whole = "\xC3\xA9\n" + QByteArray(length, 'x') + "\xE2\x82\xAC";
    const auto good = readTableFile(saved(u"whole.csv"_s, whole));
    QCOMPARE(good->reading.encoding, u"utf-8"_s);
    QCOMPARE(good->reading.issues, QList<Issue>());
    const auto half = readTableFile(saved(u"half.csv"_s, whole.chopped(1)));
    QCOMPARE(half->reading.encoding, u"utf-8"_s);
    QCOMPARE(issueTexts(half->reading.issues), QStringList{u"2:%1 file.encoding"_s.arg(length + 1)});
    const QString cell = std::get<QString>(half->reading.table.at(0, 0));
    QCOMPARE(cell.left(length), QString(length, u'x'));
    QVERIFY(cell.size() > length && cell.count(QChar(0xFFFD)) == cell.size() - length);
}

QByteArray manyRows()
{
    QByteArray bytes = "n,t\n";
    for (int i = 0; i < 200'000; ++i)
        bytes += QByteArray::number(i * 7) + ",x\n";
    return bytes;
}

void TestTableFile::readingTellsHowFarItIs()
{
    QList<int> reports;
    Progress progress([&](int done, int total) {
        reports << done;
        QCOMPARE(total, 100);
    });
    QVERIFY(readTableFile(saved(u"many.csv"_s, manyRows()), {}, progress).has_value());
    QVERIFY(reports.size() > 10);
    QVERIFY(std::is_sorted(reports.begin(), reports.end()));
    QCOMPARE(reports.last(), 100);
}

void TestTableFile::readingCanBeStoppedInTheMiddle()
{
    Progress *running = nullptr;
    int last = 0;
    Progress progress([&](int done, int) {
        last = done;
        if (done >= 50)
            running->cancel();
    });
    running = &progress;
    const auto file = readTableFile(saved(u"many.csv"_s, manyRows()), {}, progress);
    QVERIFY(!file.has_value());
    QCOMPARE(file.error().kind, ErrorKind::Cancelled);
    QCOMPARE(file.error().id, u"io.cancelled"_s);
    QVERIFY2(last < 60, "the work went on after it was stopped");
}

void TestTableFile::everySentenceIsFrenchToo()
{
    TableFileOptions french;
    french.csv.language = u"fr"_s;
    QVERIFY(readTableFile(saved(u"p.csv"_s, "\x89PNG"), french).error().message.contains(u"n’est pas"));
    const QByteArray ods("PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    QVERIFY(readTableFile(saved(u"o.ods"_s, ods), french).error().message.contains(u"OpenDocument"));
    QVERIFY(readTableFile(saved(u"w.xlsx"_s, "x"), french).error().message.contains(u"classeur"));
}

QTEST_GUILESS_MAIN(TestTableFile)
#include "test_tablefile.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/readings.h"
#include "dataset/jsontable.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestJsonTable : public QObject
{
    Q_OBJECT

private slots:
    void jsonTables_data();
    void jsonTables();
    void limitsAreSaid();
    void wideRecordsOfOneCellTakeLittleMemory();
};

void TestJsonTable::jsonTables_data()
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

void TestJsonTable::jsonTables()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, path);
    QFETCH(QByteArray, table);
    CsvOptions inPack;
    inPack.inPack = true;
    const Result<CsvTable> json = readJsonTable(bytes, inPack, path);
    QCOMPARE(json.has_value(), !table.isEmpty());
    QCOMPARE(json.has_value() ? tableCsv(json->table) : QByteArray(), table);
    QTEST(issueTexts(json.has_value() ? json->issues : json.error().issues), "issues");
}

void TestJsonTable::limitsAreSaid()
{
    CsvOptions options;
    options.limits = {1000, 10, 3, 6};
    QCOMPARE(readJsonTable(R"([{"a":1,"b":2,"c":3,"d":4}])", options, {}).error().id, u"data.limit"_s);
    QVERIFY(readJsonTable(R"([{"a":1,"b":2,"c":3},{"c":4}])", options, {}).has_value());
    QCOMPARE(readJsonTable(R"([{"a":1,"b":2,"c":3},{"c":4},{"c":5}])", options, {}).error().id, u"data.limit"_s);
    QCOMPARE(readJsonTable(QByteArray(1001, ' '), options, {}).error().id, u"data.limit"_s);
}

/// 20,000 records that each name only the last of 9,000 columns: two hundred million cells, were they all kept.
void TestJsonTable::wideRecordsOfOneCellTakeLittleMemory()
{
    QByteArray json = "[{";
    for (int column = 0; column < 9000; ++column)
        json += "\"c" + QByteArray::number(column) + "\":1,";
    json.chop(1);
    json += '}';
    for (int record = 0; record < 20'000; ++record)
        json += ",{\"c8999\":2}";
    json += ']';
    CsvOptions options;
    options.limits = TableLimits::workbench();
    options.limits.cells = 100'000'000;
    const auto tooMany = readJsonTable(json, options, {});
    QCOMPARE(tooMany.error().id, u"data.limit"_s);
    QVERIFY(tooMany.error().message.contains(u"11111")); // 100,000,000 / 9,000
}

QTEST_GUILESS_MAIN(TestJsonTable)
#include "test_jsontable.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct DataRun {
    int exitCode = -1;
    QString output;
    QString messages;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(output.toUtf8()).object(); }
    [[nodiscard]] QJsonObject result() const { return json()[u"result"_s].toObject(); }
    [[nodiscard]] QJsonObject field(int index) const { return result()[u"fields"_s].toArray().at(index).toObject(); }
    /// "line:column rule" of every finding, in their order.
    [[nodiscard]] QStringList findings() const
    {
        QStringList texts;
        for (const QJsonValue &finding : json()[u"findings"_s].toArray())
            texts << u"%1:%2 %3"_s.arg(finding[u"line"_s].toInt()).arg(finding[u"column"_s].toInt())
                         .arg(finding[u"rule"_s].toString());
        return texts;
    }
};

const QByteArray wards = R"({"name": "wards", "resources": [{"name": "wards", "path": "wards.csv", "schema": {
    "fields": [{"name": "ward", "type": "string", "constraints": {"required": true, "maxLength": 5}},
               {"name": "people", "type": "integer", "constraints": {"minimum": 0, "exclusiveMaximum": 1000}}],
    "primaryKey": ["ward"]}}]})";

} // namespace

/// `data profile` and `data validate` from outside (command-line.md 6.1 and 6.2).
class TestDataCommands : public QObject
{
    Q_OBJECT

private slots:
    void everyResultKeyIsThere();
    void optionsOverruleGuesses_data();
    void optionsOverruleGuesses();
    void topIsLimited();
    void sheetsAndRecords();
    void textHasALineForEachField();
    void validateFindsAndCounts();
    void validateListsAtMost();
    void validateFailures_data();
    void validateFailures();

private:
    DataRun run(const QStringList &words) const
    {
        QProcess process;
        process.start(QStringLiteral(CHARTROOM_PROGRAM), QStringList{u"data"_s} + words);
        process.waitForFinished(120'000);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    QString saved(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a file of the test");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void TestDataCommands::everyResultKeyIsThere()
{
    const DataRun profile = run({u"profile"_s, saved(u"k.csv"_s, "a,d\nx,2024-01-31\ny,\n"), u"--json"_s});
    QCOMPARE(profile.exitCode, 0);
    for (const char *key : {"rows", "columns", "delimiter", "encoding", "header", "duplicateRows", "keyCandidates", "fields"})
        QVERIFY2(profile.result().contains(QLatin1StringView(key)), key);
    for (const char *key : {"name", "type", "level", "role", "present", "missing", "distinct", "mismatches", "min", "q1",
                            "median", "q3", "max", "mean", "stdev", "zeros", "negatives", "outliers", "minLength",
                            "maxLength", "top", "histogram", "why"})
        QVERIFY2(profile.field(0).contains(QLatin1StringView(key)), key);
    QVERIFY(profile.field(0)[u"mean"_s].isNull());
    QCOMPARE(profile.field(1)[u"min"_s].toString(), u"2024-01-31"_s);
}

void TestDataCommands::optionsOverruleGuesses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &options, const QString &key,
                        const QString &value) { QTest::newRow(name) << bytes << options << key << value; };
    row("delimiter", "a:b\n1:2\n", {u"--delimiter"_s, u":"_s}, u"name"_s, u"a"_s);
    row("tab by its name", "a\tb,c\n1\t2,3\n", {u"--delimiter"_s, u"\\t"_s}, u"name"_s, u"a"_s);
    row("no header", "1,2\n3,4\n", {u"--no-header"_s}, u"name"_s, u"column 1"_s);
    row("encoding", "\xE9t\xE9\n1\n", {u"--encoding"_s, u"windows-1252"_s}, u"name"_s, u"\u00E9t\u00E9"_s);
    row("decimal comma", "n;t\n1,5;x\n2,25;y\n", {u"--decimal"_s, u","_s}, u"type"_s, u"number"_s);
    row("decimal point", "n;t\n1,5;x\n2,25;y\n", {u"--decimal"_s, u"."_s}, u"type"_s, u"string"_s);
    row("missing codes", "n\n1\n?\n", {u"--missing"_s, u"?"_s}, u"type"_s, u"integer"_s);
    row("type", "n\n1\n2\n", {u"--type"_s, u"n=string"_s}, u"type"_s, u"string"_s);
}

void TestDataCommands::optionsOverruleGuesses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, options);
    QFETCH(QString, key);
    const DataRun profile = run(QStringList{u"profile"_s, saved(u"o.csv"_s, bytes), u"--json"_s} + options);
    QCOMPARE(profile.exitCode, 0);
    QTEST(profile.field(0)[key].toString(), "value");
}

void TestDataCommands::topIsLimited()
{
    const QString path = saved(u"t.csv"_s, "t\na\nb\nb\nc\nc\nc\n");
    const auto top = [&](const QString &n) { return run({u"profile"_s, path, u"--top"_s, n, u"--json"_s}); };
    const QJsonArray two = top(u"2"_s).field(0)[u"top"_s].toArray();
    QCOMPARE(two, (QJsonArray{QJsonObject{{u"value"_s, u"c"_s}, {u"count"_s, 3}},
                              QJsonObject{{u"value"_s, u"b"_s}, {u"count"_s, 2}}}));
    QCOMPARE(top(u"0"_s).field(0)[u"top"_s].toArray().size(), 0);
    QCOMPARE(top(u"51"_s).exitCode, 2);
}

void TestDataCommands::sheetsAndRecords()
{
    const QString tables = QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/data/tables/");
    const DataRun sheet = run({u"profile"_s, tables + u"openpyxl.xlsx#Second sheet"_s, u"--json"_s});
    QCOMPARE(sheet.exitCode, 0);
    QCOMPARE(sheet.field(1)[u"name"_s].toString(), u"b"_s);
    QVERIFY(sheet.result()[u"delimiter"_s].isNull());
    QCOMPARE(sheet.findings(), QStringList{u"4:1 data.sheet.blank-row"_s});
    QCOMPARE(run({u"profile"_s, tables + u"openpyxl.xlsx#Third"_s}).exitCode, 2);
    const DataRun records = run({u"profile"_s, tables + u"open511.json"_s, u"--path"_s, u"events"_s, u"--json"_s});
    QCOMPARE(records.exitCode, 1); // lists inside records
    QCOMPARE(records.result()[u"rows"_s].toInt(), 2);
    const DataRun picture = run({u"profile"_s, saved(u"p.csv"_s, "\x89PNG"), u"--json"_s});
    QCOMPARE(picture.exitCode, 1);
    QCOMPARE(picture.findings(), QStringList{u"0:0 io.format"_s});
}

void TestDataCommands::textHasALineForEachField()
{
    const DataRun profile = run({u"profile"_s, saved(u"x.csv"_s, "a,n\nx,1\ny,5\n"), u"--lang"_s, u"fr"_s});
    const QStringList lines = profile.output.trimmed().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(2).startsWith(u"n\tinteger\tratio\t"));
    QVERIFY(lines.at(0).contains(u"lignes"));
}

void TestDataCommands::validateFindsAndCounts()
{
    saved(u"wards.csv"_s, "ward,people\nA,10\nB,-1\nA,1000\n,7\nlonger,x\n");
    const DataRun validate = run({u"validate"_s, saved(u"datapackage.json"_s, wards), u"--json"_s});
    QCOMPARE(validate.exitCode, 1);
    QCOMPARE(validate.findings(),
             (QStringList{u"3:3 data.schema.constraint"_s, u"4:1 data.key.duplicate"_s, u"4:3 data.schema.constraint"_s,
                          u"5:1 data.schema.constraint"_s, u"6:1 data.schema.constraint"_s,
                          u"6:8 data.schema.type-mismatch"_s}));
    QCOMPARE(validate.result()[u"package"_s].toString(), u"wards"_s);
    QCOMPARE(validate.result()[u"resources"_s].toArray().at(0).toObject(),
             (QJsonObject{{u"name"_s, u"wards"_s}, {u"rows"_s, 5}, {u"fields"_s, 2}, {u"errors"_s, 6}}));
    // The folder stands for its descriptor; titles and licences are asked for only on demand.
    const DataRun strict = run({u"validate"_s, m_folder.path(), u"--pack-rules"_s, u"--json"_s});
    QVERIFY(strict.findings().contains(u"0:0 data.licence.missing"_s));
    QVERIFY(!validate.findings().contains(u"0:0 data.licence.missing"_s));
}

void TestDataCommands::validateListsAtMost()
{
    saved(u"wards.csv"_s, "ward,people\nA,x\nB,y\nC,z\n");
    const DataRun validate = run({u"validate"_s, saved(u"datapackage.json"_s, wards), u"--max"_s, u"1"_s, u"--json"_s});
    QCOMPARE(validate.findings(),
             (QStringList{u"0:0 data.schema.type-mismatch"_s, u"2:3 data.schema.type-mismatch"_s}));
    QVERIFY(validate.json()[u"findings"_s].toArray().at(0)[u"message"_s].toString().contains(u'2'));
    QCOMPARE(run({u"validate"_s, m_folder.path(), u"--max"_s, u"0"_s}).exitCode, 2);
}

void TestDataCommands::validateFailures_data()
{
    QTest::addColumn<QByteArray>("descriptor");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("rule");
    QTest::newRow("no JSON") << QByteArray("{") << 1 << u"json.syntax"_s;
    QTest::newRow("a list") << QByteArray("[]") << 1 << u"data.descriptor.invalid"_s;
    QTest::newRow("table absent") << QByteArray(wards).replace("wards.csv", "other.csv") << 1 << u"data.resource.missing"_s;
    QTest::newRow("path outside") << QByteArray(wards).replace("wards.csv", "../wards.csv") << 1 << u"data.path.escape"_s;
    QTest::newRow("absent") << QByteArray() << 3 << u"io.not-found"_s;
}

void TestDataCommands::validateFailures()
{
    QFETCH(QByteArray, descriptor);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"datapackage.json"_s);
    QFile file(path);
    if (!descriptor.isEmpty()) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(descriptor);
        file.close();
    }
    const DataRun validate = run({u"validate"_s, path});
    QTEST(validate.exitCode, "exitCode");
    QFETCH(QString, rule);
    const QString said = validate.output + validate.messages;
    QVERIFY2(said.contains(rule), qPrintable(said));
}

QTEST_GUILESS_MAIN(TestDataCommands)
#include "test_datacommands.moc"

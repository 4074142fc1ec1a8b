// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fulldisk.h"
#include "workbench/session.h"
#include "workbench/work.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// A work as a file: what is written is read back, what is no work is refused in words, a save is whole or not at all.
class TestWork : public QObject
{
    Q_OBJECT

private slots:
    void readingChoicesComeBack_data();
    void readingChoicesComeBack();
    void aWorkComesBack();
    void filesAreNamedFromTheFolderOfTheWork();
    void whatIsNoWorkIsRefused_data();
    void whatIsNoWorkIsRefused();
    void aFullDiskKeepsTheOldWork();
    void tableNamesAreUnique_data();
    void tableNamesAreUnique();
    void aSessionComesBack();

private:
    static Work sample(const QString &folder);
};

Work TestWork::sample(const QString &folder)
{
    Work work;
    ReadingChoices reading;
    reading.delimiter = u";"_s;
    reading.types.insert(u"year"_s, FieldType::Year);
    work.tables = {{u"requests"_s, {folder + u"/data/requests.csv"_s, {}, {}, {}}, reading},
                   {u"wards"_s, {{}, u"core"_s, u"permits"_s, u"wards"_s}, {}}};
    work.steps = {{FilterStep{ComparisonList{{{u"days"_s, ComparisonTest::GreaterOrEqual, {10.0}}}, false}}, true},
                  {GroupStep{{u"ward"_s}, {Measure{MeasureFunction::Median, u"days"_s}}}, false},
                  {SortStep{{{u"ward"_s, true}}}, true}};
    work.chart = QJsonObject{{u"mark"_s, u"bar"_s}, {u"encoding"_s, QJsonObject{{u"x"_s, QJsonObject{{u"field"_s, u"ward"_s}}}}}};
    return work;
}

void TestWork::readingChoicesComeBack_data()
{
    QTest::addColumn<ReadingChoices>("choices");
    QTest::addColumn<QByteArray>("json");
    ReadingChoices choices;
    QTest::newRow("everything guessed is an empty object") << choices << QByteArray("{}");
    choices.encoding = u"windows-1252"_s;
    QTest::newRow("encoding") << choices << QByteArray(R"({"encoding":"windows-1252"})");
    choices = {};
    choices.header = false;
    choices.delimiter = u"\t"_s;
    choices.decimal = u","_s;
    QTest::newRow("shape of the file") << choices << QByteArray(R"({"decimal":",","delimiter":"\t","header":false})");
    choices = {};
    choices.missing = QStringList{};
    QTest::newRow("nothing means missing") << choices << QByteArray(R"({"missing":[]})");
    choices.missing = QStringList{u""_s, u"999"_s};
    choices.types = {{u"code"_s, FieldType::String}, {u"when"_s, FieldType::Date}};
    QTest::newRow("missing codes and types") << choices << QByteArray(R"({"missing":["","999"],"types":{"code":"string","when":"date"}})");
    choices = {};
    choices.jsonPath = u"data.items"_s;
    choices.sheet = u"2024"_s;
    choices.resource = u"wards"_s;
    QTest::newRow("which table of the file") << choices << QByteArray(R"({"path":"data.items","resource":"wards","sheet":"2024"})");
}

void TestWork::readingChoicesComeBack()
{
    QFETCH(ReadingChoices, choices);
    QTEST(QJsonDocument(toJson(choices)).toJson(QJsonDocument::Compact), "json");
    QCOMPARE(readingChoicesFromJson(toJson(choices)), choices);
}

void TestWork::aWorkComesBack()
{
    const QTemporaryDir folder;
    const Work work = sample(folder.path());
    const QString path = folder.filePath(u"a.crwork"_s);
    QVERIFY(saveWorkFile(path, work));
    const auto read = openWorkFile(path, u"en"_s);
    QVERIFY(read);
    QCOMPARE(*read, work);
}

void TestWork::filesAreNamedFromTheFolderOfTheWork()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.crwork"_s);
    QVERIFY(saveWorkFile(path, sample(folder.path())));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY2(bytes.contains("\"data/requests.csv\""), bytes.constData());
    QVERIFY2(!bytes.contains(folder.path().toUtf8()), "no folder of this machine stands in the file");
    // The folder moves as a whole.
    const QTemporaryDir other;
    QVERIFY(QFile::copy(path, other.filePath(u"b.crwork"_s)));
    const auto read = openWorkFile(other.filePath(u"b.crwork"_s), u"en"_s);
    QVERIFY(read);
    QCOMPARE(read->tables.constFirst().origin.file, other.path() + u"/data/requests.csv"_s);
}

void TestWork::whatIsNoWorkIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("an empty file") << QByteArray() << ErrorKind::Malformed;
    QTest::newRow("another JSON file") << QByteArray(R"({"type":"FeatureCollection"})") << ErrorKind::Malformed;
    QTest::newRow("cut off") << QByteArray(R"({"format":"chartroom-work/1","tables":[)") << ErrorKind::Malformed;
    QTest::newRow("without tables") << QByteArray(R"({"format":"chartroom-work/1","query":{"format":"chartroom-query/1","steps":[]}})") << ErrorKind::Malformed;
    QTest::newRow("a table from nowhere") << QByteArray(R"({"format":"chartroom-work/1","tables":[{"name":"a"}]})") << ErrorKind::Malformed;
    QTest::newRow("a later format") << QByteArray(R"({"format":"chartroom-work/2"})") << ErrorKind::Newer;
}

void TestWork::whatIsNoWorkIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorKind, kind);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.crwork"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto read = openWorkFile(file.fileName(), u"en"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, kind);
    QVERIFY2(read.error().message.endsWith(u'.'), qPrintable(read.error().message));
}

void TestWork::aFullDiskKeepsTheOldWork()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.crwork"_s);
    Work work = sample(folder.path());
    QVERIFY(saveWorkFile(path, work));
    const Work before = work;
    work.chart.insert(u"description"_s, QString(100'000, u'x'));
    {
        const FullDisk disk(20'000);
        const auto saved = saveWorkFile(path, work);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::Unwritable);
    }
    const auto read = openWorkFile(path, u"en"_s);
    QVERIFY(read);
    QCOMPARE(*read, before);
}

void TestWork::tableNamesAreUnique_data()
{
    QTest::addColumn<QString>("wish");
    QTest::addColumn<QString>("name");
    QTest::newRow("a free name") << u"wards"_s << u"wards"_s;
    QTest::newRow("a taken name gets a number") << u"requests"_s << u"requests_3"_s;
    QTest::newRow("signs become underscores") << u"my wards (2024)"_s << u"my_wards__2024_"_s;
    QTest::newRow("no name at all") << QString() << u"table"_s;
}

void TestWork::tableNamesAreUnique()
{
    QFETCH(QString, wish);
    const QList<WorkTable> tables{{u"requests"_s, {}, {}}, {u"requests_2"_s, {}, {}}};
    QTEST(freeTableName(tables, wish), "name");
}

void TestWork::aSessionComesBack()
{
    const QTemporaryDir home;
    QVERIFY(!readSession(home.path(), u"en"_s));
    const BenchSession session{sample(u"/somewhere"_s), u"/somewhere/a.crwork"_s, true};
    QVERIFY(saveSession(home.path(), session));
    QCOMPARE(readSession(home.path(), u"en"_s), std::optional(session));
    QVERIFY(clearSession(home.path()));
    QVERIFY(!readSession(home.path(), u"en"_s));
}

QTEST_GUILESS_MAIN(TestWork)
#include "test_work.moc"

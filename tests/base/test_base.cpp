// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonicaljson.h"
#include "base/clock.h"
#include "base/files.h"
#include "base/filewriter.h"
#include "base/id.h"
#include "base/issue.h"
#include "base/numberformat.h"
#include "base/splitmix64.h"
#include "support/fulldisk.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestBase : public QObject
{
    Q_OBJECT

private slots:
    void shortestNumbers_data();
    void shortestNumbers();
    void canonicalNumbers_data();
    void canonicalNumbers();
    void displayedNumbers_data();
    void displayedNumbers();
    void canonicalJsonSortsByUtf16();
    void datesAreLongInBothLanguages();
    void splitMix64MatchesThePublishedSequence();
    void uuid7CarriesTheInstant();
    void issuesSortByPathLineColumnRule();
    void savingIntoAReadOnlyPlaceKeepsTheOldFile();
    void savingOnAFullDiskKeepsTheOldFile_data();
    void savingOnAFullDiskKeepsTheOldFile();
    void piecesBecomeAFileWhenTheyAreCommitted();
};

void TestBase::shortestNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    // RFC 8785 appendix B.
    QTest::newRow("zero") << 0.0 << u"0"_s;
    QTest::newRow("minus zero") << -0.0 << u"0"_s;
    QTest::newRow("smallest") << 5e-324 << u"5e-324"_s;
    QTest::newRow("largest") << 1.7976931348623157e308 << u"1.7976931348623157e+308"_s;
    QTest::newRow("1e21") << 1e21 << u"1e+21"_s;
    QTest::newRow("below 1e21") << 999999999999999900000.0 << u"999999999999999900000"_s;
    QTest::newRow("1e-7") << 1e-7 << u"1e-7"_s;
    QTest::newRow("0.000001") << 0.000001 << u"0.000001"_s;
    QTest::newRow("thirds") << 333333333.33333325 << u"333333333.33333325"_s;
}

void TestBase::shortestNumbers()
{
    QFETCH(double, number);
    QTEST(shortestNumber(number), "text");
}

void TestBase::canonicalNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("15 digits") << 1.0 / 3.0 << u"0.333333333333333"_s;
    QTest::newRow("whole") << 301.0 << u"301"_s;
    QTest::newRow("binary noise goes") << 0.1 + 0.2 << u"0.3"_s;
    QTest::newRow("exponent below 1e-6") << 1.5e-7 << u"1.5e-07"_s;
    QTest::newRow("exponent from 1e15") << 1e15 << u"1e+15"_s;
    QTest::newRow("negative") << -2.5 << u"-2.5"_s;
}

void TestBase::canonicalNumbers()
{
    QFETCH(double, number);
    QTEST(canonicalNumber(number), "text");
}

void TestBase::displayedNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("years stay years") << 2024.0 << u"en"_s << u"2024"_s;
    QTest::newRow("groups from 10 000 (en)") << 12345.678 << u"en"_s << u"12,345.68"_s;
    QTest::newRow("groups from 10 000 (fr)") << 12345.678 << u"fr"_s << u"12\u00A0345,68"_s;
    QTest::newRow("no trailing zeros") << 18.30 << u"fr"_s << u"18,3"_s;
    QTest::newRow("half away from zero") << 2.675 << u"en"_s << u"2.68"_s;
    QTest::newRow("no minus zero") << -0.001 << u"en"_s << u"0"_s;
}

void TestBase::displayedNumbers()
{
    QFETCH(double, number);
    QFETCH(QString, language);
    QTEST(displayNumber(number, language), "text");
}

void TestBase::canonicalJsonSortsByUtf16()
{
    const QJsonObject object{{u"b"_s, 1}, {u"a"_s, QJsonArray{true, QJsonValue::Null, u"\n\""_s}}, {u"\u20ac"_s, 0.5}};
    QCOMPARE(canonicalJson(object), QByteArray("{\"a\":[true,null,\"\\n\\\"\"],\"b\":1,\"\xe2\x82\xac\":0.5}"));
}

void TestBase::datesAreLongInBothLanguages()
{
    QCOMPARE(displayDate(QDate(2025, 7, 1), u"en"_s), u"1 July 2025"_s);
    QCOMPARE(displayDate(QDate(2025, 7, 1), u"fr"_s), u"1er juillet 2025"_s);
    QCOMPARE(displayDate(QDate(2025, 8, 21), u"fr-CA"_s), u"21 août 2025"_s);
}

void TestBase::splitMix64MatchesThePublishedSequence()
{
    // First outputs for state 1234567, as printed by the reference program of Sebastiano Vigna.
    SplitMix64 generator(1234567);
    QCOMPARE(generator.next(), 6457827717110365317ULL);
    QCOMPARE(generator.next(), 3203168211198807973ULL);
    QCOMPARE(generator.next(), 9817491932198370423ULL);
}

void TestBase::uuid7CarriesTheInstant()
{
    // RFC 9562 appendix A.6: 2022-02-22T19:22:22Z is 0x017F22E279B0 milliseconds.
    const QDateTime instant = QDateTime::fromMSecsSinceEpoch(0x017F22E279B0LL, Qt::UTC);
    const QUuid uuid = uuidVersion7(instant, 0xCC3, (0x18ULL << 56) | 0xC4DC0C0C07398FULL);
    QCOMPARE(uuid.toString(QUuid::WithoutBraces).left(18), u"017f22e2-79b0-7cc3"_s);
    QCOMPARE(uuid.variant(), QUuid::DCE);
    QVERIFY(uuidVersion7(instant) != uuidVersion7(instant));
}

void TestBase::issuesSortByPathLineColumnRule()
{
    QList<Issue> issues{{Severity::Note, u"z"_s, {}, {u"b"_s, 1, 1, {}}},
                        {Severity::Error, u"b"_s, {}, {u"a"_s, 2, 1, {}}},
                        {Severity::Error, u"a"_s, {}, {u"a"_s, 2, 1, {}}}};
    sortIssues(issues);
    QCOMPARE(issues.at(0).ruleId, u"a"_s);
    QCOMPARE(issues.at(2).ruleId, u"z"_s);
    QCOMPARE(issueLine({Severity::Error, u"x.y"_s, u"Two\nlines."_s, {u"p"_s, 3, 4, {}}}),
             u"p:3:4: error: [x.y] Two lines."_s);
}

void TestBase::savingIntoAReadOnlyPlaceKeepsTheOldFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"kept.txt"_s);
    QVERIFY(saveFile(path, "old"));
    const Result<void> failed = saveFile(folder.filePath(u"absent/kept.txt"_s), "new");
    QVERIFY(!failed);
    QCOMPARE(failed.error().id, u"io.write"_s);
    const Result<void> full = saveFile(u"/dev/full"_s, "new");
    QVERIFY(!full);
    QCOMPARE(readFile(path).value(), QByteArray("old"));
}

void TestBase::savingOnAFullDiskKeepsTheOldFile_data()
{
    QTest::addColumn<int>("bytes");
    QTest::newRow("found when the last bytes are flushed") << 5000;
    QTest::newRow("found while writing") << 500000;
}

void TestBase::savingOnAFullDiskKeepsTheOldFile()
{
    QFETCH(int, bytes);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"kept.txt"_s);
    QVERIFY(saveFile(path, "old"));
    const Result<void> failed = [&] {
        const FullDisk disk(4096);
        return saveFile(path, QByteArray(bytes, 'x'));
    }();
    QVERIFY(!failed);
    QCOMPARE(failed.error().id, u"io.write"_s);
    QCOMPARE(readFile(path).value(), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"kept.txt"_s});
}

void TestBase::piecesBecomeAFileWhenTheyAreCommitted()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"pieces.txt"_s);
    QVERIFY(saveFile(path, "old"));
    {
        auto given = FileWriter::open(path);
        QVERIFY(given.has_value() && given->write("new"));
    }
    QCOMPARE(readFile(path).value(), QByteArray("old")); // nobody said it was whole
    auto kept = FileWriter::open(path);
    QVERIFY(kept.has_value() && kept->write("ne") && kept->write("w") && kept->commit());
    QCOMPARE(readFile(path).value(), QByteArray("new"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"pieces.txt"_s});
    QVERIFY(!FileWriter::open(folder.path()).has_value());
}

QTEST_GUILESS_MAIN(TestBase)
#include "test_base.moc"

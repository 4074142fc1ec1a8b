// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/permitdata.h"
#include "dataset/profile.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestProfile : public QObject
{
    Q_OBJECT

private slots:
    void theExampleOfTheCommandLine();
    void mismatchesAreNeitherPresentNorMissing();
    void textsAndDates();
    void keyCandidates_data();
    void keyCandidates();
    void emptyTables();
};

/// command-line.md 6.1 prints these values for permits.csv.
void TestProfile::theExampleOfTheCommandLine()
{
    const Result<CsvTable> csv = readCsv(permitdata::rows());
    ProfileOptions options;
    options.reading = csv->columns;
    const TableProfile profile = profileTable(csv->table, options);
    QCOMPARE(profile.rows, 12);
    QCOMPARE(profile.duplicateRows, 0);
    QCOMPARE(profile.keyCandidates, (QList<QStringList>{{u"region"_s, u"year"_s}}));
    const FieldProfile &days = profile.fields.at(4);
    QCOMPARE(fieldTypeWord(days.type), u"integer"_s);
    QCOMPARE(levelWord(days.level), u"ratio"_s);
    QCOMPARE(roleWord(days.role), u"amount"_s);
    QCOMPARE(days.present, 11);
    QCOMPARE(days.missing, 1);
    QCOMPARE(days.distinct, 11);
    QCOMPARE(days.min, Scalar(27.0));
    QCOMPARE(days.max, Scalar(61.0));
    QCOMPARE(*days.q1, 35.5);
    QCOMPARE(*days.median, 41.0);
    QCOMPARE(*days.q3, 49.5);
    QCOMPARE(*days.mean, 42.45454545454545);
    QCOMPARE(*days.stdev, 10.736513739232455);
    QCOMPARE(*days.zeros, 0);
    QCOMPARE(*days.negatives, 0);
    QCOMPARE(*days.outliers, 0);
    QVERIFY(!days.minLength);
    QCOMPARE(days.top.size(), 5);
    QCOMPARE(days.top.first(), (ValueCount{27.0, 1}));
    QCOMPARE(days.histogram.size(), 8);
    QCOMPARE(days.histogram.first(), (HistogramBin{25, 30, 2}));
    qint64 counted = 0;
    for (const HistogramBin &bin : days.histogram)
        counted += bin.count;
    QCOMPARE(counted, 11);
    QCOMPARE(days.why, u"All 11 present cells are whole numbers."_s);
    QCOMPARE(fieldTypeWord(profile.fields.at(1).type), u"year"_s);
}

void TestProfile::mismatchesAreNeitherPresentNorMissing()
{
    QByteArray bytes = "n\n";
    for (int i = 0; i < 38; ++i)
        bytes += QByteArray::number(i * 3) + '\n';
    const Result<CsvTable> csv = readCsv(bytes + "many\nNA\n");
    ProfileOptions options;
    options.reading = csv->columns;
    const FieldProfile field = profileTable(csv->table, options).fields.first();
    QCOMPARE(field.present, 38);
    QCOMPARE(field.mismatches, 1);
    QCOMPARE(field.missing, 1);
    QCOMPARE(*field.zeros, 1);
}

void TestProfile::textsAndDates()
{
    const Result<CsvTable> csv = readCsv("t,d\n\xC3\xA9t\xC3\xA9,2024-03-01\na,2023-01-31\na,\n");
    const TableProfile profile = profileTable(csv->table);
    const FieldProfile &text = profile.fields.at(0);
    QCOMPARE(*text.minLength, 1);
    QCOMPARE(*text.maxLength, 3);
    QCOMPARE(text.top.first(), (ValueCount{u"a"_s, 2}));
    QVERIFY(!text.mean && isMissing(text.min));
    QCOMPARE(profile.fields.at(1).min, Scalar(QDate(2023, 1, 31)));
    QCOMPARE(profile.fields.at(1).max, Scalar(QDate(2024, 3, 1)));
    QVERIFY(profile.fields.at(1).histogram.isEmpty());
}

void TestProfile::keyCandidates_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QStringList>>("keys");
    QTest::addColumn<int>("duplicates");
    QTest::newRow("one column is enough") << QByteArray("id,b\nx,1\ny,1\n") << QList<QStringList>{{u"id"_s}} << 0;
    QTest::newRow("two columns") << QByteArray("a,b\nx,p\nx,q\ny,p\n") << QList<QStringList>{{u"a"_s, u"b"_s}} << 0;
    QTest::newRow("quantities are no keys") << QByteArray("a,n\nx,1.5\nx,2.5\n") << QList<QStringList>() << 0;
    QTest::newRow("incomplete columns are no keys")
        << QByteArray("a,b\nx,p\n,q\n") << QList<QStringList>{{u"b"_s}} << 0;
    QTest::newRow("repeated rows") << QByteArray("a,b\nx,p\nx,p\nx,p\n") << QList<QStringList>() << 2;
}

void TestProfile::keyCandidates()
{
    QFETCH(QByteArray, bytes);
    const TableProfile profile = profileTable(readCsv(bytes)->table);
    QTEST(profile.keyCandidates, "keys");
    QFETCH(int, duplicates);
    QCOMPARE(profile.duplicateRows, duplicates);
}

void TestProfile::emptyTables()
{
    const TableProfile profile = profileTable(readCsv("a,b\n")->table);
    QCOMPARE(profile.rows, 0);
    QCOMPARE(profile.fields.size(), 2);
    QCOMPARE(profile.fields.first().distinct, 0);
    QVERIFY(profile.keyCandidates.isEmpty());
    QCOMPARE(profileTable(Table()).fields.size(), 0);
}

QTEST_GUILESS_MAIN(TestProfile)
#include "test_profile.moc"

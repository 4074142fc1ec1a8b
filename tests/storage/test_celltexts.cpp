// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/splitmix64.h"
#include "progress/sampleattempts.h"
#include "storage/celltexts.h"
#include "storage/rows.h"

#include <QJsonDocument>
#include <QTest>

using namespace chartroom;

/// The quick ways to read and write cells say the same as Qt's own, slower ones.
class TestCellTexts : public QObject
{
    Q_OBJECT

private slots:
    void daysAndInstantsAsQtWritesThem();
    void idsAsQtWritesThem();
    void whatIsNoCell_data();
    void whatIsNoCell();
    void competenciesAsJsonWritesThem_data();
    void competenciesAsJsonWritesThem();
};

void TestCellTexts::daysAndInstantsAsQtWritesThem()
{
    SplitMix64 random(1);
    for (int i = 0; i < 2000; ++i) {
        const qint64 milliseconds = static_cast<qint64>(random.next() % 253'402'300'799'000ULL); // to the end of 9999
        const QDateTime instant = QDateTime::fromMSecsSinceEpoch(i % 2 == 0 ? milliseconds : milliseconds / 1000 * 1000, Qt::UTC);
        const QString expected = instant.toString(i % 2 == 0 && instant.time().msec() != 0 ? Qt::ISODateWithMs : Qt::ISODate);
        QCOMPARE(instantText(instant), expected);
        QCOMPARE(instantOfText(expected.toUtf8()), instant);
        QCOMPARE(dayText(instant.date()), instant.date().toString(Qt::ISODate));
        QCOMPARE(dayOfText(dayText(instant.date()).toUtf8()), instant.date());
    }
    QCOMPARE(instantText(QDateTime(QDate(12026, 1, 2), QTime(3, 4, 5), Qt::UTC)),
             QDateTime(QDate(12026, 1, 2), QTime(3, 4, 5), Qt::UTC).toString(Qt::ISODate));
}

void TestCellTexts::idsAsQtWritesThem()
{
    for (int i = 0; i < 500; ++i) {
        const QUuid id = QUuid::createUuid();
        QCOMPARE(uuidOfText(id.toByteArray(QUuid::WithoutBraces)), id);
        QCOMPARE(uuidOfText(id.toByteArray(QUuid::WithoutBraces).toUpper()), id);
    }
}

void TestCellTexts::whatIsNoCell_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("too short") << QByteArray("2026-1-1");
    QTest::newRow("letters") << QByteArray("20x6-01-15T09:00:00Z");
    QTest::newRow("no such day") << QByteArray("2026-02-30T09:00:00Z");
    QTest::newRow("an id without hyphens") << QByteArray("0190000000000000000000000000000000ab");
    QTest::newRow("an id with another letter") << QByteArray("01900000-0000-7000-8000-00000000000g");
}

void TestCellTexts::whatIsNoCell()
{
    QFETCH(QByteArray, text);
    QVERIFY(!dayOfText(text).isValid());
    QVERIFY(!instantOfText(text).isValid());
    QVERIFY(uuidOfText(text).isNull());
}

void TestCellTexts::competenciesAsJsonWritesThem_data()
{
    QTest::addColumn<QMap<QString, double>>("competencies");
    using Map = QMap<QString, double>;
    QTest::newRow("none") << Map{};
    QTest::newRow("one") << Map{{u"C1.2"_s, 1.0}};
    QTest::newRow("a part of one") << Map{{u"C1.2"_s, 0.5}};
    QTest::newRow("two") << Map{{u"C1.2"_s, 1.0}, {u"B2"_s, 1.0}};
    QTest::newRow("a code with a quotation mark") << Map{{u"C\"1"_s, 1.0}};
    QTest::newRow("an accented code") << Map{{u"É1"_s, 1.0}};
}

void TestCellTexts::competenciesAsJsonWritesThem()
{
    using Map = QMap<QString, double>;
    QFETCH(Map, competencies);
    QJsonObject object;
    for (auto entry = competencies.cbegin(); entry != competencies.cend(); ++entry)
        object.insert(entry.key(), entry.value());
    QCOMPARE(competencyText(competencies), QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    QCOMPARE(competenciesOfText(competencyText(competencies).toUtf8()), competencies);
}

QTEST_GUILESS_MAIN(TestCellTexts)
#include "test_celltexts.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backupthinning.h"

#include <QTest>
#include <algorithm>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Which backups go and which stay.
class TestStorageThinning : public QObject
{
    Q_OBJECT

private slots:
    void removed_data();
    void removed();
    void twoYearsOfUseLeaveAFewDozen();
    void noOrderOfThinningMatters();
    void aClockThatJumpsKeepsTheNewest_data();
    void aClockThatJumpsKeepsTheNewest();
};

namespace {

QDateTime at(const QString &text)
{
    QDateTime instant = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s);
    instant.setTimeSpec(Qt::UTC);
    return instant;
}

QList<QDateTime> instants(const QString &list)
{
    QList<QDateTime> result;
    for (const QString &text : list.split(u", "_s, Qt::SkipEmptyParts))
        result.append(at(text));
    return result;
}

/// Ten of the last minutes, so that the rule "the newest ten stay" is used up.
QList<QDateTime> tenOfNow(const QDateTime &now)
{
    QList<QDateTime> result;
    for (int i = 0; i < 10; ++i)
        result.append(now.addSecs(-60 * i));
    return result;
}

/// One backup every 30 minutes, eight hours of every day.
QList<QDateTime> yearsOfUse(const QDateTime &from, int days)
{
    QList<QDateTime> all;
    for (int day = 0; day < days; ++day) {
        for (int half = 0; half < 16; ++half)
            all.append(from.addDays(day).addSecs(half * 1800));
    }
    return all;
}

QList<QDateTime> kept(QList<QDateTime> all, const QDateTime &now)
{
    for (const QDateTime &gone : backupsToRemove(all, now))
        all.removeOne(gone);
    return all;
}

const QDateTime now = at(u"2026-05-20 12:00"_s); // a Wednesday

} // namespace

void TestStorageThinning::removed_data()
{
    QTest::addColumn<QString>("older");
    QTest::addColumn<QString>("gone");
    QTest::newRow("all of the last 24 hours stay") << u"2026-05-19 12:00, 2026-05-19 12:30, 2026-05-20 08:00"_s << u""_s;
    QTest::newRow("of a day before, the newest stays") << u"2026-05-18 09:00, 2026-05-18 09:30, 2026-05-18 17:00"_s
                                                       << u"2026-05-18 09:00, 2026-05-18 09:30"_s;
    QTest::newRow("each day of the week before keeps one") << u"2026-05-13 09:00, 2026-05-14 09:00, 2026-05-15 09:00, 2026-05-16 09:00"_s
                                                           << u""_s;
    QTest::newRow("before that, the newest of a week") << u"2026-04-27 09:00, 2026-04-29 09:00, 2026-05-03 09:00, 2026-05-04 09:00"_s
                                                       << u"2026-04-27 09:00, 2026-04-29 09:00"_s;
    QTest::newRow("a week goes from Monday to Sunday") << u"2026-05-03 23:30, 2026-05-04 00:00"_s << u""_s;
    QTest::newRow("before that, the newest of a month") << u"2026-02-01 09:00, 2026-02-28 09:00, 2026-03-01 09:00"_s
                                                        << u"2026-02-01 09:00"_s;
    QTest::newRow("months are kept for good") << u"2015-02-01 09:00, 2016-02-01 09:00, 2017-03-01 09:00"_s << u""_s;
    QTest::newRow("a day is one of UTC") << u"2026-05-17 23:59, 2026-05-18 00:01"_s << u""_s;
    QTest::newRow("the future stays") << u"2031-01-01 09:00, 2031-01-01 09:30, 2031-01-01 10:00"_s << u""_s;
    QTest::newRow("none") << u""_s << u""_s;
}

void TestStorageThinning::removed()
{
    QFETCH(QString, older);
    QFETCH(QString, gone);
    QCOMPARE(backupsToRemove(instants(older) + tenOfNow(now), now), instants(gone));
    // The same, whatever the order in which a folder lists its files.
    QList<QDateTime> reversed = instants(older) + tenOfNow(now);
    std::reverse(reversed.begin(), reversed.end());
    QCOMPARE(backupsToRemove(reversed, now), instants(gone));
}

void TestStorageThinning::twoYearsOfUseLeaveAFewDozen()
{
    const QDateTime from = at(u"2024-05-20 09:00"_s);
    const QDateTime end = from.addDays(729).addSecs(8 * 3600);
    const QList<QDateTime> rest = kept(yearsOfUse(from, 730), end);
    // 24 hours: at most 2 x 16; 7 days, 4 to 6 weeks, 23 to 25 months.
    QVERIFY2(rest.size() >= 16 + 7 + 4 + 22 && rest.size() <= 32 + 8 + 6 + 25, qPrintable(QString::number(rest.size())));
    QCOMPARE(*std::max_element(rest.begin(), rest.end()), from.addDays(729).addSecs(15 * 1800));
}

void TestStorageThinning::noOrderOfThinningMatters()
{
    // Thinned every half hour as the program does, or once at the end: never less is kept than at the end.
    const QDateTime from = at(u"2026-01-05 09:00"_s);
    QList<QDateTime> stepwise;
    for (const QDateTime &made : yearsOfUse(from, 120)) {
        stepwise.append(made);
        stepwise = kept(stepwise, made);
    }
    const QDateTime end = from.addDays(119).addSecs(15 * 1800);
    const QList<QDateTime> atOnce = kept(yearsOfUse(from, 120), end);
    QSet<QString> days;
    for (const QDateTime &made : std::as_const(stepwise))
        days.insert(made.date().toString(u"yyyy-MM"_s));
    QCOMPARE(days.size(), 5); // January to May: each month has kept one
    for (const QDateTime &made : atOnce)
        QVERIFY(made < end.addDays(-8) || stepwise.contains(made));
}

void TestStorageThinning::aClockThatJumpsKeepsTheNewest_data()
{
    QTest::addColumn<QDateTime>("wrongNow");
    QTest::newRow("forward by ten years") << now.addYears(10);
    QTest::newRow("forward by two days") << now.addDays(2);
    QTest::newRow("back by ten years") << now.addYears(-10);
    QTest::newRow("back to 1970") << QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC);
}

void TestStorageThinning::aClockThatJumpsKeepsTheNewest()
{
    QFETCH(QDateTime, wrongNow);
    QList<QDateTime> all = yearsOfUse(now.addDays(-30), 30);
    std::sort(all.begin(), all.end());
    const QDateTime newest = all.last();
    // A day's work under the wrong clock, then the right one again.
    for (int half = 0; half < 16; ++half) {
        all.append(wrongNow.addSecs(half * 1800));
        all = kept(all, wrongNow.addSecs(half * 1800));
        QVERIFY(all.contains(newest));
        QVERIFY(all.contains(wrongNow.addSecs(half * 1800)));
    }
    all = kept(all, now.addSecs(3600));
    QVERIFY(all.contains(newest));
    QVERIFY(all.contains(wrongNow.addSecs(15 * 1800)));
}

QTEST_APPLESS_MAIN(TestStorageThinning)

#include "test_storage_thinning.moc"

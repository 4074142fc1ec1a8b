// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/phrases.h"
#include "dataset/table.h"

#include <QRegularExpression>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(chartroom::Scalar)

class TestTable : public QObject
{
    Q_OBJECT

private slots:
    void canonicalTexts_data();
    void canonicalTexts();
    void shownTexts_data();
    void shownTexts();
    void order_data();
    void order();
    void equality();
    void isoTimes_data();
    void isoTimes();
    void wordingFallsBack();
    void columnsHoldEveryType();
    void rowsKeepTheirNumbers();
    void namesAreComparedAfterNfc();
    void csvQuotesOnlyWhereNeeded();
    void everySentenceExistsInBothLanguages();
};

void TestTable::canonicalTexts_data()
{
    QTest::addColumn<Scalar>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("missing") << Scalar() << u""_s;
    QTest::newRow("true") << Scalar(true) << u"true"_s;
    QTest::newRow("15 digits") << Scalar(0.1 + 0.2) << u"0.3"_s;
    QTest::newRow("whole") << Scalar(741.0) << u"741"_s;
    QTest::newRow("small numbers have an exponent") << Scalar(1.5e-7) << u"1.5e-07"_s;
    QTest::newRow("date") << Scalar(QDate(2024, 1, 5)) << u"2024-01-05"_s;
    QTest::newRow("datetime") << Scalar(QDateTime(QDate(2024, 1, 5), QTime(8, 30), Qt::UTC))
                              << u"2024-01-05T08:30:00"_s;
}

void TestTable::canonicalTexts()
{
    QFETCH(Scalar, value);
    QTEST(canonicalText(value), "text");
}

void TestTable::shownTexts_data()
{
    QTest::addColumn<Scalar>("value");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    QTest::newRow("missing") << Scalar() << u"–"_s << u"–"_s;
    QTest::newRow("whole, groups from 10 000") << Scalar(12345.0) << u"12,345"_s << u"12\u00A0345"_s;
    QTest::newRow("a year stays a year") << Scalar(2024.0) << u"2024"_s << u"2024"_s;
    QTest::newRow("two decimals") << Scalar(2.0 / 3) << u"0.67"_s << u"0,67"_s;
    QTest::newRow("date") << Scalar(QDate(2025, 7, 1)) << u"1 July 2025"_s << u"1er juillet 2025"_s;
    QTest::newRow("time") << Scalar(QDateTime(QDate(2025, 7, 2), QTime(8, 5), Qt::UTC)) << u"2 July 2025, 8:05"_s
                          << u"2 juillet 2025, 8 h 05"_s;
    QTest::newRow("boolean") << Scalar(true) << u"yes"_s << u"oui"_s;
}

void TestTable::shownTexts()
{
    QFETCH(Scalar, value);
    QTEST(displayText(value, u"en"_s), "english");
    QTEST(displayText(value, u"fr"_s), "french");
}

void TestTable::order_data()
{
    QTest::addColumn<Scalar>("less");
    QTest::addColumn<Scalar>("more");
    QTest::newRow("numbers") << Scalar(-1.0) << Scalar(0.5);
    QTest::newRow("missing last") << Scalar(u"zzz"_s) << Scalar();
    QTest::newRow("false before true") << Scalar(false) << Scalar(true);
    QTest::newRow("upper case before lower case") << Scalar(u"Z"_s) << Scalar(u"a"_s);
    QTest::newRow("code points, not UTF-16") << Scalar(u"\uFF5E"_s) << Scalar(u"😀"_s);
    QTest::newRow("prefix first") << Scalar(u"ab"_s) << Scalar(u"abc"_s);
    QTest::newRow("dates") << Scalar(QDate(2023, 12, 31)) << Scalar(QDate(2024, 1, 1));
    QTest::newRow("date and time") << Scalar(QDate(2024, 1, 1))
                                   << Scalar(QDateTime(QDate(2024, 1, 1), QTime(0, 1), Qt::UTC));
}

void TestTable::order()
{
    QFETCH(Scalar, less);
    QFETCH(Scalar, more);
    QVERIFY(compareScalars(less, more) < 0);
    QVERIFY(compareScalars(more, less) > 0);
    QCOMPARE(compareScalars(less, less), 0);
}

void TestTable::equality()
{
    QVERIFY(equalScalars(1e12, 1e12 + 500)); // 1e-9 relative
    QVERIFY(!equalScalars(1e12, 1e12 + 1500));
    QVERIFY(equalScalars(0.0, 9e-10));
    QVERIFY(!equalScalars(0.0, 2e-9));
    QVERIFY(equalScalars(Scalar(), Scalar()));
    QVERIFY(!equalScalars(Scalar(), 0.0));
    QVERIFY(!equalScalars(1.0, true));
    QVERIFY(equalScalars(QDate(2024, 1, 1), QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC)));
}

void TestTable::isoTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("time");
    QTest::newRow("minutes") << u"2024-01-31T08:30"_s << u"2024-01-31T08:30:00"_s;
    QTest::newRow("an offset is ignored") << u"2024-01-31T08:30:15-05:00"_s << u"2024-01-31T08:30:15"_s;
    QTest::newRow("Z") << u"2024-01-31T08:30:15Z"_s << u"2024-01-31T08:30:15"_s;
    QTest::newRow("fraction") << u"2024-01-31 08:30:15.250"_s << u"2024-01-31T08:30:15.250"_s;
    QTest::newRow("an hour that the clock skips exists here") << u"2024-03-10T02:30"_s << u"2024-03-10T02:30:00"_s;
    QTest::newRow("date only") << u"2024-01-31"_s << u""_s;
    QTest::newRow("hour 25") << u"2024-01-31T25:30"_s << u""_s;
    QTest::newRow("tail") << u"2024-01-31T08:30 pm"_s << u""_s;
}

void TestTable::isoTimes()
{
    QFETCH(QString, text);
    const QDateTime time = dateTimeFromIso(text);
    QTEST(time.isValid() ? canonicalText(time) : QString(u""_s), "time");
}

void TestTable::wordingFallsBack()
{
    const Wording wording{u"Wait"_s, {{u"fr"_s, u"Attente"_s}, {u"pt-BR"_s, u"Espera"_s}}};
    QCOMPARE(wording.in(u"fr"_s), u"Attente"_s);
    QCOMPARE(wording.in(u"fr-CA"_s), u"Attente"_s);
    QCOMPARE(wording.in(u"pt"_s), u"Espera"_s);
    QCOMPARE(wording.in(u"de"_s), u"Wait"_s);
}

void TestTable::columnsHoldEveryType()
{
    const QList<QList<Scalar>> columns{{true, Scalar(), false},
                                       {1.5, Scalar(), -0.0},
                                       {u"b"_s, Scalar(), u"a"_s},
                                       {QDate(1, 1, 1), Scalar(), QDate(9999, 12, 31)},
                                       {QDateTime(QDate(1600, 2, 29), QTime(1, 2, 3, 4), Qt::UTC), Scalar(),
                                        QDateTime(QDate(2400, 1, 1), QTime(23, 59), Qt::UTC)}};
    for (const QList<Scalar> &cells : columns) {
        const Column column = Column::fromScalars(cells);
        QCOMPARE(column.size(), 3);
        for (qsizetype row = 0; row < 3; ++row)
            QCOMPARE(column.at(row), cells.at(row));
        QVERIFY(column.isMissing(1));
        const Column gathered = column.gathered(std::vector<int>{2, -1, 0});
        QCOMPARE(gathered, Column::fromScalars({cells.at(2), Scalar(), cells.at(0)}));
    }
}

void TestTable::rowsKeepTheirNumbers()
{
    const Table table = Table::fromRows({plainField(u"a"_s, ValueType::Number)}, {{1.0}, {2.0}, {3.0}});
    const Table part = table.withRows(std::vector<int>{2, 0});
    QCOMPARE(part.rowNumbers(), (QList<int>{3, 1}));
    QCOMPARE(part.at(0, 0), Scalar(3.0));
    QVERIFY(table.withRows(std::vector<int>()).hasRowNumbers());
    const Table computed(table.fields(), {table.column(0)});
    QVERIFY(!computed.hasRowNumbers());
    QVERIFY(computed != table);
}

void TestTable::namesAreComparedAfterNfc()
{
    const Table table = Table::fromRows({plainField(u"\u00E9t\u00E9"_s, ValueType::Number)}, {{1.0}});
    QCOMPARE(table.columnIndex(u"e\u0301te\u0301"), 0);
    QCOMPARE(table.columnIndex(u"ete"), -1);
}

void TestTable::csvQuotesOnlyWhereNeeded()
{
    const Table table = Table::fromRows({plainField(u"a,b"_s, ValueType::Text), plainField(u"n"_s, ValueType::Number)},
                                        {{u"say \"hi\""_s, 1.0}, {u"plain text"_s, Scalar()}, {u"two\nlines"_s, 0.25}});
    QCOMPARE(tableCsv(table), QByteArray("\"a,b\",n\n\"say \"\"hi\"\"\",1\nplain text,\n\"two\nlines\",0.25\n"));
}

void TestTable::everySentenceExistsInBothLanguages()
{
    const Phrases phrases(u":/dataset/phrases"_s);
    QCOMPARE(phrases.ids(u"fr"_s), phrases.ids(u"en"_s));
    static const QRegularExpression place(u"\\{([a-z]+)\\}"_s);
    const auto places = [&](const QString &id, const QString &language) {
        QStringList names;
        for (auto it = place.globalMatch(phrases.text(id, language)); it.hasNext();)
            names.append(it.next().captured(1));
        names.sort();
        return names;
    };
    for (const QString &id : phrases.ids(u"en"_s)) {
        QVERIFY2(!phrases.text(id, u"fr"_s).isEmpty(), qPrintable(id));
        QVERIFY2(places(id, u"fr"_s) == places(id, u"en"_s), qPrintable(id));
    }
}

QTEST_GUILESS_MAIN(TestTable)
#include "test_table.moc"

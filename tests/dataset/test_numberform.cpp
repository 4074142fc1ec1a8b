// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/numberform.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

Column textColumn(const QStringList &texts)
{
    QList<Scalar> cells;
    for (const QString &text : texts)
        cells.append(text.isEmpty() ? Scalar() : Scalar(text));
    return Column::fromScalars(cells, ValueType::Text);
}

} // namespace

class TestNumberForm : public QObject
{
    Q_OBJECT

private slots:
    void proposals_data();
    void proposals();
    void nothingIsProposed_data();
    void nothingIsProposed();
    void mostOfManyAreEnough();
};

void TestNumberForm::proposals_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("last");
    const auto row = [](const char *name, const QStringList &texts, double first, double last) {
        QTest::newRow(name) << texts << first << last;
    };
    row("thousands with spaces", {u"1 234"_s, u"5"_s, u"12 345 678,5"_s}, 1234, 12345678.5);
    row("thousands with no-break spaces", {u"1\u00A0234,5"_s, u"7"_s}, 1234.5, 7);
    row("thousands with narrow no-break spaces", {u"1\u202F234,5"_s, u"7"_s}, 1234.5, 7);
    row("thousands with commas", {u"1,234.5"_s, u"999"_s}, 1234.5, 999);
    row("thousands with points", {u"1.234,5"_s, u"999"_s}, 1234.5, 999);
    row("thousands with apostrophes", {u"1'234.5"_s, u"3"_s}, 1234.5, 3);
    row("thousands with curved apostrophes", {u"1’234"_s, u"2’000"_s}, 1234, 2000);
    row("dollars before", {u"$1,234.50"_s, u"-$5.25"_s}, 1234.5, -5.25);
    row("dollars behind, in French", {u"1\u00A0234,50\u00A0$"_s, u"5,25\u00A0$"_s}, 1234.5, 5.25);
    row("per cent", {u"12.5 %"_s, u"88.25%"_s}, 12.5, 88.25);
    row("a currency's letters", {u"CAD 12.50"_s, u"CAD 8"_s}, 12.5, 8);
    row("decimal comma", {u"1,5"_s, u"22,75"_s}, 1.5, 22.75);
    row("the minus of typography", {u"\u22125,5"_s, u"2,5"_s}, -5.5, 2.5);
}

void TestNumberForm::proposals()
{
    QFETCH(QStringList, texts);
    QFETCH(double, first);
    QFETCH(double, last);
    const std::optional<NumberForm> form = proposeNumberForm(textColumn(texts));
    QVERIFY(form);
    std::vector<int> mismatches;
    const Column numbers = numbersByForm(textColumn(texts), *form, mismatches);
    QCOMPARE(numbers.at(0), Scalar(first));
    QCOMPARE(numbers.at(texts.size() - 1), Scalar(last));
    QVERIFY(mismatches.empty());
}

void TestNumberForm::nothingIsProposed_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("1,234 is a thousand or a fraction") << QStringList{u"1,234"_s, u"5,678"_s};
    QTest::newRow("words") << QStringList{u"a"_s, u"1 000"_s};
    QTest::newRow("groups of two digits") << QStringList{u"1 23"_s, u"4 567"_s};
    QTest::newRow("telephone numbers") << QStringList{u"613 555 01 99"_s, u"613 555 01 98"_s};
    QTest::newRow("two signs") << QStringList{u"$5"_s, u"6 %"_s};
    QTest::newRow("two kinds of marks") << QStringList{u"1'234"_s, u"1’000"_s};
    QTest::newRow("nothing at all") << QStringList{u""_s, u""_s};
}

void TestNumberForm::nothingIsProposed()
{
    QFETCH(QStringList, texts);
    QVERIFY(!proposeNumberForm(textColumn(texts)));
}

void TestNumberForm::mostOfManyAreEnough()
{
    QStringList texts{u"closed"_s};
    for (int i = 0; i < 19; ++i)
        texts.prepend(QString::number(i + 1) + u" 000,5"_s);
    const Column column = textColumn(texts);
    const std::optional<NumberForm> form = proposeNumberForm(column);
    QVERIFY(form);
    std::vector<int> mismatches;
    const Column numbers = numbersByForm(column, *form, mismatches);
    QCOMPARE(mismatches, std::vector<int>{19});
    QVERIFY(numbers.isMissing(19));
    QVERIFY(!proposeNumberForm(textColumn(texts + QStringList{u"open"_s}))); // 19 of 21 are less
}

QTEST_GUILESS_MAIN(TestNumberForm)
#include "test_numberform.moc"

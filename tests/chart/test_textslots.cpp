// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/textslots.h"

#include "chart/permits.h"

#include <QTest>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

class TestTextSlots : public QObject
{
    Q_OBJECT

private slots:
    void normalizes_data();
    void normalizes();
    void finds_numbers_data();
    void finds_numbers();
    void slot_holds_data();
    void slot_holds();
    void labels_stand_for_values();
    void optional_slots_are_read();
};

void TestTextSlots::normalizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("normal");
    QTest::newRow("case, space and ends") << u"  The  South. "_s << u"the south"_s;
    QTest::newRow("quotes and dashes") << u"“L’Est” – 3"_s << u"l'est\" - 3"_s;
    QTest::newRow("accents are ignored") << u"Décidés"_s << u"decides"_s;
}

void TestTextSlots::normalizes()
{
    QFETCH(QString, text);
    QTEST(normalizedText(text), "normal");
}

void TestTextSlots::finds_numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QList<double>>("numbers");
    const auto row = [](const QString &text, const QString &language, const QList<double> &numbers) {
        QTest::addRow("%s: %s", qPrintable(language), qPrintable(text)) << text << language << numbers;
    };
    row(u"up by 12.5 %"_s, u"en"_s, {12.5});
    row(u"en hausse de 12,5 %"_s, u"fr"_s, {12.5});
    row(u"1,250 permits"_s, u"en"_s, {1250});
    row(u"1 250 permis"_s, u"fr"_s, {1250});
    row(u"1\u202F250,5"_s, u"fr"_s, {1250.5});
    row(u"1.250"_s, u"fr"_s, {}); // cannot be told
    row(u"about 3 thousand, then 2.5 million"_s, u"en"_s, {3000, 2500000});
    row(u"3 mille cas"_s, u"fr"_s, {3000});
    row(u"12k and 3M"_s, u"en"_s, {12000, 3000000});
    row(u"a change of −3"_s, u"en"_s, {-3});
    row(u"from 2022 to 2024."_s, u"en"_s, {2022, 2024});
    row(u"2022-2024"_s, u"en"_s, {2022, 2024});
}

void TestTextSlots::finds_numbers()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(QList<double>, numbers);
    const QList<double> found = numbersIn(text, language);
    QVERIFY(found.size() >= numbers.size());
    for (const double number : numbers)
        QVERIFY2(found.contains(number), qPrintable(QString::number(number)));
    if (numbers.isEmpty())
        QVERIFY(found.isEmpty());
}

void TestTextSlots::slot_holds_data()
{
    QTest::addColumn<QByteArray>("slot");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *name, const char *slot, const QString &text, const QString &language, bool holds) {
        QTest::newRow(name) << QByteArray(slot) << text << language << holds;
    };
    row("one of the phrases", R"({"id": "who", "any": ["South", "southern region"]})", u"The Southern Region decided most"_s, u"en"_s, true);
    row("only whole words", R"({"id": "who", "any": "South"})", u"Southern offices decided most"_s, u"en"_s, false);
    row("a single text instead of a list", R"({"id": "who", "any": "South"})", u"In the South, permits rose"_s, u"en"_s, true);
    row("after an apostrophe", R"({"id": "who", "any": "Est"})", u"Attente de l’Est"_s, u"fr"_s, true);
    row("up", R"({"id": "d", "direction": "up"})", u"Waits rose in 2024"_s, u"en"_s, true);
    row("up, but also its opposite", R"({"id": "d", "direction": "up"})", u"Waits rose while costs fell"_s, u"en"_s, false);
    const char *up = R"({"id": "d", "direction": "up"})";
    const char *down = R"({"id": "d", "direction": "down"})";
    row("shorter in French is down", down, u"Les délais sont plus courts au Nord, et plus court en 2024"_s, u"fr"_s, true);
    row("shorter in French is not up", up, u"Un délai plus court"_s, u"fr"_s, false);
    row("less short in French is up", up, u"Un délai moins court"_s, u"fr"_s, true);
    row("less long in French is down", down, u"Un délai moins long."_s, u"fr"_s, true);
    row("longer in French is up", up, u"Un délai plus long"_s, u"fr"_s, true);
    row("a strong fall in French is down", down, u"Une forte baisse au Sud"_s, u"fr"_s, true);
    row("weaker in French is down", down, u"Une demande plus faible au Sud"_s, u"fr"_s, true);
    row("more in French is up", up, u"Plus de permis au Sud"_s, u"fr"_s, true);
    row("fewer in French is down", down, u"Moins de permis au Sud"_s, u"fr"_s, true);
    row("down in French", R"({"id": "d", "direction": "down"})", u"L’attente diminue"_s, u"fr"_s, true);
    row("a negative number asks for down", R"({"id": "d", "direction": -3.5})", u"Fewer permits"_s, u"en"_s, true);
    row("zero asks for flat", R"({"id": "d", "direction": 0})", u"Waits stayed the same"_s, u"en"_s, true);
    row("a number within tolerance", R"({"id": "n", "number": 12.4, "tolerance": {"rel": 0.05}})", u"up by 12 %"_s, u"en"_s, true);
    row("outside tolerance", R"({"id": "n", "number": 12.4, "tolerance": {"abs": 0.1}})", u"up by 12 %"_s, u"en"_s, false);
    row("exactly, without a tolerance", R"({"id": "n", "number": 741})", u"741 permits"_s, u"en"_s, true);
    row("to one decimal", R"({"id": "n", "number": 88.0117, "tolerance": {"decimals": 1}})", u"88.0 % decided"_s, u"en"_s, true);
}

void TestTextSlots::slot_holds()
{
    QFETCH(QByteArray, slot);
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(bool, holds);
    const QList<TextSlot> list = readTextSlots(QJsonArray{jsonOf(slot.constData())});
    QCOMPARE(list.size(), 1);
    QCOMPARE(slotHolds(text, list.first(), language), holds);
}

void TestTextSlots::labels_stand_for_values()
{
    const TextSlot leader{.id = u"leader"_s, .any = {u"South"_s}};
    QVERIFY(!slotHolds(u"Le Sud mène"_s, leader, u"fr"_s));
    QVERIFY(slotHolds(u"Le Sud mène"_s, leader, u"fr"_s, {{u"South"_s, u"Sud"_s}}));
    QVERIFY(!slotHolds(u"Le Sud mène"_s, leader, u"fr"_s, {{u"North"_s, u"Sud"_s}}));
}

void TestTextSlots::optional_slots_are_read()
{
    const auto list = readTextSlots(QJsonDocument::fromJson(R"([{"id": "a", "any": "x", "required": false}, {"id": "b"}, {"id": "c", "any": [2022]}])").array());
    QCOMPARE(list.size(), 2); // a slot that asks for nothing is left out
    QVERIFY(!list.first().required);
    QCOMPARE(list.last().any, QStringList{u"2022"_s});
}

QTEST_APPLESS_MAIN(TestTextSlots)
#include "test_textslots.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/plainyaml.h"
#include "lesson/textfile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestPlainYaml : public QObject
{
    Q_OBJECT

private slots:
    void trees_data();
    void trees();
    void jsonNumbers_data();
    void jsonNumbers();
    void places();
    void issues_data();
    void issues();
    void broken_data();
    void broken();
    void nodesAreFoundByIdNameAndIndex();
    void textFiles_data();
    void textFiles();
};

void TestPlainYaml::trees_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("types by looks (exercises.md 2.2)")
        << u"{a: 1, b: '1', c: true, d: True, e: null, f: ~, g: , h: 1.5e3, i: 2024-01-31, j: 01, k: .5, l: no}"_s
        << QByteArray(R"({"a":1,"b":"1","c":true,"d":"True","e":null,"f":null,"g":null,"h":1500,"i":"2024-01-31",)"
                      R"("j":"01","k":".5","l":"no"})");
    QTest::newRow("only null and ~ are missing") << u"{a: NULL, b: Null, c: nul}"_s
                                                 << QByteArray(R"({"a":"NULL","b":"Null","c":"nul"})");
    QTest::newRow("block scalars") << u"a: |\n  one\n  two\nb: >-\n  one\n  two\n"_s
                                   << QByteArray(R"({"a":"one\ntwo\n","b":"one two"})");
    QTest::newRow("block scalar that looks like a number is text") << u"a: |-\n  12\n"_s << QByteArray(R"({"a":"12"})");
    QTest::newRow("question marks inside braces") << u"{text: Why? Or how?, b: [what?, ?]}"_s
                                                  << QByteArray(R"({"b":["what?","?"],"text":"Why? Or how?"})");
    QTest::newRow("question marks in quotes and blocks") << u"a: \"so?\"\nb: |-\n  ? really\nc: eh ?\n"_s
                                                         << QByteArray(R"({"a":"so?","b":"? really","c":"eh ?"})");
    QTest::newRow("expressions need no quotes in block style")
        << u"expect: {expr: permits | where(year = $year) | sum(decided)}"_s
        << QByteArray(R"~({"expect":{"expr":"permits | where(year = $year) | sum(decided)"}})~");
    QTest::newRow("x- keys are left out") << u"{x-note: 1, a: 2}"_s << QByteArray(R"({"a":2})");
    QTest::newRow("comments") << u"# first\na: 1 # one\nb: a#b\n"_s << QByteArray(R"({"a":1,"b":"a#b"})");
    QTest::newRow("NFC") << u"a: cafe\u0301\n"_s << QByteArray(R"({"a":"café"})");
    QTest::newRow("quoted keys") << u"{\"%\": 1, 'a b': 2}"_s << QByteArray(R"({"%":1,"a b":2})");
}

void TestPlainYaml::trees()
{
    QFETCH(QString, yaml);
    QFETCH(QByteArray, json);
    const YamlReading reading = readPlainYaml(yaml, u"a.yaml"_s);
    QVERIFY2(reading.isUsable, qPrintable(reading.issues.value(0).message));
    QCOMPARE(QJsonDocument(toJson(reading.root).toObject()).toJson(QJsonDocument::Compact), json);
}

void TestPlainYaml::jsonNumbers_data()
{
    QTest::addColumn<bool>("isNumber");
    for (const char *yes : {"0", "-0", "12", "-1.5", "1e5", "1E+5", "0.25", "1.0e-3"})
        QTest::newRow(yes) << true;
    for (const char *no : {"", "+1", "01", ".5", "1.", "1e", "0x1F", "1_000", "-", "NaN", "1\n", " 1"})
        QTest::newRow(no) << false;
}

void TestPlainYaml::jsonNumbers()
{
    QFETCH(bool, isNumber);
    QCOMPARE(isJsonNumber(QString::fromLatin1(QTest::currentDataTag())), isNumber);
}

void TestPlainYaml::places()
{
    const YamlNode root = readPlainYaml(u"é: 𝄞\nliste:\n  - {clé: été, b: x}\n  - texte\n"_s, u"a.yaml"_s, 5).root;
    QCOMPARE(root[u"é"].line, 5);
    QCOMPARE(root[u"é"].column, 4);
    const YamlNode &item = root[u"liste"].items.at(0);
    QCOMPARE(item.line, 7);
    QCOMPARE(item.column, 5);
    // "  - {clé: été, b: x}" counted in code points.
    QCOMPARE(item.entry(u"clé")->column, 6);
    QCOMPARE(item[u"clé"].column, 11);
    QCOMPARE(item.entry(u"b")->column, 16);
    QCOMPARE(item[u"b"].column, 19);
    QCOMPARE(root[u"liste"].items.at(1).line, 8);
    const YamlNode clef = readPlainYaml(u"{𝄞𝄞: a}"_s, u"a.yaml"_s).root;
    QCOMPARE(clef[u"𝄞𝄞"].column, 6); // each clef is one code point
    QCOMPARE(root[u"nothing"].line, 0);
    QVERIFY(root[u"nothing"].isMissing());
}

void TestPlainYaml::issues_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const QString &yaml, const char *rule, int line, int column) {
        QTest::newRow(name) << yaml << QString::fromLatin1(rule) << line << column;
    };
    row("key twice", u"a: 1\nb: 2\na: 3\n"_s, "yaml.duplicate-key", 3, 1);
    row("key twice, quoted", u"{a: 1, \"a\": 2}"_s, "yaml.duplicate-key", 1, 8);
    row("anchor", u"a: &x 1\n"_s, "yaml.anchor-alias", 1, 4);
    row("alias", u"a: 1\nb: *x\n"_s, "yaml.syntax", 2, 4); // to an anchor that does not exist
    row("merge key", u"<<: {a: 1}\n"_s, "yaml.anchor-alias", 1, 1);
    row("tag", u"a: !!int 3\n"_s, "yaml.tag", 1, 4);
    row("local tag on a map", u"a: !x {b: 1}\n"_s, "yaml.tag", 1, 4);
    row("non-specific tag", u"a: ! b\n"_s, "yaml.tag", 1, 4);
    row("directive", u"# note\n%TAG ! x:\n---\na: 1\n"_s, "yaml.tag", 2, 1);
    row("two documents", u"a: 1\n---\nb: 2\n"_s, "yaml.multi-document", 3, 1);
    row("list as a key", u"? [a]\n: 1\n"_s, "yaml.type", 1, 3);
    row("missing key", u"~: 1\n"_s, "yaml.type", 1, 1);
    row("25 levels", QString(24, u'[') + u"[]"_s + QString(24, u']'), "yaml.depth", 1, 25);
    row("null byte", u"a: b\u0000c\n"_s, "yaml.syntax", 1, 5);
    row("end-of-file byte of the library", u"a: 1\nb: \u0004\nc: 3\n"_s, "yaml.syntax", 2, 4);
}

void TestPlainYaml::issues()
{
    QFETCH(QString, yaml);
    const YamlReading reading = readPlainYaml(yaml, u"a.yaml"_s);
    QVERIFY(!reading.isUsable);
    QCOMPARE(reading.issues.size(), 1);
    QTEST(reading.issues.constFirst().ruleId, "rule");
    QCOMPARE(reading.issues.constFirst().place.path, u"a.yaml"_s);
    QTEST(reading.issues.constFirst().place.line, "line");
    QTEST(reading.issues.constFirst().place.column, "column");
}

void TestPlainYaml::broken_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::newRow("open quote") << u"a: \"b\n"_s;
    QTest::newRow("open brace") << u"a: {b: 1\n"_s;
    QTest::newRow("colon in plain text") << u"a: b: c\n"_s;
    QTest::newRow("bad indent") << u"a:\n  b: 1\n c: 2\n"_s;
    QTest::newRow("tab indent") << u"a:\n\tb: 1\n"_s;
    QTest::newRow("reserved character") << u"a: @b\n"_s;
    QTest::newRow("bad escape") << u"a: \"\\q\"\n"_s;
    QTest::newRow("10 000 brackets") << QString(10'000, u'[');
    QTest::newRow("200 001 nodes") << u"["_s + u"1,"_s.repeated(200'001) + u"]"_s;
}

void TestPlainYaml::broken()
{
    QFETCH(QString, yaml);
    const YamlReading reading = readPlainYaml(yaml, u"a.yaml"_s);
    QVERIFY(!reading.isUsable);
    const QString rule = reading.issues.constLast().ruleId;
    QVERIFY2(rule == u"yaml.syntax"_s || rule == u"yaml.depth"_s, qPrintable(rule));
    QVERIFY(reading.issues.constLast().place.line >= 1);
}

void TestPlainYaml::nodesAreFoundByIdNameAndIndex()
{
    const YamlNode root = readPlainYaml(u"list:\n  - {id: a, x: 1}\n  - {name: b, x: 2}\n  - [c]\n"_s, u"a.yaml"_s).root;
    QCOMPARE(root.nearest({u"list"_s, u"a"_s, u"x"_s}).text, u"1"_s);
    QCOMPARE(root.nearest({u"list"_s, u"b"_s, u"x"_s}).text, u"2"_s);
    QCOMPARE(root.nearest({u"list"_s, u"2"_s, u"0"_s}).text, u"c"_s);
    QCOMPARE(root.nearest({u"list"_s, u"a"_s, u"nothing"_s, u"deeper"_s}).line, 2); // the map of a
    QCOMPARE(root.nearest({u"nothing"_s}).line, 1);
}

void TestPlainYaml::textFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("plain") << QByteArray("a\nb\n") << u"a\nb\n"_s << QString() << 0 << 0;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFid: a") << u"id: a"_s << u"file.bom"_s << 1 << 1;
    QTest::newRow("CR LF") << QByteArray("a\r\nb\r\n") << u"a\nb\n"_s << u"file.line-ending"_s << 1 << 2;
    QTest::newRow("Latin-1") << QByteArray("caf\xC3\xA9\nt\xE9") << QString() << u"file.encoding"_s << 2 << 2;
    QTest::newRow("after a wide letter") << QByteArray("\xF0\x9D\x84\x9E\xFF") << QString() << u"file.encoding"_s << 1 << 2;
    QTest::newRow("overlong slash") << QByteArray("a\xC0\xAF") << QString() << u"file.encoding"_s << 1 << 2;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QString() << u"file.encoding"_s << 1 << 1;
    QTest::newRow("cut off") << QByteArray("ab\xE2\x82") << QString() << u"file.encoding"_s << 1 << 3;
}

void TestPlainYaml::textFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rule);
    const TextFile file = readTextFile(bytes, u"a.md"_s);
    QCOMPARE(file.issues.isEmpty() ? QString() : file.issues.constFirst().ruleId, rule);
    QTEST(file.text, "text");
    QCOMPARE(file.isReadable, rule != u"file.encoding"_s);
    if (!file.issues.isEmpty()) {
        QTEST(file.issues.constFirst().place.line, "line");
        QTEST(file.issues.constFirst().place.column, "column");
    }
}

QTEST_GUILESS_MAIN(TestPlainYaml)
#include "test_plainyaml.moc"

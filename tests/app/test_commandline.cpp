// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless/commandline.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();

private:
    const QList<CommandShape> m_commands{{u"pack check"_s, 1, 1, {{u"rule"_s, true, true}, {u"no-tests"_s, false, false}, {u"-o"_s, true, false}}, {}, {}},
                                         {u"about"_s, 0, 0, {}, {}, {}}};
};

void TestCommandLine::reads_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("rules");
    QTest::newRow("options may stand anywhere") << QStringList{u"pack"_s, u"check"_s, u"--rule"_s, u"a.*"_s, u"ex"_s} << QStringList{u"ex"_s} << u"a.*"_s;
    QTest::newRow("name=value") << QStringList{u"pack"_s, u"check"_s, u"ex"_s, u"--rule=x=y"_s} << QStringList{u"ex"_s} << u"x=y"_s;
    QTest::newRow("repeated options keep their order") << QStringList{u"pack"_s, u"check"_s, u"ex"_s, u"--rule"_s, u"a"_s, u"--rule"_s, u"b"_s} << QStringList{u"ex"_s} << u"a,b"_s;
    QTest::newRow("-- ends options") << QStringList{u"pack"_s, u"check"_s, u"--"_s, u"--odd"_s} << QStringList{u"--odd"_s} << QString();
    QTest::newRow("- is an argument") << QStringList{u"pack"_s, u"check"_s, u"-"_s} << QStringList{u"-"_s} << QString();
}

void TestCommandLine::reads()
{
    QFETCH(QStringList, words);
    const auto line = readCommandLine(words, m_commands);
    QVERIFY(line);
    QTEST(line->arguments, "arguments");
    QTEST(line->values(u"rule"_s).join(u','), "rules");
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("id");
    QTest::newRow("unknown command") << QStringList{u"pack"_s, u"frobnicate"_s} << u"usage.command-unknown"_s;
    QTest::newRow("unknown option") << QStringList{u"pack"_s, u"check"_s, u"ex"_s, u"--frobnicate"_s} << u"usage.option-unknown"_s;
    QTest::newRow("names are never abbreviated") << QStringList{u"pack"_s, u"check"_s, u"ex"_s, u"--no-test"_s} << u"usage.option-unknown"_s;
    QTest::newRow("argument missing") << QStringList{u"pack"_s, u"check"_s} << u"usage.argument-missing"_s;
    QTest::newRow("value missing") << QStringList{u"pack"_s, u"check"_s, u"ex"_s, u"--rule"_s} << u"usage.argument-missing"_s;
    QTest::newRow("argument too many") << QStringList{u"pack"_s, u"check"_s, u"a"_s, u"b"_s} << u"usage.argument-extra"_s;
    QTest::newRow("flag with a value") << QStringList{u"pack"_s, u"check"_s, u"a"_s, u"--no-tests=yes"_s} << u"usage.value"_s;
    QTest::newRow("single option twice") << QStringList{u"pack"_s, u"check"_s, u"a"_s, u"-o"_s, u"x"_s, u"-o"_s, u"y"_s} << u"usage.value"_s;
}

void TestCommandLine::refuses()
{
    QFETCH(QStringList, words);
    const auto line = readCommandLine(words, m_commands);
    QVERIFY(!line);
    QTEST(line.error().id, "id");
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_commandline.moc"

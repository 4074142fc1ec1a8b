// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Commands that write for other systems (command-line.md 11), from outside.
class TestExchangeCommands : public QObject
{
    Q_OBJECT

private slots:
    void theFrameworkIsWritten_data();
    void theFrameworkIsWritten();
    void refusals_data();
    void refusals();

private:
    [[nodiscard]] Run run(const QStringList &words) const { return runProgram(m_folder.filePath(u"home"_s), words); }
    [[nodiscard]] QJsonObject object(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    QTemporaryDir m_folder;
};

void TestExchangeCommands::theFrameworkIsWritten_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("title");
    QTest::newRow("English") << u"en"_s << u"Data literacy framework"_s;
    QTest::newRow("French") << u"fr"_s << u"Cadre de littératie des données"_s;
}

void TestExchangeCommands::theFrameworkIsWritten()
{
    QFETCH(QString, language);
    const QString path = m_folder.filePath(u"case.json"_s);
    const Run done = run({u"framework"_s, u"export"_s, u"case"_s, u"-o"_s, path, u"--lang"_s, language, u"--time"_s,
                          u"2026-11-22T09:00:00Z"_s, u"--json"_s});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.result(), (QJsonObject{{u"file"_s, path}, {u"items"_s, 80}, {u"associations"_s, 80}}));
    const QJsonObject document = object(u"case.json"_s)[u"CFDocument"_s].toObject();
    QTEST(document[u"title"_s].toString(), "title");
    QCOMPARE(document[u"lastChangeDateTime"_s].toString(), u"2026-11-22T09:00:00Z"_s);
}

void TestExchangeCommands::refusals_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("rule");
    QTest::newRow("an unknown framework") << QStringList{u"case"_s, u"--framework"_s, u"org.nobody"_s} << 3 << u"framework.unknown"_s;
    QTest::newRow("a pack without one")
        << QStringList{u"case"_s, u"--pack"_s, QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/core")} << 3 << u"framework.unknown"_s;
    QTest::newRow("no such pack") << QStringList{u"case"_s, u"--pack"_s, u"/nowhere"_s} << 3 << u"io.not-found"_s;
    QTest::newRow("an unknown form") << QStringList{u"owl"_s} << 2 << u"usage.value"_s;
}

void TestExchangeCommands::refusals()
{
    QFETCH(QStringList, words);
    QFETCH(QString, rule);
    const QString path = m_folder.filePath(u"refused.json"_s);
    const Run done = run(QStringList{u"framework"_s, u"export"_s} + words + QStringList{u"-o"_s, path});
    QTEST(done.exitCode, "exitCode");
    QVERIFY2(done.messages.contains(rule), qPrintable(done.messages));
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestExchangeCommands)
#include "test_exchangecommands.moc"

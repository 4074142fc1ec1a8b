// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Commands as a bare session runs them, without a runtime folder: they leave nothing behind (command-line.md 1.1).
class TestTemporaryFiles : public QObject
{
    Q_OBJECT

private slots:
    void commandsLeaveNone_data();
    void commandsLeaveNone();
};

void TestTemporaryFiles::commandsLeaveNone_data()
{
    const QString pack = QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/core");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("about") << QStringList{u"about"_s};
    QTest::newRow("store init") << QStringList{u"store"_s, u"init"_s, u"--store"_s, u"made.sqlite"_s};
    QTest::newRow("data eval") << QStringList{u"data"_s, u"eval"_s, u"1 + 1"_s, u"--pack"_s, pack};
    QTest::newRow("key new") << QStringList{u"key"_s, u"new"_s, u"-o"_s, u"made.key"_s, u"--name"_s, u"Somebody"_s};
}

void TestTemporaryFiles::commandsLeaveNone()
{
    QFETCH(QStringList, words);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"temporary"_s));
    QProcessEnvironment bare;
    bare.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    bare.insert(u"HOME"_s, folder.path());
    bare.insert(u"TMPDIR"_s, folder.filePath(u"temporary"_s));
    QProcess process;
    process.setProcessEnvironment(bare);
    process.setWorkingDirectory(folder.path());
    process.start(QStringLiteral(CHARTROOM_PROGRAM), words);
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(QDir(folder.filePath(u"temporary"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), {});
}

QTEST_GUILESS_MAIN(TestTemporaryFiles)
#include "test_temporaryfiles.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

const QString permitFigures = QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/data/packs/permit-figures");
const QString oneRow = u"0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e01"_s;
const QString regradeTime = u"2026-11-22T09:00:00Z"_s;

} // namespace

/// `store regrade` from outside (command-line.md 8.2), counted by the responses that `xapi export` tells.
class TestRegradeCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theDifferenceIsToldAndThenKept();
    void removedExercisesAreNotes();
    void refusals_data();
    void refusals();

private:
    [[nodiscard]] Run run(const QStringList &words) const { return runProgram(m_folder.filePath(u"home"_s), words + QStringList{u"--time"_s, regradeTime}); }
    [[nodiscard]] Run regrade(const QString &pack, const QStringList &more = {}) const
    {
        return run(QStringList{u"store"_s, u"regrade"_s, u"--store"_s, m_store, u"--pack"_s, pack, u"--json"_s} + more);
    }
    [[nodiscard]] int storedAttempts() const
    {
        return run({u"store"_s, u"check"_s, u"--store"_s, m_store, u"--json"_s}).result()[u"attempts"_s].toInt();
    }
    /// The example without signature, with one text replaced.
    [[nodiscard]] QString revisedPack(const QString &name, const QByteArray &before, const QByteArray &after) const;
    /// Responses to the exercise "one-row": option → how often.
    [[nodiscard]] QHash<QString, int> responses() const;

    QTemporaryDir m_folder;
    QString m_store;
};

QString TestRegradeCommand::revisedPack(const QString &name, const QByteArray &before, const QByteArray &after) const
{
    const QString pack = m_folder.filePath(name);
    QDirIterator files(permitFigures, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString relative = QDir(permitFigures).relativeFilePath(path);
        if (relative.startsWith(u"META"_s))
            continue;
        QFile source(path);
        QDir().mkpath(QFileInfo(QDir(pack).filePath(relative)).path());
        QFile target(QDir(pack).filePath(relative));
        if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
            qFatal("the example cannot be copied");
        QByteArray text = source.readAll();
        if (relative.endsWith(u"reading-the-table/exercises.yaml")) {
            if (!text.contains(before))
                qFatal("%s", before.constData());
            text.replace(before, after);
        }
        target.write(text);
    }
    return pack;
}

QHash<QString, int> TestRegradeCommand::responses() const
{
    const QString path = m_folder.filePath(u"responses.ndjson"_s);
    if (run({u"xapi"_s, u"export"_s, u"--store"_s, m_store, u"-o"_s, path, u"--home-page"_s, u"https://learning.example.org"_s}).exitCode != 0)
        qFatal("no statements");
    QFile file(path);
    QHash<QString, int> found;
    if (!file.open(QIODevice::ReadOnly))
        return found;
    while (!file.atEnd()) {
        const QJsonObject statement = QJsonDocument::fromJson(file.readLine()).object();
        if (statement[u"object"_s][u"id"_s].toString() == QString(u"urn:uuid:"_s + oneRow))
            ++found[statement[u"result"_s][u"response"_s].toString()];
    }
    return found;
}

void TestRegradeCommand::initTestCase()
{
    m_store = m_folder.filePath(u"people.sqlite"_s);
    QCOMPARE(run({u"org"_s, u"generate"_s, u"--store"_s, m_store, u"--people"_s, u"60"_s, u"--attempts"_s, u"30"_s, u"--pack"_s, permitFigures}).exitCode, 0);
}

void TestRegradeCommand::theDifferenceIsToldAndThenKept()
{
    const QString pack = revisedPack(u"second"_s, "9e01\n    rev: 1", "9e01\n    rev: 2");
    // Other words and a higher revision alone are the same grading.
    QCOMPARE(regrade(pack).result()[u"considered"_s].toInt(), 0);
    const QString changed = revisedPack(u"third"_s, "expect: region-year", "expect: year");
    const QHash<QString, int> given = responses();
    const int up = given.value(u"year"_s);
    const int down = given.value(u"region-year"_s);
    QVERIFY(up > 0 && down > 0);
    int all = 0;
    for (const int count : given)
        all += count;
    const int before = storedAttempts();
    const Run preview = regrade(changed);
    QCOMPARE(preview.exitCode, 0);
    const QJsonObject expected{{u"uuid"_s, oneRow}, {u"id"_s, u"one-row"_s}, {u"considered"_s, all}, {u"up"_s, up}, {u"down"_s, down},
                               {u"unreadable"_s, 0}, {u"notShared"_s, 0}};
    QCOMPARE(preview.result()[u"considered"_s].toInt(), all);
    QCOMPARE(preview.result()[u"changed"_s].toInt(), up + down);
    QCOMPARE(preview.result()[u"applied"_s].toBool(true), false);
    QCOMPARE(preview.result()[u"exercises"_s].toArray(), QJsonArray{expected});
    QCOMPARE(storedAttempts(), before);
    const Run applied = regrade(changed, {u"--apply"_s, u"--reason"_s, u"The key was wrong."_s});
    QCOMPARE(applied.exitCode, 0);
    QCOMPARE(applied.result()[u"applied"_s].toBool(), true);
    QCOMPARE(applied.result()[u"changed"_s].toInt(), up + down);
    QCOMPARE(storedAttempts(), before + up + down);
    // Once more: nothing is left to change.
    const Run again = regrade(changed, {u"--apply"_s});
    QCOMPARE(again.result()[u"changed"_s].toInt(), 0);
    QCOMPARE(storedAttempts(), before + up + down);
}

void TestRegradeCommand::removedExercisesAreNotes()
{
    const QString pack = revisedPack(u"without"_s, "0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e01", "0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9eff");
    const Run done = regrade(pack);
    QCOMPARE(done.exitCode, 0);
    const QJsonArray findings = done.json()[u"findings"_s].toArray();
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first()[u"rule"_s].toString(), u"store.regrade-skipped"_s);
    QCOMPARE(findings.first()[u"severity"_s].toString(), u"note"_s);
}

void TestRegradeCommand::refusals_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("rule");
    QTest::newRow("no pack") << QStringList{u"--store"_s, u"/nowhere.sqlite"_s} << 2 << u"usage.argument-missing"_s;
    QTest::newRow("no store") << QStringList{u"--pack"_s, permitFigures} << 2 << u"usage.argument-missing"_s;
    QTest::newRow("an absent pack") << QStringList{u"--store"_s, u"/nowhere.sqlite"_s, u"--pack"_s, u"/nowhere"_s} << 3 << u"io.not-found"_s;
    QTest::newRow("an absent store") << QStringList{u"--store"_s, u"/nowhere.sqlite"_s, u"--pack"_s, permitFigures} << 3 << QString();
}

void TestRegradeCommand::refusals()
{
    QFETCH(QStringList, words);
    QFETCH(QString, rule);
    const Run done = run(QStringList{u"store"_s, u"regrade"_s} + words);
    QTEST(done.exitCode, "exitCode");
    QVERIFY2(done.messages.contains(rule), qPrintable(done.messages));
}

QTEST_GUILESS_MAIN(TestRegradeCommand)
#include "test_regradecommand.moc"

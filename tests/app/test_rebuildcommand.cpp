// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storehelpers.h"
#include "support/program.h"

#include <QFile>
#include <QJsonArray>

using namespace chartroom;

/// `store rebuild` and what `store check` says of derived tables, from outside.
class TestRebuildCommand : public QObject
{
    Q_OBJECT

private slots:
    void everythingDerivedIsFoundWrongAndComputedAgain();
    void cardsAreTheSameFromKeptStates();

private:
    [[nodiscard]] Run run(const QStringList &words) const { return runProgram(m_folder.filePath(u"home"_s), words); }
    /// An invented organisation of 30 people.
    [[nodiscard]] QString organisation(const QString &name) const
    {
        const QString store = m_folder.filePath(name);
        const Run made = run({u"org"_s, u"generate"_s, u"--store"_s, store, u"--people"_s, u"30"_s, u"--departments"_s, u"1"_s,
                              u"--seed"_s, u"7"_s, u"--from"_s, u"2026-01-01"_s, u"--to"_s, u"2026-06-30"_s});
        if (made.exitCode != 0)
            qFatal("%s", qPrintable(made.messages));
        return store;
    }

    QTemporaryDir m_folder;
};

void TestRebuildCommand::everythingDerivedIsFoundWrongAndComputedAgain()
{
    const QString store = organisation(u"one.sqlite"_s);
    QVariant attempts;
    QVariant learners;
    QCOMPARE(rawSql(store, u"SELECT count(*) FROM attempt"_s, &attempts), QString());
    QCOMPARE(rawSql(store, u"SELECT count(DISTINCT learner) FROM attempt"_s, &learners), QString());
    const QStringList rebuild{u"store"_s, u"rebuild"_s, u"--store"_s, store, u"--json"_s};
    const Run first = run(rebuild);
    QCOMPARE(first.exitCode, 0);
    QCOMPARE(first.result()[u"attempts"_s].toInt(), attempts.toInt());
    // One row for each learner with answers and each of the 15 competencies of the framework.
    const QJsonArray expected{QJsonObject{{u"name"_s, u"competency_state"_s}, {u"rows"_s, learners.toInt() * 15}}};
    QCOMPARE(first.result()[u"derived"_s].toArray(), expected);

    const QStringList check{u"store"_s, u"check"_s, u"--store"_s, store};
    QCOMPARE(run(check).exitCode, 0);
    QCOMPARE(rawSql(store, u"UPDATE competency_state SET right_items = right_items + 1"_s), QString());
    const Run found = run(check);
    QCOMPARE(found.exitCode, 1);
    QVERIFY2(found.output.contains(u"[store.derived-differs]"_s), qPrintable(found.output));
    QCOMPARE(run(rebuild).result()[u"derived"_s].toArray(), expected);
    QCOMPARE(run(check).exitCode, 0);
}

void TestRebuildCommand::cardsAreTheSameFromKeptStates()
{
    const QString store = organisation(u"two.sqlite"_s);
    const auto card = [&](const QString &folder) {
        const Run made = run({u"report"_s, u"--store"_s, store, u"--period"_s, u"2026-H1"_s, u"--all"_s, u"--format"_s, u"json"_s,
                              u"--out"_s, m_folder.filePath(folder), u"--time"_s, u"2026-07-06T12:00:00Z"_s});
        if (made.exitCode != 0)
            qFatal("%s", qPrintable(made.messages));
        QByteArray all;
        const QDir files(m_folder.filePath(folder));
        for (const QString &name : files.entryList(QDir::Files)) {
            QFile file(files.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    };
    const QByteArray computed = card(u"computed"_s);
    QVERIFY(computed.size() > 1000);
    QCOMPARE(run({u"store"_s, u"rebuild"_s, u"--store"_s, store}).exitCode, 0);
    QCOMPARE(card(u"kept"_s), computed);
}

QTEST_GUILESS_MAIN(TestRebuildCommand)
#include "test_rebuildcommand.moc"

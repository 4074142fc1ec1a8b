// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/splitmix64.h"
#include "storage/storehelpers.h"

#include <QThread>
#include <cstdio>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// A program that gives answers is killed at random moments. Whatever it was told is stored, is stored.
class TestStorageCrash : public QObject
{
    Q_OBJECT

private slots:
    void noAcknowledgedAnswerIsLost();
};

namespace {

constexpr int rounds = 25;

/// Gives answers for ever: draft, answer, acknowledgement on standard output. The number of an answer is its place in
/// the order of all rounds.
int answerForEver(const QString &path, int first)
{
    const auto store = openedStore(path, StoreMode::ReadWrite);
    std::fputs("ready\n", stdout);
    std::fflush(stdout);
    for (int i = first;; ++i) {
        const Attempt attempt = sampleAttempt(i);
        const Draft draft{attempt.learner, attempt.exercise, false, attempt.seed, *attempt.answer, attempt.started, 1,
                          attempt.started};
        if (!store->saveDraft(draft) || !store->appendFromDraft(attempt))
            return 1;
        std::fprintf(stdout, "%d\n", i);
        std::fflush(stdout);
    }
}

/// Lets a child answer, kills it after a random time, and gives the numbers it acknowledged.
QList<int> killedRound(const QString &path, int first, SplitMix64 &random)
{
    const auto child = startChild({path, QString::number(first)});
    if (!child->waitForReadyRead(60000))
        qFatal("the child does not start");
    QThread::usleep(static_cast<unsigned long>(random.below(60000)));
    child->kill(); // SIGKILL
    child->waitForFinished(60000);
    QList<int> numbers;
    QByteArray output = child->readAllStandardOutput();
    output.truncate(output.lastIndexOf('\n') + 1); // a number that was cut off was not acknowledged
    for (const QByteArray &line : output.split('\n')) {
        bool isNumber = false;
        const int number = line.toInt(&isNumber);
        if (isNumber)
            numbers.append(number);
    }
    return numbers;
}

} // namespace

void TestStorageCrash::noAcknowledgedAnswerIsLost()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"progress.crstore"_s);
    QVERIFY(openedStore(path)->savePerson(testLearner()).has_value());
    SplitMix64 random(4711);
    QList<int> acknowledged;
    int next = 0;
    for (int round = 0; round < rounds; ++round) {
        acknowledged.append(killedRound(path, next, random));
        {
            const auto reading = openedStore(path, StoreMode::ReadOnly); // also without the right to repair
            QVERIFY(reading->attempts(testLearner().id)->size() >= acknowledged.size());
        }
        const auto store = openedStore(path, StoreMode::ReadWrite); // opens, with its check at the start
        const QList<Attempt> attempts = store->attempts(testLearner().id).value();
        QSet<AttemptId> stored;
        for (const Attempt &attempt : attempts)
            stored.insert(attempt.id);
        for (const int number : std::as_const(acknowledged))
            QVERIFY2(stored.contains(sampleAttempt(number).id), qPrintable(u"answer %1 of round %2"_s.arg(number).arg(round)));
        // At most one answer more than acknowledged in each round: stored, but killed before it could say so.
        QVERIFY(attempts.size() <= acknowledged.size() + round + 1);
        QVERIFY(store->drafts(testLearner().id).value().size() <= 1 + round);
        next = std::max(next, acknowledged.isEmpty() ? 0 : acknowledged.last()) + 2;
    }
    qInfo("%lld answers in %d killed rounds", static_cast<long long>(acknowledged.size()), rounds);
    QVERIFY2(acknowledged.size() > rounds, "the children did not get to work");
    QVERIFY(openedStore(path)->check().value().issues.isEmpty());
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--child"_s)
        return answerForEver(arguments.value(2), arguments.value(3).toInt());
    TestStorageCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_storage_crash.moc"

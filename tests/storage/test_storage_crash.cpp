// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/splitmix64.h"
#include "learning/lessonsession.h"
#include "learning/smallpack.h"
#include "storage/storehelpers.h"

#include <QThread>
#include <algorithm>
#include <cstdio>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// A program in which somebody answers is killed (SIGKILL) at random moments, again and again on the same store.
/// Whatever it said is stored, is stored.
class TestStorageCrash : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void noAcknowledgedWorkIsLost();
    void anEarlyAcknowledgementIsNoticed();

private:
    quint64 m_seed = 0;
};

namespace {

constexpr int rounds = 220;
constexpr int draftsPerAnswer = 3;

/// Every round has a learner of its own in the one store: how long a sitting takes to open stays the same.
Learner learnerOfRound(int round)
{
    return testLearner(u"learner-%1"_s.arg(round));
}

/// The program's own path: a sitting in a lesson; drafts and answers are kept as a window keeps them. Work is numbered
/// from 1; "d 7" says that draft 7 is kept, "a 8" that answer 8 is. A careless program says so before it is true.
int answerForEver(const QString &path, int round, bool isCareless)
{
    const Pack pack = readPack(smallPackSource()).pack.value();
    const SystemClock clock;
    const auto store = openedStore(path, StoreMode::ReadWrite);
    const auto session = LessonSession::open(pack, u"first"_s, learnerOfRound(round).id, u"en"_s, *store, clock);
    if (!session)
        return 1;
    const ExercisePlace place{pack.exercise(u"sum"_s)->uuid, AttemptPurpose::Answer};
    const auto acknowledge = [](char kind, int number) {
        std::fprintf(stdout, "%c %d\n", kind, number);
        std::fflush(stdout);
    };
    acknowledge('r', 0);
    for (int number = 1;; ++number) {
        const QJsonObject answer{{u"text"_s, QString::number(number)}, {u"confidence"_s, u"sure"_s}};
        const bool isDraft = number % (draftsPerAnswer + 1) != 0;
        if (isCareless)
            acknowledge(isDraft ? 'd' : 'a', number);
        if (isDraft ? !(*session)->saveDraft(place, answer) : !(*session)->submit(place, answer))
            return 1;
        if (!isCareless)
            acknowledge(isDraft ? 'd' : 'a', number);
    }
}

/// What a killed program had said.
struct Said {
    QList<int> answers;
    int last = 0; ///< the newest draft or answer
};

Said saidIn(QByteArray output)
{
    output.truncate(output.lastIndexOf('\n') + 1); // a line that was cut off was not said
    Said said;
    for (const QByteArray &line : output.split('\n')) {
        if (line.size() < 3)
            continue;
        said.last = line.mid(2).toInt();
        if (line.startsWith('a'))
            said.answers.append(said.last);
    }
    return said;
}

/// Lets a child work and kills it at a random moment: in half of the rounds while it may still be opening the store, in
/// the others a moment after a random number of drafts and answers, however slow the machine is.
Said killedRound(const QString &path, int round, SplitMix64 &random, const QStringList &mode = {})
{
    const auto child = startChild(QStringList{path, QString::number(round)} + mode);
    if (!child->waitForStarted(60000))
        qFatal("the child does not start");
    const bool isWorking = random.below(2) == 0;
    QByteArray output;
    for (const qsizetype lines = isWorking ? 1 + random.below(40) : 0; output.count('\n') < lines;) {
        if (!child->waitForReadyRead(60000))
            qFatal("the child does not get to work");
        output += child->readAllStandardOutput();
    }
    QThread::usleep(static_cast<unsigned long>(random.below(isWorking ? 3000 : 60000)));
    child->kill(); // SIGKILL
    child->waitForFinished(60000);
    if (child->exitStatus() != QProcess::CrashExit)
        qFatal("the child ended by itself");
    return saidIn(output + child->readAllStandardOutput());
}

using NumbersByLearner = QHash<QString, QList<int>>;

/// The numbers in one table, by learner; read behind the program's back.
NumbersByLearner storedNumbers(const QString &path, const QString &table)
{
    QVariant text;
    const QString problem = rawSql(
        path, u"SELECT group_concat(learner || ' ' || json_extract(answer, '$.text')) FROM %1"_s.arg(table), &text);
    if (!problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    NumbersByLearner numbers;
    for (const QString &entry : text.toString().split(u',', Qt::SkipEmptyParts))
        numbers[entry.section(u' ', 0, 0)].append(entry.section(u' ', 1).toInt());
    return numbers;
}

int greatest(const QList<int> &numbers)
{
    return numbers.isEmpty() ? 0 : *std::max_element(numbers.begin(), numbers.end());
}

/// What is wrong with the work of one round; empty: everything that was said is there, each answer once.
QString problemOfRound(int round, const Said &said, const QList<int> &answers, const QList<int> &drafts)
{
    for (const int number : said.answers) {
        if (answers.count(number) != 1)
            return u"answer %1 of round %2 is there %3 times"_s.arg(number).arg(round).arg(answers.count(number));
    }
    // At most one answer more than was said: stored, but killed before it could say so.
    if (answers.size() > said.answers.size() + 1)
        return u"round %1 has %2 answers, said were %3"_s.arg(round).arg(answers.size()).arg(said.answers.size());
    const int newest = std::max(greatest(answers), greatest(drafts));
    if (newest < said.last || drafts.size() > 1)
        return u"round %1: the newest work is %2, said was %3"_s.arg(round).arg(newest).arg(said.last);
    return {};
}

/// The first problem with the work of all rounds so far.
QString problemOf(const QString &path, const QList<Said> &said)
{
    const NumbersByLearner answers = storedNumbers(path, u"attempt"_s);
    const NumbersByLearner drafts = storedNumbers(path, u"draft"_s);
    for (int round = 0; round < static_cast<int>(said.size()); ++round) {
        const QString learner = learnerOfRound(round).id.toString();
        const QString problem = problemOfRound(round, said.at(round), answers.value(learner), drafts.value(learner));
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

QString newStore(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"progress.crstore"_s);
    const auto store = openedStore(path);
    for (int round = 0; round < rounds; ++round) {
        if (!store->savePerson(learnerOfRound(round)))
            qFatal("the learners cannot be added");
    }
    return path;
}

} // namespace

void TestStorageCrash::initTestCase()
{
    // Another seed every time, and the same one again with CHARTROOM_SEED.
    m_seed = qEnvironmentVariable("CHARTROOM_SEED", QString::number(QDateTime::currentMSecsSinceEpoch())).toULongLong();
    qInfo("CHARTROOM_SEED=%llu", static_cast<unsigned long long>(m_seed));
}

void TestStorageCrash::noAcknowledgedWorkIsLost()
{
    const QTemporaryDir folder;
    const QString path = newStore(folder);
    SplitMix64 random(m_seed);
    QList<Said> said;
    qsizetype answers = 0;
    for (int round = 0; round < rounds; ++round) {
        said.append(killedRound(path, round, random));
        answers += said.last().answers.size();
        (void)openedStore(path, StoreMode::ReadOnly);  // also without the right to repair
        (void)openedStore(path, StoreMode::ReadWrite); // with its check at the start
        QVariant integrity;
        QCOMPARE(rawSql(path, u"PRAGMA integrity_check"_s, &integrity), QString());
        QCOMPARE(integrity.toString(), u"ok"_s);
        const QString problem = problemOf(path, said);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    qInfo("%lld answers in %d killed rounds", static_cast<long long>(answers), rounds);
    QVERIFY2(answers > rounds, "the children did not get to work");
    QVERIFY(openedStore(path)->check().value().issues.isEmpty());
}

void TestStorageCrash::anEarlyAcknowledgementIsNoticed()
{
    const QTemporaryDir folder;
    const QString path = newStore(folder);
    SplitMix64 random(m_seed);
    QList<Said> said;
    for (int round = 0; round < rounds; ++round) {
        said.append(killedRound(path, round, random, {u"careless"_s}));
        if (!problemOf(path, said).isEmpty())
            return;
    }
    QFAIL("a program that says \"kept\" too early was not noticed: the test above proves nothing");
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--child"_s)
        return answerForEver(arguments.value(2), arguments.value(3).toInt(), arguments.value(4) == u"careless"_s);
    TestStorageCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_storage_crash.moc"

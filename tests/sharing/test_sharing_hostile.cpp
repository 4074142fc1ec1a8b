// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharing/sharingfixture.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <sys/resource.h>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

/// Peak memory of this process so far, MiB.
qint64 peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss >> 10;
}

/// Digits without any repetition that a zip could make much of.
QByteArray randomDigits(int count)
{
    QRandomGenerator random(7);
    QByteArray digits;
    for (int i = 0; i < count; ++i)
        digits += static_cast<char>('0' + random.bounded(10));
    return digits;
}

/// Forty times \a groups short lines, with just enough digits between them that the guard against bombs lets them pass.
QByteArray manyLines(int groups)
{
    const QByteArray digits = randomDigits(4 * groups);
    const QByteArray group = QByteArray("{}\n").repeated(39);
    QByteArray lines;
    for (int i = 0; i < groups; ++i)
        lines += QByteArray(group + digits.mid(4 * i, 4) + '\n');
    return lines;
}

} // namespace

/// Bundles that somebody broke, forged or blew up: each with a clear sentence, and the manager's store as before.
class TestSharingHostile : public QObject, private SharingFixture
{
    Q_OBJECT

private slots:
    void init();
    void cutOffAnywhere();
    void aBitTurnedAnywhere();
    void forgedContents_data();
    void forgedContents();
    void tooMuch_data();
    void tooMuch();
    void replayedBundlesChangeNothing();
    void anotherPersonsFactIsRefusedAlone();
    void anotherPersonsIdNeedsTheirKey();
    void factsOfTheFuture_data();
    void factsOfTheFuture();
    void erasedPeopleComeBackOnlyByANewShare();
    void aStoreThatFailsInTheMiddleTakesNothingOfTheBundle();
    void whatIsTooLargeIsNotWritten();

private:
    /// Everything in the manager's store that an import could change.
    [[nodiscard]] QByteArray teamState()
    {
        QByteArray state;
        const QList<Learner> people = m_team->people().value();
        for (const Learner &person : people) {
            state += person.pseudonym.toUtf8() + person.name.toUtf8() + departmentText(person.department).toUtf8()
                + person.publicKey;
            const QList<Attempt> attempts = m_team->attempts(person.id).value();
            for (const Attempt &attempt : attempts)
                state += QJsonDocument(toJson(attempt)).toJson();
            const QList<SharedFact> facts = sharedFacts(*m_team, person.id, allConsentFields()).value();
            for (const SharedFact &fact : facts)
                state += QJsonDocument(toJson(fact)).toJson();
            const QList<Consent> consents = m_team->consents(person.id).value();
            for (const Consent &consent : consents)
                state += consent.id.toString().toUtf8();
        }
        return state + QByteArray::number(m_team->imports().value().size());
    }
    /// Imports these bytes; the rules that spoke against them.
    QStringList refusal(const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(u"hostile.crprogress"_s);
        if (!saveFile(path, bytes))
            qFatal("cannot write");
        const ImportSummary summary = imported({path});
        for (const Issue &issue : summary.issues) {
            if (issue.message.isEmpty() || issue.place.path != path)
                qFatal("an issue without a sentence or place");
        }
        return ruleIds(summary.issues);
    }

    QByteArray m_sound; ///< three attempts with answers and a note, new to the manager
    const KeyPair m_key = testKey();
};

void TestSharingHostile::init()
{
    makeStores();
    const Note note{testId<FactId>(u"n"_s), testLearner().id, testId<LessonId>(u"l"_s), 1, u"A note."_s, testNow};
    QVERIFY(m_learner->addNote(note).has_value());
    ShareChoice choice = testChoice();
    choice.fields |= ConsentField::Answers;
    choice.fields |= ConsentField::Notes;
    m_sound = writeBundle(gatherBundle(*m_learner, testLearner().id, choice, m_clock).value(), &m_key).value();
}

void TestSharingHostile::cutOffAnywhere()
{
    const QByteArray before = teamState();
    for (qsizetype size = 0; size < m_sound.size(); size += 23) {
        const QStringList rules = refusal(m_sound.left(size));
        QVERIFY2(!rules.isEmpty(), qPrintable(QString::number(size)));
        QCOMPARE(teamState(), before);
    }
}

void TestSharingHostile::aBitTurnedAnywhere()
{
    // One bit of every byte, chosen by a fixed seed. Bytes that no reader looks at (time stamps of the zip) may differ:
    // then the content is the very same.
    QRandomGenerator random(20260315);
    const Bundle sound = *readBundle(m_sound, u"b"_s).bundle;
    int believed = 0;
    for (qsizetype i = 0; i < m_sound.size(); ++i) {
        QByteArray changed = m_sound;
        changed[i] = static_cast<char>(changed.at(i) ^ (1 << random.bounded(8)));
        const BundleReading reading = readBundle(changed, u"b"_s);
        QVERIFY2(reading.bundle.has_value() || hasErrors(reading.issues), qPrintable(QString::number(i)));
        if (!reading.bundle)
            continue;
        ++believed;
        Bundle read = *reading.bundle;
        read.sha256 = sound.sha256;
        QVERIFY2(read == sound, qPrintable(u"byte %1"_s.arg(i)));
    }
    QVERIFY2(believed < m_sound.size() / 5, qPrintable(QString::number(believed)));
}

void TestSharingHostile::forgedContents_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("rule");
    const QString lines = u"attempts.ndjson"_s;
    const QString invalid = u"progress.attempt-invalid"_s;
    const QString format = u"progress.format"_s;
    QTest::newRow("text that is no UTF-8") << lines << QByteArray("Permits") << QByteArray("Perm\xc3\x28ts") << invalid;
    QTest::newRow("a cut UTF-8 character in the head") << u"bundle.json"_s << QByteArray("Permit") << QByteArray("Permit\xe2\x82") << format;
    QTest::newRow("a line of two MiB") << lines << QByteArray("Permits") << randomDigits(2 << 20) << format;
    QTest::newRow("a line of no JSON") << lines << QByteArray("{\"aided\"") << QByteArray("{aided") << invalid;
    QTest::newRow("a list instead of a line") << lines << QByteArray("{\"aided\"") << QByteArray("[1]\n{\"aided\"") << invalid;
    QTest::newRow("brackets without end") << lines << QByteArray("\"variant\":{") << QByteArray("\"variant\":" + QByteArray(5000, '[') + "{") << invalid;
    QTest::newRow("line feeds of another system") << lines << QByteArray("}\n") << QByteArray("}\r\r\n\n") << format;
    QTest::newRow("a score beyond any number") << lines << QByteArray("\"score\":1") << QByteArray("\"score\":1e999") << invalid;
    QTest::newRow("minus one hints") << lines << QByteArray("\"hints\":0") << QByteArray("\"hints\":-1") << invalid;
    QTest::newRow("a day that is none") << lines << QByteArray("2026-03-02") << QByteArray("2026-02-30") << invalid;
    QTest::newRow("times that were not agreed") << lines << QByteArray("\"seed\":3") << QByteArray("\"seconds\":41,\"seed\":3") << invalid;
    QTest::newRow("notes that were not agreed") << u"bundle.json"_s << QByteArray("\"notes\"") << QByteArray("\"pulse\"") << format;
    QTest::newRow("answers that were not agreed") << u"bundle.json"_s << QByteArray("\"answers\"") << QByteArray("\"pulse\"") << invalid;
    QTest::newRow("an unknown field of consent") << u"bundle.json"_s << QByteArray("\"answers\"") << QByteArray("\"salary\"") << format;
    QTest::newRow("a million units") << u"bundle.json"_s << QByteArray("\"Unit\"")
                                     << QByteArray("\"" + randomDigits(3 << 20).replace('5', "\",\"") + "\"") << format;
}

void TestSharingHostile::forgedContents()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, rule);
    ArchiveFiles files = readArchive(m_sound, u"b"_s).value();
    QVERIFY(files.value(file).contains(before));
    const qsizetype place = files.value(file).indexOf(before);
    files[file].replace(place, before.size(), after);
    const QByteArray state = teamState();
    QCOMPARE(refusal(repacked(files, &m_key)), QStringList{rule});
    QCOMPARE(teamState(), state);
}

void TestSharingHostile::tooMuch_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("rule");
    QTest::newRow("ten million facts") << u"facts.ndjson"_s << manyLines(250'000) << u"progress.format"_s;
    QTest::newRow("ten million attempts") << u"attempts.ndjson"_s << manyLines(250'000) << u"progress.format"_s;
    QTest::newRow("a bomb of equal lines") << u"facts.ndjson"_s << QByteArray("{}\n").repeated(10'000'000) << u"zip.ratio"_s;
    QTest::newRow("more than fits unpacked") << u"facts.ndjson"_s << manyLines(1'150'000) << u"zip.too-large"_s;
}

void TestSharingHostile::tooMuch()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, lines);
    QFETCH(QString, rule);
    ArchiveFiles files = readArchive(m_sound, u"b"_s).value();
    files.insert(file, lines);
    const QByteArray bytes = repacked(files, &m_key);
    files.clear();
    const QByteArray state = teamState();
    const qint64 before = peakMemory();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(refusal(bytes), QStringList{rule});
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(peakMemory() - before < 300, qPrintable(QString::number(peakMemory() - before)));
    QCOMPARE(teamState(), state);
}

void TestSharingHostile::replayedBundlesChangeNothing()
{
    const QString first = shared(*m_learner, u"a.crprogress"_s);
    Attempt more = sampleAttempt(7);
    QVERIFY(m_learner->append(more).has_value());
    const QString second = shared(*m_learner, u"b.crprogress"_s, testChoice(), testNow.addSecs(60));
    imported({first, second});
    const QByteArray state = teamState();
    QVERIFY(QFile::copy(first, m_folder->filePath(u"renamed.crprogress"_s)));
    const ImportSummary again = imported({second, first, m_folder->filePath(u"renamed.crprogress"_s)});
    QCOMPARE(again.added, 0);
    QCOMPARE(again.known, 4 + 3 + 3);
    QCOMPARE(ruleIds(again.issues), QStringList());
    QCOMPARE(teamState(), state);
}

void TestSharingHostile::anotherPersonsFactIsRefusedAlone()
{
    QCOMPARE(refusal(m_sound), QStringList());
    const auto thief = openedStore(m_folder->filePath(u"thief.crstore"_s));
    const Learner person = testLearner(u"thief"_s, {u"Ministry"_s});
    QVERIFY(thief->savePerson(person).has_value());
    const Note stolen{testId<FactId>(u"n"_s), person.id, testId<LessonId>(u"l"_s), 1, u"A note."_s, testNow};
    const Note own{testId<FactId>(u"own"_s), person.id, testId<LessonId>(u"l"_s), 2, u"Mine."_s, testNow};
    QVERIFY(thief->addNote(stolen).has_value());
    QVERIFY(thief->addNote(own).has_value());
    ShareChoice choice = testChoice();
    choice.fields |= ConsentField::Notes;
    const ImportSummary summary
        = imported({shared(*thief, u"t.crprogress"_s, choice, testNow, testKey('t'), person.id)});
    QCOMPARE(ruleIds(summary.issues), QStringList{u"progress.conflict"_s});
    QCOMPARE(summary.refused, 1);
    QCOMPARE(summary.addedFacts, 1);
    QCOMPARE(m_team->notes(person.id).value(), QList{own});
    QCOMPARE(m_team->notes(testLearner().id).value().size(), 1);
    // Once more: what is known is known, and the other is refused again.
    QCOMPARE(imported({m_folder->filePath(u"t.crprogress"_s)}).addedFacts, 0);
}

void TestSharingHostile::anotherPersonsIdNeedsTheirKey()
{
    QCOMPARE(refusal(m_sound), QStringList());
    const QByteArray state = teamState();
    // A stranger takes the bundle, changes a result, and signs it with a key of their own.
    ArchiveFiles files = readArchive(m_sound, u"b"_s).value();
    files[u"attempts.ndjson"_s].replace("\"outcome\":\"full\"", "\"outcome\":\"partial\"").replace("\"score\":1", "\"score\":0");
    const KeyPair stranger = testKey('s');
    QCOMPARE(refusal(repacked(files, &stranger)), QStringList{u"progress.owner"_s});
    // A withdrawal in the other's name as well.
    const QString path = m_folder->filePath(u"w.crprogress"_s);
    QVERIFY(withdrawConsent(*m_learner, testLearner().id, u"Ministry/Unit"_s, &stranger, path, FixedClock(testNow.addSecs(9)))
                .has_value());
    QCOMPARE(ruleIds(imported({path}).issues), QStringList{u"progress.owner"_s});
    QCOMPARE(teamState(), state);
}

void TestSharingHostile::factsOfTheFuture_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("refused");
    QTest::newRow("clocks differ by a day") << 24 << false;
    QTest::newRow("a little more than a day ahead") << 25 << true;
}

void TestSharingHostile::factsOfTheFuture()
{
    QFETCH(int, hours);
    QFETCH(bool, refused);
    const SelfRating rating{testId<FactId>(u"r"_s), testLearner().id, u"C1"_s, 4, testNow.addSecs(hours * 3600)};
    QVERIFY(m_learner->addSelfRating(rating).has_value());
    ShareChoice choice = testChoice();
    choice.fields |= ConsentField::SelfRating;
    const ImportSummary summary = imported({shared(*m_learner, u"f.crprogress"_s, choice)});
    QCOMPARE(ruleIds(summary.issues), refused ? QStringList{u"progress.future"_s} : QStringList());
    QCOMPARE(m_team->isEmpty().value(), refused);
}

void TestSharingHostile::erasedPeopleComeBackOnlyByANewShare()
{
    const QString old = shared(*m_learner, u"old.crprogress"_s);
    imported({old});
    QVERIFY(m_team->erasePerson(testLearner().id, testNow.addSecs(60)).has_value());
    const QByteArray state = teamState();
    const ImportSummary refused = imported({old});
    QCOMPARE(ruleIds(refused.issues), QStringList{u"progress.consent"_s});
    QVERIFY(refused.plans.constFirst().reason.contains(u"erased"_s));
    QCOMPARE(teamState(), state);
    // With a new key: the old one may have gone with the erasure.
    const ImportSummary anew
        = imported({shared(*m_learner, u"new.crprogress"_s, testChoice(), testNow.addSecs(120), testKey('n'))});
    QCOMPARE(ruleIds(anew.issues), QStringList());
    QCOMPARE(anew.added, 3);
    QVERIFY(anew.plans.constFirst().newLearner);
    QCOMPARE(m_team->person(testLearner().id).value()->publicKey, testKey('n').publicKey);
}

void TestSharingHostile::aStoreThatFailsInTheMiddleTakesNothingOfTheBundle()
{
    const auto other = learnerStore(m_folder->filePath(u"ben.crstore"_s), 4, 0, u"ben"_s);
    const QString first = shared(*m_learner, u"a.crprogress"_s);
    const QString second = shared(*other, u"b.crprogress"_s, testChoice(), testNow, testKey('b'), testLearner(u"ben"_s).id);
    // The fifth attempt of the store cannot be written: in the middle of the second bundle.
    QCOMPARE(rawSql(m_folder->filePath(u"team.crstore"_s),
                    u"CREATE TRIGGER full BEFORE INSERT ON attempt WHEN (SELECT count(*) FROM attempt) >= 5 "
                    "BEGIN SELECT RAISE(ABORT, 'full'); END"_s), QString());
    const Result<ImportSummary> summary = importBundles(*m_team, {first, second}, {}, m_clock);
    QVERIFY(!summary.has_value());
    QVERIFY(!summary.error().message.isEmpty());
    QCOMPARE(m_team->attempts(testLearner().id).value().size(), 3);
    QCOMPARE(m_team->people().value().size(), 1);
    QCOMPARE(m_team->imports().value().size(), 1);
    // The way is free again: the rest arrives, nothing twice.
    QCOMPARE(rawSql(m_folder->filePath(u"team.crstore"_s), u"DROP TRIGGER full"_s), QString());
    const ImportSummary again = imported({first, second});
    QCOMPARE(again.added, 4);
    QCOMPARE(again.known, 3);
}

void TestSharingHostile::whatIsTooLargeIsNotWritten()
{
    Bundle bundle = gatherBundle(*m_learner, testLearner().id, testChoice(), m_clock).value();
    const Note note{testId<FactId>(u"n"_s), bundle.learner.id, testId<LessonId>(u"l"_s), 1, u"A note."_s, testNow};
    bundle.fields |= ConsentField::Notes;
    bundle.facts = QList<SharedFact>(200'001, note);
    const Result<QByteArray> bytes = writeBundle(bundle, &m_key);
    QVERIFY(!bytes.has_value());
    QCOMPARE(bytes.error().id, u"zip.too-large"_s);
}

QTEST_GUILESS_MAIN(TestSharingHostile)
#include "test_sharing_hostile.moc"

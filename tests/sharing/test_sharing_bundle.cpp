// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/failingkeychain.h"
#include "sharing/sharinghelpers.h"

#include <QFileInfo>

using namespace chartroom;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(chartroom::SharedFact)

/// Key files, and bundles as files: what is in them, and which ones are refused before anything of them is believed.
class TestSharingBundle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keysOfOneSeedAreEqual();
    void keyFilesAreReadableByTheirOwnerOnly();
    void badKeyFiles_data();
    void badKeyFiles();
    void theLearnersKeyIsMadeOnce();
    void windowAndCommandUseTheSameKey_data();
    void windowAndCommandUseTheSameKey();
    void bundlesComeBack_data();
    void bundlesComeBack();
    void onlyWhatWasAgreedIsInTheFile();
    void equalInputGivesEqualBytes();
    void furtherFactsTravelWhenAgreed_data();
    void furtherFactsTravelWhenAgreed();
    void badFacts_data();
    void badFacts();
    void badBundles_data();
    void badBundles();
    void aSignatureBelongsToItsContent();
    void anyChangedByteIsNoticed();
    void unsignedBundlesNeedTheirOwnPermission();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ProgressStore> m_store;
    FixedClock m_clock{testNow};
    QByteArray m_bytes; ///< a sound bundle of three attempts
};

void TestSharingBundle::initTestCase()
{
    m_store = learnerStore(m_folder.filePath(u"learner.crstore"_s), 3);
    ShareChoice choice = testChoice();
    choice.fields |= ConsentField::Answers;
    const Result<Bundle> bundle = gatherBundle(*m_store, testLearner().id, choice, m_clock);
    const KeyPair key = testKey();
    m_bytes = writeBundle(*bundle, &key).value();
    QVERIFY(readBundle(m_bytes, u"b"_s).bundle.has_value());
}

void TestSharingBundle::keysOfOneSeedAreEqual()
{
    // RFC 8032, section 7.1, test 1.
    const auto seed = QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    const KeyPair key = makeKeyPair(u"Somebody"_s, seed);
    QCOMPARE(key.publicKey.toHex(), QByteArray("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
    QCOMPARE(key.keyId(), sha256Hex(key.publicKey).left(16));
    QVERIFY(makeKeyPair(u"A"_s).publicKey != makeKeyPair(u"A"_s).publicKey);
}

void TestSharingBundle::keyFilesAreReadableByTheirOwnerOnly()
{
    const QString path = m_folder.filePath(u"some.key"_s);
    const KeyPair key = testKey();
    QVERIFY(writeKeyFile(path, key).has_value());
    QCOMPARE(readKeyFile(path).value(), key);
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(path).permissions() & others));
    QCOMPARE(writeKeyFile(path, testKey('b')).error().id, u"io.exists"_s);
    QCOMPARE(readKeyFile(path).value(), key);
    QCOMPARE(writeKeyFile(m_folder.filePath(u"none/x.key"_s), key).error().id, u"io.write"_s);
}

void TestSharingBundle::badKeyFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const KeyPair key = testKey();
    const auto file = [&](const QString &format, const QByteArray &publicKey, const QByteArray &secretKey) {
        return QJsonDocument(QJsonObject{{u"format"_s, format},
                                         {u"algorithm"_s, u"Ed25519"_s},
                                         {u"name"_s, u"x"_s},
                                         {u"publicKey"_s, QString::fromLatin1(publicKey.toBase64())},
                                         {u"secretKey"_s, QString::fromLatin1(secretKey.toBase64())}})
            .toJson();
    };
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("another format") << file(u"chartroom-key/2"_s, key.publicKey, key.secretKey);
    QTest::newRow("secret too short") << file(u"chartroom-key/1"_s, key.publicKey, key.secretKey.left(16));
    QTest::newRow("public key of another secret") << file(u"chartroom-key/1"_s, testKey('b').publicKey, key.secretKey);
}

void TestSharingBundle::badKeyFiles()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_folder.filePath(u"bad.key"_s);
    QVERIFY(saveFile(path, bytes).has_value());
    QCOMPARE(readKeyFile(path).error().id, u"key.unreadable"_s);
}

void TestSharingBundle::theLearnersKeyIsMadeOnce()
{
    const QString home = m_folder.filePath(u"home/of/learner"_s);
    SecretStore secrets(home);
    const KeyPair key = learnerKey(secrets, u"brave-otter-17"_s).value();
    QCOMPARE(learnerKey(secrets, u"another name"_s).value(), key);
    QCOMPARE(readKeyFile(home + u"/learner.key"_s).value(), key);
}

void TestSharingBundle::windowAndCommandUseTheSameKey_data()
{
    QTest::addColumn<bool>("keychainWorks");
    QTest::addColumn<bool>("windowFirst");
    QTest::newRow("made by the window in the keychain") << true << true;
    QTest::newRow("made by the window without a keychain") << false << true;
    QTest::newRow("made by the command, then taken into the keychain") << true << false;
    QTest::newRow("made by the command without a keychain") << false << false;
}

void TestSharingBundle::windowAndCommandUseTheSameKey()
{
    QFETCH(bool, keychainWorks);
    QFETCH(bool, windowFirst);
    const QTemporaryDir home;
    QHash<QString, QByteArray> entries;
    SecretStore secrets(home.path(), std::make_unique<FailingKeychain>(
                                         entries, FailingKeychain::Faults{!keychainWorks, false, false, false}));
    KeyPair ofCommand;
    KeyPair ofWindow;
    const auto askAsWindow = [&]() {
        useLearnerKey(secrets, u"brave-otter-17"_s, [&](const Result<KeyPair> &key) { ofWindow = key.value(); });
    };
    if (windowFirst)
        askAsWindow();
    ofCommand = learnerKey(secrets, u"brave-otter-17"_s).value();
    if (!windowFirst)
        askAsWindow();
    QCOMPARE(ofWindow.secretKey.size(), 32);
    QCOMPARE(ofCommand, ofWindow);
    QCOMPARE(entries.size(), keychainWorks ? 1 : 0);
    QCOMPARE(readKeyFile(home.filePath(u"learner.key"_s)).has_value(), !keychainWorks);
    QCOMPARE(learnerKey(secrets, u"brave-otter-17"_s).value(), ofWindow);
}

void TestSharingBundle::bundlesComeBack_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<bool>("withName");
    QTest::newRow("attempts alone") << QStringList{} << false;
    QTest::newRow("with answers and times") << QStringList{u"answers"_s, u"times"_s} << false;
    QTest::newRow("everything, with the name") << consentWords(allConsentFields()) << true;
}

void TestSharingBundle::bundlesComeBack()
{
    QFETCH(QStringList, fields);
    QFETCH(bool, withName);
    ShareChoice choice = testChoice();
    choice.fields = consentFromWords(fields).value();
    choice.withName = withName;
    const Bundle bundle = gatherBundle(*m_store, testLearner().id, choice, m_clock).value();
    QCOMPARE(bundle.attempts.size(), 3);
    QCOMPARE(bundle.competencies.size(), 1); // only titles that are needed travel
    const KeyPair key = testKey();
    const BundleReading reading = readBundle(writeBundle(bundle, &key).value(), u"b"_s);
    QCOMPARE(ruleIds(reading.issues), QStringList());
    QCOMPARE(reading.state, u"unknown"_s);
    QCOMPARE(reading.keyId, key.keyId());
    QCOMPARE(reading.created, testNow);
    QVERIFY(reading.bundle.has_value());
    const Bundle &read = *reading.bundle;
    QCOMPARE(read.id, bundle.id);
    QCOMPARE(read.learner.id, bundle.learner.id);
    QCOMPARE(read.learner.name, withName ? u"Amara Okafor"_s : QString());
    QCOMPARE(read.learner.department, (QStringList{u"Ministry"_s, u"Unit"_s}));
    QCOMPARE(read.fields, bundle.fields);
    QCOMPARE(read.recipient, u"Ministry/Unit"_s);
    QCOMPARE(read.until, QDate(2027, 6, 30));
    QCOMPARE(read.packs, (QList<PackRecord>{{sampleAttempt().pack, u"1.0.0"_s, u"Permit figures"_s}}));
    QCOMPARE(read.competencies, bundle.competencies);
    QCOMPARE(read.publicKey, key.publicKey);
    QCOMPARE(read.attempts.size(), 3);
    for (qsizetype i = 0; i < 3; ++i) {
        QVERIFY(sameAttempt(read.attempts.at(i), bundle.attempts.at(i)));
        QCOMPARE(read.attempts.at(i).answer.has_value(), fields.contains(u"answers"_s));
        QCOMPARE(read.attempts.at(i).submitted.isValid(), fields.contains(u"times"_s));
        QCOMPARE(!read.attempts.at(i).confidence.isEmpty(), fields.contains(u"confidence"_s));
    }
}

void TestSharingBundle::onlyWhatWasAgreedIsInTheFile()
{
    const Bundle bundle = gatherBundle(*m_store, testLearner().id, testChoice(), m_clock).value();
    const KeyPair key = testKey();
    const ArchiveFiles files = readArchive(writeBundle(bundle, &key).value(), u"b"_s).value();
    QCOMPARE(files.keys(), (QStringList{filesJsonPath, signatureJsonPath, u"attempts.ndjson"_s, u"bundle.json"_s}));
    for (const QByteArray &content : files) {
        for (const char *secret : {"\"741\"", "09:30", "Amara", "\"confidence\":", "seconds", "\"checks\":"})
            QVERIFY2(!content.contains(secret), secret);
    }
    QVERIFY(files.value(u"attempts.ndjson"_s).contains("\"day\":\"2026-03-02\""));
}

void TestSharingBundle::equalInputGivesEqualBytes()
{
    const KeyPair key = testKey();
    const QString other = m_folder.filePath(u"other.crstore"_s);
    const auto again = learnerStore(other, 3);
    Bundle first = gatherBundle(*m_store, testLearner().id, testChoice(), m_clock).value();
    Bundle second = gatherBundle(*again, testLearner().id, testChoice(), m_clock).value();
    second.device = first.device; // another store is another device
    second.id = {};
    std::reverse(second.attempts.begin(), second.attempts.end());
    QCOMPARE(writeBundle(first, &key).value(), writeBundle(second, &key).value());
    const FixedClock later(testNow.addSecs(1));
    QVERIFY(gatherBundle(*m_store, testLearner().id, testChoice(), later)->id != first.id);
}

void TestSharingBundle::furtherFactsTravelWhenAgreed_data()
{
    QTest::addColumn<ConsentField>("field");
    QTest::addColumn<SharedFact>("fact");
    QTest::addColumn<QByteArray>("line"); // as command-line.md 7 and decision 22 say, beside id and at
    const LearnerId learner = testLearner().id;
    const auto id = testId<FactId>(u"f"_s);
    const LessonId lesson = testId<LessonId>(u"l"_s);
    const ExerciseId exercise = testId<ExerciseId>(u"e"_s);
    QList<AttemptId> evidence{sampleAttempt(0).id, sampleAttempt(1).id};
    std::sort(evidence.begin(), evidence.end(),
              [](const AttemptId &a, const AttemptId &b) { return a.toString() < b.toString(); });
    QTest::newRow("self-rating") << ConsentField::SelfRating << SharedFact(SelfRating{id, learner, u"C1"_s, 3, testNow})
                                 << QByteArray("{\"competency\":\"C1\",\"level\":3,\"type\":\"selfRating\"}");
    QTest::newRow("note") << ConsentField::Notes
                          << SharedFact(Note{id, learner, lesson, 2, u"Ask about the base.\nTwice."_s, testNow})
                          << QByteArray("{\"lesson\":\"" + lesson.toString().toUtf8()
                                        + "\",\"step\":2,\"text\":\"Ask about the base.\\nTwice.\",\"type\":\"note\"}");
    QTest::newRow("problem") << ConsentField::Problems
                             << SharedFact(ProblemReport{id, learner, exercise, u"org.example.p"_s, u"1.0.0"_s, u"A typo."_s, testNow})
                             << QByteArray("{\"exercise\":\"" + exercise.toString().toUtf8()
                                           + "\",\"pack\":\"org.example.p\",\"text\":\"A typo.\",\"type\":\"problem\","
                                             "\"version\":\"1.0.0\"}");
    QTest::newRow("nomination") << ConsentField::Nomination
                                << SharedFact(Nomination{id, learner, evidence, u"I helped."_s, testNow})
                                << QByteArray("{\"evidence\":[\"" + evidence.at(0).toString().toUtf8() + "\",\""
                                              + evidence.at(1).toString().toUtf8()
                                              + "\"],\"text\":\"I helped.\",\"type\":\"nomination\"}");
    QTest::newRow("pulse") << ConsentField::Pulse << SharedFact(Pulse{id, learner, {1, 2, 3, 4, 5, 1}, testNow})
                           << QByteArray("{\"answers\":[1,2,3,4,5,1],\"type\":\"pulse\"}");
}

void TestSharingBundle::furtherFactsTravelWhenAgreed()
{
    QFETCH(ConsentField, field);
    QFETCH(SharedFact, fact);
    QFETCH(QByteArray, line);
    const QTemporaryDir folder;
    const auto store = learnerStore(folder.filePath(u"facts.crstore"_s), 2);
    QVERIFY(addSharedFact(*store, fact).has_value());
    ShareChoice choice = testChoice();
    choice.fields = allConsentFields();
    choice.fields.setFlag(field, false);
    const KeyPair key = testKey();
    const Bundle without = gatherBundle(*store, testLearner().id, choice, m_clock).value();
    QVERIFY2(!readArchive(writeBundle(without, &key).value(), u"b"_s)->contains(u"facts.ndjson"_s), "not agreed");
    choice.fields = ConsentField::Attempts;
    choice.fields.setFlag(field);
    const QByteArray bytes = writeBundle(gatherBundle(*store, testLearner().id, choice, m_clock).value(), &key).value();
    ArchiveFiles files = readArchive(bytes, u"b"_s).value();
    QJsonObject written = QJsonDocument::fromJson(files.value(u"facts.ndjson"_s)).object();
    QCOMPARE(written.take(u"id"_s).toString(), idOf(fact).toString());
    QCOMPARE(written.take(u"at"_s).toString(), u"2026-03-15T10:00:00Z"_s);
    QCOMPARE(canonicalJson(written), line);
    const BundleReading reading = readBundle(bytes, u"b"_s);
    QCOMPARE(ruleIds(reading.issues), QStringList());
    QCOMPARE(reading.bundle->facts, QList{fact});
    // The same file, signed by the learner, whose consent does not name the field: more than was agreed.
    files[u"bundle.json"_s].replace(QByteArray("\"" + consentWords(field).constLast().toUtf8() + "\""), "\"times\"");
    for (const char *ending : {",\"seconds\":41", ",\"started\":null", ",\"submitted\":null"})
        files[u"attempts.ndjson"_s].replace("}\n", QByteArray(QByteArray(ending) + "}\n"));
    QCOMPARE(ruleIds(readBundle(repacked(files, &key), u"b"_s).issues), QStringList{u"progress.format"_s});
}

void TestSharingBundle::badFacts_data()
{
    QTest::addColumn<QByteArray>("line");
    const QByteArray head = "{\"id\":\"" + testId<FactId>(u"f"_s).toString().toUtf8() + "\",\"at\":\"2026-03-01T10:00:00Z\",";
    const QByteArray attempt = sampleAttempt(0).id.toString().toUtf8();
    QTest::newRow("of no type") << QByteArray(head + "\"text\":\"x\"}\n");
    QTest::newRow("of an unknown type") << QByteArray(head + "\"type\":\"salary\"}\n");
    QTest::newRow("without an id") << QByteArray("{\"at\":\"2026-03-01T10:00:00Z\",\"type\":\"pulse\",\"answers\":[1,2,3,4,5,1]}\n");
    QTest::newRow("a pulse of five answers") << QByteArray(head + "\"type\":\"pulse\",\"answers\":[1,2,3,4,5]}\n");
    QTest::newRow("a pulse with a six") << QByteArray(head + "\"type\":\"pulse\",\"answers\":[1,2,3,4,5,6]}\n");
    QTest::newRow("a pulse with a half") << QByteArray(head + "\"type\":\"pulse\",\"answers\":[1,2,3,4,5,1.5]}\n");
    QTest::newRow("a nomination without evidence") << QByteArray(head + "\"type\":\"nomination\",\"evidence\":[],\"text\":\"x\"}\n");
    QTest::newRow("evidence twice") << QByteArray(head + "\"type\":\"nomination\",\"evidence\":[\"" + attempt + "\",\"" + attempt
                                                  + "\"],\"text\":\"x\"}\n");
    QTest::newRow("a problem of no exercise") << QByteArray(head + "\"type\":\"problem\",\"exercise\":\"1\",\"pack\":\"p\",\"version\":\"1\",\"text\":\"x\"}\n");
    const QByteArray pulse = head + "\"type\":\"pulse\",\"answers\":[1,2,3,4,5,1]}\n";
    QTest::newRow("the same fact twice") << QByteArray(pulse + pulse);
    QTest::newRow("an empty line") << QByteArray("\n" + pulse);
}

void TestSharingBundle::badFacts()
{
    QFETCH(QByteArray, line);
    ShareChoice choice = testChoice();
    choice.fields = allConsentFields();
    const KeyPair key = testKey();
    const QByteArray sound = writeBundle(gatherBundle(*m_store, testLearner().id, choice, m_clock).value(), &key).value();
    ArchiveFiles files = readArchive(sound, u"b"_s).value();
    files.insert(u"facts.ndjson"_s, line);
    const BundleReading reading = readBundle(repacked(files, &key), u"b"_s);
    QVERIFY(!reading.bundle.has_value());
    QCOMPARE(ruleIds(reading.issues), QStringList{u"progress.format"_s});
    QCOMPARE(reading.issues.constFirst().place.path, u"facts.ndjson"_s);
}

void TestSharingBundle::badBundles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const QByteArray &bytes, const char *rule) {
        QTest::newRow(name) << bytes << QString::fromLatin1(rule);
    };
    const KeyPair key = testKey();
    const ArchiveFiles sound = readArchive(m_bytes, u"b"_s).value();
    // As a vandal would: the file changed, the hash list and the signature left.
    const auto vandal = [&](const QString &path, const auto &change) {
        ArchiveFiles files = sound;
        change(files[path]);
        return repacked(files, nullptr, false);
    };
    // As a forger would who has the learner's key: everything agrees, only the content is wrong.
    const auto forger = [&](const QString &path, const auto &change) {
        ArchiveFiles files = sound;
        change(files[path]);
        return repacked(files, &key);
    };
    const auto without = [&](const QString &path, const KeyPair *signer, bool newList) {
        ArchiveFiles files = sound;
        files.remove(path);
        return repacked(files, signer, newList);
    };
    const auto swap = [](const char *before, const QByteArray &after) {
        return [=](QByteArray &bytes) { bytes.replace(before, after); };
    };
    const QString lines = u"attempts.ndjson"_s;
    const QString head = u"bundle.json"_s;
    row("truncated", m_bytes.left(m_bytes.size() - 30), "zip.open");
    row("not a zip", "progress", "zip.open");
    row("empty file", {}, "zip.open");
    row("an attempt edited", vandal(lines, swap("\"full\"", "\"none\"")), "meta.hash-mismatch");
    row("an extra file", vandal(u"extra.txt"_s, [](QByteArray &bytes) { bytes = "x"; }), "meta.file-unlisted");
    row("signature of another algorithm", vandal(signatureJsonPath, swap("Ed25519", "RSA")), "sign.algorithm");
    row("no hash list", without(filesJsonPath, nullptr, false), "meta.files-missing");
    row("attempts missing", without(lines, nullptr, false), "meta.file-missing");
    row("signature taken away", without(signatureJsonPath, nullptr, true), "sign.missing");
    row("attempts missing, signed so", without(lines, &key, true), "progress.format");
    row("an extra file, listed and signed", forger(u"extra.txt"_s, [](QByteArray &bytes) { bytes = "x"; }),
        "progress.format");
    row("a pack", forger(head, [](QByteArray &bytes) { bytes = "{\"format\": \"chartroom-pack/1\"}"; }),
        "progress.format");
    row("a newer format", forger(head, swap("chartroom-progress/1", "chartroom-progress/2")), "progress.format");
    row("another number of attempts than announced", forger(head, swap("\"attempts\": 3", "\"attempts\": 4")),
        "progress.format");
    row("consent without attempts", forger(head, swap("\"attempts\",\n", "\n")), "progress.format");
    row("learner without id", forger(head, swap(testLearner().id.toString().toUtf8().constData(), "nobody")),
        "progress.format");
    row("a line that is no attempt", forger(lines, swap("\"score\":1", "\"score\":2")), "progress.attempt-invalid");
    row("every line twice", forger(lines, [](QByteArray &bytes) { bytes += bytes; }), "progress.attempt-invalid");
    row("last line cut off", forger(lines, [](QByteArray &bytes) { bytes.chop(1); }), "progress.format");
    row("a key outside the consent", forger(lines, swap("\"seed\":3", "\"seconds\":41,\"seed\":3")),
        "progress.attempt-invalid");
}

void TestSharingBundle::badBundles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rule);
    const BundleReading reading = readBundle(bytes, u"b.crprogress"_s);
    QVERIFY(!reading.bundle.has_value());
    QCOMPARE(ruleIds(reading.issues), QStringList{rule});
    for (const Issue &issue : reading.issues)
        QVERIFY(!issue.message.isEmpty() && !issue.place.path.isEmpty());
}

void TestSharingBundle::aSignatureBelongsToItsContent()
{
    const KeyPair key = testKey();
    ArchiveFiles files = readArchive(m_bytes, u"b"_s).value();
    const QByteArray signature = files.value(signatureJsonPath);
    files[u"attempts.ndjson"_s].replace("\"hints\":0", "\"hints\":1");
    files = readArchive(repacked(files, nullptr), u"b"_s).value();
    files.insert(signatureJsonPath, signature);
    const BundleReading old = readBundle(repacked(files, nullptr, false), u"b"_s);
    QCOMPARE(ruleIds(old.issues), QStringList{u"sign.invalid"_s});
    QCOMPARE(old.state, u"broken"_s);
    files = readArchive(m_bytes, u"b"_s).value();
    files[filesJsonPath].replace("\"created\": \"2026", "\"created\": \"2025");
    files.insert(signatureJsonPath, writeSignatureJson(files.value(filesJsonPath), {key.publicKey, key.secretKey}));
    QCOMPARE(ruleIds(readBundle(repacked(files, nullptr, false), u"b"_s).issues),
             QStringList{u"meta.identity-mismatch"_s});
}

void TestSharingBundle::anyChangedByteIsNoticed()
{
    // Every 7th byte, so that each field of each header is met; whatever is changed, nothing is believed. Bytes that no
    // reader looks at (time stamps in the zip's headers) may differ: then the content is the very same.
    const Bundle sound = *readBundle(m_bytes, u"b"_s).bundle;
    for (qsizetype i = 0; i < m_bytes.size(); i += 7) {
        QByteArray changed = m_bytes;
        changed[i] = static_cast<char>(changed.at(i) ^ 0x10);
        const BundleReading reading = readBundle(changed, u"b"_s);
        if (!reading.bundle)
            continue;
        Bundle read = *reading.bundle;
        read.sha256 = sound.sha256;
        QVERIFY2(read == sound, qPrintable(u"byte %1"_s.arg(i)));
    }
}

void TestSharingBundle::unsignedBundlesNeedTheirOwnPermission()
{
    const Bundle bundle = gatherBundle(*m_store, testLearner().id, testChoice(), m_clock).value();
    const QByteArray bytes = writeBundle(bundle, nullptr).value();
    QCOMPARE(ruleIds(readBundle(bytes, u"b"_s).issues), QStringList{u"sign.missing"_s});
    const BundleReading reading = readBundle(bytes, u"b"_s, BundleRequirement::Intact);
    QVERIFY(reading.bundle.has_value());
    QCOMPARE(reading.state, u"unsigned"_s);
    QVERIFY(reading.keyId.isEmpty());
}

QTEST_GUILESS_MAIN(TestSharingBundle)
#include "test_sharing_bundle.moc"

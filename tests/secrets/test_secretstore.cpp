// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "secrets/failingkeychain.h"
#include "secrets/protectedfile.h"
#include "secrets/secretstore.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

const QByteArray theKey = "a key of thirty-two bytes, or so";

bool onlyTheOwnerReads(const QString &path)
{
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    return !(QFileInfo(path).permissions() & others);
}

} // namespace

/// Secrets are in the keychain or in a file, the file says where, and no failure loses one.
class TestSecretStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsNotThereIsNothing();
    void secretsGoWhereTheyAreSafe_data();
    void secretsGoWhereTheyAreSafe();
    void anOlderFileMovesWithoutEverBeingLost_data();
    void anOlderFileMovesWithoutEverBeingLost();
    void aClosedKeychainIsSaidAndNothingIsMadeAnew_data();
    void aClosedKeychainIsSaidAndNothingIsMadeAnew();
    void aNewSecretTakesThePlaceOfTheOld();
    void removingLeavesNothing_data();
    void removingLeavesNothing();
    void newFilesNeverReplace();
    void foldersWithoutRightsAreSaid();

private:
    [[nodiscard]] std::unique_ptr<SecretStore> store(const FailingKeychain::Faults &faults = {})
    {
        return std::make_unique<SecretStore>(m_folder->path(), std::make_unique<FailingKeychain>(m_entries, faults));
    }
    [[nodiscard]] static Result<std::optional<Secret>> readIn(SecretStore &secrets)
    {
        return readSecretAndWait(secrets, u"learner.key"_s);
    }
    [[nodiscard]] static std::optional<SecretPlace> writeIn(SecretStore &secrets, const QByteArray &content)
    {
        std::optional<SecretPlace> kept;
        secrets.write(u"learner.key"_s, content, [&](const Result<SecretPlace> &place) {
            if (place)
                kept = *place;
        });
        return kept;
    }
    [[nodiscard]] QByteArray fileContent() const { return readFile(m_folder->filePath(u"learner.key"_s)).value_or({}); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QHash<QString, QByteArray> m_entries; ///< of the keychain
};

void TestSecretStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_entries.clear();
}

void TestSecretStore::whatIsNotThereIsNothing()
{
    QCOMPARE(readIn(*store()).value(), std::nullopt);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestSecretStore::secretsGoWhereTheyAreSafe_data()
{
    QTest::addColumn<bool>("write");
    QTest::addColumn<bool>("read");
    QTest::addColumn<bool>("spoil");
    QTest::addColumn<bool>("inKeychain");
    QTest::newRow("a sound keychain takes it") << false << false << false << true;
    QTest::newRow("one that does not write leaves it to the file") << true << false << false << false;
    QTest::newRow("one that does not give it back leaves it to the file") << false << true << false << false;
    QTest::newRow("one that gives something else back leaves it to the file") << false << false << true << false;
}

void TestSecretStore::secretsGoWhereTheyAreSafe()
{
    QFETCH(bool, write);
    QFETCH(bool, read);
    QFETCH(bool, spoil);
    QFETCH(bool, inKeychain);
    const auto secrets = store({write, read, false, spoil});
    const SecretPlace place = inKeychain ? SecretPlace::Keychain : SecretPlace::File;
    QCOMPARE(writeIn(*secrets, theKey), place);
    QVERIFY(onlyTheOwnerReads(m_folder->filePath(u"learner.key"_s)));
    QCOMPARE(fileContent().contains(theKey), !inKeychain);
    QCOMPARE(readIn(*secrets).value(), (Secret{theKey, place}));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"learner.key"_s}); // no half-written file
}

void TestSecretStore::anOlderFileMovesWithoutEverBeingLost_data()
{
    secretsGoWhereTheyAreSafe_data();
}

void TestSecretStore::anOlderFileMovesWithoutEverBeingLost()
{
    QFETCH(bool, write);
    QFETCH(bool, read);
    QFETCH(bool, spoil);
    QFETCH(bool, inKeychain);
    QVERIFY(saveFile(m_folder->filePath(u"learner.key"_s), theKey).has_value()); // as version 0 did
    const auto secrets = store({write, read, false, spoil});
    std::optional<SecretPlace> place;
    secrets->moveToKeychain(u"learner.key"_s, [&](const Result<SecretPlace> &moved) { place = *moved; });
    QCOMPARE(place, inKeychain ? SecretPlace::Keychain : SecretPlace::File);
    QCOMPARE(fileContent().contains(theKey), !inKeychain);
    QCOMPARE(readIn(*secrets).value()->content, theKey);
    // Moving what has moved changes nothing.
    const QByteArray before = fileContent();
    if (inKeychain)
        secrets->moveToKeychain(u"learner.key"_s, [&](const Result<SecretPlace> &moved) { place = *moved; });
    QCOMPARE(fileContent(), before);
}

void TestSecretStore::aClosedKeychainIsSaidAndNothingIsMadeAnew_data()
{
    QTest::addColumn<bool>("lost");
    QTest::newRow("locked") << false;
    QTest::newRow("the entry is gone") << true;
}

void TestSecretStore::aClosedKeychainIsSaidAndNothingIsMadeAnew()
{
    QFETCH(bool, lost);
    QCOMPARE(writeIn(*store(), theKey), SecretPlace::Keychain);
    const QByteArray before = fileContent();
    if (lost)
        m_entries.clear();
    const auto closed = readIn(*store({false, !lost, false, false}));
    QVERIFY(!closed.has_value());
    QCOMPARE(closed.error().id, u"io.read"_s);
    QVERIFY(closed.error().message.contains(m_folder->filePath(u"learner.key"_s)));
    QCOMPARE(fileContent(), before);
    SecretStore without(m_folder->path());
    QCOMPARE(readIn(without).error().id, u"io.read"_s);
    if (!lost)
        QCOMPARE(readIn(*store()).value()->content, theKey);
}

void TestSecretStore::aNewSecretTakesThePlaceOfTheOld()
{
    QCOMPARE(writeIn(*store(), "old"), SecretPlace::Keychain);
    QCOMPARE(writeIn(*store(), theKey), SecretPlace::Keychain);
    QCOMPARE(m_entries.size(), 1);
    QCOMPARE(readIn(*store()).value()->content, theKey);
    // Another folder has secrets of its own in the same keychain.
    QTemporaryDir other;
    SecretStore elsewhere(other.path(), std::make_unique<FailingKeychain>(m_entries, FailingKeychain::Faults{}));
    QCOMPARE(writeIn(elsewhere, "another"), SecretPlace::Keychain);
    QCOMPARE(m_entries.size(), 2);
    QCOMPARE(readIn(*store()).value()->content, theKey);
}

void TestSecretStore::removingLeavesNothing_data()
{
    QTest::addColumn<bool>("inKeychain");
    QTest::addColumn<bool>("fails");
    QTest::newRow("from the keychain") << true << false;
    QTest::newRow("from the file") << false << false;
    QTest::newRow("a locked keychain keeps it and says so") << true << true;
}

void TestSecretStore::removingLeavesNothing()
{
    QFETCH(bool, inKeychain);
    QFETCH(bool, fails);
    QVERIFY(writeIn(*store({!inKeychain, false, false, false}), theKey).has_value());
    std::optional<bool> removed;
    const auto secrets = store({false, false, fails, false});
    secrets->remove(u"learner.key"_s, [&](const Result<void> &done) { removed = done.has_value(); });
    QCOMPARE(removed, !fails);
    QCOMPARE(QFileInfo::exists(m_folder->filePath(u"learner.key"_s)), fails);
    QCOMPARE(m_entries.isEmpty(), !fails);
    if (fails)
        QCOMPARE(readIn(*store()).value()->content, theKey);
}

void TestSecretStore::newFilesNeverReplace()
{
    const QString path = m_folder->filePath(u"some.key"_s);
    QVERIFY(createProtectedFile(path, theKey).has_value());
    QVERIFY(onlyTheOwnerReads(path));
    QCOMPARE(createProtectedFile(path, "other").error().id, u"io.exists"_s);
    QCOMPARE(readFile(path).value(), theKey);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestSecretStore::foldersWithoutRightsAreSaid()
{
    const QString path = m_folder->filePath(u"none/some.key"_s);
    QCOMPARE(createProtectedFile(path, theKey).error().id, u"io.write"_s);
    QCOMPARE(saveProtectedFile(path, theKey).error().id, u"io.write"_s);
    QVERIFY(saveFile(m_folder->filePath(u"file"_s), "no folder").has_value());
    SecretStore secrets(m_folder->filePath(u"file/home"_s));
    QCOMPARE(writeIn(secrets, theKey), std::nullopt);
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "test_secretstore.moc"

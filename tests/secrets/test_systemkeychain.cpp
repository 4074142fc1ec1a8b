// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "secrets/secretstore.h"
#include "secrets/systemkeychain.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

constexpr int shortPatience = 1500;

/// Waits for an answer that a function gives from the event loop.
template<typename Value, typename Ask>
Value answerOf(const Ask &ask)
{
    std::optional<Value> answer;
    QEventLoop loop;
    ask([&](const Value &value) {
        answer = value;
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return *answer;
}

} // namespace

/// Runs inside a session bus of its own, with a secret service that works, or not.
class InsideSession : public QObject
{
    Q_OBJECT

private slots:
    void theSecretGoesThere();
    void anOlderFileMoves();

private:
    [[nodiscard]] static SecretPlace expected()
    {
        return qgetenv("CHARTROOM_KEYCHAIN_CASE") == "sound" ? SecretPlace::Keychain : SecretPlace::File;
    }
    QTemporaryDir m_home;
};

void InsideSession::theSecretGoesThere()
{
    const QByteArray key("bytes \0 of a key \xff", 19);
    SecretStore secrets(m_home.path(), systemKeychain(shortPatience));
    QElapsedTimer calls;
    qint64 longestCall = 0;
    QElapsedTimer all;
    all.start();
    const auto kept = answerOf<Result<SecretPlace>>([&](const auto &then) {
        calls.start();
        secrets.write(u"some.key"_s, key, then);
        longestCall = calls.elapsed();
    });
    QCOMPARE(kept.value(), expected());
    QVERIFY2(longestCall < 50, "the call itself does not wait");
    QVERIFY2(all.elapsed() < 2 * shortPatience, qPrintable(QString::number(all.elapsed())));
    // Another program, with a keychain of its own, finds the same.
    SecretStore other(m_home.path(), systemKeychain(shortPatience));
    QCOMPARE(readSecretAndWait(other, u"some.key"_s).value(), (Secret{key, expected()}));
    const auto removed = answerOf<Result<void>>([&](const auto &then) { other.remove(u"some.key"_s, then); });
    QVERIFY(removed.has_value());
    QCOMPARE(readSecretAndWait(other, u"some.key"_s).value(), std::nullopt);
}

void InsideSession::anOlderFileMoves()
{
    const QString path = m_home.filePath(u"learner.key"_s);
    QVERIFY(saveFile(path, "an older key").has_value());
    SecretStore secrets(m_home.path(), systemKeychain(shortPatience));
    const auto moved = answerOf<Result<SecretPlace>>([&](const auto &then) { secrets.moveToKeychain(u"learner.key"_s, then); });
    QCOMPARE(moved.value(), expected());
    QCOMPARE(readFile(path).value().contains("an older key"), expected() == SecretPlace::File);
    QCOMPARE(readSecretAndWait(secrets, u"learner.key"_s).value()->content, QByteArray("an older key"));
}

/// The keychain of the system, each time in a session of its own: none, one that works, one that never answers.
class TestSystemKeychain : public QObject
{
    Q_OBJECT

private slots:
    void withoutABusTheFileIsTakenAtOnce();
    void sessions_data();
    void sessions();
};

void TestSystemKeychain::withoutABusTheFileIsTakenAtOnce()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    QTemporaryDir home;
    qputenv("XDG_RUNTIME_DIR", home.path().toUtf8());
    SecretStore secrets(home.path(), systemKeychain());
    QElapsedTimer timer;
    timer.start();
    const auto kept = answerOf<Result<SecretPlace>>([&](const auto &then) { secrets.write(u"k"_s, "key", then); });
    QCOMPARE(kept.value(), SecretPlace::File);
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

void TestSystemKeychain::sessions_data()
{
    QTest::addColumn<QByteArray>("serviceProgram");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("an unlocked GNOME keyring takes the secret")
        << QByteArray() << QByteArray("printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null; ")
        << QByteArray("sound");
    QTest::newRow("a service that cannot start leaves it to the file")
        << QByteArray("/bin/false") << QByteArray() << QByteArray("none");
    QTest::newRow("a service that never answers leaves it to the file")
        << QByteArray("/bin/sleep 15") << QByteArray() << QByteArray("hanging");
    QTest::newRow("a locked keyring that nobody can unlock leaves it to the file")
        << QByteArray() << QByteArray("gnome-keyring-daemon --start --components=secrets >/dev/null; ")
        << QByteArray("locked");
}

void TestSystemKeychain::sessions()
{
    QFETCH(QByteArray, serviceProgram);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, kind);
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_CONFIG_HOME"_s})
        environment.insert(name, home.path());
    environment.insert(u"CHARTROOM_KEYCHAIN_CASE"_s, QString::fromLatin1(kind));
    environment.remove(u"DISPLAY"_s);
    if (!serviceProgram.isEmpty()) {
        QVERIFY(QDir(home.path()).mkpath(u"dbus-1/services"_s));
        QVERIFY(saveFile(home.filePath(u"dbus-1/services/org.freedesktop.secrets.service"_s),
                         "[D-BUS Service]\nName=org.freedesktop.secrets\nExec=" + serviceProgram + "\n").has_value());
    }
    QProcess session;
    session.setProcessEnvironment(environment);
    session.setProcessChannelMode(QProcess::MergedChannels);
    const QByteArray self = QCoreApplication::applicationFilePath().toUtf8();
    session.start(u"dbus-run-session"_s, {u"--"_s, u"sh"_s, u"-c"_s, QString::fromUtf8(before + "exec '" + self + "'")});
    QVERIFY2(session.waitForStarted(), "install the packages dbus and gnome-keyring (./test does)");
    QVERIFY(session.waitForFinished(60'000));
    QVERIFY2(session.exitCode() == 0, session.readAll().constData());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsSet("CHARTROOM_KEYCHAIN_CASE")) {
        InsideSession inside;
        return QTest::qExec(&inside, argc, argv);
    }
    TestSystemKeychain test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_systemkeychain.moc"

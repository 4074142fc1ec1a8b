// SPDX-License-Identifier: GPL-3.0-or-later
#include "learnerfixture.h"
#include "progress/sampleattempts.h"
#include "storage/openstore.h"
#include "support/postgresserver.h"
#include "ui_learner/erasedialog.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Settings: the department store, in front of a real server.
class TestDepartmentSync : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void addressesTakeTheLogin_data();
    void addressesTakeTheLogin();
    void aPersonConnectsAndSyncs();
    void theWindowGoesOnMeanwhile();
    void whatCannotBeDoneIsSaid_data();
    void whatCannotBeDoneIsSaid();
    void withoutAPlaceNothingHappens();
    void itLooksWell_data();
    void itLooksWell();

private:
    [[nodiscard]] DepartmentPlace place() const;
    void admit(const LearnerFixture &learner);
    static void answer(LearnerFixture &learner, int count);
    static void wait(const LearnerFixture &learner);

    std::unique_ptr<PostgresServer> m_server;
    QString m_database;
    int m_logins = 0;
    QString m_login;
};

void TestDepartmentSync::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
    m_database = m_server->newDatabase();
    QVERIFY(openStore(m_server->address(m_database), StoreMode::Create));
    qunsetenv("PGPASSFILE"); // people type their passwords
}

DepartmentPlace TestDepartmentSync::place() const
{
    return {m_server->address(m_database).replace(u"keeper@"_s, QString()), m_login};
}

/// Gives the learner a login of the server, as the person who looks after the store does.
void TestDepartmentSync::admit(const LearnerFixture &learner)
{
    m_login = u"learner%1"_s.arg(++m_logins);
    m_server->addLogin(m_login);
    StoreOptions options;
    options.password = [](const QString &) { return u"keeper"_s; };
    const auto store = openStore(m_server->address(m_database), StoreMode::ReadWrite, SystemClock(), options);
    QVERIFY(store);
    QVERIFY((*store)->savePerson(learner.desk->person()));
    auto keeper = m_server->session(m_database, u"keeper"_s);
    QCOMPARE(keeper.run(u"SELECT chartroom_admit('%1', 'learner', '%2', '{}')"_s.arg(m_login, learner.desk->person().id.toString())).message,
             QString());
}

void TestDepartmentSync::answer(LearnerFixture &learner, int count)
{
    QList<Attempt> attempts;
    for (int i = 0; i < count; ++i) {
        Attempt attempt = sampleAttempt(i);
        attempt.id = AttemptId{QUuid::createUuid()};
        attempt.learner = learner.desk->person().id;
        attempts.append(attempt);
    }
    QVERIFY(learner.store->appendAll(attempts));
}

void TestDepartmentSync::wait(const LearnerFixture &learner)
{
    QTRY_COMPARE_WITH_TIMEOUT(learner.sync->activity(), DepartmentSync::Activity::Idle, 30000);
}

void TestDepartmentSync::addressesTakeTheLogin_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("whole");
    QTest::newRow("scheme left out") << u"db.example.org/learning"_s << u"otter"_s << u"postgresql://otter@db.example.org/learning"_s;
    QTest::newRow("with scheme and port") << u"postgresql://db.example.org:5433/learning"_s << u"otter"_s
                                          << u"postgresql://otter@db.example.org:5433/learning"_s;
    QTest::newRow("a login in the address gives way") << u"postgresql://badger@db.example.org/learning"_s << u"otter"_s
                                                      << u"postgresql://otter@db.example.org/learning"_s;
    QTest::newRow("no login: as the address says") << u"postgresql://badger@db.example.org/learning"_s << QString()
                                                   << u"postgresql://badger@db.example.org/learning"_s;
    QTest::newRow("a login with a sign") << u"db.example.org/learning"_s << u"a b@c"_s << u"postgresql://a%20b%40c@db.example.org/learning"_s;
    QTest::newRow("a socket's folder") << u"postgresql://%2Ftmp%2Fpg:2001/learning"_s << u"otter"_s
                                       << u"postgresql://otter@%2Ftmp%2Fpg:2001/learning"_s;
    QTest::newRow("an at sign after the host") << u"db.example.org/learning?application_name=a@b"_s << u"otter"_s
                                               << u"postgresql://otter@db.example.org/learning?application_name=a@b"_s;
}

void TestDepartmentSync::addressesTakeTheLogin()
{
    QFETCH(QString, address);
    QFETCH(QString, login);
    QTEST(departmentAddress({address, login}), "whole");
}

void TestDepartmentSync::aPersonConnectsAndSyncs()
{
    LearnerFixture learner;
    admit(learner);
    answer(learner, 12);
    learner.window->openPage(u"settings"_s);
    QCoreApplication::processEvents();
    const auto field = [&](const QString &name) { return learner.window->findChild<QLineEdit *>(name); };
    field(u"department-address"_s)->setText(place().address);
    field(u"department-login"_s)->setText(m_login);
    field(u"department-password"_s)->setText(m_login);
    QTest::mouseClick(learner.window->findChild<QPushButton *>(u"department-test"_s), Qt::LeftButton);
    QCOMPARE(learner.sync->activity(), DepartmentSync::Activity::Testing);
    wait(learner);
    QVERIFY2(!learner.sync->isTrouble(), qPrintable(learner.sync->message()));
    QCOMPARE(learner.sync->status()->waitingAnswers, 12);
    // What Settings and the question before erasing say of the person's data holds with a department's store, too.
    const auto *data = learner.window->findChild<QLabel *>(u"settings-data"_s);
    QCOMPARE(data->text(), u"Your answers are on this computer and in your department\u2019s store. You can erase what is on this computer at any time."_s);
    const auto saysWhoErases = [](const EraseDialog &dialog) {
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](QLabel *label) { return label->text().contains(u"administrator"_s); });
    };
    QVERIFY(saysWhoErases(EraseDialog(*learner.desk, learner.sync->place())));
    QVERIFY(!saysWhoErases(EraseDialog(*learner.desk)));
    const auto shows = [&](const QString &words) {
        const QList<QLabel *> labels = learner.window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](QLabel *label) { return label->isVisible() && label->text() == words; });
    };
    QVERIFY(shows(u"12 answers are waiting to be sent."_s));
    QTest::mouseClick(learner.window->findChild<QPushButton *>(u"department-sync"_s), Qt::LeftButton);
    wait(learner);
    QCOMPARE(learner.sync->message(), u"12 answers sent."_s);
    QVERIFY(shows(u"Nothing is waiting to be sent."_s));
    QVERIFY(field(u"department-password"_s)->text().isEmpty());
    QCOMPARE(learner.sync->passwordPlace(), SecretPlace::File);
    // A second machine of the same person gets everything, and its pages show it at once.
    LearnerFixture other;
    QVERIFY(other.store->savePerson(learner.desk->person()));
    LearnerDesk desk(other.library.pointers(), *other.store, other.clock, learner.desk->person().id, other.home.path());
    QVERIFY(desk.refresh());
    DepartmentSync sync(desk, place(), std::make_unique<SecretStore>(other.home.path()));
    sync.setPlace(place(), m_login);
    sync.syncNow();
    QTRY_COMPARE_WITH_TIMEOUT(sync.activity(), DepartmentSync::Activity::Idle, 30000);
    QCOMPARE(sync.message(), u"12 answers came from your other devices."_s);
    QCOMPARE(desk.attempts().size(), 12);
}

void TestDepartmentSync::theWindowGoesOnMeanwhile()
{
    LearnerFixture learner;
    admit(learner);
    answer(learner, 3000);
    learner.window->openPage(u"settings"_s);
    learner.sync->setPlace(place(), m_login);
    QCoreApplication::processEvents();
    QElapsedTimer gap;
    qint64 longest = 0;
    int beats = 0;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] {
        longest = std::max(longest, gap.restart());
        ++beats;
    });
    gap.start();
    beat.start(5);
    learner.sync->syncNow();
    wait(learner);
    QCOMPARE(learner.sync->message(), u"3,000 answers sent."_s.remove(u','));
    QVERIFY(beats > 5);
    qInfo("longest pause of the window: %lld ms", static_cast<long long>(longest));
    QVERIFY(longest < 500); // 50 ms on a quiet machine; tests share theirs
}

void TestDepartmentSync::whatCannotBeDoneIsSaid_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("password");
    QTest::newRow("a wrong password") << QString() << u"wrong"_s;
    QTest::newRow("no such server") << u"postgresql://localhost:1/nowhere"_s << u"any"_s;
    QTest::newRow("no address") << u"not an address"_s << u"any"_s;
}

void TestDepartmentSync::whatCannotBeDoneIsSaid()
{
    QFETCH(QString, address);
    QFETCH(QString, password);
    LearnerFixture learner;
    admit(learner);
    answer(learner, 1);
    DepartmentPlace chosen = place();
    if (!address.isEmpty())
        chosen.address = address;
    learner.sync->setPlace(chosen, password);
    learner.sync->syncNow();
    wait(learner);
    QVERIFY(learner.sync->isTrouble());
    QVERIFY(learner.sync->message().endsWith(u'.'));
    QVERIFY(!learner.sync->message().contains(password + u' '));
    QCOMPARE(learner.sync->status()->waitingAnswers, 1);
}

void TestDepartmentSync::withoutAPlaceNothingHappens()
{
    LearnerFixture learner;
    learner.sync->startAutomatic(0, 10);
    QTest::qWait(60);
    QCOMPARE(learner.sync->activity(), DepartmentSync::Activity::Idle);
    QVERIFY(learner.sync->message().isEmpty());
}

void TestDepartmentSync::itLooksWell_data()
{
    QTest::addColumn<Preferences>("preferences");
    QTest::newRow("light") << Preferences{u"en"_s, false, 100};
    QTest::newRow("dark") << Preferences{u"en"_s, true, 100};
    QTest::newRow("french") << Preferences{u"fr"_s, false, 100};
    QTest::newRow("french-200") << Preferences{u"fr"_s, false, 200};
}

void TestDepartmentSync::itLooksWell()
{
    QFETCH(Preferences, preferences);
    LearnerFixture learner(preferences);
    admit(learner);
    answer(learner, 12);
    learner.sync->setPlace(place(), u"wrong"_s);
    learner.window->openPage(u"settings"_s);
    learner.sync->test();
    wait(learner);
    auto *button = learner.window->findChild<QPushButton *>(u"department-sync"_s);
    QVERIFY(button->isVisible());
    QVERIFY(button->width() >= button->sizeHint().width());
    if (auto *address = learner.window->findChild<QLineEdit *>(u"department-address"_s))
        address->setText(u"postgresql://learning.example.org/record"_s);
    for (QWidget *above = button->parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(button, 0, 300);
    }
    learner.picture(u"department-"_s + QString::fromLatin1(QTest::currentDataTag()));
}

QTEST_MAIN(TestDepartmentSync)
#include "test_departmentsync.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "learnerfixture.h"
#include "preferencefile.h"
#include "storage/openstore.h"
#include "support/postgresserver.h"
#include "synthesis/organisation.h"
#include "ui_manager/departmentstoredialog.h"
#include "ui_manager/groupmodel.h"
#include "ui_manager/reportstudiopage.h"

#include <QCheckBox>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

const QString rightPassword = QStringLiteral("Maple-Lantern-42");

/// A server that takes connections and never says a word.
class SilentServer
{
public:
    SilentServer() : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        auto *address = reinterpret_cast<sockaddr *>(&place);
        socklen_t size = sizeof place;
        if (::bind(m_socket, address, size) != 0 || ::listen(m_socket, 8) != 0 || ::getsockname(m_socket, address, &size) != 0)
            qFatal("no socket");
        m_port = ntohs(place.sin_port);
    }
    SilentServer(const SilentServer &) = delete;
    SilentServer &operator=(const SilentServer &) = delete;
    ~SilentServer() { ::close(m_socket); }
    [[nodiscard]] int port() const { return m_port; }

private:
    int m_socket;
    int m_port = 0;
};

} // namespace

/// Report studio in front of a department's store on a real server.
class TestDepartmentStudio : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theRightPasswordOpensAndIsKept();
    void aPasswordThatIsNotKeptIsAskedForAgain();
    void whatDoesNotOpenIsSaid_data();
    void whatDoesNotOpenIsSaid();
    void cancellingDoesNotWaitForTheServer();
    void itLooksWell_data();
    void itLooksWell();

private:
    [[nodiscard]] QString typedAddress() const;
    static DepartmentStoreDialog *ask(const LearnerFixture &manager);
    static void fill(const DepartmentStoreDialog &dialog, const QString &address, const QString &password);
    static void press(const DepartmentStoreDialog &dialog, const QString &button);
    static bool isShown(const ReportStudioPage &page);
    static bool says(const QWidget &page, const QString &words);

    std::unique_ptr<PostgresServer> m_server;
    QString m_database;
};

void TestDepartmentStudio::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
    m_database = m_server->newDatabase();
    StoreOptions named;
    named.organisation = u"Ministry of Examples"_s;
    const auto store = openStore(m_server->address(m_database), StoreMode::Create, SystemClock(), named);
    QVERIFY(store);
    const PackLibrary library = openPackLibrary(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons"), {}, u"en"_s);
    OrganisationOptions options;
    options.people = 40;
    options.departments = 1;
    options.units = 2;
    options.seed = 7;
    options.from = QDate(2026, 1, 1);
    options.to = QDate(2026, 6, 30);
    const auto made = generateOrganisation(options, library.pointers(), **store);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    m_server->administer(u"ALTER ROLE keeper PASSWORD '%1'"_s.arg(rightPassword));
    qunsetenv("PGPASSFILE"); // people type their passwords
}

/// As a person types it: the login stands in its own field.
QString TestDepartmentStudio::typedAddress() const
{
    return m_server->address(m_database).remove(u"keeper@"_s);
}

DepartmentStoreDialog *TestDepartmentStudio::ask(const LearnerFixture &manager)
{
    manager.window->openPage(u"studio"_s);
    manager.window->findChild<QPushButton *>(u"empty-department"_s)->click();
    return manager.window->findChild<DepartmentStoreDialog *>();
}

void TestDepartmentStudio::fill(const DepartmentStoreDialog &dialog, const QString &address, const QString &password)
{
    dialog.findChild<QLineEdit *>(u"store-address"_s)->setText(address);
    dialog.findChild<QLineEdit *>(u"store-login"_s)->setText(u"keeper"_s);
    dialog.findChild<QLineEdit *>(u"store-password"_s)->setText(password);
}

void TestDepartmentStudio::press(const DepartmentStoreDialog &dialog, const QString &button)
{
    QTest::mouseClick(dialog.findChild<QPushButton *>(button), Qt::LeftButton);
}

bool TestDepartmentStudio::isShown(const ReportStudioPage &page)
{
    return says(page, u"Ministry of Examples"_s) && page.findChild<GroupModel *>()->rowCount() > 0 && !page.isWriting();
}

bool TestDepartmentStudio::says(const QWidget &page, const QString &words)
{
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

void TestDepartmentStudio::theRightPasswordOpensAndIsKept()
{
    LearnerFixture manager;
    PreferenceFile settings(manager.home.path());
    connect(manager.window.get(), &MainWindow::managerStoreChosen, this, [&](const QString &address) { settings.saveManagerStore(address); });
    DepartmentStoreDialog *dialog = ask(manager);
    QVERIFY(dialog);
    fill(*dialog, typedAddress(), rightPassword);
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"store-password"_s), Qt::Key_Return);
    auto *page = manager.window->findChild<ReportStudioPage *>();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(*page), 60000);
    QVERIFY(page->findChild<QPushButton *>(u"open-department"_s)->isVisible());
    QCOMPARE(settings.managerStore(), m_server->address(m_database));
    for (QDirIterator files(manager.home.path(), QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) { // the search index is written beside this, with files that come and go
            QVERIFY2(!file.exists(), qPrintable(file.fileName()));
            continue;
        }
        const bool isSecret = file.fileName().contains(u"studio-password-"_s);
        QVERIFY2(file.readAll().contains(rightPassword.toUtf8()) == isSecret, qPrintable(file.fileName()));
        if (isSecret)
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    // All other work with the store has the password as well.
    page->importFiles({manager.home.path()});
    QTRY_VERIFY_WITH_TIMEOUT(says(*page, u"There is nothing to import."_s), 30000);
    page->erasePerson(u"nobody-at-all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!page->isWriting() && says(*page, u"nobody-at-all"_s), 30000);
    // The next start finds it.
    ReportStudioPage next(manager.library.pointers(), manager.clock, manager.home.path(), u"en"_s, settings.managerStore(),
                          manager.sync->secrets());
    next.show();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(next), 60000);
    QVERIFY(!next.findChild<DepartmentStoreDialog *>());
}

void TestDepartmentStudio::aPasswordThatIsNotKeptIsAskedForAgain()
{
    LearnerFixture manager;
    DepartmentStoreDialog *dialog = ask(manager);
    fill(*dialog, typedAddress(), rightPassword);
    dialog->findChild<QCheckBox *>(u"store-keep"_s)->setChecked(false);
    press(*dialog, u"store-open"_s);
    auto *page = manager.window->findChild<ReportStudioPage *>();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(*page), 60000);
    QVERIFY(QDir(manager.home.path()).entryList({u"studio-password-*"_s}).isEmpty());
    ReportStudioPage next(manager.library.pointers(), manager.clock, manager.home.path(), u"en"_s, m_server->address(m_database),
                          manager.sync->secrets());
    next.show();
    QTRY_VERIFY_WITH_TIMEOUT(next.findChild<DepartmentStoreDialog *>(), 30000);
    const auto *question = next.findChild<DepartmentStoreDialog *>();
    QVERIFY(says(*question, u"asks for a password"_s));
    question->findChild<QLineEdit *>(u"store-password"_s)->setText(rightPassword);
    press(*question, u"store-open"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(next), 60000);
}

void TestDepartmentStudio::whatDoesNotOpenIsSaid_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a wrong password") << QString() << u"Wrong-Lantern"_s << u"refused the login"_s;
    QTest::newRow("no password") << QString() << QString() << u"asks for a password"_s;
    QTest::newRow("an absent server") << u"localhost:1/nowhere"_s << u"Wrong-Lantern"_s << u"cannot be reached"_s;
    QTest::newRow("no address") << u" "_s << u"Wrong-Lantern"_s << u"Type the address"_s;
}

void TestDepartmentStudio::whatDoesNotOpenIsSaid()
{
    QFETCH(QString, address);
    QFETCH(QString, password);
    QFETCH(QString, sentence);
    LearnerFixture manager;
    const QSignalSpy chosen(manager.window.get(), &MainWindow::managerStoreChosen);
    DepartmentStoreDialog *dialog = ask(manager);
    fill(*dialog, address.isEmpty() ? typedAddress() : address, password);
    press(*dialog, u"store-open"_s);
    QTRY_VERIFY_WITH_TIMEOUT(says(*dialog, sentence), 30000);
    QVERIFY(!says(*dialog, u"Wrong-Lantern"_s));
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->findChild<QPushButton *>(u"store-open"_s)->isEnabled());
    QCOMPARE(chosen.size(), 0);
    QVERIFY(QDir(manager.home.path()).entryList({u"studio-password-*"_s}).isEmpty());
}

void TestDepartmentStudio::cancellingDoesNotWaitForTheServer()
{
    LearnerFixture manager;
    const auto silent = std::make_unique<SilentServer>();
    const QPointer<DepartmentStoreDialog> dialog = ask(manager);
    fill(*dialog, u"localhost:%1/nowhere?connect_timeout=2"_s.arg(silent->port()), u"any"_s);
    press(*dialog, u"store-open"_s);
    QTest::qWait(100);
    QVERIFY(!dialog->findChild<QPushButton *>(u"store-open"_s)->isEnabled()); // it connects
    QElapsedTimer time;
    time.start();
    press(*dialog, u"store-cancel"_s);
    QCoreApplication::processEvents();
    QVERIFY(time.elapsed() < 500); // 50 ms on a quiet machine; the server keeps others waiting for 2 s
    QVERIFY(!dialog->isVisible());
    manager.window->findChild<QPushButton *>(u"empty-department"_s)->click();
    const QList<DepartmentStoreDialog *> dialogs = manager.window->findChildren<DepartmentStoreDialog *>();
    QVERIFY(std::any_of(dialogs.begin(), dialogs.end(), [](QWidget *other) { return other->isVisible(); }));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, 20000); // goes by itself
}

void TestDepartmentStudio::itLooksWell_data()
{
    QTest::addColumn<Preferences>("preferences");
    QTest::newRow("light") << Preferences{u"en"_s, false, 100};
    QTest::newRow("dark") << Preferences{u"en"_s, true, 100};
    QTest::newRow("french") << Preferences{u"fr"_s, false, 100};
    QTest::newRow("french-200") << Preferences{u"fr"_s, false, 200};
}

void TestDepartmentStudio::itLooksWell()
{
    QFETCH(Preferences, preferences);
    LearnerFixture manager(preferences);
    DepartmentStoreDialog *dialog = ask(manager);
    const QString name = u"studio-department-"_s + QString::fromLatin1(QTest::currentDataTag());
    manager.picture(name);
    fill(*dialog, u"localhost:1/learning"_s, u"any"_s);
    press(*dialog, u"store-open"_s);
    auto *open = dialog->findChild<QPushButton *>(u"store-open"_s);
    QTRY_VERIFY_WITH_TIMEOUT(open->isEnabled(), 30000);
    QCoreApplication::processEvents();
    QVERIFY(dialog->grab().save(QStringLiteral(CHARTROOM_BINARY_DIR "/pictures/") + name + u"-dialog.png"_s));
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        QVERIFY2(!label->isVisible() || label->height() + 1 >= label->heightForWidth(label->width()), qPrintable(label->text()));
    for (const QPushButton *button : dialog->findChildren<QPushButton *>())
        QVERIFY(button->width() >= button->sizeHint().width());
}

QTEST_MAIN(TestDepartmentStudio)
#include "test_departmentstudio.moc"

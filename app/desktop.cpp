// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"

#include "backupkeeper.h"
#include "base/background.h"
#include "base/files.h"
#include "erasing.h"
#include "headless/language.h"
#include "homefolder.h"
#include "mainwindow.h"
#include "packlibrary.h"
#include "preferencefile.h"
#include "profiles.h"
#include "secrets/systemkeychain.h"
#include "storage/sqlitestore.h"
#include "tr.h"
#include "ui_kit/card.h"
#include "ui_kit/focusring.h"
#include "ui_kit/theme.h"
#include "ui_learner/departmentsync.h"
#include "wayout.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QScreen>
#include <QTimer>
#include <optional>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Looking through a store of this size takes some 20 ms.
constexpr qint64 checkedAtOnce = 4LL << 20;

/// The learner whose own store this is; made on first use.
Result<LearnerId> ownerOf(ProgressStore &store, const Clock &clock)
{
    const auto known = store.setting(u"owner"_s);
    if (!known)
        return known.error();
    if (!known->isEmpty())
        return LearnerId::fromString(*known);
    Learner person;
    person.id = LearnerId{uuidVersion7(clock.now())};
    person.pseudonym = makePseudonym(person.id);
    person.profile = u"all-staff"_s;
    const auto saved = store.transaction([&]() -> Result<void> {
        if (const auto added = store.savePerson(person); !added)
            return added.error();
        return store.saveSetting(u"owner"_s, person.id.toString());
    });
    if (!saved)
        return saved.error();
    return person.id;
}

/// Composition root of the program with a window: everything gets what it needs from here.
class Desktop
{
public:
    explicit Desktop(QApplication &application)
        : m_application(application), m_profiles(homeFolder()), m_home(m_profiles.current().folder), m_file(m_home),
          m_preferences(m_file.preferences())
    {
    }

    int run(const QStringList &words)
    {
        installAccessibleRoles();
        applyTheme(m_application, m_preferences.dark ? ThemeMode::Dark : ThemeMode::Light, m_preferences.textPercent / 100.0);
        m_application.installEventFilter(new FocusRingMover(&m_application));
        m_language.emplace(m_preferences.language);
        if (!openWithHelp())
            return 3;
        loadPacks(words);
        return QApplication::exec();
    }

private:
    [[nodiscard]] QString storePath() const { return QDir(m_home).filePath(u"progress.sqlite"_s); }

    Result<void> openOwnStore()
    {
        if (const auto folder = makeFolder(m_home); !folder)
            return folder.error();
        if (const auto there = checkNotLost(storePath()); !there)
            return there;
        StoreOptions options;
        // Larger ones are looked at beside the window, unless nobody else can open them.
        options.quickCheck = QFileInfo(storePath()).size() < checkedAtOnce || isOnNetwork(storePath());
        auto store = openSqliteStore(storePath(), StoreMode::OpenOrCreate, m_clock, options);
        if (!store)
            return store.error();
        const auto owner = ownerOf(**store, m_clock);
        if (!owner)
            return owner.error();
        m_store = std::move(*store);
        m_owner = *owner;
        return {};
    }

    /// Opens the store; where that does not work the person chooses a way out. False: leave the program.
    bool openWithHelp()
    {
        m_windowLock = std::make_unique<QLockFile>(QDir(m_home).filePath(u"window.lock"_s));
        while (true) {
            const auto opened = openOwnStore();
            if (opened)
                break;
            if (!findWayOut(opened.error(), storePath(), m_clock))
                return false;
        }
        m_windowLock->setStaleLockTime(0);
        m_isSecondWindow = !m_windowLock->tryLock() && m_windowLock->error() == QLockFile::LockFailedError;
        return true;
    }

    /// Takes everything away that looks at the store. The program goes on.
    void closeWindow()
    {
        QApplication::setQuitOnLastWindowClosed(false);
        m_file.saveWindowGeometry(m_window->saveGeometry());
        m_loading.reset();
        m_checking.reset();
        m_keeper.reset();
        m_window.reset();
        m_sync.reset();
        m_desk.reset();
    }

    /// Closes everything, does something to the files or chooses others, and opens again; leaves when \a between says no.
    void startAnew(const std::function<bool()> &between)
    {
        closeWindow();
        m_store.reset();
        m_windowLock.reset();
        if (!between() || !openWithHelp()) {
            QApplication::exit(3);
            return;
        }
        loadPacks({});
        QApplication::setQuitOnLastWindowClosed(true);
    }

    void switchProfile(const QString &id)
    {
        if (id == m_profiles.current().id)
            return;
        startAnew([this, id] {
            m_profiles.setCurrent(id);
            m_home = m_profiles.current().folder;
            m_file = PreferenceFile(m_home);
            m_preferences = m_file.preferences();
            m_language.reset();
            m_language.emplace(m_preferences.language);
            applyTheme(m_application, m_preferences.dark ? ThemeMode::Dark : ThemeMode::Light, m_preferences.textPercent / 100.0);
            return true;
        });
    }

    void goBackToBackup()
    {
        const QString backup = askForBackup(m_window.get(), *m_store, m_clock, m_preferences.language);
        if (!backup.isEmpty())
            startAnew([this, backup] {
                restoreOrTell(storePath(), backup, m_clock); // either way there is a store to open
                return true;
            });
    }

    /// Looks for damage beside the window where the start did not.
    void checkBeside()
    {
        if (QFileInfo(storePath()).size() < checkedAtOnce || m_store->info().onNetwork)
            return;
        m_checking = std::make_unique<BackgroundTask>();
        const auto found = std::make_shared<Result<void>>();
        QObject::connect(m_checking.get(), &BackgroundTask::finished, m_window.get(), [this, found] {
            if (!*found)
                startAnew([this, found] { return findWayOut(found->error(), storePath(), m_clock); });
        }, Qt::QueuedConnection);
        m_checking->start([found, path = storePath()](Progress &) { *found = findDamage(path); });
    }

    void setUpKeeping()
    {
        m_keeper = std::make_unique<BackupKeeper>(*m_store, m_clock);
        MainWindow *window = m_window.get();
        QObject::connect(m_keeper.get(), &BackupKeeper::made, window, &MainWindow::showBackups);
        QObject::connect(m_keeper.get(), &BackupKeeper::failed, window, [window](const Error &error) {
            window->tellTrouble(AppTr::tr("The backup did not work. Your answers are safe."), error.message);
        });
        QObject::connect(window, &MainWindow::backUpRequested, m_keeper.get(), &BackupKeeper::backUpNow);
        QObject::connect(window, &MainWindow::restoreRequested, window, [this] { goBackToBackup(); });
        // The window that announces goes with the change.
        QObject::connect(window, &MainWindow::profileChosen, &m_application, [this](const QString &id) { switchProfile(id); }, Qt::QueuedConnection);
        if (m_isSecondWindow)
            window->tellNote(AppTr::tr("Your record is open in another window, too."),
                             AppTr::tr("You can work in both. All answers go into the same record."));
        checkBeside();
    }

    /// The window stands before the packs are read: a start must not wait for them.
    void loadPacks(const QStringList &words)
    {
        m_desk = std::make_unique<LearnerDesk>(QList<const Pack *>(), *m_store, m_clock, m_owner, m_home);
        m_desk->setLanguage(m_preferences.language);
        static_cast<void>(m_desk->readPerson()); // a store in trouble says so when everything is read
        setUpSync();
        showWindow();
        setUpKeeping();
        m_loading = std::make_unique<BackgroundTask>();
        const auto library = std::make_shared<PackLibrary>();
        // A moment later, so that the first paint has both cores to itself.
        QTimer::singleShot(25, m_window.get(), [this, library] {
            m_loading->start([library, further = m_file.learnedPacks(), language = m_preferences.language](Progress &) {
                *library = openPackLibrary(bundledPacksFolder(), further, language);
            });
        });
        QObject::connect(m_loading.get(), &BackgroundTask::finished, m_window.get(), [this, library, words] {
            m_library = std::move(*library);
            m_desk->setPacks(m_library.pointersFor(m_preferences.jurisdiction));
            refresh();
            for (const Issue &problem : std::as_const(m_library.problems))
                m_window->tellTrouble(AppTr::tr("A lesson pack cannot be opened."), problem.message);
            if (!words.isEmpty())
                m_window->openPath(words.constFirst());
        });
    }

    void setUpSync()
    {
        auto secrets = std::make_unique<SecretStore>(m_home, systemKeychain());
        m_sync = std::make_unique<DepartmentSync>(*m_desk, m_file.departmentPlace(), std::move(secrets));
        QObject::connect(m_sync.get(), &DepartmentSync::placeChosen, m_sync.get(),
                         [this](const DepartmentPlace &place) { m_file.saveDepartmentPlace(place); });
        m_sync->startAutomatic();
    }

    void showWindow()
    {
        m_window = std::make_unique<MainWindow>(*m_desk, *m_sync, m_preferences, m_file.managerStore(), m_profiles);
        QObject::connect(m_window.get(), &MainWindow::preferencesChosen, m_window.get(), [this](const Preferences &chosen) { apply(chosen); });
        QObject::connect(m_window.get(), &MainWindow::managerStoreChosen, m_window.get(),
                         [this](const QString &address) { m_file.saveManagerStore(address); });
        QObject::connect(&m_application, &QApplication::aboutToQuit, m_window.get(),
                         [this] { m_file.saveWindowGeometry(m_window->saveGeometry()); });
        // Later, so that nothing of the window is at work while it goes.
        QObject::connect(m_window.get(), &MainWindow::eraseRequested, &m_application, [this] { eraseAll(); }, Qt::QueuedConnection);
        QObject::connect(m_window.get(), &MainWindow::packJoined, m_window.get(), [this](const QString &path) { m_file.addLearnedPack(path); });
        showAtUsualSize();
    }

    /// Where the person left the window; at first as large as an office laptop's screen allows.
    void showAtUsualSize()
    {
        const QSize room = m_window->screen()->availableSize();
        const bool isKnown = m_window->restoreGeometry(m_file.windowGeometry());
        if (!isKnown && (room.width() <= m_window->width() || room.height() <= m_window->height() + 40))
            m_window->showMaximized();
        else
            m_window->show();
    }

    /// Everything that looks at the person goes first; then the facts; then a new person begins.
    void eraseAll()
    {
        closeWindow();
        SecretStore secrets(m_home, systemKeychain());
        const auto erased = eraseOwner(*m_store, m_owner, m_home, secrets, m_clock);
        if (const auto owner = ownerOf(*m_store, m_clock); owner)
            m_owner = *owner;
        loadPacks({});
        m_application.setQuitOnLastWindowClosed(true);
        if (!erased)
            m_window->tellTrouble(AppTr::tr("Not everything about you could be erased."), erased.error().message);
    }

    void refresh()
    {
        if (const auto refreshed = m_desk->refresh(); !refreshed)
            m_window->tellTrouble(refreshed.error().message, {});
    }

    void apply(const Preferences &chosen)
    {
        const bool otherLaw = chosen.jurisdiction != m_preferences.jurisdiction;
        m_preferences = chosen;
        m_file.savePreferences(chosen);
        m_language.reset();
        m_language.emplace(chosen.language);
        applyTheme(m_application, chosen.dark ? ThemeMode::Dark : ThemeMode::Light, chosen.textPercent / 100.0);
        m_desk->setLanguage(chosen.language);
        if (otherLaw) {
            m_desk->setPacks(m_library.pointersFor(chosen.jurisdiction));
            refresh();
        }
        m_window->rebuild(chosen);
    }

    QApplication &m_application;
    ProfileList m_profiles;
    QString m_home; ///< of the profile in use
    SystemClock m_clock;
    PreferenceFile m_file;
    Preferences m_preferences;
    std::optional<InterfaceLanguage> m_language;
    std::unique_ptr<ProgressStore> m_store;
    LearnerId m_owner;
    PackLibrary m_library;
    std::unique_ptr<LearnerDesk> m_desk;
    std::unique_ptr<DepartmentSync> m_sync;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<BackupKeeper> m_keeper;
    std::unique_ptr<BackgroundTask> m_loading;
    std::unique_ptr<BackgroundTask> m_checking;
    std::unique_ptr<QLockFile> m_windowLock; ///< says to a second window that there is a first
    bool m_isSecondWindow = false;
};

} // namespace

int runDesktop(const QStringList &words)
{
    return Desktop(*qApp).run(words);
}

} // namespace chartroom

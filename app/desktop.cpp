// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"

#include "base/background.h"
#include "base/files.h"
#include "erasing.h"
#include "headless/language.h"
#include "homefolder.h"
#include "mainwindow.h"
#include "packlibrary.h"
#include "preferencefile.h"
#include "secrets/systemkeychain.h"
#include "storage/sqlitestore.h"
#include "tr.h"
#include "ui_kit/card.h"
#include "ui_kit/dialogs.h"
#include "ui_kit/focusring.h"
#include "ui_kit/theme.h"
#include "ui_learner/departmentsync.h"

#include <QApplication>
#include <QDir>
#include <QScreen>
#include <QTimer>
#include <optional>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

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
        : m_application(application), m_home(homeFolder()), m_file(m_home), m_preferences(m_file.preferences())
    {
    }

    int run(const QStringList &words)
    {
        installAccessibleRoles();
        applyTheme(m_application, m_preferences.dark ? ThemeMode::Dark : ThemeMode::Light, m_preferences.textPercent / 100.0);
        m_application.installEventFilter(new FocusRingMover(&m_application));
        m_language.emplace(m_preferences.language);
        if (const auto opened = openOwnStore(); !opened) {
            tellFatal(opened.error().message, opened.error().detail);
            return 3;
        }
        loadPacks(words);
        return QApplication::exec();
    }

private:
    Result<void> openOwnStore()
    {
        if (const auto folder = makeFolder(m_home); !folder)
            return folder.error();
        auto store = openSqliteStore(QDir(m_home).filePath(u"progress.sqlite"_s), StoreMode::OpenOrCreate, m_clock);
        if (!store)
            return store.error();
        m_store = std::move(*store);
        const auto owner = ownerOf(*m_store, m_clock);
        if (!owner)
            return owner.error();
        m_owner = *owner;
        return {};
    }

    /// The window stands before the packs are read: a start must not wait for them.
    void loadPacks(const QStringList &words)
    {
        m_desk = std::make_unique<LearnerDesk>(QList<const Pack *>(), *m_store, m_clock, m_owner, m_home);
        m_desk->setLanguage(m_preferences.language);
        setUpSync();
        showWindow();
        const auto library = std::make_shared<PackLibrary>();
        // A moment later, so that the first paint has both cores to itself.
        QTimer::singleShot(25, m_window.get(), [this, library] {
            m_loading.start([library, further = m_file.learnedPacks(), language = m_preferences.language](Progress &) {
                *library = openPackLibrary(bundledPacksFolder(), further, language);
            });
        });
        QObject::connect(&m_loading, &BackgroundTask::finished, m_window.get(), [this, library, words] {
            m_library = std::move(*library);
            m_desk->setPacks(m_library.pointers());
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
        m_window = std::make_unique<MainWindow>(*m_desk, *m_sync, m_preferences, m_file.managerStore());
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
        m_application.setQuitOnLastWindowClosed(false);
        m_window.reset();
        m_desk.reset();
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
        m_preferences = chosen;
        m_file.savePreferences(chosen);
        m_language.reset();
        m_language.emplace(chosen.language);
        applyTheme(m_application, chosen.dark ? ThemeMode::Dark : ThemeMode::Light, chosen.textPercent / 100.0);
        m_desk->setLanguage(chosen.language);
        m_window->rebuild(chosen);
    }

    QApplication &m_application;
    QString m_home;
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
    BackgroundTask m_loading;
};

} // namespace

int runDesktop(const QStringList &words)
{
    return Desktop(*qApp).run(words);
}

} // namespace chartroom

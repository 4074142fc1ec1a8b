// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "headless/language.h"
#include "mainwindow.h"
#include "packlibrary.h"
#include "profiles.h"
#include "storage/sqlitestore.h"
#include "ui_kit/card.h"
#include "ui_kit/theme.h"
#include "ui_learner/departmentsync.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

namespace chartroom {

/// Rows of a test that must hold in plain English, and in French, dark and with large text.
inline void addLooks()
{
    using namespace Qt::StringLiterals;
    QTest::addColumn<Preferences>("preferences");
    QTest::newRow("English") << Preferences{};
    Preferences french;
    french.language = u"fr"_s;
    french.dark = true;
    french.textPercent = 200;
    QTest::newRow("French, dark, large text") << french;
}

/// The program as a learner has it: the bundled lessons, an own store in a temporary home, the window on screen.
struct LearnerFixture {
    /// \a isNew: nobody has said yet who they are.
    explicit LearnerFixture(const Preferences &chosen = {}, bool isNew = false) : preferences(chosen)
    {
        using namespace Qt::StringLiterals;
        installAccessibleRoles();
        applyTheme(*qApp, chosen.dark ? ThemeMode::Dark : ThemeMode::Light, chosen.textPercent / 100.0);
        language = std::make_unique<InterfaceLanguage>(chosen.language);
        library = openPackLibrary(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons"), {}, u"en"_s);
        store = std::move(*openSqliteStore(home.filePath(u"progress.sqlite"_s), StoreMode::OpenOrCreate, clock));
        Learner person;
        person.id = LearnerId{uuidVersion7(clock.now())};
        person.pseudonym = makePseudonym(person.id);
        person.name = isNew ? QString() : u"Amara Okafor"_s;
        person.profile = isNew ? u"all-staff"_s : u"policy-analyst"_s;
        const auto saved = store->savePerson(person);
        Q_ASSERT(saved);
        desk = std::make_unique<LearnerDesk>(library.pointersFor(chosen.jurisdiction), *store, clock, person.id, home.path());
        desk->setLanguage(chosen.language);
        const auto refreshed = desk->refresh();
        Q_ASSERT(refreshed);
        sync = std::make_unique<DepartmentSync>(*desk, DepartmentPlace(), std::make_unique<SecretStore>(home.path()));
        window = std::make_unique<MainWindow>(*desk, *sync, preferences, QString(), profiles);
        QObject::connect(window.get(), &MainWindow::preferencesChosen, window.get(), [this](const Preferences &p) { apply(p); });
        window->show();
        const bool shown = QTest::qWaitForWindowExposed(window.get());
        Q_ASSERT(shown);
    }

    void apply(const Preferences &chosen)
    {
        preferences = chosen;
        language.reset();
        language = std::make_unique<InterfaceLanguage>(chosen.language);
        applyTheme(*qApp, chosen.dark ? ThemeMode::Dark : ThemeMode::Light, chosen.textPercent / 100.0);
        desk->setLanguage(chosen.language);
        window->rebuild(chosen);
    }

    /// The first lesson of the bundled packs to learn from.
    [[nodiscard]] const Lesson &firstLesson() const
    {
        const QList<Lesson> &lessons = library.packs.front()->lessons;
        return *std::find_if(lessons.begin(), lessons.end(), [](const Lesson &lesson) { return lesson.role == LessonRole::Learn; });
    }

    [[nodiscard]] int storedAttempts() const { return static_cast<int>(store->attempts(desk->person().id)->size()); }

    /// A picture of the window, for a person to look at.
    void picture(const QString &name) const
    {
        QCoreApplication::processEvents();
        const QString folder = QStringLiteral(CHARTROOM_BINARY_DIR "/pictures");
        QDir().mkpath(folder);
        window->grab().save(folder + u'/' + name + QStringLiteral(".png"));
    }

    QTemporaryDir home;
    ProfileList profiles{home.path()};
    FixedClock clock{QDateTime(QDate(2026, 10, 7), QTime(14, 42), Qt::UTC)};
    Preferences preferences;
    std::unique_ptr<InterfaceLanguage> language;
    PackLibrary library;
    std::unique_ptr<ProgressStore> store;
    std::unique_ptr<LearnerDesk> desk;
    std::unique_ptr<DepartmentSync> sync;
    std::unique_ptr<MainWindow> window;
};

} // namespace chartroom

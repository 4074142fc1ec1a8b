// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "appicon.h"
#include "base/background.h"
#include "helptexts.h"
#include "keepingcards.h"
#include "packtrial.h"
#include "tr.h"
#include "ui_kit/dialogs.h"
#include "ui_kit/label.h"
#include "ui_kit/messagebar.h"
#include "ui_kit/navigationrail.h"
#include "ui_kit/panes.h"
#include "ui_learner/datasetspage.h"
#include "ui_learner/homepage.h"
#include "ui_learner/modulespage.h"
#include "ui_learner/recordpage.h"
#include "ui_learner/reviewhost.h"
#include "ui_learner/reviewpage.h"
#include "ui_learner/sessionhost.h"
#include "ui_lesson/lessonpage.h"
#include "ui_manager/reportstudiopage.h"
#include "ui_table/datasetview.h"
#include "ui_workbench/workbenchpage.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QList<RailEntry> railPages()
{
    return {{{}, AppTr::tr("Learn"), {}, {}},
            {u"home"_s, AppTr::tr("Home"), u"home"_s, u"Ctrl+1"_s},
            {u"modules"_s, AppTr::tr("Modules"), u"book"_s, u"Ctrl+2"_s},
            {u"review"_s, AppTr::tr("Review"), u"review"_s, u"Ctrl+3"_s},
            {u"datasets"_s, AppTr::tr("Datasets"), u"data"_s, u"Ctrl+4"_s},
            {u"workbench"_s, AppTr::tr("Workbench"), u"tablei"_s, u"Ctrl+5"_s},
            {u"record"_s, AppTr::tr("My record"), u"record"_s, u"Ctrl+6"_s},
            {u"guide"_s, AppTr::tr("Guide"), u"compass"_s, u"Ctrl+7"_s},
            {{}, AppTr::tr("Report"), {}, {}},
            {u"studio"_s, AppTr::tr("Report studio"), u"report"_s, u"Ctrl+8"_s}};
}

QList<RailEntry> railTools(const QString &language)
{
    return {{u"settings"_s, AppTr::tr("Settings"), u"settings"_s, u"Ctrl+,"_s},
            {u"help"_s, AppTr::tr("Help"), u"help"_s, u"F1"_s},
            {u"language"_s, language == u"fr" ? u"English"_s : u"Fran\u00e7ais"_s, u"globe"_s, {}}};
}

QList<SampleDataset> sampleDatasets(const QList<const Pack *> &packs)
{
    QList<SampleDataset> samples;
    for (const Pack *pack : packs) {
        for (const DataPackage &package : pack->datasets)
            samples.append({pack->id, &package});
    }
    return samples;
}

} // namespace

MainWindow::MainWindow(LearnerDesk &desk, DepartmentSync &sync, const Preferences &preferences, const QString &managerStore,
                       const ProfileList &profiles, QWidget *parent)
    : QMainWindow(parent), m_desk(desk), m_sync(sync), m_preferences(preferences), m_managerStore(managerStore),
      m_profiles(profiles)
{
    setWindowTitle(u"Chartroom"_s);
    setWindowIcon(applicationIcon());
    setMinimumSize(1024, 640);
    resize(1366, 768);
    setAcceptDrops(true);
    setUpShortcuts();
    setUpSearch();
    if (!m_desk.isWelcomed())
        m_page = u"welcome"_s;
    rebuild(preferences);
    focusAgain(u"welcome-name"_s);
    connect(&m_desk, &LearnerDesk::changed, this, [this] {
        if (m_bench)
            m_bench->setSamples(sampleDatasets(m_desk.packs()));
        m_rail->setPerson(m_desk.person().name, m_desk.profile().title.text(m_desk.language()));
        m_rail->setCount(u"review"_s, static_cast<int>(m_desk.reviewQueue().due.size()));
    });
}

MainWindow::~MainWindow()
{
    // The lesson on screen looks at the session until the very end.
    showSession(nullptr);
}

void MainWindow::rebuild(const Preferences &preferences)
{
    m_preferences = preferences;
    const QString focused = QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    showSession(nullptr);
    m_lesson = nullptr; // goes with the old central widget, like the studio
    m_studio = nullptr;
    m_guide = nullptr;
    m_workbench = nullptr;
    m_keeping = nullptr;
    if (m_trial)
        m_trial->desk().setLanguage(preferences.language);
    auto *central = new QWidget;
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new NavigationRail;
    m_pages = new QStackedWidget;
    m_trouble = new MessageBar;
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_trouble);
    column->addWidget(m_pages, 1);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    setUpRail();
    setCentralWidget(central);
    setUpStatus();
    if (m_session) {
        m_session->setLanguage(preferences.language);
        showSession(m_session.get());
    }
    openPage(m_page);
    setFocusMode(m_isFocused);
    focusAgain(focused);
}

void MainWindow::setUpRail()
{
    fillRail();
    connect(m_rail, &NavigationRail::chosen, this, &MainWindow::openPage, Qt::QueuedConnection);
}

void MainWindow::fillRail()
{
    QList<RailEntry> pages = railPages();
    if (m_trial)
        pages.insert(3, {u"trial"_s, AppTr::tr("Opened pack"), u"eye"_s, {}});
    m_rail->setEntries(pages, railTools(m_preferences.language));
    m_rail->setPerson(m_desk.person().name, m_desk.profile().title.text(m_desk.language()));
    m_rail->setCount(u"review"_s, static_cast<int>(m_desk.reviewQueue().due.size()));
}

QWidget *MainWindow::page(const QString &id)
{
    QWidget *page = m_pages->findChild<QWidget *>(u"page-"_s + id, Qt::FindDirectChildrenOnly);
    if (page)
        return page;
    page = makePage(id);
    if (page) {
        page->setObjectName(u"page-"_s + id);
        m_pages->addWidget(page);
    }
    return page;
}

QWidget *MainWindow::makePage(const QString &id)
{
    if (id == u"home")
        return makeHomePage();
    if (id == u"welcome")
        return makeWelcomePage();
    if (id == u"start")
        return makeStartPage();
    if (id == u"modules") {
        auto *modules = new ModulesPage(m_desk);
        connect(modules, &ModulesPage::lessonChosen, this, &MainWindow::openLesson);
        connect(modules, &ModulesPage::packRequested, this, &MainWindow::choosePack);
        return modules;
    }
    if (id == u"trial")
        return makeTrialPage();
    if (id == u"datasets")
        return makeDatasetsPage();
    if (id == u"workbench")
        return makeWorkbenchPage();
    if (id == u"review")
        return makeReviewPage();
    if (id == u"record")
        return makeRecordPage();
    if (id == u"guide")
        return makeGuidePage();
    if (id == u"studio")
        return makeStudioPage();
    if (id == u"lesson")
        return makeLessonPage();
    return id == u"settings" ? makeSettingsPage() : nullptr;
}

QWidget *MainWindow::makeSettingsPage()
{
    auto *settings = new SettingsPage(m_desk, m_sync, m_preferences);
    // The page that announces is rebuilt by the change it announces.
    connect(settings, &SettingsPage::preferencesChosen, this, &MainWindow::preferencesChosen, Qt::QueuedConnection);
    connect(settings, &SettingsPage::placementRequested, this, &MainWindow::openPlacement);
    connect(settings, &SettingsPage::startRequested, this, [this] { openPage(u"start"_s); });
    connect(settings, &SettingsPage::eraseRequested, this, &MainWindow::eraseRequested, Qt::QueuedConnection);
    m_keeping = new KeepingCard(m_desk.store().info());
    connect(m_keeping, &KeepingCard::backUpRequested, this, &MainWindow::backUpRequested);
    connect(m_keeping, &KeepingCard::restoreRequested, this, &MainWindow::restoreRequested, Qt::QueuedConnection);
    settings->addCard(m_keeping);
    auto *profiles = new ProfileCard(m_profiles);
    connect(profiles, &ProfileCard::profileChosen, this, &MainWindow::profileChosen, Qt::QueuedConnection);
    settings->addCard(profiles);
    return settings;
}

QWidget *MainWindow::makeHomePage()
{
    auto *home = new HomePage(m_desk);
    connect(home, &HomePage::lessonChosen, this, &MainWindow::openLesson);
    connect(home, &HomePage::modulesRequested, this, [this] { openPage(u"modules"_s); });
    connect(home, &HomePage::recordRequested, this, [this] { openPage(u"record"_s); });
    connect(home, &HomePage::reviewRequested, this, &MainWindow::openReview);
    connect(home, &HomePage::placementRequested, this, &MainWindow::openPlacement);
    connect(home, &HomePage::settingsRequested, this, [this] { openPage(u"settings"_s); });
    connect(home, &HomePage::searchRequested, this, &MainWindow::openSearch);
    return home;
}

QWidget *MainWindow::makeReviewPage()
{
    auto *review = new ReviewPage(m_desk);
    connect(review, &ReviewPage::reviewRequested, this, &MainWindow::openReview);
    connect(review, &ReviewPage::lessonChosen, this, &MainWindow::openLesson);
    connect(review, &ReviewPage::modulesRequested, this, [this] { openPage(u"modules"_s); });
    return review;
}

QWidget *MainWindow::makeRecordPage()
{
    auto *record = new RecordPage(m_desk);
    connect(record, &RecordPage::reviewRequested, this, &MainWindow::openReview);
    connect(record, &RecordPage::lessonChosen, this, &MainWindow::openLesson);
    connect(record, &RecordPage::settingsRequested, this, [this] { openPage(u"settings"_s); });
    return record;
}

QWidget *MainWindow::makeDatasetsPage()
{
    auto *datasets = new DatasetsPage(m_desk);
    connect(datasets, &DatasetsPage::datasetRequested, this,
            [this](const QString &pack, const QString &reference) { openDataset(m_desk.pack(pack), reference); });
    connect(datasets, &DatasetsPage::workbenchRequested, this, [this](const QString &pack, const QString &dataset, const QString &table) {
        openWorkbench()->openSample({{}, pack, dataset, table});
    });
    return datasets;
}

QWidget *MainWindow::makeWorkbenchPage()
{
    const bool isFirst = !m_bench;
    if (isFirst)
        m_bench = std::make_unique<WorkbenchDocument>(m_desk.home());
    m_bench->setLanguage(m_desk.language());
    m_bench->setSamples(sampleDatasets(m_desk.packs()));
    if (isFirst)
        m_bench->restoreSession();
    m_workbench = new WorkbenchPage(*m_bench);
    return m_workbench;
}

WorkbenchPage *MainWindow::openWorkbench()
{
    openPage(u"workbench"_s);
    return m_workbench;
}

QWidget *MainWindow::makeStudioPage()
{
    m_studio = new ReportStudioPage(m_desk.packs(), m_desk.clock(), m_desk.home(), m_desk.language(), m_managerStore,
                                    m_sync.secrets());
    connect(m_studio, &ReportStudioPage::storeChosen, this, [this](const QString &address) {
        m_managerStore = address;
        emit managerStoreChosen(address);
    });
    return m_studio;
}

QWidget *MainWindow::makeLessonPage()
{
    m_lesson = new LessonPage;
    connect(m_lesson, &LessonPage::left, this, &MainWindow::leaveLesson);
    connect(m_lesson, &LessonPage::finished, this, &MainWindow::closeLesson, Qt::QueuedConnection);
    connect(m_lesson, &LessonPage::saved, this, &MainWindow::showSaved);
    connect(m_lesson, &LessonPage::focusRequested, this, [this] { setFocusMode(!m_isFocused); });
    connect(m_lesson, &LessonPage::lessonLinkChosen, this, &MainWindow::followLessonLink);
    connect(m_lesson, &LessonPage::termsRequested, this, &MainWindow::showTerms);
    connect(m_lesson, &LessonPage::datasetRequested, this,
            [this](const QString &reference) { openDataset(&m_session->pack(), reference); });
    return m_lesson;
}

void MainWindow::showSession(SittingHost *session)
{
    if (session)
        static_cast<void>(page(u"lesson"_s));
    if (m_lesson)
        m_lesson->setHost(session);
}

void MainWindow::setFocusMode(bool focused)
{
    m_isFocused = focused;
    m_rail->setVisible(!focused);
    statusBar()->setVisible(!focused);
    if (m_lesson)
        m_lesson->setOutlineShown(!focused);
}

void MainWindow::setUpStatus()
{
    auto *bar = new QStatusBar;
    bar->setSizeGripEnabled(false);
    m_saved = new Label(AppTr::tr("All work saved"), TextRole::Caption, 0, u"ink2"_s);
    m_saved->setContentsMargins(18, 0, 18, 0);
    bar->addWidget(m_saved);
    bar->addWidget(new Label(AppTr::tr("Works offline"), TextRole::Caption, 0, u"ink2"_s));
    auto *fictional = new Label(AppTr::tr("Practice data is fictional"), TextRole::Caption, 0, u"ink2"_s);
    fictional->setContentsMargins(0, 0, 18, 0);
    bar->addPermanentWidget(fictional);
    setStatusBar(bar);
}

void MainWindow::setUpShortcuts()
{
    const QStringList ids{u"home"_s, u"modules"_s, u"review"_s, u"datasets"_s, u"workbench"_s, u"record"_s, u"guide"_s, u"studio"_s};
    for (int i = 0; i < static_cast<int>(ids.size()); ++i) {
        auto *shortcut = new QShortcut(QKeySequence(u"Ctrl+%1"_s.arg(i + 1)), this);
        connect(shortcut, &QShortcut::activated, this, [this, id = ids.at(i)] { openPage(id); });
    }
    connect(new QShortcut(QKeySequence(Qt::Key_F6), this), &QShortcut::activated, this, [this] { moveToNextPane(this, true); });
    connect(new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6), this), &QShortcut::activated, this, [this] { moveToNextPane(this, false); });
    connect(new QShortcut(QKeySequence(u"Ctrl+K"_s), this), &QShortcut::activated, this, &MainWindow::openSearch);
    connect(new QShortcut(QKeySequence(u"Ctrl+,"_s), this), &QShortcut::activated, this, [this] { openPage(u"settings"_s); });
    connect(new QShortcut(QKeySequence::Open, this), &QShortcut::activated, this, [this] { openWorkbench()->open(); });
    connect(new QShortcut(QKeySequence(u"Ctrl+Shift+O"_s), this), &QShortcut::activated, this, &MainWindow::choosePack);
    connect(new QShortcut(QKeySequence(Qt::Key_F1), this), &QShortcut::activated, this, [this] { showHelp(this); });
    connect(new QShortcut(QKeySequence(u"?"_s), this), &QShortcut::activated, this, [this] { showShortcuts(this); });
    connect(new QShortcut(QKeySequence(Qt::Key_F11), this), &QShortcut::activated, this, [this] { setFocusMode(!m_isFocused); });
}

void MainWindow::openPage(const QString &id)
{
    if (id == u"help") {
        m_rail->setCurrent(railSection());
        showHelp(this);
        return;
    }
    if (id == u"language") {
        Preferences other = m_preferences;
        other.language = m_preferences.language == u"fr" ? u"en"_s : u"fr"_s;
        emit preferencesChosen(other);
        return;
    }
    // An open lesson comes back where it was.
    m_page = id == lessonSection() && m_session && m_page != u"lesson" && m_page != id ? u"lesson"_s : id;
    QWidget *wanted = page(m_page);
    if (!wanted)
        return;
    m_pages->setCurrentWidget(wanted);
    m_rail->setCurrent(railSection());
}

QString MainWindow::lessonSection() const
{
    if (m_session && m_session->isPlacement())
        return u"start"_s;
    if (m_session && m_session->isReview())
        return u"review"_s;
    return m_session && !m_session->isRecorded() ? u"trial"_s : u"modules"_s;
}

void MainWindow::openLesson(const StudyPlace &place)
{
    openLessonOf(m_desk, place, true);
}

void MainWindow::openLessonOf(LearnerDesk &desk, const StudyPlace &place, bool isRecorded)
{
    const Pack *pack = desk.pack(place.pack);
    if (!pack)
        return;
    if (const Lesson *lesson = pack->lesson(place.lesson); isRecorded && lesson && lesson->role == LessonRole::Placement) {
        openPlacement();
        return;
    }
    auto session = LessonSession::open(*pack, place.lesson, desk.person().id, desk.language(), desk.store(), desk.clock());
    if (!session) {
        tellTrouble(session.error().message, {});
        return;
    }
    openSitting(std::make_unique<SessionHost>(std::move(*session), isRecorded, isRecorded ? &desk.marks() : nullptr), desk);
}

void MainWindow::openReview(const QList<ReviewTask> &tasks)
{
    auto review = ReviewHost::open(m_desk, tasks);
    if (!review)
        tellTrouble(review.error().message, {});
    else
        openSitting(std::move(*review), m_desk);
}

void MainWindow::openSitting(std::unique_ptr<SittingHost> sitting, LearnerDesk &desk)
{
    showSession(nullptr);
    m_session = std::move(sitting);
    for (LessonSession *session : m_session->sessions())
        connect(session, &LessonSession::attemptsChanged, &desk, [this, session, &desk] { noteLater(*session, desk); });
    showSession(m_session.get());
    m_page = lessonSection();
    openPage(u"lesson"_s);
}

void MainWindow::noteLater(const LessonSession &session, LearnerDesk &desk)
{
    // The feedback appears first. A trial's desk may go before; what is queued for it goes with it.
    QMetaObject::invokeMethod(&desk, [this, &desk, attempt = *session.newestAttempt()] {
        if (const auto noted = desk.noteAttempt(attempt); !noted)
            tellTrouble(noted.error().message, {});
    }, Qt::QueuedConnection);
}

void MainWindow::closeLesson()
{
    const QString section = lessonSection();
    const bool isPaused = m_desk.placement().course().standing == PlacementStanding::Begun;
    showSession(nullptr);
    m_session.reset();
    refresh(section == u"trial" ? m_trial->desk() : m_desk);
    openPage(section == u"modules" || (section == u"start" && isPaused) ? u"home"_s : section);
    if (section == u"start")
        focusAgain(isPaused ? u"home-placement"_s : u"begin-path"_s);
}

void MainWindow::refresh(LearnerDesk &desk)
{
    if (const auto refreshed = desk.refresh(); !refreshed)
        tellTrouble(refreshed.error().message, {});
}

void MainWindow::followLessonLink(const QUrl &link)
{
    if (link.scheme() != u"lesson")
        return;
    const bool isRecorded = m_session->isRecorded();
    openLessonOf(isRecorded ? m_desk : m_trial->desk(), {m_session->pack().id, link.path(), link.fragment().toInt(), true}, isRecorded);
}

void MainWindow::openDataset(const Pack *pack, const QString &reference)
{
    if (!pack || !pack->datasets.contains(reference.section(u'/', 0, 0)))
        return;
    DatasetView view(pack->datasets.value(reference.section(u'/', 0, 0)), reference.section(u'/', 1), m_desk.language(), this);
    view.exec();
}

void MainWindow::showSaved()
{
    m_saved->setText(AppTr::tr("All work saved %1").arg(m_desk.clock().now().toLocalTime().toString(m_preferences.language == u"fr" ? u"H 'h' mm"_s : u"HH:mm"_s)));
}

void MainWindow::tellTrouble(const QString &what, const QString &why)
{
    m_trouble->showMessage(MessageBar::Tone::Blocking, what, why);
}

void MainWindow::tellNote(const QString &what, const QString &why)
{
    m_trouble->showMessage(MessageBar::Tone::Note, what, why);
}

void MainWindow::showBackups()
{
    if (m_keeping)
        m_keeping->refresh();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_studio && m_studio->isWriting()
        && !askUser(this, AppTr::tr("Stop writing report cards?"), AppTr::tr("Finished files stay."), AppTr::tr("Stop and close"))) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"
#include "ui_learner/settingspage.h"

#include <QMainWindow>

class QStackedWidget;

namespace chartroom {

class GuideBrowser;
class Label;
class LessonPage;
class LessonSession;
class BackgroundTask;
class DepartmentSync;
class MessageBar;
class NavigationRail;
class KeepingCard;
class PackTrial;
class ProfileList;
struct OpenedPack;
class ReportStudioPage;
class SearchKeeper;
struct SearchHit;
class SittingHost;
class WorkbenchDocument;
class WorkbenchPage;

/// The window: rail at the left, one page at a time, status at the foot. It owns the pages and the open lesson.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// \a desk, \a sync and \a profiles must outlive the window.
    MainWindow(LearnerDesk &desk, DepartmentSync &sync, const Preferences &preferences, const QString &managerStore,
               const ProfileList &profiles, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a page by id: home, modules, review, datasets, workbench, record, guide, studio, settings.
    void openPage(const QString &id);
    void openLesson(const StudyPlace &place);
    /// Asks these exercises again.
    void openReview(const QList<ReviewTask> &tasks);
    /// Asks the questions that find a starting point, or goes on with them.
    void openPlacement();
    /// Opens a place of the guide by its address ("guide:a1", "term:median").
    void openGuide(const QString &address);
    /// Asks for words and opens what the person chooses (Ctrl+K).
    void openSearch();
    /// Opens what a path stands for: a lesson pack is tried out, everything else goes to the workbench.
    void openPath(const QString &path);
    /// Builds all texts anew after a change of language; an open lesson stays open where it is.
    void rebuild(const Preferences &preferences);
    /// A problem that belongs to no page; it stays until it is replaced.
    void tellTrouble(const QString &what, const QString &why);
    /// Something worth knowing that is no problem.
    void tellNote(const QString &what, const QString &why);
    /// A backup was made: the settings page says so.
    void showBackups();
    [[nodiscard]] QString currentPage() const { return m_page; }

signals:
    void preferencesChosen(const Preferences &preferences);
    /// The person wants everything about them erased. The window goes with it.
    void eraseRequested();
    void managerStoreChosen(const QString &address);
    /// The pack at this path is one to learn with, also after the next start.
    void packJoined(const QString &path);
    void backUpRequested();
    void restoreRequested();
    void profileChosen(const QString &id);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setUpRail();
    /// Pages are made when they are first opened, so that a start waits for the first one only.
    [[nodiscard]] QWidget *page(const QString &id);
    [[nodiscard]] QWidget *makePage(const QString &id);
    [[nodiscard]] QWidget *makeHomePage();
    [[nodiscard]] QWidget *makeReviewPage();
    [[nodiscard]] QWidget *makeRecordPage();
    [[nodiscard]] QWidget *makeStudioPage();
    [[nodiscard]] QWidget *makeLessonPage();
    [[nodiscard]] QWidget *makeSettingsPage();
    [[nodiscard]] QWidget *makeDatasetsPage();
    [[nodiscard]] QWidget *makeWorkbenchPage();
    [[nodiscard]] QWidget *makeGuidePage();
    [[nodiscard]] QWidget *makeWelcomePage();
    [[nodiscard]] QWidget *makeStartPage();
    /// Goes to the workbench, made when it is first asked for.
    WorkbenchPage *openWorkbench();
    /// Puts a sitting on the lesson page, or takes it away.
    void showSession(SittingHost *session);
    /// Makes a sitting the open one, and shows it.
    void openSitting(std::unique_ptr<SittingHost> sitting, LearnerDesk &desk);
    void setUpStatus();
    void setUpShortcuts();
    /// Opens a lesson of a desk's pack; a trial's answers are no record.
    void openLessonOf(LearnerDesk &desk, const StudyPlace &place, bool isRecorded);
    /// Lets a desk take in the answer that was just counted, once the event loop comes round.
    void noteLater(const LessonSession &session, LearnerDesk &desk);
    /// Opens a lesson, and takes the focus to what is to be done there.
    void beginLesson(const StudyPlace &place);
    void closeLesson();
    /// Back from the lesson page: a lesson stays open, a placement is paused.
    void leaveLesson();
    /// After the pages were made anew: the focus goes to the control that had it, by its name.
    void focusAgain(const QString &control);
    /// The page that lists the lessons beside the one that is open.
    [[nodiscard]] QString lessonSection() const;
    /// The entry of the rail that the page on screen belongs to.
    [[nodiscard]] QString railSection() const;
    void fillRail();
    void refresh(LearnerDesk &desk);
    void choosePack();
    void openPack(const QString &path);
    void openProgress(const QString &path);
    void showOpened(OpenedPack opened);
    [[nodiscard]] QWidget *makeTrialPage();
    void removeTrialPage();
    void leaveTrialLesson();
    void learnWithTrial();
    void beginTrialAnew();
    void showSaved();
    void openDataset(const Pack *pack, const QString &reference);
    void followLessonLink(const QUrl &link);
    /// Only the page is left of the window: no rail, no foot, no list of steps.
    void setFocusMode(bool focused);
    void showTerms(const QStringList &ids);
    void setUpSearch();
    void openFind(const SearchHit &hit);
    [[nodiscard]] StudyPlace placeOfFind(const QString &packId, const QString &slug, const QString &exercise) const;
    void runCommand(const QString &id);

    LearnerDesk &m_desk;
    DepartmentSync &m_sync;
    Preferences m_preferences;
    QString m_managerStore;
    const ProfileList &m_profiles;
    NavigationRail *m_rail = nullptr;
    QStackedWidget *m_pages = nullptr;
    MessageBar *m_trouble = nullptr;
    LessonPage *m_lesson = nullptr;
    ReportStudioPage *m_studio = nullptr;
    GuideBrowser *m_guide = nullptr;
    SearchKeeper *m_search = nullptr;
    WorkbenchPage *m_workbench = nullptr;
    KeepingCard *m_keeping = nullptr;
    Label *m_saved = nullptr;
    std::unique_ptr<PackTrial> m_trial; ///< the pack that is tried out
    std::unique_ptr<SittingHost> m_session;
    std::unique_ptr<BackgroundTask> m_opening; ///< reads a pack
    std::unique_ptr<WorkbenchDocument> m_bench; ///< what is open in the workbench, whatever the language of its page
    QString m_page = QStringLiteral("home");
    bool m_isFocused = false;
};

} // namespace chartroom

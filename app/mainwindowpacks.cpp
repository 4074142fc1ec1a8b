// SPDX-License-Identifier: GPL-3.0-or-later
// Of MainWindow: packs that a person opens by name.
#include "base/background.h"
#include "mainwindow.h"
#include "packtrial.h"
#include "tr.h"
#include "ui_kit/messagebar.h"
#include "ui_learner/sessionhost.h"
#include "ui_learner/trialpage.h"
#include "ui_manager/reportstudiopage.h"
#include "ui_workbench/workbenchpage.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

namespace chartroom {

using namespace Qt::StringLiterals;

void MainWindow::choosePack()
{
    // A folder is chosen by its pack.yaml: one dialog offers both forms.
    const QString path = QFileDialog::getOpenFileName(this, AppTr::tr("Open a pack"), {},
                                                      AppTr::tr("Lesson packs (*.crpack pack.yaml)"));
    if (!path.isEmpty())
        openPath(path);
}

void MainWindow::openPath(const QString &path)
{
    if (const QString pack = packAt(path); !pack.isEmpty())
        openPack(pack);
    else if (path.endsWith(u".crprogress"))
        openProgress(path);
    else
        openWorkbench()->openPath(path);
}

/// A manager sees what importing it would do; whoever keeps no department's store is told what the file is for.
void MainWindow::openProgress(const QString &path)
{
    if (m_managerStore.isEmpty()) {
        tellTrouble(AppTr::tr("This file holds shared progress, not lessons."),
                    AppTr::tr("Report studio imports it into the store of a department. Open or make one there first."));
        return;
    }
    openPage(u"studio"_s);
    m_studio->importFiles({path});
}

void MainWindow::openPack(const QString &path)
{
    const auto opened = std::make_shared<OpenedPack>();
    m_opening = std::make_unique<BackgroundTask>(); // one that still runs is of no use any more
    connect(m_opening.get(), &BackgroundTask::finished, this, [this, opened] { showOpened(std::move(*opened)); });
    m_opening->start([opened, path, language = m_desk.language()](Progress &) { *opened = openNamedPack(path, language); });
}

void MainWindow::showOpened(OpenedPack opened)
{
    if (!opened.pack) {
        tellTrouble(AppTr::tr("\u201c%1\u201d cannot be opened as a lesson pack.").arg(QFileInfo(opened.path).fileName()), opened.problem);
        return;
    }
    leaveTrialLesson();
    removeTrialPage();
    auto trial = PackTrial::open(std::move(opened), m_desk.home(), m_desk.clock(), m_desk.language());
    m_trial = trial ? std::move(*trial) : nullptr;
    fillRail();
    if (!m_trial) {
        tellTrouble(trial.error().message, {});
        openPage(u"modules"_s);
        return;
    }
    m_trouble->clear();
    openPage(u"trial"_s);
}

QWidget *MainWindow::makeTrialPage()
{
    auto *trial = new TrialPage(m_trial->desk(), m_trial->pack(), m_trial->errors());
    connect(trial, &TrialPage::lessonChosen, this, [this](const StudyPlace &place) { openLessonOf(m_trial->desk(), place, false); });
    // The page goes with what these do.
    connect(trial, &TrialPage::learnRequested, this, &MainWindow::learnWithTrial, Qt::QueuedConnection);
    connect(trial, &TrialPage::anewRequested, this, &MainWindow::beginTrialAnew, Qt::QueuedConnection);
    return trial;
}

void MainWindow::removeTrialPage()
{
    delete m_pages->findChild<QWidget *>(u"page-trial"_s, Qt::FindDirectChildrenOnly);
}

void MainWindow::leaveTrialLesson()
{
    if (lessonSection() != u"trial")
        return;
    showSession(nullptr);
    m_session.reset();
}

void MainWindow::learnWithTrial()
{
    leaveTrialLesson();
    removeTrialPage();
    const QString path = m_trial->path();
    m_desk.addPack(m_trial->takePack());
    m_trial.reset();
    fillRail();
    refresh(m_desk);
    emit packJoined(path);
    openPage(u"modules"_s);
}

void MainWindow::beginTrialAnew()
{
    leaveTrialLesson();
    removeTrialPage();
    if (const auto begun = m_trial->beginAnew(); !begun) {
        m_trial.reset();
        fillRail();
        tellTrouble(begun.error().message, {});
    }
    openPage(m_trial ? u"trial"_s : u"modules"_s);
}

/// A file may be dropped on any page: a pack is tried out, the workbench opens the others.
void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openPath(event->mimeData()->urls().constFirst().toLocalFile());
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
// Of MainWindow: the first minutes of a profile, and finding a starting point.
#include "mainwindow.h"
#include "ui_learner/placementhost.h"
#include "ui_learner/startpage.h"
#include "ui_learner/welcomepage.h"
#include "ui_lesson/lessonpage.h"

#include <QStackedWidget>
#include <QTimer>

namespace chartroom {

using namespace Qt::StringLiterals;

QWidget *MainWindow::makeWelcomePage()
{
    auto *welcome = new WelcomePage(m_desk, m_preferences);
    // The page that announces is rebuilt by the change it announces.
    connect(welcome, &WelcomePage::preferencesChosen, this, &MainWindow::preferencesChosen, Qt::QueuedConnection);
    connect(welcome, &WelcomePage::placementRequested, this, &MainWindow::openPlacement);
    connect(welcome, &WelcomePage::lessonChosen, this, &MainWindow::beginLesson);
    return welcome;
}

QWidget *MainWindow::makeStartPage()
{
    auto *start = new StartPage(m_desk);
    connect(start, &StartPage::lessonChosen, this, &MainWindow::beginLesson);
    return start;
}

void MainWindow::beginLesson(const StudyPlace &place)
{
    openLesson(place);
    if (m_page == u"lesson")
        m_lesson->focusStep();
}

QString MainWindow::railSection() const
{
    const QString section = m_page == u"lesson" ? lessonSection() : m_page;
    return section == u"welcome" || section == u"start" ? u"home"_s : section;
}

void MainWindow::openPlacement()
{
    if (m_session && m_session->isPlacement()) {
        openPage(u"lesson"_s);
        return;
    }
    auto placement = PlacementHost::open(m_desk);
    if (!placement)
        tellTrouble(placement.error().message, {});
    else
        openSitting(std::move(*placement), m_desk);
    if (m_page == u"lesson")
        m_lesson->focusStep();
}

void MainWindow::leaveLesson()
{
    if (m_session && m_session->isPlacement()) // the page that asks goes with it
        QMetaObject::invokeMethod(this, &MainWindow::closeLesson, Qt::QueuedConnection);
    else
        openPage(lessonSection());
}

void MainWindow::focusAgain(const QString &control)
{
    // Once the new page is on screen.
    QTimer::singleShot(0, this, [this, control] {
        QWidget *found = control.isEmpty() ? nullptr : m_pages->currentWidget()->findChild<QWidget *>(control);
        if (found)
            found->setFocus(Qt::TabFocusReason);
    });
}

} // namespace chartroom

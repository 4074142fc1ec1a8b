// SPDX-License-Identifier: GPL-3.0-or-later
// Of MainWindow: the guide, and the ways into it.
#include "mainwindow.h"
#include "ui_learner/guidebrowser.h"
#include "ui_learner/guideterms.h"

namespace chartroom {

using namespace Qt::StringLiterals;

QWidget *MainWindow::makeGuidePage()
{
    m_guide = new GuideBrowser(m_desk, builtInGuide(m_desk.language()));
    connect(m_guide, &GuideBrowser::lessonChosen, this, &MainWindow::openLesson);
    return m_guide;
}

void MainWindow::openGuide(const QString &address)
{
    openPage(u"guide"_s);
    m_guide->open(address);
}

void MainWindow::showTerms(const QStringList &ids)
{
    if (const QString address = askForTerm(this, builtInGuide(m_desk.language()), ids); !address.isEmpty())
        openGuide(address);
}

} // namespace chartroom

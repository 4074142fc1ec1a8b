// SPDX-License-Identifier: GPL-3.0-or-later
// Of MainWindow: the search over everything, and what its finds open.
#include "mainwindow.h"
#include "tr.h"
#include "ui_learner/guidestanding.h"
#include "ui_learner/searchdialog.h"
#include "ui_learner/searchkeeper.h"
#include "ui_workbench/workbenchpage.h"

#include <QDir>
#include <QTranslator>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

struct FindableCommand {
    QString id;
    const char *title;
};

const QList<FindableCommand> &searchableCommands()
{
    static const QList<FindableCommand> commands{
        {u"page:home"_s, QT_TRANSLATE_NOOP("App", "Home")},           {u"page:modules"_s, QT_TRANSLATE_NOOP("App", "Modules")},
        {u"page:review"_s, QT_TRANSLATE_NOOP("App", "Review")},       {u"page:datasets"_s, QT_TRANSLATE_NOOP("App", "Datasets")},
        {u"page:workbench"_s, QT_TRANSLATE_NOOP("App", "Workbench")}, {u"page:record"_s, QT_TRANSLATE_NOOP("App", "My record")},
        {u"page:guide"_s, QT_TRANSLATE_NOOP("App", "Guide")},         {u"page:studio"_s, QT_TRANSLATE_NOOP("App", "Report studio")},
        {u"page:settings"_s, QT_TRANSLATE_NOOP("App", "Settings")},   {u"page:help"_s, QT_TRANSLATE_NOOP("App", "Help")},
        {u"page:language"_s, QT_TRANSLATE_NOOP("App", "Change the language")},
        {u"open:file"_s, QT_TRANSLATE_NOOP("App", "Open a data file in the workbench")},
        {u"open:pack"_s, QT_TRANSLATE_NOOP("App", "Open a pack")},
        {u"back-up"_s, QT_TRANSLATE_NOOP("App", "Back up now")}};
    return commands;
}

/// The commands in both languages, whatever the language of the window.
QList<SearchEntry> commandEntries()
{
    QTranslator french;
    const bool isThere = french.load(u":/i18n/chartroom_fr"_s);
    QList<SearchEntry> entries;
    for (const FindableCommand &command : searchableCommands()) {
        const QString english = QString::fromLatin1(command.title);
        const QString other = isThere ? french.translate("App", command.title) : QString();
        entries << SearchEntry{SearchKind::Command, command.id, u"en"_s, english, {}};
        entries << SearchEntry{SearchKind::Command, command.id, u"fr"_s, other.isEmpty() ? english : other, {}};
    }
    return entries;
}

} // namespace

void MainWindow::setUpSearch()
{
    m_search = new SearchKeeper(m_desk, QDir(m_desk.home()).filePath(u"search-cache.sqlite"_s), commandEntries(), this);
}

void MainWindow::openSearch()
{
    SearchDialog dialog(*m_search, this);
    dialog.exec();
    if (const auto chosen = dialog.chosen())
        openFind(*chosen);
}

void MainWindow::openFind(const SearchHit &hit)
{
    const QString pack = hit.target.section(u'/', 0, 0);
    const QString inside = hit.target.section(u'/', 1, 1);
    switch (hit.kind) {
    case SearchKind::Lesson:
    case SearchKind::Exercise:
        openLesson(placeOfFind(pack, inside, hit.target.section(u'/', 2)));
        return;
    case SearchKind::Guide:
    case SearchKind::Term:
        openGuide(hit.target);
        return;
    case SearchKind::Dataset:
        openDataset(m_desk.pack(pack), inside);
        return;
    case SearchKind::Command:
        runCommand(hit.target);
        return;
    }
}

/// Where a lesson was left; for an exercise the step it stands in.
StudyPlace MainWindow::placeOfFind(const QString &packId, const QString &slug, const QString &exercise) const
{
    StudyPlace place{packId, slug, 0, false};
    if (const LessonStatus *status = m_desk.plan().lesson(packId, slug))
        place = {packId, slug, status->progress.currentStep, status->progress.isStarted};
    const Pack *pack = m_desk.pack(packId);
    const Lesson *lesson = pack ? pack->lesson(slug) : nullptr;
    if (!lesson || exercise.isEmpty())
        return place;
    const QList<Step> &steps = lesson->steps(m_desk.language());
    for (int step = 0; step < static_cast<int>(steps.size()); ++step) {
        for (const Block &block : steps.at(step).blocks) {
            const auto *asked = std::get_if<ExerciseBlock>(&block);
            const auto *guess = std::get_if<PredictBlock>(&block);
            if ((asked && asked->exercise == exercise) || (guess && guess->exercise == exercise))
                return {packId, slug, step, true};
        }
    }
    return place;
}

void MainWindow::runCommand(const QString &id)
{
    if (id.startsWith(u"page:"))
        openPage(id.mid(5));
    else if (id == u"open:file")
        openWorkbench()->open();
    else if (id == u"open:pack")
        choosePack();
    else if (id == u"back-up")
        emit backUpRequested();
}

} // namespace chartroom

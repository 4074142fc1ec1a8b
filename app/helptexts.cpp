// SPDX-License-Identifier: GPL-3.0-or-later
#include "helptexts.h"

#include "tr.h"
#include "ui_kit/button.h"
#include "ui_kit/dialogs.h"
#include "ui_kit/label.h"
#include "ui_kit/tablelook.h"

#include <QBoxLayout>
#include <QDialog>
#include <QKeySequence>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

struct KeyHelp {
    QString place;
    QString keys; ///< as QKeySequence reads them; several are divided by a space
    QString what;
};

QList<KeyHelp> keyHelp()
{
    const QString all = AppTr::tr("Everywhere");
    const QString lesson = AppTr::tr("Lesson and review");
    const QString tables = AppTr::tr("Tables and charts");
    const QString bench = AppTr::tr("Workbench");
    const QString guide = AppTr::tr("Guide");
    return {{all, u"Ctrl+1 Ctrl+2"_s, AppTr::tr("first page of the list at the left, second, and so on")},
            {all, u"Ctrl+K"_s, AppTr::tr("search lessons, guide, datasets, terms and commands")},
            {all, u"Ctrl+,"_s, AppTr::tr("settings")},
            {all, u"Ctrl+O"_s, AppTr::tr("open a data file in the workbench")},
            {all, u"Ctrl+Shift+O"_s, AppTr::tr("open a lesson pack")},
            {all, u"F6 Shift+F6"_s, AppTr::tr("next part of the page, and back")},
            {all, u"Tab Shift+Tab"_s, AppTr::tr("next control, and back")},
            {all, u"F11"_s, AppTr::tr("focus: only the page, and back")},
            {all, u"F1"_s, AppTr::tr("help")},
            {all, u"?"_s, AppTr::tr("this list")},
            {lesson, u"Ctrl+Return"_s, AppTr::tr("check the answer")},
            {lesson, u"Ctrl+Z Ctrl+Shift+Z"_s, AppTr::tr("take a change back, and do it again")},
            {lesson, u"Ctrl+M"_s, AppTr::tr("write a note on the step")},
            {lesson, u"Ctrl+B"_s, AppTr::tr("bookmark the step, or not")},
            {lesson, u"Ctrl+P"_s, AppTr::tr("print the lesson")},
            {lesson, u"Esc"_s, AppTr::tr("leave a task on its own page")},
            {guide, u"Alt+Left Alt+Right"_s, AppTr::tr("page looked at before, and after")},
            {guide, u"Ctrl+F F3"_s, AppTr::tr("find in the guide, and the next place")},
            {tables, u"Up Down Left Right"_s, AppTr::tr("next cell, mark or choice")},
            {tables, u"Space"_s, AppTr::tr("select")},
            {bench, u"Ctrl+C"_s, AppTr::tr("copy the selected cells")},
            {bench, u"Ctrl+F"_s, AppTr::tr("find in the table")}};
}

QString shownKeys(const QString &keys)
{
    QStringList shown;
    for (const QString &each : keys.split(u' '))
        shown << QKeySequence(each).toString(QKeySequence::NativeText);
    return shown.join(AppTr::tr(", ", "between two keys"));
}

QStandardItemModel *keyModel(QObject *parent)
{
    const QList<KeyHelp> rows = keyHelp();
    auto *model = new QStandardItemModel(0, 3, parent);
    writeTableHeader(*model, {AppTr::tr("Where"), AppTr::tr("Keys"), AppTr::tr("What they do")});
    for (const KeyHelp &row : rows) {
        const QList<QStandardItem *> cells{new QStandardItem(row.place), new QStandardItem(shownKeys(row.keys)), new QStandardItem(row.what)};
        for (QStandardItem *cell : cells)
            cell->setEditable(false);
        model->appendRow(cells);
    }
    return model;
}

} // namespace

void showHelp(QWidget *parent)
{
    showText(parent, AppTr::tr("Help"),
             AppTr::tr("**Learn.** Home shows where you left off. Modules lists every lesson. Your answers are saved at once, "
                       "on this machine only. Settings shows where, and the way back to a backup.\n\n"
                       "**Keys.** Everything works by keyboard. Press ? for the list of keys.\n\n"
                       "**Workbench.** Open a table of your own, look at it, prepare it and make a chart. You may drop the file "
                       "on the window. It stays where it is.\n\n"
                       "**Review.** What you have learned comes back just before it fades. Answers there never lower your level.\n\n"
                       "**Share.** My record shows what a manager would see before you share anything.\n\n"
                       "**Report.** Report studio makes protected report cards from shared progress."));
}

void showShortcuts(QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setObjectName(u"shortcuts"_s);
    dialog.setWindowTitle(AppTr::tr("Keys"));
    dialog.resize(std::min(grown(640), 1200), std::min(grown(620), 680));
    auto *table = new QTableView;
    table->setAccessibleName(AppTr::tr("Keys"));
    table->setModel(keyModel(&dialog));
    dressTable(*table, 2, {150, 190, 240});
    QPushButton *close = makeButton(ButtonKind::Primary, AppTr::tr("Close"));
    QObject::connect(close, &QPushButton::clicked, &dialog, &QDialog::accept);
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(new Label(AppTr::tr("Keys"), TextRole::Heading));
    layout->addWidget(table, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    table->setFocus();
    dialog.exec();
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/filechoice.h"

#include "ui_workbench/tr.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString usualFolder(const BenchMemory &memory)
{
    const QStringList recent = memory.recentFiles();
    return recent.isEmpty() ? QDir::homePath() : QFileInfo(recent.constFirst()).absolutePath();
}

QString baseName(const WorkbenchDocument &document)
{
    if (!document.workPath().isEmpty())
        return QFileInfo(document.workPath()).completeBaseName();
    const TableOrigin &origin = document.table().entry.origin;
    return origin.isSample() ? origin.resource : QFileInfo(origin.file).completeBaseName();
}

QString askTarget(QWidget *parent, const WorkbenchDocument &document, const QString &title, const QString &kind, const QString &ending)
{
    const QString file = document.table().entry.origin.file;
    const QString folder = file.isEmpty() ? QDir::homePath() : QFileInfo(file).absolutePath();
    const QString suggestion = QDir(folder).filePath(baseName(document) + u'.' + ending);
    QString path = QFileDialog::getSaveFileName(parent, title, suggestion, u"%1 (*.%2)"_s.arg(kind, ending));
    if (!path.isEmpty() && !path.endsWith(u'.' + ending, Qt::CaseInsensitive))
        path += u'.' + ending;
    return path;
}

} // namespace

QString chooseBenchFile(QWidget *parent, BenchMemory &memory)
{
    const QString tables = UiWorkbenchTr::tr("Tables and saved works")
        + u" (*.csv *.tsv *.txt *.json *.jsonl *.ndjson *.geojson *.xlsx *.xlsm *.crwork);;"_s;
    return QFileDialog::getOpenFileName(parent, UiWorkbenchTr::tr("Open a file"), usualFolder(memory),
                                        tables + UiWorkbenchTr::tr("All files") + u" (*)"_s);
}

QString chooseWorkTarget(QWidget *parent, const WorkbenchDocument &document)
{
    return askTarget(parent, document, UiWorkbenchTr::tr("Save the work"), UiWorkbenchTr::tr("Works of the workbench"), u"crwork"_s);
}

QString chooseExportTarget(QWidget *parent, const WorkbenchDocument &document, const QString &kind, const QString &ending)
{
    return askTarget(parent, document, UiWorkbenchTr::tr("Save as"), kind, ending);
}

} // namespace chartroom

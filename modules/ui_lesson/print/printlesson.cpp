// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/print/printlesson.h"

#include "lesson/placeholders.h"
#include "ui_lesson/print/lessonform.h"
#include "ui_lesson/print/printsheet.h"
#include "ui_lesson/print/sheetpainter.h"
#include "ui_lesson/tr.h"

#include <QPrintPreviewDialog>
#include <QPrinter>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString lessonTitle(const LessonHost &host)
{
    return shownText(host.lesson().title.text(host.language()), lessonContext(host.pack(), host.language()));
}

} // namespace

void paintLesson(const LessonHost &host, bool withSolutions, QPrinter &printer)
{
    PrintSheet sheet(sheetWidth(printer), host.language());
    addLessonForm(sheet, host, withSolutions);
    paintSheet(sheet, u"%1 \u00b7 %2"_s.arg(host.pack().title.text(host.language()), lessonTitle(host)), printer);
}

void printLesson(QWidget *parent, const LessonHost &host, bool withSolutions)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
    printer.setDocName(lessonTitle(host));
    QPrintPreviewDialog preview(&printer, parent);
    preview.setWindowTitle(UiLessonTr::tr("Print lesson"));
    QObject::connect(&preview, &QPrintPreviewDialog::paintRequested, &preview,
                     [&host, withSolutions](QPrinter *paper) { paintLesson(host, withSolutions, *paper); });
    preview.exec();
}

} // namespace chartroom

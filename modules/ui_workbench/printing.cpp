// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/printing.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

namespace chartroom {

void paintHtml(QPrinter &printer, const QString &html)
{
    QTextDocument document;
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSize(8);
    document.setDefaultFont(font);
    document.setDefaultStyleSheet(QStringLiteral("th { text-align: left; }"));
    document.setHtml(html);
    document.print(&printer);
}

void printHtml(QWidget *parent, const QString &html, bool isWide)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(isWide ? QPageLayout::Landscape : QPageLayout::Portrait);
    if (QPrintDialog(&printer, parent).exec() == QDialog::Accepted)
        paintHtml(printer, html);
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/guideprint.h"

#include "base/files.h"
#include "report/pdfrewriter.h"
#include "ui_learner/tr.h"
#include "ui_lesson/print/printsheet.h"
#include "ui_lesson/print/sheetpainter.h"

#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// A part of a text under one heading of level 2; the first may have none.
struct GuideSection {
    QString heading;
    QString markdown;
};

QList<GuideSection> sectionsOf(const QString &markdown)
{
    static const QRegularExpression heading(u"^## +(.*)$"_s, QRegularExpression::MultilineOption);
    QList<GuideSection> sections{{}};
    qsizetype from = 0;
    for (auto match = heading.globalMatch(markdown); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        sections.last().markdown = markdown.mid(from, found.capturedStart() - from);
        sections << GuideSection{found.captured(1).trimmed(), {}};
        from = found.capturedEnd();
    }
    sections.last().markdown = markdown.mid(from);
    return sections;
}

void addText(PrintSheet &sheet, const GuideText &text, bool isAlone)
{
    sheet.beginPage();
    if (!isAlone)
        sheet.addBookmark(text.title);
    sheet.addHeading(text.title, 1);
    sheet.addRemark(text.summary);
    bool isFirst = true;
    for (const GuideSection &section : sectionsOf(text.markdown)) {
        // The beginning stays with the title.
        if (!std::exchange(isFirst, false))
            sheet.beginPart();
        if (!section.heading.isEmpty()) {
            if (isAlone)
                sheet.addBookmark(section.heading);
            sheet.addHeading(section.heading, 2);
        }
        if (!section.markdown.trimmed().isEmpty())
            sheet.addMarkdown(section.markdown.trimmed());
    }
}

QList<SheetBookmark> paint(const GuidePaper &paper, QPrinter &printer)
{
    PrintSheet sheet(sheetWidth(printer), paper.language);
    for (const GuideText &text : paper.texts)
        addText(sheet, text, paper.texts.size() == 1);
    return paintSheet(sheet, paper.title, printer);
}

void setUp(QPrinter &printer, const GuidePaper &paper)
{
    printer.setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
    printer.setDocName(paper.title);
    printer.setCreator(u"Chartroom %1"_s.arg(QStringLiteral(CHARTROOM_VERSION)));
}

} // namespace

Result<QByteArray> guidePdf(const GuidePaper &paper)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"guide.pdf"_s);
    if (!folder.isValid())
        return cannotWrite(path, folder.errorString());
    PdfDetails details{paper.language, paper.made, {}, 0};
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        setUp(printer, paper);
        details.pageHeight = printer.pageLayout().fullRect(QPageLayout::Point).height();
        for (const SheetBookmark &bookmark : paint(paper, printer))
            details.bookmarks << PdfBookmark{bookmark.title, bookmark.page, bookmark.fromTop};
    }
    const auto bytes = readFile(path);
    return bytes ? Result<QByteArray>(rewrittenPdf(*bytes, details)) : bytes;
}

void printGuide(QWidget *parent, const GuidePaper &paper)
{
    QPrinter printer(QPrinter::HighResolution);
    setUp(printer, paper);
    QPrintPreviewDialog preview(&printer, parent);
    preview.setWindowTitle(UiLearnerTr::tr("Print the guide"));
    QObject::connect(&preview, &QPrintPreviewDialog::paintRequested, &preview, [&paper](QPrinter *pages) { static_cast<void>(paint(paper, *pages)); });
    preview.exec();
}

} // namespace chartroom

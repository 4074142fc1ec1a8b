// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdfcard.h"

#include "report/pdfrewriter.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int pdfResolution = 1200;
constexpr double pixelsPerInch = 96;
constexpr double pointsPerPixel = 72 / pixelsPerInch;

void prepareWriter(QPdfWriter &writer, const CardPages &pages, Paper paper)
{
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setTitle(pages.title());
    writer.setCreator(u"Chartroom %1"_s.arg(QStringLiteral(CHARTROOM_VERSION)));
    writer.setResolution(pdfResolution);
    writer.setPageSize(QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
}

QByteArray paintedPdf(const CardPages &pages, Paper paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    prepareWriter(writer, pages, paper);
    QPainter painter(&writer);
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0)
            writer.newPage();
        painter.save();
        painter.scale(pdfResolution / pixelsPerInch, pdfResolution / pixelsPerInch);
        pages.paint(painter, page);
        painter.restore();
    }
    painter.end();
    return bytes;
}

} // namespace

QByteArray writePdfCard(const ReportCard &card, const QString &language, Paper paper)
{
    const CardPages pages(card, language, paper);
    PdfDetails details{language, card.issued, {}, pages.size().height() * pointsPerPixel};
    for (const CardBookmark &bookmark : pages.bookmarks())
        details.bookmarks << PdfBookmark{bookmark.title, bookmark.page, (bookmark.y - 12) * pointsPerPixel};
    return rewrittenPdf(paintedPdf(pages, paper), details);
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/print/sheetpainter.h"

#include "ui_lesson/print/printsheet.h"
#include "ui_lesson/tr.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPrinter>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double footerRoom = 26; // points
constexpr double spaceBetween = 10;

/// A piece of a part on a page.
struct PlacedPart {
    QTextDocument *part;
    int page;      ///< of the sheet, from 0
    double top;    ///< on the page
    double from;   ///< in the part
    double height;
};

QList<PlacedPart> placeParts(const PrintSheet &sheet, double pageHeight)
{
    QList<PlacedPart> placed;
    int page = 0;
    double top = 0;
    for (const auto &part : sheet.parts()) {
        if (part->isEmpty())
            continue;
        part->setPageSize(QSizeF(sheet.width(), -1));
        const double height = part->size().height();
        if (top > 0 && (top + height > pageHeight || sheet.beginsPage(part.get()))) {
            ++page;
            top = 0;
        }
        if (height <= pageHeight) {
            placed << PlacedPart{part.get(), page, top, 0, height};
            top += height + spaceBetween;
            continue;
        }
        part->setPageSize(QSizeF(sheet.width(), pageHeight));
        for (int i = 0; i < part->pageCount(); ++i)
            placed << PlacedPart{part.get(), page + i, 0, i * pageHeight, pageHeight};
        page += part->pageCount();
        top = 0;
    }
    return placed;
}

void paintPart(QPainter &painter, const PlacedPart &placed, double width)
{
    painter.save();
    painter.translate(0, placed.top - placed.from);
    const QRectF clip(0, placed.from, width, placed.height);
    painter.setClipRect(clip);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = clip;
    context.palette.setColor(QPalette::Text, Qt::black);
    context.palette.setColor(QPalette::Dark, Qt::darkGray); // lines to write on
    placed.part->documentLayout()->draw(&painter, context);
    painter.restore();
}

void paintFooter(QPainter &painter, const QString &footer, int page, int pages, const QSizeF &room)
{
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(8);
    painter.setFont(font);
    painter.setPen(QColor(0x50, 0x50, 0x50));
    const QRectF line(0, room.height() - 12, room.width(), 12);
    painter.drawText(line, Qt::AlignLeft, footer);
    painter.drawText(line, Qt::AlignRight, UiLessonTr::tr("Page %1 of %2").arg(page + 1).arg(pages));
}

QList<SheetBookmark> bookmarksOf(const PrintSheet &sheet, const QList<PlacedPart> &placed, double margin)
{
    QList<SheetBookmark> bookmarks;
    for (const PrintSheet::Bookmark &bookmark : sheet.bookmarks()) {
        const auto part = std::find_if(placed.begin(), placed.end(), [&bookmark](const PlacedPart &each) { return each.part == bookmark.part; });
        if (part != placed.end())
            bookmarks << SheetBookmark{bookmark.title, part->page, margin + part->top};
    }
    return bookmarks;
}

} // namespace

double sheetWidth(const QPrinter &printer)
{
    return printer.pageLayout().paintRect(QPageLayout::Point).width();
}

QList<SheetBookmark> paintSheet(const PrintSheet &sheet, const QString &footer, QPrinter &printer)
{
    const QSizeF room = printer.pageLayout().paintRect(QPageLayout::Point).size();
    const QList<PlacedPart> placed = placeParts(sheet, room.height() - footerRoom);
    const int pages = placed.isEmpty() ? 1 : placed.constLast().page + 1;
    QPainter painter(&printer);
    painter.scale(printer.resolution() / 72.0, printer.resolution() / 72.0);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            printer.newPage();
        for (const PlacedPart &each : placed) {
            if (each.page == page)
                paintPart(painter, each, room.width());
        }
        paintFooter(painter, footer, page, pages, room);
    }
    return bookmarksOf(sheet, placed, printer.pageLayout().margins(QPageLayout::Point).top());
}

} // namespace chartroom

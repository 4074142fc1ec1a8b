// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdfrewriter.h"

#include "base/clock.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QMap>
#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The parts of a PDF file that are rebuilt.
struct PdfParts {
    QByteArray header;             ///< up to the first object
    QMap<int, QByteArray> objects; ///< number → "n 0 obj … endobj" with its line feed
    int info = 0;
    int root = 0;
};

int numberAfter(const QByteArray &text, const QByteArray &key)
{
    const qsizetype at = text.indexOf(key);
    return at < 0 ? 0 : text.mid(at + key.size(), 12).trimmed().split(' ').first().toInt();
}

/// Offsets of the objects in use, by number, from the cross-reference table at \a start.
QMap<int, qsizetype> readOffsets(const QByteArray &pdf, qsizetype start, qsizetype end)
{
    QMap<int, qsizetype> offsets;
    const QList<QByteArray> lines = pdf.mid(start, end - start).split('\n');
    for (qsizetype i = 2; i < lines.size(); ++i) { // "xref", "0 n", then one line for each object
        const QByteArray line = lines.at(i).trimmed();
        if (line.endsWith(" n"))
            offsets.insert(static_cast<int>(i - 2), line.left(10).toLongLong());
    }
    return offsets;
}

PdfParts takeApart(const QByteArray &pdf)
{
    const qsizetype table = pdf.lastIndexOf("\nxref\n") + 1;
    const qsizetype trailer = pdf.lastIndexOf("trailer");
    if (table < 1 || trailer < table)
        return {};
    const QMap<int, qsizetype> offsets = readOffsets(pdf, table, trailer);
    QList<qsizetype> bounds = offsets.values();
    bounds << table;
    std::sort(bounds.begin(), bounds.end());
    PdfParts parts;
    parts.header = pdf.left(bounds.first());
    for (auto it = offsets.begin(); it != offsets.end(); ++it)
        parts.objects.insert(it.key(), pdf.mid(*it, *std::upper_bound(bounds.begin(), bounds.end(), *it) - *it));
    parts.info = numberAfter(pdf.mid(trailer), "/Info ");
    parts.root = numberAfter(pdf.mid(trailer), "/Root ");
    return parts;
}

/// A PDF text string: UTF-16 with byte order mark, in hexadecimal so that nothing needs escaping.
QByteArray textString(const QString &text)
{
    QByteArray bytes("\xFE\xFF", 2);
    for (const QChar &unit : text) {
        bytes += static_cast<char>(unit.unicode() >> 8);
        bytes += static_cast<char>(unit.unicode() & 0xFF);
    }
    return '<' + bytes.toHex() + '>';
}

void replaceDates(PdfParts &parts, const QDateTime &created)
{
    const QDateTime utc = created.toUTC();
    const QByteArray date = "(D:" + utc.toString(u"yyyyMMddHHmmss"_s).toLatin1() + "Z)";
    QByteArray &info = parts.objects[parts.info];
    const qsizetype from = info.indexOf("/CreationDate (");
    if (from >= 0)
        info.replace(from, info.indexOf(')', from) + 1 - from, QByteArray("/CreationDate " + date));

    static const QRegularExpression xmpDate(u"(xmp:(?:Create|Modify)Date=\")[^\"]*\""_s);
    static const QRegularExpression length(u"/Length \\d+"_s);
    for (QByteArray &object : parts.objects) {
        if (!object.contains("/Type /Metadata"))
            continue;
        QString text = QString::fromUtf8(object);
        text.replace(xmpDate, u"\\1"_s + instantText(utc) + u'"');
        const qsizetype begin = text.indexOf(u"stream\n"_s) + 7;
        const QString stream = text.mid(begin, text.indexOf(u"\nendstream"_s) - begin);
        text.replace(length, u"/Length %1"_s.arg(stream.toUtf8().size()));
        object = text.toUtf8();
    }
}

/// The page objects in reading order.
QList<int> pageNumbers(const PdfParts &parts)
{
    QList<int> pages;
    for (auto it = parts.objects.begin(); it != parts.objects.end(); ++it) {
        if (it->contains("/Type /Page\n"))
            pages << it.key();
    }
    return pages;
}

QByteArray outlineItem(const PdfBookmark &bookmark, int page, double pageHeight, int parent, int previous, int next)
{
    QByteArray item = "<<\n/Title " + textString(bookmark.title) + "\n/Parent " + QByteArray::number(parent) +
                      " 0 R\n/Dest [" + QByteArray::number(page) + " 0 R /XYZ 0 " +
                      QByteArray::number(pageHeight - bookmark.fromTop, 'f', 2) + " null]\n";
    if (previous > 0)
        item += "/Prev " + QByteArray::number(previous) + " 0 R\n";
    if (next > 0)
        item += "/Next " + QByteArray::number(next) + " 0 R\n";
    return item + ">>\n";
}

QByteArray asObject(int number, const QByteArray &content)
{
    return QByteArray::number(number) + " 0 obj\n" + content + "endobj\n";
}

/// Adds the outline and returns its number; 0 without bookmarks.
int addOutline(PdfParts &parts, const PdfDetails &details)
{
    const QList<int> pages = pageNumbers(parts);
    const auto count = static_cast<int>(details.bookmarks.size());
    if (count == 0)
        return 0;
    const int outline = parts.objects.lastKey() + 1;
    for (int i = 0; i < count; ++i) {
        const PdfBookmark &bookmark = details.bookmarks.at(i);
        parts.objects.insert(
            outline + 1 + i,
            asObject(outline + 1 + i, outlineItem(bookmark, pages.value(bookmark.page), details.pageHeight, outline,
                                                  i > 0 ? outline + i : 0, i + 1 < count ? outline + 2 + i : 0)));
    }
    parts.objects.insert(outline, asObject(outline, "<<\n/Type /Outlines\n/First " + QByteArray::number(outline + 1) +
                                                        " 0 R\n/Last " + QByteArray::number(outline + count) +
                                                        " 0 R\n/Count " + QByteArray::number(count) + "\n>>\n"));
    return outline;
}

void extendCatalog(PdfParts &parts, const PdfDetails &details)
{
    const int outline = addOutline(parts, details);
    QByteArray entries =
        "/Type /Catalog\n/Lang (" + details.language.toLatin1() + ")\n/ViewerPreferences << /DisplayDocTitle true >>\n";
    if (outline > 0)
        entries += "/Outlines " + QByteArray::number(outline) + " 0 R\n/PageMode /UseOutlines\n";
    parts.objects[parts.root].replace("/Type /Catalog\n", entries);
}

QByteArray putTogether(const PdfParts &parts)
{
    QByteArray pdf = parts.header;
    const int size = parts.objects.lastKey() + 1;
    QList<qsizetype> offsets(size);
    for (auto it = parts.objects.begin(); it != parts.objects.end(); ++it) {
        offsets[it.key()] = pdf.size();
        pdf += *it;
    }
    const QByteArray id = QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex().left(32);
    const qsizetype table = pdf.size();
    pdf += "xref\n0 " + QByteArray::number(size) + "\n0000000000 65535 f \n";
    for (int number = 1; number < size; ++number) {
        const bool isUsed = offsets.at(number) > 0;
        pdf +=
            QByteArray::number(offsets.at(number)).rightJustified(10, '0') + (isUsed ? " 00000 n \n" : " 65535 f \n");
    }
    pdf += "trailer\n<<\n/Size " + QByteArray::number(size) + "\n/Info " + QByteArray::number(parts.info) +
           " 0 R\n/Root " + QByteArray::number(parts.root) + " 0 R\n/ID [ <" + id + "> <" + id +
           "> ]\n>>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    return pdf;
}

} // namespace

QByteArray rewrittenPdf(const QByteArray &pdf, const PdfDetails &details)
{
    PdfParts parts = takeApart(pdf);
    if (parts.objects.isEmpty() || !parts.objects.contains(parts.info) || !parts.objects.contains(parts.root))
        return pdf;
    replaceDates(parts, details.created);
    extendCatalog(parts, details);
    return putTogether(parts);
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace chartroom {

/// An outline entry of a PDF.
struct PdfBookmark {
    QString title;
    int page = 0;       ///< from 0
    double fromTop = 0; ///< points
};

/// What QPdfWriter of Qt 6.4 cannot say, or says with the machine's clock.
struct PdfDetails {
    QString language;  ///< "en", for /Lang
    QDateTime created; ///< replaces both dates, in the information dictionary and in XMP
    QList<PdfBookmark> bookmarks;
    double pageHeight = 0; ///< points
};

/// Writes a PDF made by QPdfWriter anew with these details and a document id derived from its content, so that equal
/// cards are equal files. Objects are taken over through the cross-reference table; their numbers stay. Returns the
/// input unchanged when it has no such table (then it does not come from QPdfWriter).
[[nodiscard]] QByteArray rewrittenPdf(const QByteArray &pdf, const PdfDetails &details);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QPrinter;

namespace chartroom {

class PrintSheet;

/// Width of the text on the printer's paper, in points.
[[nodiscard]] double sheetWidth(const QPrinter &printer);

/// Where a bookmark of a sheet came to stand.
struct SheetBookmark {
    QString title;
    int page = 0;       ///< from 0
    double fromTop = 0; ///< of the page, in points
};

/// Puts a sheet on pages and tells where its bookmarks are: a part that does not fit on the rest of a page begins on the next, a part longer than a page
/// is broken between lines. \a footer stands at the foot of each page, with its number.
QList<SheetBookmark> paintSheet(const PrintSheet &sheet, const QString &footer, QPrinter &printer);

} // namespace chartroom

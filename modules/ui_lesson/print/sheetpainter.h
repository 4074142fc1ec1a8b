// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPrinter;

namespace chartroom {

class PrintSheet;

/// Width of the text on the printer's paper, in points.
[[nodiscard]] double sheetWidth(const QPrinter &printer);

/// Puts a sheet on pages: a part that does not fit on the rest of a page begins on the next, a part longer than a page
/// is broken between lines. \a footer stands at the foot of each page, with its number.
void paintSheet(const PrintSheet &sheet, const QString &footer, QPrinter &printer);

} // namespace chartroom

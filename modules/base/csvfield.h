// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chartroom {

/// A field of a CSV file that people open in a spreadsheet: quoted when needed, with an apostrophe before text that
/// would run as a formula. Not for data that a program reads back: the apostrophe stays in the text.
[[nodiscard]] QString csvField(const QString &text);

} // namespace chartroom

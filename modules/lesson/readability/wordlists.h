// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace chartroom {

/// A number of two or more digits that stands in a text as a literal: no year (1800–2199), no power of ten, no part
/// of a date, time or code. Empty when there is none.
[[nodiscard]] QRegularExpressionMatch firstLiteralNumber(const QString &plain);

/// A word for a colour in English or French; empty when there is none.
[[nodiscard]] QString colourWord(const QString &text, const QString &language);

/// An exclamation mark or a word that blames (wrong, bad, stupid); empty when there is none.
[[nodiscard]] QString harshWord(const QString &text, const QString &language);

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPrinter;
class QWidget;

namespace chartroom {

/// Asks for a printer and prints a text of HTML on it. \a isWide: on the long side of the paper.
void printHtml(QWidget *parent, const QString &html, bool isWide);

/// The same without asking.
void paintHtml(QPrinter &printer, const QString &html);

} // namespace chartroom

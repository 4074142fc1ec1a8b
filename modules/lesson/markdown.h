// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace chartroom {

/// The kinds of top-level blocks of CommonMark with GitHub tables, as far as packs need to tell them apart.
enum class MarkdownKind { Heading, Fence, Paragraph, Table, List, Quote, Html, Code, Rule };

/// One top-level block of a Markdown text.
struct MarkdownPart {
    MarkdownKind kind = MarkdownKind::Paragraph;
    int level = 0;        ///< of a heading, 1 to 6
    QString text;         ///< the source lines; of a heading its text without the marks
    QString info;         ///< of a fence: the info string, trimmed
    QString body;         ///< of a fence: the lines inside, each ended by a line feed
    bool isClosed = true; ///< of a fence
    int line = 0;         ///< first line, from 1 (plus the offset given)
    int lastLine = 0;
    int column = 1;       ///< of the first mark, from 1

    bool operator==(const MarkdownPart &) const = default;
};

/// Splits Markdown into its top-level blocks. Only splitting: showing Markdown is the window's business. `firstLine`
/// is the line number of the first line.
[[nodiscard]] QList<MarkdownPart> splitMarkdown(const QString &text, int firstLine = 1);

} // namespace chartroom

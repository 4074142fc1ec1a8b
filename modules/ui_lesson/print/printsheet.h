// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"
#include "dataset/tablelookup.h"

#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QStringList>
#include <QTextDocument>
#include <memory>
#include <vector>

class QTextCursor;

namespace chartroom {

/// What goes on paper, from top to bottom: parts that stay on one page where they fit. Sizes are points (1/72 inch), so
/// that the same sheet goes on Letter and on A4. Black on white, in a face whose text can be read back from a PDF.
/// It only collects; paintSheet() puts it on pages.
class PrintSheet
{
public:
    /// What stands before an option to be marked with a pen.
    enum class Mark { Circle, Box, Blank };

    /// \a width of the text in points. The language is that of numbers and charts.
    PrintSheet(double width, QString language);

    [[nodiscard]] const QString &language() const { return m_language; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] const std::vector<std::unique_ptr<QTextDocument>> &parts() const { return m_parts; }

    /// What follows belongs together, until the next part begins.
    void beginPart();
    /// The same, on a new page of paper.
    void beginPage();
    /// The part that has begun can be found by this title in a PDF.
    void addBookmark(const QString &title);
    struct Bookmark {
        QString title;
        const QTextDocument *part = nullptr;
    };
    [[nodiscard]] const QList<Bookmark> &bookmarks() const { return m_bookmarks; }
    [[nodiscard]] bool beginsPage(const QTextDocument *part) const { return m_pageStarts.contains(part); }
    /// \a level 1 is the title of the sheet.
    void addHeading(const QString &text, int level);
    void addMarkdown(const QString &markdown, bool strong = false);
    /// A plain line; a remark is smaller.
    void addText(const QString &text);
    void addRemark(const QString &text);
    /// Options to mark, one below the other; \a isLettered: A, B, C before them.
    void addOptions(Mark mark, const QStringList &texts, bool isLettered = true);
    /// A question and short options in one line: "How sure are you?  o A guess  o Sure".
    void addOptionLine(const QString &question, Mark mark, const QStringList &texts);
    /// A word and a line to write on: "Answer: ________".
    void addBlank(const QString &label);
    /// Lines over the whole width to write on.
    void addLines(int count);
    /// A table with a frame around each cell; empty cells are to be filled in. \a heads may be empty.
    void addGrid(const QStringList &heads, const QList<QStringList> &rows);
    /// The first \a rows of a table (all for -1) in these columns (all when empty), with row numbers where asked.
    void addTable(const Table &table, qsizetype rows, const QStringList &columns = {}, bool isNumbered = false);
    /// A chart as a picture. A chart that cannot be drawn leaves a sentence. \a width 0: the width of the sheet.
    void addChart(const QJsonObject &spec, const TableLookup &tables, double width = 0, double height = 235);
    /// An empty frame to draw in.
    void addFrame(double height);

private:
    QTextCursor cursor(double spaceBefore = 4);
    void addImage(const QImage &image, double width);

    double m_width;
    QString m_language;
    std::vector<std::unique_ptr<QTextDocument>> m_parts;
    QList<Bookmark> m_bookmarks;
    QSet<const QTextDocument *> m_pageStarts;
    int m_images = 0;
};

} // namespace chartroom

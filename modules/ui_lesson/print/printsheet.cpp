// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/print/printsheet.h"

#include "ui_chart/preparedchart.h"
#include "ui_chart/renderchart.h"
#include "ui_kit/richtext.h"
#include "ui_lesson/tr.h"
#include "ui_table/tablecelltext.h"

#include <QImage>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocumentFragment>
#include <QTextTable>
#include <QUrl>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double pictureScale = 3; // 216 dots an inch
constexpr int textSize = 10;

QFont sheetFont()
{
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(textSize); // a point of paper is a pixel of the layout
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QTextCharFormat letters(int size, int weight = QFont::Normal)
{
    QTextCharFormat format;
    QFont font = sheetFont();
    font.setPixelSize(size);
    font.setWeight(QFont::Weight(weight));
    format.setFont(font);
    format.setForeground(Qt::black);
    return format;
}

/// Pictures come from the sheet itself: a lesson's text must not reach files or addresses.
class SheetDocument : public QTextDocument
{
public:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

/// A circle or a box to mark with a pen.
QImage penMark(PrintSheet::Mark mark)
{
    const int side = qRound(textSize * pictureScale);
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::black, 2));
    const QRectF shape(2, 2, side - 4, side - 4);
    mark == PrintSheet::Mark::Circle ? painter.drawEllipse(shape) : painter.drawRect(shape);
    return image;
}

QTextTableFormat gridFormat()
{
    QTextTableFormat format;
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(QColor(0x80, 0x80, 0x80));
    format.setBorderCollapse(true);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setCellPadding(3);
    format.setCellSpacing(0);
    format.setTopMargin(4);
    format.setBottomMargin(4);
    return format;
}

} // namespace

PrintSheet::PrintSheet(double width, QString language) : m_width(width), m_language(std::move(language))
{
    beginPart();
}

void PrintSheet::beginPart()
{
    if (!m_parts.empty() && m_parts.back()->isEmpty())
        return;
    auto part = std::make_unique<SheetDocument>();
    part->setUndoRedoEnabled(false);
    part->setUseDesignMetrics(true);
    part->setDocumentMargin(0);
    part->setDefaultFont(sheetFont());
    part->setTextWidth(m_width);
    m_parts.push_back(std::move(part));
}

void PrintSheet::beginPage()
{
    beginPart();
    m_pageStarts.insert(m_parts.back().get());
}

void PrintSheet::addBookmark(const QString &title)
{
    m_bookmarks << Bookmark{title, m_parts.back().get()};
}

/// At the end of the part, in a paragraph of its own.
QTextCursor PrintSheet::cursor(double spaceBefore)
{
    QTextDocument &part = *m_parts.back();
    QTextCursor cursor(&part);
    cursor.movePosition(QTextCursor::End);
    QTextBlockFormat block;
    block.setTopMargin(spaceBefore);
    if (part.isEmpty())
        cursor.setBlockFormat(block);
    else
        cursor.insertBlock(block);
    cursor.setCharFormat(letters(textSize));
    return cursor;
}

void PrintSheet::addHeading(const QString &text, int level)
{
    const int size = level == 1 ? 18 : 13;
    cursor(level == 1 ? 0 : 12).insertText(text, letters(size, QFont::Bold));
}

void PrintSheet::addMarkdown(const QString &markdown, bool strong)
{
    QTextDocument words;
    words.setDefaultFont(sheetFont());
    setMarkdown(words, markdown);
    QTextCursor all(&words);
    all.select(QTextCursor::Document);
    QTextCharFormat ink;
    ink.setForeground(Qt::black);
    if (strong)
        ink.setFontWeight(QFont::DemiBold);
    all.mergeCharFormat(ink);
    for (QTextFrame *frame : words.rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            QTextTableFormat grid = gridFormat();
            grid.setColumnWidthConstraints(table->format().columnWidthConstraints());
            grid.setHeaderRowCount(1);
            grid.clearProperty(QTextFormat::FrameWidth); // as wide as its words
            table->setFormat(grid);
        }
    }
    cursor().insertFragment(QTextDocumentFragment(&words));
}

void PrintSheet::addText(const QString &text)
{
    cursor().insertText(text, letters(textSize));
}

void PrintSheet::addRemark(const QString &text)
{
    cursor().insertText(text, letters(textSize - 1));
}

void PrintSheet::addImage(const QImage &image, double width)
{
    const QString name = u"sheet:%1"_s.arg(++m_images);
    m_parts.back()->addResource(QTextDocument::ImageResource, QUrl(name), image);
    QTextImageFormat format;
    format.setName(name);
    format.setWidth(width);
    format.setHeight(width * image.height() / std::max(1, image.width()));
    QTextCursor end(m_parts.back().get());
    end.movePosition(QTextCursor::End);
    end.insertImage(format);
}

void PrintSheet::addOptions(Mark mark, const QStringList &texts, bool isLettered)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QTextCursor line = cursor(5);
        QTextBlockFormat block = line.blockFormat();
        block.setLeftMargin(30);
        block.setTextIndent(-20);
        line.setBlockFormat(block);
        if (mark == Mark::Blank)
            line.insertText(u"____"_s, letters(textSize));
        else
            addImage(penMark(mark), textSize);
        line.movePosition(QTextCursor::End);
        const QString letter = isLettered ? QString(QChar(u'A' + static_cast<int>(i))) + u".\u00a0" : QString();
        line.insertText(u"\u00a0\u00a0"_s + letter + texts.at(i), letters(textSize));
    }
}

void PrintSheet::addOptionLine(const QString &question, Mark mark, const QStringList &texts)
{
    cursor(8).insertText(question, letters(textSize));
    for (const QString &text : texts) {
        QTextCursor end(m_parts.back().get());
        end.movePosition(QTextCursor::End);
        end.insertText(u"     "_s, letters(textSize));
        addImage(penMark(mark), textSize);
        end.movePosition(QTextCursor::End);
        end.insertText(u"\u00a0\u00a0"_s + QString(text).replace(u' ', QChar::Nbsp), letters(textSize));
    }
}

void PrintSheet::addBlank(const QString &label)
{
    cursor(10).insertText(UiLessonTr::tr("%1: %2").arg(label, QString(40, u'_')), letters(textSize));
}

void PrintSheet::addLines(int count)
{
    for (int i = 0; i < count; ++i) {
        QTextCursor line = cursor(16);
        QTextBlockFormat block = line.blockFormat();
        block.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth, QTextLength(QTextLength::PercentageLength, 100));
        line.setBlockFormat(block);
    }
}

void PrintSheet::addGrid(const QStringList &heads, const QList<QStringList> &rows)
{
    const int columns = static_cast<int>(heads.isEmpty() ? rows.value(0).size() : heads.size());
    const int headRows = heads.isEmpty() ? 0 : 1;
    QTextCursor place = cursor();
    QTextTable *grid = place.insertTable(headRows + static_cast<int>(rows.size()), columns, gridFormat());
    for (int column = 0; column < columns; ++column) {
        if (headRows > 0)
            grid->cellAt(0, column).firstCursorPosition().insertText(heads.at(column), letters(textSize - 1, QFont::DemiBold));
        for (int row = 0; row < static_cast<int>(rows.size()); ++row)
            grid->cellAt(headRows + row, column).firstCursorPosition().insertText(rows.at(row).value(column), letters(textSize - 1));
    }
}

void PrintSheet::addTable(const Table &table, qsizetype rows, const QStringList &columns, bool isNumbered)
{
    QStringList heads = isNumbered ? QStringList{UiLessonTr::tr("Row")} : QStringList();
    QList<int> chosen;
    for (int column = 0; column < table.columnCount(); ++column) {
        if (columns.isEmpty() || columns.contains(table.field(column).name))
            chosen << column;
    }
    for (const int column : std::as_const(chosen))
        heads << columnHead(table.field(column), m_language);
    QList<QStringList> cells;
    const qsizetype count = rows < 0 ? table.rowCount() : std::min(rows, table.rowCount());
    for (qsizetype row = 0; row < count; ++row) {
        QStringList line = isNumbered ? QStringList{QString::number(table.rowNumbers().value(row, static_cast<int>(row) + 1))} : QStringList();
        for (const int column : std::as_const(chosen))
            line << cellText(table.field(column), table.at(row, column), m_language);
        cells << line;
    }
    addGrid(heads, cells);
    if (count < table.rowCount())
        addRemark(UiLessonTr::tr("The first %1 of %2 rows.").arg(count).arg(table.rowCount()));
}

void PrintSheet::addChart(const QJsonObject &spec, const TableLookup &tables, double width, double height)
{
    const auto read = readChartSpec(spec, m_language);
    const PreparedChart chart = read ? prepareChart(*read, ChartTables(*read, tables), m_language) : PreparedChart{read.error()};
    const QSizeF size(width > 0 ? width : m_width, height);
    RenderOptions options;
    options.size = size * 1.35; // the letters of a chart are made for a screen
    options.scale = pictureScale / 1.35;
    options.theme = u"print"_s;
    options.language = m_language;
    const auto picture = chart.problem ? Result<QByteArray>(Error{ErrorKind::Refused, u"chart"_s, {}, {}, {}})
                                       : renderChart(chart.spec, chart.derived, ChartTables(chart.spec, tables).lookup(), u"png"_s, options);
    if (!picture) {
        addRemark(UiLessonTr::tr("The chart cannot be drawn here."));
        return;
    }
    static_cast<void>(cursor(6));
    addImage(QImage::fromData(*picture), size.width());
}

void PrintSheet::addFrame(double height)
{
    QTextFrameFormat frame;
    frame.setBorder(0.5);
    frame.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    frame.setBorderBrush(QColor(0x80, 0x80, 0x80));
    frame.setHeight(height);
    frame.setTopMargin(6);
    cursor().insertFrame(frame);
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/richtext.h"

#include "ui_kit/dialogs.h"
#include "ui_kit/tr.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QDesktopServices>
#include <QEvent>
#include <QScrollArea>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <QWheelEvent>
#include <QtMath>
#include <memory>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Line height of the type scale (23 px on 15 px) and one table look for all prose.
void formatDocument(QTextDocument &document, const Theme &theme)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(128, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(block == document.begin() ? 0 : 2);
        format.setBottomMargin(cursor.currentTable() ? 2 : 8);
        cursor.setBlockFormat(format);
    }
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderCollapse(true);
        format.setBorderBrush(theme.color(u"line"_s));
        format.setCellPadding(5);
        format.setCellSpacing(0);
        table->setFormat(format);
    }
}

} // namespace

RichText::RichText(TextRole role, QWidget *parent) : QTextBrowser(parent), m_role(role)
{
    setFrameShape(QFrame::NoFrame);
    setProperty("kind", u"prose"_s);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setOpenLinks(false);
    setFocusPolicy(Qt::ClickFocus);
    setTabChangesFocus(true);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QTextBrowser::anchorClicked, this, &RichText::follow);
}

void setMarkdown(QTextDocument &document, const QString &markdown)
{
    document.setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
}

void setInlineMarkdown(QTextDocument &document, const QString &markdown)
{
    const QString noBlock(QChar(0x2060)); // word joiner, of no width: what follows it cannot begin a list or heading
    document.setDocumentMargin(0);
    setMarkdown(document, noBlock + markdown);
    QTextBlockFormat plain;
    plain.setTopMargin(0);
    plain.setBottomMargin(0);
    QTextCursor cursor(&document);
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(plain);
}

QString inlineWords(const QString &markdown)
{
    QTextDocument document;
    setInlineMarkdown(document, markdown);
    QString words = document.toRawText(); // keeps no-break spaces
    words.replace(QChar::ParagraphSeparator, u' ').replace(QChar::LineSeparator, u' ').remove(QChar(0x2060));
    return words;
}

void RichText::setMarkdownText(const QString &markdown)
{
    m_markdown = markdown;
    render();
}

void RichText::setStrong(bool strong)
{
    m_strong = strong;
    render();
}

void RichText::render()
{
    document()->setDefaultFont(roleFont(m_role, m_strong ? 600 : 0));
    chartroom::setMarkdown(*document(), m_markdown);
    formatDocument(*document(), themeOf(QApplication::palette()));
    const bool hasLinks = m_markdown.contains(u"]("_s);
    setFocusPolicy(hasLinks ? Qt::StrongFocus : Qt::ClickFocus);
    setAccessibleName(document()->toPlainText());
    updateGeometry();
}

int RichText::heightForWidth(int width) const
{
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setTextWidth(width);
    return qCeil(copy->size().height()) + 2;
}

QSize RichText::sizeHint() const
{
    const int width = this->width() > 100 ? this->width() : 600;
    return {width, heightForWidth(width)};
}

QSize RichText::minimumSizeHint() const
{
    return {120, heightForWidth(std::max(120, width()))};
}

QVariant RichText::loadResource(int type, const QUrl &name)
{
    const bool isLocal = name.scheme().isEmpty() || name.isLocalFile() || name.scheme() == u"qrc"_s;
    return isLocal ? QTextBrowser::loadResource(type, name) : QVariant();
}

void RichText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange)
        render();
}

void RichText::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    updateGeometry();
}

void RichText::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls, not the text
}

bool RichText::focusNextPrevChild(bool next)
{
    const bool isHere = QTextBrowser::focusNextPrevChild(next);
    // Tab goes from link to link; the pages around the text know nothing of places inside it.
    const QRect link = cursorRect();
    for (QWidget *area = parentWidget(); isHere && hasFocus() && area; area = area->parentWidget()) {
        auto *scroll = qobject_cast<QScrollArea *>(area);
        if (scroll && scroll->widget() && scroll->widget()->isAncestorOf(this)) {
            const QPoint place = mapTo(scroll->widget(), link.center());
            scroll->ensureVisible(place.x(), place.y(), 0, 3 * link.height());
        }
    }
    return isHere;
}

void RichText::follow(const QUrl &link)
{
    const bool isOutside = link.scheme() == u"https"_s || link.scheme() == u"http"_s || link.scheme() == u"mailto"_s;
    if (!isOutside) {
        emit innerLinkChosen(link);
        return;
    }
    const QString question = UiKitTr::tr("Open this address outside Chartroom?");
    if (askUser(this, question, link.toString(), UiKitTr::tr("Open address")))
        QDesktopServices::openUrl(link);
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_kit/theme.h"

#include <QTextBrowser>

namespace chartroom {

/// Reads Markdown into a document: GitHub dialect, no HTML. Everything that shows or prints Markdown goes through here.
void setMarkdown(QTextDocument &document, const QString &markdown);

/// The same for the text of a row or a button: emphasis and code, but no blocks ("1. May" is no list), no margins.
void setInlineMarkdown(QTextDocument &document, const QString &markdown);
/// The words of such a text without its marks.
[[nodiscard]] QString inlineWords(const QString &markdown);

/// The one place where Markdown becomes visible: GitHub dialect, no HTML, remote pictures never loaded. Grows with
/// its content (no inner scrolling). Web addresses are asked about before they open; inner links are signalled.
class RichText : public QTextBrowser
{
    Q_OBJECT

public:
    explicit RichText(TextRole role = TextRole::Reading, QWidget *parent = nullptr);

    void setMarkdownText(const QString &markdown);
    [[nodiscard]] QString markdownText() const { return m_markdown; }
    /// The whole text in weight 600: for the prompts of exercises.
    void setStrong(bool strong);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    QVariant loadResource(int type, const QUrl &name) override;

signals:
    /// A link of the scheme `lesson:`, or a glossary term.
    void innerLinkChosen(const QUrl &link);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void render();
    void follow(const QUrl &link);

    TextRole m_role;
    QString m_markdown;
    bool m_strong = false;
};

} // namespace chartroom

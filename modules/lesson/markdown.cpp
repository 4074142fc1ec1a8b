// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/markdown.h"

#include <QRegularExpression>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

int leadingSpaces(const QString &line)
{
    int count = 0;
    while (count < line.size() && line.at(count) == u' ')
        ++count;
    return count;
}

bool isBlankLine(const QString &line)
{
    return QStringView(line).trimmed().isEmpty();
}

bool isIndented(const QString &line)
{
    return leadingSpaces(line) >= 4 || line.startsWith(u'\t');
}

/// The opening of a fence: its character and length; 0 when the line is none.
struct FenceMark {
    QChar mark;
    qsizetype length = 0;
    int indent = 0;
    QString info;
};

FenceMark fenceMark(const QString &line)
{
    const int indent = leadingSpaces(line);
    if (indent > 3 || indent >= line.size() || (line.at(indent) != u'`' && line.at(indent) != u'~'))
        return {};
    qsizetype end = indent;
    while (end < line.size() && line.at(end) == line.at(indent))
        ++end;
    const QString info = line.mid(end).trimmed();
    if (end - indent < 3 || (line.at(indent) == u'`' && info.contains(u'`')))
        return {};
    return {line.at(indent), end - indent, indent, info};
}

bool closes(const QString &line, const FenceMark &open)
{
    const FenceMark mark = fenceMark(line);
    return mark.length >= open.length && mark.mark == open.mark && mark.info.isEmpty();
}

const QRegularExpression &headingForm()
{
    static const QRegularExpression form(u"^ {0,3}(#{1,6})(?:[ \\t]+(.*?))?(?:[ \\t]+#*)?[ \\t]*$"_s);
    return form;
}

bool isRule(const QString &line)
{
    static const QRegularExpression form(u"^ {0,3}(?:(?:\\*[ \\t]*){3,}|(?:-[ \\t]*){3,}|(?:_[ \\t]*){3,})$"_s);
    return form.match(line).hasMatch();
}

bool isListStart(const QString &line)
{
    static const QRegularExpression form(u"^ {0,3}(?:[-+*]|[0-9]{1,9}[.)])(?:[ \\t]|$)"_s);
    return form.match(line).hasMatch();
}

/// A list that may interrupt a paragraph: not empty, and numbered lists only from 1.
bool interruptsAsList(const QString &line)
{
    static const QRegularExpression form(u"^ {0,3}(?:[-+*]|1[.)])[ \\t]+\\S"_s);
    return form.match(line).hasMatch();
}

bool isQuote(const QString &line)
{
    const int indent = leadingSpaces(line);
    return indent <= 3 && QStringView(line).sliced(indent).startsWith(u'>');
}

bool isHtmlStart(const QString &line)
{
    static const QRegularExpression form(
        u"^ {0,3}<(?:!--|\\?|![A-Za-z]|!\\[CDATA\\[|/?(?:address|article|aside|base|basefont|blockquote|body|caption"
        "|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset"
        "|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param"
        "|pre|script|search|section|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|track|ul)"
        "(?:[ \\t>]|/>|$))"_s, QRegularExpression::CaseInsensitiveOption);
    return form.match(line).hasMatch();
}

bool isTableDelimiter(const QString &line)
{
    static const QRegularExpression form(u"^ {0,3}\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*\\|?[ \\t]*$"_s);
    return line.contains(u'|') && form.match(line).hasMatch();
}

/// Setext underline: 1 for =, 2 for -, 0 for neither.
int underlineLevel(const QString &line)
{
    static const QRegularExpression form(u"^ {0,3}(=+|-+)[ \\t]*$"_s);
    const QRegularExpressionMatch match = form.match(line);
    if (!match.hasMatch())
        return 0;
    return match.captured(1).startsWith(u'=') ? 1 : 2;
}

bool endsParagraph(const QString &line)
{
    return isBlankLine(line) || fenceMark(line).length > 0 || headingForm().match(line).hasMatch() || isRule(line)
        || isQuote(line) || interruptsAsList(line) || isHtmlStart(line);
}

/// Reads the lines one block after the other.
class MarkdownSplitter
{
public:
    MarkdownSplitter(const QString &text, int firstLine) : m_lines(text.split(u'\n')), m_firstLine(firstLine) {}

    QList<MarkdownPart> split();

private:
    void fence(const FenceMark &open);
    void heading(const QRegularExpressionMatch &match);
    void paragraph();
    void list();
    /// Takes lines while the condition holds, at least one.
    template<typename Condition>
    void run(MarkdownKind kind, Condition belongs);
    void append(MarkdownPart part, qsizetype end);
    [[nodiscard]] QString source(qsizetype from, qsizetype end) const
    {
        return m_lines.mid(from, end - from).join(u'\n');
    }

    QStringList m_lines;
    int m_firstLine;
    qsizetype m_at = 0;
    QList<MarkdownPart> m_parts;
};

void MarkdownSplitter::append(MarkdownPart part, qsizetype end)
{
    part.line = m_firstLine + static_cast<int>(m_at);
    part.lastLine = m_firstLine + static_cast<int>(end) - 1;
    part.column = leadingSpaces(m_lines.at(m_at)) + 1;
    if (part.text.isNull())
        part.text = source(m_at, end);
    m_parts.append(part);
    m_at = end;
}

template<typename Condition>
void MarkdownSplitter::run(MarkdownKind kind, Condition belongs)
{
    qsizetype end = m_at + 1;
    while (end < m_lines.size() && belongs(m_lines.at(end)))
        ++end;
    MarkdownPart part;
    part.kind = kind;
    append(part, end);
}

void MarkdownSplitter::fence(const FenceMark &open)
{
    MarkdownPart part;
    part.kind = MarkdownKind::Fence;
    part.info = open.info;
    qsizetype end = m_at + 1;
    for (; end < m_lines.size() && !closes(m_lines.at(end), open); ++end) {
        const QString &line = m_lines.at(end);
        part.body += line.mid(std::min(leadingSpaces(line), open.indent)) + u'\n';
    }
    part.isClosed = end < m_lines.size();
    append(part, std::min(end + 1, m_lines.size()));
}

void MarkdownSplitter::heading(const QRegularExpressionMatch &match)
{
    MarkdownPart part;
    part.kind = MarkdownKind::Heading;
    part.level = static_cast<int>(match.capturedLength(1));
    part.text = match.captured(2).isNull() ? u""_s : match.captured(2);
    append(part, m_at + 1);
}

void MarkdownSplitter::paragraph()
{
    if (m_at + 1 < m_lines.size() && m_lines.at(m_at).contains(u'|') && isTableDelimiter(m_lines.at(m_at + 1))) {
        run(MarkdownKind::Table, [](const QString &line) { return !endsParagraph(line) || isTableDelimiter(line); });
        return;
    }
    MarkdownPart part;
    qsizetype end = m_at + 1;
    for (; end < m_lines.size(); ++end) {
        part.level = underlineLevel(m_lines.at(end));
        if (part.level > 0 || endsParagraph(m_lines.at(end)))
            break;
    }
    if (part.level > 0) {
        part.kind = MarkdownKind::Heading;
        part.text = source(m_at, end).trimmed();
        ++end;
    }
    append(part, end);
}

void MarkdownSplitter::list()
{
    bool afterBlank = false;
    run(MarkdownKind::List, [&afterBlank](const QString &line) {
        if (isBlankLine(line)) {
            afterBlank = true;
            return true;
        }
        const bool inside = leadingSpaces(line) >= 2 || line.startsWith(u'\t') || (isListStart(line) && !isRule(line));
        const bool lazy = !afterBlank && !endsParagraph(line);
        afterBlank = false;
        return inside || lazy;
    });
    MarkdownPart &part = m_parts.last();
    while (part.text.endsWith(u'\n') || isBlankLine(part.text.section(u'\n', -1))) {
        part.text = part.text.section(u'\n', 0, -2);
        --part.lastLine;
    }
}

QList<MarkdownPart> MarkdownSplitter::split()
{
    while (m_at < m_lines.size()) {
        const QString &line = m_lines.at(m_at);
        const FenceMark open = fenceMark(line);
        const QRegularExpressionMatch title = headingForm().match(line);
        if (isBlankLine(line))
            ++m_at;
        else if (open.length > 0)
            fence(open);
        else if (title.hasMatch())
            heading(title);
        else if (isIndented(line))
            run(MarkdownKind::Code, [](const QString &next) { return isIndented(next); });
        else if (isRule(line))
            run(MarkdownKind::Rule, [](const QString &) { return false; });
        else if (isQuote(line))
            run(MarkdownKind::Quote, [](const QString &next) { return isQuote(next) || !endsParagraph(next); });
        else if (isHtmlStart(line))
            run(MarkdownKind::Html, [](const QString &next) { return !isBlankLine(next); });
        else if (isListStart(line))
            list();
        else
            paragraph();
    }
    return m_parts;
}

} // namespace

QList<MarkdownPart> splitMarkdown(const QString &text, int firstLine)
{
    return MarkdownSplitter(text, firstLine).split();
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/markdowninlines.h"

#include "lesson/placeholders.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

using ScanMatch = QRegularExpressionMatch;

ScanMatch matchAt(const QRegularExpression &form, const QString &text, qsizetype at)
{
    return form.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
}

const QRegularExpression &autolinkForm()
{
    static const QRegularExpression form(
        u"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>]*|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+)>"_s);
    return form;
}

/// Tags, comments, declarations and CDATA of CommonMark 6.6, and the starts of HTML blocks that need no closing.
const QRegularExpression &htmlForm()
{
    static const QRegularExpression form(
        u"<(?:/?[A-Za-z][A-Za-z0-9-]*(?:\\s+[A-Za-z_:][A-Za-z0-9_.:-]*"
        "(?:\\s*=\\s*(?:[^\\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?)*"
        "\\s*/?>|!--|\\?|![A-Za-z]|!\\[CDATA\\["
        "|/?(?:script|style|pre|textarea|iframe|div|table|p|ul|ol|li|form|img|br|h[1-6])(?=[\\s>/]|$))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return form;
}

/// "(target "title")" after a closing bracket.
const QRegularExpression &destinationForm()
{
    static const QRegularExpression form(
        u"\\(\\s*(?:<([^<>\\n]*)>|((?:[^\\s()<]|\\([^\\s()]*\\))*))"
        "(?:\\s+(?:\"[^\"]*\"|'[^']*'|\\([^()]*\\)))?\\s*\\)"_s);
    return form;
}

const QRegularExpression &definitionForm()
{
    static const QRegularExpression form(u"^ {0,3}\\[([^\\]\\n]+)\\]:[ \\t]*(?:<([^>\\n]*)>|(\\S+))"_s,
                                         QRegularExpression::MultilineOption);
    return form;
}

QString targetOf(const ScanMatch &match, int bracketed, int plain)
{
    return match.captured(bracketed).isEmpty() ? match.captured(plain) : match.captured(bracketed);
}

/// Walks over a text once.
class InlineScanner
{
public:
    explicit InlineScanner(const QString &text) : m_text(text) {}
    QList<InlineMark> scan();

private:
    struct Bracket {
        qsizetype position;
        bool isImage;
    };

    qsizetype step(qsizetype at);
    qsizetype codeSpanEnd(qsizetype at) const;
    qsizetype angle(qsizetype at);
    qsizetype closeBracket(qsizetype at);
    void readDefinitions();

    QString m_text;
    QList<Placeholder> m_placeholders;
    QList<Bracket> m_brackets;
    QHash<QString, QString> m_definitions;
    QList<InlineMark> m_marks;
};

/// The end of a code span that starts here, or of the run of backticks when it is none.
qsizetype InlineScanner::codeSpanEnd(qsizetype at) const
{
    qsizetype length = 0;
    while (at + length < m_text.size() && m_text.at(at + length) == u'`')
        ++length;
    for (qsizetype i = at + length; i < m_text.size();) {
        if (m_text.at(i) != u'`') {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < m_text.size() && m_text.at(i) == u'`')
            ++i;
        if (i - start == length)
            return i;
    }
    return at + length;
}

qsizetype InlineScanner::angle(qsizetype at)
{
    const ScanMatch link = matchAt(autolinkForm(), m_text, at);
    if (link.hasMatch()) {
        const bool isMail = link.captured(1).contains(u'@') && !link.captured(1).contains(u':');
        m_marks.append({InlineMark::Kind::Link, (isMail ? u"mailto:"_s : QString()) + link.captured(1),
                        link.captured(1), at});
        return link.capturedEnd();
    }
    const ScanMatch html = matchAt(htmlForm(), m_text, at);
    if (!html.hasMatch())
        return at + 1;
    m_marks.append({InlineMark::Kind::Html, {}, html.captured(), at});
    return html.capturedEnd();
}

qsizetype InlineScanner::closeBracket(qsizetype at)
{
    if (m_brackets.isEmpty())
        return at + 1;
    const Bracket open = m_brackets.takeLast();
    const qsizetype labelStart = open.position + (open.isImage ? 2 : 1);
    const QString label = m_text.mid(labelStart, at - labelStart);
    const auto kind = open.isImage ? InlineMark::Kind::Image : InlineMark::Kind::Link;
    const ScanMatch match = matchAt(destinationForm(), m_text, at + 1);
    if (match.hasMatch()) {
        m_marks.append({kind, targetOf(match, 1, 2), label, open.position});
        return match.capturedEnd();
    }
    if (m_definitions.contains(label.toCaseFolded()) && open.isImage)
        m_marks.append({kind, m_definitions.value(label.toCaseFolded()), label, open.position});
    return at + 1;
}

qsizetype InlineScanner::step(qsizetype at)
{
    if (!m_placeholders.isEmpty() && m_placeholders.constFirst().start == at)
        return at + m_placeholders.takeFirst().length;
    const QChar c = m_text.at(at);
    if (c == u'\\')
        return at + 2;
    if (c == u'`')
        return codeSpanEnd(at);
    if (c == u'<')
        return angle(at);
    if (c == u']')
        return closeBracket(at);
    const bool image = c == u'!' && at + 1 < m_text.size() && m_text.at(at + 1) == u'[';
    if (image || c == u'[')
        m_brackets.append({at, image});
    return at + (image ? 2 : 1);
}

void InlineScanner::readDefinitions()
{
    for (auto it = definitionForm().globalMatch(m_text); it.hasNext();) {
        const ScanMatch match = it.next();
        m_definitions.insert(match.captured(1).toCaseFolded(), targetOf(match, 2, 3));
        m_marks.append({InlineMark::Kind::Link, targetOf(match, 2, 3), match.captured(1), match.capturedStart()});
    }
}

QList<InlineMark> InlineScanner::scan()
{
    const bool worthIt = std::any_of(m_text.begin(), m_text.end(), [](QChar c) { return c == u'<' || c == u'['; });
    if (!worthIt)
        return {};
    m_placeholders = placeholders(m_text);
    readDefinitions();
    for (qsizetype at = 0; at < m_text.size();) {
        const qsizetype next = step(at);
        while (!m_placeholders.isEmpty() && m_placeholders.constFirst().start < next)
            m_placeholders.removeFirst();
        at = next;
    }
    std::stable_sort(m_marks.begin(), m_marks.end(),
                     [](const InlineMark &a, const InlineMark &b) { return a.position < b.position; });
    return m_marks;
}

} // namespace

QList<InlineMark> scanInlines(const QString &text)
{
    return InlineScanner(text).scan();
}

} // namespace chartroom

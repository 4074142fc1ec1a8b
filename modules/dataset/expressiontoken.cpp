// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/expressiontoken.h"

#include "dataset/datasetphrases.h"

#include <array>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestExpression = 2000;

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isKeyword(const QString &word, Spelling spelling)
{
    static const QStringList plain{u"and"_s,     u"or"_s,   u"not"_s,   u"in"_s, u"is"_s,
                                   u"missing"_s, u"true"_s, u"false"_s, u"as"_s};
    static const QStringList vega{u"true"_s, u"false"_s, u"null"_s};
    return (spelling == Spelling::Plain ? plain : vega).contains(word);
}

/// Symbols, longest first.
const QStringList &symbolsOf(Spelling spelling)
{
    static const QStringList plain{u"<>"_s, u"<="_s, u">="_s, u"+"_s, u"-"_s, u"*"_s, u"/"_s, u"|"_s,
                                   u"("_s,  u")"_s,  u"["_s,  u"]"_s, u","_s, u"="_s, u"<"_s, u">"_s};
    static const QStringList vega{u"==="_s, u"!=="_s, u"=="_s, u"!="_s, u"&&"_s, u"||"_s, u"<="_s, u">="_s,
                                  u"+"_s,   u"-"_s,   u"*"_s,  u"/"_s,  u"("_s,  u")"_s,  u"["_s,  u"]"_s,
                                  u","_s,   u"<"_s,   u">"_s,  u"!"_s,  u"?"_s,  u":"_s,  u"."_s};
    return spelling == Spelling::Plain ? plain : vega;
}

/// Walks over the text and knows the line and column in code points.
class ExpressionSplitter
{
public:
    ExpressionSplitter(const QString &text, Spelling spelling, const QString &language)
        : m_text(text)
        , m_spelling(spelling)
        , m_language(language)
    {}

    Result<QList<ExpressionToken>, ExpressionError> split()
    {
        if (m_text.size() > longestExpression && m_text.toUcs4().size() > longestExpression)
            fail(u"expr.too-long"_s);
        while (!m_error && skipSpace())
            readToken();
        if (m_error)
            return *m_error;
        append(TokenKind::End, {});
        return m_tokens;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar current() const { return atEnd() ? QChar() : m_text.at(m_at); }

    /// Takes one code point.
    char32_t take()
    {
        const QChar unit = m_text.at(m_at++);
        ++m_column;
        if (unit == u'\n') {
            ++m_line;
            m_column = 1;
        }
        if (unit.isHighSurrogate() && !atEnd() && current().isLowSurrogate())
            return QChar::surrogateToUcs4(unit, m_text.at(m_at++));
        return unit.unicode();
    }

    [[nodiscard]] char32_t peek() const
    {
        const QChar unit = current();
        const bool pair = unit.isHighSurrogate() && m_at + 1 < m_text.size() && m_text.at(m_at + 1).isLowSurrogate();
        return pair ? QChar::surrogateToUcs4(unit, m_text.at(m_at + 1)) : unit.unicode();
    }

    bool skipSpace()
    {
        while (!atEnd() && current().isSpace())
            take();
        m_startLine = m_line;
        m_startColumn = m_column;
        m_start = m_at;
        return !atEnd();
    }

    void append(TokenKind kind, const QString &text, double number = 0)
    {
        m_tokens.append({kind, text, number, m_startLine, m_startColumn});
    }

    void fail(const QString &phrase, const Phrases::Values &values = {})
    {
        m_error =
            ExpressionError{u"expr.syntax"_s, datasetPhrase(phrase, m_language, values), m_startLine, m_startColumn};
    }

    void readToken()
    {
        const QChar c = current();
        if (isAsciiDigit(c))
            readNumber();
        else if (c == u'"' || c == u'\'')
            readText();
        else if (isNameStart())
            readName(TokenKind::Name);
        else if (c == u'`' && m_spelling == Spelling::Plain)
            readQuotedName();
        else if (c == u'$' && m_spelling == Spelling::Plain)
            readParameter();
        else
            readSymbol();
    }

    [[nodiscard]] bool isNameStart() const { return !atEnd() && (current() == u'_' || QChar::isLetter(peek())); }

    QString takeWord()
    {
        const qsizetype start = m_at;
        while (isNameStart() || isAsciiDigit(current()))
            take();
        return normalized(m_text.mid(start, m_at - start));
    }

    void readName(TokenKind kind)
    {
        const QString word = takeWord();
        append(kind == TokenKind::Name && isKeyword(word, m_spelling) ? TokenKind::Keyword : kind, word);
    }

    void readParameter()
    {
        take();
        if (isNameStart())
            readName(TokenKind::Parameter);
        else
            fail(u"expr.parameter-name"_s);
    }

    void readQuotedName()
    {
        take();
        const qsizetype start = m_at;
        while (!atEnd() && current() != u'`')
            take();
        if (atEnd() || m_at == start)
            return fail(u"expr.name-open"_s);
        append(TokenKind::QuotedName, normalized(m_text.mid(start, m_at - start)));
        take();
    }

    void takeDigits()
    {
        while (isAsciiDigit(current()))
            take();
    }

    [[nodiscard]] bool digitAt(qsizetype at) const { return at < m_text.size() && isAsciiDigit(m_text.at(at)); }

    void readNumber()
    {
        takeDigits();
        if (current() == u'.' && digitAt(m_at + 1)) {
            take();
            takeDigits();
        }
        if (current() == u'e' || current() == u'E') {
            const QChar next = m_at + 1 < m_text.size() ? m_text.at(m_at + 1) : QChar();
            const bool sign = next == u'+' || next == u'-';
            if (digitAt(m_at + (sign ? 2 : 1))) {
                m_at += sign ? 2 : 1;
                m_column += sign ? 2 : 1;
                takeDigits();
            }
        }
        if (isNameStart())
            return fail(u"expr.number-letter"_s);
        const QString digits = m_text.mid(m_start, m_at - m_start);
        const double number = digits.toDouble();
        if (!std::isfinite(number))
            return fail(u"expr.number-large"_s);
        append(TokenKind::Number, digits, number);
    }

    void readText()
    {
        const char32_t quote = take();
        QString text;
        while (!atEnd() && peek() != quote && !m_error) {
            if (current() == u'\\')
                text += takeEscape();
            else
                text += QChar::fromUcs4(take());
        }
        if (m_error)
            return;
        if (atEnd())
            return fail(u"expr.text-open"_s);
        take();
        append(TokenKind::Text, normalized(text));
    }

    QString takeEscape()
    {
        take();
        if (!atEnd()) {
            switch (take()) {
            case U'\\':
                return u"\\"_s;
            case U'"':
                return u"\""_s;
            case U'\'':
                return u"'"_s;
            case U'n':
                return u"\n"_s;
            case U't':
                return u"\t"_s;
            case U'u':
                return takeUnicode();
            default:
                break;
            }
        }
        fail(u"expr.escape"_s);
        return {};
    }

    QString takeUnicode()
    {
        bool ok = false;
        const ushort unit = m_text.mid(m_at, 4).toUShort(&ok, 16);
        if (!ok || m_at + 4 > m_text.size()) {
            fail(u"expr.escape"_s);
            return {};
        }
        m_at += 4;
        m_column += 4;
        return QString(QChar(unit));
    }

    void readSymbol()
    {
        for (const QString &symbol : symbolsOf(m_spelling)) {
            if (QStringView(m_text).mid(m_at).startsWith(symbol)) {
                m_at += symbol.size();
                m_column += static_cast<int>(symbol.size());
                return append(TokenKind::Symbol, symbol);
            }
        }
        const QString found = QString::fromUcs4(std::array{peek()}.data(), 1);
        fail(u"expr.character"_s, {{u"found"_s, found}});
    }

    const QString &m_text;
    Spelling m_spelling;
    QString m_language;
    QList<ExpressionToken> m_tokens;
    std::optional<ExpressionError> m_error;
    qsizetype m_at = 0;
    qsizetype m_start = 0;
    int m_line = 1;
    int m_column = 1;
    int m_startLine = 1;
    int m_startColumn = 1;
};

} // namespace

Result<QList<ExpressionToken>, ExpressionError> splitExpression(const QString &text, Spelling spelling,
                                                                const QString &language)
{
    return ExpressionSplitter(text, spelling, language).split();
}

} // namespace chartroom

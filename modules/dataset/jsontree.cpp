// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/jsontree.h"

#include <optional>
#include <QString>
#include <unordered_set>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isJsonDigit(char c)
{
    return c >= '0' && c <= '9';
}

void appendUtf8(std::string &text, char32_t point)
{
    const QByteArray bytes = QString::fromUcs4(&point, 1).toUtf8();
    text.append(bytes.constData(), static_cast<size_t>(bytes.size()));
}

/// A recursive-descent reader that keeps its first problem and then stops everywhere.
class JsonParser
{
public:
    JsonParser(QByteArrayView text, qint64 from, int deepest)
        : m_text(text)
        , m_at(from)
        , m_deepest(deepest)
    {}

    Result<JsonReading, JsonProblem> parse(bool whole)
    {
        JsonReading reading;
        reading.root = value(1);
        skipSpace();
        if (whole && m_at < m_text.size())
            fail(u"json.after-end"_s);
        if (m_problem)
            return *m_problem;
        reading.end = m_at;
        return reading;
    }

private:
    [[nodiscard]] char current() const { return m_at < m_text.size() ? m_text.at(m_at) : '\0'; }

    void skipSpace()
    {
        while (m_at < m_text.size() &&
               (current() == ' ' || current() == '\n' || current() == '\r' || current() == '\t'))
            ++m_at;
    }

    void fail(const QString &phrase, const QString &detail = {})
    {
        if (!m_problem)
            m_problem = JsonProblem{phrase, detail, positionInText(m_text, m_at)};
        m_at = m_text.size();
    }

    bool take(char c)
    {
        skipSpace();
        if (current() != c || m_at >= m_text.size())
            return false;
        ++m_at;
        return true;
    }

    JsonNode value(int depth)
    {
        skipSpace();
        if (depth > m_deepest) {
            fail(u"json.depth"_s);
            return {};
        }
        if (m_at >= m_text.size()) {
            fail(u"json.ends-early"_s);
            return {};
        }
        switch (current()) {
        case '{':
            return object(depth);
        case '[':
            return array(depth);
        case '"':
            return {JsonNode::Kind::Text, text(), {}, {}};
        case 't':
            return word("true", JsonNode::Kind::Boolean);
        case 'f':
            return word("false", JsonNode::Kind::Boolean);
        case 'n':
            return word("null", JsonNode::Kind::Null);
        default:
            return number();
        }
    }

    JsonNode word(std::string_view wanted, JsonNode::Kind kind)
    {
        const QByteArrayView rest = m_text.sliced(m_at);
        if (!rest.startsWith(QByteArrayView(wanted.data(), static_cast<qsizetype>(wanted.size())))) {
            fail(u"json.unexpected"_s);
            return {};
        }
        m_at += static_cast<qint64>(wanted.size());
        return {kind, std::string(wanted), {}, {}};
    }

    bool takeDigits()
    {
        const qint64 start = m_at;
        while (isJsonDigit(current()))
            ++m_at;
        return m_at > start;
    }

    JsonNode number()
    {
        const qint64 start = m_at;
        if (current() == '-')
            ++m_at;
        const bool zero = current() == '0';
        bool good = takeDigits() && (!zero || m_at - start <= (m_text.at(start) == '-' ? 2 : 1));
        if (good && current() == '.') {
            ++m_at;
            good = takeDigits();
        }
        if (good && (current() == 'e' || current() == 'E')) {
            ++m_at;
            if (current() == '+' || current() == '-')
                ++m_at;
            good = takeDigits();
        }
        if (!good) {
            fail(u"json.unexpected"_s);
            return {};
        }
        return {JsonNode::Kind::Number, m_text.sliced(start, m_at - start).toByteArray().toStdString(), {}, {}};
    }

    JsonNode array(int depth)
    {
        JsonNode node{JsonNode::Kind::Array, {}, {}, {}};
        ++m_at;
        if (take(']'))
            return node;
        do {
            node.items.push_back(value(depth + 1));
        } while (take(','));
        if (!take(']'))
            fail(u"json.unexpected"_s);
        return node;
    }

    JsonNode object(int depth)
    {
        JsonNode node{JsonNode::Kind::Object, {}, {}, {}};
        std::unordered_set<std::string> keys;
        ++m_at;
        if (take('}'))
            return node;
        do {
            skipSpace();
            const qint64 keyStart = m_at;
            std::string key = current() == '"' ? text() : std::string();
            if (m_problem || m_at == keyStart || !take(':')) {
                fail(u"json.unexpected"_s);
                return node;
            }
            if (!keys.insert(key).second) {
                m_at = keyStart;
                fail(u"json.duplicate-key"_s, QString::fromStdString(key));
                return node;
            }
            node.members.emplace_back(std::move(key), value(depth + 1));
        } while (take(','));
        if (!take('}'))
            fail(u"json.unexpected"_s);
        return node;
    }

    std::string text()
    {
        std::string content;
        for (++m_at; m_at < m_text.size() && current() != '"'; ++m_at) {
            if (static_cast<uchar>(current()) < 0x20)
                fail(u"json.control"_s);
            else if (current() == '\\')
                escape(content);
            else
                content += current();
        }
        if (current() != '"')
            fail(u"json.ends-early"_s);
        else
            ++m_at;
        return content;
    }

    /// Leaves the place on the last character of the escape.
    void escape(std::string &content)
    {
        static constexpr std::string_view letters = "\"\\/bfnrt";
        static constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        ++m_at;
        const size_t found = current() == '\0' ? std::string_view::npos : letters.find(current());
        if (found != std::string_view::npos) {
            content += meanings[found];
            return;
        }
        const std::optional<char32_t> first = current() == 'u' ? hexUnit() : std::nullopt;
        if (!first)
            return fail(u"json.escape"_s);
        char32_t point = *first;
        if (QChar::isHighSurrogate(point) && m_text.sliced(m_at + 1).startsWith("\\u")) {
            m_at += 2;
            const std::optional<char32_t> second = hexUnit();
            if (second && QChar::isLowSurrogate(*second))
                point = QChar::surrogateToUcs4(static_cast<char16_t>(point), static_cast<char16_t>(*second));
        }
        appendUtf8(content, QChar::isSurrogate(point) ? U'\uFFFD' : point);
    }

    std::optional<char32_t> hexUnit()
    {
        if (m_at + 4 >= m_text.size())
            return std::nullopt;
        bool ok = false;
        const ushort unit = m_text.sliced(m_at + 1, 4).toByteArray().toUShort(&ok, 16);
        m_at += 4;
        return ok ? std::optional<char32_t>(unit) : std::nullopt;
    }

    QByteArrayView m_text;
    qint64 m_at;
    int m_deepest;
    std::optional<JsonProblem> m_problem;
};

void appendQuoted(std::string &text, std::string_view content)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    text += '"';
    for (const char c : content) {
        const auto byte = static_cast<uchar>(c);
        if (c == '"' || c == '\\')
            text += '\\';
        if (byte >= 0x20)
            text += c;
        else
            (text += "\\u00").append({digits[byte >> 4], digits[byte & 0xF]});
    }
    text += '"';
}

void appendJson(std::string &text, const JsonNode &node)
{
    switch (node.kind) {
    case JsonNode::Kind::Null:
    case JsonNode::Kind::Boolean:
    case JsonNode::Kind::Number:
        text += node.text;
        return;
    case JsonNode::Kind::Text:
        return appendQuoted(text, node.text);
    case JsonNode::Kind::Array:
        text += '[';
        for (const JsonNode &item : node.items) {
            text += &item == &node.items.front() ? "" : ",";
            appendJson(text, item);
        }
        text += ']';
        return;
    case JsonNode::Kind::Object:
        text += '{';
        for (const auto &member : node.members) {
            text += &member == &node.members.front() ? "" : ",";
            appendQuoted(text, member.first);
            text += ':';
            appendJson(text, member.second);
        }
        text += '}';
        return;
    }
}

} // namespace

std::string jsonText(const JsonNode &node)
{
    std::string text;
    appendJson(text, node);
    return text;
}

const JsonNode *JsonNode::member(std::string_view key) const
{
    for (const auto &[name, value] : members) {
        if (name == key)
            return &value;
    }
    return nullptr;
}

Result<JsonReading, JsonProblem> parseJson(QByteArrayView utf8, qint64 from, bool whole, int deepest)
{
    return JsonParser(utf8, from, deepest).parse(whole);
}

} // namespace chartroom

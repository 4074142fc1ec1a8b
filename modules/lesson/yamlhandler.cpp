// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/yamlhandler.h"

#include "dataset/scalar.h"
#include "lesson/packrules.h"
#include "lesson/textfile.h"
#include "lesson/tr.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t deepestLevel = 24;
constexpr int mostNodes = 200'000;

} // namespace

YamlPlaces::YamlPlaces(const QByteArray &utf8, const QString &path, int firstLine)
    : m_utf8(utf8), m_path(path), m_firstLine(firstLine)
{
    m_lineStarts.push_back(0);
    for (qsizetype at = m_utf8.indexOf('\n'); at >= 0; at = m_utf8.indexOf('\n', at + 1))
        m_lineStarts.push_back(at + 1);
}

/// UTF-8 bytes that continue a character, on a line before a byte column.
qsizetype YamlPlaces::tailsBefore(size_t line, qsizetype column) const
{
    if (line != m_lastLine || column < m_lastColumn) {
        m_lastLine = line;
        m_lastColumn = 0;
        m_lastTails = 0;
    }
    const QByteArrayView more = QByteArrayView(m_utf8).sliced(m_lineStarts[line] + m_lastColumn, column - m_lastColumn);
    m_lastTails += std::count_if(more.begin(), more.end(),
                                 [](char c) { return (static_cast<quint8>(c) & 0xC0U) == 0x80U; });
    m_lastColumn = column;
    return m_lastTails;
}

Place YamlPlaces::place(const YAML::Mark &mark) const
{
    if (mark.is_null())
        return wholeFile(m_path);
    const size_t line = std::min(static_cast<size_t>(mark.line), m_lineStarts.size() - 1);
    const qsizetype column = std::min<qsizetype>(mark.column, m_utf8.size() - m_lineStarts[line]);
    return {m_path, m_firstLine + static_cast<int>(line),
            static_cast<int>(column - tailsBefore(line, column)) + 1, {}};
}

qsizetype YamlPlaces::offsetOf(const YAML::Mark &mark) const
{
    if (mark.is_null() || static_cast<size_t>(mark.line) >= m_lineStarts.size())
        return m_utf8.size();
    return std::min(m_lineStarts[static_cast<size_t>(mark.line)] + mark.column, m_utf8.size());
}

QByteArrayView YamlPlaces::at(const YAML::Mark &mark, qsizetype length) const
{
    const qsizetype start = offsetOf(mark);
    return QByteArrayView(m_utf8).sliced(start, std::min(length, m_utf8.size() - start));
}

bool YamlPlaces::isQuoteClosed(const YAML::Mark &mark) const
{
    const qsizetype start = offsetOf(mark);
    const char quote = start < m_utf8.size() ? m_utf8.at(start) : ' ';
    if (quote != '"' && quote != '\'')
        return true;
    for (qsizetype at = start + 1; at < m_utf8.size(); ++at) {
        const bool doubled = quote == '\'' && m_utf8.at(at) == quote && at + 1 < m_utf8.size()
            && m_utf8.at(at + 1) == quote;
        if (doubled || (quote == '"' && m_utf8.at(at) == '\\'))
            ++at;
        else if (m_utf8.at(at) == quote)
            return true;
    }
    return false;
}

void YamlTreeBuilder::report(const QString &ruleId, const QString &message, int line, int column)
{
    Place place = m_places.place(YAML::Mark::null_mark());
    place.line = line;
    place.column = column;
    issues.append(packIssue(ruleId, message, place));
}

void YamlTreeBuilder::countNode(const Place &place)
{
    if (++m_nodes <= mostNodes)
        return;
    report(u"yaml.depth"_s, LessonTr::tr("The file holds more than 200 000 values."), place.line, place.column);
    throw YamlStop{};
}

YamlNode YamlTreeBuilder::nodeAt(YamlNode::Kind kind, const YAML::Mark &mark) const
{
    const Place place = m_places.place(mark);
    YamlNode node;
    node.kind = kind;
    node.line = place.line;
    node.column = place.column;
    return node;
}

void YamlTreeBuilder::checkProperties(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor)
{
    const Place place = m_places.place(mark);
    const bool nonSpecific = tag.empty() || tag == "?" || (tag == "!" && m_places.at(mark, 1) != "!");
    if (!nonSpecific)
        report(u"yaml.tag"_s, LessonTr::tr("Tags such as “!x” are not part of plain YAML."), place.line, place.column);
    if (anchor != 0)
        report(u"yaml.anchor-alias"_s, LessonTr::tr("Anchors such as “&x” are not part of plain YAML."), place.line,
               place.column);
}

void YamlTreeBuilder::addKey(Level &level, const YamlNode &node)
{
    level.entry = {node.text, node.line, node.column, {}};
    level.hasKey = true;
    if (!node.isScalar()) {
        report(u"yaml.type"_s, LessonTr::tr("A key must be a plain or quoted word."), node.line, node.column);
        return;
    }
    if (node.isPlain && node.text == u"<<"_s)
        report(u"yaml.anchor-alias"_s, LessonTr::tr("Merge keys are not part of plain YAML."), node.line, node.column);
    if (level.keys.contains(node.text))
        report(u"yaml.duplicate-key"_s, LessonTr::tr("The key “%1” stands here a second time.").arg(node.text),
               node.line, node.column);
    level.keys.insert(node.text);
}

void YamlTreeBuilder::add(const YamlNode &node)
{
    if (m_levels.empty()) {
        root = node;
        return;
    }
    Level &level = m_levels.back();
    if (level.node.isList()) {
        level.node.items.append(node);
    } else if (!level.hasKey) {
        addKey(level, node);
    } else {
        level.entry.value = node;
        level.node.entries.append(level.entry);
        level.hasKey = false;
    }
}

void YamlTreeBuilder::open(YamlNode::Kind kind, const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor)
{
    checkProperties(mark, tag, anchor);
    Level level;
    level.node = nodeAt(kind, mark);
    countNode(m_places.place(mark));
    if (m_levels.size() >= deepestLevel) {
        report(u"yaml.depth"_s, LessonTr::tr("The values are nested more than 24 levels deep."), level.node.line,
               level.node.column);
        throw YamlStop{};
    }
    m_levels.push_back(std::move(level));
}

void YamlTreeBuilder::close()
{
    const YamlNode node = std::move(m_levels.back().node);
    m_levels.pop_back();
    add(node);
}

void YamlTreeBuilder::OnNull(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    checkProperties(mark, {}, anchor);
    // yaml-cpp also takes Null and NULL for missing; only null, ~ and nothing are (pack-format.md 3).
    const QByteArrayView word = m_places.at(mark, 4);
    if (word == "Null" || word == "NULL") {
        OnScalar(mark, "?", 0, std::string(word.data(), static_cast<size_t>(word.size())));
        return;
    }
    countNode(m_places.place(mark));
    add(nodeAt(YamlNode::Kind::Missing, mark));
}

void YamlTreeBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t)
{
    const YamlNode node = nodeAt(YamlNode::Kind::Missing, mark);
    report(u"yaml.anchor-alias"_s, LessonTr::tr("Aliases such as “*x” are not part of plain YAML."), node.line,
           node.column);
    add(node);
}

void YamlTreeBuilder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                               const std::string &value)
{
    checkProperties(mark, tag, anchor);
    YamlNode node = nodeAt(YamlNode::Kind::Text, mark);
    countNode(m_places.place(mark));
    node.text = normalized(QString::fromStdString(value).replace(hiddenQuestionMark, u'?'));
    node.isPlain = tag == "?";
    if (!node.isPlain && !m_places.isQuoteClosed(mark))
        report(u"yaml.syntax"_s, LessonTr::tr("The quote that starts here is not closed."), node.line, node.column);
    add(node);
}

void YamlTreeBuilder::OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                                      YAML::EmitterStyle::value)
{
    open(YamlNode::Kind::List, mark, tag, anchor);
}

void YamlTreeBuilder::OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                                 YAML::EmitterStyle::value)
{
    open(YamlNode::Kind::Map, mark, tag, anchor);
}

} // namespace chartroom

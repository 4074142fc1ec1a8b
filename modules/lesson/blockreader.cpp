// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/blockreader.h"

#include "lesson/formats.h"
#include "lesson/packrules.h"
#include "lesson/tr.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isListing(const QString &word)
{
    return word.isEmpty() || word == u"text"_s || word == u"csv"_s || word == u"formula"_s;
}

bool holdsBlocks(const QString &word)
{
    return word == u"reveal"_s || word == u"note"_s || word == u"warning"_s || word == u"example"_s;
}

/// The option keys of a block word.
QStringList optionKeys(const QString &word)
{
    if (word == u"chart"_s)
        return {u"height"_s};
    if (word == u"table"_s)
        return {u"rows"_s, u"columns"_s, u"sort"_s};
    return holdsBlocks(word) ? QStringList{u"title"_s} : QStringList{};
}

bool needsName(const QString &word)
{
    return !holdsBlocks(word);
}

/// Reads fences into blocks and says what is wrong with them.
class BlockReader
{
public:
    BlockReader(const QString &path, QList<Issue> &issues) : m_path(path), m_issues(issues) {}

    Block read(const MarkdownPart &part);

private:
    void checkInfo(const BlockInfo &info, const MarkdownPart &part);
    void checkBody(const BlockInfo &info, const MarkdownPart &part);
    std::optional<int> number(const BlockInfo &info, const QString &key, int least, int most,
                              const MarkdownPart &part);
    ChartBlock chart(const BlockInfo &info, const MarkdownPart &part);
    TableBlock table(const BlockInfo &info, const MarkdownPart &part);
    QList<InnerBlock> inner(const MarkdownPart &part);
    InnerBlock innerBlock(const MarkdownPart &part);
    void report(const QString &ruleId, const QString &message, const MarkdownPart &part);

    QString m_path;
    QList<Issue> &m_issues;
};

void BlockReader::report(const QString &ruleId, const QString &message, const MarkdownPart &part)
{
    m_issues.append(packIssue(ruleId, message, {m_path, part.line, part.column, {}}));
}

void BlockReader::checkInfo(const BlockInfo &info, const MarkdownPart &part)
{
    for (const QString &piece : info.malformed)
        report(u"lesson.block.option"_s, LessonTr::tr("“%1” is no option of the form key=value.").arg(piece), part);
    if (needsName(info.word) && info.name.isEmpty())
        report(u"lesson.block.option"_s, LessonTr::tr("The block %1 needs a name.").arg(info.word), part);
    if (!needsName(info.word) && !info.name.isEmpty())
        report(u"lesson.block.option"_s, LessonTr::tr("The block %1 takes no name.").arg(info.word), part);
    const QStringList known = optionKeys(info.word);
    for (auto it = info.options.begin(); it != info.options.end(); ++it) {
        if (!known.contains(it.key()))
            report(u"lesson.block.option"_s,
                   LessonTr::tr("The block %1 has no option “%2”.").arg(info.word, it.key()), part);
    }
}

void BlockReader::checkBody(const BlockInfo &info, const MarkdownPart &part)
{
    const bool empty = part.body.trimmed().isEmpty();
    if (!empty && (info.word == u"exercise"_s || info.word == u"predict"_s))
        report(u"lesson.block.body"_s, LessonTr::tr("The block %1 has no text inside.").arg(info.word), part);
    if (empty && holdsBlocks(info.word))
        report(u"lesson.block.body"_s, LessonTr::tr("The block %1 is empty.").arg(info.word), part);
}

std::optional<int> BlockReader::number(const BlockInfo &info, const QString &key, int least, int most,
                                       const MarkdownPart &part)
{
    if (!info.options.contains(key))
        return std::nullopt;
    bool whole = false;
    const int value = info.options.value(key).toInt(&whole);
    if (whole && value >= least && value <= most)
        return value;
    report(u"lesson.block.option"_s,
           LessonTr::tr("%1 must be a whole number between %2 and %3.").arg(key).arg(least).arg(most), part);
    return std::nullopt;
}

ChartBlock BlockReader::chart(const BlockInfo &info, const MarkdownPart &part)
{
    return {info.name, number(info, u"height"_s, 120, 800, part), part.body.trimmed(), part.line};
}

TableBlock BlockReader::table(const BlockInfo &info, const MarkdownPart &part)
{
    TableBlock block;
    block.dataset = info.name;
    block.rows = number(info, u"rows"_s, 1, 200, part).value_or(10);
    for (const QString &column : info.options.value(u"columns"_s).split(u',', Qt::SkipEmptyParts))
        block.columns.append(column.trimmed());
    block.sort = info.options.value(u"sort"_s);
    block.caption = part.body.trimmed();
    block.line = part.line;
    return block;
}

InnerBlock BlockReader::innerBlock(const MarkdownPart &part)
{
    if (part.kind != MarkdownKind::Fence)
        return MarkdownBlock{part.text, part.line};
    const BlockInfo info = readBlockInfo(part.info);
    const bool allowed = info.word == u"chart"_s || info.word == u"table"_s;
    if (isListing(info.word))
        return ListingBlock{info.word, part.body, part.line};
    if (!isBlockWord(info.word))
        report(u"lesson.block.unknown"_s, LessonTr::tr("There is no block “%1”.").arg(info.word), part);
    else if (!allowed)
        report(u"lesson.block.nested"_s,
               LessonTr::tr("A %1 cannot stand inside another block. Only charts and tables can.").arg(info.word),
               part);
    if (!allowed)
        return ListingBlock{info.word, part.body, part.line};
    checkInfo(info, part);
    if (info.word == u"chart"_s)
        return chart(info, part);
    return table(info, part);
}

QList<InnerBlock> BlockReader::inner(const MarkdownPart &part)
{
    QList<InnerBlock> blocks;
    for (const MarkdownPart &inside : splitMarkdown(part.body, part.line + 1)) {
        if (inside.kind == MarkdownKind::Fence && !inside.isClosed)
            report(u"lesson.block.unclosed"_s, LessonTr::tr("This block is not closed."), inside);
        blocks.append(innerBlock(inside));
    }
    return blocks;
}

Block BlockReader::read(const MarkdownPart &part)
{
    if (part.kind != MarkdownKind::Fence)
        return MarkdownBlock{part.text, part.line};
    if (!part.isClosed)
        report(u"lesson.block.unclosed"_s, LessonTr::tr("This block is not closed."), part);
    const BlockInfo info = readBlockInfo(part.info);
    if (isListing(info.word))
        return ListingBlock{info.word, part.body, part.line};
    if (!isBlockWord(info.word)) {
        report(u"lesson.block.unknown"_s, LessonTr::tr("There is no block “%1”.").arg(info.word), part);
        return UnknownBlock{info.word, part.body, part.line};
    }
    checkInfo(info, part);
    checkBody(info, part);
    if (info.word == u"exercise"_s)
        return ExerciseBlock{info.name, part.line};
    if (info.word == u"predict"_s)
        return PredictBlock{info.name, part.line};
    if (info.word == u"chart"_s)
        return chart(info, part);
    if (info.word == u"table"_s)
        return table(info, part);
    const QString title = info.options.value(u"title"_s);
    if (info.word == u"reveal"_s)
        return RevealBlock{title, inner(part), part.line};
    const auto kind = info.word == u"note"_s      ? CalloutBlock::Kind::Note
                      : info.word == u"warning"_s ? CalloutBlock::Kind::Warning
                                                  : CalloutBlock::Kind::Example;
    return CalloutBlock{kind, title, inner(part), part.line};
}

void addStructure(const QList<MarkdownPart> &parts, QStringList &lines)
{
    for (const MarkdownPart &part : parts) {
        if (part.kind != MarkdownKind::Fence)
            continue;
        BlockInfo info = readBlockInfo(part.info);
        if (isListing(info.word))
            continue;
        info.options.remove(u"title"_s);
        QStringList words{info.word, info.name};
        for (auto it = info.options.begin(); it != info.options.end(); ++it)
            words.append(it.key() + u'=' + it.value());
        lines.append(words.join(u' '));
        if (holdsBlocks(info.word))
            addStructure(splitMarkdown(part.body, part.line + 1), lines);
    }
}

} // namespace

BlockInfo readBlockInfo(const QString &info)
{
    static const QRegularExpression piece(u"([A-Za-z][A-Za-z0-9_-]*)=(?:\"([^\"]*)\"|([^\\s\"]*))|(\\S+)"_s);
    BlockInfo result;
    int count = 0;
    for (auto it = piece.globalMatch(info); it.hasNext(); ++count) {
        const QRegularExpressionMatch match = it.next();
        const QString key = match.captured(1);
        if (count == 0)
            result.word = match.captured();
        else if (!key.isEmpty() && !result.options.contains(key))
            result.options.insert(key, match.captured(2) + match.captured(3));
        else if (key.isEmpty() && count == 1)
            result.name = match.captured();
        else
            result.malformed.append(match.captured());
    }
    return result;
}

bool isBlockWord(const QString &word)
{
    return holdsBlocks(word) || word == u"exercise"_s || word == u"predict"_s || word == u"chart"_s
        || word == u"table"_s;
}

QList<Block> readBlocks(const StepSource &step, const QString &path, QList<Issue> &issues)
{
    BlockReader reader(path, issues);
    QList<Block> blocks;
    for (const MarkdownPart &part : step.parts)
        blocks.append(reader.read(part));
    return blocks;
}

QStringList blockStructure(const StepSource &step)
{
    QStringList lines;
    addStructure(step.parts, lines);
    return lines;
}

} // namespace chartroom

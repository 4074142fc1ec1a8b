// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/prosetexts.h"

#include "lesson/blockreader.h"
#include "lesson/textfile.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Walks over the parts of one lesson.
class ProseWalk
{
public:
    explicit ProseWalk(const LessonDocument &document) : m_lines(document.text.split(u'\n')) {}

    QList<ProseText> texts;

    void walk(const QList<MarkdownPart> &parts, int step);
    /// Source lines from one line to another, both counted from 1 and included.
    void add(ProseText::Kind kind, int line, int lastLine, int step);

private:
    void fence(const MarkdownPart &part, int step);

    QStringList m_lines;
};

void ProseWalk::add(ProseText::Kind kind, int line, int lastLine, int step)
{
    texts.append({kind, m_lines.mid(line - 1, lastLine - line + 1).join(u'\n'), line, step});
}

void ProseWalk::fence(const MarkdownPart &part, int step)
{
    const QString word = readBlockInfo(part.info).word;
    if (!isBlockWord(word) || part.body.trimmed().isEmpty())
        return;
    if (word == u"chart"_s || word == u"table"_s)
        add(ProseText::Kind::Caption, part.line + 1, part.line + static_cast<int>(part.body.count(u'\n')), step);
    else
        walk(splitMarkdown(part.body, part.line + 1), step);
}

void ProseWalk::walk(const QList<MarkdownPart> &parts, int step)
{
    for (const MarkdownPart &part : parts) {
        if (part.kind == MarkdownKind::Fence)
            fence(part, step);
        else if (part.kind == MarkdownKind::Heading)
            add(ProseText::Kind::Heading, part.line, part.lastLine, step);
        else if (part.kind == MarkdownKind::Table)
            add(ProseText::Kind::Table, part.line, part.lastLine, step);
        else if (part.kind != MarkdownKind::Code && part.kind != MarkdownKind::Rule)
            add(ProseText::Kind::Paragraph, part.line, part.lastLine, step);
    }
}

} // namespace

QList<ProseText> proseTexts(const LessonDocument &document)
{
    ProseWalk walk(document);
    for (int step = 0; step < document.steps.size(); ++step) {
        const StepSource &source = document.steps.at(step);
        if (step > 0)
            walk.add(ProseText::Kind::Heading, source.line, source.line, step);
        walk.walk(source.parts, step);
    }
    return walk.texts;
}

Place placeInProse(const LessonDocument &document, const ProseText &prose, qsizetype position)
{
    return placeIn(prose.text, position, document.path, prose.line);
}

} // namespace chartroom

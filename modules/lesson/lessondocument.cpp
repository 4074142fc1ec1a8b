// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lessondocument.h"

#include "lesson/texthash.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The number of the line that closes the front matter, counted from 0; −1 when there is none.
qsizetype frontMatterEnd(const QStringList &lines)
{
    if (lines.isEmpty() || lines.constFirst().trimmed() != u"---"_s || lines.constFirst().startsWith(u' '))
        return -1;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines.at(i).startsWith(u"---"_s) && lines.at(i).trimmed() == u"---"_s)
            return i;
    }
    return -1;
}

/// The lines from one line number to the line before another, both counted from 1.
QString linesBetween(const QStringList &lines, int from, int end)
{
    return lines.mid(from - 1, end - from).join(u'\n');
}

void splitSteps(LessonDocument &document, const QStringList &lines, int bodyLine)
{
    const QString body = lines.mid(bodyLine - 1).join(u'\n');
    document.steps.append({{}, {}, bodyLine, {}});
    for (const MarkdownPart &part : splitMarkdown(body, bodyLine)) {
        if (part.kind == MarkdownKind::Heading && part.level == 2)
            document.steps.append({part.text, {}, part.line, {}});
        else
            document.steps.last().parts.append(part);
    }
    for (qsizetype i = 0; i < document.steps.size(); ++i) {
        const bool last = i + 1 == document.steps.size();
        const int end = last ? static_cast<int>(lines.size()) + 1 : document.steps.at(i + 1).line;
        document.steps[i].source = linesBetween(lines, document.steps.at(i).line, end);
    }
}

} // namespace

LessonDocument splitLesson(const QString &text, const QString &path)
{
    LessonDocument document;
    document.path = path;
    document.text = text;
    const QStringList lines = text.split(u'\n');
    const qsizetype end = frontMatterEnd(lines);
    document.hasFrontMatter = end > 0;
    if (document.hasFrontMatter) {
        const YamlReading reading = readPlainYaml(lines.mid(1, end - 1).join(u'\n'), path, 2);
        document.yamlIssues = reading.issues;
        if (reading.isUsable)
            document.frontMatter = reading.root;
    }
    splitSteps(document, lines, static_cast<int>(end) + 2);
    return document;
}

QStringList stepHashes(const LessonDocument &document)
{
    QStringList head{document.frontMatter[u"title"].text};
    for (const YamlNode &objective : document.frontMatter[u"objectives"].items)
        head.append(objective.text);
    head.append(document.steps.constFirst().source);
    QStringList hashes{textHash(head)};
    for (qsizetype i = 1; i < document.steps.size(); ++i)
        hashes.append(textHash(document.steps.at(i).source));
    return hashes;
}

} // namespace chartroom

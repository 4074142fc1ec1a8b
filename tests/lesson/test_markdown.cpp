// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/blockreader.h"
#include "lesson/lessonunits.h"
#include "lesson/markdown.h"
#include "lesson/markdowninlines.h"
#include "lesson/prosetexts.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestMarkdown : public QObject
{
    Q_OBJECT

private slots:
    void partsAreSplit_data();
    void partsAreSplit();
    void fencesKeepTheirBody();
    void headings_data();
    void headings();
    void inlines_data();
    void inlines();
    void infoStrings_data();
    void infoStrings();
    void lessonsAreSplitIntoSteps();
    void structureIgnoresTextsAndTitles();
    void unitsOfALesson();
    void proseKnowsItsPlace();
};

namespace {

QString kindWord(MarkdownKind kind)
{
    static const QStringList words{u"heading"_s, u"fence"_s, u"paragraph"_s, u"table"_s, u"list"_s,
                                   u"quote"_s,   u"html"_s,  u"code"_s,      u"rule"_s};
    return words.at(static_cast<qsizetype>(kind));
}

/// "kind first-last" of every part.
QStringList outline(const QString &text)
{
    QStringList lines;
    for (const MarkdownPart &part : splitMarkdown(text))
        lines.append(u"%1 %2-%3"_s.arg(kindWord(part.kind)).arg(part.line).arg(part.lastLine));
    return lines;
}

QString markText(const InlineMark &mark)
{
    static const QStringList words{u"html"_s, u"link"_s, u"image"_s};
    return words.at(static_cast<qsizetype>(mark.kind)) + u'@' + QString::number(mark.position) + u' ' + mark.target;
}

} // namespace

void TestMarkdown::partsAreSplit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("paragraphs") << u"a\nb\n\n\nc\n"_s << QStringList{u"paragraph 1-2"_s, u"paragraph 5-5"_s};
    QTest::newRow("heading ends a paragraph") << u"a\n## b\nc"_s
                                              << QStringList{u"paragraph 1-1"_s, u"heading 2-2"_s, u"paragraph 3-3"_s};
    QTest::newRow("underlined headings") << u"a\n===\nb\nc\n---\n"_s << QStringList{u"heading 1-2"_s, u"heading 3-5"_s};
    QTest::newRow("rule") << u"a\n\n---\n\n* * *\n"_s
                          << QStringList{u"paragraph 1-1"_s, u"rule 3-3"_s, u"rule 5-5"_s};
    QTest::newRow("list with continuation") << u"- a\n  b\n\n  c\n- d\nlazy\n\ne"_s
                                            << QStringList{u"list 1-6"_s, u"paragraph 8-8"_s};
    QTest::newRow("numbered list interrupts only from 1") << u"a\n2. b\n\n2. c\n"_s
                                                          << QStringList{u"paragraph 1-2"_s, u"list 4-4"_s};
    QTest::newRow("fence inside a list item stays there") << u"- a\n\n  ```exercise x\n  ```\n"_s
                                                          << QStringList{u"list 1-4"_s};
    QTest::newRow("fence ends a list") << u"- a\n```note\nx\n```\n"_s << QStringList{u"list 1-1"_s, u"fence 2-4"_s};
    QTest::newRow("quote") << u"> a\nb\n\nc"_s << QStringList{u"quote 1-2"_s, u"paragraph 4-4"_s};
    QTest::newRow("table") << u"| a | b |\n|---|:-:|\n| 1 | 2 |\n\nc"_s
                           << QStringList{u"table 1-3"_s, u"paragraph 5-5"_s};
    QTest::newRow("bars without a delimiter row") << u"a | b\nc | d\n"_s << QStringList{u"paragraph 1-2"_s};
    QTest::newRow("indented code") << u"    a\n    b\nc"_s << QStringList{u"code 1-2"_s, u"paragraph 3-3"_s};
    QTest::newRow("HTML") << u"<div>\na\n\nb"_s << QStringList{u"html 1-2"_s, u"paragraph 4-4"_s};
    QTest::newRow("autolink is no HTML") << u"<https://example.org>\n"_s << QStringList{u"paragraph 1-1"_s};
    QTest::newRow("open fence") << u"```note\na\n## b\n"_s << QStringList{u"fence 1-4"_s};
    QTest::newRow("longer fence holds shorter ones") << u"````note\n```chart a\n```\n````\nb"_s
                                                     << QStringList{u"fence 1-4"_s, u"paragraph 5-5"_s};
    QTest::newRow("tildes") << u"~~~reveal\n```\na\n```\n~~~\n"_s << QStringList{u"fence 1-5"_s};
    QTest::newRow("backtick in the info string is no fence") << u"```a`b\nc"_s << QStringList{u"paragraph 1-2"_s};
    QTest::newRow("heading inside a fence is none") << u"```text\n## a\n```\n"_s << QStringList{u"fence 1-3"_s};
    QTest::newRow("hash without a space is text") << u"#a\n"_s << QStringList{u"paragraph 1-1"_s};
    QTest::newRow("empty heading") << u"##\na"_s << QStringList{u"heading 1-1"_s, u"paragraph 2-2"_s};
    QTest::newRow("nothing") << u"\n \n"_s << QStringList();
}

void TestMarkdown::partsAreSplit()
{
    QFETCH(QString, text);
    QTEST(outline(text), "parts");
}

void TestMarkdown::fencesKeepTheirBody()
{
    const QList<MarkdownPart> parts = splitMarkdown(u"  ```table permits rows=4\n  One\n   two\n  ```\n"_s, 10);
    QCOMPARE(parts.size(), 1);
    QCOMPARE(parts.at(0).info, u"table permits rows=4"_s);
    QCOMPARE(parts.at(0).body, u"One\n two\n"_s);
    QVERIFY(parts.at(0).isClosed);
    QCOMPARE(parts.at(0).line, 10);
    QCOMPARE(parts.at(0).column, 3);
    QVERIFY(!splitMarkdown(u"```note\na"_s).at(0).isClosed);
}

void TestMarkdown::headings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("title");
    QTest::newRow("plain") << u"## One two"_s << 2 << u"One two"_s;
    QTest::newRow("closed") << u"### One ##"_s << 3 << u"One"_s;
    QTest::newRow("sharp inside") << u"## C# and more"_s << 2 << u"C# and more"_s;
    QTest::newRow("indented") << u"   # One"_s << 1 << u"One"_s;
    QTest::newRow("empty") << u"##"_s << 2 << u""_s;
    QTest::newRow("underlined") << u"One\ntwo\n---"_s << 2 << u"One\ntwo"_s;
}

void TestMarkdown::headings()
{
    QFETCH(QString, text);
    const QList<MarkdownPart> parts = splitMarkdown(text);
    QCOMPARE(parts.size(), 1);
    QCOMPARE(parts.at(0).kind, MarkdownKind::Heading);
    QTEST(parts.at(0).level, "level");
    QTEST(parts.at(0).text, "title");
}

void TestMarkdown::inlines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("marks");
    QTest::newRow("comparison is text") << u"x < y and y > 3, a<b, 1 <2"_s << QStringList();
    QTest::newRow("tag") << u"a <b>c</b>"_s << QStringList{u"html@2 "_s, u"html@6 "_s};
    QTest::newRow("tag with attributes") << u"<a href=\"x\" b>"_s << QStringList{u"html@0 "_s};
    QTest::newRow("comment") << u"a <!-- b -->"_s << QStringList{u"html@2 "_s};
    QTest::newRow("tag in a code span") << u"`<b>` and ``a ` <b>``"_s << QStringList();
    QTest::newRow("unpaired backtick") << u"` <b>"_s << QStringList{u"html@2 "_s};
    QTest::newRow("escaped tag") << u"\\<b> \\[a](b)"_s << QStringList();
    QTest::newRow("comparison in a placeholder") << u"{{ t | where(a <b and c> d) | count() }}"_s << QStringList();
    QTest::newRow("link") << u"see [a](https://x.y/(z) \"t\")."_s << QStringList{u"link@4 https://x.y/(z)"_s};
    QTest::newRow("link in brackets") << u"[a](<b c>)"_s << QStringList{u"link@0 b c"_s};
    QTest::newRow("image") << u"![alt text](a.svg)"_s << QStringList{u"image@0 a.svg"_s};
    QTest::newRow("image in a link") << u"[![a](b.png)](lesson:c#2)"_s
                                     << QStringList{u"link@0 lesson:c#2"_s, u"image@1 b.png"_s};
    QTest::newRow("autolink") << u"<https://x.y> <a@b.c>"_s
                              << QStringList{u"link@0 https://x.y"_s, u"link@14 mailto:a@b.c"_s};
    QTest::newRow("reference") << u"[a][b] and ![c]\n\n[b]: https://x.y\n[c]: https://x.y/z.png\n"_s
                               << QStringList{u"image@11 https://x.y/z.png"_s, u"link@17 https://x.y"_s,
                                              u"link@34 https://x.y/z.png"_s};
    QTest::newRow("brackets alone") << u"[a] (b) [[gap]] a[1]"_s << QStringList();
}

void TestMarkdown::inlines()
{
    QFETCH(QString, text);
    QStringList marks;
    for (const InlineMark &mark : scanInlines(text))
        marks.append(markText(mark));
    QTEST(marks, "marks");
}

void TestMarkdown::infoStrings_data()
{
    QTest::addColumn<QString>("info");
    QTest::addColumn<BlockInfo>("expected");
    using Options = QMap<QString, QString>;
    QTest::newRow("word") << u"note"_s << BlockInfo{u"note"_s, {}, {}, {}};
    QTest::newRow("name") << u"table permits/probe"_s << BlockInfo{u"table"_s, u"permits/probe"_s, {}, {}};
    QTest::newRow("options") << u"table permits rows=4 columns=a,b sort=-a"_s
                             << BlockInfo{u"table"_s, u"permits"_s,
                                          Options{{u"rows"_s, u"4"_s}, {u"columns"_s, u"a,b"_s}, {u"sort"_s, u"-a"_s}},
                                          {}};
    QTest::newRow("quoted value") << u"note title=\"Two words = more\""_s
                                  << BlockInfo{u"note"_s, {}, Options{{u"title"_s, u"Two words = more"_s}}, {}};
    QTest::newRow("second name") << u"chart a b"_s << BlockInfo{u"chart"_s, u"a"_s, {}, {u"b"_s}};
    QTest::newRow("name after an option") << u"chart height=200 a"_s
                                          << BlockInfo{u"chart"_s, {}, Options{{u"height"_s, u"200"_s}}, {u"a"_s}};
    QTest::newRow("key twice") << u"table a rows=1 rows=2"_s
                               << BlockInfo{u"table"_s, u"a"_s, Options{{u"rows"_s, u"1"_s}}, {u"rows=2"_s}};
}

void TestMarkdown::infoStrings()
{
    QFETCH(QString, info);
    QFETCH(BlockInfo, expected);
    QVERIFY(readBlockInfo(info) == expected);
}

void TestMarkdown::lessonsAreSplitIntoSteps()
{
    const LessonDocument document = splitLesson(u"---\ntitle: A\n---\n\nIntro.\n\n## One\n\n```text\n## no\n```\n\n"
                                                 "## Two\nEnd.\n"_s, u"l.md"_s);
    QVERIFY(document.hasFrontMatter);
    QCOMPARE(document.frontMatter[u"title"].text, u"A"_s);
    QCOMPARE(document.frontMatter[u"title"].line, 2);
    QCOMPARE(document.steps.size(), 3);
    QCOMPARE(document.steps.at(0).source, u"\nIntro.\n"_s);
    QCOMPARE(document.steps.at(1).source, u"## One\n\n```text\n## no\n```\n"_s);
    QCOMPARE(document.steps.at(1).line, 7);
    QCOMPARE(document.steps.at(2).title, u"Two"_s);
    QCOMPARE(document.steps.at(2).line, 13);
    QVERIFY(!splitLesson(u"title: A\n"_s, u"l.md"_s).hasFrontMatter);
    QVERIFY(!splitLesson(u"---\ntitle: A\n"_s, u"l.md"_s).hasFrontMatter);
}

void TestMarkdown::structureIgnoresTextsAndTitles()
{
    const auto structure = [](const QString &body) {
        return blockStructure(splitLesson(u"---\na: b\n---\n## One\n"_s + body, u"l.md"_s).steps.at(1));
    };
    QCOMPARE(structure(u"Text.\n\n~~~~note title=\"Hi\"\nA\n\n~~~chart c height=200\nCaption\n~~~\n~~~~\n\n"
                        "```csv\na\n```\n\n```table t sort=a rows=3\n```\n"_s),
             (QStringList{u"note "_s, u"chart c height=200"_s, u"table t rows=3 sort=a"_s}));
    QCOMPARE(structure(u"```note title=A\nB\n```\n"_s), structure(u"Autre.\n\n```note title=C\nD\n```\n"_s));
}

void TestMarkdown::unitsOfALesson()
{
    const LessonDocument document = splitLesson(
        u"---\ntitle: A b\nobjectives: [C d]\n---\n\n{{ x }} of [it](lesson:a).\n\n![](a.svg)\n\n## One\n\n"
         "```exercise e\n```\n\n```note\nHi.\n```\n\n---\n\n![A picture](a.svg)\n"_s, u"l.md"_s);
    QStringList paths;
    for (const LessonUnit &unit : lessonUnits(document))
        paths.append(unit.path);
    // The picture without text, the exercise and the rule count as blocks, but hold nothing to translate.
    QCOMPARE(paths, (QStringList{u"title"_s, u"objectives/0"_s, u"s0.b1"_s, u"s1.b1"_s, u"s1.b3"_s, u"s1.b5"_s}));
    QVERIFY(!holdsWords(u"{{ permits | count() }} 12 %"_s));
}

void TestMarkdown::proseKnowsItsPlace()
{
    const LessonDocument document = splitLesson(u"---\na: b\n---\n\n## Été\n\n```note\nÀ *la*\nfin\n```\n\n"
                                                 "```table t\nCaption\n```\n\n```text\nno\n```\n"_s, u"l.md"_s);
    const QList<ProseText> texts = proseTexts(document);
    QCOMPARE(texts.size(), 3);
    QCOMPARE(texts.at(0), (ProseText{ProseText::Kind::Heading, u"## Été"_s, 5, 1}));
    QCOMPARE(texts.at(1), (ProseText{ProseText::Kind::Paragraph, u"À *la*\nfin"_s, 8, 1}));
    QCOMPARE(texts.at(2), (ProseText{ProseText::Kind::Caption, u"Caption"_s, 13, 1}));
    QCOMPARE(placeInProse(document, texts.at(1), texts.at(1).text.indexOf(u"in"_s)), (Place{u"l.md"_s, 9, 2, {}}));
}

QTEST_GUILESS_MAIN(TestMarkdown)
#include "test_markdown.moc"

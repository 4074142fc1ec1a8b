// SPDX-License-Identifier: GPL-3.0-or-later
#include "competency/framework.h"
#include "guide/guide.h"
#include "guide/guidecheck.h"
#include "guide/guidelink.h"
#include "guide/termfinder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

const QString goodPage = uR"(---
title: Chart chooser
summary: Which chart for which question.
group: tool
order: 1
---

Start with the question. See [median](term:median).
)"_s;

const QByteArray goodGlossary = "format: chartroom-glossary/1\n"
                                "terms:\n"
                                "  - id: median\n"
                                "    competencies: [C1]\n"
                                "    term: {en: median, fr: m\xC3\xA9" "diane}\n"
                                "    meaning: {en: The middle value., fr: La valeur du milieu.}\n";

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

GlossaryTerm termNamed(const QString &id, const QString &english, const QString &french, const QStringList &codes = {u"C1"_s})
{
    return {id, codes, {{{u"en"_s, english}, {u"fr"_s, french}}}, {{{u"en"_s, u"M."_s}, {u"fr"_s, u"S."_s}}}, 1};
}

/// A guide of two languages in memory: a page for each competency and one tool.
Guide wholeGuide(const QString &language)
{
    Guide guide;
    guide.language = language;
    for (const QString &code : builtInFramework().codes())
        guide.pages << GuidePage{code.toLower(), code, {}, GuideGroup::Competency, 1, code, u"See [x](guide:tool)."_s, language + u'/' + code.toLower() + u".md"_s, 8};
    guide.pages << GuidePage{u"tool"_s, u"T"_s, {}, GuideGroup::Tool, 1, {}, u"One\n[a](lesson:one), [b](term:median)"_s, language + u"/tool.md"_s, 8};
    guide.terms << termNamed(u"median"_s, u"median"_s, u"m\u00e9diane"_s);
    return guide;
}

QStringList lines(const QList<Issue> &issues)
{
    QStringList lines;
    for (const Issue &issue : issues)
        lines << u"%1:%2 %3"_s.arg(issue.place.path).arg(issue.place.line).arg(issue.ruleId);
    return lines;
}

} // namespace

/// The handbook and the glossary as values: reading, links, checks, terms in texts.
class TestGuide : public QObject
{
    Q_OBJECT

private slots:
    void aPageIsRead();
    void brokenPages_data();
    void brokenPages();
    void brokenGlossaries_data();
    void brokenGlossaries();
    void foldersAreReadAsFarAsTheyGo();
    void pagesStandInTheirOrder();
    void termsAreSortedByTheLanguage();
    void lettersWithoutAccents();
    void linksKeepTheirLines();
    void addressesComeBack_data();
    void addressesComeBack();
    void checksFindWhatIsWrong_data();
    void checksFindWhatIsWrong();
    void wordsOfTerms_data();
    void wordsOfTerms();
    void termsInTexts_data();
    void termsInTexts();
};

void TestGuide::aPageIsRead()
{
    const auto page = readGuidePage(goodPage.toUtf8(), u"en/chart-chooser.md"_s);
    QVERIFY(page);
    QCOMPARE(page->slug, u"chart-chooser"_s);
    QCOMPARE(page->title, u"Chart chooser"_s);
    QCOMPARE(page->summary, u"Which chart for which question."_s);
    QCOMPARE(page->group, GuideGroup::Tool);
    QCOMPARE(page->order, 1);
    QCOMPARE(page->text.trimmed(), u"Start with the question. See [median](term:median)."_s);
    QCOMPARE(page->line, 7); // the empty line after the front matter
}

void TestGuide::brokenPages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("finding");
    const auto changed = [](const QString &from, const QString &to) { return QString(goodPage).replace(from, to).toUtf8(); };
    QTest::newRow("no front matter") << QByteArray("Only text.") << u"en/p.md:1 guide.front-matter"_s;
    QTest::newRow("empty file") << QByteArray() << u"en/p.md:1 guide.front-matter"_s;
    QTest::newRow("no title") << changed(u"title: Chart chooser\n"_s, {}) << u"en/p.md:1 guide.front-matter"_s;
    QTest::newRow("unknown group") << changed(u"tool"_s, u"other"_s) << u"en/p.md:4 guide.front-matter"_s;
    QTest::newRow("order is a word") << changed(u"order: 1"_s, u"order: first"_s) << u"en/p.md:5 guide.front-matter"_s;
    QTest::newRow("a tool with a competency") << changed(u"order: 1"_s, u"order: 1\ncompetency: A1"_s) << u"en/p.md:6 guide.front-matter"_s;
    QTest::newRow("a competency without its code") << changed(u"tool"_s, u"competency"_s) << u"en/p.md:1 guide.front-matter"_s;
    QTest::newRow("an unknown competency") << changed(u"group: tool"_s, u"group: competency\ncompetency: Z9"_s) << u"en/p.md:5 guide.front-matter"_s;
    QTest::newRow("no text") << goodPage.left(goodPage.lastIndexOf(u"---"_s) + 4).toUtf8() << u"en/p.md:7 guide.empty"_s;
    QTest::newRow("front matter that is no YAML") << changed(u"title: Chart chooser"_s, u"title: [Chart"_s) << u"en/p.md:3 yaml.syntax"_s;
    QTest::newRow("not UTF-8") << QByteArray("---\ntitle: caf\xE9\n---\nx") << u"en/p.md:2 file.encoding"_s;
}

void TestGuide::brokenPages()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, finding);
    const auto page = readGuidePage(bytes, u"en/p.md"_s);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Malformed);
    QVERIFY2(lines(page.error().issues).contains(finding), qPrintable(lines(page.error().issues).join(u' ')));
    QVERIFY2(page.error().message.startsWith(u"en/p.md, line "), qPrintable(page.error().message));
}

void TestGuide::brokenGlossaries_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("finding");
    const auto changed = [](const QByteArray &from, const QByteArray &to) { return QByteArray(goodGlossary).replace(from, to); };
    QTest::newRow("another form") << changed("glossary/1", "glossary/2") << u"g.yaml:1 glossary.format"_s;
    QTest::newRow("an empty file") << QByteArray() << u"g.yaml:1 glossary.format"_s;
    QTest::newRow("no terms") << goodGlossary.left(goodGlossary.indexOf("  -")) << u"g.yaml:1 glossary.empty"_s;
    QTest::newRow("no French meaning") << changed(", fr: La valeur du milieu.", "") << u"g.yaml:3 glossary.term"_s;
    QTest::newRow("an id twice") << goodGlossary + goodGlossary.mid(goodGlossary.indexOf("  - id")) << u"g.yaml:7 glossary.duplicate"_s;
    QTest::newRow("a broken line") << goodGlossary + "  - [\n" << u"g.yaml:8 yaml.syntax"_s;
}

void TestGuide::brokenGlossaries()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, finding);
    const auto terms = readGlossary(bytes, u"g.yaml"_s);
    QVERIFY(!terms);
    QVERIFY2(lines(terms.error().issues).contains(finding), qPrintable(lines(terms.error().issues).join(u' ')));
}

void TestGuide::foldersAreReadAsFarAsTheyGo()
{
    QTemporaryDir folder;
    Guide nothing = readGuide(QDir(folder.path()), u"en"_s);
    QCOMPARE(lines(nothing.problems), (QStringList{u"en:0 guide.empty"_s, u"glossary.yaml:0 guide.unreadable"_s}));
    write(folder.filePath(u"en/good.md"_s), goodPage.toUtf8());
    write(folder.filePath(u"en/bad.md"_s), "text");
    write(folder.filePath(u"glossary.yaml"_s), goodGlossary);
    const Guide guide = readGuide(QDir(folder.path()), u"en"_s);
    QCOMPARE(guide.pages.size(), 1);
    QVERIFY(guide.page(u"good"_s));
    QVERIFY(!guide.page(u"bad"_s));
    QVERIFY(guide.term(u"median"_s));
    QCOMPARE(lines(guide.problems), QStringList{u"en/bad.md:1 guide.front-matter"_s});
}

void TestGuide::pagesStandInTheirOrder()
{
    QTemporaryDir folder;
    const auto page = [](const char *group, int order) {
        return QString(goodPage).replace(u"tool"_s, QLatin1String(group)).replace(u"order: 1"_s, u"order: %1"_s.arg(order)).toUtf8();
    };
    write(folder.filePath(u"en/a.md"_s), page("tool", 2));
    write(folder.filePath(u"en/b.md"_s), page("tool", 1));
    write(folder.filePath(u"en/c.md"_s), page("start", 1));
    QStringList slugs;
    for (const GuidePage &each : readGuide(QDir(folder.path()), u"en"_s).pages)
        slugs << each.slug;
    QCOMPARE(slugs, (QStringList{u"c"_s, u"b"_s, u"a"_s}));
}

void TestGuide::termsAreSortedByTheLanguage()
{
    const QList<GlossaryTerm> terms{termNamed(u"1"_s, u"zebra"_s, u"\u00e9cart"_s), termNamed(u"2"_s, u"Base"_s, u"zone"_s),
                                    termNamed(u"3"_s, u"axis"_s, u"effet"_s)};
    const auto ids = [](const QList<GlossaryTerm> &sorted) {
        QString joined;
        for (const GlossaryTerm &term : sorted)
            joined += term.id;
        return joined;
    };
    QCOMPARE(ids(sortedTerms(terms, u"en"_s)), u"321"_s);
    QCOMPARE(ids(sortedTerms(terms, u"fr"_s)), u"132"_s); // e with an accent stands before ef
    const QString markdown = glossaryMarkdown(terms, u"fr"_s);
    QCOMPARE(markdown.count(u"## "), 2); // E and Z
    QVERIFY(markdown.startsWith(u"## E\n\n**[\u00e9cart](term:1)** (zebra)\u00a0: S."));
}

void TestGuide::lettersWithoutAccents()
{
    QCOMPARE(indexLetter(u"\u00e9cart"_s), u'E');
    QCOMPARE(indexLetter(u"alt text"_s), u'A');
    QCOMPARE(indexLetter(u"5-day"_s), u'#');
    QCOMPARE(indexLetter({}), u'#');
}

void TestGuide::linksKeepTheirLines()
{
    const QList<PlacedLink> links = linksIn(u"One [a](guide:b1)\n\n- two [b](lesson:x), ![c](pic.png)\n<https://x.example>"_s, u"p.md"_s, 10);
    QCOMPARE(links.size(), 4);
    QCOMPARE(links.at(0).link, (GuideLink{GuideLink::Kind::Page, u"b1"_s}));
    QCOMPARE(links.at(0).place.line, 10);
    QCOMPARE(links.at(1).link, (GuideLink{GuideLink::Kind::Lesson, u"x"_s}));
    QCOMPARE(links.at(1).place.line, 12);
    QCOMPARE(links.at(2).link, (GuideLink{GuideLink::Kind::Other, u"pic.png"_s}));
    QCOMPARE(links.at(3).link, (GuideLink{GuideLink::Kind::Other, u"https://x.example"_s}));
}

void TestGuide::addressesComeBack_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"guide:chart-chooser", "lesson:rates-not-counts", "term:median", "https://x.example/a:b", "term:", "nothing"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void TestGuide::addressesComeBack()
{
    QFETCH(QString, address);
    QCOMPARE(addressOf(guideLink(address)), address);
}

void TestGuide::checksFindWhatIsWrong_data()
{
    QTest::addColumn<Guide>("english");
    QTest::addColumn<Guide>("french");
    QTest::addColumn<QStringList>("findings");
    const Guide en = wholeGuide(u"en"_s), fr = wholeGuide(u"fr"_s);
    QTest::newRow("nothing") << en << fr << QStringList();
    Guide changed = en;
    changed.pages.last().text = u"One\n[a](lesson:one), [b](term:median), [c](https://x.example)"_s;
    QTest::newRow("another scheme") << changed << fr << QStringList{u"en/tool.md:9 guide.link.scheme"_s, u"fr/tool.md:1 guide.translation"_s};
    changed.pages.last().text = u"One\n[a](lesson:gone), [b](term:median)"_s;
    QTest::newRow("a lesson that is not there") << changed << fr << QStringList{u"en/tool.md:9 guide.link.target"_s, u"fr/tool.md:1 guide.translation"_s, u"fr/tool.md:1 guide.translation"_s};
    Guide fewer = fr;
    fewer.terms.clear();
    QTest::newRow("a term that is not there") << en << fewer << QStringList{u"fr/tool.md:9 guide.link.target"_s};
    fewer = fr;
    fewer.pages.removeFirst();
    QTest::newRow("a competency without a page") << en << fewer << QStringList{u"en/a1.md:1 guide.translation"_s, u"fr:0 guide.competency"_s};
    fewer = fr;
    fewer.pages.last().order = 3;
    QTest::newRow("another place in the contents") << en << fewer << QStringList{u"fr/tool.md:1 guide.translation"_s};
    fewer = fr;
    fewer.pages << GuidePage{u"more"_s, u"M"_s, {}, GuideGroup::Tool, 2, {}, u"x"_s, u"fr/more.md"_s, 7};
    QTest::newRow("a page that only the translation has") << en << fewer << QStringList{u"fr/more.md:1 guide.translation"_s};
}

void TestGuide::checksFindWhatIsWrong()
{
    QFETCH(Guide, english);
    QFETCH(Guide, french);
    QFETCH(QStringList, findings);
    QCOMPARE(lines(checkGuide(english, french, {u"one"_s})), findings);
}

void TestGuide::wordsOfTerms_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("one word") << u"outlier"_s << QStringList{u"outlier"_s};
    QTest::newRow("two words for one thing") << u"record, line"_s << QStringList{u"record"_s, u"line"_s};
    QTest::newRow("a pair") << u"mean / median"_s << QStringList{u"mean"_s, u"median"_s};
    QTest::newRow("an abbreviation") << u"application interface (API)"_s << QStringList{u"application interface"_s, u"API"_s};
    QTest::newRow("a remark in brackets") << u"evidence (for a decision)"_s << QStringList{u"evidence"_s};
    QTest::newRow("a second half that leans") << u"\u00e9chelle d\u2019intervalles / de rapports"_s << QStringList{u"\u00e9chelle d\u2019intervalles"_s};
    QTest::newRow("a word of three letters") << u"fin, finalit\u00e9"_s << QStringList{u"finalit\u00e9"_s};
    QTest::newRow("a word that begins like a preposition") << u"d\u00e9nominateur, base"_s << QStringList{u"d\u00e9nominateur"_s, u"base"_s};
}

void TestGuide::wordsOfTerms()
{
    QFETCH(QString, term);
    QFETCH(QStringList, words);
    QCOMPARE(wordsOfTerm(termNamed(u"x"_s, term, term), u"fr"_s), words);
}

void TestGuide::termsInTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("in order of first use") << u"The median beats the mean. The outlier decides; the median again."_s << QStringList{u"mean"_s, u"outlier"_s};
    QTest::newRow("a plural and a capital") << u"Outliers matter."_s << QStringList{u"outlier"_s};
    QTest::newRow("part of a longer word is no use") << u"The meaning of a meanwhile, mean-spirited."_s << QStringList();
    QTest::newRow("the longer term wins") << u"A confidence interval is wide."_s << QStringList{u"confidence"_s};
    QTest::newRow("the shorter term alone") << u"An interval has no zero."_s << QStringList{u"interval"_s};
    QTest::newRow("another subject") << u"Give notice of it."_s << QStringList();
    QTest::newRow("over a line break, with either apostrophe") << u"Simpson's\nreversal and Simpson\u2019s reversal"_s << QStringList{u"simpson"_s};
    QTest::newRow("an abbreviation only in capitals") << u"An API, not an api"_s << QStringList{u"api"_s};
}

void TestGuide::termsInTexts()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    const TermFinder finder({termNamed(u"mean"_s, u"mean / median"_s, {}), termNamed(u"outlier"_s, u"outlier"_s, {}),
                             termNamed(u"interval"_s, u"interval / ratio scale"_s, {}), termNamed(u"confidence"_s, u"confidence interval"_s, {}),
                             termNamed(u"notice"_s, u"notice"_s, {}, {u"A2"_s}), termNamed(u"simpson"_s, u"Simpson\u2019s reversal"_s, {}),
                             termNamed(u"api"_s, u"application programming interface (API)"_s, {})},
                            u"en"_s);
    QCOMPARE(finder.find(text, {u"C1.2"_s, u"D1"_s}), ids);
}

QTEST_GUILESS_MAIN(TestGuide)
#include "test_guide.moc"

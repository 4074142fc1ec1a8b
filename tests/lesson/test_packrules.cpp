// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/packrules.h"
#include "packedits.h"

#include <optional>

using namespace chartroom;
using namespace chartroom::test;
using namespace Qt::StringLiterals;

/// Every rule has a row: the good example, one change, and the finding with its exact place. The mark § in a change
/// says where the finding must stand; without a mark the finding concerns the whole file named in the row.
class TestPackRules : public QObject
{
    Q_OBJECT

private slots:
    void files_data();
    void files() { check(); }
    void yaml_data();
    void yaml() { check(); }
    void manifest_data();
    void manifest() { check(); }
    void lessons_data();
    void lessons() { check(); }
    void exercises_data();
    void exercises() { check(); }
    void expressions_data();
    void expressions() { check(); }
    void data_data();
    void data() { check(); }
    void charts_data();
    void charts() { check(); }
    void media_data();
    void media() { check(); }
    void translations_data();
    void translations() { check(); }
    void frameworks_data();
    void frameworks() { check(); }
    void readability_data();
    void readability() { check(); }
    void everyRuleHasARow();

private:
    void check();
};

namespace {

/// Rules that got a row so far.
QSet<QString> &rowedRules()
{
    static QSet<QString> rules;
    return rules;
}

void addColumns()
{
    QTest::addColumn<PackSource>("source");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("path");  ///< for findings about a whole file
    QTest::addColumn<QStringList>("also"); ///< other rules that the same change breaks; "*": any
}

void addRow(const char *name, const PackSource &base, const QString &rule, const QList<Edit> &edits,
            const QString &path = {}, const QStringList &also = {})
{
    const QByteArray title = rule.toUtf8() + ": " + name;
    rowedRules().insert(rule);
    QTest::newRow(title.constData()) << edited(base, edits) << rule << path << also;
}

/// A row over the English example.
void row(const char *name, const QString &rule, const QList<Edit> &edits, const QString &path = {},
         const QStringList &also = {})
{
    static const PackSource base = englishExample();
    addRow(name, base, rule, edits, path, also);
}

/// A row over the example with its translation.
void frenchRow(const char *name, const QString &rule, const QList<Edit> &edits, const QString &path = {},
               const QStringList &also = {})
{
    static const PackSource base = exampleSource();
    addRow(name, base, rule, edits, path, also);
}

/// A row over the whole example, which asks for a filter.
void tableRow(const char *name, const QString &rule, const QList<Edit> &edits, const QString &path = {},
              const QStringList &also = {})
{
    static const PackSource base = exampleSource(u"permit-figures"_s);
    addRow(name, base, rule, edits, path, also + QStringList{u"*"_s});
}

/// `text` count times, %1 being the number of the copy.
QString repeated(const QString &text, int count)
{
    QString out;
    for (int i = 0; i < count; ++i)
        out += QString(text).replace(u"%1"_s, QString::number(i));
    return out;
}

const QString any = u"*"_s;

} // namespace

void TestPackRules::check()
{
    QFETCH(PackSource, source);
    QFETCH(QString, rule);
    QFETCH(QString, path);
    QFETCH(QStringList, also);
    const std::optional<Place> mark = takeMark(source);
    const QList<Issue> issues = checkPack(readPack(source));
    const Place wanted = mark ? *mark : Place{path, 0, 0, {}};
    const auto found = std::find_if(issues.begin(), issues.end(), [&](const Issue &issue) {
        const Place place{issue.place.path, issue.place.line, issue.place.column, {}};
        return issue.ruleId == rule && place == wanted;
    });
    QVERIFY2(found != issues.end(), qPrintable(u"wanted %1:%2:%3, found:\n"_s.arg(wanted.path).arg(wanted.line)
                                                   .arg(wanted.column) + issueLines(issues)));
    QVERIFY(!found->message.isEmpty());
    if (const PackRule *known = packRule(rule))
        QCOMPARE(found->severity, known->severity);
    QStringList expected = also + QStringList{rule};
    expected.removeDuplicates();
    expected.sort();
    if (!also.contains(any))
        QVERIFY2(rulesIn(issues) == expected, qPrintable(issueLines(issues)));
}

void TestPackRules::files_data()
{
    addColumns();
    row("space in a name", u"file.name"_s, {file(u"data/permits/bad name.csv"_s, u"a\n1\n"_s)},
        u"data/permits/bad name.csv"_s);
    row("accent in a name", u"file.name"_s, {file(u"data/permits/é.csv"_s, u"a\n1\n"_s)}, u"data/permits/é.csv"_s);
    row("device name", u"file.name"_s, {file(u"data/permits/Con.csv"_s, u"a\n1\n"_s)}, u"data/permits/Con.csv"_s);
    row("dot at the end", u"file.name"_s, {file(u"notes."_s, u"x"_s)}, u"notes."_s, {u"file.unexpected"_s});
    row("81 characters", u"file.name"_s, {file(u"data/permits/"_s + QString(77, u'a') + u".csv"_s, u"a\n1\n"_s)},
        u"data/permits/"_s + QString(77, u'a') + u".csv"_s);
    row("upper and lower case", u"file.case-clash"_s, {file(u"data/permits/Permits.csv"_s, u"a\n1\n"_s)}, csvFile);
    row("by extension", u"file.code"_s, {file(u"data/permits/tool.py"_s, u"print(1)\n"_s)}, u"data/permits/tool.py"_s);
    row("script by content", u"file.code"_s, {file(u"data/permits/x.csv"_s, u"#!/bin/sh\nls\n"_s)},
        u"data/permits/x.csv"_s);
    row("HTML by content", u"file.code"_s, {file(u"data/permits/x.csv"_s, u"\n<!DOCTYPE html>\n"_s)},
        u"data/permits/x.csv"_s);
    row("no place in the layout", u"file.unexpected"_s, {file(u"notes.txt"_s, u"x\n"_s)}, u"notes.txt"_s);
    row("2 MiB of text", u"file.too-large"_s, {file(u"README.md"_s, QString((2 << 20) + 1, u'a'))}, u"README.md"_s);
}

void TestPackRules::yaml_data()
{
    addColumns();
    row("colon in a plain text", u"yaml.syntax"_s, {{packFile, u"title: Permit"_s, u"title: Permit§: x: "_s}});
    row("control character", u"yaml.syntax"_s, {{packFile, u"title: Permit"_s, u"title: Per§\u0004mit"_s}});
    row("at top level", u"yaml.duplicate-key"_s, {{packFile, u"media:"_s, u"§title: Again\nmedia:"_s}});
    row("in a flow map", u"yaml.duplicate-key"_s,
        {{packFile, u"role: author}"_s, u"role: author, §name: Again}"_s}});
    row("anchor", u"yaml.anchor-alias"_s, {{packFile, u"title: Permit"_s, u"title: §&a Permit"_s}});
    row("merge key", u"yaml.anchor-alias"_s, {{packFile, u"media:"_s, u"§<<: {}\nmedia:"_s}});
    row("tag", u"yaml.tag"_s, {{packFile, u"version: 1.0.0"_s, u"version: §!!str 1.0.0"_s}});
    row("directive", u"yaml.tag"_s, {{packFile, u"format: chartroom-pack/1"_s,
                                      u"§%YAML 1.2\n---\nformat: chartroom-pack/1"_s}});
    row("second document", u"yaml.multi-document"_s,
        {{packFile, u"media:"_s, u"---\n§media:"_s}});
    row("25 levels", u"yaml.depth"_s,
        {{packFile, u"media:"_s, u"x-deep: "_s + QString(23, u'[') + u"§["_s + QString(24, u']') + u"\nmedia:"_s}});
    row("in the manifest", u"yaml.key-unknown"_s, {{packFile, u"media:"_s, u"§colour: red\nmedia:"_s}});
    row("in a nested map", u"yaml.key-unknown"_s, {{packFile, u"role: author}"_s, u"role: author, §age: 3}"_s}});
    row("in grading", u"yaml.key-unknown"_s,
        {{exercises1, u"      expect: region-year"_s, u"      expect: region-year\n      §strict: true"_s}});
    row("beside expr", u"yaml.key-unknown"_s,
        {{exercises1, u"{expr: permits | where(year = $year) | sum(decided)}"_s,
          u"{expr: permits | where(year = $year) | group(region, §sum(decided) as d)}"_s}}, {}, {u"expr.syntax"_s});
    row("kept and ignored with x-", u"yaml.key-unknown"_s,
        {{packFile, u"media:"_s, u"x-colour: red\n§colour: red\nmedia:"_s}});
    row("absent", u"yaml.key-missing"_s, {{exercises1, u"    difficulty: 1\n"_s, u""_s}}, exercises1);
    row("empty", u"yaml.key-missing"_s, {{exercises1, u"    explanation: Filter first, then add."_s,
                                          u"    §explanation:"_s}});
    row("quoted integer", u"yaml.type"_s, {{exercises1, u"rev: 1"_s, u"rev: §\"1\""_s}});
    row("list for a text", u"yaml.type"_s, {{packFile, u"licence: CC-BY-4.0\nauthors"_s,
                                             u"licence: §[CC-BY-4.0]\nauthors"_s}}, {}, {any});
    row("out of range", u"yaml.value"_s, {{exercises1, u"difficulty: 1"_s, u"difficulty: §5"_s}});
    row("not in the list", u"yaml.value"_s, {{lesson1, u"role: learn"_s, u"role: §play"_s}});
    row("upper-case UUID", u"yaml.value"_s, {{lesson1, u"uuid: 3f0c"_s, u"uuid: §3F0C"_s}});
}

void TestPackRules::manifest_data()
{
    addColumns();
    row("absent", u"pack.manifest-missing"_s, {removed(packFile)}, packFile);
    row("another format", u"pack.format.unknown"_s, {{packFile, u"chartroom-pack/1"_s, u"§chartroom-book/1"_s}});
    row("format 2", u"pack.format.newer"_s, {{packFile, u"chartroom-pack/1"_s, u"§chartroom-pack/2"_s}});
    row("exercises of format 2", u"pack.format.newer"_s,
        {{exercises1, u"chartroom-exercises/1"_s, u"§chartroom-exercises/2"_s}}, {}, {any});
    row("99.0", u"pack.program.newer"_s, {{packFile, u"\"1.0\""_s, u"§\"99.0\""_s}});
    row("one slug", u"pack.id.syntax"_s, {{packFile, u"id: org.example.permit-figures"_s, u"id: §permits"_s}});
    row("two numbers", u"pack.version.semver"_s, {{packFile, u"version: 1.0.0"_s, u"version: §1.0"_s}}, {},
        {u"pack.changelog.version-missing"_s});
    row("build metadata", u"pack.version.semver"_s, {{packFile, u"version: 1.0.0"_s, u"version: §1.0.0+5"_s}}, {},
        {u"pack.changelog.version-missing"_s});
    row("a word", u"pack.language.tag"_s, {{packFile, u"[en]"_s, u"[en, §english]"_s}}, {},
        {u"translation.missing"_s});
    row("not offered", u"pack.language.source-unlisted"_s, {{packFile, u"[en]"_s, u"§[fr]"_s}}, {},
        {u"translation.missing"_s});
    row("a sentence", u"pack.licence.spdx"_s, {{packFile, u"licence: CC-BY-4.0\nauthors"_s,
                                                u"licence: §see the file LICENSE\nauthors"_s}});
    row("absent", u"pack.licence.file-missing"_s, {removed(u"LICENSE"_s)}, packFile);
    row("absent", u"pack.changelog.missing"_s, {removed(u"CHANGELOG.md"_s)}, packFile);
    row("another version", u"pack.changelog.version-missing"_s, {{u"CHANGELOG.md"_s, u"## 1.0.0"_s, u"## 0.9.0"_s}},
        u"CHANGELOG.md"_s);
    row("absent", u"pack.readme.missing"_s, {removed(u"README.md"_s)}, packFile);
    row("absent", u"pack.contact.missing"_s, {{packFile, u"contact: training@example.org\n"_s, u""_s}}, packFile);
    row("same id", u"pack.module.id-duplicate"_s,
        {{packFile, u", comparing-regions]"_s,
          u"]\n  - id: §basics\n    title: More\n    lessons: [comparing-regions]"_s}});
    row("no lessons", u"pack.module.empty"_s,
        {{packFile, u"comparing-regions]"_s, u"comparing-regions]\n  - §id: more\n    title: More"_s}});
    row("after itself", u"pack.module.cycle"_s,
        {{packFile, u"comparing-regions]"_s, u"comparing-regions]\n    after: §[basics]"_s}});
    row("over another", u"pack.module.cycle"_s,
        {{packFile, u", comparing-regions]"_s,
          u"]\n    after: §[more]\n  - id: more\n    title: More\n    lessons: [comparing-regions]\n"
           "    after: [basics]"_s}});
    row("unknown module", u"pack.module.cycle"_s,
        {{packFile, u"comparing-regions]"_s, u"comparing-regions]\n    after: [§nowhere]"_s}});
    row("no folder", u"pack.lesson.missing"_s,
        {{packFile, u"comparing-regions]"_s, u"comparing-regions, §nowhere]"_s}});
    row("in no module", u"pack.lesson.unlisted"_s, {{packFile, u", comparing-regions]"_s, u"]"_s}}, lesson2);
    row("same lesson", u"pack.lesson.listed-twice"_s,
        {{packFile, u"comparing-regions]"_s, u"comparing-regions, §reading-the-table]"_s}});
    row("another framework", u"pack.framework.unknown"_s,
        {{packFile, u"framework: {id: org.chartroom.dlf"_s, u"framework: §{id: org.example.other"_s}});
    row("another version", u"pack.framework.unknown"_s,
        {{packFile, u"framework: {id: org.chartroom.dlf, version: \"1\""_s,
          u"framework: §{id: org.chartroom.dlf, version: \"9\""_s}});
    row("41 modules", u"pack.limit"_s,
        {{packFile, u"modules:\n  - id: basics"_s,
          u"modules:\n  §"_s + repeated(u"- id: m%1\n    title: M\n    lessons: []\n  "_s, 40) + u"- id: basics"_s}},
        {}, {u"pack.module.empty"_s});
    row("41 languages", u"pack.limit"_s,
        {{packFile, u"languages: [en]"_s, u"languages: §[en"_s + repeated(u", fr-1%1"_s, 100).left(8 * 40) + u"]"_s}},
        {}, {any});
    row("61 exercises", u"pack.limit"_s,
        extraLesson(u"## One\n\nText.\n"_s)
            + QList<Edit>{file(u"lessons/extra/exercises.yaml"_s,
                               u"format: chartroom-exercises/1\nexercises:\n"_s + repeated(u"  - {id: e%1}\n"_s, 61))},
        u"lessons/extra/exercises.yaml"_s, {any});
}

void TestPackRules::lessons_data()
{
    addColumns();
    const QString extra = u"lessons/extra/lesson.md"_s;
    const auto body = [](const char *name, const QString &rule, const QString &text, const QString &path = {},
                         const QStringList &also = {}) { row(name, rule, extraLesson(text), path, also); };
    row("no lesson.md", u"lesson.file-missing"_s,
        {file(u"lessons/ghost/exercises.yaml"_s, u"format: chartroom-exercises/1\nexercises: []\n"_s)},
        u"lessons/ghost/lesson.md"_s, {u"pack.lesson.unlisted"_s});
    row("absent", u"lesson.front-matter.missing"_s, {file(lesson1, u"## One\n\nText.\n"_s)}, lesson1, {any});
    row("same as another lesson", u"lesson.uuid.duplicate"_s,
        {{lesson2, u"uuid: 3f0c1f6e-6d0b-4a55-9a3e-0d6a1b7c2e12"_s,
          u"uuid: §3f0c1f6e-6d0b-4a55-9a3e-0d6a1b7c2e11"_s}});
    body("only an introduction", u"lesson.step.none"_s, u"Just text.\n"_s, extra);
    body("heading alone", u"lesson.step.empty"_s, u"§## One\n\n## Two\n\nText.\n"_s);
    body("second title", u"lesson.heading.level-1"_s, u"## One\n\n§# Big\n\nText.\n"_s);
    body("underlined title", u"lesson.heading.level-1"_s, u"## One\n\n§Big\n===\n\nText.\n"_s);
    body("two levels down", u"lesson.heading.skip"_s, u"## One\n\n§#### Deep\n\nText.\n"_s);
    body("inline", u"lesson.html.refused"_s, u"## One\n\nÉtat, this is §<b>bold.\n"_s);
    body("block", u"lesson.html.refused"_s, u"## One\n\n§<div>\n"_s);
    body("comment", u"lesson.html.refused"_s, u"## One\n\nA §<!-- note --> here.\n"_s);
    body("in a callout", u"lesson.html.refused"_s, u"## One\n\n```note\nThis is §<br> it.\n```\n"_s);
    row("in a prompt", u"lesson.html.refused"_s,
        {{exercises1, u"prompt: What does one"_s, u"prompt: §What <i> does one"_s}});
    body("remote picture", u"lesson.image.remote"_s, u"## One\n\nSee §![all of it](https://example.org/a.png).\n"_s);
    body("ftp", u"lesson.link.scheme"_s, u"## One\n\nSee §[this](ftp://example.org/a).\n"_s);
    body("javascript", u"lesson.link.scheme"_s, u"## One\n\nSee §[this](javascript:run).\n"_s);
    body("relative", u"lesson.link.scheme"_s, u"## One\n\nSee §[this](../other.md).\n"_s);
    body("autolink", u"lesson.link.scheme"_s, u"## One\n\nSee §<file:///etc/passwd>.\n"_s);
    body("reference definition", u"lesson.link.scheme"_s, u"## One\n\nSee [this].\n\n§[this]: file:///a\n"_s);
    body("other word", u"lesson.block.unknown"_s, u"## One\n\n§```quiz\nText.\n```\n"_s);
    body("inside a callout", u"lesson.block.unknown"_s, u"## One\n\n````note\n§```quiz\n```\n````\n"_s);
    body("unknown option", u"lesson.block.option"_s, u"## One\n\n§```note colour=red\nText.\n```\n"_s);
    body("bad value", u"lesson.block.option"_s, u"## One\n\n§```table permits rows=0\n```\n"_s);
    body("no name", u"lesson.block.option"_s, u"## One\n\n§```chart height=200\n```\n"_s);
    body("name where none belongs", u"lesson.block.option"_s, u"## One\n\n§```note hello\nText.\n```\n"_s);
    body("height too small", u"lesson.block.option"_s, u"## One\n\n§```chart days height=40\n```\n"_s, {},
         {u"lesson.ref.chart-missing"_s});
    body("empty callout", u"lesson.block.body"_s, u"## One\n\n§```warning\n```\n"_s);
    row("text in an exercise", u"lesson.block.body"_s,
        {{lesson1, u"```exercise one-row\n"_s, u"§```exercise one-row\nText.\n"_s}});
    body("exercise in a note", u"lesson.block.nested"_s, u"## One\n\n````note\n§```exercise one-row\n```\n````\n"_s);
    body("callout in a reveal", u"lesson.block.nested"_s, u"## One\n\n~~~~reveal\n§```note\nHi.\n```\n~~~~\n"_s);
    body("to the end", u"lesson.block.unclosed"_s, u"## One\n\n§```note\nText.\n"_s);
    body("unknown function", u"lesson.placeholder.error"_s, u"## One\n\nThere are §{{ permits | cout() }} rows.\n"_s);
    body("unknown dataset", u"lesson.placeholder.error"_s, u"## One\n\nÀ §{{ permit | count() }} rows.\n"_s);
    body("parameter", u"lesson.placeholder.error"_s, u"## One\n\nThere are §{{ $n }} rows.\n"_s);
    body("not closed", u"lesson.placeholder.error"_s, u"## One\n\nThere are §{{ permits | count() rows.\n"_s);
    body("in a caption", u"lesson.placeholder.error"_s,
         u"## One\n\n```table permits\nAll §{{ permit | count() }} rows.\n```\n"_s);
    row("renamed", u"lesson.ref.exercise-missing"_s,
        {{lesson1, u"```exercise one-row"_s, u"§```exercise one-raw"_s}}, {}, {u"lesson.exercise.unplaced"_s});
    row("of another lesson", u"lesson.ref.exercise-missing"_s,
        extraLesson(u"## One\n\n§```exercise one-row\n```\n"_s));
    row("renamed", u"lesson.ref.chart-missing"_s,
        {{lesson2, u"```chart days-by-region"_s, u"§```chart days"_s}}, {}, {u"chart.unused"_s});
    body("dataset", u"lesson.ref.dataset-missing"_s, u"## One\n\n§```table nothing\n```\n"_s);
    body("resource", u"lesson.ref.dataset-missing"_s, u"## One\n\n§```table permits/nothing\n```\n"_s);
    body("column", u"lesson.ref.dataset-missing"_s, u"## One\n\n§```table permits columns=region,days\n```\n"_s);
    body("sort column", u"lesson.ref.dataset-missing"_s, u"## One\n\n§```table permits sort=-days\n```\n"_s);
    body("lesson", u"lesson.ref.lesson-missing"_s, u"## One\n\nSee §[this](lesson:nowhere).\n"_s);
    body("step", u"lesson.ref.lesson-missing"_s, u"## One\n\nSee §[this](lesson:reading-the-table#4).\n"_s);
    body("picture", u"lesson.ref.media-missing"_s, u"## One\n\nSee §![all of it](other.svg).\n"_s);
    row("no reveal", u"lesson.predict.without-reveal"_s,
        {{lesson1, u"```exercise one-row"_s, u"§```predict one-row"_s}});
    row("asked twice", u"lesson.exercise.placed-twice"_s,
        {{lesson1, u"## Missing is not zero"_s, u"§```exercise one-row\n```\n\n## Missing is not zero"_s}});
    row("predicted after being asked", u"lesson.exercise.placed-twice"_s,
        {{lesson1, u"## Missing is not zero"_s,
          u"§```predict one-row\n```\n\n```reveal\nThere.\n```\n\n## Missing is not zero"_s}});
    row("not placed", u"lesson.exercise.unplaced"_s,
        {{lesson1, u"```exercise one-row\n```\n"_s, u""_s}, {exercises1, u"- id: one-row"_s, u"- id: §one-row"_s}});
    row("code", u"lesson.competency.unknown"_s, {{lesson1, u"[B3, C1]"_s, u"[B3, §Z9]"_s}});
    row("level", u"lesson.competency.unknown"_s, {{lesson1, u"[B3, C1]"_s, u"[B3, §C1.5]"_s}});
    body("21 steps", u"lesson.too-long"_s, QString(u"## Step\n\nText.\n\n"_s).repeated(21), extra);
}

void TestPackRules::exercises_data()
{
    addColumns();
    const QStringList two{u"{id: a, text: First}"_s, u"{id: b, text: Second, feedback: Look again.}"_s};
    const QString extra = u"lessons/extra/exercises.yaml"_s;
    row("capital", u"exercise.id.syntax"_s, {{exercises1, u"- id: one-row"_s, u"- id: §one_row"_s}}, {},
        {u"lesson.exercise.unplaced"_s, u"lesson.ref.exercise-missing"_s});
    row("in another lesson", u"exercise.id.duplicate"_s,
        {{exercises2, u"- id: decided-share"_s, u"- id: §one-row"_s}, {lesson2, u"exercise decided-share"_s,
                                                                       u"exercise one-row"_s}});
    row("of another exercise", u"exercise.uuid.duplicate"_s,
        {{exercises2, u"uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e04"_s,
          u"uuid: §0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e01"_s}});
    row("of a lesson", u"exercise.uuid.duplicate"_s,
        {{exercises2, u"uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e04"_s,
          u"uuid: §3f0c1f6e-6d0b-4a55-9a3e-0d6a1b7c2e11"_s}});
    row("no such kind", u"exercise.kind.unknown"_s, {{exercises1, u"kind: numeric"_s, u"kind: §guess"_s}});
    row("code", u"exercise.competency.unknown"_s, {{exercises1, u"competencies: {B3: 1}"_s,
                                                    u"competencies: {§Z9: 1}"_s}});
    row("dataset", u"exercise.data.missing"_s, {{exercises1, u"data: permits"_s, u"data: §nothing"_s}});
    row("resource in a list", u"exercise.data.missing"_s,
        {{exercises1, u"data: permits"_s, u"data: [permits, §permits/nothing]"_s}});
    tableRow("offered column", u"exercise.field.missing"_s,
        {{exercises1, u"fields: [region, year"_s, u"fields: [region, §city, year"_s}});
    tableRow("no hidden table", u"exercise.probe.missing"_s,
        {{exercises1, u"expect: {where: year >= 2023 and median_days > 40}\n      probes: [permits/probe]"_s,
          u"§expect: {where: year >= 2023 and median_days > 40}"_s}});
    tableRow("hidden table that is not there", u"exercise.data.missing"_s,
        {{exercises1, u"probes: [permits/probe]"_s, u"probes: [§permits/hidden]"_s}});
    tableRow("misspelt in a condition", u"exercise.parameter.unknown"_s,
        {{exercises1, u"{where: year >= 2023 and"_s, u"{where: §year >= $when and"_s}});
    tableRow("condition that breaks off", u"expr.syntax"_s,
        {{exercises1, u"{where: year >= 2023 and median_days > 40}"_s, u"{where: §year >= 2023 and}"_s}});
    tableRow("condition that is a Value", u"yaml.type"_s,
        {{exercises1, u"{where: year >= 2023 and median_days > 40}"_s, u"{where: §{expr: year}}"_s}}, {}, {any});
    tableRow("no condition", u"exercise.key.missing"_s,
        {{exercises1, u"expect: {where: year >= 2023 and median_days > 40}"_s, u"expect: {}"_s}}, exercises1);
    row("key without the key column", u"exercise.field.missing"_s,
        extraPoint(u"§{expr: 'permits | where(year = 2023) | pick(region)'}"_s));
    row("renamed", u"exercise.chart.missing"_s,
        extraPoint(u"{expr: permits | where(year = 2023)}"_s, u"§nothing"_s), {}, {u"chart.unused"_s});
    row("65 variants", u"exercise.limit"_s,
        {{exercises1, u"variants: {year: [2023, 2024]}"_s,
          u"variants: §{year: [2023"_s + repeated(u", 2024"_s, 64) + u"]}"_s}});
    row("101 tests", u"exercise.limit"_s,
        {{exercises1, u"    tests:\n      - {name: model"_s,
          u"    tests:\n      §"_s + repeated(u"- {name: t%1, answer: {choice: year}, score: 0}\n      "_s, 100)
              + u"- {name: model"_s}});
    row("spare parameter", u"exercise.variant.unused"_s,
        {{exercises1, u"{year: [2023, 2024]}"_s, u"{year: [2023, 2024], §spare: [1, 2]}"_s}});
    row("misspelt in a text", u"exercise.parameter.unknown"_s,
        {{exercises1, u"prompt: How many permits were decided in {{ $year }}"_s,
          u"prompt: §How many permits were decided in {{ $yaer }}"_s}});
    row("misspelt in a key", u"exercise.parameter.unknown"_s,
        {{exercises1, u"expect: {expr: permits | where(year = $year)"_s,
          u"expect: §{expr: permits | where(year = $yaer)"_s}});
    row("let before its definition", u"exercise.parameter.unknown"_s,
        {{exercises2, u"here: {expr: permits"_s, u"early: §{expr: $here}\n      here: {expr: permits"_s}});
    row("unknown function", u"exercise.placeholder.error"_s,
        {{exercises1, u"explanation: Filter first, then add."_s,
          u"explanation: \u00a7Filter {{ permits | cout() }} first."_s}});
    row("not closed", u"exercise.placeholder.error"_s,
        {{exercises1, u"explanation: Filter first, then add."_s, u"explanation: §Filter {{ permits first."_s}});
    row("unknown column", u"exercise.placeholder.error"_s,
        {{exercises1, u"explanation: Filter first, then add."_s,
          u"explanation: §Filter {{ permits | sum(nothing) }} first."_s}});
    row("in a chart text", u"exercise.placeholder.error"_s,
        {{exercises2, u"note: East reported no wait for 2024."_s, u"note: §East has {{ permit | count() }} rows."_s}});
    row("no expect", u"exercise.key.missing"_s, {{exercises1, u"      expect: region-year\n"_s, u"      x-a: 1\n"_s}},
        exercises1);
    row("several rows", u"exercise.key.error"_s, extraNumeric(u"§{expr: permits | value(decided)}"_s), {},
        {u"expr.single-value"_s});
    row("a text for a number", u"exercise.key.error"_s, extraNumeric(u"§many"_s));
    row("no such mark", u"exercise.key.error"_s, extraPoint(u"§[{region: South, year: 1999}]"_s));
    row("no rows", u"exercise.key.missing-value"_s,
        extraNumeric(u"§{expr: 'permits | where(year = 1900) | max(decided)'}"_s));
    row("empty table", u"exercise.key.missing-value"_s, extraPoint(u"§{expr: permits | where(year = 1900)}"_s));
    row("no option", u"exercise.key.no-choice"_s, extraChoice(two, u"§c"_s), {}, {u"exercise.choice.no-feedback"_s});
    row("two options", u"exercise.key.no-choice"_s,
        extraChoice({u"{id: a, text: First, value: 12}"_s, u"{id: b, text: Second, value: 12}"_s},
                    u"§{expr: permits | count()}"_s));
    row("first of equal years", u"exercise.key.tie"_s,
        extraNumeric(u"§{expr: 'permits | sort(year) | limit(1) | sum(decided)'}"_s));
    row("mean", u"exercise.tolerance.missing"_s, extraNumeric(u"§{expr: permits | mean(decided)}"_s));
    row("one option", u"exercise.choice.few"_s,
        extraExercise(u"choice.one"_s,
                      u"    prompt: Which one?\n    response:\n      choices:\n        §- {id: a, text: First}\n"
                       "    grading: {expect: a}\n    tests: [{name: model, answer: {choice: a}, score: 1}]\n"_s));
    row("two items to order", u"exercise.choice.few"_s,
        extraExercise(u"order"_s, u"    prompt: Which first?\n    response: {items: §[{id: a, text: First}, {id: b, text: Second}]}\n"
                                  "    grading: {expect: [a, b]}\n    tests: [{name: model, answer: {order: [a, b]}, score: 1}]\n"_s));
    row("eleven items to order", u"exercise.limit"_s,
        extraExercise(u"order"_s, u"    prompt: Which first?\n    response: {items: §["_s + repeated(u"{id: i%1, text: Item %1},"_s, 11)
                                      + u"]}\n    grading: {expect: ["_s + repeated(u"i%1,"_s, 11)
                                      + u"]}\n    tests: [{name: model, answer: {order: ["_s + repeated(u"i%1,"_s, 11) + u"]}, score: 1}]\n"_s));
    row("one item to match", u"exercise.choice.few"_s,
        extraExercise(u"match"_s, u"    prompt: Where?\n    response:\n      left: §[{id: a, text: First}]\n"
                                  "      right: [{id: x, text: Ex}, {id: y, text: Why}]\n    grading: {expect: {a: x}}\n"
                                  "    tests: [{name: model, answer: {pairs: {a: x}}, score: 1}]\n"_s));
    row("nine targets to match", u"exercise.limit"_s,
        extraExercise(u"match"_s, u"    prompt: Where?\n    response:\n      left: [{id: a, text: First}, {id: b, text: Second}]\n"
                                  "      right: §["_s + repeated(u"{id: t%1, text: Target %1},"_s, 9)
                                      + u"]\n    grading: {expect: {a: t1, b: t2}}\n"
                                        "    tests: [{name: model, answer: {pairs: {a: t1, b: t2}}, score: 1}]\n"_s));
    row("same text", u"exercise.choice.duplicate-text"_s,
        extraChoice({u"{id: a, text: First}"_s, u"§{id: b, text: First, feedback: Look again.}"_s}, u"a"_s));
    row("same text through a placeholder", u"exercise.choice.duplicate-text"_s,
        extraChoice({u"{id: a, text: '12'}"_s, u"§{id: b, text: '{{ permits | count() }}', feedback: Look again.}"_s},
                    u"a"_s));
    row("wrong option", u"exercise.choice.no-feedback"_s,
        extraChoice({u"{id: a, text: First}"_s, u"§{id: b, text: Second}"_s}, u"a"_s));
    row("three options in a final test", u"exercise.guess.high"_s,
        extraChoice({u"{id: a, text: First}"_s, u"{id: b, text: Second, feedback: Look again.}"_s,
                     u"{id: c, text: Third, feedback: Look again.}"_s}, u"a"_s, u"final"_s)
            + QList<Edit>{{extra, u"        - {id: a"_s, u"        §- {id: a"_s}});
    row("own id", u"exercise.misconception.unknown"_s,
        {{exercises1, u"misconception: row-is-one-case"_s, u"misconception: §row-is-a-case"_s}});
    row("bars cut", u"exercise.build.model-flawed"_s,
        {{exercises2, u"aggregate: sum, type: quantitative, axis"_s,
          u"aggregate: sum, type: quantitative, scale: §{domain: [80, 320]}, axis"_s}});
    row("no such exercise", u"exercise.retired.replacement"_s,
        {{exercises1, u"    kind: choice.one"_s,
          u"    retired: true\n    replacedBy: §0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9eff\n    kind: choice.one"_s}});
}

void TestPackRules::expressions_data()
{
    addColumns();
    const QStringList key{u"exercise.key.error"_s};
    row("two bars", u"expr.syntax"_s, extraNumeric(u"§{expr: permits | | count()}"_s));
    row("in a test", u"expr.syntax"_s,
        {{exercises1, u"answer: {value: {expr: permits | sum(decided)}}"_s,
          u"answer: {value: §{expr: permits | sum(decided}}"_s}});
    row("dataset", u"expr.name-unknown"_s, extraNumeric(u"§{expr: permit | count()}"_s), {}, key);
    row("in an anticipation", u"expr.name-unknown"_s,
        {{exercises1, u"match: {value: {expr: permits | sum(decided)}}"_s,
          u"match: {value: §{expr: permits | sum(decide)}}"_s}});
    row("in a let value", u"expr.name-unknown"_s,
        {{exercises2, u"here: {expr: permits"_s, u"here: §{expr: permit"_s}});
    row("in a chart", u"expr.name-unknown"_s,
        {{exercises2, u"    mark: {type: line, point: true}"_s,
          u"    transform: [{filter: {field: year, gte: §{expr: permit | min(year)}}}]\n"
           "    mark: {type: line, point: true}"_s}});
    row("function", u"expr.function-unknown"_s, extraNumeric(u"§{expr: permits | summe(decided)}"_s));
    row("too few", u"expr.arguments"_s, extraNumeric(u"§{expr: permits | sum()}"_s));
    row("sum of texts", u"expr.type"_s, extraNumeric(u"§{expr: permits | sum(region)}"_s), {}, key);
    row("value of many rows", u"expr.single-value"_s, extraNumeric(u"§{expr: permits | value(decided)}"_s), {}, key);
    row("key", u"expr.div-zero"_s, extraNumeric(u"§{expr: 'coalesce(1 / (permits | min(year) - 2022), 3)'}"_s), {},
        {any});
    row("placeholder in prose", u"expr.div-zero"_s, extraLesson(u"## One\n\nSee §{{ 1 / 0 }} there.\n"_s));
    QString doubling = u"    let:\n      t0: {expr: permits}\n"_s;
    for (int i = 1; i < 15; ++i)
        doubling += u"      t%1: {expr: $t%2 | append($t%2)}\n"_s.arg(i).arg(i - 1);
    doubling += u"      t15: §{expr: $t14 | append($t14)}\n"_s;
    row("too many rows", u"expr.budget"_s, extraNumeric(u"12"_s, doubling));
}

void TestPackRules::data_data()
{
    addColumns();
    // The rules themselves are tested with dataset; here: they arrive, with the path of the pack.
    row("no descriptor", u"data.descriptor.missing"_s, {file(u"data/other/other.csv"_s, u"a\n1\n"_s)},
        u"data/other/datapackage.json"_s);
    row("broken", u"json.syntax"_s, {{descriptor, u"\"name\": \"permits\",\n"_s, u"\"name\": permits,\n"_s},
                                     {descriptor, u"permits,\n"_s, u"§permits,\n"_s}}, {}, {any});
    row("key twice", u"json.syntax"_s,
        {{descriptor, u"  \"name\": \"permits\",\n"_s,
          u"  \"name\": \"permits\",\n  §\"name\": \"permits\",\n"_s}}, {}, {any});
    row("25 levels", u"json.syntax"_s,
        {{descriptor, u"  \"name\": \"permits\",\n"_s,
          u"  \"name\": \"permits\",\n  \"deep\": "_s + QString(23, u'[') + u"§["_s + QString(24, u']') + u",\n"_s}}, {},
        {any});
    row("other name", u"data.name"_s, {{descriptor, u"\"name\": \"permits\""_s, u"\"name\": \"permit\""_s}},
        descriptor, {any});
    row("leaves the folder", u"data.path.escape"_s, {{descriptor, u"\"probe.csv\""_s, u"\"../probe.csv\""_s}},
        descriptor, {any});
    row("no file", u"data.resource.missing"_s, {removed(u"data/permits/probe.csv"_s)}, descriptor);
    row("short row", u"data.csv.ragged"_s, {{csvFile, u"North,2023,132,118,38"_s, u"§North,2023,132,118"_s}}, {},
        {any});
    row("word in a number", u"data.schema.type-mismatch"_s, {{csvFile, u"310,279,52"_s, u"310,279,§fifty"_s}});
    row("below the minimum", u"data.schema.constraint"_s, {{csvFile, u"120,96,41"_s, u"120,96,§-41"_s}});
    row("same key", u"data.key.duplicate"_s, {{csvFile, u"North,2023,132"_s, u"§North,2022,132"_s}}, {}, {any});
    row("absent", u"data.licence.missing"_s,
        {{descriptor, u"  \"licenses\": [{\"name\": \"CC-BY-4.0\"}],\n"_s, u""_s}}, descriptor);
    row("personal", u"data.sensitivity.personal"_s,
        {{descriptor, u"\"fictional\": true, \"sensitivity\": \"public\""_s,
          u"\"fictional\": false, \"sensitivity\": \"personal\""_s}}, descriptor, {u"data.source.missing"_s});
    row("not used", u"data.unused"_s,
        {file(u"data/spare/datapackage.json"_s,
              u"{\"name\": \"spare\", \"title\": \"Spare\", \"licenses\": [{\"name\": \"CC0-1.0\"}],"
               "\"chartroom\": {\"fictional\": true, \"sensitivity\": \"public\"}, \"resources\": [{\"name\": \"spare\","
               "\"path\": \"spare.csv\", \"schema\": {\"fields\": [{\"name\": \"a\", \"title\": \"A\", \"type\":"
               "\"integer\", \"chartroom\": {\"level\": \"ratio\", \"unit\": \"things\"}}]}}]}"_s),
         file(u"data/spare/spare.csv"_s, u"a\n1\n"_s)}, u"data/spare/datapackage.json"_s);
}

void TestPackRules::charts_data()
{
    addColumns();
    const QString bars = u"    title: South decided most\n    description: Bar chart of permits decided, South leads by far.\n"
                          "    data: {name: permits}\n    mark: bar\n    encoding:\n"
                          "      x: {field: region, type: nominal, sort: -y, axis: {title: Region}}\n"_s;
    const QString sum = u"      y: {field: decided, aggregate: sum, type: quantitative, axis: {title: Permits}}\n"_s;
    const QString source = u"    usermeta: {chartroom: {source: Fictional permit table}}\n"_s;
    const auto shown = [&](const QString &spec) { return extraChart(spec); };
    row("mark is a number", u"chart.spec.invalid"_s,
        {{exercises2, u"mark: {type: line, point: true}"_s, u"mark: §7"_s}});
    row("unknown mark", u"chart.spec.unsupported"_s,
        {{exercises2, u"mark: {type: line, point: true}"_s, u"mark: §{type: rose}"_s}});
    row("column", u"chart.field.missing"_s,
        {{exercises2, u"y: {field: median_days,"_s, u"y: {field: §mean_days,"_s}});
    row("filter keeps nothing", u"chart.nothing-drawn"_s,
        shown(QString(bars).replace(u"    title"_s, u"    §title"_s) + sum
              + u"    transform: [{filter: {field: year, equal: 1900}}]\n"_s + source));
    row("no description", u"chart.alt-missing"_s,
        shown(QString(bars + sum + source).remove(u"    description: Bar chart of permits decided, South leads by far.\n"_s)),
        u"lessons/extra/exercises.yaml"_s, {u"chart.rule.alt-text-present"_s});
    row("bars cut", u"chart.rule.bar-zero-baseline"_s,
        shown(bars + u"      y: {field: decided, aggregate: sum, type: quantitative, axis: {title: Permits},"
                      " scale: §{domain: [200, 900]}}\n"_s + source));
    row("meant to be cut", u"chart.intends.not-shown"_s,
        shown(bars + sum
              + u"    usermeta: {chartroom: {source: Fictional permit table, intends: §[bar-zero-baseline]}}\n"_s));
    row("intended", u"chart.rule-unknown"_s,
        shown(bars + sum + u"    usermeta: {chartroom: {source: Fictional permit table, intends: [§no-such-rule]}}\n"_s));
    row("used as a check", u"chart.rule-unknown"_s, {{exercises2, u"- use: axis-unit"_s, u"- use: §axis-units"_s}});
    row("bars in the lesson's chart, cut", u"chart.rule.bar-zero-baseline"_s, // pack-format.md 19
        {{exercises2, u"mark: {type: line, point: true}"_s, u"mark: bar"_s},
         {exercises2, u"type: quantitative, axis: {title: Median wait (days)}}"_s,
          u"type: quantitative, scale: §{domain: [30, 70]}, axis: {title: Median wait (days)}}"_s}}, {},
        {u"chart.rule.axis-not-clipped"_s}); // two waits are below 30
    const QString many = u"{\"name\": \"many\", \"title\": \"Many\", \"licenses\": [{\"name\": \"CC0-1.0\"}],"
                          "\"chartroom\": {\"fictional\": true, \"sensitivity\": \"public\"}, \"resources\": [{\"name\":"
                          "\"many\", \"path\": \"many.csv\", \"schema\": {\"fields\": [{\"name\": \"a\", \"title\": \"A\","
                          "\"type\": \"integer\", \"chartroom\": {\"level\": \"ratio\", \"unit\": \"things\"}}]}}]}"_s;
    row("5 001 points", u"chart.marks-limit"_s,
        shown(u"    title: Many\n    description: Five thousand and one things in one line.\n    data: {name: many}\n"
               "    mark: §point\n    encoding: {x: {field: a}, y: {field: a}}\n"_s)
            + QList<Edit>{file(u"data/many/datapackage.json"_s, many),
                          file(u"data/many/many.csv"_s, u"a\n"_s + repeated(u"%1\n"_s, 5001))});
    row("placed nowhere", u"chart.unused"_s,
        {{lesson2, u"```chart days-by-region\nMedian wait by region.\n```\n"_s, u"Text.\n"_s},
         {exercises2, u"  days-by-region:"_s, u"  §days-by-region:"_s}});
}

void TestPackRules::media_data()
{
    addColumns();
    const QString svg = u"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\">%1</svg>\n"_s;
    const auto picture = [&](const char *name, const QString &content) {
        row(name, u"media.svg-unsafe"_s, {file(u"media/steps.svg"_s, svg.arg(content))}, u"media/steps.svg"_s);
    };
    row("not listed", u"media.unlisted"_s, {file(u"media/other.svg"_s, svg.arg(u""_s))}, u"media/other.svg"_s);
    row("no file", u"media.missing"_s, {removed(u"media/steps.svg"_s), {packFile, u"steps.svg:"_s, u"§steps.svg:"_s}},
        {}, {u"lesson.ref.media-missing"_s});
    row("no alt", u"media.alt-missing"_s,
        {{packFile, u"    alt: Three boxes joined by arrows. An application is received, then checked, then decided.\n"_s,
          u""_s}}, packFile);
    row("file name", u"media.alt-poor"_s,
        {{packFile, u"alt: Three boxes joined by arrows. An application is received, then checked, then decided."_s,
          u"alt: §steps.svg"_s}});
    row("too short", u"media.alt-poor"_s,
        {{packFile, u"alt: Three boxes joined by arrows. An application is received, then checked, then decided."_s,
          u"alt: §3 boxes"_s}});
    row("GIF", u"media.type"_s, {file(u"media/a.gif"_s, u"GIF89a"_s)}, u"media/a.gif"_s, {u"media.unlisted"_s});
    row("text as SVG", u"media.type-mismatch"_s, {file(u"media/steps.svg"_s, u"hello"_s)}, u"media/steps.svg"_s);
    row("SVG as PNG", u"media.type-mismatch"_s, {file(u"media/a.png"_s, svg.arg(u""_s))}, u"media/a.png"_s,
        {u"media.unlisted"_s});
    picture("script", u"<script>x</script>"_s);
    picture("foreignObject", u"<foreignObject/>"_s);
    picture("event attribute", u"<g onclick=\"x\"/>"_s);
    picture("outside link", u"<image href=\"https://example.org/a.png\"/>"_s);
    picture("data link", u"<image href=\"data:image/png;base64,AA\"/>"_s);
    picture("outside url()", u"<rect fill=\"url( 'https://example.org/#a')\"/>"_s);
    picture("import", u"<style>@import 'a.css';</style>"_s);
    picture("escaped import", u"<style>@\\69mport 'a.css';</style>"_s);
    picture("not closed", u"<g>"_s);
    row("DOCTYPE", u"media.svg-unsafe"_s,
        {file(u"media/steps.svg"_s, u"<!DOCTYPE svg [<!ENTITY a 'b'>]>\n"_s + svg.arg(u"<text>&a;</text>"_s))},
        u"media/steps.svg"_s);
    row("style sheet", u"media.svg-unsafe"_s,
        {file(u"media/steps.svg"_s, u"<?xml-stylesheet href='a.css'?>\n"_s + svg.arg(u""_s))}, u"media/steps.svg"_s);
    row("9000 pixels", u"media.too-large"_s,
        {file(u"media/steps.svg"_s, QString(svg).replace(u"width=\"10\""_s, u"width=\"9000px\""_s).arg(u""_s))},
        u"media/steps.svg"_s);
    row("neither licence nor credit", u"media.licence-missing"_s,
        {{packFile, u"    licence: CC-BY-4.0\n"_s, u""_s}, {packFile, u"steps.svg:"_s, u"§steps.svg:"_s}});
    row("not used", u"media.unused"_s,
        {{lesson1, u"![](steps.svg)\n"_s, u""_s}, {packFile, u"steps.svg:"_s, u"§steps.svg:"_s}});
}

void TestPackRules::translations_data()
{
    addColumns();
    const QString french = u"lessons/reading-the-table/exercises.fr.yaml"_s;
    const QString lesson = u"lessons/reading-the-table/lesson.fr.md"_s;
    frenchRow("prompt reworded", u"translation.stale"_s,
              {{exercises1, u"What does one row of the permit table stand for?"_s, u"What is one row?"_s},
               {french, u"  one-row/prompt:"_s, u"  §one-row/prompt:"_s}});
    frenchRow("step reworded", u"translation.stale"_s,
              {{lesson1, u"A filter comes before a sum."_s, u"First filter, then add."_s},
               {lesson, u"## Additionner"_s, u"§## Additionner"_s}});
    frenchRow("introduction marked", u"translation.stale"_s,
              {{lesson, u"\"adcbb9417f9c1019\""_s, u"stale"_s}, {lesson, u"---\n\nTous"_s, u"---\n§\nTous"_s}});
    frenchRow("title of a dataset changed", u"translation.stale"_s,
              {{descriptor, u"Permit applications by"_s, u"Applications by"_s},
               {u"data/permits/datapackage.fr.yaml"_s, u"  title:"_s, u"  §title:"_s}});
    const QString charts = u"lessons/comparing-regions/exercises.fr.yaml"_s;
    frenchRow("a French chart title that is too long", u"chart.rule.title-short"_s,
              {{charts, u"  charts/days-by-region/title:"_s, u"  §charts/days-by-region/title:"_s},
               {charts, u"    text: Le Sud attend plus chaque année, le Nord moins\n"_s,
                u"    text: Le Sud attend plus chaque année que l’année d’avant, le Nord attend moins longtemps d’une année à l’autre\n"_s}});
    frenchRow("one text removed", u"translation.missing"_s,
              {{french, u"  one-row/explanation:\n    of: \"32324827dd4f460c\"\n    text: La région et l’année nomment ensemble chaque ligne une seule fois.\n"_s, u""_s}},
              french);
    frenchRow("overlay removed", u"translation.missing"_s, {removed(french)}, french);
    frenchRow("lesson removed", u"translation.missing"_s, {removed(lesson)}, lesson);
    frenchRow("path of nothing", u"translation.unknown-unit"_s,
              {{french, u"texts:\n"_s, u"texts:\n  §one-row/promt: {of: \"35099e14fc70f6b7\", text: Que dit-elle ?}\n"_s}});
    frenchRow("no hash", u"translation.source-hash-missing"_s,
              {{french, u"  one-row/prompt:\n    of: \"35099e14fc70f6b7\"\n"_s, u"  §one-row/prompt:\n"_s}});
    frenchRow("hash list too short", u"translation.source-hash-missing"_s,
              {{lesson, u"of: [\"adcbb9417f9c1019\", "_s, u"§of: ["_s}}, {}, {u"translation.stale"_s});
    frenchRow("step missing", u"translation.structure"_s,
              {{lesson, u"## Manquant n’est pas zéro\n\nUne région n’a pas donné son attente en 2024.\n"_s, u""_s}},
              lesson, {u"translation.source-hash-missing"_s});
    frenchRow("other option", u"translation.structure"_s,
              {{lesson, u"## Ce que"_s, u"§## Ce que"_s}, {lesson, u"rows=4"_s, u"rows=5"_s}});
    frenchRow("objective missing", u"translation.structure"_s,
              {{lesson, u"  - Additionner les bonnes lignes\n"_s, u""_s}}, lesson);
    frenchRow("other placeholder", u"translation.placeholder"_s,
              {{french, u"  total-decided/prompt:"_s, u"  §total-decided/prompt:"_s},
               {french, u"{{ $year }}"_s, u"2024"_s}});
    frenchRow("in a lesson", u"translation.placeholder"_s,
              {{lesson, u"---\n\nTous"_s, u"---\n§\nTous"_s}, {lesson, u"{{ permits | count() }}"_s, u"douze"_s}});
    frenchRow("Spanish file", u"translation.language-unlisted"_s,
              {file(u"pack.es.yaml"_s, u"format: chartroom-texts/1\nlanguage: es\ntexts: {}\n"_s)}, u"pack.es.yaml"_s);
    frenchRow("four words left", u"translation.same-as-source"_s,
              {{french, u"  one-row/response/choices/region-year/text:"_s,
                u"  §one-row/response/choices/region-year/text:"_s},
               {french, u"Une région pendant une année"_s, u"One region in one year"_s}});
    frenchRow("file of another language inside", u"yaml.value"_s, {{french, u"language: fr"_s, u"language: §de"_s}});
}

void TestPackRules::frameworks_data()
{
    addColumns();
    const QString path = u"framework.yaml"_s;
    const QString own = u"format: chartroom-framework/1\nid: org.example.office\nversion: \"2\"\n"
                         "title: Skills of the office\nlanguage: en\n"
                         "levels: [{level: 1, title: Aware}, {level: 2, title: Able}]\nstrands:\n  - id: S\n"
                         "    title: Statistics\n    competencies:\n      - code: S1\n"
                         "        uuid: 6c1d5a2e-6f0b-4d2b-9b1e-3f4a5b6c7d01\n        title: Describe\n"
                         "        levels: {1: Names centre, 2: Chooses it}\n"
                         "relations:\n  - {code: S1, type: isRelatedTo, framework: org.chartroom.dlf, target: C1}\n"_s;
    const auto with = [&](const QString &from, const QString &to) {
        return QList<Edit>{file(path, own), {path, from, to}};
    };
    row("second competency", u"framework.code-duplicate"_s,
        with(u"relations:"_s, u"      - code: §S1\n        uuid: 6c1d5a2e-6f0b-4d2b-9b1e-3f4a5b6c7d02\n"
                               "        title: Again\n        levels: {1: A, 2: B}\nrelations:"_s));
    row("gap", u"framework.level"_s, with(u"{level: 2, title: Able}"_s, u"§{level: 3, title: Able}"_s));
    row("statement missing", u"framework.level"_s, with(u"levels: {1: Names centre, 2: Chooses it}"_s,
                                                        u"levels: §{1: Names centre}"_s));
    row("unknown target", u"framework.relation-target"_s, with(u"target: C1"_s, u"target: §Z9"_s));
    row("same id as the program's", u"framework.content-differs"_s,
        with(u"id: org.example.office\nversion: \"2\""_s, u"id: org.chartroom.dlf\nversion: \"1\""_s), path,
        {u"framework.relation-target"_s});
    row("another format", u"yaml.value"_s, with(u"chartroom-framework/1"_s, u"§chartroom-skills/1"_s));
    row("code of the pack's own framework", u"lesson.competency.unknown"_s,
        with(u"x"_s, u"x"_s).mid(0, 1)
            + QList<Edit>{{packFile, u"id: org.chartroom.dlf, version: \"1\""_s, u"id: org.example.office, version: \"2\""_s},
                          {lesson1, u"[B3, C1]"_s, u"[S1, §C1]"_s}}, {}, {u"exercise.competency.unknown"_s});
}

void TestPackRules::readability_data()
{
    addColumns();
    const auto body = [](const char *name, const QString &rule, const QString &text) {
        row(name, rule, extraLesson(text));
    };
    const QString nine = u"the old fox and the dog sat in it "_s; // 9 words, all short
    body("31 words", u"text.sentence-long"_s, u"## One\n\nShort one. §"_s + nine.repeated(3) + u"by the old tree.\n"_s);
    row("30 words", u"text.acronym"_s,
        extraLesson(u"## One\n\n"_s + nine.repeated(3) + u"by the §TREE.\n"_s));
    body("351 words", u"text.step-long"_s, u"§## One\n\n"_s + QString(nine + u".\n"_s).repeated(39));
    row("81 words", u"text.prompt-long"_s,
        {{exercises1, u"prompt: What does one row of the permit table stand for?"_s,
          u"prompt: \u00a7\""_s + QString(nine + u". "_s).repeated(9) + u"\""_s}});
    // 100 words in 5 sentences of 20: 0.39·20 + 11.8·Y/W − 15.59 > 9 needs Y/W above 1.42.
    const QString heavy = u"Administrative organisations continually evaluate departmental communication "
                           "responsibilities and operational considerations "_s;
    body("long words", u"text.grade"_s, u"§## One\n\n"_s + QString(heavy + heavy + u".\n"_s).repeated(6));
    body("typed number", u"text.number-literal"_s, u"## One\n\nThere are §12 rows.\n"_s);
    body("grouped number", u"text.number-literal"_s, u"## One\n\nThere are §1,250 rows.\n"_s);
    row("in feedback", u"text.number-literal"_s,
        {{exercises1, u"feedback: You counted rows. A row holds many permits."_s,
          u"feedback: §You counted 12 rows."_s}});
    row("in a chart text", u"text.number-literal"_s,
        {{exercises2, u"note: East reported no wait for 2024."_s, u"note: §East has 37 cases."_s}});
    body("without brackets", u"text.acronym"_s, u"## One\n\nAsk the §FBI today.\n"_s);
    row("red bars", u"text.colour-only"_s,
        {{exercises2, u"feedback: These bars count rows. The question asks for permits decided."_s,
          u"feedback: §The red bars count rows."_s}});
    row("exclamation mark", u"text.exclamation"_s,
        {{exercises1, u"feedback: You counted rows. A row holds many permits."_s, u"feedback: §You counted rows!"_s}});
    row("blame", u"text.exclamation"_s,
        {{exercises1, u"feedback: You counted rows. A row holds many permits."_s, u"feedback: §That is wrong."_s}});
}

void TestPackRules::everyRuleHasARow()
{
    // Rules whose tests stand elsewhere, and why.
    const QStringList elsewhere{
        u"zip."_s, u"meta."_s, u"sign."_s,      // archives: tests/archive and test_packreader
        u"data."_s, u"file.encoding"_s, u"file.bom"_s, u"file.line-ending"_s, u"file.symlink"_s, // bytes and links
        u"exercise.test."_s, u"exercise.anticipate."_s, u"exercise.empty-counts"_s,
        u"exercise.feedback.leaks-answer"_s,    // need the grader: tests/grading
        u"pack.id.differs"_s, u"pack.version.not-raised"_s, u"pack.version.bump-too-small"_s,
        u"exercise.uuid.reused"_s, u"exercise.rev.not-raised"_s, // compare two versions
        u"exercise.probe.missing"_s, u"exercise.cloze."_s, u"exercise.match."_s, u"exercise.scenario."_s,
        u"exercise.repair."_s};                 // kinds of later builds
    QStringList without;
    for (const PackRule &rule : packRules()) {
        const bool tested = rowedRules().contains(rule.id)
            || std::any_of(elsewhere.begin(), elsewhere.end(),
                           [&rule](const QString &head) { return rule.id.startsWith(head); });
        if (!tested)
            without.append(rule.id);
    }
    if (rowedRules().size() < 50)
        QSKIP("Only a part of the rows was asked for.");
    QCOMPARE(without, QStringList());
}

QTEST_GUILESS_MAIN(TestPackRules)
#include "test_packrules.moc"

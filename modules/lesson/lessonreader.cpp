// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lessonreader.h"

#include "lesson/blockreader.h"
#include "lesson/fieldreader.h"
#include "lesson/formats.h"
#include "lesson/packrules.h"
#include "lesson/textfile.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

LocalText sourceText(const YamlNode &node, const QString &path, const QString &language)
{
    return {textOf(node), language, {}, {}, {path, node.line, node.column, {}}};
}

void checkCode(FieldReader &reader, const YamlNode &node)
{
    if (node.isScalar() && !isCompetencyCode(node.text))
        reader.report(u"yaml.value"_s, LessonTr::tr("“%1” is not a competency code such as C2 or C2.3.").arg(node.text),
                      node);
}

void readObjectives(FieldReader &reader, Lesson &lesson)
{
    reader.required(u"objectives");
    const qsizetype count = reader.texts(u"objectives").size();
    const YamlNode &list = reader.node(u"objectives");
    if (list.isList() && (count < 1 || count > 6))
        reader.report(u"yaml.value"_s, LessonTr::tr("A lesson has 1 to 6 objectives."), list);
    for (const YamlNode &item : list.items)
        lesson.objectives.append(sourceText(item, reader.path(), lesson.language));
}

LessonRole roleFrom(const QString &word)
{
    if (word == u"practice"_s)
        return LessonRole::Practice;
    if (word == u"placement"_s)
        return LessonRole::Placement;
    return word == u"final"_s ? LessonRole::Final : LessonRole::Learn;
}

void readFrontMatter(const LessonDocument &document, Lesson &lesson, QList<Issue> &issues)
{
    FieldReader reader(document.frontMatter, document.path, issues, LessonTr::tr("the front matter"));
    const QString uuid = reader.requiredText(u"uuid");
    if (!uuid.isEmpty() && !isUuidText(uuid))
        reader.report(u"yaml.value"_s, LessonTr::tr("“%1” is not a UUID in lower case.").arg(uuid),
                      reader.node(u"uuid"));
    lesson.uuid = isUuidText(uuid) ? LessonId::fromString(uuid) : LessonId{};
    reader.requiredText(u"title");
    lesson.title = sourceText(reader.node(u"title"), document.path, lesson.language);
    lesson.role = roleFrom(reader.word(u"role", {u"learn"_s, u"practice"_s, u"placement"_s, u"final"_s}));
    reader.required(u"level");
    lesson.level = static_cast<int>(reader.integer(u"level", 1, 4).value_or(1));
    reader.required(u"minutes");
    lesson.minutes = static_cast<int>(reader.integer(u"minutes", 1, 120).value_or(1));
    reader.required(u"competencies");
    lesson.competencies = reader.texts(u"competencies");
    for (const YamlNode &item : reader.node(u"competencies").items)
        checkCode(reader, item);
    readObjectives(reader, lesson);
    reader.finish();
}

/// Level-1 headings, skipped levels, missing and empty steps.
void checkHeadings(const LessonDocument &document, QList<Issue> &issues)
{
    if (document.steps.size() == 1)
        issues.append(packIssue(u"lesson.step.none"_s, LessonTr::tr("The lesson has no level-2 heading."),
                                wholeFile(document.path)));
    for (qsizetype i = 0; i < document.steps.size(); ++i) {
        const StepSource &step = document.steps.at(i);
        int level = i == 0 ? 1 : 2;
        for (const MarkdownPart &part : step.parts) {
            if (part.kind != MarkdownKind::Heading)
                continue;
            const Place place{document.path, part.line, part.column, {}};
            if (part.level == 1)
                issues.append(packIssue(u"lesson.heading.level-1"_s,
                                        LessonTr::tr("The lesson's title is its only level-1 heading."), place));
            else if (part.level > level + 1)
                issues.append(packIssue(u"lesson.heading.skip"_s,
                                        LessonTr::tr("This heading skips a level."), place));
            level = part.level;
        }
        if (i > 0 && step.parts.isEmpty())
            issues.append(packIssue(u"lesson.step.empty"_s, LessonTr::tr("This step is empty."),
                                    {document.path, step.line, 1, {}}));
    }
}

/// Blocks that follow each other as plain Markdown are one, so that lists and paragraphs flow together.
QList<Block> joined(const QList<Block> &blocks)
{
    QList<Block> result;
    for (const Block &block : blocks) {
        const auto *text = std::get_if<MarkdownBlock>(&block);
        auto *before = result.isEmpty() ? nullptr : std::get_if<MarkdownBlock>(&result.last());
        if (text != nullptr && before != nullptr)
            before->text += u"\n\n"_s + text->text;
        else
            result.append(block);
    }
    return result;
}

QList<Step> readSteps(const LessonDocument &document, QList<Issue> &issues)
{
    QList<Step> steps;
    for (const StepSource &source : document.steps) {
        Step step;
        step.title = source.title;
        step.line = source.line;
        step.blocks = joined(readBlocks(source, document.path, issues));
        steps.append(step);
    }
    return steps;
}

bool reportFrontMatter(const LessonDocument &document, QList<Issue> &issues)
{
    issues += document.yamlIssues;
    if (!document.hasFrontMatter)
        issues.append(packIssue(u"lesson.front-matter.missing"_s,
                                LessonTr::tr("The lesson does not start with front matter between two lines ---."),
                                wholeFile(document.path)));
    return document.hasFrontMatter && document.yamlIssues.isEmpty();
}

/// translation.structure: the first step that differs.
bool checkStructure(const LessonDocument &document, const LessonDocument &source, QList<Issue> &issues)
{
    if (document.steps.size() != source.steps.size()) {
        issues.append(packIssue(u"translation.structure"_s,
                                LessonTr::tr("The translation has %1 steps, the source has %2.")
                                    .arg(document.steps.size() - 1).arg(source.steps.size() - 1),
                                wholeFile(document.path)));
        return false;
    }
    const qsizetype objectives = source.frontMatter[u"objectives"].items.size();
    if (document.frontMatter[u"objectives"].items.size() != objectives) {
        issues.append(packIssue(u"translation.structure"_s,
                                LessonTr::tr("The translation must have %1 objectives like the source.")
                                    .arg(objectives),
                                wholeFile(document.path)));
        return false;
    }
    for (qsizetype i = 0; i < document.steps.size(); ++i) {
        if (blockStructure(document.steps.at(i)) == blockStructure(source.steps.at(i)))
            continue;
        issues.append(packIssue(u"translation.structure"_s,
                                LessonTr::tr("The blocks of step %1 differ from those of the source.").arg(i),
                                {document.path, document.steps.at(i).line, 1, {}}));
        return false;
    }
    return true;
}

} // namespace

Lesson readLesson(const LessonDocument &document, const QString &slug, const QString &language, QList<Issue> &issues)
{
    Lesson lesson;
    lesson.slug = slug;
    lesson.language = language;
    if (reportFrontMatter(document, issues))
        readFrontMatter(document, lesson, issues);
    checkHeadings(document, issues);
    lesson.stepsByLanguage.insert(language, readSteps(document, issues));
    return lesson;
}

LessonTranslation readLessonTranslation(const LessonDocument &document, const LessonDocument &source,
                                        const QString &language, QList<Issue> &issues)
{
    LessonTranslation translation;
    if (!reportFrontMatter(document, issues))
        return translation;
    FieldReader reader(document.frontMatter, document.path, issues, LessonTr::tr("the front matter"));
    const QString stated = reader.requiredText(u"language");
    if (!stated.isEmpty() && stated != language)
        reader.report(u"yaml.value"_s, LessonTr::tr("The file is named for “%1”, but says “%2”.").arg(language, stated),
                      reader.node(u"language"));
    translation.title = reader.requiredText(u"title");
    reader.required(u"objectives");
    translation.objectives = reader.texts(u"objectives");
    translation.of = reader.texts(u"of");
    if (translation.of.size() != document.steps.size())
        issues.append(packIssue(u"translation.source-hash-missing"_s,
                                LessonTr::tr("The list “of” needs one hash for each step, the introduction included."),
                                reader.placeOfKey(u"of")));
    reader.finish();
    QList<Issue> repeated; // what is wrong with blocks is said for the source
    translation.steps = readSteps(document, repeated);
    translation.isUsable = checkStructure(document, source, issues);
    return translation;
}

bool isCurrentStep(const LessonTranslation &translation, const QStringList &sourceHashes, qsizetype index)
{
    // A missing hash counts as current, as in overlays; it has a finding of its own.
    return index >= translation.of.size() || translation.of.at(index) == sourceHashes.value(index);
}

} // namespace chartroom

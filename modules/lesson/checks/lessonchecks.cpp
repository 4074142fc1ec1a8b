// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/checkcontext.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void checkLessonCompetencies(CheckContext &context, const LessonDocument &document)
{
    if (context.framework == nullptr)
        return;
    for (const YamlNode &node : document.frontMatter[u"competencies"].items) {
        const bool known = context.framework->contains(node.text)
            && levelOf(node.text) <= context.framework->highestLevel();
        if (!known)
            context.report(u"lesson.competency.unknown"_s,
                           LessonTr::tr("The framework has no competency “%1”.").arg(node.text),
                           {document.path, node.line, node.column, {}});
    }
}

void checkLength(CheckContext &context, const LessonDocument &document)
{
    const bool tooLarge = context.reading.source.files.value(document.path).size() > (200 << 10);
    if (tooLarge || document.steps.size() > 21)
        context.reportFile(u"lesson.too-long"_s, LessonTr::tr("A lesson may have at most 20 steps and 200 KiB."),
                           document.path);
}

void checkLessonUuids(CheckContext &context)
{
    QSet<LessonId> seen;
    for (const Lesson &lesson : context.pack.lessons) {
        const QString path = u"lessons/"_s + lesson.slug + u"/lesson.md"_s;
        const YamlNode node = context.files.lessons.value(path).frontMatter[u"uuid"];
        if (!lesson.uuid.isNull() && seen.contains(lesson.uuid))
            context.report(u"lesson.uuid.duplicate"_s,
                           LessonTr::tr("Another lesson of the pack has the UUID %1.").arg(lesson.uuid.toString()),
                           {path, node.line, node.column, {}});
        seen.insert(lesson.uuid);
    }
}

} // namespace

void checkLessons(CheckContext &context)
{
    checkLessonUuids(context);
    for (const Lesson &lesson : context.pack.lessons) {
        const QString path = u"lessons/"_s + lesson.slug + u"/lesson.md"_s;
        const LessonDocument document = context.files.lessons.value(path);
        checkLessonCompetencies(context, document);
        checkLength(context, document);
        checkPlacement(context, lesson, document);
    }
}

} // namespace chartroom

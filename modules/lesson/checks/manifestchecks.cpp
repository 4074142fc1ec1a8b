// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/checkcontext.h"
#include "lesson/formats.h"
#include "lesson/tr.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QString manifest = u"pack.yaml"_s;

void checkChangelog(CheckContext &context)
{
    const QString path = u"CHANGELOG.md"_s;
    if (!context.reading.source.files.contains(path)) {
        context.reportFile(u"pack.changelog.missing"_s, LessonTr::tr("The pack has no CHANGELOG.md."), manifest);
        return;
    }
    const QRegularExpression heading(u"^## "_s + QRegularExpression::escape(context.pack.version) + u"(?:\\s|$)"_s,
                                     QRegularExpression::MultilineOption);
    if (!heading.match(context.files.texts.value(path)).hasMatch() && !context.files.broken.contains(path))
        context.reportFile(u"pack.changelog.version-missing"_s,
                           LessonTr::tr("CHANGELOG.md has no heading “## %1”.").arg(context.pack.version), path);
}

void checkCompanions(CheckContext &context)
{
    const auto &files = context.reading.source.files;
    if (!files.contains(u"LICENSE"_s))
        context.reportFile(u"pack.licence.file-missing"_s,
                           LessonTr::tr("The pack has no file LICENSE with the full licence text."), manifest);
    if (!files.contains(u"README.md"_s))
        context.reportFile(u"pack.readme.missing"_s, LessonTr::tr("The pack has no README.md for trainers."),
                           manifest);
    if (context.pack.contact.isEmpty())
        context.reportFile(u"pack.contact.missing"_s,
                           LessonTr::tr("Say under contact where readers can report problems."), manifest);
}

} // namespace

void checkManifest(CheckContext &context)
{
    const YamlNode root = context.yaml(manifest);
    if (needsNewerProgram(context.pack.minProgram))
        context.report(u"pack.program.newer"_s,
                       LessonTr::tr("The pack needs version %1 of the program or newer.").arg(context.pack.minProgram),
                       {manifest, root[u"minProgram"].line, root[u"minProgram"].column, {}});
    if (context.framework == nullptr && !context.pack.frameworkId.isEmpty()) {
        const YamlNode &node = root[u"framework"];
        context.report(u"pack.framework.unknown"_s,
                       LessonTr::tr("The framework %1 %2 is neither part of the program nor of the pack.")
                           .arg(context.pack.frameworkId, context.pack.frameworkVersion),
                       {manifest, node.line, node.column, {}});
    }
    checkCompanions(context);
    checkChangelog(context);
}

void checkPackLimits(CheckContext &context)
{
    const auto limit = [&context](qsizetype count, qsizetype most, const QString &message, const QString &path) {
        if (count > most)
            context.reportFile(u"pack.limit"_s, message.arg(most).arg(count), path);
    };
    qsizetype exercises = 0;
    qsizetype tables = 0;
    for (const Lesson &lesson : context.pack.lessons) {
        limit(lesson.exercises.size(), 60, LessonTr::tr("A lesson may hold at most %1 exercises, this one holds %2."),
              u"lessons/"_s + lesson.slug + u"/exercises.yaml"_s);
        exercises += lesson.exercises.size();
    }
    for (const DataPackage &dataset : context.pack.datasets)
        tables += dataset.resources.size();
    limit(context.pack.lessons.size(), 200, LessonTr::tr("A pack may hold at most %1 lessons, this one holds %2."),
          manifest);
    limit(exercises, 2000, LessonTr::tr("A pack may hold at most %1 exercises, this one holds %2."), manifest);
    limit(tables, 200, LessonTr::tr("A pack may hold at most %1 tables, this one holds %2."), manifest);
}

} // namespace chartroom

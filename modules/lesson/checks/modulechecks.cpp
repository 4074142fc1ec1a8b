// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/checkcontext.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QString moduleFile = u"pack.yaml"_s;

Place placeOfItem(const YamlNode &list, qsizetype index)
{
    const YamlNode &node = index < list.items.size() ? list.items.at(index) : list;
    return {moduleFile, node.line, node.column, {}};
}

/// True when following `after` from a module leads back to it.
bool reaches(const QMap<QString, QStringList> &after, const QString &from, const QString &target, QSet<QString> &seen)
{
    for (const QString &next : after.value(from)) {
        if (next == target)
            return true;
        if (seen.contains(next))
            continue;
        seen.insert(next);
        if (reaches(after, next, target, seen))
            return true;
    }
    return false;
}

void checkOrder(CheckContext &context, const YamlNode &modules)
{
    QMap<QString, QStringList> after;
    for (const PackModule &module : context.pack.modules)
        after.insert(module.id, module.after);
    for (const YamlNode &node : modules.items) {
        const QString id = node[u"id"].text;
        const YamlNode &list = node[u"after"];
        for (qsizetype i = 0; i < list.items.size(); ++i) {
            if (!after.contains(list.items.at(i).text))
                context.report(u"pack.module.cycle"_s,
                               LessonTr::tr("There is no module “%1”.").arg(list.items.at(i).text),
                               placeOfItem(list, i));
        }
        QSet<QString> seen;
        if (reaches(after, id, id, seen))
            context.report(u"pack.module.cycle"_s,
                           LessonTr::tr("The module “%1” would have to be finished before itself.").arg(id),
                           {moduleFile, list.line, list.column, {}});
    }
}

void checkLessonList(CheckContext &context, const YamlNode &module, QSet<QString> &listed)
{
    const YamlNode &lessons = module[u"lessons"];
    if (lessons.items.isEmpty() && module.isMap())
        context.report(u"pack.module.empty"_s,
                       LessonTr::tr("The module “%1” has no lessons.").arg(module[u"id"].text),
                       {moduleFile, module.line, module.column, {}});
    for (qsizetype i = 0; i < lessons.items.size(); ++i) {
        const QString slug = lessons.items.at(i).text;
        const Place place = placeOfItem(lessons, i);
        if (!context.files.layout.lessons.contains(slug))
            context.report(u"pack.lesson.missing"_s, LessonTr::tr("There is no folder lessons/%1.").arg(slug), place);
        if (listed.contains(slug))
            context.report(u"pack.lesson.listed-twice"_s,
                           LessonTr::tr("The lesson “%1” is listed twice.").arg(slug), place);
        listed.insert(slug);
    }
}

} // namespace

void checkModules(CheckContext &context)
{
    const YamlNode root = context.yaml(moduleFile);
    const YamlNode &modules = root[u"modules"];
    QSet<QString> listed;
    for (const YamlNode &module : modules.items)
        checkLessonList(context, module, listed);
    for (const QString &slug : context.files.layout.lessons) {
        if (!listed.contains(slug))
            context.reportFile(u"pack.lesson.unlisted"_s,
                               LessonTr::tr("The lesson “%1” is in no module.").arg(slug),
                               u"lessons/"_s + slug + u"/lesson.md"_s);
    }
    checkOrder(context, modules);
}

} // namespace chartroom

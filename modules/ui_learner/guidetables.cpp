// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/guidetables.h"

#include "base/numberformat.h"
#include "competency/framework.h"
#include "competency/rolepath.h"
#include "competency/targetprofile.h"
#include "lesson/placeholders.h"
#include "lesson/values.h"
#include "ui_learner/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// What the lessons of a module build, each code once.
QString codesBuiltBy(const Pack &pack, const PackModule &module)
{
    QStringList codes;
    for (const QString &slug : module.lessons) {
        const Lesson *lesson = pack.lesson(slug);
        for (const QString &code : lesson ? lesson->competencies : QStringList())
            codes << competencyOf(code);
    }
    codes.removeDuplicates();
    codes.sort();
    return codes.join(u", "_s);
}

QString rowOfModule(const Pack &pack, const PackModule &module, const QString &language)
{
    int minutes = 0;
    for (const QString &slug : module.lessons)
        minutes += pack.lesson(slug) ? pack.lesson(slug)->minutes : 0;
    return u"| %1 | %2 | %3 | %4 |\n"_s.arg(module.title.text(language)).arg(module.lessons.size())
        .arg(displayFixed(minutes / 60.0, 1, language), codesBuiltBy(pack, module));
}

/// The title of a stop; empty when the pack does not have it.
QString titleOfStop(const Pack &pack, const PathStop &stop, const QString &language)
{
    if (const Lesson *lesson = stop.lesson.isEmpty() ? nullptr : pack.lesson(stop.lesson))
        return shownText(lesson->title.text(language), lessonContext(pack, language));
    for (const PackModule &module : pack.modules) {
        if (stop.lesson.isEmpty() && module.id == stop.module)
            return module.title.text(language);
    }
    return {};
}

QString rowOfPath(const QList<const Pack *> &packs, const RolePath &path, const QString &language)
{
    QStringList titles;
    for (const Pack *pack : packs) {
        for (const PathStop &stop : pack->id == path.pack ? path.stops : QList<PathStop>()) {
            if (const QString title = titleOfStop(*pack, stop, language); !title.isEmpty())
                titles << title;
        }
    }
    const TargetProfile *role = builtInProfile(path.id);
    return titles.isEmpty() || !role ? QString() : u"| %1 | %2 |\n"_s.arg(role->title.text(language), titles.join(u" \u203a "_s));
}

} // namespace

QString modulesTable(const QList<const Pack *> &packs, const QString &language)
{
    QString rows;
    for (const Pack *pack : packs) {
        for (const PackModule &module : pack->modules)
            rows += rowOfModule(*pack, module, language);
    }
    if (rows.isEmpty())
        return {};
    return u"\n\n## %1\n\n| %2 | %3 | %4 | %5 |\n|---|---:|---:|---|\n"_s.arg(UiLearnerTr::tr("The modules"), UiLearnerTr::tr("Module"), UiLearnerTr::tr("Lessons"),
                                                                       UiLearnerTr::tr("Hours"), UiLearnerTr::tr("Builds")) + rows;
}

QString pathsTable(const QList<const Pack *> &packs, const QString &language)
{
    QString rows;
    for (const RolePath &path : builtInPaths())
        rows += rowOfPath(packs, path, language);
    if (rows.isEmpty())
        return {};
    return u"\n\n## %1\n\n| %2 | %3 |\n|---|---|\n"_s.arg(UiLearnerTr::tr("The order of each path"), UiLearnerTr::tr("Role"), UiLearnerTr::tr("Modules and lessons")) + rows;
}

} // namespace chartroom

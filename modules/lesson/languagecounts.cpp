// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lessonunits.h"
#include "lesson/packreader.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void countFile(const TranslatableFile &file, LanguageCount &count)
{
    const Overlay none;
    const auto overlay = std::find_if(file.overlays.begin(), file.overlays.end(), [&count](const Overlay &candidate) {
        return candidate.language == count.language;
    });
    for (const TextUnit &unit : file.units) {
        const UnitState state = unitState(unit, overlay == file.overlays.end() ? none : *overlay);
        ++count.units;
        count.translated += state == UnitState::Current ? 1 : 0;
        count.stale += state == UnitState::Stale ? 1 : 0;
    }
}

void countLesson(const PackFiles &files, const QString &slug, LanguageCount &count)
{
    const QString folder = u"lessons/"_s + slug;
    const LessonDocument source = files.lessons.value(folder + u"/lesson.md"_s);
    const QString path = folder + u"/lesson."_s + count.language + u".md"_s;
    const LessonTranslationState state = lessonTranslationState(source, files.lessons.value(path));
    for (const LessonUnit &unit : lessonUnits(source)) {
        const UnitState own = state.steps.value(unit.step, UnitState::Missing);
        ++count.units;
        count.translated += own == UnitState::Current ? 1 : 0;
        count.stale += own == UnitState::Stale ? 1 : 0;
    }
}

} // namespace

QList<LanguageCount> languageCounts(const PackReading &reading)
{
    QList<LanguageCount> counts;
    if (!reading.pack)
        return counts;
    for (const QString &language : reading.pack->languages) {
        if (language == reading.pack->language)
            continue;
        LanguageCount count{language, 0, 0, 0};
        for (const TranslatableFile &file : reading.files.translatable)
            countFile(file, count);
        for (const Lesson &lesson : reading.pack->lessons)
            countLesson(reading.files, lesson.slug, count);
        counts.append(count);
    }
    return counts;
}

} // namespace chartroom

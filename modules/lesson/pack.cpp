// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/pack.h"

namespace chartroom {

using namespace Qt::StringLiterals;

const Resource *Pack::resource(const QString &reference) const
{
    const qsizetype slash = reference.indexOf(u'/');
    const auto it = datasets.find(slash < 0 ? reference : reference.first(slash));
    if (it == datasets.end())
        return nullptr;
    return it->resource(slash < 0 ? QString() : reference.sliced(slash + 1));
}

const Table *Pack::table(const QString &reference) const
{
    const Resource *found = resource(reference);
    return found == nullptr ? nullptr : &found->table;
}

const Lesson *Pack::lesson(const QString &slug) const
{
    for (const Lesson &candidate : lessons) {
        if (candidate.slug == slug)
            return &candidate;
    }
    return nullptr;
}

const Exercise *Pack::exercise(const QString &idOrUuid) const
{
    for (const Lesson &candidate : lessons) {
        if (const Exercise *found = candidate.exercise(idOrUuid))
            return found;
    }
    return nullptr;
}

const Exercise *Pack::exercise(const ExerciseId &uuid) const
{
    for (const Lesson &candidate : lessons) {
        for (const Exercise &found : candidate.exercises) {
            if (found.uuid == uuid)
                return &found;
        }
    }
    return nullptr;
}

const Lesson *Pack::lessonOf(const Exercise &exercise) const
{
    return lesson(exercise.lesson);
}

const PackModule *Pack::moduleOf(const QString &lessonSlug) const
{
    for (const PackModule &module : modules) {
        if (module.lessons.contains(lessonSlug))
            return &module;
    }
    return nullptr;
}

TableLookup packTables(const Pack &pack)
{
    return [&pack](const QString &reference) { return pack.table(reference); };
}

} // namespace chartroom

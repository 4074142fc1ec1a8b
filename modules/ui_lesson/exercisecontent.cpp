// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/exercisecontent.h"

#include "lesson/placeholders.h"

namespace chartroom {

EvaluationContext ExerciseContent::context() const
{
    const auto variant = variantOf(*exercise, seed, packTables(*pack));
    auto context = exerciseContext(*pack, *exercise, variant ? *variant : Variant{}, language);
    return context ? *context : lessonContext(*pack, language);
}

QString ExerciseContent::text(const LocalText &text) const
{
    return shownText(text.text(language), context());
}

TableLookup ExerciseContent::tables() const
{
    const QString main = exercise->data.value(0);
    return [pack = pack, main](const QString &reference) { return pack->table(reference.isEmpty() ? main : reference); };
}

QJsonObject ExerciseContent::chart(const LocalJson &chart) const
{
    auto spec = chartSpecJson(chart, context());
    return spec ? *spec : QJsonObject();
}

QJsonObject ExerciseContent::chart(const ChartReference &reference) const
{
    if (reference.name.isEmpty())
        return chart(reference.spec);
    const Lesson *lesson = pack->lessonOf(*exercise);
    return lesson ? chart(lesson->charts.value(reference.name)) : QJsonObject();
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/checkcontext.h"
#include "lesson/misconceptions.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void checkIdentities(CheckContext &context)
{
    QSet<QString> ids;
    QSet<QUuid> uuids;
    for (const Lesson &lesson : context.pack.lessons)
        uuids.insert(lesson.uuid.uuid);
    for (const Lesson &lesson : context.pack.lessons) {
        for (const Exercise &exercise : lesson.exercises) {
            if (!exercise.id.isEmpty() && ids.contains(exercise.id))
                context.report(u"exercise.id.duplicate"_s,
                               LessonTr::tr("Another exercise of the pack has the id “%1”.").arg(exercise.id),
                               exercise.placeOf({u"id"_s}));
            if (!exercise.uuid.isNull() && uuids.contains(exercise.uuid.uuid))
                context.report(u"exercise.uuid.duplicate"_s,
                               LessonTr::tr("The UUID %1 is used twice in the pack.").arg(exercise.uuid.toString()),
                               exercise.placeOf({u"uuid"_s}));
            ids.insert(exercise.id);
            uuids.insert(exercise.uuid.uuid);
        }
    }
}

void checkExerciseCompetencies(CheckContext &context, const Exercise &exercise)
{
    if (context.framework == nullptr)
        return;
    for (const YamlEntry &entry : exercise.node[u"competencies"].entries) {
        const bool known = context.framework->contains(entry.key)
            && levelOf(entry.key) <= context.framework->highestLevel();
        if (!known)
            context.report(u"exercise.competency.unknown"_s,
                           LessonTr::tr("The framework has no competency “%1”.").arg(entry.key),
                           {exercise.path, entry.line, entry.column, {}});
    }
}

void checkReference(CheckContext &context, const Exercise &exercise, const YamlNode &node)
{
    if (!node.isScalar())
        return;
    context.useDataset(node.text);
    const QString descriptor = u"data/"_s + node.text.section(u'/', 0, 0) + u"/datapackage.json"_s;
    if (context.pack.table(node.text) == nullptr && !context.files.broken.contains(descriptor))
        context.report(u"exercise.data.missing"_s,
                       LessonTr::tr("There is no dataset or table “%1”.").arg(node.text),
                       {exercise.path, node.line, node.column, {}});
}

void checkData(CheckContext &context, const Exercise &exercise)
{
    const YamlNode &data = exercise.node[u"data"];
    checkReference(context, exercise, data);
    for (const YamlNode &item : data.items)
        checkReference(context, exercise, item);
    for (const YamlNode &item : exercise.node[u"grading"][u"probes"].items)
        checkReference(context, exercise, item);
}

/// `response.fields` and `response.columns` name columns of the main table wherever a kind has them as plain lists.
void checkFields(CheckContext &context, const Exercise &exercise, QStringView key)
{
    const Table *table = context.pack.table(exercise.data.value(0));
    if (table == nullptr)
        return;
    for (const YamlNode &item : exercise.node[u"response"][key].items) {
        if (item.isScalar() && table->columnIndex(item.text) < 0)
            context.report(u"exercise.field.missing"_s,
                           LessonTr::tr("%1 has no column “%2”.").arg(exercise.data.value(0), item.text),
                           {exercise.path, item.line, item.column, {}});
    }
}

/// Every `misconception` below a node.
void checkMisconceptions(CheckContext &context, const Exercise &exercise, const YamlNode &node)
{
    for (const YamlEntry &entry : node.entries) {
        const bool named = entry.key == u"misconception"_s && entry.value.isScalar();
        const bool known = misconceptionIds().contains(entry.value.text)
            || context.pack.misconceptions.contains(entry.value.text);
        if (named && !known)
            context.report(u"exercise.misconception.unknown"_s,
                           LessonTr::tr("The misconception “%1” is neither built in nor in pack.yaml.")
                               .arg(entry.value.text),
                           {exercise.path, entry.value.line, entry.value.column, {}});
        checkMisconceptions(context, exercise, entry.value);
    }
    for (const YamlNode &item : node.items)
        checkMisconceptions(context, exercise, item);
}

void checkLimits(CheckContext &context, const Exercise &exercise)
{
    if (variantCount(exercise) > 64)
        context.report(u"exercise.limit"_s,
                       LessonTr::tr("The parameters give %1 variants; at most 64 are allowed.")
                           .arg(variantCount(exercise)),
                       exercise.placeOf({u"variants"_s}));
    if (exercise.tests.size() > 100)
        context.report(u"exercise.limit"_s, LessonTr::tr("At most 100 tests are allowed."),
                       exercise.placeOf({u"tests"_s}));
    if (exercise.node[u"response"][u"nodes"].entries.size() > 30)
        context.report(u"exercise.limit"_s, LessonTr::tr("At most 30 nodes are allowed."),
                       exercise.placeOf({u"response"_s, u"nodes"_s}));
}

void checkRetired(CheckContext &context, const Exercise &exercise)
{
    if (exercise.replacedBy.isNull())
        return;
    if (context.pack.exercise(exercise.replacedBy) == nullptr)
        context.report(u"exercise.retired.replacement"_s,
                       LessonTr::tr("No exercise of the pack has the UUID %1.").arg(exercise.replacedBy.toString()),
                       exercise.placeOf({u"replacedBy"_s}));
}

/// Guessing reaches the full score of choice.one with probability 1 / options.
void checkGuessing(CheckContext &context, const Lesson &lesson, const Exercise &exercise)
{
    const auto *choice = bodyOf<ChoiceOne>(exercise);
    if (lesson.role != LessonRole::Final || choice == nullptr || choice->choices.size() > 3)
        return;
    context.report(u"exercise.guess.high"_s,
                   LessonTr::tr("With %n option(s), guessing reaches the full score too often for a final test.",
                                nullptr, static_cast<int>(choice->choices.size())),
                   exercise.placeOf({u"response"_s, u"choices"_s}));
}

} // namespace

void checkExercises(CheckContext &context)
{
    checkIdentities(context);
    for (const Lesson &lesson : context.pack.lessons) {
        for (const Exercise &exercise : lesson.exercises) {
            checkExerciseCompetencies(context, exercise);
            checkData(context, exercise);
            checkFields(context, exercise, u"fields");
            checkFields(context, exercise, u"columns");
            checkMisconceptions(context, exercise, exercise.node);
            checkLimits(context, exercise);
            checkRetired(context, exercise);
            checkGuessing(context, lesson, exercise);
            checkScenario(context, lesson, exercise);
            checkExerciseValues(context, exercise);
        }
    }
}

} // namespace chartroom

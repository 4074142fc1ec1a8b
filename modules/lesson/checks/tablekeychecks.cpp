// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/keychecks.h"
#include "lesson/tr.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// exercise.field.missing for a name that is no column of a table of the exercise.
void checkKeyField(CheckContext &context, const Exercise &exercise, const QString &reference, const QJsonValue &name,
                   const Place &place)
{
    const Table *table = context.pack.table(reference);
    if (table == nullptr || !name.isString() || table->columnIndex(name.toString()) >= 0)
        return;
    context.report(u"exercise.field.missing"_s,
                   LessonTr::tr("The key of %1 names a column “%2” that %3 does not have.")
                       .arg(exercise.id, name.toString(), reference),
                   place);
}

void checkKeyFields(CheckContext &context, const Exercise &exercise, const QJsonArray &names, const Place &place)
{
    for (const QJsonValue &name : names)
        checkKeyField(context, exercise, exercise.data.value(0), name, place);
}

Place expectPlace(const Exercise &exercise, const QString &key)
{
    return exercise.placeOf({u"grading"_s, u"expect"_s, key});
}

} // namespace

void checkSelectKey(CheckContext &context, const Exercise &exercise, const TableSelect &body,
                    const EvaluationContext &values)
{
    const ExerciseValue &rows = body.expectRows.isGiven() ? body.expectRows : body.expect;
    if (rows.isExpression())
        checkKeyTies(context, *rows.expression, values, rows.place);
    if (!body.expectField.isEmpty())
        checkKeyFields(context, exercise, {body.expectField}, expectPlace(exercise, u"field"_s));
    if (body.select == TableSelect::Select::Columns)
        checkKeyFields(context, exercise, body.expect.literal.toArray(), body.expect.place);
    for (const QJsonValue &cell : body.expect.literal.toArray())
        checkKeyFields(context, exercise, {cell[u"field"_s]}, body.expect.place);
}

void checkPivotKey(CheckContext &context, const Exercise &exercise, const TablePivot &body)
{
    if (body.expectTable.isGiven())
        return;
    for (const QString &key : {u"rows"_s, u"columns"_s})
        checkKeyFields(context, exercise, body.expect.value(key).toArray(), expectPlace(exercise, key));
    const QJsonArray measures = body.expect.value(u"values"_s).toArray();
    for (const QJsonValue &measure : measures) {
        checkKeyFields(context, exercise, {measure[u"field"_s], measure[u"per"_s]},
                       expectPlace(exercise, u"values"_s));
    }
}

void checkJoinKey(CheckContext &context, const Exercise &exercise, const TableJoin &body)
{
    const QJsonArray pairs = body.expect.value(u"on"_s).toArray();
    for (const QJsonValue &pair : pairs) {
        for (const int side : {0, 1}) {
            checkKeyField(context, exercise, exercise.data.value(side), pair[side], expectPlace(exercise, u"on"_s));
        }
    }
}

void checkProbes(CheckContext &context, const Exercise &exercise, const QStringList &probes)
{
    if (probes.isEmpty()) {
        context.report(u"exercise.probe.missing"_s,
                       LessonTr::tr("The exercise %1 is tested on no hidden table. Rows chosen by luck score like "
                                    "rows chosen for a reason.").arg(exercise.id),
                       exercise.placeOf({u"grading"_s}));
    }
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/judgedtables.h"

#include "grading/keyvalues.h"
#include "grading/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

Result<QList<JudgedTable>, PreparationProblem> judgedTables(const QStringList &probes, const KeyScene &scene)
{
    QList<JudgedTable> tables;
    for (const QString &reference : scene.exercise.data.mid(0, 1) + probes) {
        const Table *table = scene.context.tables(reference);
        if (!table)
            return keyProblem(u"exercise.key.error"_s, GradingTr::tr("There is no table “%1”.").arg(reference),
                              scene.exercise.placeOf({u"data"_s}));
        tables.append({reference, *table});
    }
    if (tables.isEmpty())
        return keyProblem(u"exercise.key.error"_s, GradingTr::tr("The exercise names no table under data."),
                          scene.exercise.placeOf({u"data"_s}));
    return tables;
}

QList<PreparationProblem> expressionProblems(const ExpressionError &error, const Place &place)
{
    return {keyProblem(error.id, error.message, place), keyProblem(u"exercise.key.error"_s, error.message, place)};
}

int rowNumberAt(const Table &table, qsizetype place)
{
    return table.hasRowNumbers() ? table.rowNumbers().at(place) : static_cast<int>(place) + 1;
}

} // namespace chartroom

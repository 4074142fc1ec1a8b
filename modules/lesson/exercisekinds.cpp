// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/exercisekinds.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The reader of a kind as one that gives any body.
template<auto read>
ExerciseBody bodyFrom(KindReader &reader)
{
    return read(reader);
}

} // namespace

const QList<ExerciseKind> &exerciseKinds()
{
    // exercises.md 4: evidence letter, `data` required, reader of this build.
    static const QList<ExerciseKind> kinds{
        {u"choice.one"_s, u'R', false, bodyFrom<readChoiceOne>},
        {u"choice.many"_s, u'R', false, bodyFrom<readChoiceMany>},
        {u"numeric"_s, u'N', false, bodyFrom<readNumeric>},
        {u"text.short"_s, u'N', false, bodyFrom<readTextShort>},
        {u"cloze"_s, u'N', false, bodyFrom<readCloze>},
        {u"order"_s, u'R', false, bodyFrom<readOrder>},
        {u"match"_s, u'R', false, bodyFrom<readMatch>},
        {u"chart.point"_s, u'L', false, bodyFrom<readChartPoint>},
        {u"chart.read"_s, u'L', false, bodyFrom<readChartRead>},
        {u"chart.pick"_s, u'R', false, bodyFrom<readChartPick>},
        {u"chart.build"_s, u'M', true, bodyFrom<readChartBuild>},
        {u"chart.repair"_s, u'M', false, bodyFrom<readChartRepair>},
        {u"chart.draw"_s, u'L', false, bodyFrom<readChartDraw>},
        {u"chart.annotate"_s, u'M', false, bodyFrom<readChartAnnotate>},
        {u"table.select"_s, u'T', true, bodyFrom<readTableSelect>},
        {u"table.filter"_s, u'T', true, bodyFrom<readTableFilter>},
        {u"table.pivot"_s, u'T', true, bodyFrom<readTablePivot>},
        {u"table.join"_s, u'T', true, bodyFrom<readTableJoin>},
        {u"formula"_s, u'N', true, bodyFrom<readFormula>},
        {u"clean"_s, u'T', true, bodyFrom<readClean>},
        {u"schema"_s, u'T', true, bodyFrom<readSchema>},
        {u"claim"_s, u'R', false, bodyFrom<readClaim>},
        {u"disclosure"_s, u'T', true, bodyFrom<readDisclosure>},
        {u"linkage"_s, u'T', true, bodyFrom<readLinkage>},
        {u"sample"_s, u'N', true, bodyFrom<readSample>},
        {u"scenario"_s, u'R', false, bodyFrom<readScenario>},
        {u"reflection"_s, u'–', false, bodyFrom<readReflection>},
    };
    return kinds;
}

const ExerciseKind *exerciseKind(const QString &word)
{
    for (const ExerciseKind &kind : exerciseKinds()) {
        if (kind.word == word)
            return &kind;
    }
    return nullptr;
}

} // namespace chartroom

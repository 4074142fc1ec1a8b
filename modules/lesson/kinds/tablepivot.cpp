// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/tablepivot.h"

#include "lesson/kindreader.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void checkPivotValue(const YamlNode &node, KindReader &kind)
{
    FieldReader value(node, kind.grading.path(), kind.issues(), LessonTr::tr("a value of %1").arg(kind.what()));
    value.required(u"aggregate");
    value.word(u"aggregate", pivotAggregates());
    value.text(u"field");
    value.text(u"per");
    value.word(u"show", {u"value"_s, u"row"_s, u"column"_s, u"total"_s});
    value.finish();
}

void readPivotExpectation(KindReader &reader, TablePivot &body)
{
    const YamlNode expect = reader.grading.map(u"expect");
    FieldReader key(expect, reader.grading.path(), reader.issues(), LessonTr::tr("expect of %1").arg(reader.what()));
    body.expectTable = reader.value(key.node(u"table"));
    key.texts(u"rows");
    key.texts(u"columns");
    for (const YamlNode &value : key.maps(u"values"))
        checkPivotValue(value, reader);
    key.map(u"filter");
    if (key.has(u"table") && key.has(u"values"))
        key.report(u"yaml.value"_s, LessonTr::tr("Give either values or table, not both."), key.node(u"table"));
    if (!key.has(u"table"))
        body.expect = toJson(expect).toObject();
    key.finish();
}

} // namespace

TablePivot readTablePivot(KindReader &reader)
{
    TablePivot body;
    body.fields = reader.response.texts(u"fields");
    body.aggregates = reader.response.words(u"aggregates", pivotAggregates());
    readPivotExpectation(reader, body);
    body.layoutAsAsked = reader.grading.word(u"layout", {u"any"_s, u"asked"_s}) == u"asked"_s;
    body.tolerance = reader.tolerance(reader.grading.map(u"tolerance"));
    return body;
}

QStringList pivotAggregates()
{
    return {u"count"_s, u"sum"_s,      u"mean"_s, u"average"_s, u"median"_s, u"min"_s,
            u"max"_s,   u"distinct"_s, u"q1"_s,   u"q3"_s,      u"stdev"_s,  u"ratio"_s};
}

} // namespace chartroom

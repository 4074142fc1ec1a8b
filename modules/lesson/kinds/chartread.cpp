// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/chartread.h"

#include "lesson/kindreader.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

ChartRead readChartRead(KindReader &reader)
{
    ChartRead body;
    body.chart = reader.chart({u"response"_s, u"chart"_s}, reader.response.required(u"chart"));
    readNumberOffer(reader, body.number);
    const YamlNode expect = reader.grading.node(u"expect");
    body.expectPlace = reader.grading.placeOf(expect);
    if (expect.entry(u"mark") != nullptr || expect.entry(u"column") != nullptr) {
        FieldReader fields(expect, reader.grading.path(), reader.issues(), LessonTr::tr("expect of %1").arg(reader.what()));
        fields.required(u"mark");
        body.mark = toJson(fields.map(u"mark")).toObject();
        body.column = fields.requiredText(u"column");
        fields.finish();
    } else {
        body.number.expect = reader.value(expect);
    }
    readNumberRings(reader, body.number);
    return body;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/chartpoint.h"

#include "lesson/kindreader.h"

namespace chartroom {

using namespace Qt::StringLiterals;

ChartPoint readChartPoint(KindReader &reader)
{
    ChartPoint body;
    body.chart = reader.chart({u"response"_s, u"chart"_s}, reader.response.required(u"chart"));
    body.multiple = reader.response.boolean(u"multiple", false);
    body.expect = reader.value(reader.grading.node(u"expect"));
    return body;
}

} // namespace chartroom

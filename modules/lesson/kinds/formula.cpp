// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/formula.h"

#include "lesson/kindreader.h"
#include "dataset/expressionfunctions.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

Formula readFormula(KindReader &reader)
{
    Formula body;
    body.columns = reader.response.texts(u"columns");
    body.functions = reader.response.texts(u"functions");
    body.name = reader.response.text(u"name");
    for (const YamlNode &function : reader.response.node(u"functions").items) {
        if (function.isScalar() && findFunction(function.text) == nullptr)
            reader.response.report(u"yaml.value"_s, LessonTr::tr("There is no function “%1”.").arg(function.text), function);
    }
    body.expect = reader.plainValue(reader.grading.node(u"expect"));
    body.probes = reader.grading.texts(u"probes");
    body.tolerance = reader.tolerance(reader.grading.map(u"tolerance"));
    return body;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/tablefilter.h"

#include "lesson/kindreader.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

TableFilter readTableFilter(KindReader &reader)
{
    TableFilter body;
    body.fields = reader.response.texts(u"fields");
    body.groups = reader.response.boolean(u"groups", false);
    const YamlNode expect = reader.grading.map(u"expect");
    FieldReader key(expect, reader.grading.path(), reader.issues(), LessonTr::tr("expect of %1").arg(reader.what()));
    body.where = reader.plainValue(key.node(u"where"));
    key.finish();
    body.probes = reader.grading.texts(u"probes");
    return body;
}

} // namespace chartroom

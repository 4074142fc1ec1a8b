// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/tablejoin.h"

#include "lesson/kindreader.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

TableJoin readTableJoin(KindReader &reader)
{
    TableJoin body;
    body.types = reader.response.words(u"types", joinTypeWords());
    const YamlNode expect = reader.grading.map(u"expect");
    FieldReader key(expect, reader.grading.path(), reader.issues(), LessonTr::tr("expect of %1").arg(reader.what()));
    key.node(u"on");
    key.text(u"type");
    key.finish();
    body.expect = toJson(expect).toObject();
    return body;
}

QStringList joinTypeWords()
{
    return {u"inner"_s, u"left"_s, u"right"_s, u"full"_s};
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/tableselect.h"

#include "lesson/kindreader.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

TableSelect readTableSelect(KindReader &reader)
{
    TableSelect body;
    const QString select = reader.response.word(u"select", {u"rows"_s, u"cells"_s, u"columns"_s});
    body.select = select == u"cells"_s     ? TableSelect::Select::Cells
                  : select == u"columns"_s ? TableSelect::Select::Columns
                                           : TableSelect::Select::Rows;
    body.columns = reader.response.texts(u"columns");
    body.multiple = reader.response.boolean(u"multiple", true);
    body.allowNone = reader.response.boolean(u"allowNone", false);
    const YamlNode &expect = reader.grading.node(u"expect");
    if (body.select != TableSelect::Select::Cells || !expect.isMap() || expect.entry(u"expr") != nullptr) {
        body.expect = reader.value(expect);
        return body;
    }
    FieldReader cells(expect, reader.grading.path(), reader.issues(), LessonTr::tr("expect of %1").arg(reader.what()));
    body.expectRows = reader.value(cells.required(u"rows"));
    body.expectField = cells.requiredText(u"field");
    cells.finish();
    return body;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/clean.h"

#include "lesson/kindreader.h"

namespace chartroom {

using namespace Qt::StringLiterals;

const QStringList &cleanOperations()
{
    static const QStringList operations{u"set"_s,        u"delete"_s,     u"trim"_s,   u"case"_s,  u"replace"_s,
                                        u"parse-date"_s, u"to-missing"_s, u"dedupe"_s, u"rename"_s};
    return operations;
}

Clean readClean(KindReader &reader)
{
    Clean body;
    body.tools = reader.response.words(u"tools", cleanOperations());
    if (body.tools.isEmpty())
        body.tools = cleanOperations();
    body.usesDataDefects = reader.grading.has(u"defects");
    reader.grading.word(u"defects", {u"data"_s});
    body.harmWeight = reader.grading.number(u"harmWeight", 0, 1000).value_or(1);
    return body;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/textshort.h"

#include "lesson/kindreader.h"

namespace chartroom {

using namespace Qt::StringLiterals;

TextShort readTextShort(KindReader &reader)
{
    TextShort body;
    body.maxLength = static_cast<int>(reader.response.integer(u"maxLength", 1, 10'000).value_or(0));
    const YamlNode &expect = reader.grading.node(u"expect");
    body.expect = reader.value(expect);
    body.translated = reader.text(reader.gradingPath() + QStringList{u"expect"_s}, expect);
    body.keepAccents = reader.grading.word(u"accents", {u"ignore"_s, u"keep"_s}) == u"keep";
    body.allowsTypo = reader.grading.integer(u"typo", 0, 1).value_or(1) == 1;
    return body;
}

} // namespace chartroom

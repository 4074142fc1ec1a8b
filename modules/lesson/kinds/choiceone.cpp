// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/choiceone.h"

#include "lesson/kindreader.h"
#include "lesson/kinds/options.h"

namespace chartroom {

using namespace Qt::StringLiterals;

ChoiceOne readChoiceOne(KindReader &reader)
{
    ChoiceOne body;
    body.choices = readOptions(reader, u"choices"_s, OptionKeys::Score);
    body.shuffle = reader.response.boolean(u"shuffle", true);
    body.expect = reader.value(reader.grading.node(u"expect"));
    return body;
}

} // namespace chartroom

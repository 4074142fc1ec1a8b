// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/choicemany.h"

#include "lesson/kindreader.h"
#include "lesson/kinds/options.h"

namespace chartroom {

using namespace Qt::StringLiterals;

ChoiceMany readChoiceMany(KindReader &reader)
{
    ChoiceMany body;
    body.choices = readOptions(reader, u"choices"_s, OptionKeys::Feedback);
    body.allowNone = reader.response.boolean(u"allowNone", false);
    body.expect = reader.value(reader.grading.node(u"expect"));
    const QString scoring = reader.grading.word(u"scoring", {u"set"_s, u"each"_s, u"one"_s});
    body.scoring = scoring == u"each"_s  ? ChoiceMany::Scoring::Each
                   : scoring == u"one"_s ? ChoiceMany::Scoring::One
                                         : ChoiceMany::Scoring::Set;
    return body;
}

} // namespace chartroom

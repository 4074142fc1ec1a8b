// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/match.h"

#include "lesson/kindreader.h"
#include "lesson/kinds/options.h"

namespace chartroom {

using namespace Qt::StringLiterals;

Match readMatch(KindReader &reader)
{
    Match body;
    body.left = readOptions(reader, u"left"_s, OptionKeys::Plain);
    body.right = readOptions(reader, u"right"_s, OptionKeys::Plain);
    body.once = reader.response.boolean(u"once", false);
    const YamlNode expect = reader.grading.map(u"expect");
    for (const YamlEntry &entry : expect.entries)
        body.expect.insert(entry.key, reader.value(entry.value));
    return body;
}

} // namespace chartroom

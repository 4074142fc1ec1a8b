// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/disclosure.h"

#include "lesson/kindreader.h"

namespace chartroom {

using namespace Qt::StringLiterals;

Disclosure readDisclosure(KindReader &reader)
{
    constexpr qint64 most = 1'000'000;
    Disclosure body;
    body.table = reader.value(reader.response.required(u"table"));
    body.totals = reader.response.boolean(u"totals", false);
    body.actions = reader.response.words(u"actions", {u"suppress"_s, u"merge"_s});
    if (body.actions.isEmpty())
        body.actions = QStringList{u"suppress"_s, u"merge"_s};
    body.threshold = reader.grading.integer(u"threshold", 1, most);
    body.width = reader.grading.integer(u"width", 0, most).value_or(body.threshold.value_or(0));
    body.zerosSafe = reader.grading.boolean(u"zerosSafe", true);
    return body;
}

} // namespace chartroom

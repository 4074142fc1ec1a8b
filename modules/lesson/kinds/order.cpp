// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/order.h"

#include "lesson/kindreader.h"
#include "lesson/kinds/options.h"

namespace chartroom {

using namespace Qt::StringLiterals;

Order readOrder(KindReader &reader)
{
    Order body;
    body.items = readOptions(reader, u"items"_s, OptionKeys::Plain);
    body.expect = reader.value(reader.grading.node(u"expect"));
    return body;
}

} // namespace chartroom

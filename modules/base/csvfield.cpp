// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csvfield.h"

namespace chartroom {

using namespace Qt::StringLiterals;

QString csvField(const QString &text)
{
    // What spreadsheets take for a formula (OWASP, "CSV injection"); a plain number stays a number.
    static const QString dangerous = u"=+-@\t\r"_s;
    bool isNumber = false;
    text.toDouble(&isNumber);
    QString field = !isNumber && !text.isEmpty() && dangerous.contains(text.front()) ? u'\'' + text : text;
    const bool needsQuotes =
        field.contains(u',') || field.contains(u'"') || field.contains(u'\n') || field.contains(u'\r');
    return needsQuotes ? u'"' + field.replace(u"\""_s, u"\"\""_s) + u'"' : field;
}

} // namespace chartroom

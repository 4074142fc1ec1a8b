// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/periodcodes.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

std::optional<double> periodOfCode(const QString &code)
{
    // A year by its number alone needs its century; after Y, A, FY or EF (exercice financier) any number will do.
    static const QRegularExpression yearFirst(
        u"^(?:(?<year>(?:19|20)\\d\\d)|(?:Y|A|FY|EF) ?(?<numbered>\\d{1,4}))(?:[ /-]?[QTSHW](?<part>\\d{1,2})|[/–-](?<next>\\d{2}|\\d{4}))?$"_s);
    static const QRegularExpression partFirst(u"^[QTSH](?<part>\\d)[ /-](?<year>(?:19|20)\\d\\d)$"_s);
    constexpr double most = 10000; // greater than any part
    auto match = yearFirst.match(code);
    if (!match.hasMatch())
        match = partFirst.match(code);
    const bool numbered = match.hasMatch() && match.capturedView(u"numbered").size() > 0;
    const bool parted = match.hasMatch() && (match.capturedView(u"part").size() > 0 || match.capturedView(u"next").size() > 0);
    const bool fiscal = code.startsWith(u'F') || code.startsWith(u'E');
    if (!match.hasMatch() || (numbered && !parted && !fiscal)) // "A1" may be anything
        return std::nullopt;
    const double year = (numbered ? match.capturedView(u"numbered") : match.capturedView(u"year")).toDouble();
    return year * most + match.capturedView(u"part").toDouble() + match.capturedView(u"next").toDouble();
}

} // namespace chartroom

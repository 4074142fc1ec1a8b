// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guidelink.h"

#include "lesson/textfile.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

GuideLink guideLink(const QString &address)
{
    const QString scheme = address.section(u':', 0, 0);
    const QString target = address.section(u':', 1);
    if (target.isEmpty())
        return {GuideLink::Kind::Other, address};
    if (scheme == u"guide")
        return {GuideLink::Kind::Page, target};
    if (scheme == u"lesson")
        return {GuideLink::Kind::Lesson, target};
    if (scheme == u"term")
        return {GuideLink::Kind::Term, target};
    return {GuideLink::Kind::Other, address};
}

QString addressOf(const GuideLink &link)
{
    switch (link.kind) {
    case GuideLink::Kind::Page:
        return u"guide:"_s + link.target;
    case GuideLink::Kind::Lesson:
        return u"lesson:"_s + link.target;
    case GuideLink::Kind::Term:
        return u"term:"_s + link.target;
    case GuideLink::Kind::Other:
        break;
    }
    return link.target;
}

QList<PlacedLink> linksIn(const QString &markdown, const QString &path, int line)
{
    static const QRegularExpression form(u"\\]\\(\\s*<?([^)>\\s]*)>?[^)]*\\)|<((?:https?|mailto|file):[^>\\s]*)>"_s);
    QList<PlacedLink> links;
    for (auto match = form.globalMatch(markdown); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const QString address = found.captured(1) + found.captured(2);
        links << PlacedLink{guideLink(address), placeIn(markdown, found.capturedStart(), path, line)};
    }
    return links;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "competency/rolepath.h"

#include "competency/frameworkresource.h"

#include <algorithm>
#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

RolePath pathFromJson(const QJsonValue &value, const QString &pack)
{
    RolePath path{value[u"id"].toString(), pack, {}};
    for (const QJsonValue &stop : value[u"stops"].toArray())
        path.stops << PathStop{stop.toString().section(u'/', 0, 0), stop.toString().section(u'/', 1, 1)};
    return path;
}

QList<RolePath> readPaths()
{
    const QJsonObject resource = frameworkResource(u"paths.json"_s);
    QList<RolePath> paths;
    for (const QJsonValue &each : resource[u"paths"].toArray())
        paths << pathFromJson(each, resource[u"pack"].toString());
    return paths;
}

} // namespace

const QList<RolePath> &builtInPaths()
{
    static const QList<RolePath> paths = readPaths();
    return paths;
}

const RolePath &pathOfProfile(const QString &profile)
{
    const QList<RolePath> &paths = builtInPaths();
    const auto found = std::find_if(paths.begin(), paths.end(), [&](const RolePath &each) { return each.id == profile; });
    return found == paths.end() ? paths.first() : *found;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "competency/targetprofile.h"

#include "competency/frameworkresource.h"

#include <algorithm>
#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QList<TargetProfile> readProfiles()
{
    QList<TargetProfile> profiles;
    const QJsonObject resource = frameworkResource(u"profiles.json"_s);
    for (const QJsonValue &each : resource[u"profiles"].toArray())
        profiles << TargetProfile{each[u"id"].toString(), each[u"version"].toString(), titlesFromJson(each[u"title"]),
                                  numbersByCode(each[u"expected"].toObject())};
    return profiles;
}

} // namespace

const QList<TargetProfile> &builtInProfiles()
{
    static const QList<TargetProfile> profiles = readProfiles();
    return profiles;
}

const TargetProfile *builtInProfile(const QString &id)
{
    const QList<TargetProfile> &profiles = builtInProfiles();
    const auto found =
        std::find_if(profiles.begin(), profiles.end(), [&](const TargetProfile &each) { return each.id == id; });
    return found == profiles.end() ? nullptr : &*found;
}

const TargetProfile &defaultProfile()
{
    return builtInProfiles().first();
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openbadge.h"

#include "base/clock.h"
#include "base/files.h"
#include "base/id.h"
#include "base/phrases.h"
#include "progress/levelwords.h"

#include <QJsonArray>
#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const Phrases &badgePhrases()
{
    static const Phrases phrases(u":/exchange/phrases"_s);
    return phrases;
}

QString badgeUrn(const QUuid &uuid)
{
    return u"urn:uuid:"_s + uuid.toString(QUuid::WithoutBraces);
}

QString levelCode(const Competency &competency, int level)
{
    return competency.code + u'.' + QString::number(level);
}

/// The evidence that carries the level: answers to exercises of it or above.
QString evidenceSentence(const BadgeRequest &request)
{
    int items = 0;
    int right = 0;
    QSet<QDate> days;
    QSet<EvidenceType> types;
    for (const EvidenceItem &item : request.items) {
        if (item.competency != request.competency.code || item.level < request.level)
            continue;
        ++items;
        right += item.right ? 1 : 0;
        days.insert(item.day);
        types.insert(item.type);
    }
    return badgePhrases().text(u"badge.evidence"_s, request.language,
                               {{u"items"_s, QString::number(items)}, {u"right"_s, QString::number(right)},
                                {u"days"_s, QString::number(days.size())}, {u"types"_s, QString::number(types.size())},
                                {u"level"_s, QString::number(request.level)}});
}

QString narrative(const BadgeRequest &request)
{
    const QString text = levelRuleText(request.language) + u' ' + evidenceSentence(request);
    return request.synthetic ? text + u' ' + badgePhrases().text(u"badge.synthetic"_s, request.language) : text;
}

QJsonObject alignmentTo(const QUuid &uuid, const QString &code, const QString &name, const QString &description)
{
    QJsonObject alignment{{u"type"_s, QJsonArray{u"Alignment"_s}},
                          {u"targetName"_s, name},
                          {u"targetUrl"_s, badgeUrn(uuid)},
                          {u"targetCode"_s, code},
                          {u"targetType"_s, u"CFItem"_s}};
    if (!description.isEmpty())
        alignment.insert(u"targetDescription"_s, description);
    return alignment;
}

QJsonArray alignments(const BadgeRequest &request)
{
    const Framework &framework = builtInFramework();
    const Competency &competency = request.competency;
    const QString code = levelCode(competency, request.level);
    const QString statement = competency.levels.at(request.level - 1).text(request.language);
    QJsonArray list;
    for (QJsonObject alignment : {alignmentTo(frameworkUuid(framework.id, code), code, achievementName(competency, request.level, request.language), statement),
                                  alignmentTo(competency.uuid, competency.code, competency.title.text(request.language), {})}) {
        alignment.insert(u"targetFramework"_s, framework.name.text(request.language));
        list << alignment;
    }
    return list;
}

QJsonObject achievement(const BadgeRequest &request)
{
    const QString code = levelCode(request.competency, request.level);
    return {{u"id"_s, badgeUrn(frameworkUuid(builtInFramework().id, code))},
            {u"type"_s, QJsonArray{u"Achievement"_s}},
            {u"achievementType"_s, u"Competency"_s},
            {u"humanCode"_s, code},
            {u"version"_s, builtInFramework().version},
            {u"name"_s, achievementName(request.competency, request.level, request.language)},
            {u"description"_s, request.competency.levels.at(request.level - 1).text(request.language)},
            {u"criteria"_s, QJsonObject{{u"narrative"_s, narrative(request)}}},
            {u"alignment"_s, alignments(request)}};
}

QJsonObject hashedIdentity(const QString &pseudonym, const QString &salt)
{
    return {{u"type"_s, u"IdentityObject"_s},
            {u"hashed"_s, true},
            {u"identityType"_s, u"userName"_s},
            {u"identityHash"_s, QString(u"sha256$"_s + sha256Hex(QString(pseudonym + salt).toUtf8()))},
            {u"salt"_s, salt}};
}

} // namespace

QString achievementName(const Competency &competency, int level, const QString &language)
{
    return badgePhrases().text(u"badge.name"_s, language,
                               {{u"code"_s, competency.code}, {u"title"_s, competency.title.text(language)},
                                {u"level"_s, QString::number(level)}});
}

QJsonObject openBadge(const BadgeRequest &request)
{
    const QString name = u"badge:%1:%2:%3"_s.arg(builtInFramework().id, levelCode(request.competency, request.level),
                                                 request.issuer[u"id"_s].toString());
    const QUuid id = uuidVersion5(request.learner.id.uuid, name);
    const QJsonObject subject{{u"type"_s, QJsonArray{u"AchievementSubject"_s}},
                              {u"identifier"_s, QJsonArray{hashedIdentity(request.learner.pseudonym, id.toString(QUuid::WithoutBraces))}},
                              {u"achievement"_s, achievement(request)}};
    return {{u"@context"_s, QJsonArray{u"https://www.w3.org/ns/credentials/v2"_s,
                                       u"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"_s}},
            {u"id"_s, badgeUrn(id)},
            {u"type"_s, QJsonArray{u"VerifiableCredential"_s, u"OpenBadgeCredential"_s}},
            {u"name"_s, achievementName(request.competency, request.level, request.language)},
            {u"issuer"_s, request.issuer},
            {u"validFrom"_s, instantText(request.at)},
            {u"credentialSubject"_s, subject}};
}

} // namespace chartroom

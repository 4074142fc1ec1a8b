// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QUrl>

namespace chartroom {

/// The rules of xAPI 1.0.3 (part two, "Experience API Data", sections 2.2 to 4.6) for the statements of an Activity
/// Provider, written from the specification and not from our code. Gives the places at which a statement is wrong.
class XapiCheck
{
public:
    [[nodiscard]] QStringList problems(const QJsonObject &statement)
    {
        m_found.clear();
        const QString at = QStringLiteral("$");
        noNulls(statement, at);
        keys(statement, {"id", "actor", "verb", "object", "result", "context", "timestamp", "version", "attachments"}, at);
        require(statement, {"actor", "verb", "object"}, at);
        if (statement.contains(u"id"))
            uuid(statement[u"id"], at + QStringLiteral(".id"));
        agent(statement[u"actor"].toObject(), at + QStringLiteral(".actor"));
        verb(statement[u"verb"].toObject(), at + QStringLiteral(".verb"));
        activity(statement[u"object"].toObject(), at + QStringLiteral(".object"));
        if (statement.contains(u"result"))
            result(statement[u"result"].toObject(), at + QStringLiteral(".result"));
        if (statement.contains(u"context"))
            context(statement[u"context"].toObject(), at + QStringLiteral(".context"));
        if (statement.contains(u"timestamp"))
            timestamp(statement[u"timestamp"], at + QStringLiteral(".timestamp"));
        response(statement, at + QStringLiteral(".result.response"));
        return m_found;
    }

private:
    void wrong(const QString &at, const char *why) { m_found << at + QStringLiteral(": ") + QLatin1String(why); }

    void keys(const QJsonObject &object, const QStringList &known, const QString &at)
    {
        for (const QString &key : object.keys()) {
            if (!known.contains(key))
                wrong(at + u'.' + key, "no property of the specification");
        }
    }
    void keys(const QJsonObject &object, std::initializer_list<const char *> known, const QString &at)
    {
        QStringList list;
        for (const char *key : known)
            list << QLatin1String(key);
        keys(object, list, at);
    }
    void require(const QJsonObject &object, std::initializer_list<const char *> needed, const QString &at)
    {
        for (const char *key : needed) {
            if (!object.contains(QLatin1String(key)))
                wrong(at + u'.' + QLatin1String(key), "missing");
        }
    }

    /// 2.2: null is allowed in extensions alone.
    void noNulls(const QJsonValue &value, const QString &at)
    {
        if (value.isNull() || value.isUndefined())
            wrong(at, "null");
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() != u"extensions")
                noNulls(it.value(), at + u'.' + it.key());
        }
        for (const QJsonValue &entry : value.toArray())
            noNulls(entry, at + QStringLiteral("[]"));
    }

    void uuid(const QJsonValue &value, const QString &at)
    {
        // 4.: RFC 4122, in its standard string form.
        static const QRegularExpression form(
            QStringLiteral("^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"));
        if (!value.isString() || !form.match(value.toString()).hasMatch())
            wrong(at, "no UUID");
    }

    /// An absolute IRI: RFC 3987, with a scheme and without spaces.
    void iri(const QJsonValue &value, const QString &at)
    {
        static const QRegularExpression form(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+$"));
        if (!value.isString() || !form.match(value.toString()).hasMatch())
            wrong(at, "no IRI");
    }
    void irl(const QJsonValue &value, const QString &at)
    {
        iri(value, at);
        const QUrl url(value.toString(), QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty())
            wrong(at, "no IRL");
    }
    void languageTag(const QString &tag, const QString &at)
    {
        static const QRegularExpression form(QStringLiteral("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")); // RFC 5646
        if (!form.match(tag).hasMatch())
            wrong(at, "no language tag");
    }
    void languageMap(const QJsonValue &value, const QString &at)
    {
        if (!value.isObject() || value.toObject().isEmpty())
            return wrong(at, "no language map");
        const QJsonObject map = value.toObject();
        for (auto it = map.begin(); it != map.end(); ++it) {
            languageTag(it.key(), at + u'.' + it.key());
            if (!it.value().isString())
                wrong(at + u'.' + it.key(), "no text");
        }
    }
    void extensions(const QJsonValue &value, const QString &at)
    {
        if (!value.isObject())
            return wrong(at, "no extensions");
        for (const QString &key : value.toObject().keys())
            iri(key, at + u'.' + key);
    }

    /// 2.4.2: exactly one inverse functional identifier; here always an account.
    void agent(const QJsonObject &agent, const QString &at)
    {
        keys(agent, {"objectType", "name", "account", "mbox", "mbox_sha1sum", "openid"}, at);
        if (agent.contains(u"objectType") && agent[u"objectType"] != QJsonValue(QStringLiteral("Agent")))
            wrong(at + QStringLiteral(".objectType"), "no Agent");
        int identifiers = 0;
        for (const char *key : {"account", "mbox", "mbox_sha1sum", "openid"})
            identifiers += agent.contains(QLatin1String(key)) ? 1 : 0;
        if (identifiers != 1)
            wrong(at, "not exactly one identifier");
        const QJsonObject account = agent[u"account"].toObject();
        keys(account, {"homePage", "name"}, at + QStringLiteral(".account"));
        irl(account[u"homePage"], at + QStringLiteral(".account.homePage"));
        if (account[u"name"].toString().isEmpty())
            wrong(at + QStringLiteral(".account.name"), "empty");
        if (agent.contains(u"name") && !agent[u"name"].isString())
            wrong(at + QStringLiteral(".name"), "no text");
    }

    void verb(const QJsonObject &verb, const QString &at)
    {
        keys(verb, {"id", "display"}, at);
        iri(verb[u"id"], at + QStringLiteral(".id"));
        languageMap(verb[u"display"], at + QStringLiteral(".display"));
    }

    /// 2.4.4.1
    void activity(const QJsonObject &activity, const QString &at)
    {
        keys(activity, {"objectType", "id", "definition"}, at);
        if (activity.contains(u"objectType") && activity[u"objectType"] != QJsonValue(QStringLiteral("Activity")))
            wrong(at + QStringLiteral(".objectType"), "no Activity");
        iri(activity[u"id"], at + QStringLiteral(".id"));
        if (!activity.contains(u"definition"))
            return;
        const QJsonObject definition = activity[u"definition"].toObject();
        keys(definition, {"name", "description", "type", "moreInfo", "extensions", "interactionType", "correctResponsesPattern",
                          "choices", "scale", "source", "target", "steps"}, at + QStringLiteral(".definition"));
        for (const char *key : {"name", "description"}) {
            if (definition.contains(QLatin1String(key)))
                languageMap(definition[QLatin1String(key)], at + QStringLiteral(".definition.") + QLatin1String(key));
        }
        if (definition.contains(u"type"))
            iri(definition[u"type"], at + QStringLiteral(".definition.type"));
        static const QSet<QString> types{
            QStringLiteral("true-false"), QStringLiteral("choice"), QStringLiteral("fill-in"), QStringLiteral("long-fill-in"),
            QStringLiteral("matching"), QStringLiteral("performance"), QStringLiteral("sequencing"), QStringLiteral("likert"),
            QStringLiteral("numeric"), QStringLiteral("other")};
        const bool isInteraction = definition[u"type"].toString() == QStringLiteral("http://adlnet.gov/expapi/activities/cmi.interaction");
        if (isInteraction != definition.contains(u"interactionType"))
            wrong(at + QStringLiteral(".definition"), "interaction without its type, or a type without interaction");
        if (isInteraction && !types.contains(definition[u"interactionType"].toString()))
            wrong(at + QStringLiteral(".definition.interactionType"), "no interaction type");
    }

    /// 2.4.5
    void result(const QJsonObject &result, const QString &at)
    {
        keys(result, {"score", "success", "completion", "response", "duration", "extensions"}, at);
        for (const char *key : {"success", "completion"}) {
            if (result.contains(QLatin1String(key)) && !result[QLatin1String(key)].isBool())
                wrong(at + u'.' + QLatin1String(key), "no boolean");
        }
        if (result.contains(u"score")) {
            const QJsonObject score = result[u"score"].toObject();
            keys(score, {"scaled", "raw", "min", "max"}, at + QStringLiteral(".score"));
            if (score.contains(u"scaled") && !(score[u"scaled"].isDouble() && score[u"scaled"].toDouble() >= -1 && score[u"scaled"].toDouble() <= 1))
                wrong(at + QStringLiteral(".score.scaled"), "outside −1 to 1");
        }
        static const QRegularExpression duration(QStringLiteral(
            "^P(\\d+W|(?=\\d|T\\d)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?)$")); // ISO 8601
        if (result.contains(u"duration") && !duration.match(result[u"duration"].toString()).hasMatch())
            wrong(at + QStringLiteral(".duration"), "no duration");
        if (result.contains(u"response") && !result[u"response"].isString())
            wrong(at + QStringLiteral(".response"), "no text");
        if (result.contains(u"extensions"))
            extensions(result[u"extensions"], at + QStringLiteral(".extensions"));
    }

    /// 2.4.6; the objects here are always activities, so that revision and platform are allowed.
    void context(const QJsonObject &context, const QString &at)
    {
        keys(context, {"registration", "instructor", "team", "contextActivities", "revision", "platform", "language", "statement", "extensions"}, at);
        if (context.contains(u"registration"))
            uuid(context[u"registration"], at + QStringLiteral(".registration"));
        for (const char *key : {"revision", "platform"}) {
            if (context.contains(QLatin1String(key)) && !context[QLatin1String(key)].isString())
                wrong(at + u'.' + QLatin1String(key), "no text");
        }
        if (context.contains(u"language"))
            languageTag(context[u"language"].toString(), at + QStringLiteral(".language"));
        const QJsonObject activities = context[u"contextActivities"].toObject();
        keys(activities, {"parent", "grouping", "category", "other"}, at + QStringLiteral(".contextActivities"));
        for (const QString &key : activities.keys()) {
            for (const QJsonValue &entry : activities[key].toArray())
                activity(entry.toObject(), at + QStringLiteral(".contextActivities.") + key);
        }
        if (context.contains(u"statement")) {
            const QJsonObject reference = context[u"statement"].toObject();
            keys(reference, {"objectType", "id"}, at + QStringLiteral(".statement"));
            if (reference[u"objectType"].toString() != QStringLiteral("StatementRef"))
                wrong(at + QStringLiteral(".statement"), "no StatementRef");
            uuid(reference[u"id"], at + QStringLiteral(".statement.id"));
        }
        if (context.contains(u"extensions"))
            extensions(context[u"extensions"], at + QStringLiteral(".extensions"));
    }

    /// 4.5: ISO 8601 as RFC 3339, with a time zone.
    void timestamp(const QJsonValue &value, const QString &at)
    {
        static const QRegularExpression form(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$"));
        if (!form.match(value.toString()).hasMatch() || !QDateTime::fromString(value.toString(), Qt::ISODateWithMs).isValid())
            wrong(at, "no timestamp");
    }

    /// The table "Response format" of 2.4.4.1: items joined with [,], pairs and steps with [.], numbers as numbers.
    void response(const QJsonObject &statement, const QString &at)
    {
        const QJsonObject result = statement[u"result"].toObject();
        if (!result.contains(u"response"))
            return;
        const QString text = result[u"response"].toString();
        const QString type = statement[u"object"][u"definition"][u"interactionType"].toString();
        const QStringList items = text.split(QStringLiteral("[,]"));
        static const QRegularExpression item(QStringLiteral("^\\S+$"));
        static const QRegularExpression pair(QStringLiteral("^\\S+?\\[\\.\\].*$"), QRegularExpression::DotMatchesEverythingOption);
        bool isRight = true;
        if (type == QLatin1String("numeric"))
            text.toDouble(&isRight);
        for (const QString &each : items) {
            if (type == QLatin1String("choice") || type == QLatin1String("sequencing"))
                isRight = isRight && item.match(each).hasMatch();
            if (type == QLatin1String("matching") || type == QLatin1String("performance"))
                isRight = isRight && pair.match(each).hasMatch() && each.count(QStringLiteral("[.]")) == 1;
        }
        if (!isRight)
            wrong(at, "not the form of its interaction");
    }

    QStringList m_found;
};

} // namespace chartroom

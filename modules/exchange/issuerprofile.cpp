// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/issuerprofile.h"

#include "dataset/jsontree.h"
#include "exchange/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

class ProfileCheck
{
public:
    ProfileCheck(const QJsonObject &profile, const QString &path) : m_profile(profile), m_path(path) {}

    QList<Issue> issues()
    {
        const QUrl id(m_profile[u"id"_s].toString(), QUrl::StrictMode);
        if (!id.isValid() || id.scheme().isEmpty())
            add(u"id"_s, ExchangeTr::tr("The issuer needs an id: an address such as https://example.org/issuer."));
        const QJsonValue type = m_profile[u"type"_s];
        if (type != u"Profile"_s && !type.toArray().contains(u"Profile"_s))
            add(u"type"_s, ExchangeTr::tr("The type of the issuer must be or hold Profile."));
        if (m_profile[u"name"_s].toString().trimmed().isEmpty())
            add(u"name"_s, ExchangeTr::tr("The issuer needs a name."));
        return m_issues;
    }

private:
    void add(const QString &key, const QString &message)
    {
        m_issues << Issue{Severity::Error, u"io.format"_s, message, {m_path, 0, 0, u'/' + key}};
    }

    const QJsonObject &m_profile;
    const QString &m_path;
    QList<Issue> m_issues;
};

Error notAProfile(const QString &path, const QList<Issue> &issues)
{
    return {ErrorKind::Malformed, u"io.format"_s, ExchangeTr::tr("%1 is no profile of an issuer.").arg(path), {}, issues};
}

} // namespace

Result<QJsonObject> readIssuerProfile(const QByteArray &bytes, const QString &path)
{
    if (const auto tree = parseJson(bytes); !tree) {
        const TextPosition at = tree.error().position;
        return notAProfile(path, {{Severity::Error, u"io.format"_s, ExchangeTr::tr("The file is no valid JSON text."),
                                   {path, at.line, at.column, {}}}});
    }
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject()) {
        return notAProfile(path, {{Severity::Error, u"io.format"_s,
                                   ExchangeTr::tr("The file must hold one JSON object with id, type and name."), {path, 1, 1, {}}}});
    }
    const QJsonObject profile = document.object();
    if (const QList<Issue> issues = ProfileCheck(profile, path).issues(); !issues.isEmpty())
        return notAProfile(path, issues);
    return profile;
}

} // namespace chartroom

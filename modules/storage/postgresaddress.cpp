// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgresaddress.h"

#include "storage/tr.h"

#include <QStringList>
#include <QUrl>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Error addressError(const QString &message)
{
    return {ErrorKind::Malformed, u"usage.value"_s, message, {}, {}};
}

/// The address without what could be a password, for messages.
QString withoutPassword(const QString &text)
{
    const qsizetype start = text.indexOf(u"//"_s) + 2;
    const qsizetype at = text.indexOf(u'@', start);
    const qsizetype colon = text.indexOf(u':', start);
    QString shown = text.section(u'?', 0, 0);
    if (at > 0 && colon > 0 && colon < at)
        shown = text.first(colon) + text.sliced(at).section(u'?', 0, 0);
    return shown;
}

Error passwordError(const QString &text)
{
    return addressError(StorageTr::tr("An address holds no password. Put it into the file that PGPASSFILE names, into a "
                                      "service file, or let the program ask for it: %1").arg(withoutPassword(text)));
}

const QStringList &knownOptions()
{
    static const QStringList known{u"connect_timeout"_s, u"host"_s,    u"hostaddr"_s, u"port"_s,
                                   u"service"_s,         u"sslcert"_s, u"sslcrl"_s,   u"sslkey"_s,
                                   u"sslmode"_s,         u"sslrootcert"_s, u"user"_s};
    return known;
}

QString decoded(QStringView text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

/// An address being taken apart: each part once, later ones are refused.
class AddressParts
{
public:
    explicit AddressParts(const QString &text) { m_address.text = text; }

    void add(const QByteArray &keyword, const QString &value)
    {
        if (!value.isEmpty())
            m_address.options.append({keyword, value.toUtf8()});
    }
    [[nodiscard]] bool has(const QByteArray &keyword) const { return !m_address.option(keyword).isEmpty(); }
    [[nodiscard]] PostgresAddress &address() { return m_address; }

private:
    PostgresAddress m_address;
};

/// "[user@]host[:port]"; the host may be in brackets (IPv6) or percent-encoded (a socket folder).
Result<void> readAuthority(const QString &authority, AddressParts &parts)
{
    const qsizetype at = authority.lastIndexOf(u'@');
    const QString user = at < 0 ? QString() : authority.first(at);
    if (user.contains(u':'))
        return passwordError(parts.address().text);
    QString host = authority.sliced(at + 1);
    QString port;
    const qsizetype bracket = host.lastIndexOf(u']');
    const qsizetype colon = host.indexOf(u':', std::max<qsizetype>(bracket, 0));
    if (colon >= 0) {
        port = host.sliced(colon + 1);
        host.truncate(colon);
        bool isNumber = false;
        const int number = port.toInt(&isNumber);
        if (!isNumber || number < 1 || number > 65535)
            return addressError(StorageTr::tr("The port %1 is no number from 1 to 65535.").arg(port));
    }
    if (host.startsWith(u'[') && bracket == host.size() - 1)
        host = host.sliced(1, bracket - 1);
    parts.add("user", decoded(user));
    parts.add("host", decoded(host));
    parts.add("port", port);
    return {};
}

Result<void> readOptions(const QString &query, AddressParts &parts)
{
    for (const QString &pair : query.split(u'&', Qt::SkipEmptyParts)) {
        const QString keyword = decoded(pair.section(u'=', 0, 0));
        if (keyword == "password"_L1 || keyword == "sslpassword"_L1)
            return passwordError(parts.address().text);
        if (!knownOptions().contains(keyword))
            return addressError(StorageTr::tr("The option %1 of a store's address is not known. Known are %2.")
                                    .arg(keyword, knownOptions().join(u", "_s)));
        if (parts.has(keyword.toUtf8()))
            return addressError(StorageTr::tr("The address gives %1 twice.").arg(keyword));
        parts.add(keyword.toUtf8(), decoded(pair.section(u'=', 1)));
    }
    return {};
}

QString given(const PostgresAddress &address, const QByteArray &keyword, const char *variable)
{
    const QByteArray value = address.option(keyword);
    return value.isEmpty() ? qEnvironmentVariable(variable) : QString::fromUtf8(value);
}

bool isLocalPlace(const QString &host)
{
    static const QStringList local{u""_s, u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
    return host.startsWith(u'/') || host.startsWith(u'@') || local.contains(host);
}

/// Does everything that the connection could reach lie on this machine?
bool isLocal(const PostgresAddress &address)
{
    if (!given(address, "service", "PGSERVICE").isEmpty())
        return false;
    const QStringList places = given(address, "host", "PGHOST").split(u',')
        + given(address, "hostaddr", "PGHOSTADDR").split(u',');
    return std::all_of(places.begin(), places.end(), isLocalPlace);
}

Result<void> settleTls(AddressParts &parts)
{
    static const QList<QByteArray> modes{"disable", "allow", "prefer", "require", "verify-ca", "verify-full"};
    const QByteArray mode = parts.address().option("sslmode");
    if (!mode.isEmpty() && !modes.contains(mode))
        return addressError(StorageTr::tr("%1 is no sslmode. The modes are %2.")
                                .arg(QString::fromUtf8(mode), QString::fromUtf8(modes.join(", "))));
    const bool local = isLocal(parts.address());
    if (mode.isEmpty())
        parts.add("sslmode", local ? u"prefer"_s : u"verify-full"_s);
    else if (!local && mode != "verify-full")
        return addressError(StorageTr::tr("sslmode=%1 is too weak for a server on another machine. Leave it out; the "
                                          "connection is then encrypted and the server's certificate checked.")
                                .arg(QString::fromUtf8(mode)));
    return {};
}

} // namespace

QByteArray PostgresAddress::option(const QByteArray &keyword) const
{
    for (const auto &[name, value] : options) {
        if (name == keyword)
            return value;
    }
    return {};
}

Result<PostgresAddress> readPostgresAddress(const QString &text)
{
    const QString scheme = u"postgresql://"_s;
    if (!text.startsWith(scheme)) {
        return addressError(StorageTr::tr("%1 is no address of a store. Write postgresql://user@host/database.")
                                .arg(withoutPassword(text)));
    }
    const QString place = text.sliced(scheme.size()).section(u'?', 0, 0);
    const QString database = decoded(place.section(u'/', 1));
    AddressParts parts(text);
    parts.add("dbname", database);
    Result<void> done = readAuthority(place.section(u'/', 0, 0), parts);
    if (done)
        done = readOptions(text.section(u'?', 1), parts);
    if (done && database.isEmpty() && !parts.has("service")) {
        return addressError(StorageTr::tr("%1 names no database. Write postgresql://user@host/database.")
                                .arg(withoutPassword(text)));
    }
    if (done)
        done = settleTls(parts);
    if (!done)
        return done.error();
    return parts.address();
}

} // namespace chartroom

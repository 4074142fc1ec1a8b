// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/postgressession.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>

namespace chartroom {

/// A private PostgreSQL server for one test program (postgresserver.sh): made in about a second, gone with the program,
/// also when that crashes. Its default collation is not the order of bytes. Logins need passwords (scram); those of this
/// class stand in a password file that PGPASSFILE names, and every password is the login's name.
///
/// "keeper" owns the databases and may make roles, but is no superuser: the person who looks after the store.
/// Needs PkgConfig::libpq (tests/storage/CMakeLists.txt).
class PostgresServer
{
public:
    /// \a tlsHost: the server also listens on 127.0.0.1 with TLS, and its certificate is for this name.
    explicit PostgresServer(const QString &tlsHost = {})
    {
        m_script.setProcessChannelMode(QProcess::SeparateChannels);
        m_script.setStandardErrorFile(QProcess::nullDevice());
        m_script.start(QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/support/postgresserver.sh"),
                       tlsHost.isEmpty() ? QStringList() : QStringList{tlsHost});
        const QStringList words = answer().split(u' ');
        if (words.value(0) != QStringLiteral("ready"))
            qFatal("no PostgreSQL server: %s", m_script.readAllStandardOutput().constData());
        m_folder = words.value(1);
        m_port = words.value(2).toInt();
        qputenv("PGPASSFILE", m_home.filePath(QStringLiteral("pgpass")).toLocal8Bit());
        addPassword(QStringLiteral("postgres"));
        addPassword(QStringLiteral("keeper"));
        administer(QStringLiteral("CREATE ROLE keeper LOGIN CREATEROLE CREATEDB PASSWORD 'keeper'"));
    }
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;
    ~PostgresServer()
    {
        m_script.closeWriteChannel();
        m_script.waitForFinished(20000);
    }

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] int port() const { return m_port; }

    /// An empty database that keeper owns.
    QString newDatabase()
    {
        const QString name = QStringLiteral("store%1").arg(++m_databases);
        administer(QStringLiteral("CREATE DATABASE %1 OWNER keeper").arg(name));
        return name;
    }
    /// The address of a database for a login, with the socket's folder as host.
    [[nodiscard]] QString address(const QString &database, const QString &login = QStringLiteral("keeper")) const
    {
        const QString host = QString(m_folder).replace(u'/', QStringLiteral("%2F"));
        return QStringLiteral("postgresql://") + login + u'@' + host + u':' + QString::number(m_port) + u'/' + database;
    }
    /// Makes a login without any right.
    void addLogin(const QString &login)
    {
        if (m_logins.contains(login))
            return;
        administer(QStringLiteral("CREATE ROLE %1 LOGIN PASSWORD '%1'").arg(login));
        addPassword(login);
    }

    [[nodiscard]] RawSession session(const QString &database, const QString &login) const
    {
        return RawSession(m_folder, m_port, database, login, login);
    }
    /// Runs a statement as superuser.
    RawAnswer administer(const QString &sql, const QString &database = QStringLiteral("postgres"))
    {
        const RawAnswer answer = session(database, QStringLiteral("postgres")).run(sql);
        if (!answer.worked())
            qFatal("%s: %s", qPrintable(sql), qPrintable(answer.message));
        return answer;
    }

    /// Ends the server as a power failure would.
    void stop() { tell("stop\n"); }
    void start() { tell("start\n"); }

private:
    void tell(const QByteArray &word)
    {
        m_script.write(word);
        if (answer() != QStringLiteral("done"))
            qFatal("the PostgreSQL server did not %s", word.constData());
    }
    QString answer()
    {
        while (!m_script.canReadLine()) {
            if (!m_script.waitForReadyRead(60000))
                return {};
        }
        return QString::fromUtf8(m_script.readLine()).trimmed();
    }
    void addPassword(const QString &login)
    {
        m_logins.insert(login);
        QFile file(m_home.filePath(QStringLiteral("pgpass")));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
            qFatal("no password file");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(QStringLiteral("*:*:*:%1:%1\n").arg(login).toUtf8());
    }

    QProcess m_script;
    QTemporaryDir m_home;
    QString m_folder;
    int m_port = 0;
    int m_databases = 0;
    QSet<QString> m_logins;
};

} // namespace chartroom

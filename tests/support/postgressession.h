// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <libpq-fe.h>
#include <memory>

namespace chartroom {

/// What one raw statement gave.
struct RawAnswer {
    QString state;           ///< SQLSTATE; "00000" when it worked, "connection" when the connection broke
    QString message;         ///< everything the server said about an error
    QList<QStringList> rows; ///< cells as text, NULL as "∅"
    int changed = 0;         ///< rows that the statement changed

    [[nodiscard]] bool worked() const { return state == QStringLiteral("00000"); }
    [[nodiscard]] QString cell() const { return rows.isEmpty() ? QString() : rows.first().value(0); }
};

/// A login's own session with the server, without any code of the program between: what an attacker would use.
class RawSession
{
public:
    RawSession(const QString &folder, int port, const QString &database, const QString &login, const QString &password)
    {
        const QByteArray portText = QByteArray::number(port);
        const QList<QByteArray> values{folder.toUtf8(), portText, database.toUtf8(), login.toUtf8(), password.toUtf8()};
        const char *keywords[] = {"host", "port", "dbname", "user", "password", nullptr};
        const char *texts[] = {values[0].constData(), values[1].constData(), values[2].constData(),
                               values[3].constData(), values[4].constData(), nullptr};
        m_handle.reset(PQconnectdbParams(keywords, texts, 0));
        PQsetNoticeReceiver(m_handle.get(), [](void *, const PGresult *) {}, nullptr);
    }

    [[nodiscard]] bool isOpen() const { return PQstatus(m_handle.get()) == CONNECTION_OK; }
    [[nodiscard]] QString problem() const { return QString::fromUtf8(PQerrorMessage(m_handle.get())); }
    [[nodiscard]] int serverProcess() const { return PQbackendPID(m_handle.get()); }

    RawAnswer run(const QString &sql)
    {
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(m_handle.get(), sql.toUtf8().constData()), &PQclear);
        RawAnswer answer;
        const char *state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
        const ExecStatusType status = PQresultStatus(result.get());
        answer.message = QString::fromUtf8(PQresultErrorMessage(result.get()));
        if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT) {
            answer.state = QStringLiteral("00000");
            PQreset(m_handle.get());
            return answer;
        }
        const bool isFine = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
        answer.state = isFine ? QStringLiteral("00000") : state ? QString::fromLatin1(state) : QStringLiteral("connection");
        answer.changed = QByteArray(PQcmdTuples(result.get())).toInt();
        for (int row = 0; row < PQntuples(result.get()); ++row) {
            QStringList cells;
            for (int column = 0; column < PQnfields(result.get()); ++column)
                cells.append(PQgetisnull(result.get(), row, column) ? QStringLiteral("∅")
                                                                    : QString::fromUtf8(PQgetvalue(result.get(), row, column)));
            answer.rows.append(cells);
        }
        return answer;
    }

private:
    struct Close {
        void operator()(PGconn *handle) const { PQfinish(handle); }
    };
    std::unique_ptr<PGconn, Close> m_handle;
};

} // namespace chartroom

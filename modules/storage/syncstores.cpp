// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncstores.h"

#include "storage/factparcel.h"
#include "storage/rows.h"
#include "storage/syncplan.h"
#include "storage/tr.h"
#include "storage/wholestore.h"

#include <QJsonObject>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The facts of a person that belong on every machine of the person. Imports and issued cards belong to who made them.
const QStringList &syncedTables()
{
    static const QStringList tables{u"attempt"_s,       u"step_seen"_s,      u"help_opened"_s, u"note"_s,
                                    u"self_rating"_s,   u"consent"_s,        u"share_receipt"_s,
                                    u"problem_report"_s, u"nomination"_s,    u"pulse"_s};
    return tables;
}

/// What the server has confirmed, as it is kept in the own store's settings: which store, when, and how many of this
/// person's facts. Facts only ever grow in number, so that the rest is what waits.
struct Acknowledged {
    QString server;
    QDateTime at;
    int answers = 0;
    int others = 0;
};

constexpr auto acknowledgedSetting = "sync"_L1;

QString textOf(const Acknowledged &known)
{
    return jsonCell({{u"server"_s, known.server},
                     {u"at"_s, known.at.isValid() ? instantText(known.at) : QString()},
                     {u"answers"_s, known.answers},
                     {u"others"_s, known.others}})
        .toString();
}

Acknowledged acknowledgedOf(const QString &text)
{
    const QJsonObject object = jsonOf(text);
    return {object.value("server"_L1).toString(), instantOf(object.value("at"_L1).toString()),
            object.value("answers"_L1).toInt(), object.value("others"_L1).toInt()};
}

Result<Acknowledged> readAcknowledged(SqlConnection &own)
{
    Acknowledged known;
    const Result<void> done = own.read(u"setting-read"_s, {{u"name"_s, QString(acknowledgedSetting)}},
                                       [&](const SqlRow &row) { known = acknowledgedOf(row.text(0)); });
    if (!done)
        return done.error();
    return known;
}

Result<QSet<QString>> idsOf(SqlConnection &store, const StoreTable &table, const LearnerId &learner)
{
    QSet<QString> ids;
    const QString sql = u"SELECT %1 FROM %2 WHERE learner = :learner"_s.arg(table.key.constFirst(), table.name);
    const Result<void> done = store.readText(sql, {{u"learner"_s, idCell(learner)}},
                                             [&](const SqlRow &row) { ids.insert(row.text(0)); });
    if (!done)
        return done.error();
    return ids;
}

/// The id of the server's store, when this login is the person's.
Result<QString> serverOf(SqlConnection &server, const LearnerId &learner)
{
    const Result<QVariant> store = server.scalar(u"SELECT id FROM store"_s);
    if (!store)
        return store.error();
    bool isKnown = false;
    const Result<void> done =
        server.read(u"person-by-id"_s, {{u"id"_s, idCell(learner)}}, [&](const SqlRow &) { isKnown = true; });
    if (!done)
        return done.error();
    if (isKnown)
        return store->toString();
    return Error{ErrorKind::Refused, u"progress.owner"_s,
                 StorageTr::tr("This login is not yours in the department store, or you are not in it yet. Nothing was "
                               "sent. Give the person who looks after the store your id: %1.")
                     .arg(learner.toString()),
                 {}, {}};
}

/// One sync on its way.
class Sync
{
public:
    Sync(SqlConnection &own, SqlConnection &server, const LearnerId &learner, const Clock &clock, const Progress &progress)
        : m_own(own), m_server(server), m_learner(learner), m_clock(clock), m_progress(progress)
    {
    }

    Result<SyncSummary> run()
    {
        Result<void> done = meet();
        if (done)
            done = plan();
        for (qsizetype i = 0; i < m_plans.size() && done; ++i)
            done = send(tableNamed(syncedTables().at(i)), m_plans.at(i).toServer);
        for (qsizetype i = 0; i < m_plans.size() && done; ++i)
            done = fetch(tableNamed(syncedTables().at(i)), m_plans.at(i).toHere);
        if (done) {
            m_known.at = m_clock.now();
            done = keepKnown();
        }
        if (!done)
            return done.error();
        return m_summary;
    }

private:
    Result<void> meet()
    {
        const Result<QString> server = serverOf(m_server, m_learner);
        if (!server)
            return server.error();
        if (const Result<void> here = checkNotErased(); !here)
            return here;
        const Result<Acknowledged> known = readAcknowledged(m_own);
        if (!known)
            return known.error();
        m_known = {*server, known->server == *server ? known->at : QDateTime(), 0, 0};
        return {};
    }

    /// What a person had erased must not come back from the server.
    Result<void> checkNotErased()
    {
        bool isErased = false;
        const Result<void> done = m_own.read(u"erasure-newest"_s, {{u"learner"_s, idCell(m_learner)}},
                                             [&](const SqlRow &row) { isErased = !row.isNull(0); });
        if (!done || !isErased)
            return done;
        return Error{ErrorKind::Refused, u"progress.owner"_s,
                     StorageTr::tr("You had your record erased on this machine, so nothing is fetched or sent."), {}, {}};
    }

    Result<void> plan()
    {
        for (const QString &name : syncedTables()) {
            const StoreTable &table = tableNamed(name);
            const Result<QSet<QString>> here = idsOf(m_own, table, m_learner);
            if (!here)
                return here.error();
            const Result<QSet<QString>> there = idsOf(m_server, table, m_learner);
            if (!there)
                return there.error();
            m_plans.append(planSync(*here, *there));
            confirm(table, m_plans.last().onBoth);
            m_total += m_plans.last().toServer.size() + m_plans.last().toHere.size();
        }
        return keepKnown();
    }

    Result<void> send(const StoreTable &table, const QStringList &ids)
    {
        for (qsizetype at = 0; at < ids.size(); at += factsTogether) {
            const QStringList some = ids.mid(at, factsTogether);
            Result<void> done = carry(m_own, m_server, table, some);
            if (done)
                done = sent(table, some.size());
            else if (done.error().id == "store.refused"_L1)
                done = sendOneByOne(table, some);
            if (!done)
                return done;
        }
        return {};
    }

    /// One fact that is refused must not hold back the others.
    Result<void> sendOneByOne(const StoreTable &table, const QStringList &ids)
    {
        for (const QString &id : ids) {
            Result<void> done = carry(m_own, m_server, table, {id});
            if (done) {
                done = sent(table, 1);
            } else if (done.error().id == "store.refused"_L1) {
                if (m_summary.refused++ == 0)
                    m_summary.refusal = done.error().message;
                done = {};
            }
            if (!done)
                return done;
        }
        return {};
    }

    Result<void> fetch(const StoreTable &table, const QStringList &ids)
    {
        for (qsizetype at = 0; at < ids.size(); at += factsTogether) {
            const QStringList some = ids.mid(at, factsTogether);
            if (const Result<void> done = carry(m_server, m_own, table, some); !done)
                return done;
            (isAnswers(table) ? m_summary.receivedAnswers : m_summary.receivedOthers) += static_cast<int>(some.size());
            confirm(table, some.size());
            if (const Result<void> kept = keepKnown(); !kept)
                return kept;
        }
        return {};
    }

    Result<void> carry(SqlConnection &from, SqlConnection &to, const StoreTable &table, const QStringList &ids)
    {
        if (m_progress.isCancelled())
            return Error{ErrorKind::Cancelled, u"cancelled"_s,
                         StorageTr::tr("Stopped, as you asked. What was sent stays sent; the rest waits."), {}, {}};
        const Result<FactParcel> parcel = packFacts(from, table, ids);
        if (!parcel)
            return parcel.error();
        const Result<void> done = deliverFacts(to, *parcel);
        if (done) {
            m_done += ids.size();
            m_progress.report(static_cast<int>(m_done), static_cast<int>(m_total));
        }
        return done;
    }

    Result<void> sent(const StoreTable &table, qsizetype count)
    {
        (isAnswers(table) ? m_summary.sentAnswers : m_summary.sentOthers) += static_cast<int>(count);
        confirm(table, count);
        return keepKnown();
    }

    static bool isAnswers(const StoreTable &table) { return table.name == "attempt"_L1; }
    void confirm(const StoreTable &table, qsizetype count)
    {
        (isAnswers(table) ? m_known.answers : m_known.others) += static_cast<int>(count);
    }
    Result<void> keepKnown()
    {
        return m_own.run(u"setting-save"_s, {{u"name"_s, QString(acknowledgedSetting)}, {u"content"_s, textOf(m_known)}});
    }

    SqlConnection &m_own;
    SqlConnection &m_server;
    LearnerId m_learner;
    const Clock &m_clock;
    const Progress &m_progress;
    Acknowledged m_known;
    QList<SyncPlan> m_plans; ///< one for each synced table
    SyncSummary m_summary;
    qsizetype m_done = 0;
    qsizetype m_total = 0;
};

} // namespace

Result<SyncSummary> syncConnections(SqlConnection &own, SqlConnection &server, const LearnerId &learner, const Clock &clock,
                                    const Progress &progress)
{
    return Sync(own, server, learner, clock, progress).run();
}

Result<SyncSummary> syncStores(ProgressStore &own, ProgressStore &server, const LearnerId &learner, const Clock &clock,
                               const Progress &progress)
{
    return syncConnections(connectionOf(own), connectionOf(server), learner, clock, progress);
}

Result<void> checkSync(ProgressStore &server, const LearnerId &learner)
{
    const Result<QString> store = serverOf(connectionOf(server), learner);
    return store ? Result<void>() : Result<void>(store.error());
}

Result<SyncStatus> syncStatus(ProgressStore &own, const LearnerId &learner)
{
    SqlConnection &store = connectionOf(own);
    const Result<Acknowledged> known = readAcknowledged(store);
    if (!known)
        return known.error();
    SyncStatus status{known->server, known->at, -known->answers, -known->others};
    for (const QString &name : syncedTables()) {
        int count = 0;
        const Result<void> done =
            store.readText(u"SELECT count(*) FROM %1 WHERE learner = :learner"_s.arg(name), {{u"learner"_s, idCell(learner)}},
                           [&](const SqlRow &row) { count = row.whole(0); });
        if (!done)
            return done.error();
        (name == "attempt"_L1 ? status.waitingAnswers : status.waitingOthers) += count;
    }
    // A store that was restored from an older backup has fewer facts than were confirmed; nothing of them waits.
    status.waitingAnswers = std::max(0, status.waitingAnswers);
    status.waitingOthers = std::max(0, status.waitingOthers);
    return status;
}

} // namespace chartroom

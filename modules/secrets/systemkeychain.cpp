// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/systemkeychain.h"

#include <QFileInfo>
#include <QObject>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QString serviceName = QStringLiteral("chartroom");

/// Without a session bus nothing is asked: the library would otherwise try to start one.
bool isReachable()
{
#ifdef Q_OS_LINUX
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
#else
    return true;
#endif
}

KeychainReply replyOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return {KeychainReply::Outcome::Done, {}, {}};
    case QKeychain::EntryNotFound:
        return {KeychainReply::Outcome::NotFound, {}, job.errorString()};
    default:
        return {KeychainReply::Outcome::Failed, {}, u"%1: %2"_s.arg(job.error()).arg(job.errorString())};
    }
}

/// Removes what a write left behind after nobody waited for it any more.
void forget(const QString &entry)
{
    auto *job = new QKeychain::DeletePasswordJob(serviceName);
    job->setInsecureFallback(false);
    job->setKey(entry);
    job->start();
}

class SystemKeychain : public Keychain
{
public:
    explicit SystemKeychain(int patience) : m_patience(patience) {}

    void read(const QString &entry, const Answer &answer) override
    {
        auto *job = new QKeychain::ReadPasswordJob(serviceName);
        start(job, entry, [job, answer](const KeychainReply &reply) {
            KeychainReply with = reply;
            if (reply.outcome == KeychainReply::Outcome::Done)
                with.content = job->binaryData();
            answer(with);
        });
    }

    void write(const QString &entry, const QByteArray &content, const Answer &answer) override
    {
        auto *job = new QKeychain::WritePasswordJob(serviceName);
        job->setBinaryData(content);
        QObject::connect(job, &QKeychain::Job::finished, &m_context, [job, entry]() {
            if (job->property("late").toBool() && job->error() == QKeychain::NoError)
                forget(entry);
        });
        start(job, entry, answer);
    }

    void remove(const QString &entry, const Answer &answer) override
    {
        start(new QKeychain::DeletePasswordJob(serviceName), entry, answer);
    }

private:
    void start(QKeychain::Job *job, const QString &entry, const Answer &answer)
    {
        // Jobs run one after the other: behind one that hangs all others would wait.
        if (!isReachable() || m_stuck) {
            delete job;
            answer({KeychainReply::Outcome::Failed, {}, u"no session bus, or an earlier question is unanswered"_s});
            return;
        }
        job->setInsecureFallback(false);
        job->setKey(entry);
        auto *timer = new QTimer(job);
        QObject::connect(timer, &QTimer::timeout, &m_context, [this, job, timer, answer]() {
            timer->stop();
            m_stuck = true;
            job->setProperty("late", true);
            answer({KeychainReply::Outcome::Failed, {}, u"no answer in time"_s});
        });
        QObject::connect(job, &QKeychain::Job::finished, &m_context, [this, job, timer, answer]() {
            timer->stop();
            if (job->property("late").toBool())
                m_stuck = false;
            else
                answer(replyOf(*job));
        });
        timer->start(m_patience);
        job->start(); // deletes itself when it is done
    }

    int m_patience;
    bool m_stuck = false;
    QObject m_context; ///< ends the connections when the keychain goes
};

} // namespace

std::unique_ptr<Keychain> systemKeychain(int patience)
{
    return std::make_unique<SystemKeychain>(patience);
}

} // namespace chartroom

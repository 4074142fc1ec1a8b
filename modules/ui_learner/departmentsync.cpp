// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/departmentsync.h"

#include "storage/storeaccess.h"
#include "ui_learner/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr auto passwordName = "department-password"_L1;

QString answersSent(int count)
{
    return UiLearnerTr::tr("%n answer(s) sent.", nullptr, count);
}

QString answersReceived(int count)
{
    return UiLearnerTr::tr("%n answer(s) came from your other devices.", nullptr, count);
}

QString summaryWords(const SyncSummary &summary)
{
    QStringList sentences;
    if (summary.sentAnswers > 0)
        sentences << answersSent(summary.sentAnswers);
    if (summary.receivedAnswers > 0)
        sentences << answersReceived(summary.receivedAnswers);
    if (sentences.isEmpty() && summary.refused == 0)
        sentences << UiLearnerTr::tr("Everything is in step.");
    if (summary.refused > 0)
        sentences << UiLearnerTr::tr("The server did not take %n record(s). They stay here and are tried again.", nullptr,
                                     summary.refused);
    return sentences.join(u' ');
}

} // namespace

/// All that the work needs, by value.
struct DepartmentSync::Job {
    QString own;
    StoreAccess server;
    LearnerId learner;
    const Clock &clock; ///< lives as long as the desk
    bool onlyTest = false;

    Outcome run(const Progress &progress) const
    {
        const auto department = openStore(server, StoreMode::ReadWrite, clock);
        if (!department)
            return department.error();
        const auto store = openStore(own, StoreMode::ReadWrite, clock);
        if (!store)
            return store.error();
        if (!onlyTest)
            return syncStores(**store, **department, learner, clock, progress);
        const Result<void> met = checkSync(**department, learner);
        return met ? Outcome(SyncSummary()) : Outcome(met.error());
    }
};

DepartmentSync::DepartmentSync(LearnerDesk &desk, DepartmentPlace place, std::unique_ptr<SecretStore> secrets, QObject *parent)
    : QObject(parent), m_desk(desk), m_place(std::move(place)), m_secrets(std::move(secrets))
{
    connect(&m_task, &BackgroundTask::progressed, this, [this](int done, int total) {
        m_done = done;
        m_total = total;
        emit changed();
    });
    connect(&m_timer, &QTimer::timeout, this, &DepartmentSync::syncNow);
}

void DepartmentSync::setPlace(const DepartmentPlace &place, const QString &password)
{
    if (!password.isEmpty())
        keepPassword(password);
    if (place == m_place)
        return;
    m_place = place;
    emit placeChosen(m_place);
    emit changed();
}

void DepartmentSync::keepPassword(const QString &password)
{
    m_password = password; // a keychain may take its time
    m_secrets->write(passwordName, password.toUtf8(), [this](const Result<SecretPlace> &kept) {
        if (kept)
            m_passwordPlace = *kept;
        else
            tell(kept.error().message, true);
        emit changed();
    });
}

void DepartmentSync::test()
{
    begin(Activity::Testing);
}

void DepartmentSync::syncNow()
{
    begin(Activity::Syncing);
}

void DepartmentSync::startAutomatic(int firstMilliseconds, int everyMilliseconds)
{
    QTimer::singleShot(firstMilliseconds, this, &DepartmentSync::syncNow);
    m_timer.start(everyMilliseconds);
}

void DepartmentSync::cancel()
{
    m_task.cancel();
}

void DepartmentSync::begin(Activity activity)
{
    if (m_activity != Activity::Idle || m_place.isEmpty())
        return;
    m_activity = activity;
    m_done = m_total = 0;
    emit changed();
    if (m_password)
        return start(*m_password);
    m_secrets->read(passwordName, [this](const Result<std::optional<Secret>> &secret) {
        if (!secret) {
            m_activity = Activity::Idle;
            tell(secret.error().message, true);
            return;
        }
        if (*secret) {
            m_passwordPlace = (*secret)->place;
            m_password = QString::fromUtf8((*secret)->content);
        }
        start(m_password.value_or(QString()));
    });
}

void DepartmentSync::start(const QString &password)
{
    const Job job{m_desk.store().info().address, {departmentAddress(m_place), password}, m_desk.person().id, m_desk.clock(),
                  m_activity == Activity::Testing};
    const auto outcome = std::make_shared<std::optional<Outcome>>();
    connect(&m_task, &BackgroundTask::finished, this, [this, outcome] { finish(outcome); }, Qt::SingleShotConnection);
    m_task.start([job, outcome](Progress &progress) { outcome->emplace(job.run(progress)); });
}

void DepartmentSync::finish(const std::shared_ptr<std::optional<Outcome>> &outcome)
{
    const bool wasTest = std::exchange(m_activity, Activity::Idle) == Activity::Testing;
    if (!*outcome)
        return tell({}, false);
    const Outcome &result = **outcome;
    if (!result)
        return tell(result.error().message, result.error().kind != ErrorKind::Cancelled);
    if (result->changedThisStore())
        static_cast<void>(m_desk.refresh()); // what cannot be read now is said by the page that reads it next
    tell(wasTest ? UiLearnerTr::tr("The connection works. You can sync.") : summaryWords(*result), result->refused > 0);
}

void DepartmentSync::tell(const QString &message, bool isTrouble)
{
    m_message = message;
    m_isTrouble = isTrouble;
    emit changed();
}

Result<SyncStatus> DepartmentSync::status() const
{
    return syncStatus(m_desk.store(), m_desk.person().id);
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "secrets/secretstore.h"
#include "storage/departmentplace.h"
#include "storage/syncstores.h"
#include "ui_learner/learnerdesk.h"

#include <QTimer>

namespace chartroom {

/// Keeps the own store and the department's store together, behind the window: at the start, every half hour, and when
/// asked. It outlives the pages that show it. All work runs on a thread of its own with connections of its own.
class DepartmentSync : public QObject
{
    Q_OBJECT

public:
    enum class Activity { Idle, Testing, Syncing };

    /// \a desk must outlive this. \a secrets: where the password is kept.
    DepartmentSync(LearnerDesk &desk, DepartmentPlace place, std::unique_ptr<SecretStore> secrets, QObject *parent = nullptr);

    [[nodiscard]] const DepartmentPlace &place() const { return m_place; }
    /// Takes another place; an empty \a password keeps the one that is known. `placeChosen` follows when it changed.
    void setPlace(const DepartmentPlace &place, const QString &password);

    /// Connects and says whether this person could sync, without sending anything.
    void test();
    /// Nothing happens while work runs or without a place.
    void syncNow();
    void cancel();
    /// Syncs soon and then every half hour, as long as there is a place.
    void startAutomatic(int firstMilliseconds = 4000, int everyMilliseconds = 30 * 60 * 1000);

    [[nodiscard]] Activity activity() const { return m_activity; }
    /// How far a sync is, in facts; total 0 while that is not known.
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int total() const { return m_total; }
    /// What the last work came to, for people; empty before.
    [[nodiscard]] const QString &message() const { return m_message; }
    [[nodiscard]] bool isTrouble() const { return m_isTrouble; }
    /// Where the password is kept; nothing when none was kept yet.
    [[nodiscard]] std::optional<SecretPlace> passwordPlace() const { return m_passwordPlace; }
    /// Where this person's passwords and keys are kept.
    [[nodiscard]] SecretStore &secrets() { return *m_secrets; }
    /// What waits and when it was last synced. Errors of the own store.
    [[nodiscard]] Result<SyncStatus> status() const;

signals:
    /// Anything above changed.
    void changed();
    void placeChosen(const DepartmentPlace &place);

private:
    struct Job;
    using Outcome = Result<SyncSummary>;

    /// Reads the password and starts the work with it.
    void begin(Activity activity);
    void start(const QString &password);
    void keepPassword(const QString &password);
    void finish(const std::shared_ptr<std::optional<Outcome>> &outcome);
    void tell(const QString &message, bool isTrouble);

    LearnerDesk &m_desk;
    DepartmentPlace m_place;
    std::unique_ptr<SecretStore> m_secrets;
    std::optional<SecretPlace> m_passwordPlace;
    std::optional<QString> m_password; ///< once it was typed or read
    Activity m_activity = Activity::Idle;
    int m_done = 0;
    int m_total = 0;
    QString m_message;
    bool m_isTrouble = false;
    QTimer m_timer;
    BackgroundTask m_task; ///< last: ends before what its work refers to
};

} // namespace chartroom

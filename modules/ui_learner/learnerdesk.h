// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "competency/framework.h"
#include "competency/targetprofile.h"
#include "learning/studyplan.h"
#include "lesson/pack.h"
#include "progress/attempt.h"
#include "progress/mastery.h"
#include "progress/person.h"
#include "storage/progressstore.h"

#include <QObject>

namespace chartroom {

/// What a learner's pages read from: the packs, the own facts, and what they mean now. It stores nothing itself;
/// `refresh` reads the facts again and computes everything anew.
class LearnerDesk : public QObject
{
    Q_OBJECT

public:
    /// All of these must outlive the desk.
    LearnerDesk(QList<const Pack *> packs, ProgressStore &store, const Clock &clock, const LearnerId &learner,
                QString home, QObject *parent = nullptr);

    /// Errors of the store. What was known before stays then.
    Result<void> refresh();
    /// Keeps name and target profile. Errors of the store.
    Result<void> savePerson(const QString &name, const QString &profile);
    void setLanguage(const QString &language);
    /// The packs to learn from; `refresh` afterwards. Packs that were added stay.
    void setPacks(const QList<const Pack *> &packs);
    /// A further pack, kept as long as the desk; one of the same id takes the place of those before. `refresh` afterwards.
    void addPack(std::unique_ptr<const Pack> pack);

    [[nodiscard]] const QList<const Pack *> &packs() const { return m_packs; }
    [[nodiscard]] const Pack *pack(const QString &id) const;
    [[nodiscard]] ProgressStore &store() const { return m_store; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    /// Folder of the key and of saved copies.
    [[nodiscard]] const QString &home() const { return m_home; }
    [[nodiscard]] const QString &language() const { return m_language; }
    [[nodiscard]] const Learner &person() const { return m_person; }
    [[nodiscard]] const TargetProfile &profile() const;
    [[nodiscard]] const Framework &framework() const { return builtInFramework(); }
    [[nodiscard]] const StudyPlan &plan() const { return m_plan; }
    [[nodiscard]] const QList<Attempt> &attempts() const { return m_attempts; }
    [[nodiscard]] const QList<CompetencyState> &states() const { return m_states; }

signals:
    /// Something changed; pages ask again.
    void changed();

private:
    void joinPacks();

    QList<const Pack *> m_packs; ///< of both
    QList<const Pack *> m_given;
    std::vector<std::unique_ptr<const Pack>> m_added; ///< also those that were replaced: somebody may look at them
    ProgressStore &m_store;
    const Clock &m_clock;
    LearnerId m_learner;
    QString m_home;
    QString m_language = QStringLiteral("en");
    Learner m_person;
    StudyPlan m_plan;
    QList<Attempt> m_attempts;
    QList<CompetencyState> m_states;
};

} // namespace chartroom

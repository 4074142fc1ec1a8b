// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "competency/framework.h"
#include "competency/targetprofile.h"
#include "learning/placementrecord.h"
#include "learning/stepmarks.h"
#include "learning/studyadvice.h"
#include "learning/reviewqueue.h"
#include "learning/regrade.h"
#include "learning/studyplan.h"
#include "lesson/pack.h"
#include "progress/attempt.h"
#include "progress/mastery.h"
#include "progress/person.h"
#include "progress/reviewload.h"
#include "progress/selfrating.h"
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
    /// Reads who the person is and whether they were welcomed, nothing more: all that the first window needs.
    Result<void> readPerson();
    /// Keeps name, target profile, and that the person was welcomed. Errors of the store.
    Result<void> welcome(const QString &name, const QString &profile);
    /// Keeps what came of a question that finds the starting point. Errors of the store.
    Result<void> notePlacement(const PlacementItem &item, PlacementOutcome outcome);
    /// Takes in one answer that was just stored, without reading all others again. Errors of the store.
    Result<void> noteAttempt(const Attempt &attempt);
    /// Keeps name and target profile. Errors of the store.
    Result<void> savePerson(const QString &name, const QString &profile);
    /// Keeps how sure the person wants to be (0.70 to 0.97). Errors of the store.
    Result<void> saveRetention(double retention);
    /// Adds a rating of the own level, 0 to 4; those before stay. Errors of the store.
    Result<void> rateMyself(const QString &competency, int level);
    /// Adds new grades of the own answers and looks at everything again. Errors of the store.
    Result<void> keepNewGrades(const Pack &pack, const QList<NewGrade> &grades);
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
    [[nodiscard]] const QList<CompetencyState> &states() const { return m_meaning.states; }
    [[nodiscard]] const CompetencyState &state(const QString &code) const;
    [[nodiscard]] const QList<EvidenceItem> &evidence() const { return m_evidence; }
    [[nodiscard]] double retention() const { return m_retention; }
    /// Everything in review, and what of it is due today.
    [[nodiscard]] const QList<ReviewItem> &reviews() const { return m_meaning.reviews; }
    [[nodiscard]] const ReviewQueue &reviewQueue() const { return m_queue; }
    [[nodiscard]] const Calibration &calibration() const { return m_calibration; }
    /// The notes and bookmarks of the learner.
    [[nodiscard]] StepMarks &marks() const { return *m_marks; }
    /// How far finding the starting point is, and the questions for it; the bank is empty when no pack has any.
    [[nodiscard]] PlacementRecord &placement() const { return *m_placement; }
    [[nodiscard]] const PlacementBank &placementBank() const { return m_placementBank; }
    /// False until somebody said who they are, or that they only look around.
    [[nodiscard]] bool isWelcomed() const { return m_placement->isWelcomed() || !m_person.name.isEmpty(); }
    /// What to do next, the best first, in the language of the desk.
    [[nodiscard]] QList<StudyAdvice> studyAdvice() const;
    /// The newest rating of each competency.
    [[nodiscard]] const QMap<QString, SelfRating> &selfRatings() const { return m_ratings; }

signals:
    /// Something changed; pages ask again.
    void changed();

private:
    void joinPacks();
    [[nodiscard]] StudyPlan planOf(const QList<StepSeen> &seen) const;
    /// Computes what the facts mean today.
    void understand();

    QList<const Pack *> m_packs; ///< of both
    QList<const Pack *> m_given;
    std::vector<std::unique_ptr<const Pack>> m_added; ///< also those that were replaced: somebody may look at them
    ProgressStore &m_store;
    const Clock &m_clock;
    LearnerId m_learner;
    std::unique_ptr<StepMarks> m_marks;
    std::unique_ptr<PlacementRecord> m_placement;
    PlacementBank m_placementBank;
    QString m_home;
    QString m_language = QStringLiteral("en");
    Learner m_person;
    StudyPlan m_plan;
    QList<Attempt> m_attempts;
    QList<EvidenceItem> m_evidence;
    LearnerMeaning m_meaning;
    ReviewQueue m_queue;
    Calibration m_calibration;
    QMap<QString, SelfRating> m_ratings;
    double m_retention = usualRetention;
};

} // namespace chartroom

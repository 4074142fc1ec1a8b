// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keptstates.h"
#include "storage/progressstore.h"
#include "storage/sqlconnection.h"

#include <memory>

namespace chartroom {

/// The store in a database, the same statements for every kind of database. Made by openStore only; everybody else sees
/// ProgressStore.
class SqlProgressStore : public ProgressStore
{
public:
    SqlProgressStore(std::unique_ptr<SqlConnection> connection, StoreInfo info);
    ~SqlProgressStore() override;

    /// For work on whole tables: backup, restore, copy.
    [[nodiscard]] SqlConnection &connection() { return *m_connection; }
    /// Makes the units of a path that are missing; the id of the last one, NULL for an empty path.
    Result<QVariant> unitId(const QStringList &department);

    [[nodiscard]] const StoreInfo &info() const override { return m_info; }
    Result<void> markSynthetic() override;
    Result<void> transaction(const std::function<Result<void>()> &work) override;

    Result<void> savePerson(const Learner &person) override;
    Result<std::optional<Learner>> person(const LearnerId &id) override;
    Result<Learner> findPerson(const QString &idOrPseudonym) override;
    Result<QList<Learner>> people(const QStringList &department) override;
    Result<QList<QStringList>> units() override;

    Result<void> append(const Attempt &attempt) override;
    Result<void> appendAll(const QList<Attempt> &attempts) override;
    Result<QList<Attempt>> attempts(const LearnerId &learner) override;
    Result<std::optional<Attempt>> attempt(const AttemptId &id) override;
    Result<void> evidence(const EvidenceQuery &query,
                          const std::function<bool(const EvidenceFact &)> &receive) override;
    Result<QList<PackRecord>> packsOf(const EvidenceQuery &query) override;
    Result<void> savePack(const PackRecord &pack) override;
    Result<void> saveExerciseText(const ExerciseText &text) override;
    Result<std::optional<ExerciseText>> exerciseText(const QString &gradingHash, const QString &language) override;

    Result<void> learnerStates(const QList<QDate> &untils,
                               const std::function<bool(const LearnerState &)> &receive) override;
    Result<void> refreshStates(const QList<QDate> &untils, const Progress &progress) override;
    Result<StoreRebuild> rebuild(const Progress &progress) override;

    Result<void> saveDraft(const Draft &draft) override;
    Result<QList<Draft>> drafts(const LearnerId &learner) override;
    Result<void> removeDraft(const LearnerId &learner, const ExerciseId &exercise, bool prediction) override;
    Result<void> appendFromDraft(const Attempt &attempt) override;

    Result<void> addStepSeen(const StepSeen &fact) override;
    Result<QList<StepSeen>> stepsSeen(const LearnerId &learner) override;
    Result<void> addHelpOpened(const HelpOpened &fact) override;
    Result<QList<HelpOpened>> helpOpened(const LearnerId &learner) override;
    Result<void> addNote(const Note &fact) override;
    Result<QList<Note>> notes(const LearnerId &learner) override;
    Result<void> addSelfRating(const SelfRating &fact) override;
    Result<QList<SelfRating>> selfRatings(const LearnerId &learner) override;
    Result<void> addProblem(const ProblemReport &fact) override;
    Result<QList<ProblemReport>> problems(const LearnerId &learner) override;
    Result<void> addNomination(const Nomination &fact) override;
    Result<QList<Nomination>> nominations(const LearnerId &learner) override;
    Result<void> addPulse(const Pulse &fact) override;
    Result<QList<Pulse>> pulses(const LearnerId &learner) override;
    Result<std::optional<LearnerId>> learnerOfFact(const FactId &id) override;

    Result<void> addConsent(const Consent &fact) override;
    Result<QList<Consent>> consents(const LearnerId &learner) override;
    Result<void> addReceipt(const ShareReceipt &fact) override;
    Result<QList<ShareReceipt>> receipts(const LearnerId &learner) override;
    Result<void> addImport(const BundleImport &fact) override;
    Result<QList<BundleImport>> imports() override;
    Result<void> pinKey(const LearnerId &learner, const QByteArray &publicKey) override;
    Result<QSet<LearnerId>> peopleWithoutConsent(const QDate &day) override;

    Result<void> erasePerson(const LearnerId &learner, const QDateTime &at) override;
    Result<QDateTime> erasedAt(const LearnerId &learner) override;
    Result<void> scrub() override;

    Result<void> addReportIssue(const ReportIssue &issue, const QList<LearnerId> &members) override;
    Result<QList<ReportIssue>> reportIssues(const QString &scope) override;
    Result<QList<LearnerId>> issueMembers(const FactId &issue) override;

    Result<void> saveSetting(const QString &name, const QString &value) override;
    Result<QString> setting(const QString &name) override;
    Result<StoreCheck> check() override;
    Result<bool> isEmpty() override;

private:
    /// Runs the work in a transaction of its own, or in the one that runs.
    Result<void> together(const std::function<Result<void>()> &work);
    Result<void> checkIntegrity(StoreCheck &check);
    Result<void> checkAttempts(StoreCheck &check);
    Result<void> checkStates(StoreCheck &check);

    std::unique_ptr<SqlConnection> m_connection;
    KeptStates m_states;
    StoreInfo m_info;
};

} // namespace chartroom

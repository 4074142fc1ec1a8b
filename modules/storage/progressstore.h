// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "base/result.h"
#include "progress/attempt.h"
#include "progress/consent.h"
#include "progress/evidence.h"
#include "progress/facts.h"
#include "progress/learnerstate.h"
#include "progress/period.h"
#include "progress/person.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

namespace chartroom {

/// What a store says about itself.
struct StoreInfo {
    QString address;      ///< as it was opened, for messages
    QString id;           ///< UUID of the store
    QString organisation; ///< may be empty
    bool synthetic = false; ///< holds invented people, for good
    int schema = 0;       ///< version of the tables
    bool older = false;   ///< opened read-only although the tables are of an older version
    bool readOnly = false;
    bool onNetwork = false; ///< in a file on another machine, which this program keeps to itself

    bool operator==(const StoreInfo &) const = default;
};

/// Which facts to read. Empty parts do not restrict.
struct EvidenceQuery {
    QStringList department;           ///< unit path with everything below it
    Period period;                    ///< days of submission
    std::optional<LearnerId> learner;
};

/// What `store check` found.
struct StoreCheck {
    int schema = 0;
    QStringList topUnits;  ///< as --department takes them, sorted
    int people = 0;
    int attempts = 0;
    int packs = 0;         ///< different pack ids among the attempts
    QList<Issue> issues;   ///< store.integrity, store.attempt-invalid, store.derived-differs, store.older

    bool operator==(const StoreCheck &) const = default;
};

/// How many rows a derived table has after it was computed again.
struct DerivedRows {
    QString table;
    int rows = 0;

    bool operator==(const DerivedRows &) const = default;
};

/// What `store rebuild` did.
struct StoreRebuild {
    int attempts = 0;
    QList<DerivedRows> derived;

    bool operator==(const StoreRebuild &) const = default;
};

/// Where facts are kept: the only door to a database. Every write is on disk when it returns (one durable commit),
/// unless it runs inside `transaction`. Facts are only ever added. One store belongs to one thread; background work
/// opens its own.
///
/// Errors of every function: store.unreachable (busy, gone), store.integrity (damaged), io.write (disk full, read-only).
/// After an error nothing of the call is stored.
class ProgressStore
{
public:
    ProgressStore() = default;
    ProgressStore(const ProgressStore &) = delete;
    ProgressStore &operator=(const ProgressStore &) = delete;
    virtual ~ProgressStore() = default;

    [[nodiscard]] virtual const StoreInfo &info() const = 0;

    /// Marks the store as invented, for good. Only `org generate` does this, before it adds people.
    virtual Result<void> markSynthetic() = 0;

    /// Runs \a work in one transaction: all of it is stored when it succeeds, nothing when it fails. Not nested.
    virtual Result<void> transaction(const std::function<Result<void>()> &work) = 0;

    // People

    /// Adds the person or replaces name, pseudonym, profile and unit; makes missing units. A key that is pinned stays.
    virtual Result<void> savePerson(const Learner &person) = 0;
    virtual Result<std::optional<Learner>> person(const LearnerId &id) = 0;
    /// By UUID or pseudonym. Errors: progress.learner-unknown; also when several people have the pseudonym.
    virtual Result<Learner> findPerson(const QString &idOrPseudonym) = 0;
    /// All people of a unit and the units below it, sorted by id; everybody for an empty path.
    virtual Result<QList<Learner>> people(const QStringList &department = {}) = 0;
    /// Every unit path, sorted, parents before children.
    virtual Result<QList<QStringList>> units() = 0;

    // Attempts

    /// Adds one attempt. The id must be new.
    virtual Result<void> append(const Attempt &attempt) = 0;
    /// Adds many in one transaction (or in the one that runs); for imports and invented organisations.
    virtual Result<void> appendAll(const QList<Attempt> &attempts) = 0;
    /// All attempts of one learner, oldest first.
    virtual Result<QList<Attempt>> attempts(const LearnerId &learner) = 0;
    virtual Result<std::optional<Attempt>> attempt(const AttemptId &id) = 0;
    /// The few columns that meaning needs, streamed learner by learner (never two lists in memory), ordered by time
    /// within a learner. Reading stops when the receiver returns false.
    virtual Result<void> evidence(const EvidenceQuery &query, const std::function<bool(const EvidenceFact &)> &receive) = 0;
    /// Different (pack, version) pairs of these attempts, with titles.
    virtual Result<QList<PackRecord>> packsOf(const EvidenceQuery &query) = 0;

    /// Keeps the title of a pack version; a known one stays as it is.
    virtual Result<void> savePack(const PackRecord &pack) = 0;
    /// Keeps an exercise as it was asked; a known hash stays as it is.
    virtual Result<void> saveExerciseText(const ExerciseText &text) = 0;
    virtual Result<std::optional<ExerciseText>> exerciseText(const QString &gradingHash, const QString &language) = 0;

    // Derived from the attempts: may be kept to save time, is never trusted over them

    /// The state of every person at the end of each of these days (a null day: all facts), in any order. Kept states are
    /// used where they are fresh; the others are computed and not kept. Reading stops when the receiver returns false.
    virtual Result<void> learnerStates(const QList<QDate> &untils,
                                       const std::function<bool(const LearnerState &)> &receive) = 0;
    /// Computes and keeps the states that are missing or stale: for all facts, and at the end of each of these days.
    /// Cancelled, it keeps what it has. Not for the window's thread.
    virtual Result<void> refreshStates(const QList<QDate> &untils, const Progress &progress) = 0;
    /// Drops everything derived and computes it again from the attempts, without holding more than one person's in
    /// memory. Errors also: Cancelled; what is missing then is computed when it is asked for.
    virtual Result<StoreRebuild> rebuild(const Progress &progress) = 0;

    // Half-done work

    /// Replaces the draft of the exercise and purpose.
    virtual Result<void> saveDraft(const Draft &draft) = 0;
    virtual Result<QList<Draft>> drafts(const LearnerId &learner) = 0;
    virtual Result<void> removeDraft(const LearnerId &learner, const ExerciseId &exercise, bool prediction) = 0;
    /// Appends the attempt and removes the draft it came from, in one commit.
    virtual Result<void> appendFromDraft(const Attempt &attempt) = 0;

    // Further facts, oldest first

    virtual Result<void> addStepSeen(const StepSeen &fact) = 0;
    virtual Result<QList<StepSeen>> stepsSeen(const LearnerId &learner) = 0;
    virtual Result<void> addHelpOpened(const HelpOpened &fact) = 0;
    virtual Result<QList<HelpOpened>> helpOpened(const LearnerId &learner) = 0;
    virtual Result<void> addNote(const Note &fact) = 0;
    virtual Result<QList<Note>> notes(const LearnerId &learner) = 0;
    virtual Result<void> addSelfRating(const SelfRating &fact) = 0;
    virtual Result<QList<SelfRating>> selfRatings(const LearnerId &learner) = 0;
    virtual Result<void> addProblem(const ProblemReport &fact) = 0;
    virtual Result<QList<ProblemReport>> problems(const LearnerId &learner) = 0;
    virtual Result<void> addNomination(const Nomination &fact) = 0;
    virtual Result<QList<Nomination>> nominations(const LearnerId &learner) = 0;
    virtual Result<void> addPulse(const Pulse &fact) = 0;
    virtual Result<QList<Pulse>> pulses(const LearnerId &learner) = 0;
    /// Whose note, self-rating, problem, nomination or pulse has this id; nothing when it is new.
    virtual Result<std::optional<LearnerId>> learnerOfFact(const FactId &id) = 0;

    // Sharing

    virtual Result<void> addConsent(const Consent &fact) = 0;
    virtual Result<QList<Consent>> consents(const LearnerId &learner) = 0;
    virtual Result<void> addReceipt(const ShareReceipt &fact) = 0;
    virtual Result<QList<ShareReceipt>> receipts(const LearnerId &learner) = 0;
    virtual Result<void> addImport(const BundleImport &fact) = 0;
    virtual Result<QList<BundleImport>> imports() = 0;
    /// Fixes the key of a person for good. Errors: progress.owner when another key is pinned.
    virtual Result<void> pinKey(const LearnerId &learner, const QByteArray &publicKey) = 0;
    /// People whose newest imported consent has ended or was taken back by \a day: reports leave them out. People
    /// without any consent fact (invented ones, the owner of a local store) are not among them.
    virtual Result<QSet<LearnerId>> peopleWithoutConsent(const QDate &day) = 0;

    // Erasing

    /// Removes the person and every fact about them, and remembers when, so that bundles from before are refused. Issued
    /// cards stay; in their lists of members an id that means nobody takes the person's place. An unknown person is
    /// remembered too.
    virtual Result<void> erasePerson(const LearnerId &learner, const QDateTime &at) = 0;
    /// When the person was last erased; invalid when never.
    virtual Result<QDateTime> erasedAt(const LearnerId &learner) = 0;
    /// Writes the file anew, so that nothing that was removed can be found in its bytes. Slow; not inside a transaction,
    /// and not while another program uses the store. A server does this by itself, later.
    virtual Result<void> scrub() = 0;

    // Issued report cards

    /// Adds an issue with the sorted ids of the people it spoke about.
    virtual Result<void> addReportIssue(const ReportIssue &issue, const QList<LearnerId> &members) = 0;
    /// Issues of one scope, oldest first.
    virtual Result<QList<ReportIssue>> reportIssues(const QString &scope) = 0;
    virtual Result<QList<LearnerId>> issueMembers(const FactId &issue) = 0;

    // Settings that belong to the data, not to the machine

    virtual Result<void> saveSetting(const QString &name, const QString &value) = 0;
    /// Empty when it was never set.
    virtual Result<QString> setting(const QString &name) = 0;

    /// Looks at everything: integrity, references, that each attempt parses, that kept states are what the attempts give.
    /// Slow; not for the window's thread.
    virtual Result<StoreCheck> check() = 0;
    /// True when there are no people and no facts.
    virtual Result<bool> isEmpty() = 0;
};

} // namespace chartroom

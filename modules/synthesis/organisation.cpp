// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthesis/organisation.h"

#include "synthesis/answerpool.h"
#include "synthesis/inventedpeople.h"
#include "synthesis/simulatedlearner.h"
#include "synthesis/tr.h"

#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype peopleOfATransaction = 50;

Error malformed(const QString &message)
{
    return Error{ErrorKind::Malformed, u"usage.value"_s, message, {}, {}};
}

Result<void> checkOptions(const OrganisationOptions &options)
{
    if (options.people < 1 || options.people > 100000)
        return malformed(SynthesisTr::tr("Choose between 1 and 100,000 people."));
    if (options.departments < 1 || options.departments > options.people)
        return malformed(SynthesisTr::tr("Choose at least one department and no more departments than people."));
    if (options.attempts < 1)
        return malformed(SynthesisTr::tr("Choose at least one answer per person."));
    if (!options.from.isValid() || !options.to.isValid() || options.from > options.to)
        return malformed(SynthesisTr::tr("The first day must not be later than the last day."));
    return {};
}

/// Fills one store; holds what all people share.
class OrganisationMaker
{
public:
    OrganisationMaker(const OrganisationOptions &options, const QList<const Pack *> &packs, ProgressStore &store)
        : m_options(options)
        , m_packs(packs)
        , m_store(store)
        , m_pool(packs)
    {}

    Result<OrganisationCounts> make(const Progress &progress)
    {
        const QList<InventedUnit> units = inventUnits(m_options);
        const QList<InventedPerson> people = inventPeople(m_options, units);
        for (qsizetype first = 0; first < people.size(); first += peopleOfATransaction) {
            if (progress.isCancelled())
                return Error{ErrorKind::Cancelled,
                             u"org.cancelled"_s,
                             SynthesisTr::tr("Stopped. The people made so far stay in the store."),
                             {},
                             {}};
            const auto stored =
                m_store.transaction([&] { return storePeople(people.mid(first, peopleOfATransaction)); });
            if (!stored)
                return stored.error();
            progress.report(static_cast<int>(std::min(first + peopleOfATransaction, people.size())),
                            static_cast<int>(people.size()));
        }
        return OrganisationCounts{static_cast<int>(people.size()), m_options.departments, unitCount(units), m_attempts};
    }

private:
    /// Units below a department; a department without units counts as none.
    static int unitCount(const QList<InventedUnit> &units)
    {
        return static_cast<int>(
            std::count_if(units.begin(), units.end(), [](const InventedUnit &unit) { return unit.path.size() > 1; }));
    }

    Result<void> storePeople(const QList<InventedPerson> &people)
    {
        for (const InventedPerson &person : people) {
            if (const auto saved = m_store.savePerson(person.learner); !saved)
                return saved;
            const QList<Attempt> attempts = SimulatedLearner(person, m_options, m_pool).work();
            if (const auto kept = keepTexts(attempts); !kept)
                return kept;
            if (const auto added = m_store.appendAll(attempts); !added)
                return added;
            m_attempts += static_cast<int>(attempts.size());
        }
        return {};
    }

    Result<void> keepTexts(const QList<Attempt> &attempts)
    {
        for (const Attempt &attempt : attempts) {
            const QString key = attempt.gradingHash + attempt.language;
            if (m_known.contains(key))
                continue;
            m_known << key;
            for (const Pack *pack : m_packs) {
                if (pack->id != attempt.pack)
                    continue;
                if (const auto saved = m_store.savePack({pack->id, pack->version, pack->title.text(attempt.language)});
                    !saved)
                    return saved;
                if (const auto saved = m_store.saveExerciseText(textOf(*pack, attempt)); !saved)
                    return saved;
            }
        }
        return {};
    }

    static ExerciseText textOf(const Pack &pack, const Attempt &attempt)
    {
        const Exercise *exercise = pack.exercise(attempt.exercise);
        Q_ASSERT(exercise);
        return exerciseTextOf(pack, *exercise, attempt.gradingHash, attempt.language, attempt.exerciseTitle);
    }

    const OrganisationOptions &m_options;
    const QList<const Pack *> &m_packs;
    ProgressStore &m_store;
    AnswerPool m_pool;
    QSet<QString> m_known; ///< texts that are stored
    int m_attempts = 0;
};

} // namespace

Result<OrganisationCounts> generateOrganisation(const OrganisationOptions &options, const QList<const Pack *> &packs,
                                                ProgressStore &store, const Progress &progress)
{
    if (const auto checked = checkOptions(options); !checked)
        return checked.error();
    const auto empty = store.isEmpty();
    if (!empty)
        return empty.error();
    if (!*empty)
        return Error{ErrorKind::AlreadyExists,
                     u"store.not-empty"_s,
                     SynthesisTr::tr(
                         "This store already holds people or answers. Choose a new file for an invented organisation."),
                     {},
                     {}};
    if (const auto marked = store.markSynthetic(); !marked)
        return marked.error();
    return OrganisationMaker(options, packs, store).make(progress);
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/evidence.h"

#include "competency/framework.h"
#include "lesson/exercisekinds.h"
#include "progress/givenorder.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

EvidenceType typeOfLetter(QChar letter)
{
    switch (letter.unicode()) {
    case u'R': return EvidenceType::Recognize;
    case u'N': return EvidenceType::Number;
    case u'L': return EvidenceType::Look;
    case u'M': return EvidenceType::Make;
    case u'T': return EvidenceType::Table;
    default: return EvidenceType::None;
    }
}

QHash<QString, EvidenceType> typesOfAllKinds()
{
    QHash<QString, EvidenceType> types;
    for (const ExerciseKind &kind : exerciseKinds())
        types.insert(kind.word, typeOfLetter(kind.evidence));
    return types;
}

void appendItems(QList<EvidenceItem> &items, const EvidenceFact &fact, const EvidenceFact &grade)
{
    const EvidenceType type = evidenceType(fact.kind);
    if (fact.hints > 0 || fact.aided || type == EvidenceType::None)
        return;
    QMap<QString, EvidenceItem> ofFact;
    for (auto entry = grade.competencies.begin(); entry != grade.competencies.end(); ++entry) {
        const int written = levelOf(entry.key());
        const EvidenceItem item{competencyOf(entry.key()), written > 0 ? written : grade.difficulty, entry.value(),
                                grade.full, type, fact.day, fact.role == "final"_L1, fact.exercise};
        const auto known = ofFact.constFind(item.competency);
        if (known == ofFact.constEnd() || known->level < item.level)
            ofFact.insert(item.competency, item); // one item per exercise and competency
    }
    items.append(ofFact.values());
}

} // namespace

EvidenceType evidenceType(QStringView kind)
{
    static const QHash<QString, EvidenceType> types = typesOfAllKinds();
    return types.value(kind.toString(), EvidenceType::None);
}

QChar evidenceLetter(EvidenceType type)
{
    switch (type) {
    case EvidenceType::None: return {};
    case EvidenceType::Recognize: return u'R';
    case EvidenceType::Number: return u'N';
    case EvidenceType::Look: return u'L';
    case EvidenceType::Make: return u'M';
    case EvidenceType::Table: return u'T';
    }
    return {};
}

EvidenceFact evidenceFact(const Attempt &attempt)
{
    return {attempt.id,    attempt.learner, attempt.exercise,     attempt.kind,       attempt.role,
            attempt.purpose, attempt.day,   attempt.submitted,    attempt.outcome == AttemptOutcome::Full,
            attempt.hints, attempt.aided,   attempt.competencies, attempt.difficulty, attempt.regradeOf,
            attempt.score,   attempt.pack};
}

QList<EvidenceFact> evidenceFacts(const QList<Attempt> &attempts)
{
    QList<EvidenceFact> facts;
    facts.reserve(attempts.size());
    for (const Attempt &attempt : attempts)
        facts.append(evidenceFact(attempt));
    return facts;
}

QHash<AttemptId, AttemptId> newestRegrades(const QList<EvidenceFact> &facts)
{
    QHash<AttemptId, const EvidenceFact *> regrades;
    QSet<AttemptId> replaced; // a grade that was graded again is older than its successor, whatever the clocks said
    for (const EvidenceFact &fact : facts) {
        if (!fact.regradeOf)
            continue;
        regrades.insert(fact.id, &fact);
        replaced.insert(*fact.regradeOf);
    }
    QHash<AttemptId, const EvidenceFact *> newest;
    for (const EvidenceFact *regrade : std::as_const(regrades)) {
        if (replaced.contains(regrade->id))
            continue;
        AttemptId root = *regrade->regradeOf;
        // Bounded, so that forged facts that name each other cannot hold the program.
        for (qsizetype i = 0; i < regrades.size() && regrades.contains(root); ++i)
            root = *regrades.value(root)->regradeOf;
        const EvidenceFact *known = newest.value(root);
        if (!known || wasGivenEarlier(*known, *regrade))
            newest.insert(root, regrade);
    }
    QHash<AttemptId, AttemptId> ids;
    for (auto entry = newest.cbegin(); entry != newest.cend(); ++entry)
        ids.insert(entry.key(), entry.value()->id);
    return ids;
}

QHash<AttemptId, const EvidenceFact *> newestGrades(const QList<EvidenceFact> &facts)
{
    const QHash<AttemptId, AttemptId> regrades = newestRegrades(facts);
    if (regrades.isEmpty())
        return {};
    QHash<AttemptId, const EvidenceFact *> byId;
    for (const EvidenceFact &fact : facts)
        byId.insert(fact.id, &fact);
    QHash<AttemptId, const EvidenceFact *> grades;
    for (auto regrade = regrades.cbegin(); regrade != regrades.cend(); ++regrade) {
        const EvidenceFact *answer = byId.value(regrade.key());
        const EvidenceFact *grade = byId.value(regrade.value());
        if (answer && answer->exercise == grade->exercise) // a grade of another exercise would be a forgery
            grades.insert(regrade.key(), grade);
    }
    return grades;
}

QList<EvidenceItem> evidenceItems(QList<EvidenceFact> facts)
{
    // A store hands them over in this order already.
    if (!std::is_sorted(facts.cbegin(), facts.cend(), wasGivenEarlier<EvidenceFact>))
        std::sort(facts.begin(), facts.end(), wasGivenEarlier<EvidenceFact>);
    const QHash<AttemptId, const EvidenceFact *> grades = newestGrades(facts);
    QSet<ExerciseId> answered;
    QList<EvidenceItem> items;
    for (const EvidenceFact &fact : std::as_const(facts)) {
        if (fact.regradeOf || fact.purpose != AttemptPurpose::Answer || fact.role == "placement"_L1
            || answered.contains(fact.exercise))
            continue;
        answered.insert(fact.exercise);
        appendItems(items, fact, *grades.value(fact.id, &fact));
    }
    return items;
}

} // namespace chartroom

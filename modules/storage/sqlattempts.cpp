// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evidencerows.h"
#include "storage/rows.h"
#include "storage/sqlprogressstore.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The statement that a query needs ("evidence" + "-of-unit") and its values.
struct QueryParts {
    QString ending;
    SqlValues values;
};

QueryParts queryParts(const EvidenceQuery &query)
{
    const auto bound = [](const QDate &day, const QString &open) {
        return day.isValid() ? day.toString(Qt::ISODate) : open;
    };
    QueryParts parts{u"-all"_s, {{u"from"_s, bound(query.period.from, u"0000-01-01"_s)},
                                 {u"to"_s, bound(query.period.to, u"9999-12-31"_s)}}};
    if (query.learner) {
        parts.ending = u"-of-learner"_s;
        parts.values.append({u"learner"_s, idCell(*query.learner)});
    } else if (const QString path = departmentText(query.department); !path.isEmpty()) {
        parts.ending = u"-of-unit"_s;
        parts.values.append({u"path"_s, path});
        parts.values.append({u"below"_s, QString(path + u'/')});
    }
    return parts;
}

} // namespace

Result<void> SqlProgressStore::append(const Attempt &attempt)
{
    return m_connection->run(u"attempt-add"_s, attemptValues(attempt));
}

Result<void> SqlProgressStore::appendAll(const QList<Attempt> &attempts)
{
    return together([&]() -> Result<void> {
        return m_connection->runAll(u"attempt-add"_s, attempts.size(),
                                    [&](qsizetype i) { return attemptValues(attempts.at(i)); });
    });
}

Result<QList<Attempt>> SqlProgressStore::attempts(const LearnerId &learner)
{
    QList<Attempt> found;
    const Result<void> done = m_connection->read(u"attempt-of-learner"_s, {{u"learner"_s, idCell(learner)}},
                                                 [&](const SqlRow &row) { found.append(attemptOfRow(row)); });
    if (!done)
        return done.error();
    return found;
}

Result<std::optional<Attempt>> SqlProgressStore::attempt(const AttemptId &id)
{
    std::optional<Attempt> found;
    const Result<void> done = m_connection->read(u"attempt-by-id"_s, {{u"id"_s, idCell(id)}},
                                                 [&](const SqlRow &row) { found = attemptOfRow(row); });
    if (!done)
        return done.error();
    return found;
}

Result<void> SqlProgressStore::evidence(const EvidenceQuery &query,
                                           const std::function<bool(const EvidenceFact &)> &receive)
{
    const QueryParts parts = queryParts(query);
    EvidenceRows rows;
    return m_connection->read(u"evidence"_s + parts.ending, parts.values,
                              [&](const SqlRow &row) { return receive(rows.fact(row)); });
}

Result<QList<PackRecord>> SqlProgressStore::packsOf(const EvidenceQuery &query)
{
    const QueryParts parts = queryParts(query);
    QList<PackRecord> packs;
    const Result<void> done = m_connection->read(u"packs"_s + parts.ending, parts.values, [&](const SqlRow &row) {
        packs.append({row.text(0), row.text(1), row.text(2)});
    });
    if (!done)
        return done.error();
    return packs;
}

Result<void> SqlProgressStore::savePack(const PackRecord &pack)
{
    return m_connection->run(u"pack-add"_s, {{u"pack"_s, textCell(pack.id)},
                                             {u"version"_s, textCell(pack.version)},
                                             {u"title"_s, textCell(pack.title)}});
}

Result<void> SqlProgressStore::saveExerciseText(const ExerciseText &text)
{
    return m_connection->run(u"exercise-text-add"_s, {{u"grading_hash"_s, textCell(text.gradingHash)},
                                                      {u"language"_s, textCell(text.language)},
                                                      {u"exercise"_s, idCell(text.exercise)},
                                                      {u"title"_s, textCell(text.title)},
                                                      {u"content"_s, jsonCell(text.content)}});
}

Result<std::optional<ExerciseText>> SqlProgressStore::exerciseText(const QString &gradingHash,
                                                                      const QString &language)
{
    std::optional<ExerciseText> found;
    const SqlValues values{{u"grading_hash"_s, textCell(gradingHash)}, {u"language"_s, textCell(language)}};
    const Result<void> done = m_connection->read(u"exercise-text-read"_s, values, [&](const SqlRow &row) {
        found = ExerciseText{gradingHash, language, idOf<ExerciseTag>(row.text(0)), row.text(1),
                             jsonOf(row.text(2))};
    });
    if (!done)
        return done.error();
    return found;
}

Result<void> SqlProgressStore::saveDraft(const Draft &draft)
{
    const auto purpose = draft.prediction ? AttemptPurpose::Prediction : AttemptPurpose::Answer;
    return m_connection->run(u"draft-save"_s, {{u"learner"_s, idCell(draft.learner)},
                                               {u"exercise"_s, idCell(draft.exercise)},
                                               {u"purpose"_s, purposeWord(purpose)},
                                               {u"seed"_s, draft.seed},
                                               {u"answer"_s, jsonCell(draft.answer)},
                                               {u"started"_s, instantCell(draft.started)},
                                               {u"seconds"_s, draft.seconds},
                                               {u"saved"_s, instantCell(draft.saved)}});
}

Result<QList<Draft>> SqlProgressStore::drafts(const LearnerId &learner)
{
    QList<Draft> found;
    const Result<void> done = m_connection->read(
        u"draft-of-learner"_s, {{u"learner"_s, idCell(learner)}}, [&](const SqlRow &row) {
            found.append({learner, idOf<ExerciseTag>(row.text(0)),
                          row.text(1) == purposeWord(AttemptPurpose::Prediction), row.big(2),
                          jsonOf(row.text(3)), instantOf(row.text(4)), row.whole(5),
                          instantOf(row.text(6))});
        });
    if (!done)
        return done.error();
    return found;
}

Result<void> SqlProgressStore::removeDraft(const LearnerId &learner, const ExerciseId &exercise, bool prediction)
{
    const auto purpose = prediction ? AttemptPurpose::Prediction : AttemptPurpose::Answer;
    return m_connection->run(u"draft-remove"_s, {{u"learner"_s, idCell(learner)},
                                                 {u"exercise"_s, idCell(exercise)},
                                                 {u"purpose"_s, purposeWord(purpose)}});
}

Result<void> SqlProgressStore::appendFromDraft(const Attempt &attempt)
{
    return together([&]() -> Result<void> {
        if (const Result<void> added = append(attempt); !added)
            return added;
        return removeDraft(attempt.learner, attempt.exercise, attempt.purpose == AttemptPurpose::Prediction);
    });
}

} // namespace chartroom

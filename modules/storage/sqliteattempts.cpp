// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkstatement.h"
#include "storage/rows.h"
#include "storage/sqliteprogressstore.h"

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

Result<void> SqliteProgressStore::append(const Attempt &attempt)
{
    return m_connection->run(u"attempt-add"_s, attemptValues(attempt));
}

Result<void> SqliteProgressStore::appendAll(const QList<Attempt> &attempts)
{
    return together([&]() -> Result<void> {
        BulkStatement add(*m_connection, u"attempt-add"_s);
        for (const Attempt &attempt : attempts) {
            if (const Result<void> done = add.run(attemptValues(attempt)); !done)
                return done;
        }
        return {};
    });
}

Result<QList<Attempt>> SqliteProgressStore::attempts(const LearnerId &learner)
{
    QList<Attempt> found;
    const Result<void> done = m_connection->read(u"attempt-of-learner"_s, {{u"learner"_s, idCell(learner)}},
                                                 [&](const QSqlQuery &row) { found.append(attemptOfRow(row)); });
    if (!done)
        return done.error();
    return found;
}

Result<std::optional<Attempt>> SqliteProgressStore::attempt(const AttemptId &id)
{
    std::optional<Attempt> found;
    const Result<void> done = m_connection->read(u"attempt-by-id"_s, {{u"id"_s, idCell(id)}},
                                                 [&](const QSqlQuery &row) { found = attemptOfRow(row); });
    if (!done)
        return done.error();
    return found;
}

Result<void> SqliteProgressStore::evidence(const EvidenceQuery &query,
                                           const std::function<bool(const EvidenceFact &)> &receive)
{
    const QueryParts parts = queryParts(query);
    BulkStatement statement(*m_connection, u"evidence"_s + parts.ending);
    statement.bind(parts.values);
    EvidenceRows rows;
    while (true) {
        const Result<bool> row = statement.next();
        if (!row)
            return row.error();
        if (!*row || !receive(rows.fact(statement)))
            return {};
    }
}

Result<QList<PackRecord>> SqliteProgressStore::packsOf(const EvidenceQuery &query)
{
    const QueryParts parts = queryParts(query);
    QList<PackRecord> packs;
    const Result<void> done = m_connection->read(u"packs"_s + parts.ending, parts.values, [&](const QSqlQuery &row) {
        packs.append({row.value(0).toString(), row.value(1).toString(), row.value(2).toString()});
    });
    if (!done)
        return done.error();
    return packs;
}

Result<void> SqliteProgressStore::savePack(const PackRecord &pack)
{
    return m_connection->run(u"pack-add"_s, {{u"pack"_s, textCell(pack.id)},
                                             {u"version"_s, textCell(pack.version)},
                                             {u"title"_s, textCell(pack.title)}});
}

Result<void> SqliteProgressStore::saveExerciseText(const ExerciseText &text)
{
    return m_connection->run(u"exercise-text-add"_s, {{u"grading_hash"_s, textCell(text.gradingHash)},
                                                      {u"language"_s, textCell(text.language)},
                                                      {u"exercise"_s, idCell(text.exercise)},
                                                      {u"title"_s, textCell(text.title)},
                                                      {u"content"_s, jsonCell(text.content)}});
}

Result<std::optional<ExerciseText>> SqliteProgressStore::exerciseText(const QString &gradingHash,
                                                                      const QString &language)
{
    std::optional<ExerciseText> found;
    const SqlValues values{{u"grading_hash"_s, textCell(gradingHash)}, {u"language"_s, textCell(language)}};
    const Result<void> done = m_connection->read(u"exercise-text-read"_s, values, [&](const QSqlQuery &row) {
        found = ExerciseText{gradingHash, language, idOf<ExerciseTag>(row.value(0)), row.value(1).toString(),
                             jsonOf(row.value(2))};
    });
    if (!done)
        return done.error();
    return found;
}

Result<void> SqliteProgressStore::saveDraft(const Draft &draft)
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

Result<QList<Draft>> SqliteProgressStore::drafts(const LearnerId &learner)
{
    QList<Draft> found;
    const Result<void> done = m_connection->read(
        u"draft-of-learner"_s, {{u"learner"_s, idCell(learner)}}, [&](const QSqlQuery &row) {
            found.append({learner, idOf<ExerciseTag>(row.value(0)),
                          row.value(1) == purposeWord(AttemptPurpose::Prediction), row.value(2).toLongLong(),
                          jsonOf(row.value(3)), instantOf(row.value(4)), row.value(5).toInt(),
                          instantOf(row.value(6))});
        });
    if (!done)
        return done.error();
    return found;
}

Result<void> SqliteProgressStore::removeDraft(const LearnerId &learner, const ExerciseId &exercise, bool prediction)
{
    const auto purpose = prediction ? AttemptPurpose::Prediction : AttemptPurpose::Answer;
    return m_connection->run(u"draft-remove"_s, {{u"learner"_s, idCell(learner)},
                                                 {u"exercise"_s, idCell(exercise)},
                                                 {u"purpose"_s, purposeWord(purpose)}});
}

Result<void> SqliteProgressStore::appendFromDraft(const Attempt &attempt)
{
    return together([&]() -> Result<void> {
        if (const Result<void> added = append(attempt); !added)
            return added;
        return removeDraft(attempt.learner, attempt.exercise, attempt.purpose == AttemptPurpose::Prediction);
    });
}

} // namespace chartroom

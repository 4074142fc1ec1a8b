// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"
#include "storage/sqlprogressstore.h"

#include <QJsonDocument>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QVariant evidenceCell(const QList<AttemptId> &evidence)
{
    QJsonArray ids;
    for (const AttemptId &id : evidence)
        ids.append(id.toString());
    return QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

QList<AttemptId> evidenceOf(QByteArrayView text)
{
    QList<AttemptId> evidence;
    const QJsonArray ids = QJsonDocument::fromJson(text.toByteArray()).array();
    for (const QJsonValue &id : ids)
        evidence.append(AttemptId::fromString(id.toString()));
    return evidence;
}

} // namespace

Result<void> SqlProgressStore::addProblem(const ProblemReport &fact)
{
    return m_connection->run(u"problem-add"_s, {{u"id"_s, idCell(fact.id)},
                                                {u"learner"_s, idCell(fact.learner)},
                                                {u"exercise"_s, idCell(fact.exercise)},
                                                {u"pack"_s, textCell(fact.pack)},
                                                {u"pack_version"_s, textCell(fact.version)},
                                                {u"content"_s, textCell(fact.text)},
                                                {u"reported"_s, instantCell(fact.at)}});
}

Result<QList<ProblemReport>> SqlProgressStore::problems(const LearnerId &learner)
{
    QList<ProblemReport> facts;
    const Result<void> done
        = m_connection->read(u"problem-of-learner"_s, {{u"learner"_s, idCell(learner)}}, [&](const SqlRow &row) {
              facts.append({idOf<FactTag>(row.text(0)), learner, idOf<ExerciseTag>(row.text(1)), row.text(2), row.text(3),
                            row.text(4), instantOf(row.text(5))});
          });
    if (!done)
        return done.error();
    return facts;
}

Result<void> SqlProgressStore::addNomination(const Nomination &fact)
{
    return m_connection->run(u"nomination-add"_s, {{u"id"_s, idCell(fact.id)},
                                                   {u"learner"_s, idCell(fact.learner)},
                                                   {u"evidence"_s, evidenceCell(fact.evidence)},
                                                   {u"content"_s, textCell(fact.text)},
                                                   {u"nominated"_s, instantCell(fact.at)}});
}

Result<QList<Nomination>> SqlProgressStore::nominations(const LearnerId &learner)
{
    QList<Nomination> facts;
    const Result<void> done
        = m_connection->read(u"nomination-of-learner"_s, {{u"learner"_s, idCell(learner)}}, [&](const SqlRow &row) {
              facts.append({idOf<FactTag>(row.text(0)), learner, evidenceOf(row.bytes(1)), row.text(2),
                            instantOf(row.text(3))});
          });
    if (!done)
        return done.error();
    return facts;
}

Result<void> SqlProgressStore::addPulse(const Pulse &fact)
{
    SqlValues values{{u"id"_s, idCell(fact.id)},
                     {u"learner"_s, idCell(fact.learner)},
                     {u"answered"_s, instantCell(fact.at)}};
    for (size_t i = 0; i < fact.answers.size(); ++i)
        values.append({u"answer_%1"_s.arg(i + 1), fact.answers.at(i)});
    return m_connection->run(u"pulse-add"_s, values);
}

Result<QList<Pulse>> SqlProgressStore::pulses(const LearnerId &learner)
{
    QList<Pulse> facts;
    const Result<void> done
        = m_connection->read(u"pulse-of-learner"_s, {{u"learner"_s, idCell(learner)}}, [&](const SqlRow &row) {
              Pulse pulse{idOf<FactTag>(row.text(0)), learner, {}, instantOf(row.text(1))};
              for (size_t i = 0; i < pulse.answers.size(); ++i)
                  pulse.answers.at(i) = row.whole(2 + static_cast<int>(i));
              facts.append(pulse);
          });
    if (!done)
        return done.error();
    return facts;
}

Result<std::optional<LearnerId>> SqlProgressStore::learnerOfFact(const FactId &id)
{
    std::optional<LearnerId> learner;
    const Result<void> done = m_connection->read(u"fact-learner"_s, {{u"id"_s, idCell(id)}}, [&](const SqlRow &row) {
        learner = idOf<LearnerTag>(row.text(0));
    });
    if (!done)
        return done.error();
    return learner;
}

} // namespace chartroom

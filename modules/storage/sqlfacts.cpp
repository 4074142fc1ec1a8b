// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"
#include "storage/sqlprogressstore.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Reads a list of facts of one learner with one function from row to fact.
template<typename Fact, typename FromRow>
Result<QList<Fact>> factsOf(SqlConnection &connection, const QString &name, const LearnerId &learner,
                            const FromRow &fromRow)
{
    QList<Fact> facts;
    const Result<void> done = connection.read(name, {{u"learner"_s, idCell(learner)}},
                                              [&](const SqlRow &row) { facts.append(fromRow(row)); });
    if (!done)
        return done.error();
    return facts;
}

} // namespace

Result<void> SqlProgressStore::addStepSeen(const StepSeen &fact)
{
    return m_connection->run(u"step-seen-add"_s, {{u"id"_s, idCell(fact.id)},
                                                  {u"learner"_s, idCell(fact.learner)},
                                                  {u"pack"_s, textCell(fact.pack)},
                                                  {u"pack_version"_s, textCell(fact.version)},
                                                  {u"lesson"_s, idCell(fact.lesson)},
                                                  {u"step"_s, fact.step},
                                                  {u"sitting"_s, fact.sitting},
                                                  {u"seen"_s, instantCell(fact.at)}});
}

Result<QList<StepSeen>> SqlProgressStore::stepsSeen(const LearnerId &learner)
{
    return factsOf<StepSeen>(*m_connection, u"step-seen-of-learner"_s, learner, [&](const SqlRow &row) {
        return StepSeen{idOf<FactTag>(row.text(0)), learner, row.text(1), row.text(2),
                        idOf<LessonTag>(row.text(3)), row.whole(4), row.whole(5),
                        instantOf(row.text(6))};
    });
}

Result<void> SqlProgressStore::addHelpOpened(const HelpOpened &fact)
{
    return m_connection->run(u"help-opened-add"_s, {{u"id"_s, idCell(fact.id)},
                                                    {u"learner"_s, idCell(fact.learner)},
                                                    {u"exercise"_s, idCell(fact.exercise)},
                                                    {u"seed"_s, fact.seed},
                                                    {u"hint"_s, fact.hint},
                                                    {u"opened"_s, instantCell(fact.at)}});
}

Result<QList<HelpOpened>> SqlProgressStore::helpOpened(const LearnerId &learner)
{
    return factsOf<HelpOpened>(*m_connection, u"help-opened-of-learner"_s, learner, [&](const SqlRow &row) {
        return HelpOpened{idOf<FactTag>(row.text(0)), learner, idOf<ExerciseTag>(row.text(1)),
                          row.big(2), row.whole(3), instantOf(row.text(4))};
    });
}

Result<void> SqlProgressStore::addNote(const Note &fact)
{
    return m_connection->run(u"note-add"_s, {{u"id"_s, idCell(fact.id)},
                                             {u"learner"_s, idCell(fact.learner)},
                                             {u"lesson"_s, idCell(fact.lesson)},
                                             {u"step"_s, fact.step},
                                             {u"content"_s, textCell(fact.text)},
                                             {u"written"_s, instantCell(fact.at)}});
}

Result<QList<Note>> SqlProgressStore::notes(const LearnerId &learner)
{
    return factsOf<Note>(*m_connection, u"note-of-learner"_s, learner, [&](const SqlRow &row) {
        return Note{idOf<FactTag>(row.text(0)), learner, idOf<LessonTag>(row.text(1)), row.whole(2),
                    row.text(3), instantOf(row.text(4))};
    });
}

Result<void> SqlProgressStore::addSelfRating(const SelfRating &fact)
{
    return m_connection->run(u"self-rating-add"_s, {{u"id"_s, idCell(fact.id)},
                                                    {u"learner"_s, idCell(fact.learner)},
                                                    {u"competency"_s, textCell(fact.competency)},
                                                    {u"rating"_s, fact.level},
                                                    {u"rated"_s, instantCell(fact.at)}});
}

Result<QList<SelfRating>> SqlProgressStore::selfRatings(const LearnerId &learner)
{
    return factsOf<SelfRating>(*m_connection, u"self-rating-of-learner"_s, learner, [&](const SqlRow &row) {
        return SelfRating{idOf<FactTag>(row.text(0)), learner, row.text(1), row.whole(2),
                          instantOf(row.text(3))};
    });
}

Result<void> SqlProgressStore::addReportIssue(const ReportIssue &issue, const QList<LearnerId> &members)
{
    return together([&]() -> Result<void> {
        const Result<void> added = m_connection->run(u"report-issue-add"_s, {{u"id"_s, idCell(issue.id)},
                                                     {u"scope"_s, textCell(issue.scope)},
                                                     {u"period_from"_s, dayCell(issue.period.from)},
                                                     {u"period_to"_s, dayCell(issue.period.to)},
                                                     {u"number"_s, issue.number},
                                                     {u"issued"_s, instantCell(issue.issued)},
                                                     {u"fingerprint"_s, textCell(issue.fingerprint)},
                                                     {u"model"_s, textCell(issue.model)}});
        if (!added)
            return added;
        for (const LearnerId &member : members) {
            const Result<void> done = m_connection->run(
                u"report-issue-member-add"_s, {{u"issue"_s, idCell(issue.id)}, {u"learner"_s, idCell(member)}});
            if (!done)
                return done;
        }
        return {};
    });
}

Result<QList<ReportIssue>> SqlProgressStore::reportIssues(const QString &scope)
{
    QList<ReportIssue> issues;
    const Result<void> done = m_connection->read(
        u"report-issue-of-scope"_s, {{u"scope"_s, textCell(scope)}}, [&](const SqlRow &row) {
            issues.append({idOf<FactTag>(row.text(0)), row.text(1),
                           Period{dayOf(row.text(2)), dayOf(row.text(3))}, row.whole(4),
                           instantOf(row.text(5)), row.text(6), row.text(7)});
        });
    if (!done)
        return done.error();
    return issues;
}

Result<QList<LearnerId>> SqlProgressStore::issueMembers(const FactId &issue)
{
    QList<LearnerId> members;
    const Result<void> done = m_connection->read(
        u"report-issue-members"_s, {{u"issue"_s, idCell(issue)}},
        [&](const SqlRow &row) { members.append(idOf<LearnerTag>(row.text(0))); });
    if (!done)
        return done.error();
    return members;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keptstates.h"

#include "competency/framework.h"
#include "storage/celltexts.h"
#include "storage/rows.h"
#include "storage/stateassembler.h"

#include <algorithm>
#include <utility>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype peopleAtOnce = 250;

SqlValues headValues(const LearnerState &state)
{
    return {{u"learner"_s, idCell(state.learner)},
            {u"until"_s, untilCell(state.until)},
            {u"rule"_s, stateVersion()},
            {u"attempts"_s, state.attempts},
            {u"first_day"_s, dayCell(state.firstDay)},
            {u"last_day"_s, dayCell(state.lastDay)},
            {u"digest"_s, QString::fromLatin1(state.digest.toHex())}};
}

SqlValues figureValues(const LearnerState &state, const CompetencyFigures &figures)
{
    return {{u"learner"_s, idCell(state.learner)},
            {u"until"_s, untilCell(state.until)},
            {u"competency"_s, figures.code},
            {u"items"_s, figures.items},
            {u"right_items"_s, figures.right},
            {u"days"_s, figures.days},
            {u"types"_s, textCell(figures.types)},
            {u"ability"_s, figures.ability.estimate},
            {u"ability_low"_s, figures.ability.low},
            {u"ability_high"_s, figures.ability.high},
            {u"level"_s, figures.level ? QVariant(*figures.level) : QVariant()},
            {u"transfer_items"_s, figures.transferItems},
            {u"transfer_right"_s, figures.transferRight},
            {u"last_day"_s, dayCell(figures.lastDay)}};
}

} // namespace

KeptStates::KeptStates(SqlConnection &connection) : m_connection(connection), m_codes(builtInFramework().codes()) {}

Result<QList<LearnerId>> KeptStates::ids(const QString &statement, const SqlValues &values)
{
    QList<LearnerId> list;
    const Result<void> done = m_connection.read(
        statement, values, [&](const SqlRow &row) { list.append(idOfText<LearnerTag>(row.bytes(0))); });
    if (!done)
        return done.error();
    return list;
}

Result<QList<EvidenceFact>> KeptStates::facts(const LearnerId &person)
{
    QList<EvidenceFact> list;
    const SqlValues values{
        {u"from"_s, u"0000-01-01"_s}, {u"to"_s, u"9999-12-31"_s}, {u"learner"_s, idCell(person)}};
    const Result<void> done = m_connection.read(u"evidence-of-learner"_s, values,
                                                [&](const SqlRow &row) { list.append(m_rows.fact(row)); });
    if (!done)
        return done.error();
    return list;
}

Result<void> KeptStates::keep(const LearnerState &state)
{
    const SqlValues key{{u"learner"_s, idCell(state.learner)}, {u"until"_s, untilCell(state.until)}};
    Result<void> done = m_connection.run(u"learner-state-remove"_s, key);
    if (done)
        done = m_connection.run(u"state-remove"_s, key);
    if (done)
        done = m_connection.run(u"learner-state-add"_s, headValues(state));
    if (done)
        done = m_connection.runAll(u"state-add"_s, state.competencies.size(),
                                   [&](qsizetype i) { return figureValues(state, state.competencies.at(i)); });
    return done;
}

Result<void> KeptStates::refreshWhole(const LearnerId &person, const QList<QDate> &untils)
{
    const Result<QList<EvidenceFact>> own = facts(person);
    if (!own)
        return own.error();
    // Whatever is left of the person's earlier states goes with the first of the new ones.
    Result<void> done = m_connection.run(u"state-remove-learner"_s, {{u"learner"_s, idCell(person)}});
    const LearnerState whole = learnerState(person, *own, m_codes);
    if (done)
        done = keep(whole);
    for (const QDate &until : untils) {
        if (done && until.isValid() && whole.lastDay > until)
            done = keep(learnerState(person, *own, m_codes, until));
    }
    return done;
}

Result<void> KeptStates::refreshAt(const LearnerId &person, const QDate &until)
{
    const Result<QList<EvidenceFact>> own = facts(person);
    return own ? keep(learnerState(person, *own, m_codes, until)) : Result<void>(own.error());
}

Result<void> KeptStates::inBatches(const QList<LearnerId> &people, const Progress &progress,
                                   const std::function<Result<void>(const LearnerId &)> &work)
{
    for (qsizetype i = 0; i < people.size() && !progress.isCancelled();) {
        const qsizetype end = std::min(i + peopleAtOnce, people.size());
        Result<void> done = m_connection.begin();
        if (!done)
            return done;
        for (; i < end && done; ++i)
            done = work(people.at(i));
        if (!done) {
            m_connection.rollBack();
            return done;
        }
        if (const Result<void> committed = m_connection.commit(); !committed)
            return committed;
        progress.report(static_cast<int>(i), static_cast<int>(people.size()));
    }
    return {};
}

Result<void> KeptStates::refresh(const QList<QDate> &untils, const Progress &progress)
{
    const Result<QList<LearnerId>> missing = ids(u"state-missing"_s, {{u"rule"_s, stateVersion()}});
    if (!missing)
        return missing.error();
    Result<void> done =
        inBatches(*missing, progress, [&](const LearnerId &person) { return refreshWhole(person, untils); });
    for (const QDate &until : untils) {
        if (!done || progress.isCancelled())
            return done;
        const Result<QList<LearnerId>> lacking =
            ids(u"state-missing-at"_s, {{u"rule"_s, stateVersion()}, {u"until"_s, untilCell(until)}});
        if (!lacking)
            return lacking.error();
        done = inBatches(*lacking, progress, [&](const LearnerId &person) { return refreshAt(person, until); });
    }
    return done;
}

Result<void> KeptStates::drop()
{
    Result<void> done = m_connection.begin();
    if (!done)
        return done;
    done = m_connection.run(u"learner-state-drop-all"_s);
    if (done)
        done = m_connection.run(u"state-drop-all"_s);
    if (done)
        return m_connection.commit();
    m_connection.rollBack();
    return done;
}

Result<bool> KeptStates::read(const QString &ending, const SqlValues &key, const std::function<bool(LearnerState &)> &receive)
{
    QList<StateHead> heads;
    SqlValues headKey = key;
    headKey.append({u"rule"_s, stateVersion()});
    Result<void> done = m_connection.read(u"learner-state"_s + ending, headKey, [&](const SqlRow &row) {
        heads.append(stateHeadOfRow(row));
    });
    if (!done)
        return done.error();
    bool goesOn = true;
    const std::function<bool(LearnerState &)> receiveOne = [&](LearnerState &state) {
        goesOn = receive(state);
        return goesOn;
    };
    StateAssembler assembler(std::move(heads), m_codes, receiveOne);
    done = m_connection.read(u"state"_s + ending, key, [&](const SqlRow &row) { return assembler.add(row); });
    if (!done)
        return done.error();
    return goesOn && assembler.finish();
}

Result<bool> KeptStates::readKept(const QDate &until, const std::function<bool(const LearnerState &)> &receive,
                                  QHash<LearnerId, qsizetype> &found)
{
    // Heads and rows of one moment; a transaction that runs already is one.
    const bool isAlone = !m_connection.isInTransaction();
    if (const Result<void> begun = isAlone ? m_connection.beginSnapshot() : Result<void>(); !begun)
        return begun.error();
    const Result<bool> goesOn = read(u"-at"_s, {{u"until"_s, untilCell(until)}}, [&](LearnerState &state) {
        ++found[state.learner];
        state.until = until; // what was kept for all facts serves every day after the last of them
        return receive(state);
    });
    if (isAlone)
        m_connection.rollBack();
    return goesOn;
}

Result<void> KeptStates::at(const QList<QDate> &untils, const std::function<bool(const LearnerState &)> &receive)
{
    QHash<LearnerId, qsizetype> found;
    for (const QDate &until : untils) {
        const Result<bool> goesOn = readKept(until, receive, found);
        if (!goesOn)
            return goesOn.error();
        if (!*goesOn)
            return {};
    }
    // Asked for afterwards, so that nobody is missed whose state became stale while this was reading.
    const Result<QList<LearnerId>> people = ids(u"person-ids"_s, {});
    if (!people)
        return people.error();
    for (const LearnerId &person : *people) {
        if (found.value(person) == untils.size())
            continue;
        const Result<QList<EvidenceFact>> own = facts(person);
        if (!own)
            return own.error();
        for (const LearnerState &state : learnerStates(person, *own, m_codes, untils)) {
            if (!receive(state))
                return {};
        }
    }
    return {};
}

Result<bool> KeptStates::agrees(const LearnerId &person)
{
    QList<LearnerState> kept;
    const Result<bool> done = read(u"-of-learner"_s, {{u"learner"_s, idCell(person)}}, [&](LearnerState &state) {
        kept.append(state);
        return true;
    });
    if (!done)
        return done.error();
    if (kept.isEmpty())
        return true; // stale
    const Result<QList<EvidenceFact>> own = facts(person);
    if (!own)
        return own.error();
    return std::all_of(kept.begin(), kept.end(), [&](const LearnerState &state) {
        return agree(state, learnerState(person, *own, m_codes, state.until));
    });
}

Result<QList<LearnerId>> KeptStates::differing()
{
    const Result<QList<LearnerId>> people = ids(u"person-ids"_s, {});
    if (!people)
        return people.error();
    QList<LearnerId> differing;
    for (const LearnerId &person : *people) {
        const Result<bool> agreed = agrees(person);
        if (!agreed)
            return agreed.error();
        if (!*agreed)
            differing.append(person);
    }
    return differing;
}

Result<int> KeptStates::count()
{
    const Result<QVariant> rows = m_connection.scalar(sqlStatement(u"state-count"_s));
    return rows ? Result<int>(rows->toInt()) : Result<int>(rows.error());
}

} // namespace chartroom

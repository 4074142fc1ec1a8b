// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharing/sharedfact.h"

#include "base/clock.h"
#include "progress/heldfacts.h"
#include "sharing/jsonreading.h"

#include <QJsonArray>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype evidenceLimit = 1000;
constexpr qsizetype wordsLimit = 100'000;

/// The keys that every type has.
template<typename Fact>
QJsonObject headJson(const Fact &fact, const QString &type)
{
    return {{u"id"_s, fact.id.toString()}, {u"type"_s, type}, {u"at"_s, instantText(fact.at)}};
}

/// The competency and its level.
std::optional<SharedFact> readRating(const QJsonObject &object, SelfRating fact)
{
    fact.competency = object.value(u"competency"_s).toString();
    fact.level = object.value(u"level"_s).toInt(-1);
    if (!isShortText(object.value(u"competency"_s), 40) || fact.level < 0 || fact.level > 7)
        return {};
    return fact;
}

std::optional<SharedFact> readNote(const QJsonObject &object, Note fact)
{
    fact.step = object.value(u"step"_s).toInt();
    fact.text = object.value(u"text"_s).toString();
    if (!readId(object.value(u"lesson"_s), fact.lesson) || !isShortText(object.value(u"text"_s), wordsLimit))
        return {};
    return fact;
}

std::optional<SharedFact> readProblem(const QJsonObject &object, ProblemReport fact)
{
    fact.pack = object.value(u"pack"_s).toString();
    fact.version = object.value(u"version"_s).toString();
    fact.text = object.value(u"text"_s).toString();
    if (!readId(object.value(u"exercise"_s), fact.exercise) || !isShortText(object.value(u"pack"_s))
        || !isShortText(object.value(u"version"_s)) || !isShortText(object.value(u"text"_s), wordsLimit))
        return {};
    return fact;
}

std::optional<SharedFact> readNomination(const QJsonObject &object, Nomination fact)
{
    const QJsonArray evidence = object.value(u"evidence"_s).toArray();
    if (evidence.isEmpty() || evidence.size() > evidenceLimit || !isShortText(object.value(u"text"_s), wordsLimit))
        return {};
    QString last;
    for (const QJsonValue &one : evidence) {
        AttemptId id;
        if (!readId(one, id) || one.toString() <= last)
            return {};
        last = one.toString();
        fact.evidence.append(id);
    }
    fact.text = object.value(u"text"_s).toString();
    return fact;
}

std::optional<SharedFact> readPulse(const QJsonObject &object, Pulse fact)
{
    const QJsonArray answers = object.value(u"answers"_s).toArray();
    if (answers.size() != Pulse::questions)
        return {};
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const double answer = answers.at(i).toDouble(0);
        if (answer != 1 && answer != 2 && answer != 3 && answer != 4 && answer != 5)
            return {};
        fact.answers.at(static_cast<size_t>(i)) = static_cast<int>(answer);
    }
    return fact;
}

QJsonObject factJson(const SelfRating &fact)
{
    QJsonObject object = headJson(fact, u"selfRating"_s);
    object.insert(u"competency"_s, fact.competency);
    object.insert(u"level"_s, fact.level);
    return object;
}

QJsonObject factJson(const Note &fact)
{
    QJsonObject object = headJson(fact, u"note"_s);
    object.insert(u"lesson"_s, fact.lesson.toString());
    object.insert(u"step"_s, fact.step);
    object.insert(u"text"_s, fact.text);
    return object;
}

QJsonObject factJson(const ProblemReport &fact)
{
    QJsonObject object = headJson(fact, u"problem"_s);
    object.insert(u"exercise"_s, fact.exercise.toString());
    object.insert(u"pack"_s, fact.pack);
    object.insert(u"version"_s, fact.version);
    object.insert(u"text"_s, fact.text);
    return object;
}

QJsonObject factJson(const Nomination &fact)
{
    QStringList evidence;
    for (const AttemptId &id : fact.evidence)
        evidence.append(id.toString());
    evidence.sort();
    evidence.removeDuplicates();
    QJsonObject object = headJson(fact, u"nomination"_s);
    object.insert(u"evidence"_s, QJsonArray::fromStringList(evidence));
    object.insert(u"text"_s, fact.text);
    return object;
}

QJsonObject factJson(const Pulse &fact)
{
    QJsonArray answers;
    for (const int answer : fact.answers)
        answers.append(answer);
    QJsonObject object = headJson(fact, u"pulse"_s);
    object.insert(u"answers"_s, answers);
    return object;
}

} // namespace

QJsonObject toJson(const SharedFact &fact)
{
    return std::visit([](const auto &one) { return factJson(one); }, fact);
}

FactId idOf(const SharedFact &fact)
{
    return std::visit([](const auto &one) { return one.id; }, fact);
}

QDateTime instantOf(const SharedFact &fact)
{
    return std::visit([](const auto &one) { return one.at; }, fact);
}

ConsentField fieldOf(const SharedFact &fact)
{
    constexpr std::array fields{ConsentField::SelfRating, ConsentField::Notes, ConsentField::Problems,
                                ConsentField::Nomination, ConsentField::Pulse};
    static_assert(std::variant_size_v<SharedFact> == fields.size());
    return fields.at(fact.index());
}

std::optional<SharedFact> factOfJson(const QJsonObject &object, const LearnerId &learner)
{
    FactId id;
    QDateTime at;
    if (!readId(object.value(u"id"_s), id) || !readInstant(object.value(u"at"_s), at))
        return {};
    const QString type = object.value(u"type"_s).toString();
    if (type == "selfRating"_L1)
        return readRating(object, {id, learner, {}, 0, at});
    if (type == "note"_L1)
        return readNote(object, {id, learner, {}, 0, {}, at});
    if (type == "problem"_L1)
        return readProblem(object, {id, learner, {}, {}, {}, {}, at});
    if (type == "nomination"_L1)
        return readNomination(object, {id, learner, {}, {}, at});
    if (type == "pulse"_L1)
        return readPulse(object, {id, learner, {}, at});
    return {};
}

Result<QList<SharedFact>> sharedFacts(ProgressStore &store, const LearnerId &learner, ConsentFields fields)
{
    QList<SharedFact> facts;
    Result<void> done;
    const auto gather = [&](ConsentField field, const auto &read) {
        if (!done || !fields.testFlag(field))
            return;
        const auto found = read();
        if (!found)
            done = found.error();
        else
            std::copy(found->begin(), found->end(), std::back_inserter(facts));
    };
    gather(ConsentField::SelfRating, [&]() { return store.selfRatings(learner); });
    // What was taken back or replaced stays at home.
    gather(ConsentField::Notes, [&]() -> Result<QList<Note>> {
        const auto notes = store.notes(learner);
        return notes ? Result<QList<Note>>(heldNotes(*notes)) : notes;
    });
    gather(ConsentField::Problems, [&]() { return store.problems(learner); });
    gather(ConsentField::Nomination, [&]() -> Result<QList<Nomination>> {
        const auto nominations = store.nominations(learner);
        if (!nominations)
            return nominations;
        const auto held = heldNomination(*nominations);
        return held ? QList{*held} : QList<Nomination>();
    });
    gather(ConsentField::Pulse, [&]() { return store.pulses(learner); });
    if (!done)
        return done.error();
    return facts;
}

Result<void> addSharedFact(ProgressStore &store, const SharedFact &fact)
{
    struct Adder {
        ProgressStore &store;
        Result<void> operator()(const SelfRating &one) { return store.addSelfRating(one); }
        Result<void> operator()(const Note &one) { return store.addNote(one); }
        Result<void> operator()(const ProblemReport &one) { return store.addProblem(one); }
        Result<void> operator()(const Nomination &one) { return store.addNomination(one); }
        Result<void> operator()(const Pulse &one) { return store.addPulse(one); }
    };
    return std::visit(Adder{store}, fact);
}

} // namespace chartroom

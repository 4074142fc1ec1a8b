// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/attemptjson.h"

#include "base/canonicaljson.h"
#include "base/clock.h"
#include "progress/attemptlinereader.h"

#include <QStringList>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QJsonObject competencyJson(const QMap<QString, double> &competencies)
{
    QJsonObject object;
    for (auto entry = competencies.begin(); entry != competencies.end(); ++entry)
        object.insert(entry.key(), entry.value());
    return object;
}

void writeAnswer(QJsonObject &line, const Attempt &attempt, bool withConfidence)
{
    const QJsonValue answer = attempt.answer ? QJsonValue(*attempt.answer) : QJsonValue(QJsonValue::Null);
    line.insert(u"answer"_s, withConfidence ? answer : withoutConfidence(answer));
    line.insert(u"read"_s, attempt.read);
    line.insert(u"feedback"_s, textOrNull(attempt.feedback));
    line.insert(u"misconception"_s, textOrNull(attempt.misconception));
    line.insert(u"checks"_s, attempt.checks);
}

void writeTimes(QJsonObject &line, const Attempt &attempt)
{
    const auto instant = [](const QDateTime &when) {
        return when.isValid() ? QJsonValue(instantText(when)) : QJsonValue(QJsonValue::Null);
    };
    line.insert(u"started"_s, instant(attempt.started));
    line.insert(u"submitted"_s, instant(attempt.submitted));
    line.insert(u"seconds"_s, attempt.seconds ? QJsonValue(*attempt.seconds) : QJsonValue(QJsonValue::Null));
}

const QStringList &answerKeys()
{
    static const QStringList keys{u"answer"_s, u"read"_s, u"feedback"_s, u"misconception"_s, u"checks"_s};
    return keys;
}

const QStringList &timeKeys()
{
    static const QStringList keys{u"started"_s, u"submitted"_s, u"seconds"_s};
    return keys;
}

void readExercisePart(AttemptLineReader &reader, Attempt &attempt)
{
    attempt.id = reader.id<AttemptTag>(u"id"_s);
    attempt.exercise = reader.id<ExerciseTag>(u"exercise"_s);
    attempt.exerciseTitle = reader.text(u"exerciseTitle"_s, 0, 2000);
    attempt.kind = reader.text(u"kind"_s, 1, 64);
    attempt.pack = reader.text(u"pack"_s, 1, 200);
    attempt.version = reader.text(u"version"_s, 1, 64);
    attempt.rev = static_cast<int>(reader.whole(u"rev"_s, 1, 1'000'000));
    attempt.gradingHash = reader.hash(u"gradingHash"_s);
    attempt.seed = reader.whole(u"seed"_s, 0, (1LL << 53) - 1);
    attempt.variant = reader.object(u"variant"_s);
    attempt.competencies = reader.competencies(u"competencies"_s);
    attempt.difficulty = static_cast<int>(reader.whole(u"difficulty"_s, 1, 4));
}

void readOutcomePart(AttemptLineReader &reader, Attempt &attempt)
{
    attempt.language = reader.text(u"language"_s, 1, 35);
    attempt.role = reader.word(u"role"_s, {u"learn"_s, u"practice"_s, u"placement"_s, u"final"_s});
    const QString purpose = reader.word(u"purpose"_s, {u"answer"_s, u"prediction"_s});
    attempt.purpose = purpose == "prediction"_L1 ? AttemptPurpose::Prediction : AttemptPurpose::Answer;
    attempt.day = reader.day(u"day"_s);
    const QString outcome = reader.word(u"outcome"_s, {u"partial"_s, u"full"_s});
    attempt.outcome = outcome == "full"_L1 ? AttemptOutcome::Full : AttemptOutcome::Partial;
    attempt.score = reader.score(u"score"_s);
    attempt.hints = static_cast<int>(reader.whole(u"hints"_s, 0, 5));
    attempt.aided = reader.boolean(u"aided"_s);
    attempt.grader = reader.text(u"grader"_s, 1, 64);
    attempt.regradeOf = reader.idOrNull<AttemptTag>(u"regradeOf"_s);
    attempt.regradeReason = reader.optionalText(u"regradeReason"_s, 1000);
}

void readAnswerPart(AttemptLineReader &reader, Attempt &attempt)
{
    attempt.answer = reader.objectOrNull(u"answer"_s);
    attempt.read = reader.text(u"read"_s, 0, 100'000);
    attempt.feedback = reader.textOrNull(u"feedback"_s, 200);
    attempt.misconception = reader.textOrNull(u"misconception"_s, 200);
    attempt.checks = reader.array(u"checks"_s);
}

void readTimePart(AttemptLineReader &reader, Attempt &attempt)
{
    attempt.started = reader.instantOrNull(u"started"_s);
    attempt.submitted = reader.instantOrNull(u"submitted"_s);
    attempt.seconds = reader.secondsOrNull(u"seconds"_s);
}

void checkAgreement(AttemptLineReader &reader, const Attempt &attempt)
{
    const bool isFull = attempt.outcome == AttemptOutcome::Full;
    if (!attempt.score && attempt.kind != "reflection"_L1)
        reader.refuse(u"score"_s);
    else if (attempt.score && isFull != (*attempt.score >= 1.0))
        reader.refuse(u"score"_s);
    if (attempt.submitted.isValid() && attempt.submitted.date() != attempt.day)
        reader.refuse(u"day"_s);
    if (attempt.started.isValid() && attempt.submitted.isValid() && attempt.started > attempt.submitted)
        reader.refuse(u"started"_s);
    if (attempt.regradeOf && *attempt.regradeOf == attempt.id)
        reader.refuse(u"regradeOf"_s);
    if (!attempt.regradeOf && !attempt.regradeReason.isEmpty())
        reader.refuse(u"regradeReason"_s);
}

} // namespace

QJsonObject toJson(const Attempt &attempt, ConsentFields fields)
{
    QJsonObject line{
        {u"id"_s, attempt.id.toString()},
        {u"exercise"_s, attempt.exercise.toString()},
        {u"exerciseTitle"_s, attempt.exerciseTitle},
        {u"kind"_s, attempt.kind},
        {u"pack"_s, attempt.pack},
        {u"version"_s, attempt.version},
        {u"rev"_s, attempt.rev},
        {u"gradingHash"_s, attempt.gradingHash},
        {u"seed"_s, attempt.seed},
        {u"variant"_s, attempt.variant},
        {u"language"_s, attempt.language},
        {u"role"_s, attempt.role},
        {u"purpose"_s, purposeWord(attempt.purpose)},
        {u"day"_s, attempt.day.toString(Qt::ISODate)},
        {u"outcome"_s, outcomeWord(attempt.outcome)},
        {u"score"_s, attempt.score ? QJsonValue(*attempt.score) : QJsonValue(QJsonValue::Null)},
        {u"hints"_s, attempt.hints},
        {u"aided"_s, attempt.aided},
        {u"competencies"_s, competencyJson(attempt.competencies)},
        {u"difficulty"_s, attempt.difficulty},
        {u"grader"_s, attempt.grader},
        {u"regradeOf"_s, attempt.regradeOf ? QJsonValue(attempt.regradeOf->toString()) : QJsonValue(QJsonValue::Null)},
    };
    if (!attempt.regradeReason.isEmpty())
        line.insert(u"regradeReason"_s, attempt.regradeReason);
    if (fields.testFlag(answerField(attempt.kind)))
        writeAnswer(line, attempt, fields.testFlag(ConsentField::Confidence));
    if (fields.testFlag(ConsentField::Times))
        writeTimes(line, attempt);
    if (fields.testFlag(ConsentField::Confidence))
        line.insert(u"confidence"_s, textOrNull(attempt.confidence));
    return line;
}

Result<Attempt> attemptFromJson(const QJsonObject &line, ConsentFields fields)
{
    AttemptLineReader reader(line);
    Attempt attempt;
    readExercisePart(reader, attempt);
    readOutcomePart(reader, attempt);
    if (fields.testFlag(answerField(attempt.kind)))
        readAnswerPart(reader, attempt);
    else
        reader.refuseKeys(answerKeys());
    if (fields.testFlag(ConsentField::Times))
        readTimePart(reader, attempt);
    else
        reader.refuseKeys(timeKeys());
    if (fields.testFlag(ConsentField::Confidence))
        attempt.confidence = reader.wordOrNull(u"confidence"_s, {u"guess"_s, u"unsure"_s, u"fairly-sure"_s, u"sure"_s});
    else
        reader.refuseKeys({u"confidence"_s});
    checkAgreement(reader, attempt);
    if (const auto &problem = reader.problem())
        return *problem;
    return attempt;
}

ConsentFields heldFields(const Attempt &attempt)
{
    ConsentFields fields = ConsentField::Attempts;
    fields.setFlag(answerField(attempt.kind), attempt.answer.has_value());
    fields.setFlag(ConsentField::Times, attempt.submitted.isValid());
    fields.setFlag(ConsentField::Confidence, !attempt.confidence.isEmpty());
    return fields;
}

bool sameAttempt(const Attempt &a, const Attempt &b)
{
    const ConsentFields both = heldFields(a) & heldFields(b);
    return a.learner == b.learner && canonicalJson(toJson(a, both)) == canonicalJson(toJson(b, both));
}

QJsonValue withoutConfidence(const QJsonValue &answer)
{
    if (answer.isArray()) {
        QJsonArray array;
        for (const QJsonValue &entry : answer.toArray())
            array.append(withoutConfidence(entry));
        return array;
    }
    if (!answer.isObject())
        return answer;
    QJsonObject object = answer.toObject();
    object.remove(u"confidence"_s);
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        entry.value() = withoutConfidence(entry.value());
    return object;
}

} // namespace chartroom

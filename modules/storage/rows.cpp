// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"

#include "base/clock.h"

#include <QJsonDocument>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString compactJson(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QVariant listCell(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

template<typename Number>
QVariant numberOrNullCell(const std::optional<Number> &number)
{
    return number ? QVariant(*number) : QVariant();
}

/// First half of a row: what evidence needs.
void readMeaning(const SqlRow &row, Attempt &attempt)
{
    attempt.id = idOf<AttemptTag>(row.text(0));
    attempt.learner = idOf<LearnerTag>(row.text(1));
    attempt.day = dayOf(row.text(2));
    attempt.submitted = instantOf(row.text(3));
    attempt.exercise = idOf<ExerciseTag>(row.text(4));
    attempt.kind = row.text(5);
    attempt.role = row.text(6);
    attempt.purpose = row.text(7) == purposeWord(AttemptPurpose::Prediction) ? AttemptPurpose::Prediction
                                                                              : AttemptPurpose::Answer;
    attempt.outcome = row.text(8) == outcomeWord(AttemptOutcome::Full) ? AttemptOutcome::Full
                                                                        : AttemptOutcome::Partial;
    if (!row.isNull(9))
        attempt.score = row.real(9);
    attempt.hints = row.whole(10);
    attempt.aided = row.whole(11) != 0;
    attempt.competencies = competenciesOfText(row.text(12).toUtf8());
    attempt.difficulty = row.whole(13);
    if (!row.isNull(14))
        attempt.regradeOf = idOf<AttemptTag>(row.text(14));
}

void readSource(const SqlRow &row, Attempt &attempt)
{
    attempt.device = idOf<DeviceTag>(row.text(15));
    attempt.exerciseTitle = row.text(16);
    attempt.pack = row.text(17);
    attempt.version = row.text(18);
    attempt.rev = row.whole(19);
    attempt.gradingHash = row.text(20);
    attempt.seed = row.big(21);
    attempt.variant = jsonOf(row.text(22));
    attempt.language = row.text(23);
}

void readDetails(const SqlRow &row, Attempt &attempt)
{
    attempt.started = instantOf(row.text(24));
    if (!row.isNull(25))
        attempt.seconds = row.whole(25);
    attempt.confidence = row.text(26);
    attempt.feedback = row.text(27);
    attempt.misconception = row.text(28);
    attempt.grader = row.text(29);
    attempt.read = row.text(30);
    if (!row.isNull(31))
        attempt.answer = jsonOf(row.text(31));
    attempt.checks = QJsonDocument::fromJson(row.text(32).toUtf8()).array();
    attempt.regradeReason = row.text(33);
}

} // namespace

QVariant textCell(const QString &text)
{
    return text.isNull() ? QVariant(u""_s) : QVariant(text);
}

QVariant textOrNullCell(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant instantCell(const QDateTime &instant)
{
    return instant.isValid() ? QVariant(instantText(instant)) : QVariant();
}

QVariant dayCell(const QDate &day)
{
    return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant();
}

QVariant jsonCell(const QJsonObject &object)
{
    return compactJson(object);
}

QDateTime instantOf(const QString &text)
{
    return text.isEmpty() ? QDateTime() : instantFromText(text);
}

QDate dayOf(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

QJsonObject jsonOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString competencyText(const QMap<QString, double> &competencies)
{
    QJsonObject object;
    for (auto entry = competencies.begin(); entry != competencies.end(); ++entry)
        object.insert(entry.key(), entry.value());
    return compactJson(object);
}

QMap<QString, double> competenciesOfText(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    QMap<QString, double> competencies;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        competencies.insert(entry.key(), entry.value().toDouble());
    return competencies;
}

SqlValues attemptValues(const Attempt &attempt)
{
    return {
        {u"id"_s, idCell(attempt.id)},
        {u"learner"_s, idCell(attempt.learner)},
        {u"day"_s, dayCell(attempt.day)},
        {u"submitted"_s, instantCell(attempt.submitted)},
        {u"exercise"_s, idCell(attempt.exercise)},
        {u"kind"_s, textCell(attempt.kind)},
        {u"role"_s, textCell(attempt.role)},
        {u"purpose"_s, purposeWord(attempt.purpose)},
        {u"outcome"_s, outcomeWord(attempt.outcome)},
        {u"score"_s, numberOrNullCell(attempt.score)},
        {u"hints"_s, attempt.hints},
        {u"aided"_s, attempt.aided ? 1 : 0},
        {u"competencies"_s, competencyText(attempt.competencies)},
        {u"difficulty"_s, attempt.difficulty},
        {u"regrade_of"_s, attempt.regradeOf ? idCell(*attempt.regradeOf) : QVariant()},
        {u"device"_s, textCell(attempt.device.toString())},
        {u"exercise_title"_s, textCell(attempt.exerciseTitle)},
        {u"pack"_s, textCell(attempt.pack)},
        {u"pack_version"_s, textCell(attempt.version)},
        {u"revision"_s, attempt.rev},
        {u"grading_hash"_s, textCell(attempt.gradingHash)},
        {u"seed"_s, attempt.seed},
        {u"variant"_s, jsonCell(attempt.variant)},
        {u"language"_s, textCell(attempt.language)},
        {u"started"_s, instantCell(attempt.started)},
        {u"seconds"_s, numberOrNullCell(attempt.seconds)},
        {u"confidence"_s, textOrNullCell(attempt.confidence)},
        {u"feedback"_s, textOrNullCell(attempt.feedback)},
        {u"misconception"_s, textOrNullCell(attempt.misconception)},
        {u"grader"_s, textCell(attempt.grader)},
        {u"answer_words"_s, textCell(attempt.read)},
        {u"answer"_s, attempt.answer ? jsonCell(*attempt.answer) : QVariant()},
        {u"checks"_s, listCell(attempt.checks)},
        {u"regrade_reason"_s, textOrNullCell(attempt.regradeReason)},
    };
}

Attempt attemptOfRow(const SqlRow &row)
{
    Attempt attempt;
    readMeaning(row, attempt);
    readSource(row, attempt);
    readDetails(row, attempt);
    return attempt;
}

Learner learnerOfRow(const SqlRow &row)
{
    return {idOf<LearnerTag>(row.text(0)),
            row.text(1),
            row.text(2),
            departmentFromText(row.text(3)),
            row.text(4),
            QByteArray::fromBase64(row.text(5).toLatin1())};
}

Consent consentOfRow(const SqlRow &row)
{
    Consent consent;
    consent.id = idOf<ConsentTag>(row.text(0));
    consent.learner = idOf<LearnerTag>(row.text(1));
    const QStringList words = row.text(2).split(u',', Qt::SkipEmptyParts);
    if (const Result<ConsentFields> fields = consentFromWords(words); fields)
        consent.fields = *fields;
    consent.recipient = row.text(3);
    consent.until = dayOf(row.text(4));
    consent.at = instantOf(row.text(5));
    consent.withdrawn = row.whole(6) != 0;
    consent.bundle = idOf<BundleTag>(row.text(7));
    return consent;
}

} // namespace chartroom

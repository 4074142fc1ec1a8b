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
void readMeaning(const QSqlQuery &row, Attempt &attempt)
{
    attempt.id = idOf<AttemptTag>(row.value(0));
    attempt.learner = idOf<LearnerTag>(row.value(1));
    attempt.day = dayOf(row.value(2));
    attempt.submitted = instantOf(row.value(3));
    attempt.exercise = idOf<ExerciseTag>(row.value(4));
    attempt.kind = row.value(5).toString();
    attempt.role = row.value(6).toString();
    attempt.purpose = row.value(7) == purposeWord(AttemptPurpose::Prediction) ? AttemptPurpose::Prediction
                                                                              : AttemptPurpose::Answer;
    attempt.outcome = row.value(8) == outcomeWord(AttemptOutcome::Full) ? AttemptOutcome::Full
                                                                        : AttemptOutcome::Partial;
    if (!row.isNull(9))
        attempt.score = row.value(9).toDouble();
    attempt.hints = row.value(10).toInt();
    attempt.aided = row.value(11).toInt() != 0;
    attempt.competencies = competenciesOfText(row.value(12).toString().toUtf8());
    attempt.difficulty = row.value(13).toInt();
    if (!row.isNull(14))
        attempt.regradeOf = idOf<AttemptTag>(row.value(14));
}

void readSource(const QSqlQuery &row, Attempt &attempt)
{
    attempt.device = idOf<DeviceTag>(row.value(15));
    attempt.exerciseTitle = row.value(16).toString();
    attempt.pack = row.value(17).toString();
    attempt.version = row.value(18).toString();
    attempt.rev = row.value(19).toInt();
    attempt.gradingHash = row.value(20).toString();
    attempt.seed = row.value(21).toLongLong();
    attempt.variant = jsonOf(row.value(22));
    attempt.language = row.value(23).toString();
}

void readDetails(const QSqlQuery &row, Attempt &attempt)
{
    attempt.started = instantOf(row.value(24));
    if (!row.isNull(25))
        attempt.seconds = row.value(25).toInt();
    attempt.confidence = row.value(26).toString();
    attempt.feedback = row.value(27).toString();
    attempt.misconception = row.value(28).toString();
    attempt.grader = row.value(29).toString();
    attempt.read = row.value(30).toString();
    if (!row.isNull(31))
        attempt.answer = jsonOf(row.value(31));
    attempt.checks = QJsonDocument::fromJson(row.value(32).toString().toUtf8()).array();
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

QDateTime instantOf(const QVariant &cell)
{
    const QString text = cell.toString();
    return text.isEmpty() ? QDateTime() : instantFromText(text);
}

QDate dayOf(const QVariant &cell)
{
    return QDate::fromString(cell.toString(), Qt::ISODate);
}

QJsonObject jsonOf(const QVariant &cell)
{
    return QJsonDocument::fromJson(cell.toString().toUtf8()).object();
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
    };
}

Attempt attemptOfRow(const QSqlQuery &row)
{
    Attempt attempt;
    readMeaning(row, attempt);
    readSource(row, attempt);
    readDetails(row, attempt);
    return attempt;
}

Learner learnerOfRow(const QSqlQuery &row)
{
    return {idOf<LearnerTag>(row.value(0)),
            row.value(1).toString(),
            row.value(2).toString(),
            departmentFromText(row.value(3).toString()),
            row.value(4).toString(),
            QByteArray::fromBase64(row.value(5).toString().toLatin1())};
}

Consent consentOfRow(const QSqlQuery &row)
{
    Consent consent;
    consent.id = idOf<ConsentTag>(row.value(0));
    consent.learner = idOf<LearnerTag>(row.value(1));
    const QStringList words = row.value(2).toString().split(u',', Qt::SkipEmptyParts);
    if (const Result<ConsentFields> fields = consentFromWords(words); fields)
        consent.fields = *fields;
    consent.recipient = row.value(3).toString();
    consent.until = dayOf(row.value(4));
    consent.at = instantOf(row.value(5));
    consent.withdrawn = row.value(6).toInt() != 0;
    consent.bundle = idOf<BundleTag>(row.value(7));
    return consent;
}

} // namespace chartroom

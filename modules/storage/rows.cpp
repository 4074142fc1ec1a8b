// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"

#include "base/clock.h"
#include "storage/celltexts.h"

#include <QJsonDocument>
#include <algorithm>
#include <utility>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString compactJson(const QJsonObject &object)
{
    if (object.isEmpty())
        return u"{}"_s;
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Letters, digits and dots, which JSON writes as they are.
bool isPlainCode(const QString &code)
{
    return std::all_of(code.begin(), code.end(), [](QChar character) {
        return character.unicode() < 0x80 && (character.isLetterOrNumber() || character == u'.');
    });
}

QVariant listCell(const QJsonArray &array)
{
    if (array.isEmpty())
        return u"[]"_s;
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
    attempt.id = idOfText<AttemptTag>(row.bytes(0));
    attempt.learner = idOfText<LearnerTag>(row.bytes(1));
    attempt.day = dayOfText(row.bytes(2));
    attempt.submitted = instantOfText(row.bytes(3));
    attempt.exercise = idOfText<ExerciseTag>(row.bytes(4));
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
        attempt.regradeOf = idOfText<AttemptTag>(row.bytes(14));
}

void readSource(const SqlRow &row, Attempt &attempt)
{
    attempt.device = idOfText<DeviceTag>(row.bytes(15));
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
    attempt.started = instantOfText(row.bytes(24));
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
    return day.isValid() ? QVariant(dayText(day)) : QVariant();
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
    if (text == "{}"_L1)
        return {};
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString competencyText(const QMap<QString, double> &competencies)
{
    // Almost always {"C1.2":1}; a JSON document would be the slowest cell of the row.
    if (competencies.size() == 1 && competencies.first() == 1.0 && isPlainCode(competencies.firstKey()))
        return u"{\""_s + competencies.firstKey() + u"\":1}"_s;
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
    SqlValues values;
    values.reserve(34);
    const auto add = [&values](const QString &place, QVariant cell) { values.emplaceBack(place, std::move(cell)); };
    add(u"id"_s, idCell(attempt.id));
    add(u"learner"_s, idCell(attempt.learner));
    add(u"day"_s, dayCell(attempt.day));
    add(u"submitted"_s, instantCell(attempt.submitted));
    add(u"exercise"_s, idCell(attempt.exercise));
    add(u"kind"_s, textCell(attempt.kind));
    add(u"role"_s, textCell(attempt.role));
    add(u"purpose"_s, purposeWord(attempt.purpose));
    add(u"outcome"_s, outcomeWord(attempt.outcome));
    add(u"score"_s, numberOrNullCell(attempt.score));
    add(u"hints"_s, attempt.hints);
    add(u"aided"_s, attempt.aided ? 1 : 0);
    add(u"competencies"_s, competencyText(attempt.competencies));
    add(u"difficulty"_s, attempt.difficulty);
    add(u"regrade_of"_s, attempt.regradeOf ? idCell(*attempt.regradeOf) : QVariant());
    add(u"device"_s, textCell(attempt.device.toString()));
    add(u"exercise_title"_s, textCell(attempt.exerciseTitle));
    add(u"pack"_s, textCell(attempt.pack));
    add(u"pack_version"_s, textCell(attempt.version));
    add(u"revision"_s, attempt.rev);
    add(u"grading_hash"_s, textCell(attempt.gradingHash));
    add(u"seed"_s, attempt.seed);
    add(u"variant"_s, jsonCell(attempt.variant));
    add(u"language"_s, textCell(attempt.language));
    add(u"started"_s, instantCell(attempt.started));
    add(u"seconds"_s, numberOrNullCell(attempt.seconds));
    add(u"confidence"_s, textOrNullCell(attempt.confidence));
    add(u"feedback"_s, textOrNullCell(attempt.feedback));
    add(u"misconception"_s, textOrNullCell(attempt.misconception));
    add(u"grader"_s, textCell(attempt.grader));
    add(u"answer_words"_s, textCell(attempt.read));
    add(u"answer"_s, attempt.answer ? jsonCell(*attempt.answer) : QVariant());
    add(u"checks"_s, listCell(attempt.checks));
    add(u"regrade_reason"_s, textOrNullCell(attempt.regradeReason));
    return values;
}

Attempt attemptOfRow(const SqlRow &row)
{
    Attempt attempt;
    readMeaning(row, attempt);
    readSource(row, attempt);
    readDetails(row, attempt);
    return attempt;
}

Result<void> readStoreRow(SqlConnection &connection, StoreInfo &info)
{
    return connection.read(u"store-read"_s, {}, [&](const SqlRow &row) {
        info.id = row.text(0);
        info.organisation = row.text(1);
        info.synthetic = row.whole(2) != 0;
    });
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

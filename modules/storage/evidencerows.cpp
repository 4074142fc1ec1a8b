// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evidencerows.h"

#include "storage/rows.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

int digits(QByteArrayView text, qsizetype at, qsizetype count)
{
    int number = 0;
    for (qsizetype i = at; i < at + count && i < text.size(); ++i)
        number = number * 10 + (text.at(i) - '0');
    return number;
}

QDate dayOfText(QByteArrayView text)
{
    return text.size() >= 10 ? QDate(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)) : QDate();
}

/// The stored form is always instantText's: "2026-01-15T09:00:00Z", with three more digits when there are milliseconds.
QDateTime instantOfText(QByteArrayView text)
{
    if (text.size() < 20)
        return {};
    const int milliseconds = text.size() >= 24 ? digits(text, 20, 3) : 0;
    const QTime time(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2), milliseconds);
    return QDateTime(dayOfText(text), time, Qt::UTC);
}

template<typename Tag>
Id<Tag> idOfText(QByteArrayView text)
{
    return {QUuid::fromString(QLatin1StringView(text.data(), text.size()))};
}

} // namespace

QString EvidenceRows::shared(QByteArrayView text)
{
    const auto found = m_texts.constFind(QByteArray::fromRawData(text.data(), text.size()));
    if (found != m_texts.constEnd())
        return *found;
    return *m_texts.insert(text.toByteArray(), QString::fromUtf8(text));
}

QMap<QString, double> EvidenceRows::competencies(QByteArrayView text)
{
    const auto found = m_competencies.constFind(QByteArray::fromRawData(text.data(), text.size()));
    if (found != m_competencies.constEnd())
        return *found;
    return *m_competencies.insert(text.toByteArray(), competenciesOfText(text.toByteArray()));
}

EvidenceFact EvidenceRows::fact(const SqlRow &row)
{
    if (const QByteArrayView learner = row.bytes(1); learner != m_learnerText) {
        m_learnerText = learner.toByteArray();
        m_learner = idOfText<LearnerTag>(learner);
    }
    EvidenceFact fact;
    fact.id = idOfText<AttemptTag>(row.bytes(0));
    fact.learner = m_learner;
    fact.day = dayOfText(row.bytes(2));
    fact.submitted = instantOfText(row.bytes(3));
    fact.exercise = idOfText<ExerciseTag>(row.bytes(4));
    fact.kind = shared(row.bytes(5));
    fact.role = shared(row.bytes(6));
    fact.purpose = row.bytes(7) == "prediction" ? AttemptPurpose::Prediction : AttemptPurpose::Answer;
    fact.full = row.bytes(8) == "full";
    fact.hints = row.whole(9);
    fact.aided = row.whole(10) != 0;
    fact.competencies = competencies(row.bytes(11));
    fact.difficulty = row.whole(12);
    if (!row.isNull(13))
        fact.regradeOf = idOfText<AttemptTag>(row.bytes(13));
    if (!row.isNull(14))
        fact.score = row.real(14);
    fact.pack = shared(row.bytes(15));
    return fact;
}

} // namespace chartroom

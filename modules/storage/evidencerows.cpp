// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evidencerows.h"

#include "storage/celltexts.h"
#include "storage/rows.h"

namespace chartroom {

using namespace Qt::StringLiterals;

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

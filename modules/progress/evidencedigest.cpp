// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/evidencedigest.h"

#include <QCryptographicHash>
#include <algorithm>

namespace chartroom {

namespace {

/// One fact in a fixed binary form: ids as 16 bytes, texts ended by a zero byte, numbers as text.
QByteArray factLine(const EvidenceFact &fact)
{
    QByteArray line = fact.id.uuid.toRfc4122() + fact.learner.uuid.toRfc4122() + fact.exercise.uuid.toRfc4122() +
                      (fact.regradeOf ? fact.regradeOf->uuid : QUuid()).toRfc4122();
    for (const QString &text : {fact.kind, fact.role})
        line += text.toUtf8() + '\0';
    line += QByteArray::number(fact.day.toJulianDay()) + (fact.purpose == AttemptPurpose::Prediction ? 'p' : 'a') +
            (fact.full ? 'f' : 'n') + (fact.aided ? 'd' : 'o') + QByteArray::number(fact.hints) + ',' +
            QByteArray::number(fact.difficulty);
    for (auto it = fact.competencies.begin(); it != fact.competencies.end(); ++it)
        line += ',' + it.key().toUtf8() + '=' + QByteArray::number(it.value(), 'g', 17);
    return line + '\0';
}

} // namespace

QByteArray evidenceDigest(QList<EvidenceFact> facts)
{
    if (facts.isEmpty())
        return {};
    std::sort(facts.begin(), facts.end(), [](const EvidenceFact &a, const EvidenceFact &b) { return a.id < b.id; });
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const EvidenceFact &fact : facts)
        hash.addData(factLine(fact));
    return hash.result();
}

} // namespace chartroom

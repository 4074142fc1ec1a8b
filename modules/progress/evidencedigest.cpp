// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/evidencedigest.h"

#include <QCryptographicHash>
#include <algorithm>

namespace chartroom {

namespace {

/// One fact in a fixed binary form: ids as 16 bytes, texts ended by a zero byte, numbers as text.
void appendFact(QByteArray &line, const EvidenceFact &fact)
{
    for (const QUuid &id : {fact.id.uuid, fact.learner.uuid, fact.exercise.uuid, fact.regradeOf ? fact.regradeOf->uuid : QUuid()})
        line += id.toRfc4122();
    for (const QString &text : {fact.kind, fact.role})
        line += text.toUtf8() + '\0';
    line += QByteArray::number(fact.day.toJulianDay()) + (fact.purpose == AttemptPurpose::Prediction ? 'p' : 'a') +
            (fact.full ? 'f' : 'n') + (fact.aided ? 'd' : 'o') + QByteArray::number(fact.hints) + ',' +
            QByteArray::number(fact.difficulty);
    for (auto it = fact.competencies.begin(); it != fact.competencies.end(); ++it)
        line += ',' + it.key().toUtf8() + '=' + QByteArray::number(it.value(), 'g', 17);
    line += '\0';
}

} // namespace

QByteArray evidenceDigest(const QList<EvidenceFact> &facts)
{
    if (facts.isEmpty())
        return {};
    const auto byId = [](const EvidenceFact *a, const EvidenceFact *b) { return a->id < b->id; };
    QList<const EvidenceFact *> sorted;
    sorted.reserve(facts.size());
    for (const EvidenceFact &fact : facts)
        sorted.append(&fact);
    std::sort(sorted.begin(), sorted.end(), byId);
    QByteArray lines;
    lines.reserve(facts.size() * 128);
    for (const EvidenceFact *fact : std::as_const(sorted))
        appendFact(lines, *fact);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(lines);
    return hash.result();
}

} // namespace chartroom

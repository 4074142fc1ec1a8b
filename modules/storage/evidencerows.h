// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/evidence.h"
#include "storage/sqlrow.h"

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>

namespace chartroom {

/// Turns rows of the evidence-*.sql queries into facts; remembers texts that come again and again, because a department
/// has millions of such rows.
class EvidenceRows
{
public:
    [[nodiscard]] EvidenceFact fact(const SqlRow &row);

private:
    QString shared(QByteArrayView text);
    QMap<QString, double> competencies(QByteArrayView text);

    QHash<QByteArray, QString> m_texts;
    QHash<QByteArray, QMap<QString, double>> m_competencies;
    QByteArray m_learnerText;
    LearnerId m_learner;
};

} // namespace chartroom

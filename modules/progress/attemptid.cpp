// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/attemptid.h"

#include <QRandomGenerator>
#include <algorithm>

namespace chartroom {

AttemptId newAttemptId(const QDate &day, int sequence)
{
    const auto counter = static_cast<quint64>(std::clamp(sequence, 0, 0xFFF));
    const QDateTime start = day.startOfDay(Qt::UTC);
    return {uuidVersion7(start, counter, QRandomGenerator::system()->generate64())};
}

QDate dayOfAttemptId(const AttemptId &id)
{
    const qint64 milliseconds = (static_cast<qint64>(id.uuid.data1) << 16) | id.uuid.data2;
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).date();
}

} // namespace chartroom

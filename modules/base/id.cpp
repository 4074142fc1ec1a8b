// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <QRandomGenerator>

namespace chartroom {

QUuid uuidVersion7(const QDateTime &instant)
{
    auto *random = QRandomGenerator::system();
    return uuidVersion7(instant, random->generate64(), random->generate64());
}

QUuid uuidVersion7(const QDateTime &instant, quint64 randomHigh, quint64 randomLow)
{
    const auto milliseconds = static_cast<quint64>(instant.toMSecsSinceEpoch());
    const auto byte = [](quint64 bits, int shift) { return static_cast<uchar>((bits >> shift) & 0xFFU); };
    return QUuid(static_cast<uint>(milliseconds >> 16), static_cast<ushort>(milliseconds & 0xFFFFU),
                 static_cast<ushort>(0x7000U | (randomHigh & 0x0FFFU)),
                 static_cast<uchar>(0x80U | (randomLow >> 58)), byte(randomLow, 48), byte(randomLow, 40),
                 byte(randomLow, 32), byte(randomLow, 24), byte(randomLow, 16), byte(randomLow, 8), byte(randomLow, 0));
}

QUuid uuidVersion5(const QUuid &nameSpace, const QString &name)
{
    return QUuid::createUuidV5(nameSpace, name);
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/keyedrounding.h"

#include <cmath>
#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace chartroom {

double keyedDraw(const QByteArray &organisationKey, const QString &statistic, const QList<LearnerId> &sortedPeople)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, organisationKey);
    code.addData(statistic.toUtf8());
    for (const LearnerId &person : sortedPeople)
        code.addData(person.uuid.toRfc4122());
    return static_cast<double>(qFromBigEndian<quint64>(code.result().constData()) >> 11) * 0x1.0p-53;
}

QList<int> roundedPercentages(const QList<qsizetype> &parts, double draw)
{
    constexpr double hair = 1e-9; // a share that is a whole multiple stays it in binary
    const double steps = 100.0 / roundingBase;
    qsizetype sum = 0;
    for (const qsizetype part : parts)
        sum += part;
    QList<int> percentages;
    qsizetype cumulated = 0;
    double before = std::floor(draw);
    for (const qsizetype part : parts) {
        cumulated += part;
        const double after =
            std::floor(steps * static_cast<double>(cumulated) / static_cast<double>(sum) + draw + hair);
        percentages << roundingBase * static_cast<int>(after - before);
        before = after;
    }
    return percentages;
}

} // namespace chartroom

// SPDX-License-Identifier: GPL-3.0-or-later
#include "homefolder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

namespace chartroom {

using namespace Qt::StringLiterals;

QString homeFolder()
{
    const QString chosen = qEnvironmentVariable("CHARTROOM_HOME");
    return chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : chosen;
}

QString bundledPacksFolder()
{
    const QString installed = QCoreApplication::applicationDirPath() + u"/../share/chartroom/lessons"_s;
    return QFileInfo::exists(installed) ? installed : QStringLiteral(CHARTROOM_LESSONS);
}

} // namespace chartroom

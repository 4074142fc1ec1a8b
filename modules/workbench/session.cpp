// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/session.h"

#include "base/files.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString sessionPath(const QString &home)
{
    return QDir(home).filePath(u"workbench.json"_s);
}

} // namespace

Result<void> saveSession(const QString &home, const BenchSession &session)
{
    const QJsonObject json{{u"work"_s, toJson(session.work, {})}, {u"path"_s, session.path}, {u"modified"_s, session.modified}};
    return saveFile(sessionPath(home), QJsonDocument(json).toJson());
}

Result<void> clearSession(const QString &home)
{
    if (!QFileInfo::exists(sessionPath(home)))
        return {};
    return saveFile(sessionPath(home), "{}\n");
}

std::optional<BenchSession> readSession(const QString &home, const QString &language)
{
    const auto bytes = readFile(sessionPath(home), 64LL << 20);
    if (!bytes)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    const auto work = readWork(json.value("work"_L1).toObject(), {}, language);
    if (!work)
        return std::nullopt;
    return BenchSession{*work, json.value("path"_L1).toString(), json.value("modified"_L1).toBool()};
}

} // namespace chartroom

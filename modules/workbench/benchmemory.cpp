// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/benchmemory.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSettings>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Paths hold slashes, which would be folders of the settings file.
QString widthsGroup(const QString &tableKey)
{
    return u"columns/"_s + QString::fromLatin1(QCryptographicHash::hash(tableKey.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

} // namespace

BenchMemory::BenchMemory(const QString &home) : m_path(QDir(home).filePath(u"workbench.ini"_s)) {}

QStringList BenchMemory::recentFiles() const
{
    return QSettings(m_path, QSettings::IniFormat).value(u"recent/files"_s).toStringList();
}

void BenchMemory::saveRecentFiles(const QStringList &files)
{
    QSettings(m_path, QSettings::IniFormat).setValue(u"recent/files"_s, files);
}

void BenchMemory::addRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    // The widths of a table that nobody opened lately are forgotten with it.
    QSettings settings(m_path, QSettings::IniFormat);
    for (qsizetype i = most; i < files.size(); ++i)
        settings.remove(widthsGroup(files.at(i)));
    files.resize(std::min<qsizetype>(files.size(), most));
    settings.setValue(u"recent/files"_s, files);
}

void BenchMemory::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    if (files.removeAll(path) > 0)
        saveRecentFiles(files);
}

QByteArray BenchMemory::look(const QString &part) const
{
    return QSettings(m_path, QSettings::IniFormat).value(u"look/"_s + part).toByteArray();
}

void BenchMemory::saveLook(const QString &part, const QByteArray &state)
{
    QSettings(m_path, QSettings::IniFormat).setValue(u"look/"_s + part, state);
}

QHash<QString, int> BenchMemory::columnWidths(const QString &tableKey) const
{
    const QVariantMap stored = QSettings(m_path, QSettings::IniFormat).value(widthsGroup(tableKey)).toMap();
    QHash<QString, int> widths;
    for (auto it = stored.begin(); it != stored.end(); ++it)
        widths.insert(it.key(), it.value().toInt());
    return widths;
}

void BenchMemory::saveColumnWidths(const QString &tableKey, const QHash<QString, int> &widths)
{
    QVariantMap stored;
    for (auto it = widths.begin(); it != widths.end(); ++it)
        stored.insert(it.key(), it.value());
    QSettings(m_path, QSettings::IniFormat).setValue(widthsGroup(tableKey), stored);
}

} // namespace chartroom
